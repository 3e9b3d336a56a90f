"""An answer says that a figure replaced another in its article: real store, real reader."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.answers import Answered, Entry
from bot.ledger.verifying import fault
from bot.rendering.document import as_document
from bot.rendering.text import as_text
from bot.telegram.views import View, view_pages
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder

START = datetime(2031, 3, 1, 9, tzinfo=UTC)
HEAD = "---\noutlet: {}\ndate: 2031-03-01\nurl: https://news.example/{}\n---\n"

ENGLISH = HEAD.format("Tarn Post", "quay") + (
    "A blast on the quay of Ravnsund killed {} people on Saturday, the harbour police said.\n\n"
    "The fire was put out in the evening. Two cranes fell into the basin, and the ferries stayed"
    " in the outer harbour until the next morning.\n"
)
DANISH = HEAD.format("Norby Tidende", "bro") + (
    "En bro styrtede sammen i Norby lørdag. Ifølge politiet i Norby blev {} mennesker dræbt.\n\n"
    "Redningsfolk ledte hele natten i floden, og skolen ved broen var lukket om mandagen.\n"
)
ARABIC = HEAD.format("صوت الميناء", "gharq") + (
    "غرقت عبارة قبالة سواحل تارن يوم السبت. وقال خفر السواحل إن {} شخصا قتلوا في الحادث.\n\n"
    "وواصلت فرق الإنقاذ البحث عن المفقودين في المياه الباردة حتى الفجر.\n"
)


@dataclass
class Newsroom:
    """Writes, reads and asks; a day goes by with every reading."""

    root: Path
    corpus: Corpus
    answerer: Answerer
    now: datetime = START

    def publish(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, encoding="utf-8")
        self.corpus.refresh(self.root)
        self.now += timedelta(days=1)

    def ask(self, question: str) -> Answered:
        answer = self.answerer.answer(question)
        assert isinstance(answer, Answered)
        return answer


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.fixture
def newsroom(tmp_path: Path, encoder: SentenceEncoder) -> Iterator[Newsroom]:
    root = tmp_path / "articles"
    root.mkdir()
    with Corpus.open(tmp_path / "store", encoder, now=lambda: room.now) as corpus:
        room = Newsroom(root, corpus, Answerer(corpus, encoder))
        yield room


def revisions(entry: Entry) -> list[tuple[str, int, datetime]]:
    return [
        (one.claim.figure.text, one.version, one.until)
        for one in entry.revised
        if one.claim.figure is not None
    ]


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (
            ENGLISH,
            "How many were killed on the quay of Ravnsund, and who says so?",
            "revised from 12 to 10, seen on March 2, 2031",
        ),
        (
            DANISH,
            "Hvor mange blev dræbt, da broen i Norby styrtede sammen?",
            "ændret fra 12 til 10, set 2. marts 2031",
        ),
        (
            ARABIC,
            "كم عدد القتلى في غرق العبارة قبالة تارن؟",
            "عُدّل من 12 إلى 10، ولوحظ ذلك في 2 مارس 2031",
        ),
    ],
)
def test_a_claim_says_which_figure_it_replaced(
    newsroom: Newsroom, text: str, question: str, said: str
) -> None:
    for killed in (12, 10):
        newsroom.publish("one.txt", text.format(killed))
    answer = newsroom.ask(question)
    (entry,) = answer.ledger.entries
    assert revisions(entry) == [("12", 1, START + timedelta(days=1))]
    assert said in as_text(answer)
    document = json.loads(json.dumps(as_document(answer)))
    (claim,) = document["claims"]
    (told,) = claim["revised"]
    version = newsroom.corpus.versions("one.txt")[0].article
    assert (told["figure"]["low"], told["version"], told["until"]) == (
        12,
        1,
        "2031-03-02T09:00:00+00:00",
    )
    assert version.text[slice(*told["span"])] == told["text"]
    assert "12" in told["text"]
    assert all(fault(one.claim) is None for one in entry.revised)
    for view in (View.ANSWER, View.TIMELINE):
        assert "12" in "".join(view_pages(view, document))
    del claim["revised"]
    assert "12" not in "".join(view_pages(View.TIMELINE, document))


def test_three_changes_are_told_in_their_order(newsroom: Newsroom) -> None:
    for killed in ("eight", "9", "9", "at least 14"):
        text = ENGLISH.format(killed)
        newsroom.publish("one.txt", text if killed != "9" else text + "\nShare: Load More\n" * 2)
    (entry,) = newsroom.ask("How many were killed on the quay of Ravnsund?").ledger.entries
    told = [(text, until - START) for text, _, until in revisions(entry)]
    assert told == [("eight", timedelta(days=1)), ("9", timedelta(days=3))]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n\n", "\n\n\n") + "\nShare: In Other News Load More\n",
        lambda text: text.replace("outlet:", "title: Blast in the harbour\noutlet:"),
        lambda text: text.replace("the outer harbour", "Oldmere"),
    ],
)
def test_a_change_that_leaves_the_figure_is_no_revision(
    newsroom: Newsroom, change: Callable[[str], str]
) -> None:
    newsroom.publish("one.txt", ENGLISH.format(12))
    newsroom.publish("one.txt", change(ENGLISH.format(12)))
    (entry,) = newsroom.ask("How many were killed on the quay of Ravnsund?").ledger.entries
    assert entry.revised == ()


def test_another_article_under_the_same_name_revises_nothing(newsroom: Newsroom) -> None:
    newsroom.publish("today.txt", ENGLISH.format(12))
    newsroom.publish(
        "today.txt",
        HEAD.format("Tarn Post", "mine")
        + "The roof of a mine near Eldham came down at noon, and 30 people were killed, the rescue"
        " service said.\n\nIts owner had been warned three times about the old beams, a miner told"
        " our reporter, but nobody came to look at them.\n",
    )
    (entry,) = newsroom.ask("How many were killed in the mine near Eldham?").ledger.entries
    assert entry.revised == ()


def test_a_figure_of_another_speaker_or_place_is_not_taken_for_the_one_before(
    newsroom: Newsroom,
) -> None:
    newsroom.publish("one.txt", ENGLISH.format(12))
    more = "\nThe hospital of Ravnsund said that 15 people were killed.\n"
    newsroom.publish("one.txt", ENGLISH.format(12) + more)
    ledger = newsroom.ask("How many were killed on the quay of Ravnsund?").ledger
    assert sorted(len(entry.revised) for entry in ledger.entries) == [0, 0]
    assert {entry.claim.figure.low for entry in ledger.entries if entry.claim.figure} == {12, 15}


def test_a_second_address_is_listed_and_counted_once(newsroom: Newsroom) -> None:
    newsroom.publish("one.txt", ENGLISH.format(12))
    question = "How many were killed on the quay of Ravnsund?"
    assert newsroom.ask(question).ledger.entries[0].claim.article.also == ()
    newsroom.publish("print.txt", ENGLISH.format(12).replace("example/quay", "example/print"))
    answer = newsroom.ask(question)
    assert len(answer.ledger.entries) == 1
    text = as_text(answer)
    assert text.startswith("1 figure from 1 outlet, 1 origin")
    assert "one.txt  https://news.example/quay  also at https://news.example/print" in text
    document = as_document(answer)
    assert document["claims"][0]["also"] == [
        {"article": "print.txt", "url": "https://news.example/print"}
    ]
    assert "also at https://news.example/print" in "".join(view_pages(View.SOURCES, document))


def test_versions_that_are_read_for_one_answer_are_bounded(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.ledger.revisions.MOST_OF_ONE", 2)
    for killed in range(100, 105):
        newsroom.publish("one.txt", ENGLISH.format(killed))
    (entry,) = newsroom.ask("How many were killed on the quay of Ravnsund?").ledger.entries
    assert [text for text, _, _ in revisions(entry)] == ["102", "103"]
