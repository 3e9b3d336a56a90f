from datetime import date

import pytest

from bot.reading.days import read_days
from bot.reading.lexicon import Lexicon, lexicon
from bot.reading.tokens import tokenize

MONDAY = date(2031, 3, 10)


def pack(language: str) -> Lexicon:
    found = lexicon(language)
    assert found is not None
    return found


def days_in(text: str, language: str, published: date | None = MONDAY) -> list[object]:
    return [mention.days for mention in read_days(tokenize(text), pack(language), published)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It happened on 4 March 2031."),
        ("en", "It happened on March 4, 2031."),
        ("en", "It happened on March 4."),
        ("en", "Updated 04/03/2031 at noon"),
        ("en", "Updated 2031-03-04"),
        ("en", "It happened on Mar. 4th, 2031."),
        ("en", "It happened on Mar. 4, at noon."),
        ("en", "It happened on the 4th of this month."),
        ("en", "It happened last Tuesday."),
        ("en", "Tuesday's raid killed nine."),
        ("da", "Det skete den 4. marts 2031."),
        ("da", "Det skete tirsdag."),
        ("ar", "وقع ذلك في 4 مارس 2031"),
        ("ar", "وقع ذلك في 4 آذار 2031"),
        ("ar", "وقع ذلك في الرابع من آذار"),
        ("ar", "وقع ذلك في 4 من الشهر الجاري"),
        ("ar", "وقع ذلك يوم الثلاثاء"),
    ],
)
def test_a_day_is_the_same_however_it_is_written(language: str, text: str) -> None:
    assert days_in(text, language) == [(date(2031, 3, 4), date(2031, 3, 4))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "في الرابع والعشرين من الشهر الماضي"),
        ("da", "den 24. i sidste måned"),
        ("de", "am 24. des vergangenen Monats"),
        ("en", "on the 24th of last month"),
        ("es", "el 24 del mes pasado"),
        ("fr", "le 24 du mois dernier"),
        ("nb", "den 24. forrige måned"),
        ("ru", "24 числа прошлого месяца"),
        ("sv", "den 24 förra månaden"),
        ("uk", "24 числа минулого місяця"),
    ],
)
def test_a_day_of_last_month_is_counted_from_publication(language: str, text: str) -> None:
    assert days_in(text, language) == [(date(2031, 2, 24), date(2031, 2, 24))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "يوم 12 شباط من العام الفائت"),
        ("ar", "يوم 12 شباط من العام الفائت 2030"),
        ("da", "den 12. februar sidste år"),
        ("de", "am 12. Februar des vergangenen Jahres"),
        ("en", "on 12 February last year"),
        ("en", "on February 12 of last year"),
        ("es", "el 12 de febrero del año pasado"),
        ("fr", "le 12 février de l'année dernière"),
        ("nb", "den 12. februar i fjor"),
        ("ru", "12 февраля прошлого года"),
        ("sv", "den 12 februari förra året"),
        ("uk", "12 лютого минулого року"),
    ],
)
def test_a_year_is_counted_from_publication(language: str, text: str) -> None:
    assert days_in(text, language) == [(date(2030, 2, 12), date(2030, 2, 12))]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "They arrived yesterday.", 9),
        ("da", "De kom i går.", 9),
        ("da", "De kom i forgårs.", 8),
        ("ar", "وصلوا أمس", 9),
        ("en", "They arrive today.", 10),
    ],
)
def test_relative_days_count_back_from_publication(language: str, text: str, day: int) -> None:
    assert days_in(text, language) == [(date(2031, 3, day), date(2031, 3, day))]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "It happened on Monday.", 10),
        ("en", "It happened last Monday.", 3),
        ("da", "Det skete sidste mandag.", 3),
        ("de", "Es geschah am letzten Montag.", 3),
        ("ar", "وقع ذلك يوم الاثنين الماضي", 3),
    ],
)
def test_last_before_the_weekday_of_publication_means_the_week_before(
    language: str, text: str, day: int
) -> None:
    assert days_in(text, language) == [(date(2031, 3, day), date(2031, 3, day))]


def test_a_name_with_an_apostrophe_is_no_month() -> None:
    assert days_in("Hadia Mar'i Oskarin and 26 Mar'i were there.", "en") == []


def test_a_month_with_a_year_covers_the_whole_month() -> None:
    assert days_in("i januar 2030", "da") == [(date(2030, 1, 1), date(2030, 1, 31))]


def test_a_weekday_without_a_publication_day_stays_open_but_comparable() -> None:
    (mention,) = read_days(tokenize("Det skete lørdag."), pack("da"), None)
    assert mention.days is None
    assert mention.weekday == 5


def test_since_opens_a_longer_time() -> None:
    (mention,) = read_days(tokenize("more than 900 since 2026"), pack("en"), MONDAY)
    assert mention.since
    assert mention.days == (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize("text", ["2000 people may march", "31 of 45 houses", "99/99/2031", "12"])
def test_counts_and_verbs_are_no_days(text: str) -> None:
    assert days_in(text, "en") == []
