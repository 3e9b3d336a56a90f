"""Words that stand beside numerals in any language, from the Unicode CLDR.

Where no language pack tells what a numeral counts, these tell at least what it does not count:
amounts of money, measures, dates; and which words multiply it ("tysięcy", "万").
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.reading.words.tokens import fold
from index.articles import UNKNOWN_LANGUAGE

if TYPE_CHECKING:
    from babel import Locale

_MEASURES = (
    "duration-century", "duration-decade", "duration-year", "duration-month", "duration-week",
    "duration-day", "duration-hour", "duration-minute", "duration-second", "length-kilometer",
    "length-meter", "length-centimeter", "length-millimeter", "length-mile", "length-foot",
    "length-inch", "length-nautical-mile", "area-square-kilometer", "area-square-meter",
    "area-hectare", "area-acre", "mass-tonne", "mass-kilogram", "mass-gram", "mass-pound",
    "volume-liter", "volume-cubic-meter", "volume-barrel", "power-gigawatt", "power-megawatt",
    "power-kilowatt", "power-watt", "energy-kilowatt-hour", "electric-volt",
    "speed-kilometer-per-hour", "speed-mile-per-hour", "speed-knot", "angle-degree",
    "temperature-celsius", "digital-gigabyte", "digital-megabyte", "concentr-permille",
)  # fmt: skip
_PERCENT = "concentr-percent"
_COUNTS = (1, 2, 3, 5, 11, 1.5)
"""Numbers that call for every plural form that a language has."""
_SHORTEST = 3
_SIGNS = frozenset({"km", "m", "cm", "mm", "ha", "kg", "kW", "MW", "GW", "GB", "MB"})
_PLACEHOLDER = "0"
_DIRECTION_MARKS = str.maketrans("", "", "\u200e\u200f\u061c")


@dataclass(frozen=True, slots=True)
class UnitWords:
    """What CLDR knows of one language's numerals; all empty for a language that it lacks.

    Attributes:
        decimal: The decimal mark, or "".
        group: The mark between groups of three digits, or "".
        scales: Words that multiply the numeral before them.
        percent: Words for a percentage.
        measures: Words for units, money and months, folded, and the codes of currencies: a
            numeral beside one counts nothing.
        months: Names of months, which may also stand before a numeral.
    """

    decimal: str = ""
    group: str = ""
    scales: tuple[tuple[str, int], ...] = ()
    percent: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()


@cache
def unit_words(language: str) -> UnitWords:
    """Return the words of ``language``, a BCP 47 primary tag."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - its data take time to load

    if language == UNKNOWN_LANGUAGE:
        return UnitWords()
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return UnitWords()
    symbols = locale.number_symbols[locale.default_numbering_system]
    months = frozenset(_folded(_months(locale)))
    measures = frozenset(_folded((*_measures(locale), *_money(locale))))
    return UnitWords(
        decimal=str(symbols.get("decimal", "")),
        group=str(symbols.get("group", "")),
        scales=tuple(sorted(_scales(locale), key=lambda scale: -len(scale[0]))),
        percent=frozenset(_folded(_forms(locale, (_PERCENT,)))),
        measures=measures | months | frozenset(locale.currencies),
        months=months,
    )


def _folded(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        bare = fold(word.translate(_DIRECTION_MARKS).strip(" .\u00a0"))
        if bare and not bare.isdigit():
            yield bare


def _months(locale: "Locale") -> Iterator[str]:
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            yield from locale.months[form][width].values()


def _measures(locale: "Locale") -> Iterator[str]:
    """Yield the names of units, signs left out that are words of many a language ("in", "e")."""
    for word in _forms(locale, _MEASURES):
        bare = word.strip(". ")
        if not bare.isascii() or len(bare) >= _SHORTEST or bare in _SIGNS:
            yield word


def _forms(locale: "Locale", units: Iterable[str]) -> Iterator[str]:
    """Yield the first word of each name of the units, in every plural form."""
    from babel.units import format_unit  # noqa: PLC0415 - see above

    for unit in units:
        for length in ("long", "short"):
            for count in _COUNTS:
                written = format_unit(count, unit, length, format="0", locale=locale)
                named = "".join(c for c in written if not c.isdigit()).split()
                if named and unit not in written:
                    yield named[0]


def _money(locale: "Locale") -> Iterator[str]:
    """Yield codes and signs of currencies, and the nouns that several of them share ("dollar").

    The other words of their names are adjectives of peoples, which people have too, and particles.
    """
    from babel.numbers import get_currency_name  # noqa: PLC0415 - see above

    seen: set[str] = set()
    for code, name in locale.currencies.items():
        names = {name, *(get_currency_name(code, count, locale) for count in _COUNTS)}
        words = {word for written in names for word in written.split()}
        yield from (word for word in words & seen if len(word) >= _SHORTEST)
        yield from (written for written in names if " " not in written)
        seen |= words
    yield from (sign for sign in locale.currency_symbols.values() if not sign.isascii())


def _scales(locale: "Locale") -> Iterator[tuple[str, int]]:
    for length in ("short", "long"):
        for forms in locale.compact_decimal_formats.get(length, {}).values():
            for magnitude, pattern in forms.items():
                written = str(pattern.pattern).replace("'", "").translate(_DIRECTION_MARKS)
                zeros = written.count(_PLACEHOLDER)
                word = fold(written.replace(_PLACEHOLDER, "").strip(" .\u00a0"))
                if zeros and word and not (word.isascii() and len(word) == 1):
                    yield word, int(magnitude) // 10 ** (zeros - 1)
