"""One victim of whom an article tells beside the toll that is asked for."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article


def told(question: str, text: str, language: str) -> list[object]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    asked = analyse(question)
    claims = select_figures(asked, relevant(asked, [Reader().read(article)]))
    return [claim.figure.low for claim in claims if claim.figure]


ASKED = {
    "en": ("How many were killed in Brenvik?", "A raid on Brenvik killed {} people on Monday."),
    "fr": ("Combien de morts à Brenvik ?", "Un raid sur Brenvik a tué {} personnes lundi."),
    "es": ("¿Cuántos muertos hubo en Brenvik?", "Un ataque contra Brenvik mató a {} personas."),
}
LONE = [
    ("en", "A boy was killed by a sniper."),
    ("fr", "Un vieillard a été tué par un tireur."),
    ("es", "Un niño murió por un disparo."),
]


@pytest.mark.parametrize(("language", "lone"), LONE)
def test_one_of_many_is_no_toll(language: str, lone: str) -> None:
    question, raid = ASKED[language]
    assert told(question, f"{raid.format(90)} {lone}", language) == [90]


@pytest.mark.parametrize(("language", "lone"), LONE)
def test_one_beside_a_few_is_told(language: str, lone: str) -> None:
    question, raid = ASKED[language]
    assert told(question, f"{raid.format(3)} {lone}", language) == [3, 1]


def test_one_of_the_asked_place_is_told() -> None:
    question, raid = ASKED["en"]
    assert told(question, f"{raid.format(90)} A boy was killed in Brenvik.", "en") == [90, 1]
