"""Days told by which weekday of their month they are."""

from datetime import date

import pytest

from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize


def _days(text: str, language: str) -> list[tuple[date, date] | None]:
    pack = lexicon(language)
    assert pack is not None
    return [mention.days for mention in read_days(tokenize(text), pack, None)]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The market burned on the first Saturday of March 2031.", "en", 1),
        ("The market burned on the second Saturday in March 2031.", "en", 8),
        ("Markedet brændte den tredje lørdag i marts 2031.", "da", 15),
        ("Markedet brant siste lørdag i mars 2031.", "nb", 29),
        ("Marknaden brann den fjärde lördagen i mars 2031.", "sv", 22),
        ("Der Markt brannte am ersten Samstag im März 2031.", "de", 1),
        ("Le marché a brûlé le dernier samedi de mars 2031.", "fr", 29),
        ("El mercado ardió el primer sábado de marzo de 2031.", "es", 1),
        ("Рынок сгорел в первую субботу марта 2031 года.", "ru", 1),
    ],
)
def test_the_nth_weekday_of_a_month_is_a_day(text: str, language: str, day: int) -> None:
    assert _days(text, language) == [(date(2031, 3, day), date(2031, 3, day))]


@pytest.mark.parametrize(
    "text",
    [
        "The market opened every Saturday in March 2031.",
        "The market opened first, Saturday, in March 2031.",
        "The market burned on the fifth Monday of February 2031.",
    ],
)
def test_no_other_weekday_makes_a_day_of_a_month(text: str) -> None:
    days = [found for found in _days(text, "en") if found]
    assert [last - first for first, last in days] != []
    assert all(first != last for first, last in days)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The boat sank on New Year's Eve 2030.", "en"),
        ("Båden sank nytårsaften 2030.", "da"),
        ("Båten sjönk på nyårsafton 2030.", "sv"),
    ],
)
def test_the_eve_of_a_new_year_is_of_the_year_that_ends(text: str, language: str) -> None:
    assert _days(text, language) == [(date(2030, 12, 31), date(2031, 1, 1))]
