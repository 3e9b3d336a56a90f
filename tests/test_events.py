"""Figures by event: a place without a day has seen many events, and none of them share a row."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.asked_days import asks_one_day
from bot.choosing.events.relevance import event_names, relevant
from bot.choosing.selecting import select_figures
from bot.ledger.days_agree import days_agree
from bot.ledger.events import Group, group_by_event
from bot.reading.reader import Reader, Reading
from index.articles import Article

NO_DAY = "How many were killed in Brenvik?"


def reading(text: str, day: date | None, language: str = "en", outlet: str = "The Quay") -> Reading:
    article = Article(f"{outlet} {text}", outlet, None, None, day, language, text)
    return Reader().read(article)


def events(*readings: Reading, question: str = NO_DAY) -> list[Group]:
    asked = analyse(question)
    fitting = relevant(asked, readings)
    return list(
        group_by_event(
            select_figures(asked, fitting),
            fitting,
            names=event_names(asked, fitting),
            one_event=asks_one_day(asked),
        )
    )


def values(groups: list[Group]) -> list[list[object]]:
    return [[claim.figure.low for claim in group.claims if claim.figure] for group in groups]


MARCH, JUNE = date(2031, 3, 5), date(2031, 6, 7)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Shells hit Brenvik on Saturday and killed nine people, police said."),
        ("da", "Granater ramte Brenvik lørdag og dræbte ni mennesker, siger politiet."),
        ("ar", "قُتل 9 أشخاص في قصف على برنفيك يوم السبت، بحسب الشرطة."),
        ("de", "Granaten trafen Brenvik am Samstag und töteten neun Menschen."),
        ("fr", "Des obus ont frappé Brenvik samedi et tué neuf personnes."),
    ],
)
def test_two_attacks_on_one_town_share_no_row(language: str, text: str) -> None:
    first = reading("Shells hit Brenvik on Wednesday. Four people were killed in Brenvik.", MARCH)
    other = reading(text, JUNE, language, "Udkig")
    assert sorted(values(events(first, other))) == [[4], [9]]


def test_two_outlets_on_one_attack_share_a_row_though_their_figures_differ() -> None:
    first = reading("Shells hit Brenvik on Wednesday. Four people were killed in Brenvik.", MARCH)
    other = reading(
        "Granater ramte onsdag Brenvik og dræbte ni mennesker, siger politiet.",
        date(2031, 3, 6),
        "da",
        "Udkig",
    )
    assert values(events(first, other)) == [[4, 9]]


def test_a_question_with_a_day_is_of_one_event() -> None:
    asked = "How many were killed in Brenvik on 5 March 2031?"
    first = reading("Shells hit Brenvik on Wednesday. Four people were killed in Brenvik.", MARCH)
    other = reading("A clash left nine people dead in Brenvik.", MARCH, outlet="Bulletin")
    (event,) = events(first, other, question=asked)
    assert event.asked
    assert values([event]) == [[4, 9]]


@pytest.mark.parametrize(
    ("question", "one"),
    [
        ("How many were killed in Brenvik on 5 March 2031?", True),
        ("Hvor mange blev dræbt i Brenvik natten til den 5. marts 2031?", True),
        ("How many were killed in Brenvik in March 2031?", False),
        ("How many were killed in Brenvik?", False),
    ],
)
def test_only_a_day_makes_a_place_one_event(question: str, one: bool) -> None:  # noqa: FBT001
    assert asks_one_day(analyse(question)) is one


def test_an_article_that_tells_no_day_is_marked_and_comes_last() -> None:
    dated = reading("Shells hit Brenvik on Wednesday. Four people were killed in Brenvik.", MARCH)
    undated = reading(
        "A mine killed 9 people near Brenvik. A mine killed 8 in Brenvik.", None, outlet="Bulletin"
    )
    first, last = events(undated, dated)
    assert values([first]) == [[4]]
    assert (first.day_unknown, last.day_unknown) == (False, True)


def test_one_outlet_without_days_is_not_thought_to_tell_of_one_event_twice() -> None:
    first = "The Harbour Board said two people were killed and three injured by shells in Brenvik."
    other = "A mine in Brenvik killed two people and injured three, the Harbour Board said."
    one = reading(first, None, outlet="Harbour Board")
    assert len(events(one, reading(other, None, outlet="Harbour Board"))) == 2
    assert len(events(one, reading(other, None, outlet="Bulletin"))) == 1


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("Shells fell on Friday 4 March.", "Shells fell on 4 March.", True),
        ("Shells fell on Friday 4 March.", "Shells fell on 14 October.", False),
        ("Shells fell on Friday.", "Shells fell on Monday.", False),
        ("Shells fell on Friday.", "Shells fell on Friday.", None),
        ("Shells fell on Friday.", "Shells fell.", None),
    ],
)
def test_days_named_in_part_are_compared(one: str, other: str, *, agree: bool | None) -> None:
    assert days_agree(reading(one, None), reading(other, None)) is agree


@pytest.mark.parametrize(
    ("told", "agree"),
    [
        ("Shells fell on Wednesday 5 March.", True),
        ("Shells fell on 14 October.", False),
        ("Shells fell on Saturday.", False),
        ("Shells fell on Wednesday.", None),
    ],
)
def test_a_day_named_in_part_is_held_against_a_dated_article(
    told: str, *, agree: bool | None
) -> None:
    dated = reading("Shells fell on Wednesday.", MARCH)
    assert days_agree(reading(told, None), dated) is agree
    assert days_agree(dated, reading(told, None)) is agree


@pytest.mark.parametrize(
    ("text", "day", "agree"),
    [
        ("Shells fell in the night.", date(2031, 3, 6), True),
        ("Shells fell in the night.", date(2031, 3, 12), None),
        ("Shells fell in the night.", date(2031, 4, 12), False),
        ("Shells fell on Tuesday.", date(2031, 3, 12), None),
        ("Shells fell on 5 March.", date(2031, 3, 12), True),
    ],
)
def test_the_day_that_an_article_begins_with_goes_before_its_day_of_publication(
    text: str, day: date, *, agree: bool | None
) -> None:
    dated = reading("Shells fell on Wednesday.", MARCH)
    assert days_agree(dated, reading(text, day)) is agree
