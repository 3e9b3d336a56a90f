"""Questions for the total of a year, and what is told where no article gives it."""

from datetime import date

import pytest

from bot.answers import Answered, Ledger, Trace
from bot.asking.question import analyse
from bot.choosing.counts.asked_totals import asks_for_total, is_of_asked_year, lacks_total
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.claims import Claim
from bot.ledger.ledger import AskedEvents, build_ledger
from bot.ledger.origins import OriginFinder
from bot.reading.reader import Reader, Reading
from bot.rendering.text import as_text
from index.articles import Article
from index.embedding.embedding import SentenceEncoder

QUESTION = "How many people were killed in Brenvik in 2031?"
RAID = "A raid killed 12 people in Brenvik on Monday, police said."
SHELLS = "Shelling killed three people in Brenvik on Sunday, the army said."
YEAR = "In 2031, 340 people were killed in Brenvik, the health ministry said."


def reading(name: str, text: str, day: date, language: str = "en") -> Reading:
    return Reader().read(Article(name, "The Quay", None, None, day, language, text))


def readings(*texts: str) -> list[Reading]:
    days = (date(2031, 3, 5), date(2031, 6, 2), date(2031, 12, 30))
    return [reading(f"{text[:6]}.txt", text, day) for text, day in zip(texts, days, strict=False)]


def chosen(question: str, found: list[Reading]) -> tuple[Claim, ...]:
    asked = analyse(question)
    return select_figures(asked, relevant(asked, found))


@pytest.mark.parametrize(
    "question",
    [
        QUESTION,
        "Hvor mange blev dræbt i Brenvik i 2031?",
        "Wie viele Menschen wurden 2031 in Brenvik getötet?",
        "Wie viele Menschen wurden im Jahr 2031 in Brenvik getötet?",
        "Hur många dödades i Brenvik 2031?",
        "Hvor mange ble drept i Brenvik i 2031?",
        "Combien de personnes ont été tuées à Brenvik en 2031 ?",
        "¿Cuántas personas murieron en Brenvik en 2031?",
        "Сколько человек погибло в Бренвике в 2031 году?",
        "Скільки людей загинуло в Бренвіку 2031 року?",
        "2031 yılında Brenvik'te kaç kişi öldü?",
        "كم شخصا قتل في برنفيك عام 2031؟",
        "كم شخصا قتل في برنفيك في 2031؟",
    ],
)
def test_a_year_is_asked_for_as_a_total(question: str) -> None:
    asked = analyse(question)
    assert asks_for_total(asked)
    assert asked.circumstances.days == ((date(2031, 1, 1), date(2031, 12, 31)),)


@pytest.mark.parametrize(
    "question",
    [
        "How many people were killed in Brenvik on 5 May 2031?",
        "Сколько человек погибло в Бренвике 5 мая 2031 года?",
        "Wie viele Menschen wurden seit 2031 in Brenvik getötet?",
        "How many people were killed in Brenvik?",
    ],
)
def test_a_day_or_a_beginning_is_no_year(question: str) -> None:
    assert not asks_for_total(analyse(question))


def test_the_total_of_the_year_answers_where_it_is_told() -> None:
    claims = chosen(QUESTION, readings(RAID, SHELLS, YEAR))
    assert [claim.figure.low for claim in claims if claim.figure] == [340]
    assert all(is_of_asked_year(analyse(QUESTION), claim) for claim in claims)
    assert not lacks_total(analyse(QUESTION), claims)


@pytest.mark.parametrize(
    ("question", "note"),
    [
        (QUESTION, "No article gives a total for that time"),
        ("Hvor mange blev dræbt i Brenvik i 2031?", "Ingen artikel giver et samlet tal"),
        ("كم شخصا قتل في برنفيك عام 2031؟", "لا يعطي أي مقال حصيلة إجمالية"),
    ],
)
def test_single_events_stand_apart_and_are_said_to_be_such(question: str, note: str) -> None:
    found, asked = readings(RAID, SHELLS), analyse(question)
    claims = chosen(QUESTION, found)
    assert lacks_total(asked, claims)
    finder = OriginFinder(SentenceEncoder())
    ledger = build_ledger(claims, found, finder, AskedEvents("en", ("Brenvik",), one_event=False))
    assert [len(event.entries) for event in ledger.events] == [1, 1]
    assert note in as_text(Answered(asked, ledger, Trace()))


def test_an_answer_without_figures_lacks_no_total() -> None:
    assert not lacks_total(analyse(QUESTION), ())
    assert Ledger(()).entries == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "2030 in Brenvik starben 12 Menschen bei einem Angriff."),
        ("de", "Im Jahr 2030 starben 12 Menschen in Brenvik."),
        ("ru", "В 2030 году в Бренвике погибли 12 человек."),
        ("uk", "У 2030 році в Бренвіку загинули 12 людей."),
        ("tr", "2030 yılında Brenvik'te 12 kişi öldü."),
        ("ar", "في 2030 قتل 12 شخصا في برنفيك."),
    ],
)
def test_an_article_names_a_year(language: str, text: str) -> None:
    claims = reading("a.txt", text, date(2031, 3, 5), language).claims
    days = {day for claim in claims for day in claim.circumstances.days}
    assert days == {(date(2030, 1, 1), date(2030, 12, 31))}


def test_a_number_that_counts_people_is_no_year() -> None:
    text = "In Brenvik wurden 2030 Menschen verhaftet."
    claims = reading("a.txt", text, date(2031, 3, 5), "de").claims
    assert [claim.figure.low for claim in claims if claim.figure] == [2030]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A raid killed two people. In 2031, 340 people were killed in Syria."),
        ("ar", "قتل شخصان في غارة. وقتل 340 شخصا في سوريا خلال عام 2031."),
    ],
)
def test_a_later_article_may_give_the_total_of_a_year_and_a_land(language: str, text: str) -> None:
    later = reading("later.txt", text, date(2032, 2, 20), language)
    asked = "How many people were killed in Syria in 2031?"
    assert [c.figure.low for c in chosen(asked, [later]) if c.figure] == [340]
