"""Names of one place that no spelling rule joins: Cairo and القاهرة, Aleppo and حلب.

Capitals and other great cities come from the Unicode CLDR (the example cities of time zones), which
has them in every language; rivers, seas and a few cities from the packs' geographic concepts; all
other cities from our table (``bot.reading.names.city_names``).
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from bot.reading import cldr
from bot.reading.lexicon.pack import languages, lexicon
from bot.reading.names.city_names import names_of_city
from bot.reading.readers_tables import readers_table
from bot.reading.words.concepts import GEOGRAPHIC
from bot.reading.words.memory import Memory
from bot.reading.words.tokens import fold

_BETWEEN = "\t"


def other_names(name: str) -> tuple[str, ...]:
    """Return the names that a place has in other languages; empty where none is known.

    They are names of one place: what is called like one of them elsewhere is not followed.
    """
    return _OTHERS[name]


def _others(name: str) -> tuple[str, ...]:
    others = _names().get(_key(name))
    return tuple(others.split(_BETWEEN)) if others else names_of_city(name)


_OTHERS = Memory(_others, most=1 << 14)


def _key(name: str) -> str:
    return fold(name.strip())


@cache
def _names() -> Mapping[str, str]:
    """Return every known name, folded, with the other names of its place in one string.

    Reading the locales and every pack takes a third of a second, so the table is kept from run to
    run. A question looks for few names: the others are not taken apart.
    """
    names: Mapping[str, str] = readers_table("exonyms", _in_strings)
    return names


def _in_strings() -> dict[str, str]:
    return {name: _BETWEEN.join(others) for name, others in _joined().items()}


def _joined() -> dict[str, list[str]]:
    places = [*_cities().values(), *_geography().values()]
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for names in places:
        for name in names:
            others = {other: None for other in names if _key(other) != _key(name)}
            found[_key(name)].update(others)
    return {name: list(others) for name, others in found.items() if others}


def city_names(language: str) -> tuple[str, ...]:
    """Return the names of the world's cities, as CLDR has them in one language."""
    return tuple(cldr.cities(language).values())


def _cities() -> dict[str, dict[str, None]]:
    """Return the names of each time zone's city in the languages that have a pack."""
    cities: dict[str, dict[str, None]] = defaultdict(dict)
    for language in languages():
        for zone, name in cldr.cities(language).items():
            cities[zone].setdefault(name)
    for zone, names in cities.items():
        names.setdefault(zone.rpartition("/")[2].replace("_", " "))
    return cities


def _geography() -> dict[str, dict[str, None]]:
    places: dict[str, dict[str, None]] = defaultdict(dict)
    for language in languages():
        pack = lexicon(language)
        for concept in sorted(GEOGRAPHIC) if pack else ():
            for phrase in pack.concepts.get(concept, ()) if pack else ():
                places[concept].setdefault(_capitalised(phrase.rstrip("*")))
    return places


def _capitalised(phrase: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in phrase.split())
