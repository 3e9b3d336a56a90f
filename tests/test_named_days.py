"""Days named in full, in many languages, for the index of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.searching.named_days import named_days


@pytest.mark.parametrize(
    "text",
    [
        "Den 5. oktober 2023 blev broen lukket.",
        "The bridge closed on 5 October 2023.",
        "The bridge closed on October 5, 2023.",
        "The bridge closed on October 5th, 2023.",
        "Am 5. Oktober 2023 wurde die Brücke gesperrt.",
        "Le pont a fermé le 5 octobre 2023.",
        "El puente cerró el 5 de octubre de 2023.",
        "Мост закрыли 5 октября 2023 года.",
        "Köprü 5 Ekim 2023 tarihinde kapandı.",
        "أغلق الجسر في 5 أكتوبر 2023",
        "أغلق الجسر في 5 تشرين الأول 2023",
        "أغلق الجسر في ٥ تشرين الأول/أكتوبر ٢٠٢٣",
        "2023-10-05 09:30",
        "05.10.2023 | 09:30",
        "أغلق الجسر في 5 تشرين الاول 2023",
        "نهر دالمOctober 5, 2023 · Shared",
        "Tarn PostOctober 5, 2023 · Shared",
        "9:03 AM · Oct 5, 20231,204 views",
    ],
)
def test_a_day_is_found_however_it_is_written(text: str) -> None:
    assert named_days(text).days == {date(2023, 10, 5)}


def test_a_day_without_a_year_is_of_the_year_of_publication() -> None:
    assert named_days("It closed on 5 October.", date(2023, 10, 6)).days == {date(2023, 10, 5)}
    assert named_days("It closed on 5 October.").days == set()


def test_a_day_without_a_year_is_of_the_only_year_named() -> None:
    text = "It closed on 5 October and opened on 7 October 2023."
    assert named_days(text).days == {date(2023, 10, 5), date(2023, 10, 7)}
    assert len(named_days(text + " It was built by 1 May 1950.").days) == 2


def test_a_day_of_an_unknown_year_is_told_apart() -> None:
    assert named_days("It closed on 5 October and on 30 February.").without_year == {(10, 5)}
    assert not named_days("It closed on 5 October.", date(2023, 10, 6)).without_year


@pytest.mark.parametrize("between", [" x ", " Die Brücke am Hafen. ", " Pier 7. "])
@pytest.mark.parametrize("length", [0, 30, 60, 61, 90, 300])
def test_days_are_found_however_far_apart_they_stand(between: str, length: int) -> None:
    days = ("On 5 October", "2023-11-02", "December 24, 2023", "في 7 تشرين الأول/أكتوبر 2023")
    apart = (between * length)[:length]
    text = "".join(f"{apart}; {day}; {apart}" for day in days)
    told = {date(2023, 10, 5), date(2023, 11, 2), date(2023, 12, 24), date(2023, 10, 7)}
    assert named_days(text).days == told


def test_words_far_from_each_other_make_no_day() -> None:
    assert not named_days(f"Berth 5{' was closed' * 30} October {'and after that ' * 9}2023").days


@pytest.mark.parametrize(
    "text", ["30 February 2023", "May 5 people come?", "1.234.567", "Route 66"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert named_days(text).days == set()


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert all(day.year >= 1900 for day in named_days(text).days)


@pytest.mark.parametrize("day", ["⑤", "５", "٥", "۵", "⁵"])
def test_a_day_is_found_whatever_its_digits_are(day: str) -> None:
    assert named_days(f"The bridge closed on {day} October.").without_year == {(10, 5)}


def test_a_month_without_a_number_is_no_day() -> None:
    assert named_days("The bridge closed in October.", date(2023, 10, 6)).days == set()
