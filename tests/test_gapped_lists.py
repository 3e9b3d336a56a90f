"""Counts of several who share one verb and one noun: "X won 14 seats, the Liberals 11"."""

from datetime import date

import pytest

from bot.reading.one_article import read_article
from index.articles import Article


def figures(language: str, text: str) -> list[float | None]:
    article = Article("a", "The Lantern", None, None, date(2031, 3, 11), language, text)
    return [claim.figure.low for claim in read_article(article).claims if claim.figure]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Harbour Party took 17 seats in Brenvik, the Greens 9 and the Moderates four."),
        ("da", "Havnepartiet fik 17 mandater i Brenvik, De Grønne 9 og Moderaterne fire."),
        ("nb", "Havnepartiet fikk 17 mandater i Brenvik, De Grønne 9 og Moderatene fire."),
        ("sv", "Hamnpartiet fick 17 mandat i Brenvik, Gröna 9 och Moderaterna fyra."),
        ("de", "Die Hafenpartei bekam in Brenvik 17 Sitze, die Grünen 9 und die Moderaten vier."),
        ("fr", "Le Parti du port a obtenu 17 sièges à Brenvik, les Verts 9 et les Modérés quatre."),
        ("es", "El Partido del Puerto logró 17 escaños, los Verdes 9 y los Moderados cuatro."),
        ("ru", "Партия порта получила 17 мандатов, Зелёные 9, а Умеренные четыре."),
        ("uk", "Партія порту отримала 17 мандатів, Зелені 9, а Помірковані чотири."),
        ("it", "Il Partito del Porto ha ottenuto 17 seggi, i Verdi 9 e i Moderati quattro."),
    ],
)
def test_each_number_behind_a_name_counts_the_same(language: str, text: str) -> None:
    assert figures(language, text) == [17, 9, 4]


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers searched 17 houses, Channel 9 reported.",
        "Rescuers searched 17 houses and closed Road 9 to traffic.",
        "The Harbour Party took 17 seats, and Group 9 won.",
    ],
)
def test_a_number_that_belongs_to_something_else_counts_nothing(text: str) -> None:
    assert figures("en", text) == [17]
