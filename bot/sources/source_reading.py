"""Reads sources into the store: each by itself, so that one that fails stops no other."""

import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.sources.outcomes import Outcome, SourcesReport
from bot.sources.outside_reading import OutsideReading, Steps, state_of
from bot.sources.sources import Kind, Source
from index.catalogue.channels import Channel
from index.corpus import Corpus
from index.errors import UserError
from index.upkeep.outside import failed
from index.upkeep.reports import Progress, RefreshReport

_AT_ONCE = 8
"""Sources outside that are read at the same time; each host still sees one visitor."""


@dataclass(frozen=True, slots=True)
class How:
    """How sources are to be read.

    Attributes:
        listed: Names of all sources.
        reread: Whether files that have not changed are read too.
        within: Seconds after which sources outside are left for the next time, or None.
    """

    listed: Collection[str] = ()
    reread: bool = False
    within: float | None = None


class SourceReader:
    """Reads sources into one corpus. Safe to use from several threads."""

    def __init__(
        self,
        corpus: Corpus,
        steps: Steps,
        *,
        complete: bool,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        """Keep the parts.

        Args:
            corpus: Takes what is read.
            steps: Reads what is outside.
            complete: Whether the sources are all that the corpus is fed from: then a folder that
                is none of them any more leaves it.
            now: How late it is; None for the real time.
        """
        self._corpus, self._steps, self._complete = corpus, steps, complete
        self._now = now or (lambda: datetime.now(UTC))

    def due(self, source: Source) -> datetime | None:
        """Return when a source is to be read next, or None for at once."""
        noted = self._corpus.channel(source.name)
        if noted is None or not source.every:
            return None
        due = noted.tried + timedelta(seconds=source.every)
        asked = state_of(noted).next_allowed
        return max(due, asked) if asked else due

    def read(self, source: Source, progress: Callable[[Progress], None], how: How) -> Outcome:
        """Read one source; what it does not give is in the outcome, never raised.

        Args:
            source: The source.
            progress: Called between two articles; what it raises ends the reading.
            how: How.

        Raises:
            IndexUnavailableError: The store cannot be written.
        """
        if source.kind is Kind.FOLDER:
            outcome = self._read_folder(source, progress, reread=how.reread)
        else:
            deadline = None if how.within is None else time.monotonic() + how.within
            reading = OutsideReading(self._corpus, self._steps, self._now, how.listed, deadline)
            outcome = reading.read(source, progress)
        if outcome.failure is None:
            return outcome
        return replace(outcome, held=self._corpus.articles_by_channel().get(source.name, 0))

    def read_all(
        self,
        sources: Sequence[Source],
        progress: Callable[[Progress], None],
        *,
        listed: Sequence[Source],
        reread: bool = False,
        within: float | None = None,
    ) -> SourcesReport:
        """Read several sources: folders one by one, and meanwhile what is outside.

        Args:
            sources: Which.
            progress: As in ``read``; it counts files of folders, and sources outside.
            listed: All sources, of which ``sources`` are some.
            reread: As in ``How``.
            within: As in ``How``.

        Raises:
            IndexUnavailableError: The store cannot be written.
        """
        started = time.perf_counter()
        how = How(frozenset(source.name for source in listed if source.enabled), reread, within)
        counted = _Counted(progress)
        enabled = [source for source in sources if source.enabled]
        with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="fetching") as threads:
            outside = [
                threads.submit(self.read, source, counted.part(), how)
                for source in enabled
                if source.kind is not Kind.FOLDER
            ]
            try:
                folders = [
                    self.read(source, counted.part(), how)
                    for source in enabled
                    if source.kind is Kind.FOLDER
                ]
                outcomes = (*folders, *(future.result() for future in outside))
            except BaseException:
                counted.stop()
                threads.shutdown(wait=False, cancel_futures=True)
                raise
        dropped = self.drop_unlisted(listed)
        return SourcesReport(outcomes, dropped, time.perf_counter() - started)

    def drop_unlisted(self, listed: Iterable[Source]) -> Mapping[str, int]:
        """Take out folders that are no source any more, and return their numbers of articles.

        What came from outside stays: it could not be had again.
        """
        if not self._complete:
            return {}
        names = {source.name for source in listed}
        gone = [
            channel.name
            for channel in self._corpus.channels().values()
            if channel.kind == Kind.FOLDER and channel.name and channel.name not in names
        ]
        return {name: self._corpus.drop(name) for name in gone}

    def _read_folder(
        self, source: Source, progress: Callable[[Progress], None], *, reread: bool
    ) -> Outcome:
        try:
            report = self._corpus.refresh_folder(source.folder, progress, reread=reread)
        except UserError as error:  # the folder is gone, or may not be read
            before, now = self._corpus.channel(source.name), self._now()
            channel = Channel(source.name, source.kind, source.place, now)
            self._corpus.note(failed(before, channel, str(error)))
            again = before is not None and before.failures > 0
            return Outcome(source, RefreshReport(), str(error), unreachable=True, again=again)
        return Outcome(source, report)


class _StoppedError(Exception):
    """Ends the reading of one source because that of another has ended all."""


class _Counted:
    """Adds up the progress of sources that are read side by side."""

    def __init__(self, progress: Callable[[Progress], None]) -> None:
        self._progress = progress
        self._parts: list[Progress] = []
        self._stopped = False

    def stop(self) -> None:
        """Let every reading end with its next step."""
        self._stopped = True

    def part(self) -> Callable[[Progress], None]:
        """Return what takes the progress of one source."""
        place = len(self._parts)
        self._parts.append(Progress(0, 0, ""))

        def told(step: Progress) -> None:
            if self._stopped:
                raise _StoppedError
            self._parts[place] = step
            parts = tuple(self._parts)
            self._progress(
                Progress(
                    sum(part.done for part in parts),
                    sum(part.total for part in parts),
                    step.key,
                    sum(part.articles for part in parts),
                    sum(part.bytes_read for part in parts),
                    sum(part.bytes_total for part in parts),
                )
            )

        return told
