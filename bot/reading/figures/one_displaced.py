"""Who is called displaced and is not: "en fordrevet kvinne ble drept", "zwei Täter flohen"."""

from bot.reading.figures.countables import Countables
from bot.reading.figures.single_nouns import is_definite
from bot.reading.numbers.told_number import Form

_FARTHEST = 14
_TOLD = frozenset({"killed", "injured", "missing"})
DISPLACED = "displaced"
_CULPRITS = "attackers"
"""The class of those who did what is told of."""


def fate_of_one(countables: Countables, index: int) -> str | None:
    """Return what was done to somebody displaced; nothing where a known person only left.

    "اضطر اللاعب للخروج": the player had to leave the field, and nobody is displaced.
    """
    harm = _harm(countables, index)
    number, tokens = countables.numbers[index], countables.tokens
    known = number.form is Form.SINGLE and any(
        is_definite(token) for token in tokens[number.first : number.last + 2]
    )
    return harm or (None if known else DISPLACED)


def flee_the_law(countables: Countables, index: int) -> bool:
    """Tell whether those who fled are sought for what they did: "two suspects fled in a car"."""
    phrase = countables.phrases[index]
    first, last = phrase.noun or (0, -1)
    sought = any(countables.tags.covers("culprits", place) for place in range(first, last + 1))
    return phrase.who == _CULPRITS or sought


def _harm(countables: Countables, index: int) -> str | None:
    tags, start = countables.tags, countables.phrases[index].last + 1
    for place in range(start, start + _FARTHEST):
        fate = tags.beginning("fates", place)
        if fate is not None and tags.covers("passive", place - 1) and fate.label in _TOLD:
            return fate.label
        others = tags.covers_any(("clauses", "and", "who", "persons"), place)
        if others or place in countables.taken:
            return None
    return None
