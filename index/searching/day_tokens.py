"""Days as the word index holds them: tokens that name a day, found by a question's days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from index.searching.named_days import named_days
from index.searching.search import MOST_DAYS, Days, within

_NAMED, _PUBLISHED, _ANY_YEAR = "named-", "published-", "any-year-"
_LENGTH_OF_DAY = 10
_SHARE_OF_ANY_YEAR = 0.5
"""What a day that may be of another year is worth beside one that is not."""
_AFTER = timedelta(days=2)
"""A page on a day's event comes out on that day or in the two after it."""


def day_tokens(text: str, published: date | None) -> Iterator[str]:
    """Yield a token for each day that ``text`` names, and for that of its publication."""
    named = named_days(text, published)
    for day in sorted(named.days):
        yield f"{_NAMED}{day.isoformat()}"
    for month, number in sorted(named.without_year):
        yield _of_any_year(month, number)
    if published is not None:
        yield f"{_PUBLISHED}{published.isoformat()}"


@lru_cache(maxsize=1 << 14)
def days_of(tokens: str) -> frozenset[date]:
    """Return the days whose year is known, of tokens joined by spaces."""
    return frozenset(
        date.fromisoformat(token[-_LENGTH_OF_DAY:])
        for token in tokens.split()
        if not token.startswith(_ANY_YEAR)
    )


def asked_tokens(days: Iterable[Days]) -> Iterator[str]:
    """Yield the tokens that texts on one of ``days`` have."""
    for first, last in days:
        if (last - first).days > MOST_DAYS:
            continue  # a year or a war: too wide to tell one page from another
        for number in range((last - first + _AFTER).days + 1):
            day = first + timedelta(days=number)
            yield f"{_PUBLISHED}{day.isoformat()}"
            if day <= last:
                yield f"{_NAMED}{day.isoformat()}"
                yield _of_any_year(day.month, day.day)


def share_of_days(told: Iterable[date], asked: Sequence[Days]) -> float:
    """Return what a text found by ``asked_tokens`` is worth that has the days ``told``."""
    times = [(first, last + _AFTER) for first, last in asked]
    return 1.0 if within(told, times) else _SHARE_OF_ANY_YEAR


def _of_any_year(month: int, number: int) -> str:
    return f"{_ANY_YEAR}{month:02}-{number:02}"
