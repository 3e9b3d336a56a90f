"""What is remembered of articles: found again for the same article only, and gone with it."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from index.articles import Article
from index.catalogue.article_memory import ArticleMemory, Kept
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder

ONE = Article("one.txt", "Tarn Post", None, None, None, "en", "A ferry sank off Ravnsund.")
TWO = Article("two.txt", "Tarn Post", None, None, None, "en", "The quay of Brenvik is closed.")


class Stored:
    """The articles of a catalogue, which may lose some."""

    def __init__(self, *articles: Article) -> None:
        self.articles = {article.id: article for article in articles}

    def fingerprints(self, ids: Sequence[str]) -> dict[str, str]:
        return {i: self.articles[i].fingerprint for i in ids if i in self.articles}


@pytest.fixture
def stored() -> Stored:
    return Stored(ONE, TWO)


def test_what_is_kept_is_found_for_the_same_article_made_in_the_same_way(
    tmp_path: Path, stored: Stored
) -> None:
    file = tmp_path / "memory.sqlite"
    ArticleMemory(file, stored.fingerprints).keep("v1", [Kept(ONE, b"\x00first"), Kept(TWO, b"2")])
    memory = ArticleMemory(file, stored.fingerprints)
    assert memory.recall("v1", [ONE, TWO]) == {"one.txt": b"\x00first", "two.txt": b"2"}
    edited = Article(*(ONE.id, "Tarn Post", None, None, None, "en", "A ferry sank."))
    assert memory.recall("v1", [edited]) == {}
    memory.forget(["two.txt"])
    assert memory.recall("v1", [ONE, TWO]) == {"one.txt": b"\x00first"}
    assert memory.recall("v2", [ONE]) == {}


def test_another_way_of_working_replaces_all(tmp_path: Path, stored: Stored) -> None:
    memory = ArticleMemory(tmp_path / "memory.sqlite", stored.fingerprints)
    memory.keep("v1", [Kept(ONE, b"1"), Kept(TWO, b"2")])
    memory.keep("v2", [Kept(ONE, b"new")])
    assert memory.recall("v2", [ONE, TWO]) == {"one.txt": b"new"}


def test_nothing_is_kept_of_an_article_that_is_gone(tmp_path: Path, stored: Stored) -> None:
    memory = ArticleMemory(tmp_path / "memory.sqlite", stored.fingerprints)
    del stored.articles[ONE.id]  # taken down while it was being worked on
    memory.keep("v1", [Kept(ONE, b"1"), Kept(TWO, b"2")])
    assert memory.recall("v1", [ONE, TWO]) == {"two.txt": b"2"}


def test_what_is_not_kept_is_told_without_opening_what_is(tmp_path: Path, stored: Stored) -> None:
    file = tmp_path / "memory.sqlite"
    memory = ArticleMemory(file, stored.fingerprints, most_bytes=100_000)
    assert memory.count("v1") == 0
    assert not file.exists()  # counting makes nothing
    many = [f"n{number}" for number in range(1200)]
    assert memory.missing("v1", [*many, ONE.id]) == [*many, ONE.id]
    memory.keep("v1", [Kept(ONE, b"1" * 40_000)])
    assert memory.missing("v1", [TWO.id, *many, ONE.id]) == [TWO.id, *many]
    assert memory.count("v1") == 1
    assert 0.4 < memory.share_taken() < 1.0
    assert memory.count("v2") == 0
    assert memory.recall("v1", [ONE])  # asking for another way's number has removed nothing
    nowhere = ArticleMemory(tmp_path / "no" / "memory.sqlite", stored.fingerprints)
    assert nowhere.missing("v1", [ONE.id]) == []  # nothing could be kept either
    assert nowhere.count("v1") == nowhere.share_taken() == 0


def test_an_entry_that_was_altered_is_not_found(tmp_path: Path, stored: Stored) -> None:
    file = tmp_path / "memory.sqlite"
    memory = ArticleMemory(file, stored.fingerprints)
    memory.keep("v1", [Kept(ONE, b"right"), Kept(TWO, b"2")])
    memory.close()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE kept SET payload = x'00' WHERE article_id = 'one.txt'")
    connection.close()
    assert memory.recall("v1", [ONE, TWO]) == {"two.txt": b"2"}


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 100, b"SQLite format 3\x00" * 90])
def test_a_damaged_file_costs_no_more_than_what_was_in_it(
    tmp_path: Path, stored: Stored, damage: bytes
) -> None:
    file = tmp_path / "memory.sqlite"
    file.write_bytes(damage)
    memory = ArticleMemory(file, stored.fingerprints)
    assert memory.recall("v1", [ONE]) == {}
    memory.forget([ONE.id])
    memory.keep("v1", [Kept(ONE, b"1")])
    memory.close()
    assert memory.recall("v1", [ONE]) == {"one.txt": b"1"}


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path, stored: Stored) -> None:
    memory = ArticleMemory(tmp_path / "no-such-folder" / "memory.sqlite", stored.fingerprints)
    memory.keep("v1", [Kept(ONE, b"1")])
    assert memory.recall("v1", [ONE]) == {}


def test_a_full_memory_loses_its_oldest(tmp_path: Path) -> None:
    articles = [Article(f"{n}.txt", "P", None, None, None, "en", f"{n}") for n in range(40)]
    stored = Stored(*articles)
    memory = ArticleMemory(tmp_path / "memory.sqlite", stored.fingerprints, most_bytes=200_000)
    for article in articles:
        memory.keep("v1", [Kept(article, bytes(10_000))])
    found = memory.recall("v1", articles)
    assert 5 < len(found) < 25
    assert "0.txt" not in found
    assert "39.txt" in found


def test_a_reading_goes_with_its_article_without_a_trace(tmp_path: Path) -> None:
    root = tmp_path / "articles"
    root.mkdir()
    for article in (ONE, TWO):
        (root / article.id).write_text(f"---\noutlet: Tarn Post\n---\n{article.text}\n", "utf-8")
    with Corpus.open(tmp_path / "store", SentenceEncoder()) as corpus:
        corpus.refresh(root)
        one, two = corpus.articles()
        corpus.memory.keep("v1", [Kept(one, b"said by Oskarin"), Kept(two, b"said by Tindal")])
        (root / "one.txt").unlink()
        (root / "two.txt").write_text("---\noutlet: Tarn Post\n---\nThe quay is open.\n", "utf-8")
        corpus.refresh(root)
        assert corpus.memory.recall("v1", [one, two]) == {}
        for name in ("first.txt", "second.txt"):  # one text at two addresses
            (root / name).write_text("---\noutlet: Tarn Post\n---\nSaid by Vantor.\n", "utf-8")
        corpus.refresh(root)
        for name in ("first.txt", "second.txt"):  # the second takes over when the first goes
            shared = corpus.article(name)
            assert shared is not None
            corpus.memory.keep("v1", [Kept(shared, b"said by Vantor")])
            (root / name).unlink()
            corpus.refresh(root)
            assert corpus.memory.recall("v1", [shared]) == {}
    left = (tmp_path / "store" / "memory.sqlite").read_bytes()
    assert b"Oskarin" not in left
    assert b"Tindal" not in left
    assert b"Vantor" not in left
