"""Years that a text counts back from its own, or a half of one: "last year", "i første halvår".

They are no days of an event: what an article tells of such a time is a total.
"""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from bot.reading.days.mention import DayMention
from bot.reading.days.times_of_year import Days, TimesOfYear
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, covered
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Token

_HALVES = {"first_half": (1, 6), "second_half": (7, 12)}
"""First and last month of a half of a year."""


def read_years_ago(
    tokens: Sequence[Token],
    lexicon: Lexicon,
    published: date | None,
    tags: Tags,
    mentions: Sequence[DayMention],
) -> Iterator[Days]:
    """Yield the years, and halves of years, that a sentence tells by its own day.

    Args:
        tokens: The sentence.
        lexicon: The pack of its language.
        published: When the article appeared; without it nothing can be told.
        tags: What the ``happening_tagger`` found in the sentence.
        mentions: The days that it names: words that belong to them are no years of their own.
    """
    if published is None or not tags.may_have(("years_ago", "half_years")):
        return
    told = covered(mentions)
    parts = TimesOfYear(tokens, lexicon, tags)
    for match in tags.all("years_ago"):
        if not told.isdisjoint(_around(match)) or _is_since(tags, match):
            continue
        year = published.year - int(match.label)
        whole = date(year, 1, 1), date(year, 12, 31)
        first, last, days = parts.part_of_year(match.first, whole)
        yield days if (first, last) == (match.first, match.first) else _past(days, published)
    for match in tags.all("half_years"):
        if told.isdisjoint(_around(match)) and not _is_since(tags, match):
            yield _past(_half(published.year, match.label), published)


def _around(match: Match) -> range:
    """Return the tokens of a phrase, and the one behind it: a year there says which is meant."""
    return range(match.first, match.last + 2)


def _is_since(tags: Tags, match: Match) -> bool:
    return any(tags.covers("since", place) for place in (match.first - 1, match.last + 1))


def _half(year: int, label: str) -> Days:
    first, last = _HALVES[label]
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _past(days: Days, published: date) -> Days:
    """Return a part of a year, or that of the year before where it has not begun yet."""
    if days[0] <= published:
        return days
    return days[0].replace(year=days[0].year - 1), days[1].replace(year=days[1].year - 1)
