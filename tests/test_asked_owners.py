"""Whose of several counts of one thing a question asks for."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered

ARTICLES = {
    "seats.md": """---
title: "Harbour Party ahead in Brenvik"
outlet: The Lantern
date: 2031-05-12
language: en
---
The Harbour Party took 17 seats in the Brenvik assembly, the Greens 9 and the Moderates four, the
electoral board said on Monday. The Greens say that they won ten seats.
""",
    "mandater.md": """---
title: "Havnepartiet størst"
outlet: Nordposten
date: 2031-05-12
language: da
---
Havnepartiet fik 17 mandater i Brenvik, De Grønne 9 og Moderaterne fire, oplyser valgnævnet.
""",
    "sitze.md": """---
title: "Wahl in Brenvik"
outlet: Der Kurier
date: 2031-05-12
language: de
---
Die Hafenpartei bekam in Brenvik 17 Sitze, die Grünen 9, teilte der Wahlausschuss mit.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "outlet", "figures"),
    [
        ("How many seats did the Greens win in Brenvik?", "The Lantern", {9, 10}),
        ("How many seats did the Harbour Party win in Brenvik?", "The Lantern", {17}),
        ("How many seats did the Moderates take in Brenvik?", "The Lantern", {4}),
        ("Hvor mange mandater fik Moderaterne i Brenvik?", "Nordposten", {4}),
        ("Wie viele Sitze bekam die Hafenpartei?", "Der Kurier", {17}),
    ],
)
def test_only_the_asked_ones_figure_of_a_sentence_answers(
    answerer: Answerer, question: str, outlet: str, figures: set[float]
) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    claims = [e.claim for e in answer.ledger.entries if e.claim.article.outlet == outlet]
    assert {claim.figure.low for claim in claims if claim.figure} == figures


def test_who_names_nobody_is_told_all(answerer: Answerer) -> None:
    answer = answerer.answer("How many seats did each party win in Brenvik?")
    assert isinstance(answer, Answered)
    claims = [e.claim for e in answer.ledger.entries if e.claim.article.outlet == "The Lantern"]
    assert {17, 9, 4} <= {claim.figure.low for claim in claims if claim.figure}
