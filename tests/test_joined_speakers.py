"""Two speakers whom a question joins are heard each."""

import pytest

from bot.asking.question import analyse
from bot.reading.lexicon.pack import lexicon
from bot.speakers.joined_speakers import with_each


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "How many dead do the Green Caps and the Kelda Rescue Service count in Brenvik?",
            {"the Green Caps", "the Kelda Rescue Service"},
        ),
        ("How many dead do Kelda and Torsk report?", {"Kelda", "Torsk"}),
    ],
)
def test_each_of_two_is_asked_for(text: str, speakers: set[str]) -> None:
    assert speakers <= set(analyse(text).speakers)


@pytest.mark.parametrize(
    "name", ["the Ministry of Health and Welfare", "Search and Rescue Board", "Kelda Harbour Watch"]
)
def test_one_body_stays_one(name: str) -> None:
    pack = lexicon("en")
    assert pack is not None
    assert with_each([name], pack) == (name,)


def test_two_with_articles_are_two_without_a_capital() -> None:
    pack = lexicon("en")
    assert pack is not None
    assert with_each(["the army and the police"], pack)[1:] == ("the army", "the police")
