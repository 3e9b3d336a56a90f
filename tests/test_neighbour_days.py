"""Figures of the day beside the asked one, in articles that tell of both."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article

QUESTION = "How many people were killed in the shelling of Brenvik on 5 March 2031?"


def chosen(language: str, text: str, question: str = QUESTION) -> list[float | None]:
    day = date(2031, 3, 5)
    reading = Reader().read(Article("a.txt", "The Quay", None, None, day, language, text))
    asked = analyse(question)
    claims = select_figures(asked, relevant(asked, [reading]))
    return [claim.figure.low for claim in claims if claim.figure]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "Shelling killed two people in Brenvik today. "
                "Yesterday, three people were killed in a raid on the house of a commander."
            ),
        ),
        (
            "da",
            (
                "Beskydning dræbte to mennesker i Brenvik i dag. "
                "I går blev tre mennesker dræbt i et angreb på en kommandørs hus."
            ),
        ),
        (
            "de",
            (
                "Beim Beschuss von Brenvik wurden heute zwei Menschen getötet. "
                "Gestern wurden drei Menschen bei einem Angriff auf ein Haus getötet."
            ),
        ),
        (
            "fr",
            (
                "Le bombardement de Brenvik a tué deux personnes aujourd'hui. "
                "Hier, trois personnes ont été tuées dans un raid sur une maison."
            ),
        ),
        (
            "ar",
            "قتل شخصان اليوم في قصف على برنفيك. وأمس قتل ثلاثة أشخاص في غارة على منزل قائد.",
        ),
    ],
)
def test_another_event_of_the_day_before_is_left_out(language: str, text: str) -> None:
    assert chosen(language, text) == [2]


def test_the_day_before_will_do_where_an_article_has_no_other() -> None:
    text = "Shelling killed three people in Brenvik late yesterday, the mayor said."
    assert chosen("en", text) == [3]


def test_a_night_told_twice_is_one_event() -> None:
    text = (
        "Shelling killed three people in Brenvik today. "
        "Shells hit the quay late yesterday, and three people were killed."
    )
    assert 3 in chosen("en", text)


def test_a_question_for_a_month_has_both_days() -> None:
    text = (
        "Shelling killed two people in Brenvik today. "
        "Yesterday, three people were killed in a raid on the house of a commander."
    )
    question = "How many people were killed in the shelling of Brenvik in March 2031?"
    assert chosen("en", text, question)[0] == 2
