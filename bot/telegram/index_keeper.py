"""The bot owns the index, and keeps it up to date beside answering: by watching, timer and wish."""

import asyncio
import logging
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.indexing import summary
from bot.wiring import Application
from index.errors import WhosaysError
from index.reports import Progress, RefreshReport

_log = logging.getLogger(__name__)
_SETTLING_MS = 1_600
"""Milliseconds of quiet after a change in the folder: files are often written in several steps."""


class _StoppedError(Exception):
    """Ends a reading between two files, which leaves a consistent store."""


@dataclass(frozen=True, slots=True)
class KeeperState:
    """What the keeper is at.

    Attributes:
        reading: How far a reading is, or None when none runs.
        failure: Why the last reading failed, or None.
        report: What the last reading did, or None before the first.
    """

    reading: Progress | None = None
    failure: str | None = None
    report: RefreshReport | None = None


class IndexKeeper:
    """Compares the store with its folder, one reading at a time."""

    def __init__(self, application: Application, folder: Path, every: float) -> None:
        """Keep the parts.

        Args:
            application: Owns the index.
            folder: The articles.
            every: Seconds between readings that nothing else asks for; 0 for none.
        """
        self._application, self.folder, self._every = application, folder, every
        self._wanted = asyncio.Event()
        self._finished = asyncio.Condition()
        self._stopping = asyncio.Event()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self.state = KeeperState()
        self.readings = 0

    def request(self) -> None:
        """Ask for a reading; one that runs is followed by another."""
        self._wanted.set()

    async def next_reading(self) -> KeeperState:
        """Ask for a reading and wait until one that began afterwards is done."""
        number = self.readings + (2 if self.state.reading else 1)
        self.request()
        async with self._finished:
            await self._finished.wait_for(lambda: self.readings >= number)
        return self.state

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Keep the index while the block runs."""
        tasks = [asyncio.create_task(self._keep()), asyncio.create_task(self._watch())]
        try:
            yield
        finally:
            self._stopping.set()
            self._wanted.set()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._thread.shutdown()

    async def _keep(self) -> None:
        while not self._stopping.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(self._wanted.wait(), self._every or None)
            self._wanted.clear()
            if not self._stopping.is_set():
                await self._read()

    async def _read(self) -> None:
        self.state = KeeperState(Progress(0, 0, ""), None, self.state.report)
        loop = asyncio.get_running_loop()
        try:
            report = await loop.run_in_executor(
                self._thread, self._application.refresh, self.folder, self._progress
            )
        except _StoppedError:
            return
        except (WhosaysError, OSError) as error:
            _log.exception("reading failed")
            self.state = KeeperState(None, str(error), self.state.report)
        else:
            _log.info("index read", extra={"report": summary(report)})
            self.state = KeeperState(None, None, report)
        async with self._finished:
            self.readings += 1
            self._finished.notify_all()

    def _progress(self, step: Progress) -> None:
        if self._stopping.is_set():
            raise _StoppedError
        self.state = KeeperState(step, None, self.state.report)

    async def _watch(self) -> None:
        from watchfiles import awatch  # noqa: PLC0415 -- not for `whosays bot --help`

        with suppress(RuntimeError, FileNotFoundError):  # no watching here: the timer will do
            async for _ in awatch(
                self.folder,
                stop_event=self._stopping,
                debounce=_SETTLING_MS,
                rust_timeout=500,
                ignore_permission_denied=True,
            ):
                self.request()
