"""The calendar days that a text names in full, in the languages whose months are known.

For finding, not for reading: nothing is resolved from weekdays or "yesterday", and a day without
a year is taken in the year that the text leaves no doubt about.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from unicodedata import is_normalized

from index.loading.dates import DIGITS, make_day, months_by_name
from index.searching.folding import fold

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_NUMBERS = (
    re.compile(rf"(?<!\d){_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})[-/.] ?(?P<month>\d{{1,2}})[-/.] ?{_YEAR}(?!\d)"),
)
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")
_LONGEST_READ = 60_000
_REACH = 60
"""Characters between a digit and the furthest letter of its date; a date has one at either end."""
_BETWEEN = "|"
"""Stands in no date."""
_LEAP_YEAR = 2000
_RUN_TOGETHER = re.compile(r"(?<=[a-zß-ÿ])(?=[A-Z][a-z])")

MonthDay = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NamedDays:
    """The days that a text names.

    Attributes:
        days: Those whose year is known.
        without_year: Month and day of those that may be of any year.
    """

    days: frozenset[date]
    without_year: frozenset[MonthDay]


def named_days(text: str, published: date | None = None) -> NamedDays:
    """Return the days named in ``text``; a day without a year is of the year of ``published``.

    Where no day of publication is known, the only year that the text's other days have counts.
    """
    read = text[:_LONGEST_READ]
    if not _DIGIT.search(read) and is_normalized("NFKC", read):  # nor does one come of a circled 2
        return NamedDays(frozenset(), frozenset())
    near = _near_digits(read) if is_normalized("NFKC", read) else read
    plain = fold(_RUN_TOGETHER.sub(" ", near.translate(DIGITS)))
    found = [*_numeric(plain), *_worded(plain)]
    whole = {
        day for year, month, number in found if year and (day := make_day(year, month, number))
    }
    bare = {(month, number) for year, month, number in found if not year}
    years = {published.year} if published else {day.year for day in whole}
    if len(years) == 1:
        (only,) = years
        placed = {day for month, number in bare if (day := make_day(only, month, number))}
        return NamedDays(frozenset(whole | placed), frozenset())
    real = (pair for pair in bare if make_day(_LEAP_YEAR, *pair))
    return NamedDays(frozenset(whole), frozenset(real))


def _near_digits(text: str) -> str:
    """Return what stands in ``text`` near a digit, in whole words: no date is anywhere else."""
    near: list[str] = []
    start = end = 0
    for match in _NUMBER.finditer(text):
        if match.start() - _REACH > end:
            near.append(text[start:end])
            start = max(0, text.rfind(" ", end, match.start() - _REACH))
        end = text.find(" ", match.end() + _REACH)
        if end < 0:
            end = len(text)
            break
    return _BETWEEN.join((*near, text[start:end]))


def _numeric(text: str) -> Iterator[tuple[int, int, int]]:
    for pattern in _NUMBERS:
        for match in pattern.finditer(text):
            yield int(match["year"]), int(match["month"]), int(match["day"])


def _worded(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield year (0 where none is named), month and day of dates whose month is a word."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            month = _months()[match["name"]]
            yield int(match["year"] or 0), month, int(match["day"])


@cache
def _months() -> dict[str, int]:
    """Return the names of months as they stand in folded text, with their numbers."""
    return {fold(name): number for name, number in months_by_name().items()}


@cache
def _patterns() -> tuple["re.Pattern[str]", ...]:
    """Return "5. October 2023" and "October 5, 2023" with the months of every language known.

    Pages run words together ("مراسلDecember 23", "December 23, 20241,204 views"): a month in Latin
    letters may follow a letter of another script or a digit, and a figure may follow a year that
    stands behind a comma.
    """
    name = rf"(?P<name>{_one_of(sorted(_months(), key=len, reverse=True))})(?!\w)"
    year = rf"[\s,./]*(?:of |de |من )?{_YEAR}"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er)?"
    return (
        re.compile(rf"(?<!\d){day}\.?\s*(?:of |de |من )?(?:شهر )?{name}(?:/\w+)?(?:{year}(?!\d))?"),
        re.compile(rf"(?<![a-z]){name}\.?\s+{day}(?!\d)(?:(?P<comma>,)?{year}(?(comma)|(?!\d)))?"),
    )


def _one_of(names: Iterable[str]) -> str:
    """Return a pattern of the first of ``names`` that fits, by first letters: few are tried."""
    rests: dict[str, list[str]] = {}
    for name in names:
        rests.setdefault(name[0], []).append(re.escape(name[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(some)})" for first, some in rests.items())
