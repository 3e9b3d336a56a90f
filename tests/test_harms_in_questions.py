"""Questions that tell what happened to people in other words than articles do."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    "asked",
    [
        "How many people were on board the ferry that vanished off Brenvik?",
        "How many travelled aboard the missing Kelda Air plane?",
        "Hvor mange var der om bord på det savnede fly?",
        "Combien de personnes se trouvaient à bord du bateau disparu ?",
        "¿Cuántas personas iban a bordo del avión desaparecido?",
        "Сколько человек находилось на борту пропавшего самолёта?",
        "Wie viele Menschen befanden sich an Bord der vermissten Fähre?",
    ],
)
def test_those_aboard_are_counted_whatever_happened_to_the_vehicle(asked: str) -> None:
    assert analyse(asked).counted == ()


def test_harm_to_those_aboard_is_counted_where_it_is_asked() -> None:
    assert analyse("How many people on board the ferry died?").counted == ("killed",)
    both = analyse("How many people were on board and how many died?")
    assert [part.counted for part in both.parts] == [(), ("killed",)]


@pytest.mark.parametrize(
    ("asked", "counted"),
    [
        ("How many people were shot at the fair in Brenvik?", "casualties"),
        ("How many people were shot dead in Brenvik?", "killed"),
        ("How many drones were shot down over Brenvik?", "intercepted"),
    ],
)
def test_people_who_were_shot_at_a_place_are_no_shots(asked: str, counted: str) -> None:
    assert analyse(asked).counted == (counted,)
