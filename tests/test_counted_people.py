"""People of whom something else than harm is asked: the nearest sentences decide."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.people.counted_people import CountedPeople
from bot.reading.reader import Reader, Reading
from index.articles import Article
from index.embedding.embedding import SentenceEncoder

PEOPLE = CountedPeople(SentenceEncoder())
TEXT = (
    "More than 900,000 people watched the hearing of Judge Halvorsen on television, the ratings "
    "firm said. Six networks showed it. Some 40 people waited in the rain outside the court."
)


def reading(language: str, text: str) -> Reading:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    return Reader().read(article)


KELDMOOR = (
    "The works in Keldmoor, which employ 640 people, were sold on Monday. Keldmoor lies by a lake "
    "where 9,400 people live. Some 70 people queued for soup. The last gala of the club had been "
    "watched by 1.2 million viewers. The owner has three children and five siblings."
)


def told(question: str, *readings: Reading) -> list[object]:
    claims = PEOPLE.best(analyse(question), readings)
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize(
    "question",
    [
        "How many people watched the hearing of Judge Halvorsen?",
        "Hvor mange mennesker så høringen af dommer Halvorsen på tv?",
        "Wie viele Menschen sahen die Anhörung von Richter Halvorsen im Fernsehen?",
        "Combien de personnes ont regardé l'audition du juge Halvorsen à la télévision ?",
    ],
)
def test_the_sentence_that_tells_it_answers(question: str) -> None:
    asked = analyse(question)
    assert asked.counts_people
    assert told(question, reading("en", TEXT)) == [900_000]


def test_a_question_for_something_else_has_no_answer() -> None:
    assert told("How many people learned to sail in Torsk?", reading("en", TEXT)) == []


def test_harm_is_asked_for_by_its_category() -> None:
    assert not analyse("How many people were killed in Brenvik?").counts_people
    assert not analyse("How many ferries were cancelled in Brenvik?").counts_people


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("How many people work at the works in Keldmoor?", 640),
        ("Wie viele Menschen arbeiten in dem Werk in Keldmoor?", 640),
        ("How many people live in Keldmoor?", 9400),
        ("Hvor mange bor i Keldmoor?", 9400),
        ("Hur många invånare har Keldmoor?", 9400),
        ("¿Cuántos habitantes tiene Keldmoor?", 9400),
        ("How many people watched the last gala in Keldmoor?", 1_200_000),
        ("Combien de personnes ont regardé le dernier gala à Keldmoor ?", 1_200_000),
    ],
)
def test_the_words_of_the_question_are_found_one_by_one(question: str, number: int) -> None:
    assert told(question, reading("en", KELDMOOR)) == [number]


def test_people_of_one_kind_are_no_others() -> None:
    assert told("How many students live in Keldmoor?", reading("en", KELDMOOR)) in ([], [9400])
    assert told("How many grandchildren does the owner have?", reading("en", KELDMOOR)) == []
