"""Counts told by which one something is: "this is the 34th strike this year" is 34 strikes.

Only what is said to be one of a longer time counts all of them so far. In words ("a third blast")
the time must stand behind it, and "second" is none: it may be "another", a rank or a time.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache
from typing import NamedTuple

from bot.claims import Figure, Qualifier
from bot.reading.circumstances import Told
from bot.reading.figures.counting import COUNTED_THINGS
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.apostrophes import ORDINAL
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token
from index.spans import Span

_LEAST, _MOST = 2, 1_500
"""Above, digits are mostly a year."""
_YEAR = timedelta(days=300)
_NOUN_WITHIN = 3
"""How many words behind an ordinal its noun stands ("the 34th Danish air strike")."""
_QUALIFIED_WITHIN = 2
_JOINING = frozenset(".:-'’‑")
_IN_ONE_WORD = re.compile(ORDINAL)
_DIGITS = re.compile(r"\d+")


class _Ordinal(NamedTuple):
    """An ordinal in a sentence: its value, its first and last token, whether it has digits."""

    value: int
    first: int
    last: int
    digits: bool = True


def running_ordinals(
    text: str, tokens: Sequence[Token], told: Told, tags: Tags, lexicon: Lexicon
) -> tuple[Figure, ...]:
    """Return what a sentence on a longer time counts by ordinals, in order.

    Args:
        text: The article's text.
        tokens: The sentence.
        told: When and where it is of.
        tags: What the ``figure_tagger`` found in it.
        lexicon: The pack of its language.
    """
    if not (told.long_times or told.circumstances.since or _names_year(told)):
        return ()
    if tags.all("superlatives") or not tags.all("things"):
        return ()  # "the deadliest of the 34 since": what is compared counts nothing
    return tuple(
        _figure(text, tokens, ordinal, noun, tags)
        for ordinal in _ordinals(tokens, lexicon)
        if _LEAST <= ordinal.value <= _MOST
        and (noun := _noun(tokens, ordinal, tags, lexicon)) is not None
        and (ordinal.digits or _has_time_behind(tokens[noun.first].span, told, lexicon))
    )


def _names_year(told: Told) -> bool:
    return any(last - first >= _YEAR for first, last in told.circumstances.days)


def _has_time_behind(noun: Span, told: Told, lexicon: Lexicon) -> bool:
    """Tell whether the longer time is named behind a noun, or may be anywhere in the sentence."""
    if lexicon.attribution.order == "sov":
        return bool(told.long_times)
    return any(noun < time for time in told.long_times)


def _figure(
    text: str, tokens: Sequence[Token], ordinal: _Ordinal, noun: Match, tags: Tags
) -> Figure:
    first, last = min(ordinal.first, noun.first), max(ordinal.last, noun.last)
    before = (tags.at("qualifiers", first - back) for back in range(1, _QUALIFIED_WITHIN + 1))
    qualifier = next((match.label for match in before if match is not None), None)
    span = Span(tokens[first].span.start, tokens[last].span.end)
    return Figure(
        low=ordinal.value,
        high=ordinal.value,
        qualifier=None if qualifier is None else Qualifier(qualifier),
        span=span,
        text=span.of(text),
        counted=noun.label,
        noun=text[tokens[noun.first].span.start : tokens[noun.last].span.end],
    )


def _noun(tokens: Sequence[Token], ordinal: _Ordinal, tags: Tags, lexicon: Lexicon) -> Match | None:
    """Return the happening that an ordinal counts: behind it, or right before "number 34"."""
    if lexicon.numbers.follows_nouns or _numbered(lexicon).at(tokens, ordinal.first) is not None:
        return _happening(tags.at("things", ordinal.first - 1))
    for place in range(ordinal.last + 1, min(len(tokens), ordinal.last + 1 + _NOUN_WITHIN)):
        if tokens[place].kind is Kind.MARK or tags.covers_any(("prepositions", "and"), place):
            return None
        noun = _happening(tags.beginning("things", place))
        if noun is not None:
            return noun
    return None


def _happening(match: Match | None) -> Match | None:
    return match if match is not None and match.label in COUNTED_THINGS else None


def _ordinals(tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[_Ordinal]:
    words = _words(lexicon)
    for place, token in enumerate(tokens):
        if token.kind is Kind.NUMBER:
            found = _in_digits(tokens, place, lexicon)
        elif _IN_ONE_WORD.fullmatch(token.text):
            digits = _DIGITS.match(token.text)
            found = _Ordinal(int(digits[0]), place, place) if digits else None
        else:
            match = words.at(tokens, place)
            found = _worded(match)
        if found is not None:
            yield found


def _worded(match: Match | None) -> _Ordinal | None:
    if match is None:
        return None
    return _Ordinal(int(match.label), match.first, match.last, digits=False)


def _in_digits(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> _Ordinal | None:
    """Return the ordinal that digits are with what is written to them, or behind "number"."""
    if not tokens[place].text.isdecimal():
        return None
    value = int(tokens[place].text)
    if place and _numbered(lexicon).at(tokens, place - 1) is not None:
        return _Ordinal(value, place - 1, place)
    last = place
    while last + 1 < len(tokens) and _is_written_to(tokens, last + 1, lexicon):
        last += 1
    ending = _endings(lexicon).at(tokens, last) if last > place else None
    marked = tokens[last].text in lexicon.numbers.ordinal_marks and last > place
    return _Ordinal(value, place, last) if marked or ending is not None else None


def _is_written_to(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Tell whether a mark or an ending of an ordinal follows without a space."""
    touches = tokens[place - 1].span.end == tokens[place].span.start
    part = tokens[place].text in _JOINING or _endings(lexicon).at(tokens, place) is not None
    return touches and part


@cache
def _words(lexicon: Lexicon) -> PhraseFinder:
    return PhraseFinder(lexicon.numbers.ordinal_words)


@cache
def _endings(lexicon: Lexicon) -> PhraseFinder:
    return PhraseFinder({"endings": lexicon.numbers.ordinal_endings})


@cache
def _numbered(lexicon: Lexicon) -> PhraseFinder:
    return PhraseFinder({"numbered": lexicon.numbers.numbered})
