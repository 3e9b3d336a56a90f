"""Victims whom an adjective or the body they belong to describes."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from index.articles import Article


def figures(language: str, text: str) -> list[tuple[object, str]]:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    read = (claim.figure for claim in Reader().read(article).claims)
    return [(figure.low, figure.counted) for figure in read if figure is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A displaced woman was killed in Brenvik.", [(1, "killed")]),
        ("A displaced woman from Torsk, Anna Vik, was killed by a shell.", [(1, "killed")]),
        ("Guards killed a displaced woman in Brenvik.", [(1, "killed")]),
        ("Two arrested men were killed in the prison of Brenvik.", [(2, "killed")]),
        ("Three kidnapped soldiers were found dead in Brenvik.", [(3, "killed")]),
        ("Two arrested men appeared in court.", [(2, "arrested")]),
        ("The guard arrested two armed men.", [(2, "arrested")]),
        ("Blast kills woman in Brenvik", [(1, "killed")]),
    ],
)
def test_what_befell_victims_before_is_told_where_nothing_else_is(
    text: str, expected: list[tuple[int, str]]
) -> None:
    assert figures("en", text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two members of a medical staff were injured in Brenvik."),
        ("da", "To medlemmer af en redningsgruppe blev såret i Brenvik."),
        ("de", "Zwei Mitglieder einer Rettungsmannschaft wurden in Brenvik verletzt."),
        ("fr", "Deux membres d'une équipe de secours ont été blessés à Brenvik."),
        ("es", "Dos miembros de un equipo de rescate resultaron heridos en Brenvik."),
        ("it", "Due membri di una squadra di soccorso sono rimasti feriti a Brenvik."),
    ],
)
def test_the_body_of_counted_members_is_no_second_count(language: str, text: str) -> None:
    assert figures(language, text) == [(2, "injured")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Guards killed as many as 300 people."),
        ("da", "Vagter dræbte så mange som 300 mennesker."),
        ("nb", "Vakter drepte så mange som 300 mennesker."),
        ("sv", "Vakter dödade så många som 300 människor."),
    ],
)
def test_as_many_as_is_a_bound(language: str, text: str) -> None:
    assert figures(language, text) == [(300, "killed")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nine people needed medical treatment in Brenvik."),
        ("da", "Ni mennesker havde brug for lægehjælp i Brenvik."),
        ("sv", "Nio personer fick vård i Brenvik."),
        ("nb", "Ni personer fikk behandling i Brenvik."),
        ("fr", "Neuf personnes ont reçu des soins à Brenvik."),
        ("es", "Nueve personas recibieron atención médica en Brenvik."),
        ("it", "Nove persone hanno ricevuto cure mediche a Brenvik."),
        ("ru", "Девять человек получили медицинскую помощь в Бренвике."),
        ("uk", "Дев'ять людей отримали медичну допомогу в Бренвіку."),
    ],
)
def test_who_needs_a_doctor_is_in_treatment(language: str, text: str) -> None:
    assert figures(language, text) == [(9, "hospitalised")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "One of the town's notables was killed in Brenvik."),
        ("en", "A tribal elder was killed by gunmen in Brenvik."),
        ("da", "En af byens honoratiores blev dræbt i Brenvik."),
        ("da", "En stammeleder blev dræbt i Brenvik."),
        ("nb", "En stammeleder ble drept i Brenvik."),
        ("sv", "En köpman dödades i Brenvik."),
        ("de", "Ein Stammesführer wurde in Brenvik getötet."),
        ("fr", "Un notable de Brenvik a été tué."),
        ("tr", "Bir aşiret lideri öldürüldü."),
        ("ar", "قتل أحد وجهاء البلدة برصاص مسلحين."),
        ("ar", "قتل أحد سكان البلدة برصاص مسلحين."),
        ("ar", "قتل أحد عمال المصنع."),
        ("ar", "أكد المصدر مقتل أحد شيوخ العشائر."),
    ],
)
def test_one_of_a_town_s_people_is_one_victim(language: str, text: str) -> None:
    assert figures(language, text) == [(1, "killed")]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Two of the militia were killed in Brenvik.", "fighters"),
        ("en", "Two of the army were killed in Brenvik.", "soldiers"),
        ("da", "To af hæren blev dræbt i Brenvik.", "soldiers"),
        ("de", "Zwei von der Miliz wurden in Brenvik getötet.", "fighters"),
        ("fr", "Deux de la milice ont été tués.", "fighters"),
        ("ru", "Убиты двое из ополчения.", "fighters"),
        ("ar", "مقتل 2 من فصيل النهر خلال العملية.", "fighters"),
        ("ar", "مقتل ثلاثة من الجيش.", "soldiers"),
        ("ar", "مقتل 3 عناصر للنظام في القصف.", "soldiers"),
    ],
)
def test_those_of_a_body_are_of_its_class(language: str, text: str, who: str) -> None:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    read = [claim.figure for claim in Reader().read(article).claims if claim.figure]
    assert [(figure.counted, figure.who) for figure in read] == [("killed", who)]


def test_what_belongs_to_a_body_is_counted_itself() -> None:
    assert figures("en", "Three of the army tanks were destroyed.") == [(3, "destroyed")]
