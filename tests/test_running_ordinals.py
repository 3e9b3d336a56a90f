"""Counts told by which one something is: "the 34th strike this year" is 34 strikes."""

from datetime import date

import pytest

from bot.claims import Claim
from bot.reading.reader import Reader
from index.articles import Article


def claims(text: str, language: str) -> list[Claim]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 8, 20), language, text)
    return [claim for claim in Reader().read(article).claims if claim.figure]


def figures(text: str, language: str) -> list[tuple[object, str, bool]]:
    told = claims(text, language)
    return [(c.figure.low, c.figure.counted, c.background) for c in told if c.figure]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This is the 34th Danish air strike on the province this year."),
        ("da", "Det er det 34. angreb mod provinsen i år."),
        ("nb", "Det er det 34. angrepet mot provinsen i år."),
        ("sv", "Det är den 34:e attacken i år mot provinsen."),
        ("de", "Es war bereits der 34. Luftangriff auf die Provinz in diesem Jahr."),
        ("fr", "C'est la 34e frappe contre la province cette année."),
        ("es", "Es el ataque número 34 contra la provincia en lo que va de año."),
        ("es", "Es el 34.º ataque contra la provincia este año."),
        ("it", "È il 34° attacco contro la provincia quest'anno."),
        ("ru", "Это уже 34-й удар по провинции с начала года."),
        ("uk", "Це вже 34-й удар по провінції від початку року."),
        ("tr", "Bu, bu yıl bölgeye düzenlenen 34. saldırı oldu."),
        ("tr", "Bu, bu yıl düzenlenen 34'üncü hava saldırısı oldu."),
        ("ar", "وهذا الهجوم رقم 34 على المحافظة خلال العام الجاري."),
        ("ar", "وتعد هذه الغارة الـ34 على المحافظة خلال العام الجاري."),
    ],
)
def test_which_one_of_a_longer_time_counts_all_so_far(language: str, text: str) -> None:
    assert figures(text, language) == [(34, "air_strikes", True)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It is the fifth attack on the school in four months."),
        ("de", "Es ist der fünfte Angriff auf die Schule seit Anfang Mai."),
        ("ru", "Это пятый удар по школе с начала года."),
        ("ar", "وهو الهجوم الخامس على المدرسة خلال العام الجاري."),
    ],
)
def test_small_ordinals_are_written_in_words(language: str, text: str) -> None:
    assert figures(text, language) == [(5, "air_strikes", True)]


@pytest.mark.parametrize(
    "text",
    [
        "The 34th attack hit a school in Brenvik.",
        "The town, shelled since 2029, was shaken by a third blast on Monday.",
        "Since 2029 the 5th brigade has stood in Brenvik.",
        "It was the deadliest of the raids since the 14th attack in 2029.",
        "The 14th school in Brenvik was closed this year.",
    ],
)
def test_no_longer_time_or_nothing_that_happened_is_no_count(text: str) -> None:
    assert figures(text, "en") == []


def test_a_figure_before_it_is_of_the_one_event() -> None:
    text = "Nine people were killed in the 14th air strike on Brenvik this year."
    assert figures(text, "en") == [(9, "killed", False), (14, "air_strikes", True)]


def test_it_is_printed_as_it_stands() -> None:
    text = "This is at least the 34th air strike this year."
    figure = claims(text, "en")[0].figure
    assert figure is not None
    assert (figure.text, figure.qualifier) == ("34th air strike", "at least")


def test_what_follows_is_of_that_one_and_no_total() -> None:
    text = "It was the 34th attack on the province this year. This attack killed nine people."
    assert (9, "killed", False) in figures(text, "en")
