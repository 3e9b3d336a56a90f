"""The calendar days that a text names in full, in the languages whose months are known.

For finding, not for reading: nothing is resolved from weekdays or "yesterday", and a day without
a year is taken in the year that the text leaves no doubt about.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from index.dates import DIGITS, make_day, months_by_name

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NUMBERS = (
    re.compile(rf"(?<!\d){_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})[-/.] ?(?P<month>\d{{1,2}})[-/.] ?{_YEAR}(?!\d)"),
)
_LONGEST_READ = 60_000


def named_days(text: str, published: date | None = None) -> frozenset[date]:
    """Return the days named in ``text``; a day without a year is of the year of ``published``.

    Where no day of publication is known, the only year that the text's other days have counts.
    """
    plain = text[:_LONGEST_READ].translate(DIGITS).casefold()
    found = [*_numeric(plain), *_worded(plain)]
    whole = {
        day for year, month, number in found if year and (day := make_day(year, month, number))
    }
    years = {published.year} if published else {day.year for day in whole}
    if len(years) == 1:
        (only,) = years
        whole |= {
            day
            for year, month, number in found
            if not year and (day := make_day(only, month, number))
        }
    return frozenset(whole)


def _numeric(text: str) -> Iterator[tuple[int, int, int]]:
    for pattern in _NUMBERS:
        for match in pattern.finditer(text):
            yield int(match["year"]), int(match["month"]), int(match["day"])


def _worded(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield year (0 where none is named), month and day of dates whose month is a word."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            month = months_by_name()[match["name"]]
            yield int(match["year"] or 0), month, int(match["day"])


@cache
def _patterns() -> tuple["re.Pattern[str]", ...]:
    """Return "5. October 2023" and "October 5, 2023" with the months of every language known.

    Pages run words together ("مراسلDecember 23"): a month in Latin letters may follow a letter
    of another script or a digit, not one of its own.
    """
    longest_first = sorted(months_by_name(), key=len, reverse=True)
    name = rf"(?P<name>{'|'.join(map(re.escape, longest_first))})(?!\w)"
    year = rf"(?:[\s,./]*(?:of |de |من )?{_YEAR}(?!\d))?"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er)?"
    return (
        re.compile(rf"(?<!\d){day}\.?\s*(?:of |de |من )?(?:شهر )?{name}(?:/\w+)?{year}"),
        re.compile(rf"(?<![a-z]){name}\.?\s+{day}(?!\d){year}"),
    )
