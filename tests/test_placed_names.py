"""A capital stands for its government where it speaks, and is a place where things happen."""

from datetime import date

import pytest

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
