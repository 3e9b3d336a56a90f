"""Who asks for an attack on a school is not told the dead of one on a market."""

import pytest
from answering_over import answering_over

from bot.answers import Answered

ARTICLES = {
    "market.md": (
        "---\ntitle: Jets bomb Brenvik market\noutlet: The Lantern\ndate: 2031-03-11\n---\n"
        "An air strike on a cattle market in the town of Brenvik killed 36 people on Tuesday,"
        " health officials said. Over 70 others were hurt.\n"
    ),
    "marked.md": (
        "---\ntitle: Luftangreb på marked\noutlet: Nordposten\ndate: 2031-03-12\n---\n"
        "Mindst 41 mennesker blev dræbt, da et marked i byen Brenvik tirsdag blev ramt af et"
        " luftangreb, oplyser sundhedsministeriet.\n"
    ),
}


def shown(question: str, folders: pytest.TempPathFactory) -> set[float | None]:
    """Return the figures of the answer."""
    with answering_over(ARTICLES, folders) as answerer:
        result = answerer.answer(question)
    if not isinstance(result, Answered):
        return set()
    return {e.claim.figure.low for e in result.ledger.entries if e.claim.figure}


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("How many people were killed in the air strike on the market in Brenvik?", {36, 41}),
        ("How many people were killed in the air strike on Brenvik?", {36, 41}),
        ("How many people were killed in the air strike on the school in Brenvik?", set()),
        ("Hvor mange blev dræbt i luftangrebet på skolen i Brenvik?", set()),
    ],
)
def test_another_target_is_another_attack(
    question: str, figures: set[float], tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert shown(question, tmp_path_factory) == figures
