"""Days with their month, in either order, and months as a whole: "24 May", "late November"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from bot.reading.days.calendar_days import calendar_day, month_ago, month_days, past_day, past_month
from bot.reading.days.calendars import month_names
from bot.reading.days.day_runs import last_day
from bot.reading.days.mention import DayMention
from bot.reading.days.times_of_year import TimesOfYear
from bot.reading.days.years import Years
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token, fold

_APOSTROPHE = re.compile("['’]")
_ARABIC_ARTICLE = re.compile("[وفبك]?ال|[وف]?لل")
_SHORT_MONTH = 2
"""Letters of a month's name that is like other words, but for the way it is spelt."""
_DAYS_IN_MONTH = 31
_TWINS = {"/": "", "(": ")"}
"""What stands before a month's second name, and what closes it."""
_FILLERS = frozenset(
    {",", ".", "of", "de", "من", "/", "-", "the", "den", "th", "st", "nd", "rd", "er", "l'"}
)


class DaysOfMonths:
    """Finds the days and months that a sentence names, as of the day it was published."""

    def __init__(
        self,
        tokens: Sequence[Token],
        lexicon: Lexicon,
        published: date | None,
        tags: Tags,
        years: Years,
    ) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._published = published
        self._tags = tags
        self._times_of_year = TimesOfYear(tokens, lexicon, tags)
        self._years = years

    def day_then_month(self, position: int) -> DayMention | None:
        """Return a day in digits with its month behind it ("24 May")."""
        day = _small_number(self._tokens[position])
        if day is None or not 1 <= day <= _DAYS_IN_MONTH:
            return None
        return self._day_of_month(position, position, day)

    def ordinal_day(self, position: int) -> DayMention | None:
        """A day in words ("الرابع من آذار")."""
        match = self._tags.beginning("ordinals", position)
        return self._day_of_month(position, match.last, int(match.label)) if match else None

    def month(self, position: int) -> DayMention | None:
        """A month, or the part of it that is meant ("late November")."""
        month = self._month_at(position)
        if month is None or _is_other_word(month, self._tokens[position]):
            return None
        mention = self._month_first(position, month)
        if mention is None or mention.days is None:
            return mention
        days = self._times_of_year.part_of_month(mention.first, mention.last, mention.days)
        return replace(mention, days=days)

    def _day_of_month(self, first: int, last: int, day: int) -> DayMention | None:
        """Return the day whose month follows token ``last``."""
        place = _skip(self._tokens, last + 1)
        month = self._month_at(place)
        if month is None:
            return self._day_of_month_ago(first, place, day)
        return self._of_year_after(
            first, self._past_twin(month.last + 1) - 1, int(month.label), day
        )

    def _of_year_after(self, first: int, last: int, month: int, day: int) -> DayMention:
        """Return the day named up to token ``last``, of the year behind it if there is one."""
        year, year_last = self._year_after(last + 1)
        if year is None:
            return self._of_open_year(first, last, month, day)
        found = calendar_day(year, month, day)
        return DayMention(first, year_last, (found, found) if found else None)

    def _of_open_year(self, first: int, last: int, month: int, day: int) -> DayMention:
        """Return a day without a year: the last such before the article came out, if known."""
        past = past_day(month, day, self._published)
        if past is None:
            return DayMention(first, last, None, month=month, number=day)
        return DayMention(first, last, past)

    def _year_after(self, position: int) -> tuple[int | None, int]:
        """Return the year that is named or counted back from ``position`` on, and its last token.

        A number goes before words: "of last year 2022".
        """
        place = _skip(self._tokens, position)
        match = self._tags.beginning("years_ago", place)
        named = self._years.of_month(place if match is None else match.last + 1)
        if named is not None:
            return named
        if match is None or self._published is None:
            return None, position - 1
        return self._published.year - int(match.label), match.last

    def _day_of_month_ago(self, first: int, place: int, day: int) -> DayMention | None:
        """A day of this month or one before ("the 24th of last month")."""
        match = self._tags.beginning("months_ago", place)
        if match is None or self._published is None:
            return None
        found = calendar_day(*month_ago(self._published, int(match.label)), day)
        return DayMention(first, match.last, (found, found) if found else None)

    def _month_at(self, place: int) -> Match | None:
        """Return the month named at ``place``; a name such as "Mar'i" is none."""
        month = self._tags.beginning("months", place)
        if month is None or self._lexicon.happening.name_cases:
            return month
        token = self._tokens[place]
        if _ARABIC_ARTICLE.match(token.norm) and not _ARABIC_ARTICLE.match(fold(month.phrase)):
            return None  # names of months have none: "الأب" is the father
        is_name = len(token.forms) > 1 and _APOSTROPHE.search(token.text)
        return None if is_name else month

    def _month_first(self, position: int, month: Match) -> DayMention | None:
        """Return the day that follows a month ("May 24"), or else the month as a whole."""
        tokens = self._tokens
        number = int(month.label)
        after = self._past_twin(month.last + 1)
        twin_last = after - 1
        year, last = self._year_after(after)
        if year is not None:
            return DayMention(position, last, month_days(year, number))
        if after + 1 < len(tokens) and tokens[after].text == ".":
            after += 1  # an abbreviation ("Feb. 24")
        day = _small_number(tokens[after]) if after < len(tokens) else None
        if day is not None and 1 <= day <= _DAYS_IN_MONTH:
            return self._run(position, after, number, day)
        if _months_have_capitals(self._lexicon) and not tokens[position].capitalised:
            return None  # "may", "march": a verb
        days = past_month(number, self._published)
        return DayMention(position, twin_last, days, month=None if days else number)

    def _run(self, position: int, after: int, month: int, day: int) -> DayMention:
        """Return a day behind its month, or the days from it on: "October 11-13, 2030"."""
        opened = self._of_year_after(position, after, month, day)
        run = last_day(self._tokens, after, self._lexicon)
        closed = self._of_year_after(position, run[1], month, run[0]) if run else opened
        if run is None or closed.days is None:
            return opened
        return replace(closed, days=(closed.days[0].replace(day=day), closed.days[1]))

    def _past_twin(self, after: int) -> int:
        """Return the place past a month's second name, which some calendars print.

        It stands behind a stroke ("مارس/آذار") or in brackets ("مارس (آذار) 2030").
        """
        opening = self._tokens[after].text if after < len(self._tokens) else ""
        twin = self._tags.beginning("months", after + 1) if opening in _TWINS else None
        if twin is None:
            return after
        last = twin.last + len(_TWINS[opening])
        closed = [token.text for token in self._tokens[twin.last + 1 : last + 1]]
        return last + 1 if closed == list(_TWINS[opening]) else after


@cache
def _months_have_capitals(lexicon: Lexicon) -> bool:
    """Tell whether names of months begin with a capital letter, as in English."""
    months = month_names(lexicon.happening.calendars)
    return any(name.istitle() for names in months.values() for name in names)


def _is_other_word(month: Match, token: Token) -> bool:
    """Tell whether a short name is spelt as another word: "آب" is August, "أب" a father."""
    return len(month.phrase) <= _SHORT_MONTH and month.phrase not in token.text


def _skip(tokens: Sequence[Token], position: int) -> int:
    end = min(position + 2, len(tokens))
    while position < end and tokens[position].norm in _FILLERS:
        position += 1
    return position


def _small_number(token: Token) -> int | None:
    if token.kind is not Kind.NUMBER or not token.text.isdecimal():
        return None
    return int(token.text) if len(token.text) <= 4 else None  # noqa: PLR2004 - digits of a year
