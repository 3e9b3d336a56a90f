"""Evacuated is not rescued, bottles are not arrested, and posts that are cut are jobs."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered

HEAD = "---\ntitle: '{title}'\noutlet: {outlet}\ndate: 2032-09-10\nlanguage: {language}\n---\n"


def article(language: str, outlet: str, title: str, text: str) -> str:
    return HEAD.format(title=title, outlet=outlet, language=language) + text


ARTICLES = {
    "flood_en.md": article(
        "en",
        "Post",
        "Flood in Ostermark",
        "Some 12,000 residents were evacuated in Ostermark after the flood, the ministry said.",
    ),
    "flood_fr.md": article(
        "fr",
        "Courrier",
        "Inondations dans l’Ostermark",
        "Les pompiers ont secouru 640 habitants de l'Ostermark après les inondations.",
    ),
    "liquor_en.md": article(
        "en",
        "Post",
        "Tainted liquor in Tarvos",
        "Police, who have arrested six people in Tarvos, seized nearly 3,000 bottles.",
    ),
    "jobs_de.md": article(
        "de",
        "Kurier",
        "Nordmetall streicht Stellen",
        "Nordmetall streicht 3.400 Stellen, teilte das Unternehmen mit.",
    ),
    "strike_en.md": article(
        "en",
        "Mercury",
        "Nordmetall to axe posts",
        "Some 5,500 workers downed tools at Nordmetall on Monday, the union said.",
    ),
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many were rescued from the flood in Ostermark?", ["640"]),
        ("Wie viele Menschen wurden in Ostermark evakuiert?", ["Some 12,000"]),
        ("Hur många greps i Tarvos?", ["six"]),
        ("How many jobs will Nordmetall cut?", ["3.400"]),
        ("How many workers went on strike at Nordmetall?", ["Some 5,500"]),
    ],
)
def test_only_what_is_asked_is_shown(
    answerer: Answerer, question: str, expected: list[str]
) -> None:
    result = answerer.answer(question)
    assert isinstance(result, Answered)
    claims = [entry.claim for entry in result.ledger.entries]
    assert [claim.figure.text for claim in claims if claim.figure is not None] == expected
