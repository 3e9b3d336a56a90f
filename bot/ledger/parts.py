"""Which figures of an event are shown as part of another one, and which are compared."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answers import Entry
from bot.claims import Figure


def shown_as_parts(entries: Sequence[Entry]) -> frozenset[int]:
    """Return the entries that are part of a total: of one that their article gives.

    What may count others beside the asked people is no total of these.
    """
    figures = [(entry, entry.claim.figure) for entry in entries if entry.claim.figure]
    totals = {
        entry.claim.article.id
        for entry, figure in figures
        if not (figure.included or entry.counts_others)
    }
    return frozenset(
        entry.id
        for entry, figure in figures
        if figure.included and entry.claim.article.id in totals
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
