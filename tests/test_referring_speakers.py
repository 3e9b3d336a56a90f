"""Whom an article means by "the war monitor" or "the agency": the one of that kind it has named."""

from datetime import date

import pytest

from bot.reading.reader import Reader
from bot.speakers.asked_speakers import spoken_by
from bot.speakers.known_speakers import KnownSpeakers
from index.articles import Article


def figures(text: str, asked: str, language: str = "en") -> list[object]:
    """Return the figures that the asked speaker gives in an article."""
    article = Article("quay.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    reading = KnownSpeakers().told(Reader().read(article))
    claims = [claim for claim in reading.claims if claim.figure]
    return [c.figure.low for c in claims if c.figure and spoken_by(c, (asked,), "en")]


MEANT = [
    ("en", "The Peruvian Observatory for Human Rights said Brenvik was hit. {}"),
    ("en", "Brenvik was hit, the Peruvian Observatory for Human Rights (POHR) said. {}"),
]
THE_MONITOR = "The war monitor said that nine civilians were killed."


@pytest.mark.parametrize(("language", "text"), MEANT)
@pytest.mark.parametrize("asked", ["the Peruvian Observatory for Human Rights", "POHR"])
def test_a_bare_noun_means_the_one_body_of_its_kind_named_before(
    language: str, text: str, asked: str
) -> None:
    assert figures(text.format(THE_MONITOR), asked, language) == [9]


NOT_MEANT = [
    THE_MONITOR + " The Peruvian Observatory for Human Rights said Brenvik was hit.",
    "The Peruvian Observatory for Human Rights said Brenvik was hit. The Norwegian Observatory for"
    " Human Rights denied it. " + THE_MONITOR,
    "The Peruvian Network for Doctors said Brenvik was hit. " + THE_MONITOR,
]


@pytest.mark.parametrize("text", NOT_MEANT)
def test_one_of_two_or_one_named_later_or_of_another_kind_is_not_meant(text: str) -> None:
    assert figures(text, "the Peruvian Observatory for Human Rights") == []
    assert figures(text, "the Norwegian Observatory for Human Rights") == []


def test_an_army_without_its_country_may_be_the_outlets_own() -> None:
    text = "The Peruvian army denied it. The army said that nine civilians were killed in Brenvik."
    claims = figures(text, "the Norwegian army")
    assert claims == []
