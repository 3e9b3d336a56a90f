"""What reading sources came to."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.sources.sources import Source
from index.upkeep.reports import RefreshReport, added


@dataclass(frozen=True, slots=True)
class Outcome:
    """How reading one source went.

    Attributes:
        source: The source.
        report: What it did; what was stored before a failure counts.
        failure: Why it could not be read to its end, in one sentence, or None.
        unreachable: Whether that says nothing about the source itself: an outage.
        held: Articles that came by the source before, counted where it failed; None: not known.
        again: Whether the source failed the last time too.
        unfinished: Whether more is left, which the next reading goes on with.
    """

    source: Source
    report: RefreshReport
    failure: str | None = None
    unreachable: bool = False
    held: int | None = None
    again: bool = False
    unfinished: bool = False

    @property
    def trouble(self) -> str | None:
        """One sentence for people on what went wrong, or None."""
        if self.failure is None:
            return None
        return trouble_with(self.source, self.failure, self.held, unreachable=self.unreachable)


def counted(number: int, noun: str) -> str:
    """Return a number with an English noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def trouble_with(source: Source, failure: str, held: int | None, *, unreachable: bool) -> str:
    """Say in one sentence that a source could not be read, and that nothing was lost.

    Args:
        source: The source.
        failure: Why.
        held: How many articles came by it before, or None where that is not known.
        unreachable: Whether that says nothing about the source itself.
    """
    what = "reached now" if unreachable else "read"
    told = f"{source.label} could not be {what} ({failure.rstrip('.')})"
    if held is None:
        return f"{told}."
    if held == 0:
        return f"{told}; it gave nothing before."
    return f"{told}; {counted(held, 'article')} from before {'stays' if held == 1 else 'stay'}."


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
