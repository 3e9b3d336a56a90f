"""Comparing figures: what values each can mean, and how several stand to each other."""

import math
from collections.abc import Sequence

from bot.answers import Verdict
from bot.claims import Figure, Qualifier, Unit
from bot.reading.figures.countables import CASUALTIES

_HARMED = frozenset({"killed", "injured", CASUALTIES})
_APPROXIMATION = 0.1
"""How far, in parts of the figure, "about" and "nearly" may lie from the printed number."""


def interval(figure: Figure) -> tuple[float, float] | None:
    """Return the smallest and largest value that ``figure`` can mean; None without a number."""
    if figure.low is None or figure.high is None:
        return None
    low, high = float(figure.low), float(figure.high)
    match figure.qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return low, math.inf
        case Qualifier.AT_MOST | Qualifier.LESS_THAN:
            return 0.0, high
        case Qualifier.NEARLY:
            return low * (1 - _APPROXIMATION), high
        case Qualifier.ABOUT:
            return low * (1 - _APPROXIMATION), high * (1 + _APPROXIMATION)
        case None:
            return low, high


def overlap(one: Figure, other: Figure) -> bool:
    """Tell whether both figures can be true of the same thing."""
    first, second = interval(one), interval(other)
    if first is None or second is None:
        return first is second
    return first[0] <= second[1] and second[0] <= first[1]


def same_thing(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same, so that they may be compared at all.

    Amounts are compared in one unit only: nobody knows here what a dollar was worth in kroner.
    """
    same_people = (one.who or "people") == (other.who or "people")
    same_unit = one.unit is other.unit and (one.unit is not Unit.MEASURE or one.noun == other.noun)
    return one.counted == other.counted and same_unit and same_people


def can_both_hold(one: Figure, other: Figure) -> bool | None:
    """Tell whether both figures can be true of one event; None where they can't be compared.

    Beside figures of the same thing, a class of people and all of them are compared ("76
    civilians" of nine dead), and a denial of all harm with the harm done to some.
    """
    if same_thing(one, other):
        return overlap(one, other)
    first, second = interval(one), interval(other)
    if first is None or second is None or one.unit is not other.unit:
        return None
    if CASUALTIES in {one.counted, other.counted} and 0 in {first[1], second[1]}:
        return _denial_holds(one, other)
    if one.counted != other.counted or (one.who and other.who) or one.unit is Unit.MEASURE:
        return None
    some, all_of_them = (first, second) if one.who else (second, first)
    return some[0] <= all_of_them[1]


def _denial_holds(one: Figure, other: Figure) -> bool | None:
    denial, counted = (one, other) if one.low == 0 else (other, one)
    denies = denial.counted == CASUALTIES and denial.who is None
    return not counted.low if denies and counted.counted in _HARMED else None


def _contradict(one: Figure, other: Figure) -> bool:
    """Tell whether two figures cannot both be true, or one says what the other denies."""
    return overlap(one, other) == (one.denied is not None or other.denied is not None)


def verdict(figures: Sequence[Figure]) -> Verdict:
    """Return how ``figures`` of one event stand to each other; parts are left out of it.

    Figures agree where every one prints the same number, are compatible where all can be true
    together, and differ otherwise. Figures of different things are not compared, nor is one that
    is denied with another such: it differs from what others tell of the same.
    """
    whole = [figure for figure in figures if not figure.included and interval(figure)]
    pairs = [
        (one, other)
        for place, one in enumerate(whole)
        for other in whole[place + 1 :]
        if same_thing(one, other) and not (one.denied and other.denied)
    ]
    if not pairs:
        return Verdict.SINGLE
    if any(_contradict(one, other) for one, other in pairs):
        return Verdict.DIFFER
    if all((one.low, one.high) == (other.low, other.high) for one, other in pairs):
        return Verdict.AGREE
    return Verdict.COMPATIBLE
