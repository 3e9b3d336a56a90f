"""Nouns for a deed that are spelt as the verb is: "قام شاب بقتل عمه" kills no youth."""

from bot.reading.figures.countables import Countables
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import ARABIC, fold

_ATTACHED = ("ل", "ب")
"""Prepositions that are written together with their noun."""


_THEY, _WHO = frozenset({"هو", "هي", "هم", "هما"}), frozenset({"من", "الذي", "التي", "الذين"})


def _is_of_doer(countables: Countables, fate: Match) -> bool:
    """Tell whether the Arabic people before a verb did it: "أحد الحراس هو من قتل المدير"."""
    before = [token.norm for token in countables.tokens[max(0, fate.first - 2) : fate.first]]
    return len(before) > 1 and before[0] in _THEY and before[1] in _WHO


def is_deed(countables: Countables, fate: Match) -> bool:
    """Tell whether a word is the noun of a deed, so that nobody before it came to that harm."""
    tags, norm = countables.tags, countables.tokens[fate.first].norm
    if _is_of_doer(countables, fate):
        return True
    longer = tags.beginning("acts", fate.first)
    if longer is not None and longer.last > fate.last and longer.last + 1 in countables.taken:
        return True  # "90 personnes manifestaient après la mort de neuf"
    if not ARABIC.match(norm) or not tags.covers("acts", fate.first):
        return False
    attached = norm[:1] in _ATTACHED and fold(fate.phrase)[:1] != norm[:1]
    governed = attached or tags.covers("prepositions", fate.first - 1)
    done = tags.covers("passive", fate.first - 1) and fate.last + 1 in countables.taken
    return governed or done  # "وتم قتل 10 رهبان"
