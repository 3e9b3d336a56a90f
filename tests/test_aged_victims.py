"""Single victims who are told by their age: "a 20-year-old", "den 20-årige Ada Holt"."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def counts(language: str, text: str) -> list[tuple[int | float | None, str]]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    figures = (claim.figure for claim in Reader().read(article).claims)
    return [(figure.low, figure.counted) for figure in figures if figure is not None]


@pytest.mark.parametrize(
    ("language", "text", "counted"),
    [
        ("en", "A 20-year-old was arrested.", "arrested"),
        ("en", "Police arrested a 20-year-old on Friday.", "arrested"),
        ("en", "20-year-old Ada Holt was killed in Kelda.", "killed"),
        ("en", "The 20-year-old woman was killed.", "killed"),
        ("da", "En 20-årig er anholdt.", "arrested"),
        ("da", "Den 20-årige Ada Holt blev dræbt.", "killed"),
        ("da", "Politiet oplyste, at 20-årige Ada Holt var anholdt.", "arrested"),
        ("da", "Ada Holt på 20 år blev dræbt.", "killed"),
        ("da", "Ada Holt 20 år blev dræbt i Kelda.", "killed"),
        ("ar", "قالت الشرطة إن الطفل سمير حسون 14 عاماً قُتل برصاص المسلحين.", "killed"),
        ("ar", "اعتقل سمير حسون 22 عاماً في كلدة.", "arrested"),
        ("nb", "En 20-åring er pågrepet.", "arrested"),
        ("nb", "20-åringen ble drept.", "killed"),
        ("nb", "20 år gamle Ada Holt ble drept.", "killed"),
        ("sv", "En 20-åring har gripits.", "arrested"),
        ("sv", "Den 20-åriga Ada Holt dödades.", "killed"),
        ("da", "Oberstløjtnant Holt blev dræbt.", "killed"),
        ("nb", "Oberstløytnant Holt ble drept.", "killed"),
        ("sv", "Överstelöjtnant Holt dödades.", "killed"),
    ],
)
def test_one_is_counted(language: str, text: str, counted: str) -> None:
    assert counts(language, text) == [(1, counted)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A 20-year-old dog was killed."),
        ("en", "The 20-year-old bridge was hit."),
        ("da", "Den 20 meter høje mast blev ramt."),
    ],
)
def test_things_have_ages_too(language: str, text: str) -> None:
    assert all(counted not in {"killed", "injured"} for _, counted in counts(language, text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Vinden nåede op på 38 m/s."),
        ("nb", "Farten var 38 m/s."),
        ("sv", "Farten var 38 m/s."),
        ("da", "Firmaet blev solgt for 125 millioner GBP for tre år siden."),
        ("nb", "Selskapet ble solgt for GBP 125 millioner for tre år siden."),
        ("da", "Det begyndte i de tidlige 00'ere."),
        ("da", "Tyve stjal penge fra en butik."),
        ("da", "Tyve har stjålet kobber i havnen."),
        ("sv", "De gick utan några incidenter under de senaste fem månaderna."),
        ("nb", "Det skjedde i løpet av de siste fem månedene."),
    ],
)
def test_units_and_thieves_are_no_counts(language: str, text: str) -> None:
    assert counts(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("da", "Tyve omkom i branden."),
        ("da", "Tyve blev dræbt i Kelda."),
    ],
)
def test_twenty_is_still_a_number(language: str, text: str) -> None:
    assert counts(language, text) == [(20, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A poll shows that 41 percent of voters trust her, while 35 percent said no."),
        ("da", "Desuden sagde 38 procent, at de vil flytte."),
        ("nb", "I tillegg sa 38 % at de vil flytte."),
        ("sv", "Dessutom sa 38 procent att de vill flytta."),
    ],
)
def test_a_share_is_a_figure_and_nobody_who_speaks(language: str, text: str) -> None:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    claims = Reader().read(article).claims
    speakers = {claim.attribution.speaker or "" for claim in claims}
    assert not any("percent" in one or "procent" in one or "%" in one for one in speakers)
    assert {"35 percent", "38 procent", "38 %"} & {
        claim.figure.text for claim in claims if claim.figure is not None
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Among the nine dead are three children."),
        ("da", "Blandt de ni dræbte er tre børn."),
        ("nb", "Blant de ni drepte er tre barn."),
        ("sv", "Bland de nio döda finns tre barn."),
    ],
)
def test_the_whole_that_a_part_is_of_has_come_to_the_same_harm(language: str, text: str) -> None:
    assert counts(language, text) == [(9, "killed"), (3, "killed")]


def test_the_wounded_of_whom_some_died_are_wounded() -> None:
    assert counts("en", "Of the 47 wounded, nine have died.") == [(47, "injured"), (9, "killed")]


def test_each_of_several_may_have_an_age_behind_the_name() -> None:
    assert counts("ar", "قتل سمير حسون 22 سنة وفارس بدران 14 عاماً في كلدة.") == [(2, "killed")]


@pytest.mark.parametrize(
    ("language", "text", "killed"),
    [
        ("en", "The fire killed a child under the age of 12 in Kelda.", 1),
        ("en", "The fire killed a boy at the age of 15.", 1),
        ("en", "Two children under the age of five were killed.", 2),
        ("en", "Two children between the ages of 5 and 12 were killed.", 2),
        ("en", "Ten people over 60 died.", 10),
        ("en", "A man of 45 was killed.", 1),
        ("da", "To børn under fem blev dræbt.", 2),
        ("nb", "To barn under 18 ble drept.", 2),
        ("sv", "Tio män över 60 dödades.", 10),
        ("de", "Zwei Kinder unter 18 wurden getötet.", 2),
        ("ru", "Двое детей до 18 погибли.", 2),
        ("uk", "Двоє дітей до 18 загинули.", 2),
    ],
)
def test_an_age_without_years_counts_nobody(language: str, text: str, killed: int) -> None:
    assert counts(language, text) == [(killed, "killed")]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "A family of five was killed.", [(5, "killed")]),
        ("en", "The fighters killed over 60 and wounded 30.", [(60, "killed"), (30, "injured")]),
        ("en", "The number of dead was over 60.", [(60, "killed")]),
    ],
)
def test_a_bounded_count_is_no_age(language: str, text: str, told: list[tuple[int, str]]) -> None:
    assert counts(language, text) == told
