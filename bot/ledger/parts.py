"""Which figures of an event are shown as part of another one, and which are compared."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from bot.answers import Entry
from bot.claims import Figure


class EntryFigure(NamedTuple):
    """What decides whether a figure is shown as part of another one.

    Attributes:
        id: The entry that has it.
        article: The id of its article.
        included: Whether its sentence counts it into another figure ("among them").
        counts_others: Whether it may count others beside the asked people.
    """

    id: int
    article: str
    included: bool
    counts_others: bool


def parts_of_totals(figures: Sequence[EntryFigure]) -> frozenset[int]:
    """Return the entries that are part of a total: of one that their article gives.

    What may count others beside the asked people is no total of these.
    """
    totals = {one.article for one in figures if not (one.included or one.counts_others)}
    return frozenset(one.id for one in figures if one.included and one.article in totals)


def shown_as_parts(entries: Sequence[Entry]) -> frozenset[int]:
    """Return the entries that are shown as part of a total."""
    figures = [(entry, entry.claim.figure) for entry in entries if entry.claim.figure]
    return parts_of_totals(
        [
            EntryFigure(entry.id, entry.claim.article.id, figure.included, entry.counts_others)
            for entry, figure in figures
        ]
    )


def of_the_asked(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return the entries with a figure that count nobody beside the asked people; else all."""
    counting = tuple(entry for entry in entries if entry.claim.figure is not None)
    exact = tuple(entry for entry in counting if not entry.counts_others)
    return exact or counting


def compared(entries: Sequence[Entry]) -> Iterator[Figure]:
    """Yield the figures that are compared: those of a class that stand alone are no parts here."""
    parts = shown_as_parts(entries)
    for entry in of_the_asked(entries):
        figure = entry.claim.figure
        if figure is None or entry.superseded:
            continue
        alone = figure.who is not None and entry.id not in parts
        yield replace(figure, included=False) if alone else figure
