"""Whom a toll includes came to what the toll counts."""

import pytest
from pack_reading import PackReading


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The death toll includes 14 children."),
        ("da", "Dødstallet på 50 omfatter 14 børn."),
        ("nb", "Dødstallet omfatter 14 barn."),
        ("sv", "Dödssiffran omfattar 14 barn."),
        ("fr", "Le bilan comprend 14 enfants."),
        ("ru", "В число погибших входят 14 детей."),
        ("uk", "До числа загиблих входять 14 дітей."),
        ("ar", "وتضم حصيلة القتلى 14 طفلا."),
    ],
)
def test_what_a_death_toll_includes_are_dead(language: str, text: str) -> None:
    assert (14, "killed") in PackReading(language).counts(text)
