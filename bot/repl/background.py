"""A thread that opens the application and then does all that is asked of it, one by one.

So the prompt is up while the model and the index load, and the index is used by one thread.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import Generic, TypeVar

Opened = TypeVar("Opened")
Result = TypeVar("Result")


Say = Callable[[str], None]
"""Takes a few words on what is being done now; no words once it is done."""


class _ClosedError(BaseException):
    """Ends the opening of what nobody waits for any more; no error that code may handle."""


class Background(Generic[Opened]):
    """Holds what ``opener`` opens, in a thread of its own, from ``start`` to ``close``.

    Attributes:
        doing: What opening is at, in a few words; empty before and afterwards.
    """

    def __init__(self, opener: Callable[[Say], AbstractContextManager[Opened]]) -> None:
        self.doing = ""
        self._opener = opener
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="whosays")
        self._manager: AbstractContextManager[Opened] | None = None
        self._opening: Future[Opened] | None = None
        self._closing = False

    @property
    def started(self) -> bool:
        """Whether ``start`` has been called."""
        return self._opening is not None

    @property
    def ready(self) -> bool:
        """Whether work would be done at once."""
        opening = self._opening
        return opening is not None and opening.done() and opening.exception() is None

    @property
    def failed(self) -> bool:
        """Whether opening has ended in an error."""
        opening = self._opening
        return opening is not None and opening.done() and opening.exception() is not None

    def start(self) -> "Future[Opened]":
        """Begin to open; a second call returns the same."""
        if self._opening is None:
            self._opening = self._thread.submit(self._open)
        return self._opening

    def call(self, work: Callable[[Opened], Result]) -> Result:
        """Do ``work`` on what is opened, once it is, and return or raise what comes of it."""
        opened = self.start().result()
        return self._thread.submit(work, opened).result()

    def close(self) -> None:
        """Close what was opened, after all work that was asked for; opening itself is cut short."""
        self._closing = True
        if self._opening is not None:
            self._thread.submit(self._close).result()
        self._thread.shutdown()

    def _open(self) -> Opened:
        self._say("loading")
        try:
            manager = self._opener(self._say)
            opened = manager.__enter__()
            self._manager = manager
        finally:
            self._say("")
        return opened

    def _say(self, doing: str) -> None:
        if self._closing and doing:
            raise _ClosedError
        self.doing = doing

    def _close(self) -> None:
        if self._manager is not None:
            self._manager.__exit__(None, None, None)
