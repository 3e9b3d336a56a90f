"""The bodies whose members a number counts: "three members of the army and of a militia"."""

from collections.abc import Sequence

from bot.reading.harms import HURT
from bot.reading.numbers.told_number import Number
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_MERE = "fighters"
"""The class of members of whom nothing is told."""
_NEAR = 4
"""How many words behind the members, or behind a body, the next body may stand."""
_NEAR_AND = 3
"""How many words may stand between "and" and the body that it joins."""


def classes_of_bodies(tokens: Sequence[Token], tags: Tags, start: int, last: int) -> list[str]:
    """Return the classes of the bodies whose members a noun phrase counts.

    Others may be joined to the first: "members of the army and of a militia".

    Args:
        tokens: The sentence.
        tags: The counting phrases of the sentence.
        start: Where the noun phrase begins.
        last: Where it ends, before its bodies.
    """
    led = _leading(tokens, tags, start, last)
    if led is not None:
        return [led]
    if not any(tags.at("members", i) is not None for i in range(start, last + 1)):
        return []
    found: list[str] = []
    position, end = last + 1, last + 1 + _NEAR
    while position < min(end, len(tokens)):
        body = tags.at("bodies", position)
        if body is not None and (not found or _is_joined(tokens, tags, position, last)):
            found.append(body.label)
            position, end = body.last, body.last + 1 + _NEAR
        elif _ends_bodies(tokens, tags, position, found):
            break
        position += 1
    return found


def _leading(tokens: Sequence[Token], tags: Tags, start: int, last: int) -> str | None:
    """Return the class of a body right before its mere members, or before a harm to them.

    "Three coast guard members", "12 army casualties"; other members have a class of their own.
    """
    for place in range(start + 1, last + 1):
        body = tags.at("bodies", place - 1)
        if body is None or body.last != place - 1 or has_attached_and(tokens[place]):
            continue
        known, harm = tags.at("who", place), tags.at("things", place)
        mere = tags.at("members", place) is not None and (known is None or known.label == _MERE)
        if mere or (harm is not None and harm.label in HURT):
            return body.label
    return None


def _ends_bodies(tokens: Sequence[Token], tags: Tags, position: int, found: Sequence[str]) -> bool:
    """Tell whether no body follows: "and" goes on with another only after a first one."""
    if tokens[position].kind is not Kind.WORD:
        return True
    if tags.covers("clauses", position) or (not found and has_attached_and(tokens[position])):
        return True
    ending = ("acts", "fates", "passive", "saying") if found else ("and",)
    return tags.covers_any(ending, position)


def _is_joined(tokens: Sequence[Token], tags: Tags, position: int, after: int) -> bool:
    """Tell whether "and" stands a few words before, or is written together with the word."""
    if has_attached_and(tokens[position]):
        return True
    before = range(max(after, position - _NEAR_AND), position)
    return any(tags.covers("and", place) for place in before)


def is_whose_members(tags: Tags, number: Number) -> bool:
    """Tell whether an article goes with the body of counted members: "two members of a crew".

    A genitive needs no word for "of": "пять членов одной семьи".
    """
    of = tags.at("of", number.first - 1)
    before = number.first - 1 if of is None else of.first - 1
    return tags.covers("members", before)
