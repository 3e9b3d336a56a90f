"""Whether two articles are about one event: their days, places, kinds of happening and tolls."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.choosing.events.article_days import days_of
from bot.choosing.events.linked_articles import shares_statement
from bot.choosing.events.naming import names_any_of
from bot.choosing.events.particular_names import particular
from bot.choosing.events.same_event import begins_with
from bot.claims import Claim, Figure
from bot.ledger.comparing import overlap, same_thing
from bot.ledger.days_agree import days_agree
from bot.reading.happenings import kinds, named_kinds, same_kind
from bot.reading.names.transliteration import same_name
from bot.reading.reader import Reading
from index.articles import UNKNOWN_OUTLET

_PROOF = 3
"""How many signs make two articles about one event, one of them a common name."""
_UNDATED_PROOF = 4
"""How many it takes where the day of one is unknown."""
_NAMES = 2
"""How many common names count as signs: a town comes with its province."""


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's main event.

    Attributes:
        reading: The article.
        claims: Those of its claims that answer, and are on that event.
        named: Whether its beginning, or one of these claims, names what the question names.
    """

    reading: Reading
    claims: tuple[Claim, ...]
    named: bool


def scene_of(reading: Reading, claims: Sequence[Claim], names: Sequence[str]) -> Scene:
    """Return the main event of an article, with its claims that answer and the question's names."""
    text = reading.article.text
    named = begins_with(reading, names) or any(names_any_of(text, c.quote, names) for c in claims)
    return Scene(reading, tuple(claims), named)


def same_event(one: Scene, other: Scene) -> bool | None:
    """Tell whether the main events of two articles are the same; None where too little says so.

    Days that cannot agree are proof against it, and statements that both have are proof for it.
    Else it takes a common name and further signs: a second name, a kind of happening, a toll.
    """
    first, second = one.reading, other.reading
    days = days_agree(first, second)
    if days is False:
        return False
    if (days or not _of_one_outlet(first, second)) and shares_statement(first, second):
        return True
    toll = _common_toll(first, second)
    names = min(_common_names(first, second), _NAMES) or _both_there(one, other, toll=toll)
    signs = names + (days is True) + _common_kind(first, second, one_day=bool(days)) + toll
    known = bool(days_of(first)) and bool(days_of(second))
    return True if names and signs >= (_PROOF if known else _UNDATED_PROOF) else None


def _of_one_outlet(one: Reading, other: Reading) -> bool:
    """Tell whether one outlet has both articles: it hears the same speakers on all events."""
    return one.article.outlet == other.article.outlet != UNKNOWN_OUTLET


def _both_there(one: Scene, other: Scene, *, toll: bool) -> bool:
    """Tell whether both name the asked place, though not both begin with it.

    Where both begin with other places, of which none is common, they may well be on two events of
    one province, if they do not give the same toll.
    """
    elsewhere = one.reading.lead.places and other.reading.lead.places
    return one.named and other.named and (toll or not elsewhere)


def _common_kind(one: Reading, other: Reading, *, one_day: bool) -> int:
    """Return how much speaks for one kind of happening: two signs where it has a name of its own.

    Of one day it is enough not to name two.
    """
    mine, theirs = one.lead.concepts, other.lead.concepts
    if named_kinds(mine) & named_kinds(theirs):
        return 2
    return same_kind(mine, theirs) if one_day else bool(kinds(mine) & kinds(theirs))


def _common_names(one: Reading, other: Reading) -> int:
    mine = particular(one.lead.names, one.article.language)
    theirs = particular(other.lead.names, other.article.language)
    common: list[str] = []
    for name in mine:  # two names of one place are one sign
        if any_common([name], theirs) and not any_common([name], common):
            common.append(name)
    return len(common)


def any_common(names: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether two texts have a name in common, in any spelling known."""
    return any(same_name(name, other) for name in names for other in others)


def _common_toll(one: Reading, other: Reading) -> bool:
    return any(
        same_thing(mine, theirs) and overlap(mine, theirs)
        for mine in _tolls(one)
        for theirs in _tolls(other)
    )


def _tolls(reading: Reading) -> list[Figure]:
    figures = (claim.figure for claim in reading.claims)
    return [figure for figure in figures if figure and figure.counted == "killed"]
