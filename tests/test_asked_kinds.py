"""People of a kind that a question asks for, by a class or by a noun that no class has."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answered
from bot.asking.question import analyse
from bot.reading.reader import Reader
from index.articles import Article

ARTICLES = {
    "bees.md": """---
title: Sting season in Torsk
outlet: Gulf Herald
date: 2031-03-15
language: en
---
Nine beekeepers have died in Torsk this year, the farm agency said.
""",
    "market.md": """---
title: Bomb in Brenvik market
outlet: Daily Wave
date: 2031-05-04
language: en
---
A bomb in the market of Brenvik killed 14 people on Saturday, the hospital said.
""",
    "vote.md": """---
title: Kelvia votes no
outlet: Daily Wave
date: 2031-10-06
language: en
---
Kelvia rejected the treaty in Sunday's referendum: 54 percent voted no, the commission said.
Some 3.1 million people cast a ballot.
""",
    "camp.md": """---
title: Лагерь Торск
outlet: Порт
date: 2031-09-02
language: ru
---
В лагере Торск живут 12 тысяч беженцев, сообщило агентство по делам беженцев.
По словам директора лагеря, в нём 15 тысяч человек.
""",
    "rancon.md": """---
title: Rançon à Orlu
outlet: Le Phare
date: 2031-02-20
language: fr
---
Une rançon de 3 millions d'euros a été versée à Orlu, selon la police.
Sa famille parle de 5 millions d'euros.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as answerer:
        yield answerer


def told(answerer: Answerer, question: str) -> set[float | None]:
    answer = answerer.answer(question)
    assert isinstance(answer, Answered)
    return {entry.claim.figure.low for entry in answer.ledger.entries if entry.claim.figure}


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How many beekeepers have died?", "beekeepers"),
        ("How many people were killed in Brenvik?", None),
        ("How many died in Brenvik?", None),
        ("How many journalists were arrested?", None),
        ("How many others were killed?", None),
        ("How many Danes were killed in Brenvik?", None),
    ],
)
def test_a_noun_that_no_class_has_is_the_kind(question: str, kind: str | None) -> None:
    assert analyse(question).kind == kind


def test_no_event_is_pinned_but_by_the_kind(answerer: Answerer) -> None:
    assert told(answerer, "How many beekeepers have died?") == {9}


def test_people_are_no_percentage(answerer: Answerer) -> None:
    assert told(answerer, "How many people voted in Kelvia's referendum?") == {3_100_000}


def test_refugees_are_counted_whatever_is_asked_of_them(answerer: Answerer) -> None:
    found = told(answerer, "How many refugees live in the Torsk camp?")
    assert found == {12_000, 15_000}


def test_two_speakers_measure_one_thing(answerer: Answerer) -> None:
    assert told(answerer, "How high was the ransom in Orlu?") == {3_000_000, 5_000_000}


@pytest.mark.parametrize(
    "text",
    [
        "Police detained 340 people. Nineteen journalists are among them.",
        "Police detained 340 people. Among them are nineteen journalists.",
        "Police detained 340 people. Nineteen of them are journalists.",
    ],
)
def test_those_among_them_came_to_the_same(text: str) -> None:
    reading = Reader().read(Article("a.txt", "Quay", None, None, None, "en", text))
    counted = [(c.figure.low, c.figure.counted, c.figure.who) for c in reading.claims if c.figure]
    assert counted == [(340, "arrested", None), (19, "arrested", "journalists")]
