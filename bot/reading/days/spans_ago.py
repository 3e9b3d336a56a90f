"""Days that a text counts back from its own: "two weeks ago", "tolv dage efter bilbomben"."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.reading.earlier_events import names_known_event
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.number_words import cardinals
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_MOST = 60
"""Spans longer than this many days tell no day: the packs' ``long_ago`` has them."""
_WEEK = 7
_NEAR = timedelta(days=1)
_ABOUT = timedelta(days=3)
"""How far from the day that a span of weeks leads to the day meant may lie."""

Ago = tuple[int, int, tuple[date, date]]
"""First and last token of the words, and the first and last day that they can mean."""


def read_spans_ago(
    tokens: Sequence[Token], lexicon: Lexicon, published: date, tags: Tags
) -> Iterator[Ago]:
    """Yield the days that ``tokens``, a sentence, counts back from ``published``."""
    for span in tags.all("spans"):
        first, number = number_before(tokens, span.first, lexicon)
        ago = tags.at("ago_before", first - 1) or tags.at("ago_after", span.last + 1)
        ago = ago or _elapsed(tokens, first, span, lexicon, tags)
        back = number * int(span.label)
        if ago is None or not 0 < back <= _MOST:
            continue
        day = published - timedelta(days=back)
        about = _NEAR if int(span.label) < _WEEK else _ABOUT
        yield _first(first, ago), max(span.last, ago.last), (day - about, day + about)


def _elapsed(
    tokens: Sequence[Token], first: int, span: Match, lexicon: Lexicon, tags: Tags
) -> Match | None:
    """Return the word between a time and the known event that it is counted from, or None."""
    after = tags.at("elapsed_after", span.last + 1)
    opened = not lexicon.happening.elapsed_before or tags.at("elapsed_before", first - 1)
    known = after is not None and opened and names_known_event(tokens, after.last + 1, lexicon)
    return after if known else None


def _first(first: int, ago: Match) -> int:
    return min(first, ago.first)


def number_before(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return where the number before a span at ``place`` begins, and its value; one without."""
    before = place - 1
    if before < 0:
        return place, 1
    token = tokens[before]
    if token.kind is Kind.NUMBER and token.text.isdecimal():
        return before, int(token.text)
    known = cardinals(lexicon)
    if token.kind is Kind.WORD and known.may_begin(token) and not known.is_one(token):
        read = known.read(tokens, before)
        if read is not None and read.last == before:
            return before, int(read.value)
    return (before, 1) if known.is_one(token) else (place, 1)
