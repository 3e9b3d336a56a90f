"""Participles that stand as adjectives: of the counted themselves, and of something else.

"Dozens of displaced villagers" are displaced, whatever they do; and nobody who is sent "to the
affected towns" is affected.
"""

from bot.reading.figures.countables import Countables
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.numbers.told_number import WEAK_FORMS
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_NO_NOUN = ("passive", "links", "prepositions", "clauses", "and", "fates")
_PHRASE = 2
"""How many words lead to the participle: "to the"."""


def told_by_adjective(countables: Countables, index: int) -> str | None:
    """Return the harm that an adjective between a number and its people tells, or None."""
    number, phrase = countables.numbers[index], countables.phrases[index]
    first, last = phrase.noun or (0, -1)
    if not phrase.person or first > last or number.form in WEAK_FORMS:
        return None
    for place in (first, first - 1):
        fate = countables.tags.beginning("fates", place) if place > number.end else None
        if fate is not None and fate.last < last and fate.label in VICTIMS:
            return fate.label
    return None


def describes_noun(countables: Countables, fate: Match) -> bool:
    """Tell whether a participle only says which of something: "sent to the affected towns"."""
    tags, following = countables.tags, fate.last + 1
    if fate.first < _PHRASE or fate.first < fate.last or following >= len(countables.tokens):
        return False
    definite = tags.covers("definite", fate.first - 1)
    governed = tags.covers_any(("prepositions", "links"), fate.first - _PHRASE)
    noun = countables.tokens[following].kind is Kind.WORD
    return definite and governed and noun and not tags.covers_any(_NO_NOUN, following)
