"""A capital stands for its government where it speaks, and is a place where things happen."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article


def places(language: str, text: str) -> set[str]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    return {p for c in Reader().read(article).claims for p in c.circumstances.places}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Lisbon has confirmed that 12 sailors died in Kelda.", "Kelda"),
        ("en", "According to Lisbon, 12 sailors died in Kelda.", "Kelda"),
        ("en", "Lisbon: 12 sailors killed in Kelda", "Kelda"),
        ("da", "Lissabon melder, at 12 søfolk blev dræbt i Kelda.", "Kelda"),
        ("da", "Ifølge Lissabon blev 12 søfolk dræbt i Kelda.", "Kelda"),
        ("de", "Lissabon meldet zwölf Tote in Kelda.", "Kelda"),
        ("sv", "Lissabon uppger att 12 sjömän dog i Kelda.", "Kelda"),
        ("nb", "Lisboa melder at 12 sjøfolk ble drept i Kelda.", "Kelda"),
        ("fr", "Selon Lisbonne, 12 marins ont été tués à Kelda.", "Kelda"),
        ("es", "Lisboa afirma que 12 marineros murieron en Kelda.", "Kelda"),
        ("ru", "Лиссабон сообщил, что в Кельде погибли 12 моряков.", "Кельде"),
        ("uk", "Лісабон повідомив, що в Кельді загинули 12 моряків.", "Кельді"),
        ("ar", "أعلنت لشبونة مقتل 12 بحارا في كلدة.", "كلدة"),
    ],
)
def test_a_capital_that_speaks_is_no_place(language: str, text: str, place: str) -> None:
    assert places(language, text) == {place}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "A hospital in Lisbon confirmed that 12 sailors had died.", "Lisbon"),
        ("da", "Tolv blev dræbt i Lissabon, siger politiet.", "Lissabon"),
        ("de", "In Lissabon meldet die Polizei zwölf Tote.", "Lissabon"),
        ("ru", "В Лиссабоне сообщили о гибели 12 моряков.", "Лиссабоне"),
        ("ar", "قتل 12 بحارا في لشبونة.", "لشبونة"),
    ],
)
def test_a_capital_in_which_things_happen_is_one(language: str, text: str, place: str) -> None:
    assert place in places(language, text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قصفت الطائرات مدينتي كلدة وبرنفيك فقتل ثلاثة مدنيين.", {"كلدة"}),
        ("داهمت الدورية منازل في محيطه، واعتقلت خمسة أشخاص.", set()),
        ("أوضحت البلدية في بيانها، أن ثلاثة مدنيين قتلوا.", set()),
    ],
)
def test_two_towns_are_places_and_what_is_somebodys_is_none(text: str, names: set[str]) -> None:
    assert places("ar", text) == names


@pytest.mark.parametrize(
    "text",
    [
        "An air strike on Kelda killed three people.",
        "Shelling of Kelda killed three people.",
        "A raid targeting Kelda killed three people.",
        "Warplanes bombed Kelda and killed three people.",
        "Three people were killed north of Kelda.",
    ],
)
def test_what_was_hit_is_a_place(text: str) -> None:
    assert places("en", text) == {"Kelda"}


@pytest.mark.parametrize(
    ("language", "asked", "text"),
    [
        ("en", "How many were killed in Lisbon?", "Nine were killed in Kelda, Lisbon says."),
        ("en", "How many were killed in Lisbon?", "Lisbon says its army killed nine in Kelda."),
        ("da", "Hvor mange blev dræbt i Lissabon?", "Lissabon siger, at ni blev dræbt i Kelda."),
        ("ar", "كم عدد القتلى في لشبونة؟", "أعلنت لشبونة مقتل 9 أشخاص في كلدة."),
        ("sv", "Hur många dödades i Lissabon?", "Lissabon uppger att nio dödades i Kelda."),
    ],
)
def test_what_a_capital_says_of_another_place_is_none_of_its_own(
    language: str, asked: str, text: str
) -> None:
    assert figures(language, asked, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in Lisbon, the mayor of Kelda says.",
        "Lisbon says that a raid on Lisbon, not far from Kelda, killed nine.",
        "A bus from Kelda hit a wall in Lisbon and nine people were killed.",
    ],
)
def test_what_happens_in_a_capital_stays_its_own(text: str) -> None:
    assert figures("en", "How many were killed in Lisbon?", text) == [9]


def figures(language: str, asked: str, text: str) -> list[object]:
    """Return the values that answer a question from one article."""
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    question = analyse(asked)
    claims = select_figures(question, relevant(question, [Reader().read(article)]))
    return [claim.figure.low for claim in claims if claim.figure]
