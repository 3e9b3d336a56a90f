"""A process that reads articles, as it is started and asked (``bot.reading_ahead.worker``)."""

from bot.reading.version import readers_version
from bot.reading_ahead import worker
from index.articles import Article
from index.child_process import ChildProcess
from index.made_tables import tables_folder


class OtherReaderError(OSError):
    """The process reads in another way: the program was replaced since this one was started."""


class ReadingProcess:
    """Reads articles beside this process, and ends when this one is gone."""

    def __init__(self, *, low: bool) -> None:
        """Start it; ``low`` lets all other processes of the machine go first.

        Raises:
            OSError: That cannot be done.
        """
        folder = tables_folder()
        arguments = [str(folder) if folder else "", *(["low"] if low else [])]
        self._process = ChildProcess(worker.__name__, arguments, worker.VERSION_LENGTH)
        self._checked = False

    def read(self, article: Article) -> bytes | None:
        """Return the reading of ``article`` as it is written down, or None where there is none.

        Raises:
            OtherReaderError: The process is of another version.
            OSError: It is gone.
        """
        self._check()
        self._process.send(worker.as_request(article))
        length = worker.length_in(self._process.receive(worker.LENGTH_BYTES))
        return self._process.receive(length) or None

    def kill(self) -> None:
        """End it at once, from whatever thread; ``read`` raises then."""
        self._process.kill()

    def end(self) -> None:
        """End it, and wait until it is gone."""
        self._process.end()

    def _check(self) -> None:
        if self._checked:
            return
        version = self._process.wait_for_beginning().decode("ascii", "replace")
        if version != readers_version():
            raise OtherReaderError("the program on disk is not the one that runs")
        self._checked = True
