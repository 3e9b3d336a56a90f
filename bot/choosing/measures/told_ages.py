"""The age in a sentence that answers how old somebody was, so that ages stand side by side.

Of several people's ages in one sentence that of the named one is taken, which stands beside the
name; where nobody is named, only a sentence with a single age tells it.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.claims import Claim, Figure
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.transliteration import find_name
from bot.reading.numbers.measures import AGE, AGES, YEAR, read_measures
from bot.reading.numbers.number_words import cardinals
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Token, tokenize
from index.spans import Span

_Age = tuple[int, tuple[int, int]]
"""An age, with the first and last token that tell it."""
_REACH = 3
"""How many words may stand between an age's number and its unit."""
_BEFORE = 2
"""How many words before an age may bound it."""
_FARTHEST = 8
"""How many words may stand between a name and the age of who is called so."""


def with_age(claim: Claim, names: Sequence[str]) -> Claim:
    """Return a statement with the age that it tells as its figure, or as it is where none is sure.

    Args:
        claim: A statement.
        names: What the one who is asked for is called; empty where nobody is named.
    """
    pack = lexicon(claim.article.language)
    if claim.figure is not None or pack is None:
        return claim
    tokens = tokenize(claim.article.text, claim.quote)
    ages = _ages(tokens, pack)
    chosen = _beside(ages, tokens, names) if names else ages
    if len({value for value, _ in chosen}) != 1:
        return claim
    value, (first, last) = chosen[0]
    span = Span(tokens[first].span.start, tokens[last].span.end)
    text = span.of(claim.article.text)
    return replace(claim, figure=Figure(value, value, None, span, text, counted=AGE))


def _ages(tokens: Sequence[Token], pack: Lexicon) -> list[_Age]:
    """Return each age with the first and last token that tell it; mere years where there is none.

    "14 years" is an age in many languages, and a time as well.
    """
    measures = read_measures(tokens, pack)
    places = [one.place for one in measures if one.kind == AGE]
    places = places or [one.place for one in measures if one.kind == YEAR]
    found = (_age_at(tokens, place, pack) for place in places)
    return list(dict.fromkeys(age for age in found if age is not None))


def _age_at(tokens: Sequence[Token], unit: int, pack: Lexicon) -> _Age | None:
    """Return the number that stands nearest to a unit, which may itself be the number."""
    near = range(max(0, unit - _REACH), min(len(tokens), unit + _REACH + 1))
    for place in sorted(near, key=lambda one: (abs(one - unit), one)):
        value = _value(tokens[place], pack)
        if value is not None:
            bounded = any(_bounds(pack).find(tokens[max(0, min(place, unit) - _BEFORE) : place]))
            return None if bounded else (value, (place, max(place, unit)))
    return None


def _value(token: Token, pack: Lexicon) -> int | None:
    words = (int(token.text),) if token.text.isdecimal() else cardinals(pack).of(token)
    return words[0] if words is not None and len(words) == 1 and words[0] in AGES else None


@cache
def _bounds(pack: Lexicon) -> PhraseFinder:
    """Return what finds words before an age that only bounds it: "under the age of 18"."""
    return PhraseFinder(pack.numbers.qualifiers)


def _beside(ages: Sequence[_Age], tokens: Sequence[Token], names: Sequence[str]) -> list[_Age]:
    """Return the age that stands nearest to the name."""
    found = [place for place in (find_name(name, tokens) for name in names) if place is not None]
    apart = {
        age: min(max(first - age[1][1], age[1][0] - last) for first, last in found)
        for age in ages
        if found
    }
    nearest = min(apart.values(), default=_FARTHEST)
    return [age for age, distance in apart.items() if distance == nearest < _FARTHEST]
