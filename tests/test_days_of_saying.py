"""The day on which a count is given is not the day of what it counts."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.choosing.events.event_days import with_event_days
from bot.choosing.selecting import select_figures
from bot.reading.reader import Reader, Reading
from index.articles import Article

TUESDAY = (date(2031, 3, 4), date(2031, 3, 4))
WEDNESDAY = (date(2031, 3, 5), date(2031, 3, 5))
ASKED = "How many were killed in the blast in Kelda on 4 March 2031?"


def reading(language: str, text: str) -> Reading:
    published = date(2031, 3, 5)
    return Reader().read(Article("a.txt", "The Quay", None, None, published, language, text))


OUTSIDE = [
    ("en", "The mayor said on Wednesday that nine people were killed."),
    ("en", "On Wednesday the mayor said that nine people were killed."),
    ("en", "Nine people were killed, the mayor said on Wednesday."),
    ("da", "Borgmesteren oplyste onsdag, at ni personer blev dræbt."),
    ("da", "Ni personer blev dræbt, oplyste politiet onsdag."),
    ("de", "Die Polizei teilte am Mittwoch mit, dass neun Menschen getötet wurden."),
    ("fr", "Neuf personnes ont été tuées, a annoncé mercredi la mairie."),
    ("ar", "وأعلن التلفزيون الرسمي صباح اليوم أن عدد القتلى ارتفع إلى 9 أشخاص."),
    ("ar", "وقتل 9 أشخاص بحسب حصيلة أعلنتها وزارة الصحة اليوم الأربعاء."),
]


@pytest.mark.parametrize(("language", "text"), OUTSIDE)
def test_a_day_beside_the_speaker_is_one_of_saying(language: str, text: str) -> None:
    [claim] = [claim for claim in reading(language, text).claims if claim.figure]
    assert WEDNESDAY in claim.circumstances.said_on


INSIDE = [
    ("en", "The mayor said that nine people were killed on Wednesday."),
    ("en", "Nine people were killed on Wednesday, the mayor said."),
    ("da", "Borgmesteren oplyste, at ni personer blev dræbt onsdag."),
    ("ar", "قال رئيس البلدية إن 9 أشخاص قتلوا الأربعاء."),
]


@pytest.mark.parametrize(("language", "text"), INSIDE)
def test_a_day_in_what_is_said_is_the_day_of_the_event(language: str, text: str) -> None:
    [claim] = [claim for claim in reading(language, text).claims if claim.figure]
    assert claim.circumstances.said_on == ()
    assert claim.circumstances.days == (WEDNESDAY,)


def speakers(text: str) -> list[str | None]:
    question = analyse(ASKED)
    told = with_event_days(question, reading("en", text))
    return [claim.attribution.speaker for claim in select_figures(question, [told])]


LEAD = "A blast in Kelda killed nine people on Tuesday. "


def test_who_repeats_the_count_the_day_after_gives_it_for_the_asked_day() -> None:
    assert "The mayor" in speakers(LEAD + "The mayor said on Wednesday that nine people had died.")


def test_another_count_of_another_day_keeps_its_day() -> None:
    told = reading("en", LEAD + "The mayor said on Wednesday that four people had died in Orsk.")
    assert with_event_days(analyse(ASKED), told) == told


def test_a_question_without_a_day_leaves_the_days_as_they_are() -> None:
    told = reading("en", LEAD + "The mayor said on Wednesday that nine people had died.")
    assert with_event_days(analyse("How many were killed in Kelda?"), told) == told
    assert TUESDAY in told.lead.days
