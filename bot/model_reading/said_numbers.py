"""The numbers in a sentence that a model wrote, so that each can be held against its sources."""

import re
from collections.abc import Sequence

from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.numbers import NumberWords
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.numbers.number_words import cardinals
from bot.reading.numbers.numerals import Numerals
from bot.reading.words.tokens import Kind, Token, tokenize
from index.spans import Span

_REFERENCE = re.compile(r"\[[\d,\s]+\]")
_PLAIN = NumberWords(thousands=(",",))


def numbers_in(text: str, language: str) -> frozenset[float]:
    """Return every number of ``text``, in digits and in words of ``language``.

    The article "a" is none. Of a language without a pack, only digits are read.
    """
    plain = _REFERENCE.sub("", text)
    tokens = tokenize(plain)
    pack = lexicon(language)
    found = set(_values(tokens, pack))
    if pack is not None:
        for figure in read_figures(plain, Span(0, len(plain)), tokens, pack):
            found.update(float(v) for v in (figure.low, figure.high) if v is not None)
    return frozenset(found)


def _values(tokens: Sequence[Token], pack: Lexicon | None) -> list[float]:
    words = pack.numbers if pack is not None else _PLAIN
    numerals = Numerals(words, nouns_capitalised=False)
    found: list[float] = []
    place = 0
    while place < len(tokens):
        last, value = _value(tokens, place, numerals, pack)
        if value is not None:
            found.append(float(value))
        place = last + 1
    return found


def _value(
    tokens: Sequence[Token], place: int, numerals: Numerals, pack: Lexicon | None
) -> tuple[int, float | None]:
    token = tokens[place]
    if token.kind is Kind.NUMBER:
        read = numerals.read(tokens, place)
        if read is None:
            return place, float("nan")  # digits that mean nothing to us are no number of ours
        whole = cardinals(pack).scaled(tokens, *read) if pack is not None else None
        return (whole.last, whole.value) if whole is not None else read
    if pack is None or token.kind is Kind.MARK:
        return place, None
    words = cardinals(pack)
    if words.is_one(token):
        return place, None
    number = words.read(tokens, place)
    return (place, None) if number is None else (number.last, number.value)
