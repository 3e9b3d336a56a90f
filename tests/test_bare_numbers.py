"""Numbers without a noun of their own: announced, compared, told in millions."""

import pytest

from bot.claims import Figure
from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize
from index.spans import Span


def figures(language: str, text: str) -> tuple[Figure, ...]:
    pack = lexicon(language)
    assert pack is not None
    return read_figures(text, Span(0, len(text)), tokenize(text), pack)


def nouns(language: str, text: str) -> list[tuple[object, str | None]]:
    return [(f.low, f.noun) for f in figures(language, text) if f.counted == "other"]


@pytest.mark.parametrize(
    ("language", "text", "number", "noun"),
    [
        ("en", "The number of jobless rose to 71,300 in March.", 71_300, "jobless"),
        ("en", "The number of visitors was 8,420.", 8420, "visitors"),
        ("en", "The number of bids fell to 8,420 last year.", 8420, "bids"),
        ("da", "Antallet af ledige steg til 71.300 i marts.", 71_300, "ledige"),
        ("de", "Die Zahl der Anträge sank auf 8.420.", 8420, "Anträge"),
        ("fr", "Le nombre de visiteurs s'élève à 8 420.", 8420, "visiteurs"),
        ("es", "El número de desempleados subió a 71.300.", 71_300, "desempleados"),
        ("ar", "بلغ عدد الزوار 8420.", 8420, "الزوار"),
        ("ru", "Число безработных выросло до 71 300.", 71_300, "безработных"),
        ("uk", "Кількість безробітних зросла до 71 300.", 71_300, "безробітних"),
    ],
)
def test_what_is_counted_may_be_announced(language: str, text: str, number: int, noun: str) -> None:
    assert nouns(language, text) == [(number, noun)]


def test_a_difference_is_no_total() -> None:
    assert nouns("en", "The number of visitors fell by 8,420.") == []


def test_those_who_came_to_harm_are_counted_by_tolls() -> None:
    assert [f.counted for f in figures("en", "The number of dead rose to 12.")] == ["killed"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There were 8,420 bids, compared with 6,110 in 2029."),
        ("da", "Der kom 8.420 bud sammenlignet med 6.110 i 2029."),
        ("de", "Es gab 8.420 Anträge, verglichen mit 6.110 im Jahr 2029."),
        ("sv", "Det kom 8 420 bud, jämfört med 6 110 år 2029."),
        ("nb", "Det kom 8420 bud, sammenlignet med 6110 i 2029."),
        ("fr", "Il y a eu 8 420 demandes, contre 6 110 en 2029."),
        ("es", "Hubo 8.420 solicitudes, frente a las 6.110 de 2029."),
        ("ru", "Было 8420 заявок по сравнению с 6110 в 2029 году."),
    ],
)
def test_what_a_count_is_compared_with_counts_the_same(language: str, text: str) -> None:
    (first, noun), second = nouns(language, text)
    assert (first, second) == (8420, (6110, noun))


def test_nothing_is_compared_with_a_harm() -> None:
    found = figures("en", "The storm killed 14 people, compared with 9 in 2029.")
    assert [(f.low, f.counted) for f in found] == [(14, "killed")]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("da", "Over 4 millioner så finalen i torsdags.", 4_000_000),
        ("fr", "Plus de 4 millions ont regardé la finale.", 4_000_000),
        ("sv", "Bolaget hade 1,2 miljoner 2029.", 1_200_000),
    ],
)
def test_millions_count_without_a_noun(language: str, text: str, number: int) -> None:
    assert nouns(language, text) == [(number, None)]


def test_years_are_no_count_of_anything() -> None:
    assert nouns("da", "Han var minister i 12 år.") == []
