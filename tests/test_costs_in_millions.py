"""Questions for how many millions something cost, and for who lacks what they need."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    "question",
    [
        "How many millions did the crash cost?",
        "Hvor mange milliarder koster ulykken i Storfjell?",
        "Hvor mange millioner har ulykken kostet?",
        "Hur många miljoner kostade olyckan?",
        "Wie viele Millionen hat das Unglück gekostet?",
        "Combien de millions a coûté l'accident ?",
        "Cuántos millones costó el accidente?",
        "Quanti milioni costa la frana?",
        "Сколько миллионов стоит авария?",
        "Скільки мільйонів коштувала аварія?",
    ],
)
def test_how_many_millions_it_cost_asks_for_a_sum(question: str) -> None:
    asked = analyse(question)
    assert asked.measures == {"money"}
    assert asked.counted == ()


@pytest.mark.parametrize(
    ("question", "counted"),
    [
        ("How many millions fled?", ("displaced",)),
        ("Hvor mange millioner har mistet livet?", ("killed",)),
        ("Wie viele Millionen flohen?", ("displaced",)),
    ],
)
def test_millions_of_people_are_no_sum(question: str, counted: tuple[str, ...]) -> None:
    asked = analyse(question)
    assert asked.counted == counted
    assert not asked.measures


def test_who_lacks_water_is_not_missing() -> None:
    asked = analyse("Hur många hushåll saknar vatten i Norrvik?")
    assert (asked.counted, asked.noun) == ((), "hushåll")
