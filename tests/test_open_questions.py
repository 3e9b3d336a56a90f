"""Questions that ask for neither a figure nor a speaker: the sentence that tells what is asked."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered
from bot.asking.question import analyse

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
    (entry,) = answer.ledger.entries
    assert entry.claim.quote_text.startswith("The Orlu Front claimed responsibility")
