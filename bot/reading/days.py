"""Days that a text names: dates, months, weekdays and "yesterday", as calendar days.

Names of months and weekdays come from CLDR (through babel), in every calendar of the language.
Weekdays and relative days are resolved backwards from the day the article was published.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from bot.reading.lexicon import Lexicon
from bot.reading.phrases import Match, PhraseFinder
from bot.reading.tokens import Kind, Token, fold

_NUMERIC = re.compile(r"(\d{1,4})[./\-](\d{1,2})[./\-](\d{1,4})$")
_APOSTROPHE = re.compile("['’]")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MONTHS_IN_YEAR = 12
_DAYS_IN_MONTH = 31
_DAYS_IN_WEEK = 7
_WIDEST_DATE = 5
_SINCE_WITHIN = 4
"""How many tokens before a day "since" may stand ("since the beginning of January")."""
_FILLERS = frozenset(
    {",", ".", "of", "de", "من", "/", "-", "the", "den", "th", "st", "nd", "rd", "er"}
)


@dataclass(frozen=True, slots=True)
class DayMention:
    """Days named in a text.

    Attributes:
        first: Index of the first token of the mention.
        last: Index of its last token.
        days: First and last calendar day meant, or None where they cannot be told.
        weekday: 0 for Monday to 6 for Sunday, where a weekday is named.
        since: True where the mention opens a longer time ("since 2011").
    """

    first: int
    last: int
    days: tuple[date, date] | None
    weekday: int | None = None
    since: bool = False


def read_days(
    tokens: Sequence[Token], lexicon: Lexicon, published: date | None
) -> tuple[DayMention, ...]:
    """Return the days named in ``tokens``, in order, none overlapping."""
    names = _calendar(lexicon.language)
    mentions: list[DayMention] = []
    position = 0
    while position < len(tokens):
        found = _at(tokens, position, names, published)
        if found is not None:
            mentions.append(_mark_since(found, tokens, names))
        position = found.last + 1 if found is not None else position + 1
    return tuple(mentions)


@dataclass(frozen=True)
class _Calendar:
    months: PhraseFinder
    weekdays: PhraseFinder
    relative: PhraseFinder
    since: frozenset[str]
    last: frozenset[str] = frozenset()
    cases: bool = False
    capitals: bool = False
    """Whether names of months begin with a capital letter, as in English."""


@cache
def _calendar(language: str) -> _Calendar:
    from babel.dates import get_day_names, get_month_names  # noqa: PLC0415 - slow to import

    from bot.reading.lexicon import lexicon  # noqa: PLC0415 - cached by language, not by pack

    pack = lexicon(language)
    if pack is None:
        return _Calendar(PhraseFinder({}), PhraseFinder({}), PhraseFinder({}), frozenset())
    months: dict[str, list[str]] = {}
    weekdays: dict[str, list[str]] = {}
    for locale in pack.happening.calendars:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, "format", locale).items():
                months.setdefault(str(number), []).append(name.strip("."))
        for number, name in get_day_names("wide", "format", locale).items():
            forms = (name, *(name + ending for ending in pack.happening.weekday_endings))
            weekdays.setdefault(str(number), []).extend(forms)
    relative: dict[str, list[str]] = {}
    further = (
        (months, pack.happening.months),
        (weekdays, pack.happening.weekdays),
        (relative, pack.happening.days_ago),
    )
    for table, phrases in further:
        for phrase, number in phrases.items():
            table.setdefault(str(number), []).append(phrase)
    return _Calendar(
        PhraseFinder(months),
        PhraseFinder(weekdays),
        PhraseFinder(relative),
        frozenset(pack.happening.since),
        frozenset(fold(word) for word in pack.happening.last),
        cases=pack.happening.name_cases,
        capitals=any(name.istitle() for names in months.values() for name in names),
    )


def _at(
    tokens: Sequence[Token], position: int, names: _Calendar, published: date | None
) -> DayMention | None:
    token = tokens[position]
    if token.kind is Kind.NUMBER:
        return (
            _numeric(tokens, position)
            or _day_then_month(tokens, position, names, published)
            or _year(tokens, position, names)
        )
    if token.kind is not Kind.WORD:
        return None
    return (
        _month_first(tokens, position, names, published)
        or _weekday(tokens, position, names, published)
        or _relative(tokens, position, names, published)
    )


def _numeric(tokens: Sequence[Token], position: int) -> DayMention | None:
    for width in (_WIDEST_DATE, 1):
        piece = tokens[position : position + width]
        if len(piece) < width:
            continue
        match = _NUMERIC.match("".join(token.text for token in piece))
        if match is None:
            continue
        first, middle, last = (int(group) for group in match.groups())
        year, month, day = first, middle, last
        if first <= _DAYS_IN_MONTH:
            year, day = last, first
        if month > _MONTHS_IN_YEAR:
            month, day = day, month
        found = _day(year, month, day)
        if found is not None:
            return DayMention(position, position + width - 1, (found, found))
    return None


def _day_then_month(
    tokens: Sequence[Token], position: int, names: _Calendar, published: date | None
) -> DayMention | None:
    day = _small_number(tokens[position])
    if day is None or not 1 <= day <= _DAYS_IN_MONTH:
        return None
    place = _skip(tokens, position + 1)
    month = _month_at(tokens, place, names)
    if month is None:
        return None
    year, last = _year_after(tokens, month.last + 1)
    if year is None:
        return DayMention(position, month.last, _past(int(month.label), day, published))
    found = _day(year, int(month.label), day)
    return DayMention(position, last, (found, found) if found else None)


def _month_at(tokens: Sequence[Token], place: int, names: _Calendar) -> Match | None:
    """Return the month named at ``place``; a name such as "Mar'i" is none."""
    if place >= len(tokens):
        return None
    name = len(tokens[place].forms) > 1 and _APOSTROPHE.search(tokens[place].text)
    return None if name and not names.cases else names.months.at(tokens, place)


def _month_first(
    tokens: Sequence[Token], position: int, names: _Calendar, published: date | None
) -> DayMention | None:
    month = _month_at(tokens, position, names)
    if month is None:
        return None
    number = int(month.label)
    after = month.last + 1
    # Some calendars print two names for one month ("مارس/آذار").
    if after + 1 < len(tokens) and tokens[after].text == "/":
        twin = names.months.at(tokens, after + 1)
        after = twin.last + 1 if twin is not None else after
    year, last = _year_after(tokens, after)
    if year is not None:
        return DayMention(position, last, _month(year, number))
    day = _small_number(tokens[after]) if after < len(tokens) else None
    if day is not None and 1 <= day <= _DAYS_IN_MONTH:
        year, last = _year_after(tokens, after + 1)
        if year is None:
            return DayMention(position, after, _past(number, day, published))
        found = _day(year, number, day)
        return DayMention(position, last, (found, found) if found else None)
    if names.capitals and not tokens[position].capitalised:
        return None  # "may", "march": a verb
    return DayMention(position, after - 1, _past_month(number, published))


def _weekday(
    tokens: Sequence[Token], position: int, names: _Calendar, published: date | None
) -> DayMention | None:
    match = names.weekdays.at(tokens, position)
    if match is None:
        return None
    weekday = int(match.label)
    if published is None:
        return DayMention(position, match.last, None, weekday)
    back = (published.weekday() - weekday) % _DAYS_IN_WEEK
    beside = (position - 1, match.last + 1)
    if not back and any(0 <= i < len(tokens) and tokens[i].norm in names.last for i in beside):
        back = _DAYS_IN_WEEK
    day = published - timedelta(days=back)
    return DayMention(position, match.last, (day, day), weekday)


def _relative(
    tokens: Sequence[Token], position: int, names: _Calendar, published: date | None
) -> DayMention | None:
    match = names.relative.at(tokens, position)
    if match is None or published is None:
        return None
    day = published - timedelta(days=int(match.label))
    return DayMention(position, match.last, (day, day), day.weekday())


def _year(tokens: Sequence[Token], position: int, names: _Calendar) -> DayMention | None:
    """A year alone counts only after a word like "since": bare numbers are mostly counts."""
    value = _small_number(tokens[position])
    if value is None or not _FIRST_YEAR <= value <= _LAST_YEAR:
        return None
    before = [token.norm for token in tokens[max(0, position - 2) : position]]
    if not names.since.intersection(before) and not (before and before[-1] in _YEAR_OPENERS):
        return None
    return DayMention(position, position, (date(value, 1, 1), date(value, 12, 31)))


_YEAR_OPENERS = frozenset({"in", "i", "en", "عام", "سنه", "العام", "år", "year"})


def _mark_since(mention: DayMention, tokens: Sequence[Token], names: _Calendar) -> DayMention:
    before = tokens[max(0, mention.first - _SINCE_WITHIN) : mention.first]
    if not any(form in names.since for token in before for form in token.forms):
        return mention
    return DayMention(mention.first, mention.last, mention.days, mention.weekday, since=True)


def _skip(tokens: Sequence[Token], position: int) -> int:
    end = min(position + 2, len(tokens))
    while position < end and tokens[position].norm in _FILLERS:
        position += 1
    return position


def _year_after(tokens: Sequence[Token], position: int) -> tuple[int | None, int]:
    place = _skip(tokens, position)
    if place < len(tokens):
        value = _small_number(tokens[place])
        if value is not None and _FIRST_YEAR <= value <= _LAST_YEAR:
            return value, place
    return None, position - 1


def _small_number(token: Token) -> int | None:
    if token.kind is not Kind.NUMBER or not token.text.isdecimal():
        return None
    return int(token.text) if len(token.text) <= 4 else None  # noqa: PLR2004 - digits of a year


def _day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _past(month: int, day: int, published: date | None) -> tuple[date, date] | None:
    """A day without a year is the last one of that name before publication."""
    if published is None:
        return None
    for year in (published.year, published.year - 1):
        found = _day(year, month, day)
        if found is not None and found <= published + timedelta(days=1):
            return found, found
    return None


def _past_month(month: int, published: date | None) -> tuple[date, date] | None:
    if published is None:
        return None
    return _month(published.year - (month > published.month), month)
