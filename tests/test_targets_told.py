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


BUS_AND_BAKERY = {
    "station.md": (
        "---\ntitle: Shells hit Oldmere bus station\noutlet: The Lantern\ndate: 2031-08-12\n---\n"
        "Shells struck the bus station in the town of Oldmere on Monday and killed eleven people, a"
        " hospital doctor said. The mayor speaks of 13. People had been waiting for the evening"
        " coach to the coast when the first shell fell. Firemen worked until midnight. The mayor"
        " asked for blood, and schools stayed closed. In spring a raid on a bakery there killed"
        " 26.\n"
    ),
    "bageri.md": (
        "---\ntitle: Bageri bombet\noutlet: Nordposten\ndate: 2031-04-02\n---\n"
        "26 mennesker blev dræbt, da et bageri i Oldmere søndag blev bombet, oplyser rådet.\n"
    ),
    "mahatta.md": (
        "---\ntitle: قصف محطة الحافلات في أولدمير\noutlet: صوت الميناء\ndate: 2031-08-12\n"
        "language: ar\n---\nقتل أحد عشر شخصا في قصف استهدف محطة الحافلات في أولدمير الاثنين، بحسب"
        " طبيب.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("How many people were killed at the bus station in Oldmere?", {11, 13}),
        ("Hvor mange blev dræbt ved busstationen i Oldmere?", {11, 13}),
        ("How many people were killed in the bakery in Oldmere?", {26}),
        ("Hvor mange blev dræbt, da bageriet i Oldmere blev bombet?", {26}),
        ("كم شخصا قتل في قصف محطة الحافلات في أولدمير؟", {11, 13}),
    ],
)
def test_what_an_article_begins_with_is_the_target_of_its_bare_figures(
    question: str, figures: set[float], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with answering_over(BUS_AND_BAKERY, tmp_path_factory) as answerer:
        result = answerer.answer(question)
    assert isinstance(result, Answered)
    entries = result.ledger.entries
    assert {e.claim.figure.low for e in entries if e.claim.figure} == figures
