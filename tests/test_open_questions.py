"""Questions that ask for neither a figure nor a speaker: the sentence that tells what is asked."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered, NotReported
from bot.asking.question import analyse
from bot.rendering.document import as_document

ARTICLES = {
    "bomb.md": """---
title: Bomb in Brenvik market
outlet: Daily Wave
date: 2031-05-04
language: en
---
A bomb in the central market of Brenvik killed 14 people on Saturday, the hospital said.
The Orlu Front claimed responsibility for the attack in a statement.
Three people are still in hospital.
""",
    "school.md": """---
title: School opens in Oldmere
outlet: Oldmere Gazette
date: 2031-08-21
language: en
---
A new school opened in Oldmere on Monday. The teachers' union took responsibility for the feast.
""",
    "bridge.md": """---
title: Selby bridge to close
outlet: Selby Times
date: 2031-09-02
language: en
---
The Harbour Board made its plan for the bridge public on 30 August.
The old span is known as the Heron.
Arla Venn has been the head of the board since spring. Fishermen fear for their moorings.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as answerer:
        yield answerer


def test_who_claims_a_deed_is_not_asked_for_what_is_said() -> None:
    assert analyse("Who claimed responsibility for the bomb in Brenvik?").said == ""
    assert analyse("Who claims that the bomb came by ship?").said == "the bomb came by ship"


def test_a_sentence_need_not_name_what_its_article_is_about(answerer: Answerer) -> None:
    answer = answerer.answer("Who claimed responsibility for the bomb in Brenvik?")
    assert isinstance(answer, Answered)
    nearest = answer.ledger.entries[0].claim
    assert nearest.quote_text.startswith("The Orlu Front claimed responsibility")


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        ("When did the Harbour Board announce its plan for the bridge?", "made its plan"),
        ("Who is the head of the Harbour Board in Selby?", "Arla Venn"),
        ("What is the old span in Selby called?", "known as the Heron"),
    ],
)
def test_what_nobody_is_heard_to_say_may_be_told(
    answerer: Answerer, question: str, nearest: str
) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    assert nearest in answer.ledger.entries[0].claim.quote_text


def test_words_that_somebody_did_not_say_are_not_replaced_by_others(answerer: Answerer) -> None:
    answer = answerer.answer("What did the Harbour Board say about the moorings in Selby?")
    assert isinstance(answer, NotReported)


def test_what_is_only_near_says_so(answerer: Answerer) -> None:
    near = answerer.answer("What is the old span in Selby called?")
    told = answerer.answer("How many were killed by the bomb in Brenvik?")
    assert as_document(near)["by_nearness"]
    assert as_document(near)["text"].startswith("These statements come nearest to the question;")
    assert not as_document(told)["by_nearness"]
    assert "nearest" not in as_document(told)["text"]


@pytest.mark.parametrize(
    "question",
    [
        "What is the name of the new claim?",
        "What was the museum in Selby originally called?",
        "What are private schools in Orlu called?",
    ],
)
def test_what_an_auxiliary_opens_is_no_speaker(question: str) -> None:
    assert analyse(question).speakers == ()
