"""What bringing the index up to date did, for people, scripts, and another process."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.rendering.phrasebook import phrasebook
from bot.rendering.untrusted import one_line
from bot.sources.outcomes import Outcome, SourcesReport
from bot.sources.sources import Kind
from index.loading.loading import Rejection
from index.upkeep.reports import Fresh, RefreshReport


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What came of one source; numbers count articles.

    Attributes:
        source: What people know it by.
        kind: What it is.
        new: As in ``RefreshReport``.
        changed: Likewise.
        removed: Likewise.
        rejected: How many files or entries were no articles.
        trouble: What went wrong, in one sentence, or None.
        left: Whether more is left, which the next reading goes on with.
    """

    source: str
    kind: Kind
    new: int
    changed: int
    removed: int
    rejected: int
    trouble: str | None
    left: bool = False


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What one run did.

    Attributes:
        total: Everything together.
        sources: One line for each source that was read.
        rejected_files: How many of the rejections are files in folders, which somebody can mend.
    """

    total: RefreshReport
    sources: tuple[SourceLine, ...] = ()
    rejected_files: int = 0

    @property
    def troubles(self) -> tuple[str, ...]:
        """What went wrong, one sentence a source."""
        return tuple(line.trouble for line in self.sources if line.trouble is not None)

    @property
    def unfinished(self) -> tuple[str, ...]:
        """What is left for the next reading, one sentence a source."""
        return tuple(
            f"{line.source} has more, which is read the next time, or now with 'whosays index'."
            for line in self.sources
            if line.left
        )

    @property
    def complete(self) -> bool:
        """Whether every source was read, and every file of a folder indexed."""
        return not self.troubles and not self.rejected_files


def report_of(read: SourcesReport) -> IndexReport:
    """Return what ``read`` tells."""
    rejected = sum(
        len(outcome.report.rejected)
        for outcome in read.outcomes
        if outcome.source.kind is Kind.FOLDER
    )
    return IndexReport(read.total, tuple(map(_line, read.outcomes)), rejected)


def _line(outcome: Outcome) -> SourceLine:
    report = outcome.report
    return SourceLine(
        outcome.source.label,
        outcome.source.kind,
        report.new,
        report.changed,
        report.removed,
        len(report.rejected),
        outcome.trouble,
        outcome.unfinished,
    )


def as_document(report: IndexReport) -> dict[str, Any]:
    """Return a report in its public JSON form."""
    total = report.total
    return {
        "new": total.new,
        "changed": total.changed,
        "unchanged": total.unchanged,
        "removed": total.removed,
        "moved": total.moved,
        "further": total.further,
        "taken_down": list(total.refused),
        "fresh": [
            {"outlet": fresh.outlet, "language": fresh.language, "articles": fresh.articles}
            for fresh in total.fresh
        ],
        "rejected": [{"file": bad.key, "reason": bad.reason} for bad in total.rejected],
        "sources": [
            {
                "source": line.source,
                "kind": str(line.kind),
                "new": line.new,
                "changed": line.changed,
                "removed": line.removed,
                "rejected": line.rejected,
                "failure": line.trouble,
                "unfinished": line.left,
            }
            for line in report.sources
        ],
        "seconds": round(total.seconds, 3),
    }


def summary(report: RefreshReport) -> str:
    """Return the numbers of a report in words."""
    counted = {
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "removed": report.removed,
        "rejected": len(report.rejected),
    }
    seldom = {
        "moved": report.moved,
        "at a further address": report.further,
        "taken down": len(report.refused),
    }
    counted |= {what: number for what, number in seldom.items() if number}
    return ", ".join(f"{number} {what}" for what, number in counted.items())


def report_lines(report: IndexReport) -> Iterator[str]:
    """Yield what is new, what was rejected and what went wrong, for people."""
    if report.total.fresh:
        yield f"  new: {fresh_in_words(report.total.fresh)}"
    for bad in report.total.rejected:
        yield f"  rejected {one_line(bad.key)}: {one_line(bad.reason)}"
    for refused in report.total.refused:
        yield f"  left out, for it was taken down: {one_line(refused)}"
    for line in (*report.troubles, *report.unfinished):
        yield f"  {one_line(line)}"


def fresh_in_words(fresh: tuple[Fresh, ...], most: int = 12) -> str:
    """Return whose articles are new, in English, the largest numbers first."""
    book = phrasebook("en")
    told = [
        f"{one_line(one.outlet)} ({book.language_name(one.language)}) {one.articles}"
        for one in fresh
    ]
    rest = sum(one.articles for one in fresh[most:])
    return ", ".join([*told[:most], *([f"others {rest}"] if rest else [])])


def rejections_in_words(rejected: tuple[Rejection, ...], most: int = 12) -> Iterator[str]:
    """Yield the first rejections, one line each, and the number of the others."""
    for bad in rejected[:most]:
        yield f"rejected {one_line(bad.key)}: {one_line(bad.reason)}"
    if len(rejected) > most:
        yield f"and {len(rejected) - most} more"
