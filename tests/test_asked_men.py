"""Who asks for men is answered by counts of people where no article counts men."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article


def _told(question: str, *texts: str, language: str = "en") -> list[float | None]:
    """Return the figures that answer; each article is of 5 March 2031."""
    day = date(2031, 3, 5)
    articles = [
        Article(f"{number}.txt", "The Quay", None, None, day, language, text)
        for number, text in enumerate(texts)
    ]
    asked = analyse(question)
    readings = [Reader().read(article) for article in articles]
    return [c.figure.low for c in select_figures(asked, relevant(asked, readings)) if c.figure]


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("How many men were killed in Brenvik?", "en", "Nine people were killed in Brenvik."),
        ("How many men were killed in Brenvik?", "en", "Nine fighters were killed in Brenvik."),
        ("How many men died in Brenvik?", "en", "A raid on Brenvik left nine dead."),
        ("Hvor mange mænd blev dræbt i Brenvik?", "da", "Ni personer blev dræbt i Brenvik."),
        ("Hvor mange mænd blev dræbt i Brenvik?", "en", "Nine people were killed in Brenvik."),
        ("كم رجلا قتل في برنفيك؟", "ar", "قتل تسعة أشخاص في غارة على برنفيك."),
        ("Combien d'hommes ont été tués à Brenvik ?", "fr", "Neuf personnes tuées à Brenvik."),
        ("Wie viele Männer wurden in Brenvik getötet?", "de", "In Brenvik wurden neun getötet."),
        ("Hur många män dödades i Brenvik?", "sv", "Nio personer dödades i Brenvik."),
    ],
)
def test_a_count_of_people_answers_who_asks_for_men(
    question: str, language: str, text: str
) -> None:
    assert _told(question, text, language=language) == [9]


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("How many women were killed in Brenvik?", ("Nine people were killed in Brenvik.",)),
        ("How many fathers were killed in Brenvik?", ("Nine people were killed in Brenvik.",)),
        ("How many of the dead in Brenvik were men?", ("Nine people were killed in Brenvik.",)),
        (
            "How many men were killed in Brenvik?",
            ("Nine people were killed in Brenvik.", "Nine died in Brenvik, including two women."),
        ),
        ("Hvor mange kvinder blev dræbt i Brenvik?", ("Nine people were killed in Brenvik.",)),
        ("كم طفلا قتل في برنفيك؟", ("Nine people were killed in Brenvik.",)),
    ],
)
def test_a_count_of_people_is_no_count_of_a_class_that_is_told_apart(
    question: str, texts: tuple[str, ...]
) -> None:
    assert 9 not in _told(question, *texts)


def test_a_count_of_men_goes_before_a_total() -> None:
    texts = ("Nine people were killed in Brenvik.", "Four men were killed in Brenvik.")
    assert _told("How many men were killed in Brenvik?", *texts) == [4]


def test_women_who_were_hurt_leave_the_dead_untold() -> None:
    text = "Nine people were killed in Brenvik. Two women were wounded."
    assert _told("How many men were killed in Brenvik?", text) == [9]
