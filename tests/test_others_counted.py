"""Totals beside the people of a class who are asked for: last in their row, and marked."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered, Verdict
from bot.rendering.document import as_document
from bot.rendering.text import as_text
from bot.telegram.claim_lines import included_claims

_HEAD = "---\ntitle: {}\noutlet: {}\ndate: 2032-03-14\nlanguage: {}\n---\n"
_ARTICLES = {
    "raid.md": _HEAD.format("Raid on Tal Haruna", "Levantine Post", "en")
    + "At least 41 people, including 12 children, were killed in a raid on Tal Haruna on "
    "Saturday, the health ministry said.",
    "razzia.md": _HEAD.format("Luftangreb på Tal Haruna", "Kystbladet", "da")
    + "Mindst 44 mennesker, heriblandt 13 børn, blev dræbt, da et luftangreb lørdag ramte byen "
    "Tal Haruna, oplyser redningstjenesten.",
    "bomb.md": _HEAD.format("Bomb in Bab Rumeil", "Gulf Herald", "en")
    + "A car bomb killed six police officers and two passers-by outside a police station in Bab "
    "Rumeil, the interior ministry said. Hospital sources put the toll at 10.",
    "bombe.md": _HEAD.format("Bombe i Bab Rumeil", "Kystbladet", "da")
    + "En bilbombe dræbte seks politibetjente og to forbipasserende i Bab Rumeil, oplyser "
    "indenrigsministeriet.",
    "clinic.md": _HEAD.format("Clinic hit in Qarat Nimr", "Gulf Herald", "en")
    + "A missile hit a clinic in Qarat Nimr, killing nine patients and two nurses, the health "
    "directorate said.",
    "tafjir.md": _HEAD.format("تفجير في باب رميل", "صوت الجنوب", "ar")
    + "قتل ستة من عناصر الشرطة واثنان من المارة في تفجير سيارة مفخخة في باب رميل، بحسب وزارة "
    "الداخلية.",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    """Answers over two events, told in three languages."""
    with answering_over(_ARTICLES, tmp_path_factory) as found:
        yield found


def _answered(answerer: Answerer, question: str) -> Answered:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    return answer


@pytest.mark.parametrize(
    "question",
    [
        "How many children were killed in Tal Haruna?",
        "Hvor mange børn blev dræbt i Tal Haruna?",
        "كم عدد الأطفال الذين قتلوا في تل هارونة؟",
    ],
)
def test_children_come_first_and_are_compared(answerer: Answerer, question: str) -> None:
    (event,) = _answered(answerer, question).ledger.events
    told = [
        (entry.claim.figure.low, entry.counts_others)
        for entry in event.entries
        if entry.claim.figure
    ]
    assert told[:2] == [(12, False), (13, False)]
    assert all(others for _, others in told[2:])
    assert event.verdict is Verdict.DIFFER


def test_whoever_reads_it_sees_which_figure_may_count_others(answerer: Answerer) -> None:
    answer = _answered(answerer, "How many children were killed in Tal Haruna?")
    text = as_text(answer)
    assert text.startswith("2 figures from 2 outlets")
    assert "of which" not in text
    marked = [line for line in text.splitlines() if "may count others as well" in line]
    totals = [entry for entry in answer.ledger.entries if entry.counts_others]
    assert len(marked) == len(totals)
    claims = as_document(answer)["claims"]
    assert [claim["counts_others"] for claim in claims] == [
        entry.counts_others for entry in answer.ledger.entries
    ]
    assert not included_claims(claims)


def test_who_asks_for_all_the_dead_is_told_their_parts_as_such(answerer: Answerer) -> None:
    answer = _answered(answerer, "How many people were killed in Tal Haruna?")
    assert not any(entry.counts_others for entry in answer.ledger.entries)


@pytest.mark.parametrize(
    "question",
    [
        "How many police officers were killed in Bab Rumeil?",
        "Hvor mange betjente blev dræbt i Bab Rumeil?",
        "كم عدد عناصر الشرطة الذين قتلوا في باب رميل؟",
    ],
)
def test_passers_by_beside_policemen_are_none(answerer: Answerer, question: str) -> None:
    answer = _answered(answerer, question)
    figures = [(e.claim.figure, e.counts_others) for e in answer.ledger.entries]
    assert {figure.low for figure, others in figures if figure and not others} == {6}
    assert 2 not in {figure.low for figure, _ in figures if figure}


def test_others_may_stand_before_the_asked(answerer: Answerer) -> None:
    answer = _answered(answerer, "How many nurses were killed in Qarat Nimr?")
    assert [entry.claim.figure.low for entry in answer.ledger.entries if entry.claim.figure] == [2]
