"""Counts of the hurt in the state that a question asks for."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article


def told(question: str, language: str, text: str) -> list[tuple[float | None, str]]:
    """Return value and category of each figure of an article that answers, part by part."""
    article = Article("1.txt", "The Quay", None, None, date(2030, 3, 5), language, text)
    asked = analyse(question, language)
    readings = relevant(asked, [Reader().read(article)])
    claims = [c for one in asked.parts or (asked,) for c in select_figures(one, readings)]
    return [(c.figure.low, c.figure.counted) for c in claims if c.figure]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (
            "Among the people the blast hurt, how many are reported to be in critical condition?",
            "serious",
        ),
        ("How many people were seriously injured in Kelda?", "serious"),
        ("How many of the injured have left hospital?", "discharged"),
        ("How many of the hurt in Kelda were taken to hospital?", "hospitalised"),
        ("Hvor mange af de tilskadekomne er i kritisk tilstand?", "serious"),
        ("Combien de blessés sont dans un état grave ?", "serious"),
        ("¿Cuántos de los heridos siguen hospitalizados?", "remaining"),
        ("كم عدد المصابين الذين غادروا المستشفى؟", "discharged"),
        ("كم من المصابين حالتهم خطرة؟", "serious"),
        ("Сколько пострадавших находится в тяжёлом состоянии?", "serious"),
        ("How many were injured in the serious accident near Kelda?", None),
        ("How many were injured in the bombing of the hospital in Kelda?", None),
        ("كم أصيب في الحادث الخطير قرب كلدا؟", None),
        ("How many hospitals are in critical condition?", None),
        ("How many people were injured in Kelda?", None),
    ],
)
def test_the_state_that_is_asked_for(text: str, state: str | None) -> None:
    assert analyse(text).state == state


def test_two_states_are_two_questions() -> None:
    asked = analyse(
        "How many of the injured have been discharged, and how many remain in hospital?"
    )
    assert [part.state for part in asked.parts] == ["discharged", "remaining"]


@pytest.mark.parametrize(
    ("language", "question", "text", "values"),
    [
        (
            "en",
            "How many of those injured in the Brenvik crash are in critical condition?",
            "A crash in Brenvik hurt 30 people. Four people are in critical condition.",
            [4],
        ),
        (
            "en",
            "How many of those injured in the Brenvik crash are in critical condition?",
            "A coach crash in Brenvik injured 30 people, the clinic said.",
            [],
        ),
        (
            "en",
            "How many of those injured in the Brenvik crash have been discharged?",
            "A crash in Brenvik injured 30 people. 14 patients had been discharged, it said.",
            [14],
        ),
        (
            "da",
            "Hvor mange af de sårede fra ulykken i Brenvik er alvorligt kvæstet?",
            "30 mennesker blev såret ved ulykken i Brenvik. Fire af dem er alvorligt kvæstet.",
            [4],
        ),
        (
            "ar",
            "كم من المصابين في حادث برنفيك حالتهم خطرة؟",
            "أصيب 30 شخصا في حادث حافلة في برنفيك. ونقل سبعة مصابين بحالة حرجة إلى العيادة.",
            [7],
        ),
        (
            "ar",
            "كم عدد المصابين في حادث برنفيك الذين غادروا المستشفى؟",
            "أصيب 30 شخصا في حادث حافلة في برنفيك. وقال الطبيب إن 14 مصابا غادروا المستشفى.",
            [14],
        ),
    ],
)
def test_only_counts_in_that_state_answer(
    language: str, question: str, text: str, values: list[int]
) -> None:
    assert told(question, language, text) == [(value, "injured") for value in values]
