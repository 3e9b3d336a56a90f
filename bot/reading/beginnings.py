"""What an article begins with: its main event, as title and first sentences tell it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.claims import Circumstances
from bot.reading.circumstances import circumstances_reader, merge
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tokens import tokenize
from index.articles import Article
from index.spans import Span

Told = tuple[Span, Circumstances]
"""A sentence, and what it tells of its event."""

_SENTENCES, LONGEST_BEGINNING = 3, 7
"""How many sentences an article begins with, and how many with labels between them."""
_LABEL = 40
"""Characters that a line has which tells something, and is no label, byline or hour."""
_TOMORROW = timedelta(days=1)
"""Time zones may make it the day after."""
_LATE = timedelta(days=30)


def beginning(article: Article, sentences: Sequence[Told], pack: Lexicon) -> Circumstances:
    """Return the circumstances of an article's title and first sentences.

    Args:
        article: The article.
        sentences: Its first ``LONGEST_BEGINNING`` sentences, or more.
        pack: The pack of its language.
    """
    tokens = tokenize(article.title or "")
    title = circumstances_reader(pack).read(tokens, article.published).circumstances
    first = [told for _, told in sentences[: _end(article.text, sentences)]]
    opening = [*first[:1], *(told for told in first[1:] if not _is_old(told, article.published))]
    whole = merge([title, *(told for told in opening if not told.shift)])
    return replace(whole, days=_past_days(whole.days, article.published))


def _end(text: str, sentences: Sequence[Told]) -> int:
    """Return how many sentences an article begins with: labels, bylines and hours do not count."""
    told = 0
    for place, (span, _) in enumerate(sentences[:LONGEST_BEGINNING]):
        told += not _is_label(span.of(text))
        if told == _SENTENCES:
            return place + 1
    return min(len(sentences), LONGEST_BEGINNING)


def _is_label(line: str) -> bool:
    """Tell whether a line is short, and no sentence: its end has no mark."""
    return len(line) < _LABEL and not line.endswith((".", "!", "?", "؟"))


def _is_old(told: Circumstances, published: date | None) -> bool:
    """Tell whether a sentence is of days long before the article came out."""
    return bool(told.days) and published is not None and max(told.days)[1] < published - _LATE


def _past_days(
    days: tuple[tuple[date, date], ...], published: date | None
) -> tuple[tuple[date, date], ...]:
    """Leave out days after the article came out: the clock of a page that was saved later."""
    if published is None:
        return days
    return tuple((first, last) for first, last in days if first <= published + _TOMORROW)
