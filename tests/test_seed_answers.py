"""The questions that the project started from, over its two articles where they are at hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.answers import Answered, Entry, Event, NotReported, Verdict
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the two seed articles are not here")


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    encoder = SentenceEncoder()
    with Corpus.open(tmp_path_factory.mktemp("store"), encoder) as corpus:
        corpus.refresh(SEEDS)
        yield Answerer(corpus, encoder)


def events(answerer: Answerer, question: str) -> tuple[Event, ...]:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    return answer.ledger.events


def only(answerer: Answerer, question: str) -> Entry:
    (event,) = events(answerer, question)
    (entry,) = event.entries
    return entry


def ranges(event: Event) -> set[tuple[object, object]]:
    figures = (entry.claim.figure for entry in event.entries)
    return {(figure.low, figure.high) for figure in figures if figure}


def languages(event: Event) -> list[str]:
    return sorted(entry.claim.article.language for entry in event.entries)


def speakers(event: Event) -> str:
    return " ".join(entry.claim.attribution.speaker or "-" for entry in event.entries)


@pytest.mark.parametrize(
    "question",
    ["How many were killed and who says so?", "Hvor mange blev dræbt, og hvem siger det?"],
)
def test_one_strike_in_two_outlets_and_another_event(answerer: Answerer, question: str) -> None:
    strike, other = events(answerer, question)
    assert ranges(strike) == {(140, 150), (150, 150), (145, 150)}
    assert strike.verdict is Verdict.COMPATIBLE
    assert len({entry.origin for entry in strike.entries}) == 1
    assert languages(strike) == ["da", "en", "en"]
    assert {entry.claim.attribution.hedge is not None for entry in strike.entries} == {True, False}
    assert ranges(other) == {(260, 260)}
    assert len(other.entries) == 1


@pytest.mark.parametrize(
    "question", ["Were civilians hit, and who says so?", "Blev civile ramt, og hvem siger det?"]
)
def test_no_civilians_says_each_outlets_source(answerer: Answerer, question: str) -> None:
    (event,) = events(answerer, question)
    assert ranges(event) == {(0, 0)}
    assert languages(event) == ["da", "en"]
    assert "-" not in speakers(event).split()


@pytest.mark.parametrize(
    "question",
    [
        "How much territory has IS lost, and according to whom?",
        "Hvor meget territorium har IS mistet, og ifølge hvem?",
    ],
)
def test_territory(answerer: Answerer, question: str) -> None:
    (event,) = events(answerer, question)
    assert ranges(event) == {(98, 98)}
    assert languages(event) == ["da", "en"]


@pytest.mark.parametrize(
    "question",
    [
        "How many air strikes have there been since 2014, and who counts?",
        "Hvor mange luftangreb har der været siden 2014, og hvem tæller?",
    ],
)
def test_air_strikes_and_who_counts(answerer: Answerer, question: str) -> None:
    claim = only(answerer, question).claim
    assert claim.figure is not None
    assert claim.figure.low == 30_000
    assert claim.attribution.speaker is not None


@pytest.mark.parametrize("question", ["What did James Jarrard say?", "Hvad sagde James Jarrad?"])
def test_versions_of_one_quotation_are_paired(answerer: Answerer, question: str) -> None:
    (event,) = events(answerer, question)
    assert len(event.entries) == 5
    assert len({entry.origin for entry in event.entries}) == 3


@pytest.mark.parametrize(
    "question", ["Who is Phillips and what did he say?", "Hvem er Phillips, og hvad sagde han?"]
)
def test_who_somebody_is_and_what_he_said(answerer: Answerer, question: str) -> None:
    (event,) = events(answerer, question)
    assert len(event.entries) == 3
    assert "senior research fellow" in speakers(event)


@pytest.mark.parametrize("question", ["What does Reuters report?", "Hvad rapporterer Reuters?"])
def test_what_an_agency_reports(answerer: Answerer, question: str) -> None:
    assert only(answerer, question).claim.attribution.speaker == "Reuters"


@pytest.mark.parametrize(
    "question",
    ["What do the Danish forces contribute?", "Hvad bidrager de danske styrker med?"],
)
def test_an_open_question_is_answered_in_the_articles_own_voice(
    answerer: Answerer, question: str
) -> None:
    (event,) = events(answerer, question)
    assert any("radar" in entry.claim.quote_text for entry in event.entries)
    assert languages(event) == ["da"] * len(event.entries)


@pytest.mark.parametrize("question", ["How many were wounded?", "Hvor mange blev såret?"])
def test_the_wounded_are_not_reported(answerer: Answerer, question: str) -> None:
    assert isinstance(answerer.answer(question), NotReported)
