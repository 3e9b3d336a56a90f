"""Names that agree in their consonants, and articles that are found by them."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.names.consonants import alike_in_consonants
from bot.reading.reader import Reader
from index.articles import Article


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dorvineh", "Dervin Naha"),
        ("Kafr Mirotan", "Kfarmaroutan"),
        ("Jarivosa", "جرفيسة"),
        ("Kharmundi", "خرماندي"),
        ("Morandovka", "Мырундавки"),
        ("شرماندة", "الشرمندة"),
    ],
)
def test_names_of_the_same_consonants_are_alike(one: str, other: str) -> None:
    assert alike_in_consonants(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Torsk", "Tarsko Minor"),
        ("Kafr Miro", "Kafr Marwa"),
        ("Morin", "مارين"),
        ("Brenvik", "Brenmik"),
    ],
)
def test_few_consonants_and_other_ones_tell_nothing(one: str, other: str) -> None:
    assert not alike_in_consonants(one, other)


NAMED = "A raid on the village of Jarivosa killed two people, police said."


def told(text: str, language: str, day: date) -> list[object]:
    asked = analyse("How many died in Jarivosa on 5 March 2031?")
    articles = (
        Article("1.txt", "The Quay", None, None, date(2031, 3, 5), "en", NAMED),
        Article("2.txt", "The Quay", None, None, day, language, text),
    )
    readings = [Reader().read(article) for article in articles]
    claims = select_figures(asked, relevant(asked, readings))
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A raid on the village of Jaroveesa killed four people."),
        ("da", "Et angreb på landsbyen Djarvisa dræbte fire mennesker."),
        ("ar", "مقتل أربعة أشخاص في غارة على قرية جرفيسة."),
        ("de", "Bei einem Angriff auf das Dorf Dscharvisah wurden vier Menschen getötet."),
        ("fr", "Une attaque contre le village de Djarvisa a tué quatre personnes."),
    ],
)
def test_a_spelling_far_off_is_the_place_on_the_asked_day_alone(language: str, text: str) -> None:
    assert told(text, language, date(2031, 3, 5)) == [2, 4]
    assert told(text, language, date(2031, 3, 9)) == [2]
