"""Articles that change, move, or lie at two addresses: a real store over a real folder."""

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from index.articles import Address, Article
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.loading.inference import complete
from index.loading.metadata import Metadata

START = datetime(2031, 3, 1, 9, tzinfo=UTC)

QUAY = """---
outlet: Tarn Post
date: 2031-03-01
title: Blast on the quay
---
A blast on the quay of Ravnsund killed {killed} people on Saturday, the harbour police said.

The fire was put out in the evening. Two cranes fell into the basin, and the ferries stayed in the
outer harbour until the next morning, when the first of them could land again.
"""
BUDGET = """---
outlet: Norby Tidende
date: 2031-03-06
---
Byrådet i Norby vedtog onsdag næste års budget. Skatten stiger ikke, og skolerne får flere penge.

Borgmesteren kaldte budgettet ansvarligt. Oppositionen stemte imod og savnede penge til plejen.
"""


class Clock:
    """A time that moves on when it is told to."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def tomorrow(self) -> None:
        self.now += timedelta(days=1)


class CountingEncoder(SentenceEncoder):
    """The real model, which also counts what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.texts = 0

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.texts += len(texts)
        return super().embed(texts)


@pytest.fixture(scope="module")
def encoder() -> CountingEncoder:
    return CountingEncoder()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


@pytest.fixture
def corpus(tmp_path: Path, encoder: CountingEncoder, clock: Clock) -> Iterator[Corpus]:
    with Corpus.open(tmp_path / "store", encoder, now=clock) as opened:
        yield opened


@pytest.fixture
def embedded(encoder: CountingEncoder) -> Callable[[], int]:
    """Return a function that tells how many texts were embedded since its last call."""

    def since() -> int:
        number, encoder.texts = encoder.texts, 0
        return number

    return since


def write(root: Path, name: str, text: str) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def found(corpus: Corpus, query: str) -> list[str]:
    return [passage.article.id for passage in corpus.search(query, 50)]


def sound(corpus: Corpus) -> bool:
    """Tell whether vectors and words hold just what the catalogue holds."""
    index, catalogue = corpus.parts().index, corpus.parts().catalogue
    chunks = catalogue.holdings.chunks()
    vectors = index.vectors.count() - catalogue.holdings.leads()
    return (vectors, index.words.count(), catalogue.journal.garbage()) == (chunks, chunks, ())


def test_each_change_of_the_text_keeps_the_version_before(
    corpus: Corpus, root: Path, clock: Clock
) -> None:
    for killed in (12, 10, 11, 14):
        write(root, "quay.txt", QUAY.format(killed=killed))
        corpus.refresh(root)
        clock.tomorrow()
    kept = corpus.versions("quay.txt")
    assert [version.number for version in kept] == [1, 2, 3]
    assert [version.until for version in kept] == [START + timedelta(days=n) for n in (1, 2, 3)]
    for killed, version in zip((12, 10, 11), kept, strict=True):
        assert f"killed {killed} people" in version.article.text
        assert version.article.title == "Blast on the quay"
        assert version.article.id == "quay.txt"
    texts = [passage.text for passage in corpus.search("How many were killed on the quay?", 50)]
    assert texts
    assert not any("12 people" in text or "10 people" in text for text in texts)
    assert sound(corpus)


def test_a_new_headline_alone_is_no_version(corpus: Corpus, root: Path) -> None:
    write(root, "quay.txt", QUAY.format(killed=12))
    corpus.refresh(root)
    write(root, "quay.txt", QUAY.format(killed=12).replace("Blast on", "Explosion on"))
    assert corpus.refresh(root).changed == 1
    assert corpus.versions("quay.txt") == ()


def test_what_a_better_reader_makes_of_the_same_file_is_no_version(
    corpus: Corpus, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root, "quay.txt", QUAY.format(killed=12))
    corpus.refresh(root)
    with monkeypatch.context() as patch:
        patch.setattr("index.loading.loading.complete", _cut_short)
        assert corpus.refresh(root, reread=True).changed == 1
    changed = corpus.article("quay.txt")
    assert changed is not None
    assert len(changed.text) == 60
    assert corpus.versions("quay.txt") == ()


def _cut_short(article_id: str, text: str, known: Metadata, **how: Any) -> Article:
    return complete(article_id, text[:60], known, **how)


def test_versions_are_bounded_and_the_first_one_stays(
    corpus: Corpus, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.catalogue.versions.MOST_VERSIONS", 3)
    for killed in range(6):
        write(root, "quay.txt", QUAY.format(killed=killed + 100))
        corpus.refresh(root)
    assert [version.number for version in corpus.versions("quay.txt")] == [1, 4, 5]


def test_long_versions_are_bounded_by_their_size(
    corpus: Corpus, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.catalogue.versions.MOST_CHARACTERS", 1000)
    for killed in range(4):
        write(root, "quay.txt", QUAY.format(killed=killed + 100))
        corpus.refresh(root)
    assert [version.number for version in corpus.versions("quay.txt")] == [1, 2, 3]
    write(root, "quay.txt", QUAY.format(killed=200))
    corpus.refresh(root)
    assert [version.number for version in corpus.versions("quay.txt")] == [1, 3, 4]


def test_a_removed_article_takes_its_versions_with_it(corpus: Corpus, root: Path) -> None:
    for killed in (12, 10):
        write(root, "quay.txt", QUAY.format(killed=killed))
        corpus.refresh(root)
    (root / "quay.txt").unlink()
    assert corpus.refresh(root).removed == 1
    assert corpus.versions("quay.txt") == ()


def test_a_moved_file_is_not_embedded_again_and_keeps_its_versions(
    corpus: Corpus, root: Path, embedded: Callable[[], int]
) -> None:
    write(root, "old/quay.txt", QUAY.format(killed=12))
    corpus.refresh(root)
    write(root, "old/quay.txt", QUAY.format(killed=10))
    corpus.refresh(root)
    assert embedded() > 0
    (root / "new").mkdir()
    (root / "old/quay.txt").rename(root / "new/quay.txt")
    report = corpus.refresh(root)
    told = (report.new, report.changed, report.moved, report.further, report.removed)
    assert told == (0, 0, 1, 0, 0)
    assert embedded() == 0
    assert found(corpus, "blast on the quay") == ["new/quay.txt"]
    assert corpus.article("old/quay.txt") is None
    assert [version.number for version in corpus.versions("new/quay.txt")] == [1]
    assert sound(corpus)


def test_a_file_that_moves_and_changes_is_another_article(corpus: Corpus, root: Path) -> None:
    write(root, "old.txt", QUAY.format(killed=12))
    corpus.refresh(root)
    (root / "old.txt").unlink()
    write(root, "new.txt", QUAY.format(killed=10))
    report = corpus.refresh(root)
    assert (report.new, report.moved, report.removed) == (1, 0, 1)
    assert corpus.versions("new.txt") == ()


def test_lines_that_move_on_in_a_list_are_no_new_versions(corpus: Corpus, root: Path) -> None:
    lines = [json.dumps({"outlet": "Tarn Post", "text": text}) for text in FIRST_LINES]
    write(root, "list.jsonl", "\n".join(lines[1:]))
    corpus.refresh(root)
    write(root, "list.jsonl", "\n".join(lines))
    report = corpus.refresh(root)
    assert (report.new, report.changed) == (1, 2)
    assert [corpus.versions(f"list.jsonl#{number}") for number in (1, 2, 3)] == [(), (), ()]
    assert sound(corpus)


FIRST_LINES = (
    "The bridge at Eldham opened on Monday after nine years of work, the road office said.",
    "Four people were hurt when a tram left the rails in Norby on Sunday, the police said.",
    "A storm took the roof off the school in Tarn, and 200 pupils were sent home on Friday.",
)


def test_the_same_text_at_two_addresses_of_an_outlet_is_one_article(
    corpus: Corpus, root: Path, embedded: Callable[[], int]
) -> None:
    write(root, "a/quay.txt", QUAY.format(killed=12))
    corpus.refresh(root)
    embedded()
    printed = QUAY.format(killed=12).replace(
        "outlet:", "url: https://tarn.example/print/7\noutlet:"
    )
    write(root, "b/print.txt", printed.replace("\n\nThe fire", "\n\n\nThe  fire"))
    report = corpus.refresh(root)
    assert (report.new, report.further, report.moved) == (1, 1, 0)
    assert embedded() == 0
    assert found(corpus, "blast on the quay") == ["a/quay.txt"]
    held = corpus.article("a/quay.txt")
    assert held is not None
    assert held.also == (Address("b/print.txt", "https://tarn.example/print/7"),)
    further = corpus.article("b/print.txt")
    assert further is not None
    assert further.also == (Address("a/quay.txt", None),)
    status = corpus.status()
    assert (status.articles, status.outlets) == (1, {"Tarn Post": 1})
    assert [article.id for article in corpus.articles()] == ["a/quay.txt"]
    assert corpus.refresh(root).unchanged == 2
    assert sound(corpus)


def test_the_same_text_in_two_outlets_is_two_articles(corpus: Corpus, root: Path) -> None:
    write(root, "a.txt", QUAY.format(killed=12))
    write(root, "b.txt", QUAY.format(killed=12).replace("Tarn Post", "Ravnsund Wire"))
    report = corpus.refresh(root)
    assert (report.new, report.further) == (2, 0)
    assert sorted(found(corpus, "blast on the quay")) == ["a.txt", "b.txt"]


def test_the_same_short_line_on_another_day_is_another_article(corpus: Corpus, root: Path) -> None:
    line = "---\noutlet: Tarn Post\ndate: {}\n---\nNobody was hurt on the roads, police said.\n"
    write(root, "a.txt", line.format("2031-03-01"))
    write(root, "b.txt", line.format("2031-03-02"))
    write(root, "c.txt", line.format("2031-03-02"))
    report = corpus.refresh(root)
    assert (report.new, report.further) == (3, 1)


@pytest.mark.parametrize("way", ["vanishes", "changes"])
@pytest.mark.parametrize("to_the_letter", [True, False])
def test_when_one_address_goes_the_other_stays(
    corpus: Corpus, root: Path, embedded: Callable[[], int], way: str, *, to_the_letter: bool
) -> None:
    text = QUAY.format(killed=12)
    write(root, "a.txt", text)
    write(root, "b.txt", text if to_the_letter else text.replace("Blast", "The blast"))
    corpus.refresh(root)
    embedded()
    if way == "vanishes":
        (root / "a.txt").unlink()
    else:
        write(root, "a.txt", BUDGET)
    corpus.refresh(root)
    assert found(corpus, "blast on the quay")[0] == "b.txt"
    assert ("a.txt" in found(corpus, "budget")) == (way == "changes")
    assert (embedded() == 2) == (way == "vanishes" and to_the_letter)  # the two questions
    left = corpus.article("b.txt")
    assert left is not None
    assert left.also == ()
    assert sound(corpus)


def test_an_older_store_learns_which_articles_are_the_same(
    corpus: Corpus, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = iter(range(10))
    with monkeypatch.context() as patch:
        patch.setattr("index.upkeep.placing.body_key", lambda *_: str(next(numbers)))
        write(root, "a.txt", QUAY.format(killed=12))
        write(root, "b.txt", QUAY.format(killed=12))
        corpus.refresh(root)
    with corpus.parts().catalogue.transaction() as connection:
        connection.execute("DELETE FROM bodies")
    assert corpus.status().articles == 2
    corpus.refresh(root)
    assert corpus.status().articles == 1
    assert found(corpus, "blast on the quay") == ["a.txt"]
    assert sound(corpus)
