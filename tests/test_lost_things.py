"""Questions for those who lost a thing, and questions for soldiers whom somebody lost."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "How many homes lost power in Orlu?"),
        ("en", "How many people lost their jobs in Orlu?"),
        ("en", "How many homes were without power in Orlu?"),
        ("da", "Hvor mange mistede strømmen i Orlu?"),
        ("da", "Hvor mange husstande mistede strømmen i Orlu, og hvem siger det?"),
        ("nb", "Hvor mange mistet strømmen i Orlu?"),
        ("sv", "Hur många hushåll förlorade strömmen i Orlu?"),
        ("de", "Wie viele Haushalte verloren den Strom?"),
        ("de", "Wie viele Menschen haben ihre Arbeit verloren?"),
        ("fr", "Combien de foyers ont perdu l'électricité à Orlu ?"),
        ("es", "¿Cuántos hogares perdieron la luz en Orlu?"),
        ("ru", "Сколько людей потеряли работу в Орлу?"),
        ("uk", "Скільки родин втратили електрику в Орлу?"),
        ("tr", "Orlu'da kaç hane elektriğini kaybetti?"),
        ("ar", "كم عائلة فقدت الكهرباء في أورلو؟"),
    ],
)
def test_who_lost_a_thing_came_to_no_harm(language: str, question: str) -> None:
    asked = analyse(question, language)
    assert asked.wants_figure
    assert asked.counted == ()
    assert asked.counts_people


@pytest.mark.parametrize(
    ("language", "question", "harm"),
    [
        ("en", "How many soldiers did Zoria lose?", "killed"),
        ("en", "How many men has the army lost?", "killed"),
        ("en", "How many people lost their lives in Orlu?", "killed"),
        ("en", "How many people lost their homes in Orlu?", "displaced"),
        ("da", "Hvor mange soldater mistede hæren?", "killed"),
        ("da", "Hvor mange mistede livet i Orlu?", "killed"),
        ("nb", "Hvor mange soldater mistet hæren?", "killed"),
        ("sv", "Hur många soldater förlorade armén?", "killed"),
        ("de", "Wie viele Soldaten hat die Armee verloren?", "killed"),
        ("fr", "Combien de soldats l'armée a-t-elle perdus ?", "killed"),
        ("es", "¿Cuántos soldados perdió el ejército?", "killed"),
        ("ru", "Сколько солдат потеряла армия?", "killed"),
        ("uk", "Скільки солдатів втратила армія?", "killed"),
        ("tr", "Ordu kaç asker kaybetti?", "killed"),
    ],
)
def test_whom_somebody_lost_is_dead(language: str, question: str, harm: str) -> None:
    assert analyse(question, language).counted == (harm,)
