"""Reads sources into the store: each by itself, so that one that fails stops no other."""

import json
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.sources import Kind, Source
from index.articles import Article
from index.catalogue import Channel
from index.corpus import Corpus
from index.errors import FetchError, UnreachableError, UserError
from index.loading import Rejection
from index.outside import failed
from index.reports import Progress, RefreshReport, added
from index.source_state import SourceState, Step

Steps = Callable[[Source, SourceState], Iterable[Step]]
"""Yields what is new at a source outside (``index.following.read_source``)."""

_STORED_AT_ONCE = 50
"""Articles that are fetched before they are stored: embedding is quicker with some."""
_LONGEST_UNSTORED = 3.0
"""Seconds after which what has been fetched is stored, few as it may be."""
_AT_ONCE = 8
"""Sources outside that are read at the same time; each host still sees one visitor."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How reading one source went.

    Attributes:
        source: The source.
        report: What it did; what was stored before a failure counts.
        failure: Why it could not be read to its end, in one sentence, or None.
        unreachable: Whether that says nothing about the source itself: an outage.
        held: Articles that came by the source before; counted where it failed.
        again: Whether the source failed the last time too.
    """

    source: Source
    report: RefreshReport
    failure: str | None = None
    unreachable: bool = False
    held: int = 0
    again: bool = False

    @property
    def trouble(self) -> str | None:
        """One sentence for people on what went wrong, or None."""
        if self.failure is None:
            return None
        stay = f"{self.held} articles from before stay" if self.held else "it gave nothing before"
        said = self.failure.rstrip(".")
        if self.unreachable:
            return f"{self.source.label} could not be reached now ({said}); {stay}."
        return f"{self.source.label} could not be read ({said}); {stay}."


@dataclass(frozen=True, slots=True)
class SourcesReport:
    """What reading several sources did.

    Attributes:
        outcomes: One for each source that was read.
        dropped: Folders that are no source any more, with the articles that left with each.
        seconds: Wall-clock time.
    """

    outcomes: tuple[Outcome, ...]
    dropped: Mapping[str, int]
    seconds: float

    @property
    def total(self) -> RefreshReport:
        """All of it as one report."""
        report = added(outcome.report for outcome in self.outcomes)
        removed = report.removed + sum(self.dropped.values())
        return replace(report, removed=removed, seconds=self.seconds)

    @property
    def failures(self) -> tuple[Outcome, ...]:
        """The sources that could not be read to their end."""
        return tuple(outcome for outcome in self.outcomes if outcome.failure is not None)


class SourceReader:
    """Reads sources into one corpus. Safe to use from several threads."""

    def __init__(
        self, corpus: Corpus, steps: Steps, now: Callable[[], datetime] | None = None
    ) -> None:
        """Keep the parts.

        Args:
            corpus: Takes what is read.
            steps: Reads what is outside.
            now: How late it is; None for the real time.
        """
        self._corpus, self._steps = corpus, steps
        self._now = now or (lambda: datetime.now(UTC))

    def due(self, source: Source) -> datetime | None:
        """Return when a source is to be read next, or None for at once."""
        noted = self._corpus.channel(source.name)
        if noted is None or not source.every:
            return None
        due = noted.tried + timedelta(seconds=source.every)
        asked = _state(noted).next_allowed
        return max(due, asked) if asked else due

    def read(
        self,
        source: Source,
        progress: Callable[[Progress], None],
        *,
        listed: Collection[str] = (),
        reread: bool = False,
    ) -> Outcome:
        """Read one source; what it does not give is in the outcome, never raised.

        Args:
            source: The source.
            progress: Called between two articles; what it raises ends the reading.
            listed: Names of all sources.
            reread: Read files of a folder that have not changed, too.

        Raises:
            IndexUnavailableError: The store cannot be written.
        """
        before = self._corpus.channel(source.name)
        if source.kind is Kind.FOLDER:
            outcome = self._read_folder(source, before, progress, reread=reread)
        else:
            outcome = self._read_outside(source, before, progress, listed)
        if outcome.failure is None:
            return outcome
        held = self._corpus.articles_by_channel().get(source.name, 0)
        return replace(outcome, held=held, again=before is not None and before.failures > 0)

    def read_all(
        self,
        sources: Sequence[Source],
        progress: Callable[[Progress], None],
        *,
        listed: Sequence[Source] | None = None,
        reread: bool = False,
    ) -> SourcesReport:
        """Read several sources: folders one by one, and meanwhile what is outside.

        Args:
            sources: Which.
            progress: As in ``read``; it counts files of folders, and sources outside.
            listed: All sources, where ``sources`` are some of them.
            reread: As in ``read``.

        Raises:
            IndexUnavailableError: The store cannot be written.
        """
        started = time.perf_counter()
        all_sources = sources if listed is None else listed
        names = frozenset(source.name for source in all_sources)
        counted = _Counted(progress)
        enabled = [source for source in sources if source.enabled]
        with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="fetching") as threads:
            outside = [
                threads.submit(self.read, source, counted.part(), listed=names)
                for source in enabled
                if source.kind is not Kind.FOLDER
            ]
            try:
                folders = [
                    self.read(source, counted.part(), listed=names, reread=reread)
                    for source in enabled
                    if source.kind is Kind.FOLDER
                ]
                outcomes = (*folders, *(future.result() for future in outside))
            except BaseException:
                counted.stop()
                threads.shutdown(wait=False, cancel_futures=True)
                raise
        dropped = self.drop_unlisted(all_sources)
        return SourcesReport(outcomes, dropped, time.perf_counter() - started)

    def drop_unlisted(self, listed: Iterable[Source]) -> Mapping[str, int]:
        """Take out folders that are no source any more, and return their numbers of articles.

        What came from outside stays: it could not be had again.
        """
        names = {source.name for source in listed}
        gone = [
            channel.name
            for channel in self._corpus.channels().values()
            if channel.kind == Kind.FOLDER and channel.name and channel.name not in names
        ]
        return {name: self._corpus.drop(name) for name in gone}

    def _read_folder(
        self,
        source: Source,
        before: Channel | None,
        progress: Callable[[Progress], None],
        *,
        reread: bool,
    ) -> Outcome:
        try:
            report = self._corpus.refresh_folder(source.folder, progress, reread=reread)
        except UserError as error:  # the folder is gone, or may not be read
            self._corpus.note(failed(before, self._channel(source), str(error)))
            return Outcome(source, RefreshReport(), str(error), unreachable=True)
        return Outcome(source, report)

    def _read_outside(
        self,
        source: Source,
        before: Channel | None,
        progress: Callable[[Progress], None],
        listed: Collection[str],
    ) -> Outcome:
        state = SourceState() if before is None else _state(before)
        reports: list[RefreshReport] = []
        failure: FetchError | None = None
        for steps in _batches(self._steps(source, state), source.place, progress):
            failure = next(filter(None, (_failure(step, source) for step in steps)), failure)
            channel = replace(self._channel(source), state=_written(steps[-1].state))
            if failure is not None:
                channel = replace(failed(before, channel, str(failure)), state=channel.state)
            items = [
                _labelled(step.item, source)
                for step in steps
                if step.item is not None and _failure(step, source) is None
            ]
            reports.append(self._corpus.take(channel, items, listed))
        unreachable = isinstance(failure, UnreachableError)
        told = None if failure is None else str(failure)
        return Outcome(source, added(reports), told, unreachable=unreachable)

    def _channel(self, source: Source) -> Channel:
        now = self._now()
        return Channel(source.name, source.kind, source.place, now, now)


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


def _batches(
    steps: Iterable[Step], place: str, progress: Callable[[Progress], None]
) -> Iterator[tuple[Step, ...]]:
    """Yield the steps, some at a time: the first can be found while the last are fetched."""
    batch: list[Step] = []
    articles, since = 0, time.monotonic()
    progress(Progress(0, 1, place))
    for step in steps:
        batch.append(step)
        articles += isinstance(step.item, Article)
        progress(Progress(0, 1, place, articles))
        if len(batch) >= _STORED_AT_ONCE or time.monotonic() - since > _LONGEST_UNSTORED:
            yield tuple(batch)
            batch, since = [], time.monotonic()
    if batch:
        yield tuple(batch)
    progress(Progress(1, 1, place, articles))


def _failure(step: Step, source: Source) -> FetchError | None:
    """Return why the source itself could not be read, where that is what the step says."""
    return step.failure if step.item is None or source.kind is Kind.PAGE else None


def in_language(article: Article, language: str | None) -> Article:
    """Return an article in the language that the user says it is in, if any."""
    if language is None:
        return article
    return replace(article, language=language, inferred=article.inferred - {"language"})


def _labelled(item: Article | Rejection, source: Source) -> Article | Rejection:
    return item if isinstance(item, Rejection) else in_language(item, source.language)


def _state(channel: Channel) -> SourceState:
    return SourceState.from_object(json.loads(channel.state)) if channel.state else SourceState()


def _written(state: SourceState) -> str:
    return json.dumps(state.as_object(), ensure_ascii=False)
