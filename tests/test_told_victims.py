"""Counts of people whose nation or class only the opening of their article tells."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article

ENGLISH = "How many Danish tourists died in the coach crash near Brenvik?"
ARABIC = "كم سائحا دنماركيا قتلوا في حادث الحافلة قرب برنفيك؟"


def told(question: str, language: str, title: str, text: str) -> list[float | None]:
    """Return the value of each figure of an article of 5 March 2030 that answers."""
    article = Article("1.txt", "The Quay", None, title, date(2030, 3, 5), language, text)
    asked = analyse(question, language)
    readings = relevant(asked, [Reader().read(article)])
    return [c.figure.low for c in select_figures(asked, readings) if c.figure]


@pytest.mark.parametrize(
    ("language", "question", "title", "text"),
    [
        (
            "en",
            ENGLISH,
            "Coach overturns near Brenvik",
            "A coach with Danish tourists overturned near Brenvik. Nine people died, police said.",
        ),
        (
            "en",
            ENGLISH,
            "Coach hits lorry near Brenvik",
            "A coach with pupils from Denmark crashed near Brenvik. Police said nine people died.",
        ),
        (
            "da",
            "Hvor mange danske turister omkom ved busulykken nær Brenvik?",
            "Danske turister i busulykke ved Brenvik",
            "En bus væltede mandag nær Brenvik. Ni mennesker blev dræbt, oplyser politiet.",
        ),
        (
            "fr",
            "Combien de touristes danois sont morts dans l'accident de car près de Brenvik ?",
            "Accident de car près de Brenvik",
            "Un car de touristes danois s'est renversé à Brenvik. Neuf personnes sont mortes.",
        ),
        (
            "ar",
            ARABIC,
            "حادث حافلة قرب برنفيك",
            "انقلبت حافلة تقل سياحا دنماركيين قرب برنفيك. وقتل تسعة أشخاص بحسب الشرطة.",
        ),
        (
            "ar",
            ARABIC,
            "حادث حافلة قرب برنفيك",
            "انقلبت قرب برنفيك حافلة تقل مسافرين من الجنسية الدنماركية. وقتل تسعة أشخاص.",
        ),
        (
            "ru",
            "Сколько датских туристов погибло в аварии автобуса близ Бренвика?",
            "Авария автобуса близ Бренвика",
            "Автобус с датскими туристами перевернулся близ Бренвика. Девять человек погибли.",
        ),
        (
            "en",
            "How many passengers died in the coach crash near Brenvik?",
            "Coach overturns near Brenvik",
            "A coach with 40 passengers overturned near Brenvik. Nine people died, police said.",
        ),
        (
            "ar",
            "كم عاملا قتلوا في حادث الحافلة قرب برنفيك؟",
            "حادث حافلة قرب برنفيك",
            "انقلبت حافلة تقل عمالا قرب برنفيك. وقتل تسعة أشخاص بحسب الشرطة.",
        ),
    ],
)
def test_the_opening_tells_who_the_counted_are(
    language: str, question: str, title: str, text: str
) -> None:
    assert told(question, language, title, text) == [9]


@pytest.mark.parametrize(
    "text",
    [
        "A coach crashed near Brenvik. Nine people died, Danish officials said.",
        "A coach with Finnish tourists crashed near Brenvik. Nine people died, police said.",
        "A coach with Danish tourists crashed near Brenvik. Nine died. Four Swedish tourists died.",
    ],
)
def test_others_are_told_apart_by_nation(text: str) -> None:
    assert told(ENGLISH, "en", "Coach crashes near Brenvik", text) == []


def test_an_article_that_counts_a_class_tells_it_apart() -> None:
    question = "How many passengers died in the coach crash near Brenvik?"
    text = (
        "A coach with 40 passengers crashed near Brenvik on Monday. "
        "Nine people were killed, four of them passengers, police said."
    )
    assert told(question, "en", "Coach crashes near Brenvik", text) == [4]


def test_soldiers_are_no_count_of_everybody() -> None:
    question = "How many soldiers were killed in the ambush near Brenvik?"
    text = "Gunmen ambushed soldiers near Brenvik on Monday. Nine people were killed, police said."
    assert told(question, "en", "Ambush near Brenvik", text) == []


def test_an_adjective_behind_the_noun_tells_the_nation() -> None:
    text = "قتل تسعة سياح دنماركيين وأصيب عشرون آخرون في حادث حافلة قرب برنفيك."
    assert told(ARABIC, "ar", "حادث حافلة", text) == [9]
