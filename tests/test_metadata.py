"""Metadata: many spellings of a field, and dates that are certain or not read."""

from datetime import UTC, date, datetime

import pytest

from index.loading.dates import date_in_address, read_date
from index.loading.metadata import Metadata, language_tag, read_metadata


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("outlet", "outlet"),
        ("Source", "outlet"),
        ("publisher", "outlet"),
        ("site", "outlet"),
        ("headline", "title"),
        ("Title", "title"),
    ],
)
def test_usual_spellings_of_a_field_are_read(key: str, field: str) -> None:
    assert getattr(read_metadata({key: " Orlu  Post "}), field) == "Orlu Post"


def test_the_name_is_taken_out_of_an_object() -> None:
    assert read_metadata({"source": {"id": None, "name": "Orlu Post"}}).outlet == "Orlu Post"


def test_empty_and_unusable_values_say_nothing() -> None:
    entry = {"outlet": "null", "title": "", "url": "orlu", "date": 7, "lang": "Danish!", 3: "x"}
    assert read_metadata(entry) == Metadata()  # type: ignore[arg-type]  # as JSON never has it


def test_names_hold_no_control_characters_and_no_halves_of_characters() -> None:
    read = read_metadata({"outlet": "Orlu\x1b[2J Post", "title": "\udc00Bridge"})
    assert (read.outlet, read.title) == ("Orlu[2J Post", "\ufffdBridge")


def test_a_guessed_date_counts_and_is_marked() -> None:
    metadata = read_metadata({"date": None, "date_inferred": "2031-02-03"})
    assert metadata.published == date(2031, 2, 3)
    assert metadata.inferred == {"published"}
    assert read_metadata({"date": "2031-02-04", "date_inferred": "2031-02-03"}).inferred == set()


def test_what_is_lacking_is_filled_in_with_its_mark() -> None:
    mine = Metadata(outlet="Orlu Post")
    other = Metadata("Sele News", "Bridge", None, date(2031, 2, 3), None, frozenset({"published"}))
    filled = mine.filled_from(other)
    assert filled == Metadata(
        "Orlu Post", "Bridge", None, date(2031, 2, 3), None, frozenset({"published"})
    )
    assert Metadata(published=date(2031, 1, 1)).filled_from(other).inferred == set()


@pytest.mark.parametrize(
    ("value", "tag"),
    [("en-GB", "en"), ("DA", "da"), ("eng", "en"), ("no", "nb"), ("nn", "nn"), ("ar_SY", "ar")],
)
def test_language_tags_are_reduced_to_the_language(value: str, tag: str) -> None:
    assert language_tag(value) == tag


@pytest.mark.parametrize("value", ["und", "", "klingon tongue", None, 3])
def test_other_values_name_no_language(value: object) -> None:
    assert language_tag(value) is None


@pytest.mark.parametrize(
    "value",
    [
        date(2031, 2, 3),
        datetime(2031, 2, 3, 23, 59, tzinfo=UTC),
        "2031-02-03",
        "2031-02-03T23:59:00Z",
        "20310203",
        "2031/2/3",
        "03.02.2031",
        "3. februar 2031",
        "3 February 2031",
        "February 3, 2031 at 10:15",
        "Mon, 03 Feb 2031 10:15:00 GMT",
        "Montag, 3. Februar 2031",
        "3 شباط 2031",
        "٣ فبراير ٢٠٣١",
        "le 3 février 2031",
        "3 de febrero de 2031",
        "3 лютого 2031",
    ],
)
def test_days_are_read_as_people_write_them(value: object) -> None:
    assert read_date(value) == date(2031, 2, 3)


@pytest.mark.parametrize(
    "value", ["03/02/2031", "2031-13-45", "2031", "February 2031", "soon", "", None, 3, "1" * 500]
)
def test_a_day_that_is_not_certain_is_not_read(value: object) -> None:
    assert read_date(value) is None


def test_a_day_above_twelve_settles_the_order() -> None:
    assert read_date("25/06/2031") == read_date("06/25/2031") == date(2031, 6, 25)
    assert read_date("06/07/2031", day_first=True) == date(2031, 7, 6)
    assert read_date("06/25/2031", day_first=True) == date(2031, 6, 25)


@pytest.mark.parametrize(
    "url",
    [
        "https://post.example/news/2031/2/3/bridge",
        "https://post.example/2031-02-03/bridge.html",
        "https://post.example/world/2031/feb/03/bridge",
        "https://post.example/2031/02/03",
    ],
)
def test_a_day_is_read_from_an_address(url: str) -> None:
    assert date_in_address(url) == date(2031, 2, 3)


@pytest.mark.parametrize(
    "url",
    [
        "https://x.com/tarnpost/status/1709900000000000000",
        "https://twitter.com/i/web/status/1709900000000000000?s=20",
        "https://mobile.twitter.com/TarnPost/statuses/1709900000000000000",
    ],
)
def test_the_day_of_a_post_is_read_from_its_number(url: str) -> None:
    assert date_in_address(url) == date(2023, 10, 5)


def test_the_number_of_a_post_elsewhere_is_no_day() -> None:
    assert date_in_address("https://post.example/a/status/1709900000000000000") is None
    assert date_in_address("https://x.com/tarnpost/status/20") is None


@pytest.mark.parametrize(
    "url", ["https://post.example/?d=/2031/02/03", "https://post.example/2031/99/03/", "/2031/02"]
)
def test_other_numbers_in_an_address_are_no_day(url: str) -> None:
    assert date_in_address(url) is None
