"""Names of months and weekdays, from the Unicode CLDR."""

from collections.abc import Mapping, Sequence

from bot.reading import cldr

Numbered = dict[str, list[str]]
"""Names under the number of their month (from 1) or of their weekday (from 0, Monday)."""


def calendar_words(calendars: Sequence[str]) -> tuple[str, ...]:
    """Return the names of months and weekdays of the CLDR locales, in full and abbreviated."""
    words: list[str] = []
    for calendar in calendars:
        for names in (cldr.months, cldr.weekdays):
            for width in ("wide", "abbreviated"):
                words.extend(names(calendar, "format", width).values())
    return tuple(dict.fromkeys(word.strip(".") for word in words))


def month_names(calendars: Sequence[str]) -> Numbered:
    """Return the names of the months in the CLDR locales, in full and abbreviated."""
    months: Numbered = {}
    for calendar in calendars:
        for width in ("wide", "abbreviated"):
            for number, name in cldr.months(calendar, "format", width).items():
                months.setdefault(number, []).append(name.strip("."))
    return months


def weekday_names(calendars: Sequence[str], endings: Sequence[str]) -> Numbered:
    """Return the names of the weekdays in the CLDR locales, in full, also with each ending."""
    weekdays: Numbered = {}
    for calendar in calendars:
        for number, name in cldr.weekdays(calendar, "format", "wide").items():
            forms = (name, *(name + ending for ending in endings))
            weekdays.setdefault(number, []).extend(forms)
    return weekdays


def with_forms(named: Numbered, forms: Mapping[str, int]) -> Numbered:
    """Return ``named`` with the further ``forms`` of a pack under their numbers."""
    merged = {number: list(names) for number, names in named.items()}
    for form, number in forms.items():
        merged.setdefault(str(number), []).append(form)
    return merged
