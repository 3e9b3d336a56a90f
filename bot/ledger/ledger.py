"""The ledger: verified claims by event, numbered, with their origins and what replaces what."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from bot.answers import Entry, Event, Ledger
from bot.choosing.events.naming import names_any_of
from bot.claims import Claim
from bot.ledger.comparing import verdict
from bot.ledger.events import Group, group_by_event
from bot.ledger.headlines import headline
from bot.ledger.origins import OriginFinder
from bot.ledger.parts import compared
from bot.ledger.superseding import is_superseded, latest_first
from bot.reading.reader import Reading
from index.spans import Span

_LABEL_LENGTH = 90
_Place = tuple[str, Span, Span | None]


@dataclass(frozen=True, slots=True)
class AskedEvents:
    """What a question says of the events that its answer is of.

    Attributes:
        language: The question's: events are named in it where an article in it has a headline.
        names: What it names, its place above all.
        one_event: Whether names and day mean one event (``bot.ledger.events``).
    """

    language: str
    names: Sequence[str]
    one_event: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How claims and their articles stand to the question.

    Attributes:
        apart: Further articles with claims of which nothing shows that they are on its event.
        parts: The claims that answer each part of it, in its order, which is theirs in a row.
        unsure: Those that fit it in most of what it names: an event of which nothing else is told
            is marked so.
        beside: Those that may count others beside the asked people: they come last in their row,
            and are not compared.
    """

    apart: Sequence[Reading] = ()
    parts: Sequence[Sequence[Claim]] = ()
    unsure: Sequence[Claim] = ()
    beside: Sequence[Claim] = ()


def build_ledger(
    claims: Sequence[Claim],
    readings: Sequence[Reading],
    origins: OriginFinder,
    asked: AskedEvents,
    standing: Standing | None = None,
) -> Ledger:
    """Return the ledger of claims in the order in which people read it.

    Args:
        claims: The claims, which must be verified.
        readings: The articles on the asked event.
        origins: Tells which claims go back to one statement.
        asked: What the question says of its events.
        standing: How the claims stand to the question; all alike if None.
    """
    standing = standing or Standing()
    groups = group_by_event(
        claims, readings, names=asked.names, one_event=asked.one_event, apart=standing.apart
    )
    others, doubtful = _places(standing.beside), _places(standing.unsure)
    rows = [_laid_out(group, standing.parts, others) for group in groups]
    origin_of = _origins(rows, (*readings, *standing.apart), origins)
    rows = [_statements_by_origin(row, origin_of) for row in rows]
    entries = _entries(rows, origin_of, others)
    events = [
        Event(
            number,
            _label(group, row, asked),
            verdict(tuple(compared(told))),
            told,
            group.day_unknown,
            unsure=_places(row) <= doubtful,
        )
        for number, (group, row, told) in enumerate(zip(groups, rows, entries, strict=True), 1)
    ]
    return Ledger(tuple(events))


def _origins(
    rows: Sequence[Sequence[Claim]], readings: Sequence[Reading], origins: OriginFinder
) -> dict[int, int]:
    """Return the number of each claim's origin, by the identity of the claim."""
    together = [claim for row in rows for claim in row]
    claimed = {claim.article.id for claim in together}
    numbers = origins.origins(together, [r for r in readings if r.article.id in claimed])
    return {id(claim): number for claim, number in zip(together, numbers, strict=True)}


def _entries(
    rows: Sequence[Sequence[Claim]], origin_of: Mapping[int, int], others: Collection[_Place]
) -> Iterator[tuple[Entry, ...]]:
    """Yield the entries of each event; they are numbered through all events."""
    numbers = count(1)
    for event, row in enumerate(rows, start=1):
        yield tuple(
            Entry(
                next(numbers),
                claim,
                event,
                origin_of[id(claim)],
                is_superseded(claim, row),
                counts_others=_place(claim) in others,
            )
            for claim in row
        )


def _laid_out(
    group: Group, parts: Sequence[Sequence[Claim]], others: Collection[_Place]
) -> list[Claim]:
    """Return the claims of an event in order: those that may count others last, part by part."""
    row = latest_first(_in_order(group.claims))
    return _by_part(sorted(row, key=lambda claim: _place(claim) in others), parts)


def _statements_by_origin(row: list[Claim], origin_of: Mapping[int, int]) -> list[Claim]:
    """Put versions of one statement side by side; figures keep the order of their days."""
    first: dict[int, int] = {}
    for place, claim in enumerate(row):
        first.setdefault(origin_of[id(claim)], place)
    return sorted(row, key=lambda c: -1 if c.figure else first[origin_of[id(c)]])


def _in_order(claims: Sequence[Claim]) -> list[Claim]:
    """Articles in the order of their day, claims in the order of the text, parts last in it."""
    return sorted(
        claims,
        key=lambda c: (
            str(c.article.published or ""),
            c.article.id,
            c.quote.start,
            c.figure is not None and c.figure.included,
            c.figure.span.start if c.figure else 0,
        ),
    )


def _by_part(row: Sequence[Claim], parts: Sequence[Sequence[Claim]]) -> list[Claim]:
    """Put side by side what answers one part of the question, whichever article it stands in."""
    places: dict[_Place, int] = {}
    for number, part in enumerate(parts):
        for claim in part:
            places.setdefault(_place(claim), number)
    return sorted(row, key=lambda claim: places.get(_place(claim), 0))


def _place(claim: Claim) -> _Place:
    return claim.article.id, claim.quote, claim.figure.span if claim.figure else None


def _places(claims: Sequence[Claim]) -> frozenset[_Place]:
    return frozenset(map(_place, claims))


def _label(group: Group, row: Sequence[Claim], asked: AskedEvents) -> str:
    """Name an event in the words of an article: the first headline, else the first sentence.

    ``row`` is in the order of the articles' days; a headline in the question's language goes before
    others, and then one with any of its names: an article may tell of the event beside its own.
    """
    told = ((c.article.language != asked.language, headline(c.article.title)) for c in row)
    titles = [(foreign, title) for foreign, title in told if title is not None]
    best = min(titles, key=lambda t: (t[0], not _names_any(t[1], asked.names)), default=None)
    return _shortened(best[1] if best and not group.aside else row[0].quote_text)


def _names_any(title: str, names: Sequence[str]) -> bool:
    return names_any_of(title, Span(0, len(title)), names)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _LABEL_LENGTH:
        return words
    return words[:_LABEL_LENGTH].rsplit(" ", 1)[0] + " …"
