"""Whether an article, or a sentence of it, names somebody or some place.

One question looks for the same few names in the same articles again and again, so their words are
laid out once: an article's for as long as the article is held by anybody, and those of the last
few thousand sentences.
"""

from collections.abc import Sequence
from functools import lru_cache

from bot.once_an_article import once_an_article
from bot.reading.names.placed_words import PlacedWords
from bot.reading.names.transliteration import find_among
from bot.reading.words.tokens import words_written
from index.articles import Article
from index.spans import Span


def article_names(article: Article, name: str) -> bool:
    """Tell whether the headline or the text has ``name``, in any spelling known."""
    return find_among(name, _words_of(article)) is not None


def names_any_of(text: str, span: Span, names: Sequence[str]) -> bool:
    """Tell whether ``text[span]`` has any of ``names``, in any spelling known."""
    return any(find_among(name, _words(text, span)) is not None for name in names)


@once_an_article
def _words_of(article: Article) -> PlacedWords:
    return PlacedWords.of(words_written(f"{article.title or ''}\n{article.text}"))


@lru_cache(maxsize=4096)
def _words(text: str, span: Span) -> PlacedWords:
    return PlacedWords.of(words_written(text, span))
