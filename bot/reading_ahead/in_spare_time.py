"""Reads what is unread while nothing else goes on, in a process that lets all others go first."""

import logging
import threading
import time
from types import TracebackType
from typing import Self

from bot.reading_ahead.reading_process import OtherReaderError, ReadingProcess
from bot.reading_ahead.spare_time import SpareTime
from bot.reading_ahead.unread import Unread
from index.articles import Article
from index.corpus import Corpus
from index.errors import WhosaysError

_log = logging.getLogger(__name__)
_LOOK = 2.0
"""Seconds between two looks whether there is something new."""
_GLANCE = 0.1
"""Seconds between two looks whether it is spare time again."""
_ANEW = 30.0
"""Seconds after which newly arrived articles go before the older ones that are being read."""
_IDLE = 60.0
"""Seconds after which the process is ended when there is nothing to read: it holds some memory."""
_AFTER_FAILURE = 600.0
"""Seconds until it is tried again after a process was lost, or the store could not be read."""


class _StoppedError(Exception):
    """Ends the work between two articles."""


class ReadingInSpareTime:
    """Reads the articles of a corpus ahead for as long as the block runs.

    Attributes:
        read: How many it has read so far.
    """

    def __init__(self, corpus: Corpus, spare_time: SpareTime, *, look: float = _LOOK) -> None:
        """Prepare; nothing is read before the block begins.

        Args:
            corpus: Whose articles are read.
            spare_time: Tells when.
            look: Seconds between two looks whether there is something new.
        """
        self._corpus, self._spare_time, self._look = corpus, spare_time, look
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._process: ReadingProcess | None = None
        self._takedowns = corpus.takedowns
        self._worked = 0.0
        self._thread = threading.Thread(target=self._run, name="whosays-ahead", daemon=True)
        self.read = 0

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop at once: the article at hand is left unread."""
        self._stopping.set()
        with self._lock:
            if self._process is not None:
                self._process.kill()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._work_until_stopped()
        finally:
            self._end_process()

    def _work_until_stopped(self) -> None:
        wait, seen = 0.0, None
        unread = Unread(self._corpus)
        while not self._stopping.wait(wait):
            wait = self._look
            try:
                edition = self._corpus.edition
                if edition != seen and self._spare_time.is_now() and self._read_all(unread):
                    seen = edition
                self._end_idle_process()
            except _StoppedError:
                return
            except OtherReaderError as error:
                _log.info("no articles are read ahead any more", extra={"reason": str(error)})
                return
            except (OSError, WhosaysError) as error:
                if self._stopping.is_set():
                    return
                _log.warning("Articles are not read ahead for some minutes (%s).", error)
                self._end_process()
                wait = _AFTER_FAILURE

    def _read_all(self, unread: Unread) -> bool:
        """Read what is unread; return False where something newer has come meanwhile."""
        began, edition, left = time.monotonic(), self._corpus.edition, unread.count()
        before = self.read
        for some in unread.newest_first() if left else ():
            self._wait_for_spare_time()
            if not unread.has_room:
                break
            for article in some:
                self._read(article, unread)
            left -= len(some)
            if left <= 0:
                break
            if time.monotonic() - began > _ANEW and self._corpus.edition != edition:
                return False
        if self.read > before:
            _log.info("articles read ahead", extra={"number": self.read - before})
        return True

    def _read(self, article: Article, unread: Unread) -> None:
        self._wait_for_spare_time()
        if self._takedowns != self._corpus.takedowns:  # a process that may hold what is gone
            self._end_process()
            self._takedowns = self._corpus.takedowns
        process = self._running_process()
        try:
            payload = process.read(article)
        except OtherReaderError:
            raise
        except OSError:
            unread.keep(article, None)  # it may be what the process failed on
            raise
        unread.keep(article, payload)
        if payload is None:
            _log.info("an article cannot be read ahead", extra={"article": article.id})
        self._worked = time.monotonic()
        self.read += 1

    def _wait_for_spare_time(self) -> None:
        while not self._stopping.is_set() and not self._spare_time.is_now():
            self._stopping.wait(_GLANCE)
            self._end_idle_process()
        if self._stopping.is_set():
            raise _StoppedError

    def _running_process(self) -> ReadingProcess:
        with self._lock:
            if self._stopping.is_set():
                raise _StoppedError
            if self._process is None:
                self._process = ReadingProcess(low=True)
            return self._process

    def _end_idle_process(self) -> None:
        if time.monotonic() - self._worked > _IDLE:
            self._end_process()

    def _end_process(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.end()
