"""What a sentence measures: ages, times, lengths, weights, money, percentages, how many times.

Such numbers count nothing, so that no figure is read of them. Asked for one, the sentences that
have one of its kind may answer.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.number_words import Cardinals, cardinals
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token

MONEY, PERCENT, AGE, LENGTH, YEAR = "money", "percent", "age", "length", "year"
SPEED, HEAT, TIMES, STRENGTH = "speed", "heat", "times", "strength"
BEFORE = frozenset({MONEY, STRENGTH})
"""Kinds whose units may stand right before their number ("$5", "magnitude 6.2")."""
_REACH = 3
"""How many tokens before its unit a number may end: "13-year-old", "11 billion US dollars"."""
_ASIDE = frozenset(",;)")
AGES = range(1, 120)


class Measure(NamedTuple):
    """A measure in a sentence: its kind, and the token of its unit."""

    kind: str
    place: int


def read_measures(tokens: Sequence[Token], lexicon: Lexicon) -> tuple[Measure, ...]:
    """Return what a sentence measures, by the labels of the pack's units."""
    alone = [Measure(match.label, match.first) for match in _alone(lexicon).find(tokens)]
    words = cardinals(lexicon)
    units = (
        match
        for match in _units(lexicon).find(tokens)
        if _has_number(tokens, match, words) or is_numbered(tokens, match, lexicon)
    )
    ages = (Measure(AGE, place) for place in _beside_names(tokens, _years(lexicon)))
    return (*alone, *(Measure(match.label, match.first) for match in units), *ages)


def _has_number(tokens: Sequence[Token], unit: Match, words: Cardinals) -> bool:
    """Tell whether a number stands right before a unit, or behind one that may stand before it."""
    near = tokens[max(0, unit.first - _REACH) : unit.last]
    if any(_is_number(token, words) for token in near):
        return True
    after = tokens[unit.last + 1 : unit.last + 2]
    return unit.label in {*BEFORE, PERCENT, AGE} and any(
        _is_number(token, words) for token in after
    )


def is_numbered(tokens: Sequence[Token], unit: Match, lexicon: Lexicon) -> bool:
    """Tell whether a time is told by which one it is: "the time number 26", "المرة رقم 26"."""
    number = unit.last + 2
    return (
        unit.label == TIMES
        and number < len(tokens)
        and tokens[number].kind is Kind.NUMBER
        and finder("numbered", lexicon.numbers.numbered).at(tokens, unit.last + 1) is not None
    )


def _is_number(token: Token, words: Cardinals) -> bool:
    return token.kind is Kind.NUMBER or words.of(token) is not None


def _beside_names(tokens: Sequence[Token], units: PhraseFinder) -> Iterator[int]:
    """Yield where an age stands behind a name: "Kim Berg, 34,", "(34)", ", 34 år fra"."""
    for place in range(2, len(tokens) - 1):
        number, opening, name = tokens[place], tokens[place - 1], tokens[place - 2]
        if number.text.isdecimal() and int(number.text) in AGES and name.capitalised:
            following = tokens[place + 1]
            closed = following.text in _ASIDE or units.at(tokens, place + 1) is not None
            if closed and opening.text in {",", "("}:
                yield place


@cache
def _units(lexicon: Lexicon) -> PhraseFinder:
    numbers = lexicon.numbers
    percent = (*numbers.percent, *numbers.percent_before)
    return PhraseFinder({**lexicon.measures.units, MONEY: numbers.money, PERCENT: percent})


@cache
def _alone(lexicon: Lexicon) -> PhraseFinder:
    return PhraseFinder(lexicon.measures.alone)


@cache
def _years(lexicon: Lexicon) -> PhraseFinder:
    years = lexicon.measures.units
    return PhraseFinder({AGE: (*years.get(AGE, ()), *years.get(YEAR, ()))})
