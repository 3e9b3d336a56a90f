"""Reads all that is unread now, with a process for each core: for who waits for it to be done."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager

from bot.reading_ahead.reading_process import ReadingProcess
from bot.reading_ahead.unread import Unread
from index.articles import Article
from index.corpus import Corpus
from index.embedding.processors import processor_count
from index.errors import OperatorError
from index.upkeep.reports import Progress

_MOST_PROCESSES = 4
_FEWEST_ARTICLES = 50
"""Articles for which a further process is worth its start."""
_EYE = 0.1
"""Seconds between two times that it is told how far things are."""


def read_all(
    corpus: Corpus, progress: Callable[[Progress], None], *, processes: int | None = None
) -> None:
    """Read every article of ``corpus`` that is unread, the newest first, while there is room.

    Each reading is kept as soon as it is made. Stopped or killed at any moment, this leaves what
    has been read, and the next time goes on from there.

    Args:
        corpus: The articles.
        progress: Told how far it is, counting articles as files and bytes.
        processes: How many read at a time; None: one for each core, at most four.

    Raises:
        OperatorError: The processes could not be started, or were lost.
    """
    unread = Unread(corpus)
    total = unread.count()
    if not total:
        return
    most = min(processor_count(), _MOST_PROCESSES) if processes is None else processes
    work = _Work(unread)
    with _processes(min(most, 1 + total // _FEWEST_ARTICLES)) as reading:
        pool = ThreadPoolExecutor(len(reading), thread_name_prefix="whosays-ahead")
        try:
            jobs = [pool.submit(work.done_by, process) for process in reading]
            _wait_for(jobs, lambda: _tell(progress, work.read, total))
        finally:
            work.stop()
            for process in reading:
                process.kill()
            pool.shutdown()


class _Work:
    """The articles to read, which several threads share out.

    Attributes:
        read: How many have been read.
    """

    def __init__(self, unread: Unread) -> None:
        self._unread = unread
        self._lock = threading.Lock()
        self._articles = self._each()
        self._stopped = False
        self.read = 0

    def stop(self) -> None:
        """Give no further articles out."""
        self._stopped = True

    def done_by(self, process: ReadingProcess) -> None:
        """Let ``process`` read article after article, and keep what it reads."""
        while (article := self._next()) is not None:
            payload = process.read(article)
            self._unread.keep(article, payload)
            with self._lock:
                self.read += 1

    def _next(self) -> Article | None:
        with self._lock:
            return None if self._stopped else next(self._articles, None)

    def _each(self) -> Iterator[Article]:
        for some in self._unread.newest_first():
            if not self._unread.has_room:
                return
            yield from some


@contextmanager
def _processes(number: int) -> Iterator[list[ReadingProcess]]:
    started: list[ReadingProcess] = []
    try:
        started.extend(ReadingProcess(low=False) for _ in range(number))
        yield started
    except OSError as error:
        raise OperatorError(f"Not all articles could be read ahead: {error}.") from error
    finally:
        for process in started:
            process.end()


def _wait_for(jobs: list[Future[None]], tell: Callable[[], None]) -> None:
    """Wait until all is done, or one job fails; what it raises is raised."""
    waiting = set(jobs)
    while waiting:
        done, waiting = wait(waiting, _EYE, FIRST_EXCEPTION)
        tell()
        for job in done:
            job.result()


def _tell(progress: Callable[[Progress], None], done: int, total: int) -> None:
    progress(Progress(done, max(done, total), "", bytes_read=done, bytes_total=max(done, total)))
