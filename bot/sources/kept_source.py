"""One source that is kept up to date: when it is read, and who waits for that."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.sources.sources import Source
from index.errors import OperatorError
from index.upkeep.reports import Progress

if TYPE_CHECKING:
    from bot.sources.outcomes import Outcome


class KeptSource:
    """A source, what is going on with it, and what is asked of it.

    Attributes:
        source: The source.
        progress: How far the reading is that runs, or None.
        outcome: What came of the last reading, or None before the first.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.progress: Progress | None = None
        self.outcome: Outcome | None = None
        self._wanted = asyncio.Event()
        self._attended = False
        self._waiting: list[asyncio.Future[Outcome]] = []

    def want(self, *, attended: bool) -> None:
        """Ask for a reading, after the one that runs; ``attended``: somebody will look at it."""
        self._attended |= attended
        self._wanted.set()

    def next_outcome(self) -> "asyncio.Future[Outcome]":
        """Ask for a reading, and return what will come of one that begins from now on."""
        future: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        self.want(attended=True)
        return future

    async def until(self, due: datetime | None) -> None:
        """Wait for a moment, or for somebody to ask; None: until somebody asks."""
        left = None if due is None else max(0.0, (due - datetime.now(UTC)).total_seconds())
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wanted.wait(), left)
        self._wanted.clear()

    def begin(self) -> tuple[tuple["asyncio.Future[Outcome]", ...], bool]:
        """Return who waits for the reading that begins now, and whether it is attended."""
        begun = tuple(self._waiting), self._attended
        self._waiting, self._attended = [], False
        self.progress = Progress(0, 0, self.source.label)
        return begun

    def end(self) -> None:
        """Let go of those who wait for a reading that will not come."""
        self.progress = None
        self.let_go(self._waiting)

    def let_go(
        self, waiting: Iterable["asyncio.Future[Outcome]"], error: Exception | None = None
    ) -> None:
        """Tell those of ``waiting`` who have not been told anything that nothing will come."""
        for future in waiting:
            if not future.done():
                gone = OperatorError(f"{self.source.label} is read no more.")
                future.set_exception(error or gone)
