"""Days in a row of which one alone has the month."""

from datetime import date

import pytest

from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize

RUNS = [
    ("en", "the fighting of 11 to 13 October 2031", 11, 13),
    ("en", "the fighting on 11 and 12 October 2031", 11, 12),
    ("en", "the fighting on October 11-13, 2031", 11, 13),
    ("en", "the fighting on October 11 to 13, 2031", 11, 13),
    ("da", "kampene 11.-13. oktober 2031", 11, 13),
    ("da", "natten mellem den 11. og 12. oktober 2031", 11, 12),
    ("de", "die Kämpfe am 11. und 12. Oktober 2031", 11, 12),
    ("es", "los combates del 11 y 12 de octubre de 2031", 11, 12),
    ("fr", "dans la nuit du vendredi 10 au samedi 11 octobre 2031", 10, 11),
    ("ar", "يومي 11 و12 أكتوبر 2031", 11, 12),
    ("ru", "бои 11-13 октября 2031 года", 11, 13),
    ("tr", "11-13 Ekim 2031'deki çatışmalar", 11, 13),
    ("en", "in the fighting 11 died on 12 October 2031", 12, 12),
    ("en", "the fighting on 3 and 12 October 2031", 12, 12),
]


@pytest.mark.parametrize(("language", "text", "first", "last"), RUNS)
def test_days_in_a_row_are_read_together(language: str, text: str, first: int, last: int) -> None:
    pack = lexicon(language)
    assert pack is not None
    days = [mention.days for mention in read_days(tokenize(text), pack, None)]
    assert (date(2031, 10, first), date(2031, 10, last)) in days


def test_people_who_are_counted_behind_a_day_are_no_day() -> None:
    pack = lexicon("en")
    assert pack is not None
    text = "On October 11 and 12 people died there."
    days = read_days(tokenize(text), pack, date(2031, 11, 1))
    assert [mention.days for mention in days] == [(date(2031, 10, 11), date(2031, 10, 11))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On Tuesday and Wednesday 17 people died."),
        ("da", "Tirsdag og onsdag døde 17."),
        ("de", "Am Dienstag und Mittwoch starben 17 Menschen."),
        ("es", "El martes y miércoles murieron 17 personas."),
        ("ar", "قتل 17 شخصا الثلاثاء والأربعاء."),
    ],
)
def test_weekdays_in_a_row_are_told_in_order(language: str, text: str) -> None:
    pack = lexicon(language)
    assert pack is not None
    tuesday = date(2031, 3, 4)
    found = [mention.days for mention in read_days(tokenize(text), pack, tuesday)]
    assert found == [(date(2031, 2, day), date(2031, 2, day)) for day in (25, 26)]
