"""What is asked for and told by another name: soldiers as militiamen, shells as strikes."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article


def _told(question: str, *texts: tuple[str, str]) -> list[tuple[float | None, str]]:
    """Return the figures that answer, with their kind; each article is of 5 March 2031."""
    day = date(2031, 3, 5)
    articles = [
        Article(f"{number}.txt", "The Quay", None, None, day, language, text)
        for number, (language, text) in enumerate(texts)
    ]
    asked = analyse(question)
    readings = [Reader().read(article) for article in articles]
    claims = select_figures(asked, relevant(asked, readings))
    return [(c.figure.low, c.figure.who or c.figure.counted) for c in claims if c.figure]


_SOLDIERS = ("en", "Six soldiers were killed in a raid on Brenvik.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Six militiamen were killed in the raid on Brenvik."),
        ("en", "Six pro-government fighters were killed in the raid on Brenvik."),
        ("da", "Seks militsfolk blev dræbt i angrebet på Brenvik."),
        ("de", "Bei dem Angriff auf Brenvik wurden sechs Kämpfer getötet."),
        ("fr", "Six combattants ont été tués dans l'attaque de Brenvik."),
        ("es", "Seis combatientes murieron en el ataque contra Brenvik."),
        ("sv", "Sex milismän dödades i attacken mot Brenvik."),
        ("nb", "Seks militsfolk ble drept i angrepet på Brenvik."),
        ("ru", "В результате удара по Бренвику погибли шесть боевиков."),
        ("uk", "Внаслідок удару по Бренвіку загинули шість бойовиків."),
        ("tr", "Brenvik'e düzenlenen saldırıda altı militan öldü."),
        ("ar", "قتل ستة عناصر من ميليشيا البلدة في غارة على برنفيك."),
    ],
)
def test_another_outlets_fighters_are_shown_beside_as_many_soldiers(
    language: str, text: str
) -> None:
    asked = "How many soldiers were killed in Brenvik?"
    assert _told(asked, _SOLDIERS, (language, text)) == [(6, "soldiers"), (6, "fighters")]


def test_fighters_of_another_number_than_the_soldiers_are_the_other_side() -> None:
    other = ("en", "Nine fighters were killed in the raid on Brenvik.")
    asked = "How many soldiers were killed in Brenvik?"
    assert _told(asked, _SOLDIERS, other) == [(6, "soldiers")]


def test_an_article_that_counts_soldiers_itself_tells_its_fighters_apart() -> None:
    both = ("en", "Six soldiers and six fighters were killed in the raid on Brenvik.")
    asked = "How many soldiers were killed in Brenvik?"
    assert _told(asked, both) == [(6, "soldiers")]
    apart = "How many fighters were killed in Brenvik?"
    assert _told(apart, both) == [(6, "fighters")]


def test_classes_that_are_asked_for_apart_stay_apart() -> None:
    other = ("en", "Six fighters were killed in the raid on Brenvik.")
    asked = "How many soldiers and fighters were killed in Brenvik?"
    assert _told(asked, _SOLDIERS, other) == [(6, "soldiers"), (6, "fighters")]


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        (
            "How many soldiers were killed in Brenvik?",
            "ar",
            "قتل ستة عناصر من ميليشيا النظام في غارة على برنفيك.",
        ),
        (
            "How many soldiers were killed in Brenvik?",
            "en",
            "Six members of the militia were killed in a raid on Brenvik.",
        ),
        (
            "Hvor mange soldater blev dræbt i Brenvik?",
            "da",
            "Seks medlemmer af en milits blev dræbt i et angreb på Brenvik.",
        ),
    ],
)
def test_a_militia_may_be_meant_by_who_asks_for_soldiers(
    question: str, language: str, text: str
) -> None:
    assert _told(question, (language, text)) == [(6, "fighters")]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many soldiers were killed in Brenvik?", "Six rebels were killed in Brenvik."),
        ("How many soldiers died in Brenvik?", "Six militants of a militia died in Brenvik."),
        (
            "How many soldiers were killed in Brenvik?",
            "Six fighters were killed by government forces in Brenvik.",
        ),
        ("How many fighters were killed in Brenvik?", "Six soldiers were killed in Brenvik."),
        ("How many fighters died in Brenvik?", "Six members of the army died in Brenvik."),
        ("How many policemen were killed in Brenvik?", "Six militiamen died in Brenvik."),
    ],
)
def test_the_other_side_is_not_meant(question: str, text: str) -> None:
    assert _told(question, ("en", text)) == []


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("How many missiles hit the mill in Brenvik?", "en", "A drone hit it with three strikes."),
        ("How many missiles hit the mill in Brenvik?", "ar", "استهدفت مسيرة المطحنة بثلاث ضربات."),
        ("Hvor mange missiler ramte møllen i Brenvik?", "da", "Den blev ramt af tre luftangreb."),
    ],
)
def test_strikes_are_shown_beside_as_many_missiles(question: str, language: str, text: str) -> None:
    place = {"ar": "في برنفيك. "}.get(language, "Brenvik. ")
    first = ("en", "Three missiles hit the mill in Brenvik.")
    assert _told(question, first, (language, place + text)) == [(3, "bombs"), (3, "air_strikes")]


def test_as_many_strikes_as_told_are_no_count_of_other_missiles() -> None:
    first = ("en", "Nine missiles hit the mill in Brenvik.")
    second = ("en", "Two air raids hit the mill in Brenvik.")
    asked = "How many missiles hit the mill in Brenvik?"
    assert _told(asked, first, second) == [(9, "bombs")]
    assert _told(asked, second) == []
