"""Questions over a few invented articles, with the real index, model and reader."""

from collections.abc import Iterator

import pytest
from answering_over import answering_over

from bot.answering import Answerer
from bot.answers import Answer, Answered, Entry, NotReported, Verdict
from bot.ledger.verifying import fault
from index.embedding.embedding import SentenceEncoder
from index.errors import IndexUnavailableError

ARTICLES = {
    "quay.txt": """---
title: Blast on the quay in Brenvik
outlet: The Quay Post
date: 2031-03-05
language: en
---
An explosion on the quay in Brenvik on Tuesday killed nine people, the Harbour Board said.

“We have never seen anything like it on this quay,” said Mira Oskarin, who heads the board.

At least 30 others were wounded, according to the town hospital.

In January, a fire in Sulvane killed four people.
""",
    "udkig.txt": """---
title: Eksplosion på kajen i Brenvik
outlet: Udkig
date: 2031-03-05
language: da
---
Mindst ni mennesker blev dræbt ved en eksplosion på kajen i Brenvik tirsdag, oplyser Havnerådet.

»Vi har aldrig set noget lignende på denne kaj,« siger Mira Oskarin, der leder rådet.

Politiet hævder, at 12 mennesker omkom.
""",
    "later.txt": """---
title: Harbour Board revises Brenvik toll
outlet: The Quay Post
date: 2031-03-07
language: en
---
Eleven people were killed in the explosion in Brenvik, the Harbour Board said on Friday.
""",
    "mina.txt": """---
title: انفجار في ميناء برنفيك
outlet: صوت الساحل
date: 2031-03-05
language: ar
---
قُتل تسعة أشخاص في انفجار على رصيف مدينة برنفيك يوم الثلاثاء، بحسب هيئة الإنقاذ.
""",
    "ferry.txt": """---
title: Ferry capsizes off Oldmere
outlet: Oldmere Gazette
date: 2031-08-20
language: en
---
Seven people drowned when a ferry capsized off Oldmere on Monday, the coastguard said.

Three passengers are still missing, the coastguard added.
""",
    "library.txt": """---
title: Library lends ladders
outlet: Oldmere Gazette
date: 2031-08-21
language: en
---
The library in Oldmere lends 340 tools and ladders, librarian Corwin Asterby said.
""",
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    with answering_over(ARTICLES, tmp_path_factory) as answerer:
        yield answerer


def entries(answer: Answer) -> list[Entry]:
    assert isinstance(answer, Answered)
    return list(answer.ledger.entries)


def told(answer: Answer) -> dict[str, list[tuple[object, str | None]]]:
    by_article: dict[str, list[tuple[object, str | None]]] = {}
    for entry in entries(answer):
        claim = entry.claim
        value = claim.figure.low if claim.figure else None
        by_article.setdefault(claim.article.id, []).append((value, claim.attribution.speaker))
    return by_article


@pytest.mark.parametrize(
    "question",
    [
        "How many were killed in the explosion in Brenvik, and who says so?",
        "Hvor mange blev dræbt ved eksplosionen i Brenvik, og hvem siger det?",
        "كم عدد القتلى في انفجار برنفيك، ومن قال ذلك؟",
    ],
)
def test_every_figure_of_the_asked_event_with_its_speaker(
    answerer: Answerer, question: str
) -> None:
    assert told(answerer.answer(question)) == {
        "quay.txt": [(9, "the Harbour Board")],
        "udkig.txt": [(9, "Havnerådet"), (12, "Politiet")],
        "mina.txt": [(9, "هيئة الإنقاذ")],
        "later.txt": [(11, "the Harbour Board")],
    }


def test_figures_that_differ_stand_side_by_side_in_one_event(answerer: Answerer) -> None:
    answer = answerer.answer("How many were killed in Brenvik?")
    assert isinstance(answer, Answered)
    (event,) = answer.ledger.events
    assert event.verdict is Verdict.DIFFER


def test_a_later_figure_of_the_same_speaker_replaces_the_earlier(answerer: Answerer) -> None:
    answer = answerer.answer("How many were killed in Brenvik?")
    replaced = [entry.claim.article.id for entry in entries(answer) if entry.superseded]
    assert replaced == ["quay.txt"]


def test_a_quotation_in_two_languages_is_one_origin(answerer: Answerer) -> None:
    found = entries(answerer.answer("What did Mira Oskarin say?"))
    assert {entry.claim.article.id for entry in found} == {"quay.txt", "udkig.txt"}
    assert len({entry.origin for entry in found}) == 1


def test_different_events_share_no_row(answerer: Answerer) -> None:
    answer = answerer.answer("How many were killed, and who says so?")
    assert isinstance(answer, Answered)
    rows = [{entry.claim.article.id for entry in event.entries} for event in answer.ledger.events]
    assert {"ferry.txt"} in rows
    assert all(row == {"ferry.txt"} or "ferry.txt" not in row for row in rows)


def test_an_event_mentioned_in_passing_is_answered_from_its_own_sentence(
    answerer: Answerer,
) -> None:
    answer = answerer.answer("How many were killed in Sulvane?")
    assert told(answer) == {"quay.txt": [(4, None)]}


def test_a_topic_without_a_name_picks_its_event(answerer: Answerer) -> None:
    answer = answerer.answer("How many are missing after the ferry accident?")
    assert told(answer) == {"ferry.txt": [(3, "the coastguard")]}


@pytest.mark.parametrize(
    "question",
    [
        "How many were killed in the explosion in Port Kestle?",
        "How many were wounded in the ferry accident off Oldmere?",
        "Hvor mange blev anholdt i Brenvik?",
        "What did Tomas Valdric say?",
    ],
)
def test_what_no_article_says_is_said_so_with_the_nearest_passages(
    answerer: Answerer, question: str
) -> None:
    answer = answerer.answer(question)
    assert isinstance(answer, NotReported)
    assert answer.nearest


def test_an_open_question_finds_the_sentence(answerer: Answerer) -> None:
    found = entries(answerer.answer("What does the library in Oldmere lend?"))
    assert found[0].claim.article.id == "library.txt"


def test_everything_printed_stands_in_its_article(answerer: Answerer) -> None:
    for question in ("How many were killed?", "What did Mira Oskarin say?", "How many drowned?"):
        assert all(fault(entry.claim) is None for entry in entries(answerer.answer(question)))


def test_entries_are_numbered_in_the_order_they_are_read(answerer: Answerer) -> None:
    found = entries(answerer.answer("How many were killed, and who says so?"))
    assert [entry.id for entry in found] == list(range(1, len(found) + 1))


def test_an_outage_is_never_an_answer() -> None:
    class Broken:
        languages, outlets = ("en",), ()

        def search(self, *_: object, **__: object) -> tuple[()]:
            raise IndexUnavailableError("The index cannot be read.")

    broken = Answerer(Broken(), SentenceEncoder())  # type: ignore[arg-type]
    with pytest.raises(IndexUnavailableError):
        broken.answer("How many were killed?")


@pytest.mark.parametrize(
    "question",
    [
        "Who says that nothing like it was ever seen on this quay?",
        "Hvem siger, at noget lignende aldrig er set på denne kaj?",
    ],
)
def test_who_says_something_is_told_by_what_they_say(answerer: Answerer, question: str) -> None:
    speakers = {entry.claim.attribution.speaker for entry in entries(answerer.answer(question))}
    assert speakers == {"Mira Oskarin"}


def test_what_nobody_says_is_not_reported(answerer: Answerer) -> None:
    answer = answerer.answer("Who says that the new tax on cheese will be raised in winter?")
    assert isinstance(answer, NotReported)
