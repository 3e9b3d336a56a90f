"""Questions on people of whom no harm is asked: anybody, or people of one kind."""

import pytest

from bot.asking.question import analyse


@pytest.mark.parametrize(
    "question",
    [
        "How many people live in Brenvik?",
        "How many live in Brenvik?",
        "How many residents does Brenvik have?",
        "Hvor mange bor i Brenvik?",
        "Hvor mange indbyggere har Brenvik?",
        "Hvor mange deltok i marsjen i Brenvik?",
        "Hur många såg debatten i Brenvik?",
        "Wie viele arbeiten in dem Werk in Brenvik?",
        "Combien vivent à Brenvik ?",
        "¿Cuántos viven en Brenvik?",
        "Сколько живёт в Бренвике?",
        "Скільки живе у Бренвіку?",
        "كم عدد سكان برنفيك؟",
        "Brenvik'te kaç kişi yaşıyor?",
    ],
)
def test_anybody_is_counted(question: str) -> None:
    asked = analyse(question)
    assert asked.counts_people
    assert asked.noun is None


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("How many siblings did Mira Oskarin have?", "siblings"),
        ("How many passengers were on board the ferry?", "passengers"),
        ("Hvor mange vidner blev afhørt i Brenvik?", "vidner"),
        ("Wie viele Fahrgäste waren in dem Bus?", "Fahrgäste"),
        ("Combien d'enfants a Mira Oskarin ?", "enfants"),
        ("¿Cuántos hermanos tiene Mira Oskarin?", "hermanos"),
    ],
)
def test_people_of_a_kind_are_named_by_their_noun(question: str, noun: str) -> None:
    asked = analyse(question)
    assert asked.counts_people
    assert asked.noun == noun


@pytest.mark.parametrize(
    "question",
    [
        "How many work permits were issued in Brenvik?",
        "How many live animals were shipped from Brenvik?",
        "Hvor mange mandater fik partiet i Brenvik?",
        "How much was the harbour fined in Brenvik?",
        "How many people were killed in Brenvik?",
    ],
)
def test_things_sums_and_harm_count_no_people(question: str) -> None:
    assert not analyse(question).counts_people
