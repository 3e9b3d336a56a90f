"""French and Spanish ways of saying who speaks, and what looks like one."""

import pytest
from pack_reading import PackReading

FRENCH, SPANISH = PackReading("fr"), PackReading("es")


def speakers(reading: PackReading, text: str) -> list[str | None]:
    return [speaker for speaker, _ in reading.said(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm indiqua que la digue avait cédé.", "Holm"),
        ("Les pompiers annoncèrent que la route était coupée.", "Les pompiers"),
        ("« Nous craignions cette crue », confia Ada Holm à Radio Port.", "Ada Holm"),
        ("La préfecture a fait valoir que la digue tenait.", "La préfecture"),
        ("La maire rétorquait que la digue tenait.", "La maire"),
        ("« Nous ne partirons pas », s'est indignée la maire.", "la maire"),
        ("Holm a continué : « La digue a tenu toute la nuit. »", "Holm"),
    ],
)
def test_french_verbs_of_saying_stand_in_every_past_tense(text: str, expected: str) -> None:
    assert speakers(FRENCH, text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« La mer était haute cette nuit », dit Mme Holm.", "Mme Holm"),
        ("« La mer était haute cette nuit », répond M. Holm.", "M. Holm"),
        ("« La mer était haute cette nuit », témoigne l'un des survivants.", "l'un des survivants"),
        ("L'une des habitantes raconte que la mer montait.", "L'une des habitantes"),
        ("Un des témoins a affirmé que la mer montait.", "Un des témoins"),
    ],
)
def test_who_has_a_title_or_is_one_of_many_speaks(text: str, expected: str) -> None:
    assert speakers(FRENCH, text) == [expected]
