"""A chronology's entries: a place and a day head what is told of them."""

from datetime import date

import pytest

from bot.claims import Claim
from bot.reading.reader import Reader
from index.articles import Article

PUBLISHED = date(2031, 8, 20)


def counts(text: str, language: str) -> list[Claim]:
    article = Article("a.txt", "The Quay", None, None, PUBLISHED, language, text)
    return [claim for claim in Reader().read(article).claims if claim.figure]


ENTRIES = [
    ("en", "Torvel, July 12. More than 150 people are killed in the town."),
    ("fr", "Torvel, 12 juillet. Des tirs font plus de 90 morts dans ce bourg."),
    ("es", "San Torvel, 12 de julio. Más de 150 muertos en la localidad."),
    ("da", "Torvel, 12. juli. Mere end 150 mennesker dræbes i byen."),
    ("de", "Torvel, 12. Juli. Mehr als 150 Menschen werden getötet."),
    ("ru", "Торвел, 12 июля. Погибли более 150 человек."),
    ("ar", "تورفيل، 12 يوليو. مقتل أكثر من 150 شخصا في البلدة."),
]


@pytest.mark.parametrize(("language", "entry"), ENTRIES)
def test_what_an_entry_counts_has_its_place_and_day(language: str, entry: str) -> None:
    (claim,) = counts(f"A first paragraph.\n\n{entry}", language)
    assert claim.circumstances.days == ((date(2031, 7, 12), date(2031, 7, 12)),)
    assert claim.quote_text == entry


@pytest.mark.parametrize(
    "text",
    [
        "He died on Monday. Nine others were killed.",
        "The mayor came, May 5. Nine were killed.",
        "Nine were hurt. Torvel, July 12. Nine were killed.",
    ],
)
def test_a_short_sentence_is_no_heading(text: str) -> None:
    assert counts(text, "en")[-1].quote_text == text.rsplit(". ", maxsplit=1)[-1]


def test_a_heading_belongs_to_its_paragraph() -> None:
    assert (
        counts("Torvel, July 12.\n\nNine were killed.", "en")[0].quote_text == "Nine were killed."
    )
