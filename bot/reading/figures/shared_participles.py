"""Participles of several numbers behind the last one: "three were badly, five slightly hurt"."""

from bot.reading.figures.countables import COMMAS, Countables

_LONGEST_GAP = 4
_SHARED = "injured"


def counts_next(countables: Countables, index: int) -> bool:
    """Tell whether only a word for how bad it was and a comma part the number from the next one.

    German and Danish leave the participle to the last: "drei wurden schwer, fünf leicht verletzt".
    """
    numbers, phrases, tags = countables.numbers, countables.phrases, countables.tags
    if index + 1 >= len(numbers):
        return False
    start = max(phrases[index].last, numbers[index].end) + 1
    gap = range(start, numbers[index + 1].begin)
    if not 1 < len(gap) <= _LONGEST_GAP:
        return False
    parted = countables.tokens[gap[-1]].text in COMMAS or tags.covers("and", gap[-1])
    told = all(tags.covers_any(("passive", "degrees"), place) for place in gap[:-1])
    return parted and told and tags.covers("degrees", gap[-2])


def shared_harm(told: str | None) -> str | None:
    """Return the harm that a participle tells of both; a degree fits no other than wounds."""
    return told if told == _SHARED else None
