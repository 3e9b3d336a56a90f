"""Names of places that a direction is part of, in several languages and scripts."""

import pytest

from bot.reading.names.directed_names import DirectedName, directed
from bot.reading.names.transliteration import find_name, same_name
from bot.reading.words.tokens import tokenize


@pytest.mark.parametrize(
    ("name", "direction", "rest"),
    [
        ("Eastern Marouf", "east", "Marouf"),
        ("Øst-Marouf", "east", "Marouf"),
        ("Østmarouf", "east", "Marouf"),
        ("Nordkeldavik", "north", "Keldavik"),
        ("المعروف الشرقية", "east", "المعروف"),
        ("شمال دالم", "north", "دالم"),
        ("Восточная Кельда", "east", "Кельда"),
    ],
)
def test_a_direction_is_told_apart_from_the_name(name: str, direction: str, rest: str) -> None:
    assert directed(name) == DirectedName(direction, rest)


@pytest.mark.parametrize("name", ["Marouf", "Sydney", "المعروف", "Kelda Bay", ""])
def test_a_name_without_a_direction_has_no_parts(name: str) -> None:
    assert directed(name) is None


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("Eastern Marouf", "قصف على معروف الشرقية المحاصرة", 2),
        ("Øst-Marouf", "قصف على معروف الشرقية", 2),
        ("Nordmarouf", "قصف بشمال معروف", 2),
        ("West Marouf", "في غرب مدينة معروف", 3),
        ("Eastern Marouf", "معروف ثم معروف الشرقية", 2),
        ("معروف الشرقية", "i det østlige Marouf", 3),
        ("Øst-Marouf", "shelling of Eastern Marouf", 3),
    ],
)
def test_it_is_found_beside_its_direction(name: str, text: str, place: int) -> None:
    assert find_name(name, tokenize(text)) == (place, place)


def test_it_is_not_found_beside_another_direction_or_none() -> None:
    assert find_name("Eastern Marouf", tokenize("قصف على معروف الغربية")) is None
    assert find_name("Eastern Marouf", tokenize("قصف على معروف شديد")) is None


def test_two_such_names_are_one_where_direction_and_rest_are() -> None:
    assert same_name("Eastern Marouf", "معروف الشرقية")
    assert not same_name("Western Marouf", "معروف الشرقية")
    assert not same_name("Eastern Marouf", "دالم الشرقية")
