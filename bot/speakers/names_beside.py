"""Words of an article that may be two names of one body, since they stand beside each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from bot.once_an_article import once_an_article
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.speakers.nouns import is_cased
from bot.reading.words.tokens import Kind, Token, tokenize
from index.articles import Article
from index.spans import Span

FEWEST, MOST = 2, 4
"""How many words a second name has."""
_MARKED = re.compile(r"[(\[\"“”«„](?P<inside>[^()\[\]\"“”«»„\n]{4,60})[)\]\"“”»]")
_BETWEEN = frozenset(",،([")
_CONTEXT = 80
_MOST_WORDS = 7


@dataclass(frozen=True, slots=True)
class Beside:
    """Words beside each other that may be two names of one body.

    Attributes:
        before: What may be the first name, each way that it can begin, the longest first.
        after: What may be the second, each way that it can end.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]


@once_an_article
def names_beside(article: Article) -> tuple[Beside, ...]:
    """Return the words of an article that may be two names of one body."""
    pack = lexicon(article.language)
    return tuple(_beside(article.text, pack)) if pack is not None else ()


def _beside(text: str, pack: Lexicon) -> Iterator[Beside]:
    for match in _MARKED.finditer(text):
        inside = match["inside"].strip()
        if FEWEST <= len(inside.split()) <= _MOST_WORDS:
            before = _words_before(text, match.start())
            if len(before) >= FEWEST:
                yield Beside(_endings(text, before), (inside,))
    known_as = _known_as(pack)
    for match in known_as.finditer(text) if known_as is not None else ():
        before = _words_before(text, match.start())
        if len(before) >= FEWEST:
            yield Beside(_endings(text, before), tuple(_beginnings(text, match.end())))


@cache
def _known_as(pack: Lexicon) -> re.Pattern[str] | None:
    words = "|".join(map(re.escape, sorted(pack.attribution.known_as, key=len, reverse=True)))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE) if words else None


def _words_before(text: str, end: int) -> tuple[Token, ...]:
    """Return the words that stand together right before ``end``, a mark between left out."""
    tokens = tokenize(text, Span(max(0, end - _CONTEXT), end))
    if tokens and tokens[-1].text in _BETWEEN:
        tokens = tokens[:-1]
    return last_words(tokens[-_MOST_WORDS:])


def last_words(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the words at the end of ``tokens``, up to the last mark or number before it."""
    near = takewhile(lambda token: token.kind is Kind.WORD, reversed(tokens))
    return tuple(near)[::-1]


def _endings(text: str, words: Sequence[Token]) -> tuple[str, ...]:
    end = words[-1].span.end
    return tuple(text[word.span.start : end] for word in words[: 1 - FEWEST])


def _beginnings(text: str, start: int) -> Iterator[str]:
    """Yield what may be the name after "known as", the longest first in a language of capitals."""
    near = tokenize(text, Span(start, min(len(text), start + _CONTEXT)))
    marked = bool(near) and near[0].kind is Kind.MARK
    words = list(takewhile(lambda t: t.kind is Kind.WORD, near[marked : marked + MOST]))
    lengths = range(FEWEST, len(words) + 1)
    for length in reversed(lengths) if words and is_cased(words[0].text) else lengths:
        yield text[words[0].span.start : words[length - 1].span.end]
