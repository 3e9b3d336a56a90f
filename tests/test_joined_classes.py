"""Two classes of people under one number are counted together, and neither alone."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.claims import Figure
from bot.reading.reader import Reader
from index.articles import Article


def _article(language: str, text: str) -> Article:
    return Article("1.txt", "The Quay", None, None, date(2031, 3, 5), language, text)


def _figures(language: str, text: str) -> list[Figure]:
    return [c.figure for c in Reader().read(_article(language, text)).claims if c.figure]


def _told(question: str, text: str) -> list[float | None]:
    asked = analyse(question)
    claims = select_figures(asked, relevant(asked, [Reader().read(_article("en", text))]))
    return [c.figure.low for c in claims if c.figure]


@pytest.mark.parametrize(
    ("language", "text", "noun"),
    [
        ("en", "Twelve soldiers and civilians were killed.", "soldiers and civilians"),
        ("en", "The raid left 12 civilians and fighters dead.", "civilians and fighters"),
        ("da", "12 soldater og civile blev dræbt.", "soldater og civile"),
        ("de", "Dabei wurden 12 Soldaten und Zivilisten getötet.", "Soldaten und Zivilisten"),
        ("fr", "Douze soldats et civils ont été tués.", "soldats et civils"),
        ("es", "Doce soldados y civiles murieron.", "soldados y civiles"),
        ("it", "Dodici soldati e civili sono morti.", "soldati e civili"),
        ("sv", "12 soldater och civila dödades.", "soldater och civila"),
        ("nb", "12 soldater og sivile ble drept.", "soldater og sivile"),
        ("ru", "Погибли 12 военных и гражданских.", "военных и гражданских"),
        ("uk", "Загинули 12 військових та цивільних.", "військових та цивільних"),
        ("tr", "Saldırıda 12 asker ve sivil öldü.", "asker ve sivil"),
        ("ar", "قتل 12 من العسكريين والمدنيين.", "العسكريين والمدنيين"),
    ],
)
def test_people_of_two_classes_are_of_neither_alone(language: str, text: str, noun: str) -> None:
    (figure,) = _figures(language, text)
    assert (figure.low, figure.counted, figure.who, figure.noun) == (12, "killed", "people", noun)
    assert "civilians" in figure.also
    assert len(figure.also) == 2


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Twelve soldiers and two civilians were killed.", ["soldiers", "civilians"]),
        ("The raid killed five rebels and soldiers arrested two others.", ["fighters", "fighters"]),
        ("The raid killed five soldiers and civilian cars were burnt.", ["soldiers"]),
        ("Five rebels were killed and soldiers fled.", ["fighters"]),
    ],
)
def test_people_of_whom_something_else_is_told_are_not_joined(
    text: str, classes: list[str]
) -> None:
    assert [figure.who for figure in _figures("en", text)] == classes


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Five soldiers and a civilian were killed."),
        ("da", "Fem soldater og en civil blev dræbt."),
        ("fr", "Cinq soldats et un civil ont été tués."),
        ("es", "Murieron cinco soldados y un civil."),
        ("it", "Sono morti cinque soldati e un civile."),
        ("tr", "Saldırıda 5 asker ve bir sivil öldü."),
        ("ar", "قتل 5 جنود ومدني."),
    ],
)
def test_one_more_person_is_counted_apart(language: str, text: str) -> None:
    assert [figure.who for figure in _figures(language, text)] == ["soldiers", "civilians"]


def test_a_driver_beside_passengers_is_one_more() -> None:
    (figure,) = _figures("da", "Fem passagerer og chaufføren omkom.")
    assert figure.who == "passengers"


_TOGETHER = "Twelve soldiers and civilians were killed in a raid on Brenvik."


@pytest.mark.parametrize(
    "question",
    [
        "How many were killed in Brenvik?",
        "How many people were killed in Brenvik?",
        "How many soldiers and civilians were killed in Brenvik?",
        "Hvor mange civile og soldater blev dræbt i Brenvik?",
    ],
)
def test_who_asks_for_all_or_for_both_is_told_the_number(question: str) -> None:
    assert _told(question, _TOGETHER) == [12]


@pytest.mark.parametrize("people", ["soldiers", "civilians", "children", "fighters", "men"])
def test_who_asks_for_one_class_is_not(people: str) -> None:
    assert _told(f"How many {people} were killed in Brenvik?", _TOGETHER) == []
