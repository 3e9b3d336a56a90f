"""Amounts: the value and the words of what a sentence measures ("11 million dollars", "40 km").

``measures`` tells which kinds of measure a sentence has. Here each is given its number, so that two
outlets' amounts can stand side by side.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.measures import BEFORE, MONEY, STRENGTH, is_numbered
from bot.reading.numbers.number_qualifiers import qualified
from bot.reading.numbers.number_values import NumberValues
from bot.reading.numbers.number_words import cardinals
from bot.reading.numbers.numerals import Numerals
from bot.reading.numbers.told_number import Number
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tags import figure_tagger
from bot.reading.words.tokens import Kind, Token

_LONGEST_UNIT = 5
"""Words of the longest unit that may stand before its number."""
_LETTERS = {"k": 10**3, "m": 10**6}
"""Letters for a power of ten that mean one only in a sum of money: "5 m" is a length."""


class Amount(NamedTuple):
    """An amount in a sentence.

    Attributes:
        kind: The kind of its unit, as in ``measures``.
        number: Its number, with its approximator.
        unit: Its unit, folded; of several words the last ("dollars" of "US dollars"). A quake's
            strength has one scale, whatever it is called: its kind.
        first: Its first token.
        last: Its last token.
    """

    kind: str
    number: Number
    unit: str
    first: int
    last: int


def read_amounts(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Amount, ...]:
    """Return the amounts of a sentence that have a number and a unit beside it, in order."""
    return tuple(_found(tokens, lexicon))


def _found(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[Amount]:
    tags = figure_tagger(lexicon).tag(tokens)
    position = 0
    for place in sorted(cardinals(lexicon).openings(tokens)):
        number = _values(lexicon).at(tokens, place, tags) if place >= position else None
        if number is None or number.percent:
            continue
        position = number.last + 1
        unit = _unit_beside(tokens, number, lexicon)
        if unit is None:
            continue
        number = qualified(tokens, _scaled(tokens, number, unit), tags, -1)
        first, last = min(number.begin, unit.first), max(number.end, unit.last)
        scale = STRENGTH if unit.label == STRENGTH else tokens[unit.last].norm
        yield Amount(unit.label, number, scale, first, last)


def _scaled(tokens: Sequence[Token], number: Number, unit: Match) -> Number:
    """Return a sum of money with the letter between its number and its end ("£125m", "3 M€")."""
    letter = number.last + 1
    if unit.label != MONEY or letter >= len(tokens) or letter == unit.first:
        return number
    glued = tokens[letter].span.start == tokens[number.last].span.end
    factor = _LETTERS.get(tokens[letter].norm)
    if factor is None or number.low is None or not (glued or unit.first == letter + 1):
        return number
    low, high = round(number.low * factor), round((number.high or number.low) * factor)
    return replace(number, last=letter, low=low, high=high)


def _unit_beside(tokens: Sequence[Token], number: Number, lexicon: Lexicon) -> Match | None:
    """Return the unit behind a number, a hyphen or an adjective between, or one before it.

    Before it stands a time as well that is told by which one it is ("المرة رقم 26").
    """
    units = _units(lexicon)
    told = units.at(tokens, number.first - 2) if number.first > 1 else None
    if told is not None and is_numbered(tokens, told, lexicon):
        return told
    places = range(number.last + 1, min(len(tokens), number.last + 3))
    behind = [unit for place in places if (unit := units.at(tokens, place)) is not None]
    behind = [u for u in behind if u.label != STRENGTH or _is_in_digits(tokens, number)]
    led = [unit for unit in (*behind, *_before(tokens, number, units)) if unit.label in BEFORE]
    return next(iter((*led, *behind)), None)


def _is_in_digits(tokens: Sequence[Token], number: Number) -> bool:
    """Tell whether digits say how strong a quake was: "en styrke på 6,2" has an article first."""
    return tokens[number.first].kind is Kind.NUMBER


def _before(tokens: Sequence[Token], number: Number, units: PhraseFinder) -> Iterator[Match]:
    """Yield the unit that ends right before a number: "$5", "a magnitude of 6.2"."""
    start = max(0, number.first - _LONGEST_UNIT)
    for unit in units.find(tokens[start : number.first]):
        if start + unit.last == number.first - 1:
            yield replace(unit, first=start + unit.first, last=start + unit.last)


@cache
def _units(lexicon: Lexicon) -> PhraseFinder:
    return PhraseFinder({**lexicon.measures.units, MONEY: lexicon.numbers.money})


@cache
def _values(lexicon: Lexicon) -> NumberValues:
    nouns_capitalised = lexicon.happening.nouns_capitalised
    return NumberValues(lexicon, Numerals(lexicon.numbers, nouns_capitalised=nouns_capitalised))
