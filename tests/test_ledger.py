"""The ledger over articles of our own: what replaces what, and in which order it is read."""

from datetime import date

from bot.answers import Ledger
from bot.claims import Claim
from bot.ledger.ledger import AskedEvents, build_ledger
from bot.ledger.origins import OriginFinder
from bot.reading.reader import Reader, Reading
from index.articles import Article
from index.embedding.embedding import SentenceEncoder


def reading(name: str, outlet: str, day: int, text: str, language: str = "en") -> Reading:
    article = Article(name, outlet, None, None, date(2031, 3, day), language, text)
    return Reader().read(article)


def killed(readings: list[Reading]) -> list[Claim]:
    claims = [claim for one in readings for claim in one.claims]
    return [claim for claim in claims if claim.figure and claim.figure.counted == "killed"]


def ledger_of(*readings: Reading) -> Ledger:
    found = list(readings)
    return build_ledger(
        killed(found),
        found,
        OriginFinder(SentenceEncoder()),
        AskedEvents("en", (), one_event=True),
    )


def values(ledger: Ledger, *, superseded: bool) -> list[object]:
    return [
        entry.claim.figure.low
        for entry in ledger.entries
        if entry.claim.figure and entry.superseded is superseded
    ]


def test_a_revision_in_one_sentence_marks_the_former_value() -> None:
    text = "The Harbour Board revised the number of people killed in Brenvik from 14 to 12."
    ledger = ledger_of(reading("a.txt", "The Quay", 5, text))
    assert values(ledger, superseded=True) == [14]
    assert values(ledger, superseded=False) == [12]


def test_a_running_toll_of_one_speaker_ends_in_its_last_figure() -> None:
    ledger = ledger_of(
        reading("a.txt", "The Quay", 5, "Nine people were killed, the Harbour Board said."),
        reading("b.txt", "Udkig", 6, "Elleve mennesker blev dræbt, oplyser politiet.", "da"),
        reading("c.txt", "The Quay", 7, "Twelve people were killed, the Harbour Board said."),
    )
    assert values(ledger, superseded=True) == [9]
    assert values(ledger, superseded=False) == [11, 12]


def test_wire_copy_in_two_outlets_is_one_origin() -> None:
    text = "BRENVIK - Seven people drowned off Brenvik on Monday, the coastguard said."
    ledger = ledger_of(reading("a.txt", "The Quay", 5, text), reading("b.txt", "Bulletin", 5, text))
    assert len({entry.origin for entry in ledger.entries}) == 1
    assert {entry.claim.article.outlet for entry in ledger.entries} == {"The Quay", "Bulletin"}


def test_different_speakers_with_one_number_are_different_origins() -> None:
    ledger = ledger_of(
        reading("a.txt", "The Quay", 5, "Nine people were killed, the Harbour Board said."),
        reading("b.txt", "Bulletin", 5, "At the quay, nine people were killed, police said."),
    )
    assert len({entry.origin for entry in ledger.entries}) == 2


def test_parts_stand_under_their_total() -> None:
    text = "Police said 13 people, including six children and four women, were killed."
    ledger = ledger_of(reading("a.txt", "The Quay", 5, text))
    figures = [entry.claim.figure for entry in ledger.entries]
    assert [(figure.low, figure.included) for figure in figures if figure] == [
        (13, False),
        (6, True),
        (4, True),
    ]


def test_the_latest_of_a_running_toll_comes_first() -> None:
    ledger = ledger_of(
        reading("a.txt", "The Quay", 5, "Four people were killed, the Harbour Board said."),
        reading("b.txt", "The Quay", 6, "Nine people were killed, the Harbour Board said."),
        reading("c.txt", "The Quay", 7, "Twelve people were killed, the Harbour Board said."),
        reading("d.txt", "Udkig", 7, "Elleve mennesker blev dræbt, oplyser politiet.", "da"),
    )
    told = [(e.claim.figure.low, e.superseded) for e in ledger.entries if e.claim.figure]
    assert told == [(12, False), (9, True), (4, True), (11, False)]


def test_parts_move_with_a_total_that_was_replaced() -> None:
    ledger = ledger_of(
        reading("a.txt", "Quay", 5, "Nine people, two of them boys, were killed, the board said."),
        reading("b.txt", "Quay", 6, "Twelve people were killed, the board said."),
    )
    assert [e.claim.figure.low for e in ledger.entries if e.claim.figure] == [12, 9, 2]


def test_dispatches_in_a_list_replace_those_below_them() -> None:
    text = (
        "Police: nine people killed in a blast in Brenvik.\n\n"
        "Harbour Board: six people killed in a blast in Brenvik.\n\n"
        "Police: two people killed in a fire in Oldmere.\n\n"
        "Police: four people killed in a blast in Brenvik.\n\n"
        "The police and the Harbour Board said they would say more."
    )
    ledger = ledger_of(reading("a.txt", "The Quay", 5, text))
    assert values(ledger, superseded=True) == [4]
    assert values(ledger, superseded=False) == [9, 6, 2]


def test_figures_of_one_speaker_in_prose_do_not_replace_each_other() -> None:
    text = (
        "Police said nine people were killed in Brenvik.\n\n"
        "Police said four people were killed in Brenvik when the roof came down."
    )
    ledger = ledger_of(reading("a.txt", "The Quay", 5, text))
    assert values(ledger, superseded=True) == []
