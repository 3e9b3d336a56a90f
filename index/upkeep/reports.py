"""What bringing a store up to date tells: how far it is, and in the end what it did."""

from collections.abc import Iterable
from dataclasses import dataclass

from index.loading.loading import Rejection


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh is.

    Attributes:
        done: Files that are done with.
        total: Files in all.
        key: The file at hand.
        articles: Articles met so far.
        bytes_read: Of the files that have to be read, how many bytes have been.
        bytes_total: How many bytes they have together: files that have not changed are passed
            over, so time follows these and not the number of files.
    """

    done: int
    total: int
    key: str
    articles: int = 0
    bytes_read: int = 0
    bytes_total: int = 0


@dataclass(frozen=True, slots=True)
class Fresh:
    """How many articles of one outlet in one language are indexed for the first time."""

    outlet: str
    language: str
    articles: int


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh did. Numbers count addresses: most articles have one.

    Attributes:
        new: Indexed for the first time.
        changed: Indexed again, because a field or the text differs.
        unchanged: Left as they were.
        removed: Taken out, because their file or entry is gone or now rejected.
        rejected: Every file and entry that is not indexed, with the reason, also from before.
        seconds: Wall-clock time.
        fresh: Whose the new ones are, the most first.
        moved: Found at another address with nothing changed; neither new nor removed.
        refused: Ids of articles that were met and left out, because they were taken down.
        further: Those of the new ones that are a further address of an article of their outlet.
        rejected_now: Those of ``rejected`` that were read this time.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    rejected: tuple[Rejection, ...] = ()
    seconds: float = 0.0
    fresh: tuple[Fresh, ...] = ()
    moved: int = 0
    further: int = 0
    rejected_now: tuple[Rejection, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def did_something(self) -> bool:
        """Whether answers can differ from those before."""
        return bool(self.new or self.changed or self.moved or self.removed)


def added(reports: Iterable[RefreshReport]) -> RefreshReport:
    """Return one report over several."""
    some = tuple(reports)
    return RefreshReport(
        new=sum(report.new for report in some),
        changed=sum(report.changed for report in some),
        unchanged=sum(report.unchanged for report in some),
        removed=sum(report.removed for report in some),
        rejected=tuple(bad for report in some for bad in report.rejected),
        seconds=sum(report.seconds for report in some),
        fresh=by_number(fresh for report in some for fresh in report.fresh),
        moved=sum(report.moved for report in some),
        further=sum(report.further for report in some),
        rejected_now=tuple(bad for report in some for bad in report.rejected_now),
        refused=tuple(id_ for report in some for id_ in report.refused),
    )


def by_number(fresh: Iterable[Fresh]) -> tuple[Fresh, ...]:
    """Return one entry for each outlet and language, the most articles first."""
    numbers: dict[tuple[str, str], int] = {}
    for one in fresh:
        key = (one.outlet, one.language)
        numbers[key] = numbers.get(key, 0) + one.articles
    ordered = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Fresh(outlet, language, number) for (outlet, language), number in ordered)
