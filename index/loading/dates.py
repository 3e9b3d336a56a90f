"""Days of publication: as people write them, and as addresses of pages hold them."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import cache

_LOCALES = (
    "da", "en", "ar", "ar_SY", "ar_DZ", "de", "de_AT", "fr", "es", "sv", "nb", "nn", "nl", "it",
    "pt", "pl", "ru", "uk", "tr", "fi",
)  # fmt: skip
_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([-/.]) ?(\d{1,2})\2 ?((?:19|20)\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/?#_-]|$)")
_POST_ON_X = re.compile(
    r"https?://(?:www\.|mobile\.|m\.)?(?:x|twitter)\.com/\w+/(?:\w+/)?status(?:es)?/(\d{16,19})(?!\d)"
)
_MILLISECONDS_AFTER = 22
"""The bits of a post's number that are below its time."""
_FIRST_MILLISECOND = datetime(2010, 11, 4, 1, 42, 54, 657_000, UTC)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)[0-3]?\d(?![\d:])")
_WORD = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_LONGEST = 80
_MONTHS_IN_A_YEAR = 12


def read_date(value: object, *, day_first: bool = False) -> date | None:
    """Return the day that ``value`` names, or None.

    Reads ``date`` and ``datetime`` objects, ISO 8601, "25.06.2023", "25 June 2023" and
    "June 25, 2023" with months of some twenty languages. "06/07/2023" is two days: None, unless
    ``day_first`` says that the writer's language puts the day before the month.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = value.translate(DIGITS).strip()
    return _read_numbers(text, day_first=day_first) or _read_words(text)


def date_in_address(url: str) -> date | None:
    """Return the day that a page's address holds, or None.

    It is in the path ("/2023/06/25/", "/2023-06-25/"), or in the number of a post on X.
    """
    if post := _POST_ON_X.match(url.casefold()):
        return _day_of_number(int(post.group(1)))
    match = _IN_ADDRESS.search(url.split("?", 1)[0].casefold())
    if match is None:
        return None
    year, month, day = match.groups()
    number = int(month) if month.isdecimal() else months_by_name().get(month)
    return make_day(int(year), number, int(day)) if number else None


def _day_of_number(number: int) -> date:
    """Return the day, in UTC, of a "snowflake": its upper bits are milliseconds from a fixed one.

    Source: Twitter, "Announcing Snowflake", 2010.
    """
    return (_FIRST_MILLISECOND + timedelta(milliseconds=number >> _MILLISECONDS_AFTER)).date()


def _read_numbers(text: str, *, day_first: bool) -> date | None:
    if match := _YEAR_FIRST.search(text) or _COMPACT.fullmatch(text):
        return make_day(*(int(part) for part in match.groups()))
    if match := _YEAR_LAST.search(text):
        first, separator, second, year = match.groups()
        known = day_first or separator == "."
        return _day_of_two_orders(int(first), int(second), int(year), day_first=known)
    return None


def _day_of_two_orders(first: int, second: int, year: int, *, day_first: bool) -> date | None:
    """Read day and month in the order that is certain; full stops mean that the day is first."""
    if second > _MONTHS_IN_A_YEAR:
        return make_day(year, first, second)
    if day_first or first > _MONTHS_IN_A_YEAR or first == second:
        return make_day(year, second, first)
    return None


def _read_words(text: str) -> date | None:
    """Read a line with exactly one year, one day and one month's name."""
    years = _YEAR.findall(text)
    days = _DAY.findall(_YEAR.sub(" ", text))
    months = {number for word in _month_words(text) if (number := months_by_name().get(word))}
    if len(set(years)) == 1 and days and len(months) == 1:
        return make_day(int(years[0]), months.pop(), int(days[0]))
    return None


def _month_words(text: str) -> list[str]:
    folded = text.casefold()
    pairs = [match.group() for match in _WORD.finditer(folded)]
    return [*pairs, *(word for pair in pairs for word in pair.split())]


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day of these numbers, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def months_by_name() -> dict[str, int]:
    """Return every month's names and short names, without a final full stop, with its number."""
    from babel.dates import get_month_names  # noqa: PLC0415 - only texts with dates need it

    months: dict[str, int] = {}
    for locale in _LOCALES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                names = get_month_names(width, context, locale)
                for number, name in names.items():
                    months.setdefault(name.casefold().strip(".\u200f"), number)
    return months
