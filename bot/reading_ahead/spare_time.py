"""When a process has nothing else to do: nobody waits for an answer, and nothing is indexed."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_REST = 1.0
"""Seconds after an answer in which the next question is likely."""


class SpareTime:
    """Knows when there is time for what nobody waits for. Safe for several threads."""

    def __init__(self, is_indexing: Callable[[], bool], rest: float = _REST) -> None:
        """Begin, with nothing going on.

        Args:
            is_indexing: Tells whether the index is being changed.
            rest: Seconds after an answer that are not spare yet.
        """
        self._is_indexing, self._rest = is_indexing, rest
        self._lock = threading.Lock()
        self._answers = 0
        self._last = time.monotonic()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Say that somebody waits for what the block does."""
        with self._lock:
            self._answers += 1
        try:
            yield
        finally:
            with self._lock:
                self._answers -= 1
                self._last = time.monotonic()

    def is_now(self) -> bool:
        """Tell whether nothing else is going on."""
        with self._lock:
            idle = not self._answers and time.monotonic() - self._last >= self._rest
        return idle and not self._is_indexing()
