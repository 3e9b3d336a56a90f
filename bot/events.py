"""Grouping claims by event: figures of different events never share a row."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.article_days import day_fits, days_of
from bot.asides import is_aside
from bot.claims import Claim
from bot.comparing import overlap, same_thing
from bot.happenings import kinds
from bot.linked_articles import shares_statement
from bot.particular_names import particular
from bot.reading.reader import Reading
from bot.reading.transliteration import same_name

_PROOF = 3
"""How many signs make two articles about one event, one of them a common name."""


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one event.

    Attributes:
        claims: The claims.
        asked: Whether it is the one event that the question asks for, by all that is known.
        aside: Whether their articles are about another event.
        day_unknown: Whether no article of it tells the day, where the question asks for one event.
    """

    claims: tuple[Claim, ...]
    asked: bool
    aside: bool
    day_unknown: bool = False


def group_by_event(
    claims: Sequence[Claim],
    readings: Sequence[Reading],
    *,
    one_event: bool,
    apart: Sequence[Reading] = (),
) -> tuple[Group, ...]:
    """Return ``claims`` by event, the asked one first, those of an unknown day last.

    Args:
        claims: Verified claims of ``readings`` and ``apart``.
        readings: The articles' readings, best first.
        one_event: Whether the question asks for one event that all of ``readings`` are about.
        apart: Readings that answer too, of which nothing shows that they are about that event.
    """
    if not claims:
        return ()
    by_article = {reading.article.id: reading for reading in (*readings, *apart)}
    main = [c for c in claims if not is_aside(c, by_article[c.article.id])]
    asides = [claim for claim in claims if claim not in main]
    groups = [
        Group(
            tuple(c for c in main if by_article[c.article.id] in cluster),
            asked=one_event and not place,
            aside=False,
            day_unknown=one_event and place > 0 and not any(days_of(r) for r in cluster),
        )
        for place, cluster in enumerate(_events(readings, apart, one_event=one_event))
    ]
    groups += [Group(tuple(cluster), asked=False, aside=True) for cluster in _same_asides(asides)]
    filled = [group for group in groups if group.claims]
    return tuple(
        sorted(filled, key=lambda g: (g.day_unknown, g.aside, not g.asked, -len(g.claims)))
    )


def same_event(one: Reading, other: Reading) -> bool:
    """Tell whether the main events of two articles are the same, as far as they say."""
    days = day_fits(days_of(one), days_of(other))
    if days is False:
        return False
    if shares_statement(one, other):
        return True
    names = _common_names(one, other)
    happening = bool(kinds(one.lead.concepts) & kinds(other.lead.concepts))
    signs = min(names, 2) + (days is True) + happening + _common_toll(one, other)
    return names > 0 and signs >= _PROOF


def _events(
    readings: Sequence[Reading], apart: Sequence[Reading], *, one_event: bool
) -> list[list[Reading]]:
    """Return the readings by event: the asked one first, if one is asked for."""
    if not one_event:
        return _clusters((*readings, *apart))
    joined = [r for r in apart if any(same_event(r, other) for other in readings)]
    return [[*readings, *joined], *_clusters([r for r in apart if r not in joined])]


def _clusters(readings: Sequence[Reading]) -> list[list[Reading]]:
    clusters: list[list[Reading]] = []
    for reading in readings:
        home = next((c for c in clusters if all(same_event(reading, other) for other in c)), None)
        if home is None:
            clusters.append([reading])
        else:
            home.append(reading)
    return clusters


def _same_asides(claims: Sequence[Claim]) -> list[list[Claim]]:
    clusters: list[list[Claim]] = []
    for claim in claims:
        home = next((c for c in clusters if _same_aside(claim, c[0])), None)
        if home is None:
            clusters.append([claim])
        else:
            home.append(claim)
    return clusters


def _same_aside(one: Claim, other: Claim) -> bool:
    if one.figure is None or other.figure is None:
        return False
    if one.quote == other.quote and one.article.id == other.article.id:
        return True
    alike = same_thing(one.figure, other.figure) and overlap(one.figure, other.figure)
    return alike and _any_common(one.circumstances.names, other.circumstances.names)


def _common_names(one: Reading, other: Reading) -> int:
    mine = particular(one.lead.names, one.article.language)
    theirs = particular(other.lead.names, other.article.language)
    common: list[str] = []
    for name in mine:  # two names of one place are one sign
        if _any_common([name], theirs) and not _any_common([name], common):
            common.append(name)
    return len(common)


def _any_common(names: Sequence[str], others: Sequence[str]) -> bool:
    return any(same_name(name, other) for name in names for other in others)


def _common_toll(one: Reading, other: Reading) -> bool:
    return any(
        same_thing(mine, theirs) and overlap(mine, theirs)
        for mine in (c.figure for c in one.claims if c.figure and c.figure.counted == "killed")
        for theirs in (c.figure for c in other.claims if c.figure and c.figure.counted == "killed")
    )
