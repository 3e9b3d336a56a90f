"""Harms that have another name by their cause: who was hit by a flood, who is ill with a disease.

A shot hits a man and hurts him; a flood "hits" thousands, and most of them are unhurt. Arabic has
one word for the wounded and for those whom a disease has struck ("مصاب", "إصابة").
"""

from bot.reading.figures.countables import CASUALTIES, Countables
from bot.reading.numbers.told_number import Form
from bot.reading.words.tags import CONCEPTS
from bot.reading.words.tokens import ARABIC

AFFECTED, INFECTED, INJURED = "affected", "infected", "injured"
DISASTERS = frozenset(
    {"earthquake", "tsunami", "flood", "storm", "landslide", "drought", "epidemic"}
)
_NEAR = 3


def by_its_cause(countables: Countables, index: int, category: str | None) -> str | None:
    """Return ``category``, or what it is where a disaster or a disease did it."""
    if category == INJURED and _is_ill(countables, index):
        return INFECTED
    one = countables.numbers[index].form in {Form.ARTICLE, Form.SINGLE}
    if category == AFFECTED and one:
        return None  # it tells of a mood, and not of a disaster
    if category == CASUALTIES and _is_of_disaster(countables, index):
        return AFFECTED
    return category


def _is_ill(countables: Countables, index: int) -> bool:
    last, tags = countables.phrases[index].last, countables.tags
    if tags.within("illnesses", last, last + _NEAR):
        return True
    arabic = bool(ARABIC.match(countables.tokens[countables.numbers[index].end].norm))
    arabic = arabic or any(ARABIC.match(token.norm) for token in countables.tokens[:1])
    return arabic and any(match.label == "epidemic" for match in tags.all(CONCEPTS))


def _is_of_disaster(countables: Countables, index: int) -> bool:
    """Tell whether a word that harms things as well stands near, in a sentence on a disaster."""
    number, phrase, tags = countables.numbers[index], countables.phrases[index], countables.tags
    if phrase.thing is not None:
        return False
    near = range(number.begin - _NEAR, phrase.last + 2 * _NEAR + 1)
    hit = any(tags.covers("weak", place) for place in near)
    return hit and any(match.label in DISASTERS for match in tags.all(CONCEPTS))
