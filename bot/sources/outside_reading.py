"""Reads one source outside, some articles at a time, so that the first can be found at once."""

import json
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.sources.outcomes import Outcome
from bot.sources.sources import Kind, Source
from index.articles import Article
from index.catalogue.channels import Channel
from index.corpus import Corpus
from index.errors import FetchError, NotYetError, UnreachableError
from index.loading.loading import Rejection
from index.upkeep.outside import failed
from index.upkeep.reports import Progress, RefreshReport, added
from index.web.source_state import SourceState, Step

Steps = Callable[[Source, SourceState], Iterable[Step]]
"""Yields what is new at a source outside (``index.following.read_source``)."""

PAGES_AT_ONCE = 200
"""Pages after which ``Steps`` leaves the rest for another call."""

_MOST_CALLS = 10
"""Calls that make one reading; more of a very long list is left for the next."""
_STORED_AT_ONCE = 50
"""Articles that are fetched before they are stored: embedding is quicker with some."""
_LONGEST_UNSTORED = 3.0
"""Seconds after which what has been fetched is stored, few as it may be."""


@dataclass(slots=True)
class _Call:
    """What one call has brought so far."""

    reports: list[RefreshReport] = field(default_factory=list)
    failure: FetchError | None = None
    pages: int = 0
    cut_short: bool = False

    @property
    def unfinished(self) -> bool:
        return self.cut_short or (self.pages >= PAGES_AT_ONCE and self.failure is None)


class OutsideReading:
    """One reading of one source."""

    def __init__(
        self,
        corpus: Corpus,
        steps: Steps,
        now: Callable[[], datetime],
        listed: Collection[str],
        deadline: float | None = None,
    ) -> None:
        """Keep the parts.

        Args:
            corpus: Takes what is read.
            steps: Reads.
            now: How late it is.
            listed: Names of all sources.
            deadline: When to stop, on the clock ``time.monotonic``: what is left is read the next
                time, which is at once. None: never.
        """
        self._corpus, self._steps, self._now = corpus, steps, now
        self._listed, self._deadline = listed, deadline

    def read(self, source: Source, progress: Callable[[Progress], None]) -> Outcome:
        """Read it, and note how that went; what it does not give is in the outcome.

        Raises:
            IndexUnavailableError: The store cannot be written.
        """
        reports: list[RefreshReport] = []
        for _ in range(_MOST_CALLS):
            before = self._corpus.channel(source.name)
            call = self._call(source, before, progress)
            reports += call.reports
            if call.cut_short or not call.unfinished:
                break
        return self._outcome(source, before, call, added(reports))

    def _call(
        self, source: Source, before: Channel | None, progress: Callable[[Progress], None]
    ) -> _Call:
        call = _Call()
        for steps in self._batches(source, state_of(before), call, progress):
            for step in steps:
                call.failure = _failure(step, source) or call.failure
            channel = self._noted(source, before, call, steps[-1].state)
            items = [
                _labelled(step.item, source)
                for step in steps
                if step.item is not None and _failure(step, source) is None
            ]
            call.reports.append(self._corpus.take(channel, items, self._listed))
        return call

    def _batches(
        self,
        source: Source,
        state: SourceState,
        call: _Call,
        progress: Callable[[Progress], None],
    ) -> Iterator[tuple[Step, ...]]:
        """Yield the steps, some at a time, until the end or the deadline."""
        batch: list[Step] = []
        since = time.monotonic()
        progress(Progress(0, 1, source.place))
        for step in self._steps(source, state):
            batch.append(step)
            call.pages += step.item is not None
            progress(Progress(0, 1, source.place, call.pages))
            now = time.monotonic()
            call.cut_short = (
                self._deadline is not None and now > self._deadline and step.item is not None
            )
            if call.cut_short or len(batch) >= _STORED_AT_ONCE or now - since > _LONGEST_UNSTORED:
                yield tuple(batch)
                batch, since = [], time.monotonic()
            if call.cut_short:
                break
        if batch:
            yield tuple(batch)
        progress(Progress(1, 1, source.place, call.pages))

    def _noted(
        self, source: Source, before: Channel | None, call: _Call, state: SourceState
    ) -> Channel:
        """Return how the channel stands once what has been read so far is stored."""
        now = self._now()
        written = json.dumps(state.as_object(), ensure_ascii=False)
        channel = Channel(source.name, source.kind, source.place, now, now, state=written)
        if isinstance(call.failure, NotYetError) and before is not None:
            return replace(before, state=written)  # it was not asked: nothing is known anew
        if call.failure is not None:
            return replace(failed(before, channel, str(call.failure)), state=written)
        if call.unfinished:  # due again at once
            return replace(channel, tried=now - timedelta(seconds=source.every))
        return channel

    def _outcome(
        self, source: Source, before: Channel | None, call: _Call, report: RefreshReport
    ) -> Outcome:
        failure, unreachable = call.failure, isinstance(call.failure, UnreachableError)
        told = None if failure is None else str(failure)
        if isinstance(failure, NotYetError):
            told = before.failure if before is not None else told
        again = before is not None and before.failures > 0
        return Outcome(
            source,
            report,
            told,
            unreachable=unreachable and told is not None,
            again=again,
            unfinished=call.unfinished,
        )


def state_of(channel: Channel | None) -> SourceState:
    """Return what the last reading of a channel left."""
    if channel is None or channel.state is None:
        return SourceState()
    return SourceState.from_object(json.loads(channel.state))


def in_language(article: Article, language: str | None) -> Article:
    """Return an article in the language that the user says it is in, if any."""
    if language is None:
        return article
    return replace(article, language=language, inferred=article.inferred - {"language"})


def _labelled(item: Article | Rejection, source: Source) -> Article | Rejection:
    return item if isinstance(item, Rejection) else in_language(item, source.language)


def _failure(step: Step, source: Source) -> FetchError | None:
    """Return why the source itself could not be read, where that is what the step says."""
    return step.failure if step.item is None or source.kind is Kind.PAGE else None
