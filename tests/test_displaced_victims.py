"""One displaced person to whom harm came: what was done counts, not what the person is called."""

import pytest
from pack_reading import PackReading


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A displaced woman from Tarn was killed as rockets hit the town."),
        ("da", "En fordreven kvinde fra Tarn blev dræbt, da raketter ramte byen."),
        ("de", "Eine vertriebene Frau aus Tarn wurde bei dem Angriff getötet."),
        ("fr", "Une femme déplacée de Tarn a été tuée dans l'attaque."),
        ("es", "Una mujer desplazada fue asesinada."),
        ("sv", "En fördriven kvinna dödades i attacken."),
        ("nb", "En fordrevet kvinne fra Tarn ble drept, da raketter traff byen."),
        ("ar", "قتلت امرأة نازحة من تارن بقصف صاروخي."),
    ],
)
def test_a_displaced_person_who_was_killed_is_one_of_the_dead(language: str, text: str) -> None:
    assert PackReading(language).counts(text) == [(1, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One woman was displaced after a man was killed."),
        ("nb", "En kvinne ble fordrevet da en mann ble drept."),
        ("fr", "Une femme a été déplacée et un homme a été tué."),
    ],
)
def test_harm_to_somebody_else_leaves_a_displaced_person_displaced(
    language: str, text: str
) -> None:
    assert PackReading(language).counts(text) == [(1, "displaced"), (1, "killed")]
