"""Names of months and weekdays, from the Unicode CLDR."""

from collections.abc import Sequence


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
