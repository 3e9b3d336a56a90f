"""Entries of a chronology: a sentence that is no more than a place and a day heads the next one.

"Orlu, 12 May. Forty died in the village." The two are read as one sentence, so
that what is counted has its place and its day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tokens import Kind, Token, tokenize
from index.spans import Span
from index.text.layout import Sentence

_LONGEST = 48
"""How many characters a heading has at most ("Bab el-Marow, 16 September 2031.")."""
_MOST_WORDS = 4
"""How many words may name the place."""


def with_entries(
    text: str, sentences: Sequence[Sentence], pack: Lexicon, published: date | None
) -> tuple[Sentence, ...]:
    """Return the sentences, each that opens an entry of a chronology joined to the next one.

    Args:
        text: The article's text.
        sentences: Its sentences.
        pack: The pack of its language.
        published: When the article came out.
    """
    joined: list[Sentence] = []
    heading: Sentence | None = None
    paragraph = -1
    for sentence in sentences:
        opens = sentence.paragraph != paragraph
        paragraph = sentence.paragraph
        if heading is not None and not opens:
            span = Span(heading.span.start, sentence.span.end)
            joined[-1] = replace(sentence, span=span)
        else:
            joined.append(sentence)
        short = opens and sentence.span.end - sentence.span.start <= _LONGEST
        heading = sentence if short and _heads(text, sentence.span, pack, published) else None
    return tuple(joined)


def _heads(text: str, span: Span, pack: Lexicon, published: date | None) -> bool:
    """Tell whether a sentence names a place and a day, and says nothing more."""
    tokens = tokenize(text, span)
    days = read_days(tokens, pack, published)
    if len(days) != 1 or not (days[0].days or days[0].number):
        return False
    dated = range(days[0].first, days[0].last + 1)
    rest = [token for place, token in enumerate(tokens) if place not in dated]
    return _is_place(rest, tokens[: days[0].first])


def _is_place(rest: Iterable[Token], before: Sequence[Token]) -> bool:
    """Tell whether a few words with capitals, set apart by a mark, are left beside the day.

    In a script without capitals the mark alone tells the place from a sentence.
    """
    words = [token for token in rest if token.kind is not Kind.MARK]
    capital = all(token.capitalised or not _is_cased(token.text) for token in words)
    parted = any(token.kind is Kind.MARK for token in before)
    return 0 < len(words) <= _MOST_WORDS and capital and parted


def _is_cased(word: str) -> bool:
    return word.lower() != word.upper()
