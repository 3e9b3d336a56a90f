"""Harm that a word after it denies, which counts zero: "погибших нет", "жертв не было".

Some languages put the denying word last; the harm before it is then never definite.
"""

from collections.abc import Sequence

from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.figures.denied_harm import DeniedHarm
from bot.reading.figures.two_harms import of_both
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_FARTHEST_PEOPLE = 2
_ENDS = ("prepositions", "clauses", "and")


def absent_harms(tokens: Sequence[Token], tags: Tags) -> list[DeniedHarm]:
    """Return the harms that a word right after them denies.

    Args:
        tokens: The sentence.
        tags: The counting phrases in it.
    """
    found = [_before(tokens, tags, word) for word in tags.all("absent")]
    return [harm for harm in found if harm is not None]


def _before(tokens: Sequence[Token], tags: Tags, word: Match) -> DeniedHarm | None:
    following = word.last + 1
    closed = following >= len(tokens) or tokens[following].kind is Kind.MARK
    if not closed and not tags.covers_any(_ENDS, following):
        return None
    people = _people(tags, word.first - 1)
    harm = _harm(tags, (people.first if people is not None else word.first) - 1)
    if harm is None:
        return None
    other = _harm(tags, harm.first - 2) if tags.covers("and", harm.first - 1) else None
    first, category = harm.first, harm.label
    if other is not None:
        first, category = other.first, of_both(other.label, harm.label)
    return DeniedHarm(first, word.last, category, people.label if people is not None else None)


def _people(tags: Tags, last: int) -> Match | None:
    """Return the people named between the harm and its denial ("погибших среди детей нет")."""
    return next(iter(tags.within("who", last - _FARTHEST_PEOPLE + 1, last)), None)


def _harm(tags: Tags, last: int) -> Match | None:
    """Return the harm that ends right at ``last``, past a preposition before its people."""
    while tags.covers("prepositions", last) or tags.covers("includes", last):
        last -= 1
    harm = tags.at("things", last)
    return harm if harm is not None and harm.label in VICTIMS else None
