"""Violations of a truce that one side counts, and times that another says it was broken."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered
from bot.asking.question import analyse
from bot.choosing.counts.breaches import asked_as_times

_HEAD = "---\ntitle: {}\noutlet: {}\ndate: 2033-05-20\nlanguage: {}\n---\n"
_ARTICLES = {
    "breaches.md": _HEAD.format("Ceasefire breaches mount on the Drin line", "Dispatch", "en")
    + "The Monitoring Mission said it had recorded 61 ceasefire violations along the Drin line. "
    "Ruthenia's army said Zoria had broken the ceasefire 55 times.",
    "khuruqat.md": _HEAD.format("خروقات الهدنة على خط درين", "وكالة المدى", "ar")
    + "سجلت بعثة المراقبة 61 خرقا لوقف إطلاق النار على خط درين. وقال جيش روتينيا إن زوريا خرقت "
    "وقف إطلاق النار 55 مرة.",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    """Answers over one truce, told in two languages."""
    with answering_over(_ARTICLES, tmp_path_factory) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("How many ceasefire violations were recorded along the Drin line?", "breaches.md"),
        ("كم عدد خروقات وقف إطلاق النار على خط درين؟", "khuruqat.md"),
    ],
)
def test_both_sides_are_heard(answerer: Answerer, question: str, article: str) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    claims = [entry.claim for entry in answer.ledger.entries]
    told = {claim.figure.low for claim in claims if claim.figure and claim.article.id == article}
    assert told == {61, 55}


@pytest.mark.parametrize(
    "question",
    ["How many soldiers were killed since the ceasefire?", "How many trucks entered Orlu?"],
)
def test_what_is_no_violation_is_not_asked_as_times(question: str) -> None:
    assert asked_as_times(analyse(question, "en")) is None
