"""Much text embedded by several processes, one a core; a little by this one alone.

The local model computes on one core (decision 5). So whoever embeds for minutes has other
processes do a part (``index.embedding.helping_process``).
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.embedding.embedding import SentenceEncoder
from index.embedding.helping_process import HelpingProcess
from index.embedding.processors import processor_count

_LARGE_CALL = 32
"""Texts of a call from which it is divided."""
_MANY_TEXTS = 300
"""Texts in large calls before processes are started: a start takes the time of some hundred."""
_MOST_WORKERS = 3
_IDLE_SECONDS = 30.0
_TEXTS_AT_ONCE = 16
"""Texts that a process takes at a time: a thirtieth of a second's work."""

_log = logging.getLogger(__name__)


class ParallelEncoder:
    """The local encoder, with other processes to help it (``index.embedding.embedding.Embedder``).

    They are started when much has been embedded, help once they are ready, and end when nothing
    large came for a while, when this is closed, and when this process is gone. Where one fails,
    this process embeds alone from then on. Vectors are those of the encoder but for rounding.

    Attributes:
        name: That of the encoder.
        dimensions: Likewise.
    """

    def __init__(
        self,
        encoder: SentenceEncoder,
        *,
        workers: int | None = None,
        start_after: int = _MANY_TEXTS,
        idle_seconds: float = _IDLE_SECONDS,
    ) -> None:
        """Prepare; no process is started.

        Args:
            encoder: Embeds in this process.
            workers: How many processes help; None: one for each further core, at most three.
            start_after: How many texts have come in large calls before they are started.
            idle_seconds: After how long without a large call they are ended.
        """
        self.name, self.dimensions = encoder.name, encoder.dimensions
        self._encoder = encoder
        self._most = min(processor_count() - 1, _MOST_WORKERS) if workers is None else workers
        self._start_after, self._idle_seconds = start_after, idle_seconds
        self._workers: tuple[HelpingProcess, ...] = ()
        self._embedded = 0
        self._lock = threading.Lock()
        self._idle: threading.Timer | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one unit vector per text, as the encoder does."""
        if self._most < 1 or len(texts) < _LARGE_CALL:
            return self._encoder.embed(texts)
        with self._lock:
            return self._embed_many(texts)

    def close(self) -> None:
        """End the processes; another large amount of text starts them again."""
        with self._lock:
            self._end()

    @property
    def process_ids(self) -> tuple[int, ...]:
        """The processes that are there to help."""
        return tuple(worker.process_id for worker in self._workers)

    def _embed_many(self, texts: Sequence[str]) -> NDArray[np.float32]:
        try:
            if self._idle is not None:
                self._idle.cancel()
            workers = [worker for worker in self._started() if worker.is_ready()]
            vectors = self._divided(texts, workers) if workers else self._encoder.embed(texts)
        except OSError as error:
            _log.warning("Texts are embedded on one core from now on (%s).", error)
            self._end()
            self._most = 0
            return self._encoder.embed(texts)
        except BaseException:  # what a process has not been heard on must not be taken for the next
            self._end()
            raise
        self._embedded += len(texts)
        if self._workers:
            self._idle = threading.Timer(self._idle_seconds, self.close)
            self._idle.daemon = True
            self._idle.start()
        return vectors

    def _started(self) -> tuple[HelpingProcess, ...]:
        if self._embedded >= self._start_after:
            while len(self._workers) < self._most:
                self._workers += (HelpingProcess(self.dimensions),)
        return self._workers

    def _divided(
        self, texts: Sequence[str], workers: Sequence[HelpingProcess]
    ) -> NDArray[np.float32]:
        """Let ``workers`` and this process take piece after piece: a slow one holds up none.

        Raises:
            OSError: A process is gone.
        """
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)
        pieces = deque(
            slice(start, start + _TEXTS_AT_ONCE) for start in range(0, len(texts), _TEXTS_AT_ONCE)
        )

        def work(embed: Callable[[Sequence[str]], NDArray[np.float32]]) -> None:
            for piece in _taken(pieces):
                vectors[piece] = embed(texts[piece])

        with ThreadPoolExecutor(len(workers)) as pool:
            try:
                helped = pool.map(work, [worker.embed for worker in workers])
                work(self._encoder.embed)
                tuple(helped)
            finally:
                pieces.clear()
        return vectors

    def _end(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        for worker in self._workers:
            worker.end()
        self._workers, self._idle, self._embedded = (), None, 0


def _taken(pieces: deque[slice]) -> Iterator[slice]:
    """Take ``pieces`` away one by one, as several threads may do at once."""
    while True:
        try:
            piece = pieces.popleft()
        except IndexError:
            return
        yield piece
