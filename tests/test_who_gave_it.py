"""A figure of the headline has the speaker of the sentence that gives it below."""

from datetime import date

import pytest

from bot.choosing.counts.who_gave_it import with_givers
from bot.reading.reader import Reader, Reading
from index.articles import Article

TITLE = "Nine killed in Brenvik raid."


def reading(text: str) -> Reading:
    day = date(2031, 3, 4)
    return Reader().read(Article("a.txt", "The Quay", None, None, day, "en", text))


def givers(one: Reading) -> list[str | None]:
    opening = [claim for claim in one.claims if claim.figure is not None][:1]
    return [claim.attribution.speaker for claim in with_givers(opening, [one])]


@pytest.mark.parametrize(
    ("below", "speakers"),
    [
        ("Nine people were killed, the civil defence said.", [None, "the civil defence"]),
        ("Eight people were killed, the civil defence said.", [None]),
        ("Nine people were injured, the civil defence said.", [None]),
        ("Nine people were killed.", [None]),
    ],
)
def test_the_same_count_below_tells_who_gave_it(below: str, speakers: list[str | None]) -> None:
    assert givers(reading(f"{TITLE}\n\n{below}")) == speakers


def test_small_numbers_may_be_of_two_events() -> None:
    text = "Two killed in Brenvik raid.\n\nTwo people were killed, the civil defence said."
    assert givers(reading(text)) == [None]


def test_whoever_has_a_speaker_keeps_it() -> None:
    one = reading("Nine were killed, police said.\n\nNine people were killed, doctors said.")
    assert givers(one) == ["police"]


def test_an_outlet_at_the_end_of_its_own_headline_gives_nothing() -> None:
    title = "Nine killed in Brenvik raid - The Quay"
    one = reading(f"{title}\n\nNine people were killed, the civil defence said.")
    assert givers(one)[-1] == "the civil defence"
