"""Weapons that a number counts without their noun, and lists of those that were stopped."""

import pytest
from pack_reading import PackReading


@pytest.mark.parametrize(
    ("language", "text", "counts"),
    [
        ("en", "Air defences shot down 14 drones out of 17.", [(14, "intercepted"), (17, "bombs")]),
        ("da", "Hæren skød 14 droner ned ud af 17.", [(14, "intercepted"), (17, "bombs")]),
        ("ar", "أسقطت الدفاعات 14 مسيرة من أصل 17.", [(14, "intercepted"), (17, "bombs")]),
        ("en", "Two of them were intercepted.", [(2, "intercepted")]),
        ("da", "To af dem blev skudt ned.", [(2, "intercepted")]),
        ("ar", "وألقى الطيران 30 برميلا متفجرا على البلدة.", [(30, "bombs")]),
    ],
)
def test_weapons_without_a_noun_of_their_own(
    language: str, text: str, counts: list[tuple[float, str]]
) -> None:
    assert PackReading(language).counts(text) == counts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "12 drones, four cruise missiles and two rockets were intercepted."),
        ("da", "Om natten blev 12 droner, fire krydsermissiler og to raketter skudt ned."),
        ("fr", "12 drones, quatre missiles et deux roquettes ont été abattus."),
    ],
)
def test_all_of_a_list_were_stopped(language: str, text: str) -> None:
    stopped = [(12, "intercepted"), (4, "intercepted"), (2, "intercepted")]
    assert PackReading(language).counts(text) == stopped


def test_a_clause_of_its_own_is_no_list() -> None:
    counts = PackReading("en").counts("12 drones were launched and four missiles were shot down.")
    assert counts == [(12, "bombs"), (4, "intercepted")]
