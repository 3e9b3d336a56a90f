"""Running totals, and figures of days beside a day, as questions ask for them."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article

PUBLISHED = date(2031, 3, 24)
TOTALS = {
    "en": (
        "Three civilians were killed in Brenvik on Sunday. Since the start of the year 41 civilians"
        " have been killed in the province, the Quay Rescue Service said."
    ),
    "da": (
        "Tre civile blev dræbt i Brenvik søndag. Siden årets begyndelse er 41 civile blevet dræbt"
        " i provinsen, siger redningstjenesten."
    ),
    "ar": (
        "قتل ثلاثة مدنيين في تل الرمان يوم الأحد."
        " وقتل 41 مدنيا في المحافظة منذ بداية العام الحالي، وفق فرق الإنقاذ."
    ),
    "de": (
        "Drei Zivilisten wurden am Sonntag in Brenvik getötet. Seit Jahresbeginn wurden in der"
        " Provinz 41 Zivilisten getötet, teilte der Rettungsdienst mit."
    ),
    "fr": (
        "Trois civils ont été tués dimanche à Brenvik. Depuis le début de l'année, 41 civils ont"
        " été tués dans la province, selon les secouristes."
    ),
}


@pytest.mark.parametrize("language", TOTALS)
def test_a_total_is_asked_for_by_the_ends_of_its_time(language: str) -> None:
    question = "From the start of 2031 until late March, how many civilians were killed?"
    assert _selected(question, TOTALS[language], language) == [41]


@pytest.mark.parametrize(
    ("question", "published"),
    [
        ("From the start of 2031 until late March, how many civilians were killed?", (2031, 9, 3)),
        ("From the start of 2033 until late March, how many civilians were killed?", (2031, 3, 10)),
    ],
)
def test_a_total_of_another_time_is_none(question: str, published: tuple[int, int, int]) -> None:
    assert _selected(question, TOTALS["en"], "en", date(*published)) == []


def test_a_short_total_is_known_by_where_it_begins() -> None:
    text = (
        "Four air strikes hit Brenvik on Sunday. That brings the number of Danish air strikes in"
        " the area to 72 since the start of March."
    )
    question = "How many Danish air strikes on the area were counted from the start of March 2031?"
    assert _selected(question, text, "en") == [72]


def test_the_days_before_a_day_are_asked_for() -> None:
    text = (
        "Shells hit the farms of Torsk on Saturday and killed two people. On Wednesday the"
        " shelling of Brenvik killed eleven people."
    )
    question = "How many died in the shelling of Brenvik a few days before 22 March 2031?"
    assert 11 in _selected(question, text, "en")


def test_how_often_and_how_many_are_asked_together() -> None:
    asked = analyse("How often was Brenvik bombed, and how many people were killed?")
    assert "killed" in asked.counted
    assert "air_strikes" in asked.counted


def _selected(
    question: str, text: str, language: str, published: date = PUBLISHED
) -> list[float | None]:
    article = Article("1.txt", "The Quay", None, None, published, language, text)
    asked, reading = analyse(question), Reader().read(article)
    claims = select_figures(asked, relevant(asked, [reading]))
    return [claim.figure.low for claim in claims if claim.figure is not None]


@pytest.mark.parametrize("language", TOTALS)
def test_a_year_that_is_asked_for_is_a_totals(language: str) -> None:
    question = "How many civilians were killed in 2031?"
    assert _selected(question, TOTALS[language], language) == [41]


def test_who_flew_the_strikes_is_not_who_was_killed() -> None:
    text = (
        "Since the start of the year Finnish drones have made 37 attacks, the Quay Watch said."
        " These attacks killed 54 people in Chile, the Quay Watch said."
    )
    question = "How many Finnish drone attacks did the Quay Watch count in 2031, and how many were"
    assert _selected(f"{question} killed in them?", text, "en") == [37, 54]
