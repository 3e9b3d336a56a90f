"""Counts with the one who gives them behind their noun: "29 of the 47 deaths reported by X".

Only the count is X's there; what stands before it is told by somebody else.
"""

from bot.reading.saying.clauses import Clause
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import is_noun_like

_LONGEST_NOUN = 3
_PASSIVES = "passives"
_PARTING = ("clause_openers", "auxiliaries", "passive_auxiliaries", "relatives")


def told_count(words: Words, draft: Clause, start: int) -> int | None:
    """Return where the count begins that "reported by" belongs to, where another stands before.

    Args:
        words: The sentence.
        draft: The clause of who gives the count.
        start: Where what stands before the clause begins.
    """
    if draft.cue.label != _PASSIVES:
        return None
    end = draft.cue.first - 1
    number = next((p for p in range(end, end - 1 - _LONGEST_NOUN, -1) if _counts(words, p)), None)
    if number is None or number <= start:
        return None
    noun = range(number + 1, end + 1)
    plain = all(is_noun_like(words, p) and not words.has(p, *_PARTING) for p in noun)
    other = any(_counts(words, place) for place in range(start, number))
    return number if plain and other else None


def _counts(words: Words, place: int) -> bool:
    dated = words.has(place - 1, "times") or words.has(place + 1, "times")
    return place >= 0 and words.is_number(place) and not dated
