"""Questions that tell the day of an event by another one, of the day after."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.later_events import places_of_later_event
from bot.choosing.events.relevance import relevant
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader
from index.articles import Article

BEFORE = [
    ("en", "How many died in the air strike of 11 March 2031, the day before Brenvik was shelled?"),
    ("da", "Hvor mange døde ved luftangrebet den 11. marts 2031, dagen før Brenvik blev beskudt?"),
    ("de", "Wie viele starben am 11. März 2031, einen Tag vor dem Beschuss von Brenvik?"),
    ("fr", "Combien de morts dans le raid du 11 mars 2031, un jour avant celui de Brenvik ?"),
    ("ar", "كم قتل في الغارة في 11 آذار 2031، قبل يوم من قصف برنفيك؟"),
]
NOT_BEFORE = [
    "How many had died by 12 March 2031, two days after the quake in Brenvik?",
    "How many died in Brenvik on 12 March 2031, before the truce?",
    "How many died in Brenvik on 12 March 2031, the day before, who says so?",
]


@pytest.mark.parametrize(("language", "question"), BEFORE)
def test_the_place_of_a_later_event_is_none_of_the_asked_one(language: str, question: str) -> None:
    asked = analyse(question, language)
    names = asked.circumstances.names
    assert names
    assert places_of_later_event(asked, names) == names


@pytest.mark.parametrize("question", NOT_BEFORE)
def test_other_times_keep_the_place(question: str) -> None:
    asked = analyse(question)
    assert places_of_later_event(asked, asked.circumstances.names) == ()


def test_an_only_name_is_kept_where_no_day_is_told() -> None:
    asked = analyse("How many were killed the day before Brenvik was shelled?")
    assert places_of_later_event(asked, ("Brenvik",)) == ()


def test_figures_of_the_later_event_are_left_out() -> None:
    text = (
        "Shelling killed one man in Brenvik today. "
        "Yesterday, three people were killed in an air strike on a house."
    )
    day = date(2031, 3, 12)
    reading = Reader().read(Article("a.txt", "The Quay", None, None, day, "en", text))
    asked = analyse(BEFORE[0][1])
    claims = select_figures(asked, relevant(asked, [reading]))
    assert [claim.figure.low for claim in claims if claim.figure] == [3]
