"""Numbers that are a whole of others, or somebody's age, and count nothing themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.reading.figures.bare_ages import is_bare_age
from bot.reading.figures.children import somebodys_children
from bot.reading.figures.countables import COMMAS, NEAR, Countables, places_taken
from bot.reading.figures.counted_phrases import VICTIMS, NounPhrase
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.tokens import Kind

_MOST_DETERMINERS = 8
_OPENING, _CLOSING = frozenset("(–—-"), frozenset(")–—-")
_OLDEST = 120
"""Years that nobody lives to."""
_FARTHEST_TOLL = 8
"""How many words before a number its toll may stand."""


def with_wholes_and_ages(found: Countables) -> Countables:
    """Mark wholes and ages, and let acts reach over them."""
    openers = frozenset(i for i, n in enumerate(found.numbers) if _opens_clause(found, n))
    openers |= somebodys_children(found.tokens, found.tags, found.numbers, found.phrases)
    phrases, inner = list(found.phrases), set()
    for index in _wholes_after_parts(found):
        whole = phrases[index]
        phrases[index - 1] = replace(whole, part=whole.thing in VICTIMS)
        inner.add(index)
    ages = frozenset(i for i in range(len(found.numbers)) if _is_age(found, phrases, i))
    parts = openers | inner
    bare = (i for i in range(1, len(found.numbers)) if i - 1 not in parts)
    ages |= {i for i in bare if is_bare_age(found.numbers, phrases, i, found.tags)} - parts
    out = places_taken([found.numbers[index] for index in parts | ages])
    return Countables(
        found.tokens,
        found.tags,
        found.numbers,
        tuple(phrases),
        found.taken - out,
        parts,
        ages,
    )


def _wholes_after_parts(found: Countables) -> Iterator[int]:
    """Yield the numbers that follow their part: the 47 of "nine of the 47"."""
    for index in range(1, len(found.numbers)):
        part, whole = found.numbers[index - 1], found.numbers[index]
        of = found.tags.beginning("of", part.last + 1)
        if of is None or part.form is Form.ARTICLE:
            continue
        between = range(of.last + 1, whole.begin)
        named = any(found.tags.covers_any(("who", "persons", "degrees"), i) for i in between)
        if whole.begin - of.last <= NEAR and not named:
            yield index


def _opens_clause(found: Countables, number: Number) -> bool:
    """Tell whether "of the 47" opens a clause, or follows a share ("half of the 47")."""
    position = number.begin - 1
    earliest = max(0, position - _MOST_DETERMINERS)
    while position > earliest and found.tags.covers("determiners", position):
        position -= 1
    of = found.tags.at("of", position)
    if of is None or found.tags.covers("of_them", position):
        return False
    opens = of.first == 0 or found.tokens[of.first - 1].kind is Kind.MARK
    return opens or found.tags.covers_any(("shares", "ones"), of.first - 1)


def _is_age(found: Countables, phrases: Sequence[NounPhrase], index: int) -> bool:
    """Tell whether a bare number after people and a preposition is an age: "mænd på 33"."""
    number = found.numbers[index]
    joiner, before = number.begin - 1, number.begin - 2
    if phrases[index].noun is not None or before < 0:
        return False
    if _leads_to_years(found, number.end + 1) or _is_aged_aside(found, phrases, index):
        return True
    listed = found.tokens[joiner].text in COMMAS or found.tags.covers("and", joiner)
    if listed and index and found.numbers[index - 1].end == before:
        return _is_age(found, phrases, index - 1)
    told = found.tags.covers("reaching", joiner) and _follows_toll(found, before)
    return found.is_blocked(number) and found.is_person(before) and not told


def _follows_toll(found: Countables, before: int) -> bool:
    """Tell whether a toll stands in the clause: "the number of dead at 37", "bezifferte X auf"."""
    for place in range(before, max(-1, before - _FARTHEST_TOLL), -1):
        if found.tokens[place].kind is Kind.MARK:
            return False
        if found.tags.covers_any(("tolls", "counters"), place):
            return True
    return False


def _leads_to_years(found: Countables, place: int) -> bool:
    """Tell whether a list of numbers goes on and has years for its noun: ", 34 and 39 years"."""
    tokens = found.tokens
    while place + 1 < len(tokens) and (
        tokens[place].text in COMMAS or found.tags.covers("and", place)
    ):
        if tokens[place + 1].kind is not Kind.NUMBER:
            return False
        place += 2
        if found.tags.covers("not_counts", place):
            return True
    return False


def _is_aged_aside(found: Countables, phrases: Sequence[NounPhrase], index: int) -> bool:
    """Tell whether a number stands in an aside with one for each of those counted before it.

    "Three men (33, 34 and 39) were arrested" tells how old they are.
    """
    first = index
    while first and phrases[first].noun is None:
        first -= 1
    counted, place = found.numbers[first], phrases[first].last + 1
    if not (found.is_person(phrases[first].last) and place < len(found.tokens)):
        return False
    if found.tokens[place].text not in _OPENING or first == index:
        return False
    ages = 0
    for age in found.numbers[first + 1 :]:
        joined = found.tokens[place].text in COMMAS or found.tags.covers("and", place)
        if age.first != place + 1 or not (joined or not ages) or (age.high or _OLDEST) >= _OLDEST:
            break
        ages, place = ages + 1, age.end + 1
    closed = place < len(found.tokens) and found.tokens[place].text in _CLOSING
    return closed and counted.low == counted.high == ages
