"""Houses that are destroyed or damaged, told by verb or noun, and "ten others" after them."""

import pytest
from pack_reading import PackReading


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The shelling destroyed two houses and damaged ten others."),
        ("en", "Two houses were destroyed and ten others were damaged."),
        ("da", "Beskydningen ødelagde to huse næsten helt og beskadigede ti andre."),
        ("da", "To huse blev ødelagt, og ti andre blev beskadiget."),
        ("de", "Der Beschuss zerstörte zwei Häuser und beschädigte zehn weitere."),
        ("fr", "Les tirs ont détruit deux maisons et en ont endommagé dix autres."),
        ("es", "El bombardeo destruyó dos casas y dañó otras diez."),
        ("ar", "دمر القصف منزلين وألحق أضرارا بعشرة منازل أخرى."),
        ("ar", "أدى الحريق إلى دمار واسع وأضرار بالغة لمنزلين، كما لحقت أضرار بعشرة منازل."),
    ],
)
def test_other_things_are_damaged_as_those_before_them(language: str, text: str) -> None:
    assert PackReading(language).counts(text) == [(2, "destroyed"), (10, "destroyed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Der er skader på ti huse."),
        ("de", "Schäden an zehn Häusern wurden gemeldet."),
        ("fr", "Des dégâts à dix maisons ont été signalés."),
        ("es", "Causó daños en diez casas."),
        ("sv", "Tio hus skadades."),
        ("nb", "Det er skader på ti hus."),
        ("ar", "ألحق القصف أضرارا بعشرة منازل."),
    ],
)
def test_damage_may_be_a_noun_or_a_verb_for_hurt_people(language: str, text: str) -> None:
    assert PackReading(language).counts(text) == [(10, "destroyed")]


@pytest.mark.parametrize(
    ("language", "text", "harm"),
    [
        ("en", "The shelling destroyed two houses and wounded ten others.", "injured"),
        ("en", "Two houses were destroyed and ten others were killed.", "killed"),
        ("ar", "دمر القصف منزلين وقتل عشرة آخرين.", "killed"),
    ],
)
def test_other_people_after_things_are_people(language: str, text: str, harm: str) -> None:
    assert PackReading(language).counts(text) == [(2, "destroyed"), (10, harm)]


def test_people_hurt_in_houses_are_no_houses() -> None:
    counted = PackReading("sv").counts("Nio personer skadades i två hus.")
    assert (2, "destroyed") not in counted
