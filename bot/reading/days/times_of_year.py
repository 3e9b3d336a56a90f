"""Days named by a part of a month, a season or a feast: "in late November", "before Christmas".

Such words have no sharp edges. The days are those that most writers would mean, and a few more.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

Days = tuple[date, date]

_PARTS = {
    "first_day": (1, 1),
    "first_half": (1, 15),
    "second_half": (16, 31),
    "early": (1, 12),
    "middle": (8, 22),
    "late": (18, 31),
    "last_day": (31, 31),
}
"""First and last day of a part of a month."""
_PARTS_OF_YEAR = {
    "first_day": (1, 1),
    "first_half": (1, 6),
    "second_half": (7, 12),
    "early": (1, 3),
    "middle": (5, 8),
    "late": (10, 12),
    "last_day": (12, 12),
}
"""First and last month of a part of a year."""
_SEASONS = {
    "spring": ((0, 3, 1), (0, 5, 31)),
    "summer": ((0, 6, 1), (0, 8, 31)),
    "autumn": ((0, 9, 1), (0, 11, 30)),
    "winter": ((-1, 12, 1), (1, 2, 28)),
}
"""Begin and end of a season: years after the one that is named, month, day.

"The winter of 2020" may be the one that begins in it or the one that ends in it.
"""
_FEASTS = {
    "christmas": ((0, 12, 24), (0, 12, 26)),
    "new_year": ((-1, 12, 31), (0, 1, 1)),
    "new_years_eve": ((0, 12, 31), (1, 1, 1)),
}
"""First and last day of a feast, likewise; the eve of the new year is of the year that ends."""
_BEFORE, _AFTER = timedelta(days=14), timedelta(days=7)
"""How long "shortly before" and "shortly after" a feast may be."""
_GAP = 1
"""How many tokens may stand between a part of a month and the month."""
_WORD_WITHIN = 2
"""How many tokens may stand between "before" and a feast ("just before the Christmas of")."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_YEAR_WITHIN = 2
"""How many tokens on from a season its year may stand ("summer of 2020")."""


class TimesOfYear:
    """Reads the parts of months, the seasons and the feasts of one sentence.

    Args:
        tokens: The sentence.
        lexicon: The pack of its language.
        tags: What the ``happening_tagger`` found in it.
    """

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon, tags: Tags) -> None:
        self._tokens, self._tags = tokens, tags
        self._words_follow = lexicon.attribution.order == "sov"

    def part_of_month(self, first: int, last: int, days: Days) -> Days:
        """Return the part of a whole month, named from ``first`` to ``last``, that is meant."""
        if not _is_month(days):
            return days
        part = self._part(first, last)
        if part is None:
            return days
        start, end = (min(day, days[1].day) for day in _PARTS[part.label])
        return days[0].replace(day=start), days[1].replace(day=end)

    def part_of_year(self, position: int, year: Days) -> tuple[int, int, Days]:
        """Return first and last token and the days of the year at ``position``, or its part."""
        part = self._part(position, position)
        if part is None:
            return position, position, year
        first, last = _PARTS_OF_YEAR[part.label]
        end = monthrange(year[1].year, last)[1]
        days = year[0].replace(month=first), year[1].replace(month=last, day=end)
        return min(position, part.first), max(position, part.last), days

    def at(self, position: int) -> tuple[int, Days] | None:
        """Return the last token and the days of a season or feast with its year, if one begins."""
        for table, times in (("seasons", _SEASONS), ("feasts", _FEASTS)):
            match = self._tags.beginning(table, position)
            year = self._year(match) if match is not None else None
            if match is not None and year is not None:
                begin, end = (_day(year[0], *day) for day in times[match.label])
                days = self._moved(match, (begin, end)) if table == "feasts" else (begin, end)
                return max(match.last, year[1]), days
        return None

    def _part(self, first: int, last: int) -> Match | None:
        """Return the word for a part of the month: before it, after it or in one with it."""
        before = (self._tags.at("month_parts", at) for at in range(first, first - _GAP - 2, -1))
        found = [one for one in before if one is not None and one.first <= first]
        if self._words_follow:
            places = range(last + 1, last + _GAP + 2)
            after = (self._tags.beginning("month_parts", place) for place in places)
            found = [*(one for one in after if one is not None), *found]
        return next(iter(found), None)

    def _year(self, match: Match) -> tuple[int, int] | None:
        """Return the year beside a season or feast, with its token."""
        after = range(match.last + 1, match.last + 1 + _YEAR_WITHIN)
        places = [*after, match.first - 1]
        years = ((_year_of(self._tokens[i]), i) for i in places if 0 <= i < len(self._tokens))
        return next(((year, place) for year, place in years if year is not None), None)

    def _moved(self, match: Match, days: Days) -> Days:
        """Return the days before or after a feast where a word says so."""
        if self._is_beside("shortly_before", match):
            return days[0] - _BEFORE, days[0]
        if self._is_beside("shortly_after", match):
            return days[1], days[1] + _AFTER
        return days

    def _is_beside(self, table: str, match: Match) -> bool:
        """Tell whether a phrase stands before a feast, or after it where words follow nouns."""
        first, last = match.first, match.last
        places = list(range(first - 1 - _WORD_WITHIN, first))
        if self._words_follow:
            places += range(last + 1, last + 2 + _WORD_WITHIN)
        return any(self._tags.covers(table, place) for place in places)


def _is_month(days: Days) -> bool:
    first, last = days
    whole = monthrange(first.year, first.month)[1]
    return first.day == 1 and last == first.replace(day=whole)


def _day(year: int, after: int, month: int, day: int) -> date:
    return date(year + after, month, day)


def _year_of(token: Token) -> int | None:
    if token.kind is not Kind.NUMBER or not token.text.isdecimal():
        return None
    year = int(token.text)
    return year if _FIRST_YEAR < year < _LAST_YEAR else None
