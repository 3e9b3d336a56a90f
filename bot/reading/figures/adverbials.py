"""What may stand between an Arabic verb and its subject: adverbs, times, and where it happened.

"وتوفي أيضا في المستشفى مساء أمس شاب": a young man died, also, in hospital, last night.
"""

from bot.reading.figures.countables import Countables
from bot.reading.figures.single_nouns import is_definite
from bot.reading.words.tokens import ARABIC, Kind

_MOVED = ("determiners", "times")
_NO_PLACE = ("prepositions", "determiners", "acts", "fates", "who", "persons", "clauses", "saying")
_PARTICLES = ("بال", "لل")


def are_adverbials(countables: Countables, gap: range) -> bool:
    """Tell whether nothing but adverbials stands in an Arabic ``gap``."""
    place = gap.start
    while place < gap.stop:
        if not ARABIC.match(countables.tokens[place].norm):
            return False
        if countables.tags.covers_any(_MOVED, place):
            place += 1
            continue
        opened = countables.tags.covers("prepositions", place)
        if not opened and not countables.tokens[place].norm.startswith(_PARTICLES):
            return False
        place = _past_place(countables, place + opened, gap.stop)
    return place == gap.stop


def _past_place(countables: Countables, place: int, stop: int) -> int:
    """Return the first token behind the noun of a preposition and its adjectives."""
    tokens, tags = countables.tokens, countables.tags
    if place >= stop or tokens[place].kind is not Kind.WORD or tags.covers_any(_NO_PLACE, place):
        return stop + 1
    place += 1
    while place < stop and is_definite(tokens[place]) and not tags.covers_any(_NO_PLACE, place):
        place += 1
    return place
