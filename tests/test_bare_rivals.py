"""Sums whose unit only the first of two speakers tells."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered

ARTICLES = {
    "court.md": """---
title: "Former mayor of Orlund on trial"
outlet: Daily Wave
date: 2031-05-16
language: en
---
Investigators say the mayor of Orlund embezzled 310 million dollars; defence lawyer Ivo Kelm said
the damage did not exceed 180 million. The trial opened on Thursday.
""",
    "haushalt.md": """---
title: "Defizit in Sarnien"
outlet: Hafenpost
date: 2031-06-01
language: de
---
Das Haushaltsdefizit in Sarnien beträgt 4,1 Milliarden Kronen, teilte das Finanzministerium mit.
Die Opposition spricht von 5,6 Milliarden.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "How much did the mayor of Orlund embezzle?",
            {("Investigators", 310e6), ("defence lawyer Ivo Kelm", 180e6)},
        ),
        (
            "Wie hoch ist das Haushaltsdefizit in Sarnien?",
            {("das Finanzministerium", 4.1e9), ("Die Opposition", 5.6e9)},
        ),
    ],
)
def test_each_speaker_has_the_own_sum(
    answerer: Answerer, question: str, expected: set[tuple[str, float]]
) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    claims = [entry.claim for entry in answer.ledger.entries]
    told = {(one.attribution.speaker, one.figure.low) for one in claims if one.figure is not None}
    assert told == expected
