"""The age that a sentence tells of somebody, as a figure that others can be held against."""

from datetime import date

import pytest

from bot.choosing.measures.told_ages import with_age
from bot.claims import Claim
from bot.ledger.verifying import fault
from bot.reading.reader import Reader
from index.articles import Article


def statement(language: str, text: str) -> Claim:
    article = Article("a.txt", "The Quay", None, None, date(2031, 3, 5), language, text)
    claims = Reader().read(article).claims
    return next(claim for claim in claims if claim.figure is None)


def age(language: str, text: str, *names: str) -> tuple[object, str] | None:
    claim = with_age(statement(language, text), names)
    assert fault(claim) is None
    return None if claim.figure is None else (claim.figure.low, claim.figure.text)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "The 13-year-old boy was killed in Torsk, police said.", (13, "13-year-old")),
        ("en", "A boy aged 13 was killed in Torsk, police said.", (13, "13")),
        ("da", "Den 13-årige dreng blev dræbt i Torsk, siger politiet.", (13, "13-årige")),
        ("ar", "قالت الشرطة إن الفتى (١٣ عاما) قتل في كلدة.", (13, "١٣ عاما")),
    ],
)
def test_a_single_age_is_the_figure(language: str, text: str, told: tuple[int, str]) -> None:
    assert age(language, text) == told


def test_of_several_ages_that_beside_the_name_is_taken() -> None:
    text = "Kim Berg, 34, and Ada Holt, 41, were killed in Torsk, police said."
    assert age("en", text, "Ada Holt", "Holt") == (41, "41")
    assert age("en", text, "Kim Berg") == (34, "34")
    assert age("en", text) is None
    assert age("en", text, "Tomas Valdric") is None


def test_a_bound_is_no_age() -> None:
    assert age("en", "A child under the age of 18 was killed in Torsk, police said.") is None
