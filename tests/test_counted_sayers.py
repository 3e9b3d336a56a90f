"""Those who are counted and say something are no asked speakers."""

import pytest

from bot.asking.question import analyse
from bot.choosing.events.particular_names import particular


@pytest.mark.parametrize(
    ("question", "speakers"),
    [
        ("How many respondents said Mayor Halvorsen lied?", ()),
        ("What share of Brenvik voters said Halvorsen should resign?", ()),
        ("How many people did Halvorsen say would come?", ("Halvorsen",)),
        ("How many deaths did the army report?", ("the army",)),
        ("How many killed said the coalition?", ("the coalition",)),
        ("Wie viele Tote meldete die Armee?", ("die Armee",)),
        ("Hvor mange dræbte meldte hæren?", ("hæren",)),
    ],
)
def test_who_is_counted_is_not_heard(question: str, speakers: tuple[str, ...]) -> None:
    assert analyse(question).speakers == speakers


@pytest.mark.parametrize(
    "question",
    ["How many pupils does the school in Brenvik have?", "Combien d'élèves compte l'école ?"],
)
def test_a_building_behind_the_counted_is_not_counted(question: str) -> None:
    assert analyse(question).counted == ()


def test_a_people_of_two_words_names_no_place() -> None:
    assert particular(("Koreans", "Lankans", "Brenvik"), "en") == ("Brenvik",)
