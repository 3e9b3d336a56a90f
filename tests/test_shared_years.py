"""Days of a question whose year another day of it tells."""

from datetime import date

import pytest

from bot.asking.question import analyse
from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize

MAY = (date(2031, 5, 1), date(2031, 5, 31))
SEPTEMBER = (date(2031, 9, 1), date(2031, 9, 30))


@pytest.mark.parametrize(
    "question",
    [
        "How many were killed in Brenvik in May and then in September 2031?",
        "How many were killed in Brenvik in May 2031 and in Oldmere in September?",
        "Hvor mange blev dræbt i Brenvik i maj 2031 og i Oldmere i september?",
        "كم عدد القتلى في كلدة في مايو ثم في سبتمبر 2031؟",
    ],
)
def test_a_month_has_the_year_of_the_other_one(question: str) -> None:
    assert analyse(question).circumstances.days == (MAY, SEPTEMBER)


def test_days_follow_one_another() -> None:
    asked = analyse("How many died in Brenvik in December and January 2031?")
    assert asked.circumstances.days[0] == (date(2030, 12, 1), date(2030, 12, 31))
    later = analyse("How many died in Brenvik on 3 December 2030 and on 4 January?")
    assert later.circumstances.days[1] == (date(2031, 1, 4), date(2031, 1, 4))


def test_a_year_alone_is_no_months_year() -> None:
    asked = analyse("How many of those who fled Brenvik in 2029 died in May?")
    assert MAY not in asked.circumstances.days
    assert all(last.year == 2029 for _, last in asked.circumstances.days)


def test_an_article_with_a_day_of_its_own_needs_none() -> None:
    pack = lexicon("en")
    assert pack is not None
    tokens = tokenize("Nine died in May, as many as in September 2029.")
    (may, _) = read_days(tokens, pack, date(2031, 6, 1))
    assert may.days == MAY
