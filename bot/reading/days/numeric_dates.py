"""Dates in digits: "24.2.2022", "2022-02-24"."""

import re
from collections.abc import Sequence
from datetime import date

from bot.reading.days.calendar_days import calendar_day
from bot.reading.days.mention import DayMention
from bot.reading.words.tokens import Token

_NUMERIC = re.compile(r"(\d{1,4})[./\-](\d{1,2})[./\-](\d{1,4})$")
_MONTHS_IN_YEAR = 12
_DAYS_IN_MONTH = 31
_WIDEST_DATE = 5


def numeric_date(tokens: Sequence[Token], position: int) -> DayMention | None:
    """Return the date that is written in digits from ``position`` on, in one token or in five."""
    for width in (_WIDEST_DATE, 1):
        piece = tokens[position : position + width]
        if len(piece) < width:
            continue
        match = _NUMERIC.match("".join(token.text for token in piece))
        found = _ordered(*map(int, match.groups())) if match is not None else None
        if found is not None:
            return DayMention(position, position + width - 1, (found, found))
    return None


def _ordered(first: int, middle: int, last: int) -> date | None:
    """Return the day of three numbers: the year at either end, the day before the month or not."""
    year, month, day = first, middle, last
    if first <= _DAYS_IN_MONTH:
        year, day = last, first
    if month > _MONTHS_IN_YEAR:
        month, day = day, month
    return calendar_day(year, month, day)
