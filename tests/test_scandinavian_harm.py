"""What Danish, Norwegian and Swedish reports say became of people."""

import pytest
from pack_reading import PackReading


def counted(language: str, text: str) -> list[tuple[float | None, str, str | None]]:
    """Return value, category and class of each figure of ``text``."""
    return [(low, kind, who) for _, low, kind, who in PackReading(language).figures(text)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("da", "Seks personer overlevede ikke ulykken.", (6, "killed", None)),
        ("nb", "Seks personer overlevde ikke ulykken.", (6, "killed", None)),
        ("sv", "Sex personer överlevde inte olyckan.", (6, "killed", None)),
        ("da", "Tre gidsler blev løsladt.", (3, "rescued", None)),
        ("nb", "To savnede turgåere ble funnet døde.", (2, "killed", None)),
        ("sv", "Två saknade barn hittades vid liv.", (2, "rescued", "children")),
        ("da", "Staben mangler elleve soldater, der er forsvundet.", (11, "missing", "soldiers")),
        ("da", "Hæren meldte om ni dræbte syriske soldater.", (9, "killed", "soldiers")),
        ("nb", "Hæren meldte om ni drepte syriske soldater.", (9, "killed", "soldiers")),
        ("sv", "Armén uppgav nio dödade syriska soldater.", (9, "killed", "soldiers")),
        ("da", "Otte personer fik røgforgiftning.", (8, "injured", None)),
        ("nb", "Åtte personer fikk lettere skader.", (8, "injured", None)),
        ("sv", "Åtta personer fick rökskador.", (8, "injured", None)),
        ("da", "Redningsfolk bragte 90 beboere i sikkerhed.", (90, "displaced", "civilians")),
        ("nb", "Fleire tusen er blitt flyktninger.", (None, "displaced", None)),
        ("da", "Otte børn kom på skadestuen.", (8, "hospitalised", "children")),
        ("sv", "Två busschaufförer skadades.", (2, "injured", "workers")),
    ],
)
def test_what_became_of_people_is_told_in_many_words(
    language: str, text: str, expected: tuple[float | None, str, str | None]
) -> None:
    assert counted(language, text)[0] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "To mennesker blev lettere, fire hårdt kvæstet."),
        ("nb", "To personer ble lettere, fire alvorlig skadet."),
    ],
)
def test_a_participle_behind_the_last_number_is_of_both(language: str, text: str) -> None:
    assert counted(language, text) == [(2, "injured", None), (4, "injured", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Tre mennesker blev ikke såret."),
        ("nb", "Tre personer ble ikke skadet."),
        ("sv", "Tre personer skadades inte."),
        ("da", "To gerningsmænd flygtede fra stedet."),
        ("nb", "To mistenkte er på flukt."),
        ("sv", "Två rånare flydde i en bil."),
        ("en", "Two suspects fled in a car."),
    ],
)
def test_who_was_not_hurt_or_flees_from_the_law_came_to_no_harm(language: str, text: str) -> None:
    assert {kind for _, kind, _ in counted(language, text)} <= {"other"}
