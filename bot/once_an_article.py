"""Work that is done once for each article, and kept for as long as somebody holds the article."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from index.articles import Article

Result = TypeVar("Result")


def once_an_article(work: Callable[[Article], Result]) -> Callable[[Article], Result]:
    """Return ``work`` with a memory; what it returns must not hold the article itself."""
    done: WeakKeyDictionary[Article, Result] = WeakKeyDictionary()

    @wraps(work)
    def remembered(article: Article) -> Result:
        try:
            return done[article]
        except KeyError:
            return done.setdefault(article, work(article))

    return remembered
