"""Nouns for a deed that are spelt as the verb is: "قام شاب بقتل عمه" kills no youth."""

import re

from bot.reading.figures.countables import Countables
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import fold

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ATTACHED = ("ل", "ب")
"""Prepositions that are written together with their noun."""


def is_deed(countables: Countables, fate: Match) -> bool:
    """Tell whether a word is the noun of a deed, so that nobody before it came to that harm."""
    tags, norm = countables.tags, countables.tokens[fate.first].norm
    longer = tags.beginning("acts", fate.first)
    if longer is not None and longer.last > fate.last and longer.last + 1 in countables.taken:
        return True  # "90 personnes manifestaient après la mort de neuf"
    if not _ARABIC.match(norm) or not tags.covers("acts", fate.first):
        return False
    attached = norm[:1] in _ATTACHED and fold(fate.phrase)[:1] != norm[:1]
    governed = attached or tags.covers("prepositions", fate.first - 1)
    done = tags.covers("passive", fate.first - 1) and fate.last + 1 in countables.taken
    return governed or done  # "وتم قتل 10 رهبان"
