"""The vectors as they are used: their copies, and real Chroma behind them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import index.vectors.chunk_vectors
from index.vectors.chunk_vectors import ChunkVectors
from index.vectors.copy_rows import unpacked
from index.vectors.store import VectorStore
from index.vectors.stored_vectors import Label
from index.vectors.vector_copies import COPIES, VectorCopies

FEW_DIMENSIONS = 16


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Thirty vectors in English and one in Danish, closed."""
    folder = tmp_path / "vectors"
    with closing(ChunkVectors(folder)) as vectors:
        vectors.upsert("en", labels(*names(30)), unit(30))
        vectors.upsert("da", labels("d"), unit(1))
    return folder


def names(number: int) -> list[str]:
    return [f"n{one}" for one in range(number)]


def labels(*ids: str) -> list[Label]:
    return [Label(id_, f"article of {id_}", "Tarn Post") for id_ in ids]


def unit(number: int, seed: int = 5) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).normal(size=(number, FEW_DIMENSIONS)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def opened_chroma(vectors: ChunkVectors) -> bool:
    return vectors._chroma is not None


def test_few_vectors_are_searched_without_chroma_as_chroma_searches_them(folder: Path) -> None:
    asked = unit(1, seed=9)[0]
    with closing(VectorStore(folder)) as chroma:
        theirs = chroma.query("en", asked, 30)
    with closing(ChunkVectors(folder)) as vectors:
        ours = vectors.query("en", asked, 30)
        assert vectors.languages == ("da", "en")
        assert vectors.count() == 31
        assert vectors.query("sv", asked, 3) == []
        assert not opened_chroma(vectors)
    assert [id_ for id_, _ in ours] == [id_ for id_, _ in theirs]
    assert dict(ours) == pytest.approx(dict(theirs), abs=2e-3)


def test_many_vectors_are_searched_by_chroma_and_counted_without(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.vectors.chunk_vectors, "_FEW", 10)
    with closing(ChunkVectors(folder)) as vectors:
        assert vectors.count() == len(vectors.ids("en")) + 1 == 31
        assert vectors.known("en", ["n1", "nobody"]) == {"n1"}
        assert vectors.sample("en").shape == (30, FEW_DIMENSIONS)
        assert not opened_chroma(vectors)
        assert vectors.query("en", unit(30)[7], 1)[0][0] == "n7"
        assert opened_chroma(vectors)


def test_what_is_written_to_a_store_that_was_closed_is_found_and_in_chroma(folder: Path) -> None:
    new = unit(1, seed=11)
    with closing(ChunkVectors(folder)) as vectors:
        vectors.query("en", new[0], 1)
        vectors.upsert("en", labels("new"), new)
        assert vectors.query("en", new[0], 1)[0][0] == "new"
        vectors.delete(["n3", "d"])
        assert vectors.languages == ("en",)
        assert "n3" not in dict(vectors.query("en", new[0], 99))
    with closing(VectorStore(folder)) as chroma:
        assert set(chroma.ids("en")) == {"new", *names(30)} - {"n3"}


def test_a_change_that_broke_off_has_the_copies_completed_from_chroma(folder: Path) -> None:
    with closing(VectorCopies(folder / COPIES)) as copies:
        copies.delete(["n3"])
        assert not copies.are_complete
    with closing(ChunkVectors(folder)) as vectors:
        assert opened_chroma(vectors)
        assert vectors.query("en", unit(30)[3], 1)[0][0] == "n3"
    with closing(ChunkVectors(folder)) as vectors:
        assert vectors.fetch("en", ["n3"]).keys() == {"n3"}
        assert not opened_chroma(vectors)


def test_a_later_change_does_not_hide_one_that_broke_off(folder: Path) -> None:
    with closing(VectorCopies(folder / COPIES)) as copies:
        copies.delete(["n3"])
        copies.delete(["n4"])
        copies.end_change()
        assert not copies.are_complete


def test_a_write_that_fails_leaves_the_copies_doubted(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(ChunkVectors(folder)) as vectors:
        monkeypatch.setattr(VectorCopies, "put", failing)
        with pytest.raises(OSError, match="no room"):
            vectors.upsert("en", labels("n1"), unit(1))
        assert vectors.count() == 31  # as Chroma has it
    with closing(VectorCopies(folder / COPIES)) as copies:
        assert not copies.are_complete


def failing(*_: object, **__: object) -> None:
    raise OSError("no room")


def test_every_number_that_a_copy_can_hold_is_read_as_it_is() -> None:
    halves = np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    finite = halves[np.isfinite(halves)]
    read = unpacked([finite.tobytes(), finite[::-1].tobytes()])
    assert np.array_equal(read, np.stack([finite, finite[::-1]]).astype(np.float32))
    assert np.array_equal(np.signbit(read[0]), np.signbit(finite))


def test_looking_through_the_vectors_makes_the_copies_anew(folder: Path) -> None:
    with closing(sqlite3.connect(folder / COPIES)) as connection, connection:
        connection.execute("UPDATE copies SET vector = zeroblob(length(vector)) WHERE id = 'n4'")
    with closing(ChunkVectors(folder)) as vectors:
        assert not vectors.fetch("en", ["n4"])["n4"].any()
        vectors.check()
        assert vectors.fetch("en", ["n4"])["n4"] == pytest.approx(unit(30)[4], abs=1e-3)
        assert vectors.count() == 31


def test_vectors_written_anew_have_complete_copies(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "anew"
    with closing(ChunkVectors(folder)) as vectors, closing(ChunkVectors(other)) as fresh:
        vectors.copy_to(fresh)
    with closing(ChunkVectors(other)) as fresh:
        assert fresh.count() == 31
        assert fresh.query("en", unit(30)[7], 1)[0][0] == "n7"
        assert not opened_chroma(fresh)


def test_after_an_opening_that_crashed_chroma_is_tried_at_once(folder: Path) -> None:
    (folder.parent / "vectors.opening").write_text("1", "utf-8")
    with closing(ChunkVectors(folder)) as vectors:
        assert opened_chroma(vectors)
