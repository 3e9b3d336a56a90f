"""A citation back to the words it stands for: an article's id and a span of its text."""

import re

from index.articles import Article
from index.errors import UserError
from index.spans import Span

_SPAN = re.compile(r"(\d+):(\d+)")


def parse_span(written: str, article: Article) -> Span:
    """Return the span that ``written`` ("120:240") means in ``article``.

    Raises:
        UserError: It is no span, or does not lie in the article's text.
    """
    match = _SPAN.fullmatch(written)
    if match is None:
        raise UserError(f"{written!r} is no span; write first and last offset, as in 120:240.")
    span = Span(int(match[1]), int(match[2]))
    if not span.start < span.end <= len(article.text):
        raise UserError(
            f"The span {written} does not lie in {article.id}, "
            f"which has {len(article.text)} characters."
        )
    return span


def unknown_article(article_id: str) -> UserError:
    """Return the error that no article has this id."""
    return UserError(
        f"There is no article {article_id!r} in the index; write it as the answers cite it."
    )
