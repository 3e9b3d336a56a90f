"""The ledger: verified claims by event, numbered, with their origins and what replaces what."""

from collections.abc import Collection, Mapping, Sequence

from bot.answers import Entry, Event, Ledger
from bot.choosing.naming import names_any_of
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


def build_ledger(  # noqa: PLR0913 -- claims, where they stand, and how the question puts it
    claims: Sequence[Claim],
    readings: Sequence[Reading],
    origins: OriginFinder,
    *,
    language: str,
    names: Sequence[str],
    one_event: bool,
    apart: Sequence[Reading] = (),
    parts: Sequence[Sequence[Claim]] = (),
    unsure: Sequence[Claim] = (),
    beside: Sequence[Claim] = (),
) -> Ledger:
    """Return the ledger of ``claims``, which must be verified, in the order people read it.

    Events are named in ``language``, the question's, where an article in it has a headline.
    ``names`` are those of the question, and ``one_event`` tells whether they and its day mean one
    event (``bot.ledger.events``). ``apart`` are readings with claims of which nothing shows that
    they are on the asked event. ``parts`` are the claims that answer each part of the question, in
    its order, which is theirs in a row. ``unsure`` are claims that fit the question in most of what
    it names: an event of which nothing else is told is marked so. ``beside`` are claims that may
    count others beside the asked people: they come last in their row, and are not compared.
    """
    doubtful = {_place(claim) for claim in unsure}
    groups = group_by_event(claims, readings, names=names, one_event=one_event, apart=apart)
    others = {_place(claim) for claim in beside}
    rows = [_laid_out(group, parts, others) for group in groups]
    together = [claim for row in rows for claim in row]
    claimed = {claim.article.id for claim in together}
    numbers = origins.origins(together, [r for r in (*readings, *apart) if r.article.id in claimed])
    origin_of = {id(claim): number for claim, number in zip(together, numbers, strict=True)}
    rows = [_statements_by_origin(row, origin_of) for row in rows]
    ids = {id(claim): place for place, claim in enumerate((c for row in rows for c in row), 1)}
    events: list[Event] = []
    for number, (group, row) in enumerate(zip(groups, rows, strict=True), start=1):
        entries = tuple(
            Entry(
                ids[id(c)],
                c,
                number,
                origin_of[id(c)],
                is_superseded(c, row),
                counts_others=_place(c) in others,
            )
            for c in row
        )
        label = _label(group, row, language, names)
        all_unsure = all(_place(claim) in doubtful for claim in row)
        events.append(
            Event(
                number,
                label,
                verdict(tuple(compared(entries))),
                entries,
                group.day_unknown,
                unsure=all_unsure,
            )
        )
    return Ledger(tuple(events))


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


def _label(group: Group, row: Sequence[Claim], language: str, names: Sequence[str]) -> str:
    """Name an event in the words of an article: the first headline, else the first sentence.

    ``row`` is in the order of the articles' days; a headline in ``language`` goes before others,
    and then one with any of ``names``: an article may tell of the event beside its own.
    """
    told = ((claim.article.language != language, headline(claim.article.title)) for claim in row)
    titles = [(foreign, title) for foreign, title in told if title is not None]
    best = min(titles, key=lambda told: (told[0], not _names_any(told[1], names)), default=None)
    return _shortened(best[1] if best and not group.aside else row[0].quote_text)


def _names_any(title: str, names: Sequence[str]) -> bool:
    return names_any_of(title, Span(0, len(title)), names)


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    if len(words) <= _LABEL_LENGTH:
        return words
    return words[:_LABEL_LENGTH].rsplit(" ", 1)[0] + " …"
