"""Names of months and weekdays, from the Unicode CLDR."""

from collections.abc import Mapping, Sequence

Numbered = dict[str, list[str]]
"""Names under the number of their month (from 1) or of their weekday (from 0, Monday)."""


def calendar_words(calendars: Sequence[str]) -> tuple[str, ...]:
    """Return the names of months and weekdays of the CLDR locales, in full and abbreviated."""
    from babel import Locale  # noqa: PLC0415 - its data take time to load

    words: list[str] = []
    for calendar in calendars:
        locale = Locale.parse(calendar)
        for names in (locale.months, locale.days):
            words.extend(names["format"]["wide"].values())
            words.extend(names["format"]["abbreviated"].values())
    return tuple(dict.fromkeys(word.strip(".") for word in words))


def month_names(calendars: Sequence[str]) -> Numbered:
    """Return the names of the months in the CLDR locales, in full and abbreviated."""
    from babel.dates import get_month_names  # noqa: PLC0415 - slow to import

    months: Numbered = {}
    for calendar in calendars:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, "format", calendar).items():
                months.setdefault(str(number), []).append(name.strip("."))
    return months


def weekday_names(calendars: Sequence[str], endings: Sequence[str]) -> Numbered:
    """Return the names of the weekdays in the CLDR locales, in full, also with each ending."""
    from babel.dates import get_day_names  # noqa: PLC0415 - slow to import

    weekdays: Numbered = {}
    for calendar in calendars:
        for number, name in get_day_names("wide", "format", calendar).items():
            forms = (name, *(name + ending for ending in endings))
            weekdays.setdefault(str(number), []).extend(forms)
    return weekdays


def with_forms(named: Numbered, forms: Mapping[str, int]) -> Numbered:
    """Return ``named`` with the further ``forms`` of a pack under their numbers."""
    merged = {number: list(names) for number, names in named.items()}
    for form, number in forms.items():
        merged.setdefault(str(number), []).append(form)
    return merged
