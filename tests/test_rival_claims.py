"""What another speaker counts beside a figure that was chosen for an open count."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered

ARTICLES = {
    "aid.md": """---
title: Aid reaches Torsk
outlet: Gulf Herald
date: 2031-07-02
language: en
---
Sixty-five aid trucks entered Torsk on Wednesday, the World Relief Board said, the first in weeks.
The Torsk authorities counted only 40 lorries. The mayor of Orlu praised 12 drivers.
""",
    "grenze.md": """---
title: Kelvien verlegt Truppen
outlet: Hafenpost
date: 2031-03-20
language: de
---
Kelvien hat 3.000 Soldaten an die Grenze zu Sarnien verlegt, teilte das Ministerium mit.
Sarnien sprach von 5.000 Soldaten und 120 Panzern.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as answerer:
        yield answerer


def told(answerer: Answerer, question: str) -> set[tuple[float | None, str | None]]:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    claims = [entry.claim for entry in answer.ledger.entries]
    return {(c.figure.low, c.attribution.speaker) for c in claims if c.figure is not None}


@pytest.mark.parametrize(
    "question",
    [
        "How many aid trucks entered Torsk, and who says so?",
        "Hvor mange lastbiler med nødhjælp kom ind i Torsk?",
    ],
)
def test_another_speakers_number_stands_beside(answerer: Answerer, question: str) -> None:
    assert told(answerer, question) == {
        (65, "the World Relief Board"),
        (40, "The Torsk authorities"),
    }


def test_another_speakers_number_of_the_same_noun(answerer: Answerer) -> None:
    found = told(answerer, "Hvor mange soldater har Kelvien sendt til grænsen?")
    assert found == {(3_000, "das Ministerium"), (5_000, "Sarnien")}


def test_who_is_asked_for_speaks_alone(answerer: Answerer) -> None:
    question = "How many aid trucks entered Torsk according to the World Relief Board?"
    assert told(answerer, question) == {(65, "the World Relief Board")}
