"""Days and months of the calendar, as first and last day, and those before a day."""

from calendar import monthrange
from datetime import date, timedelta

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MONTHS_IN_YEAR = 12


def calendar_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar or the news of our time has none such."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_days(year: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def month_ago(published: date, back: int) -> tuple[int, int]:
    """Return year and month of so many months before ``published``."""
    months = published.year * _MONTHS_IN_YEAR + published.month - 1 - back
    return months // _MONTHS_IN_YEAR, months % _MONTHS_IN_YEAR + 1


def past_day(month: int, day: int, published: date | None) -> tuple[date, date] | None:
    """Return a day without a year: the last one of that name before publication."""
    if published is None:
        return None
    for year in (published.year, published.year - 1):
        found = calendar_day(year, month, day)
        if found is not None and found <= published + timedelta(days=1):
            return found, found
    return None


def past_month(month: int, published: date | None) -> tuple[date, date] | None:
    """Return a month without a year: the last one of that name, or that of publication."""
    if published is None:
        return None
    return month_days(published.year - (month > published.month), month)
