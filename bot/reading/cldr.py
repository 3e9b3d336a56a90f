"""What the Unicode CLDR knows of languages, months and territories, kept from run to run.

Babel reads all that it knows of a language to tell the name of one month, and importing it takes
as long again: what is asked of it for a question is kept in tables.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from bot.reading.readers_tables import readers_table

Names = Mapping[str, str]
"""Names under the number of their month (from 1) or of their weekday (from 0, Monday)."""

_FORMS = ("format", "stand-alone")
_WIDTHS = ("wide", "abbreviated")


@dataclass(frozen=True, slots=True)
class Writing:
    """How sentences are written in one language.

    Attributes:
        language: BCP 47 primary tag.
        right_to_left: Whether it is written so.
        in_arabic_script: Whether its marks are those of the Arabic script.
        plurals: The rules of its plural categories.
        long_day: A day written out, with fields for day, month and year.
    """

    language: str
    right_to_left: bool
    in_arabic_script: bool
    plurals: Mapping[str, str]
    long_day: str

    def day(self, day: date) -> str:
        """Return a day written out."""
        month = months(self.language, "format", "wide")[str(day.month)]
        return self.long_day % {"d": day.day, "MMMM": month, "y": day.year}


@cache
def writing(language: str) -> Writing:
    """Return how sentences are written in a language that CLDR has."""
    return Writing(**readers_table(f"writing-{language}", lambda: _writing(language)))


def months(locale: str, form: str, width: str) -> Names:
    """Return the names of the months.

    Args:
        locale: A locale of CLDR ("da", "ar_LB").
        form: "format" for a month within a date, else "stand-alone".
        width: "wide" or "abbreviated".
    """
    named: Names = _calendar(locale)["months"][form][width]
    return named


def weekdays(locale: str, form: str, width: str) -> Names:
    """Return the names of the weekdays; the arguments are those of ``months``."""
    named: Names = _calendar(locale)["days"][form][width]
    return named


@cache
def territories(language: str) -> Mapping[str, str]:
    """Return the names of territories by their codes; empty for a language that CLDR lacks."""
    made: Mapping[str, str] = readers_table(
        f"territories-{language}", lambda: _territories(language)
    )
    return made


@cache
def cities(language: str) -> Mapping[str, str]:
    """Return the names of the cities of time zones; empty for a language that CLDR lacks."""
    made: Mapping[str, str] = readers_table(f"cities-{language}", lambda: _cities(language))
    return made


@cache
def _calendar(locale: str) -> Any:
    return readers_table(f"calendar-{locale}", lambda: _names(locale))


def _names(locale: str) -> dict[str, Any]:
    from babel import Locale  # noqa: PLC0415 -- slow to import

    calendar = Locale.parse(locale)
    named = {"months": calendar.months, "days": calendar.days}
    return {
        what: {form: {width: _plain(told[form][width]) for width in _WIDTHS} for form in _FORMS}
        for what, told in named.items()
    }


def _plain(names: Mapping[int, str]) -> dict[str, str]:
    return {str(number): name for number, name in names.items()}


def _territories(language: str) -> dict[str, str]:
    locale = _locale(language)
    return dict(locale.territories) if locale is not None else {}


def _cities(language: str) -> dict[str, str]:
    locale = _locale(language)
    zones = locale.time_zones.items() if locale is not None else ()
    named = ((zone, names["city"]) for zone, names in zones if "city" in names)
    return {zone: city for zone, city in named if "(" not in city}


def _locale(language: str) -> Any:
    """Return what CLDR has of a language, or None where it lacks it."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 -- slow to import

    try:
        return Locale(language)
    except UnknownLocaleError:
        return None


def _writing(language: str) -> dict[str, Any]:
    from babel import Locale  # noqa: PLC0415 -- slow to import
    from babel.core import get_global  # noqa: PLC0415 -- as above

    locale = Locale.parse(language)
    return {
        "language": language,
        "right_to_left": locale.text_direction == "rtl",
        "in_arabic_script": "_Arab_" in get_global("likely_subtags").get(language, ""),
        "plurals": dict(locale.plural_form.rules),
        "long_day": locale.date_formats["long"].format,
    }
