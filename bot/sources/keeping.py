"""Keeps an index up to date for as long as it is wanted: by watching, by timer and on wish.

Each source is read by itself, so that neither a slow server nor a long list of pages keeps a new
file waiting. Reading and embedding happen in threads; the event loop goes on.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from bot.sources.kept_source import KeptSource
from bot.sources.outcomes import Outcome, SourcesReport
from bot.sources.source_reading import How
from bot.sources.sources import Kind, Source
from bot.sources.watching import changed_folders, changes_of
from bot.upkeep.index_report import summary
from bot.wiring import Application
from index.errors import WhosaysError
from index.upkeep.reports import Progress, RefreshReport, added

Result = TypeVar("Result")

_log = logging.getLogger(__name__)
_AT_ONCE = 8
"""Sources outside that are read at the same time."""
_AFTER_FAILURE = timedelta(seconds=60)
"""How long to wait after the store itself could not be written."""


class _StoppedError(Exception):
    """Ends a reading between two files or pages, which leaves a consistent store."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One source that has been read.

    Attributes:
        outcome: What came of it.
        attended: Whether somebody asked for it, who will look at the outcome.
    """

    outcome: Outcome
    attended: bool


@dataclass(frozen=True, slots=True)
class KeeperState:
    """What a keeper is at.

    Attributes:
        reading: How far the readings are that run, or None when none runs.
        failure: Why something could not be read when it was last tried, or None.
        report: What the last reading of each source did, together, or None before the first.
    """

    reading: Progress | None = None
    failure: str | None = None
    report: RefreshReport | None = None


class Keeper:
    """Reads all sources of an application, each in its time.

    Attributes:
        readings: How many have been made.
    """

    def __init__(self, application: Application) -> None:
        """Keep ``application``, which owns the index."""
        self._application = application
        self._told: list[Callable[[Reading], None]] = []
        self._kept: dict[Source, KeptSource] = {}
        self._tasks: dict[Source, asyncio.Task[None]] = {}
        self._requests: set[asyncio.Task[None]] = set()
        self._failure: str | None = None
        self._stopping = False
        self._stopped = asyncio.Event()
        self._rewatch = asyncio.Event()
        self._folders = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._outside = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="fetching")
        self.readings = 0

    def listen(self, told: Callable[[Reading], None]) -> None:
        """Let ``told`` be called in the event loop after each reading."""
        self._told.append(told)

    @property
    def state(self) -> KeeperState:
        """What is going on."""
        kept = self._kept.values()
        steps = [each.progress for each in kept if each.progress is not None]
        reading = None
        if steps:
            done, total = sum(step.done for step in steps), sum(step.total for step in steps)
            reading = Progress(done, total, steps[0].key, sum(step.articles for step in steps))
        outcomes = [each.outcome for each in kept if each.outcome is not None]
        troubles = (outcome.trouble for outcome in outcomes if outcome.trouble is not None)
        report = added(outcome.report for outcome in outcomes) if outcomes else None
        return KeeperState(reading, self._failure or next(troubles, None), report)

    @property
    def folder(self) -> Path | None:
        """The folder where new articles may be put, or None where there is none."""
        folders = (source for source in self._kept if source.kind is Kind.FOLDER)
        return next((Path(source.place) for source in folders), None)

    def request(self) -> None:
        """Ask for a reading of the list of sources, and of every source."""
        request = asyncio.create_task(self._wanted())
        self._requests.add(request)
        request.add_done_callback(self._requests.discard)

    async def next_reading(self) -> SourcesReport:
        """Read the list of sources and every source, from now on, and return what came of it.

        Raises:
            WhosaysError: The list cannot be read, or the store cannot be written.
        """
        started = time.perf_counter()
        dropped = await self._take_over()
        outcomes = await asyncio.gather(*(kept.next_outcome() for kept in self._kept.values()))
        return SourcesReport(tuple(outcomes), dropped, time.perf_counter() - started)

    async def do(self, work: Callable[[Application], Result]) -> Result:
        """Let ``work`` be done in a thread, beside any reading, and return what comes of it."""
        return await asyncio.to_thread(work, self._application)

    @asynccontextmanager
    async def working(self) -> AsyncIterator[None]:
        """Keep the index while the block runs."""
        await self._try_to_take_over()
        watching = [asyncio.create_task(self._watch()), asyncio.create_task(self._watch_list())]
        try:
            yield
        finally:
            self._stopping = True
            self._rewatch.set()
            self._stopped.set()
            for kept in self._kept.values():
                kept.want(attended=False)
            await asyncio.gather(*watching, *self._tasks.values(), return_exceptions=True)
            for kept in self._kept.values():
                kept.end()
            self._folders.shutdown()
            self._outside.shutdown()

    async def _wanted(self) -> None:
        await self._try_to_take_over()
        for kept in self._kept.values():
            kept.want(attended=True)

    async def _try_to_take_over(self) -> None:
        """Do so; where it fails, the state says why, and what was kept before is kept on."""
        with suppress(WhosaysError):
            await self._take_over()

    async def _take_over(self) -> Mapping[str, int]:
        """Keep what the list says now; return folders that left it, with their articles."""
        try:
            listed = await asyncio.to_thread(self._application.sources)
            self._keep_only([source for source in listed if source.enabled])
            dropped = await self._in_thread(
                self._folders, lambda: self._application.reader.drop_unlisted(listed)
            )
        except WhosaysError as error:
            self._failure = str(error)
            raise
        self._failure = None
        return dropped

    def _keep_only(self, wanted: Sequence[Source]) -> None:
        if self._kept.keys() == set(wanted):
            return
        for source in self._kept.keys() - set(wanted):
            self._kept.pop(source).end()
            self._tasks.pop(source).cancel()
        for source in wanted:
            if source not in self._kept:
                self._kept[source] = KeptSource(source)
                self._tasks[source] = asyncio.create_task(self._keep(self._kept[source]))
        self._rewatch.set()

    async def _keep(self, kept: KeptSource) -> None:
        due: datetime | None = await self._first_due(kept.source)
        while True:
            await kept.until(due)
            if self._stopping:
                return
            due = await self._read(kept)

    async def _first_due(self, source: Source) -> datetime:
        """Folders are compared at once; what is outside, when its time has come."""
        now = datetime.now(UTC)
        if source.kind is Kind.FOLDER:
            return now
        return await self._next_due(source) or now

    async def _next_due(self, source: Source) -> datetime | None:
        try:
            return await asyncio.to_thread(self._application.reader.due, source)
        except WhosaysError:  # the store cannot be read now
            return datetime.now(UTC) + _AFTER_FAILURE

    async def _read(self, kept: KeptSource) -> datetime | None:
        """Read a source, and return when it is due again; None: when somebody asks."""
        source = kept.source
        waiting, attended = kept.begin()
        threads = self._folders if source.kind is Kind.FOLDER else self._outside
        try:
            outcome = await self._in_thread(threads, lambda: self._outcome(kept))
        except _StoppedError:
            return None
        except Exception as error:  # noqa: BLE001 -- a source that meets a defect is read again
            _log.exception("reading failed", extra={"source": source.label})
            self._note(kept, Outcome(source, RefreshReport(), str(error)), attended=attended)
            kept.let_go(waiting, error)
            return datetime.now(UTC) + _AFTER_FAILURE
        else:
            self._note(kept, outcome, attended=attended)
            for future in waiting:
                if not future.done():
                    future.set_result(outcome)
        finally:
            kept.progress = None
            self.readings += 1
            kept.let_go(waiting)
        if not source.every:
            return None
        return await self._next_due(source)

    def _outcome(self, kept: KeptSource) -> Outcome:
        def progress(step: Progress) -> None:
            if self._stopping or kept.source not in self._kept:
                raise _StoppedError
            kept.progress = step

        how = How(listed=frozenset(source.name for source in self._kept))
        return self._application.reader.read(kept.source, progress, how)

    def _note(self, kept: KeptSource, outcome: Outcome, *, attended: bool) -> None:
        if kept.outcome is not None and kept.outcome.failure and not outcome.failure:
            self._rewatch.set()  # a folder that was gone has to be watched anew
        kept.outcome = outcome
        told = {"source": outcome.source.label, "report": summary(outcome.report)}
        if outcome.failure is not None:
            _log.info("source not read", extra=told | {"reason": outcome.failure})
        elif outcome.report.did_something:
            _log.info("source read", extra=told)
        for listener in self._told:
            listener(Reading(outcome, attended))

    async def _watch(self) -> None:
        """Read a folder when something changes in it."""
        while not self._stopping:
            self._rewatch.clear()
            folders = {
                Path(source.place): kept
                for source, kept in self._kept.items()
                if source.kind is Kind.FOLDER
            }
            async for touched in changed_folders(folders, self._rewatch):
                for folder in touched:
                    folders[folder].want(attended=False)

    async def _watch_list(self) -> None:
        """Read the list of sources when somebody has edited it."""
        listed = self._application.place.sources
        if listed is not None:
            async for _ in changes_of(listed, self._stopped):
                await self._try_to_take_over()

    async def _in_thread(self, threads: ThreadPoolExecutor, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(threads, work)
