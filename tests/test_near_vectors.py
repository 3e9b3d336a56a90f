"""The nearest of many vectors, chosen from files, beside what comparing each of them finds."""

import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import index.vectors.chunk_vectors
import index.vectors.near_files
import index.vectors.near_vectors
from index.searching.search import EVERYTHING, Limits
from index.vectors.chunk_vectors import ChunkVectors
from index.vectors.near_files import SUFFIX
from index.vectors.near_segment import Asked, Fact, kept, segment, weighed
from index.vectors.stored_vectors import Label
from index.vectors.vector_copies import COPIES, VectorCopies

DIMENSIONS = 70  # no multiple of 64: the last word of signs is not full
MANY = 900
OUTLETS = ("Tarn Post", "Quenholm Daily", "Brenvik Radio")
FIRST = date(2023, 5, 1)


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few hundred vectors count as many."""
    monkeypatch.setattr(index.vectors.chunk_vectors, "_FEW", 20)
    monkeypatch.setattr(index.vectors.near_vectors, "_NEWEST", 50)
    monkeypatch.setattr(index.vectors.near_vectors, "MOST_ROWS", 256)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Many vectors in English, closed, with files."""
    folder = tmp_path / "vectors"
    with closing(opened(folder)) as vectors:
        vectors.upsert("en", labels(range(MANY)), unit(MANY))
        vectors.prepare()
    return folder


@pytest.fixture
def vectors(folder: Path) -> Iterator[ChunkVectors]:
    with closing(opened(folder)) as vectors:
        yield vectors


def opened(folder: Path) -> ChunkVectors:
    vectors = ChunkVectors(folder)
    vectors.tell(facts)
    return vectors


def name(number: int) -> str:
    return f"news/{number}:abc:0"


def labels(numbers: Sequence[int]) -> list[Label]:
    return [Label(name(one), f"news/{one}", fact(one)[0]) for one in numbers]


def fact(number: int) -> Fact:
    return OUTLETS[number % 3], FIRST + timedelta(days=number % 50) if number % 7 else None


def facts(ids: Sequence[str]) -> dict[str, Fact]:
    return {id_: fact(int(id_.split("/")[1].split(":")[0])) for id_ in ids}


def unit(number: int, seed: int = 5) -> NDArray[np.float32]:
    """Return vectors that lie in clusters, as those of texts do."""
    chance = np.random.default_rng(seed)
    centres = chance.normal(size=(12, DIMENSIONS))
    rows = centres[chance.integers(0, 12, number)] + 0.8 * chance.normal(size=(number, DIMENSIONS))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def exact(asked: NDArray[np.float32], numbers: Sequence[int], limit: int) -> list[str]:
    similarities = unit(MANY)[list(numbers)] @ asked
    return [name(numbers[place]) for place in np.argsort(-similarities)[:limit]]


def within(
    vectors: ChunkVectors, language: str, asked: NDArray[np.float32], limit: int, limits: Limits
) -> list[tuple[str, float]] | None:
    found = vectors.query_within(language, asked[None], limit, limits)
    return None if found is None else found[0]


def near_files(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{SUFFIX}"))


def test_a_question_is_compared_by_signs_steps_and_small_numbers() -> None:
    some, asked = unit(300), unit(1, seed=9)[0]
    one = segment(np.arange(1, 301), some, [fact(0)] * 300, some.mean(axis=0))
    ready = Asked.of(asked)
    differ = ((some > one.mean) != (asked > 0)).sum(axis=1)
    assert one.differing(ready).tolist() == differ.tolist()
    signed = np.where(some > one.mean, 1, -1) @ asked * np.abs(some - one.mean).mean(axis=1)
    assert np.corrcoef(weighed(one.signs, one.spreads, ready), signed)[0, 1] > 0.97
    places = np.arange(300)
    assert one.similarities(ready, places) == pytest.approx(some @ asked, abs=0.01)


def test_what_files_choose_is_what_comparing_all_finds(vectors: ChunkVectors) -> None:
    assert len(near_files(vectors._folder)) == 4
    found = wanted = 0
    for asked in unit(20, seed=9):
        ours = vectors.query("en", asked, 10)
        theirs = exact(asked, range(MANY), 10)
        found += len(set(theirs) & {id_ for id_, _ in ours})
        wanted += len(theirs)
        numbers = [int(id_.split("/")[1].split(":")[0]) for id_, _ in ours]
        assert [near for _, near in ours] == pytest.approx(
            (unit(MANY)[numbers] @ asked).tolist(), abs=1e-3
        )
    assert found >= 0.98 * wanted
    assert vectors._chroma is None


def test_vectors_that_all_lie_close_together_are_told_apart(tmp_path: Path) -> None:
    crowded = unit(MANY) + 1.5 * unit(1, seed=3)
    crowded = np.asarray(crowded / np.linalg.norm(crowded, axis=1, keepdims=True), dtype=np.float32)
    with closing(opened(tmp_path / "crowded")) as vectors:
        vectors.upsert("en", labels(range(MANY)), crowded)
        vectors.prepare()
        found = 0
        for asked in unit(20, seed=9):
            best = {name(place) for place in np.argsort(-(crowded @ asked))[:10].tolist()}
            found += len(best & dict(vectors.query("en", asked, 10)).keys())
    assert found >= 0.98 * 20 * 10


@pytest.mark.parametrize(
    "limits",
    [
        Limits(outlets=frozenset({"Quenholm Daily"})),
        Limits(outlets=frozenset(OUTLETS[:2]), since=FIRST + timedelta(days=3)),
        Limits(since=FIRST + timedelta(days=10), until=FIRST + timedelta(days=11)),
        Limits(until=FIRST),
    ],
)
def test_limits_are_kept_and_lose_nothing(vectors: ChunkVectors, limits: Limits) -> None:
    admitted = [one for one in range(MANY) if limits.admit_fact(*fact(one))]
    assert 0 < len(admitted) < MANY
    for asked in unit(5, seed=9):
        found = within(vectors, "en", asked, 8, limits)
        assert found is not None
        assert {id_ for id_, _ in found} <= {name(one) for one in admitted}
        assert len({id_ for id_, _ in found} & set(exact(asked, admitted, 8))) >= 7
    assert within(vectors, "sv", asked, 8, limits) == []


def test_limits_that_admit_nothing_find_nothing(vectors: ChunkVectors) -> None:
    nobody = Limits(outlets=frozenset({"Nobody"}))
    assert within(vectors, "en", unit(1)[0], 8, nobody) == []


def test_changes_are_found_at_once_whether_a_file_has_them_or_not(vectors: ChunkVectors) -> None:
    old, new = unit(MANY)[100], unit(1, seed=11)
    assert vectors.query("en", old, 1)[0][0] == name(100)
    vectors.delete([name(100)])
    assert name(100) not in dict(vectors.query("en", old, MANY))
    vectors.upsert("en", labels([5000]), new)
    assert vectors.query("en", new[0], 1)[0][0] == name(5000)
    vectors.upsert("en", labels([200]), new)
    assert {id_ for id_, _ in vectors.query("en", new[0], 2)} == {name(200), name(5000)}
    admitted = Limits(outlets=frozenset({fact(5000)[0]}))
    found = within(vectors, "en", new[0], 1, admitted)
    assert found is not None
    assert found[0][0] == name(5000)


def test_a_number_of_a_copy_is_not_given_twice(vectors: ChunkVectors) -> None:
    """Else a file would take a new vector for the one that it knew by that number."""
    vectors.delete([name(MANY - 1)])
    new = unit(1, seed=11)
    vectors.upsert("en", labels([7000]), new)
    vectors.upsert("en", labels(range(8000, 8100)), unit(100, seed=12))
    vectors.prepare()
    assert vectors.query("en", new[0], 1)[0][0] == name(7000)
    assert vectors.count() == MANY + 100


def test_what_limits_ask_of_a_relabelled_passage_is_asked_anew(vectors: ChunkVectors) -> None:
    moved = Limits(outlets=frozenset({"Sorrel Times"}))
    asked = unit(MANY)[40]
    assert within(vectors, "en", asked, 3, moved) == []

    def now(ids: Sequence[str]) -> dict[str, Fact]:
        return {**facts(ids), name(40): ("Sorrel Times", None)}

    vectors.tell(now)
    vectors.relabel("en", [Label(name(40), "news/40", "Sorrel Times")])
    found = within(vectors, "en", asked, 3, moved)
    assert found is not None
    assert [id_ for id_, _ in found] == [name(40)]


def test_passages_that_are_not_stored_yet_are_found_but_put_into_no_file(folder: Path) -> None:
    with closing(ChunkVectors(folder)) as vectors:
        vectors.tell(lambda ids: {id_: told for id_, told in facts(ids).items() if id_ < "news/9"})
        vectors.upsert("en", labels(range(9000, 9100)), unit(100, seed=12))
        before = [file.name for file in near_files(folder)]
        assert vectors.query("en", unit(100, seed=12)[3], 1)[0][0] == name(9003)
        assert [file.name for file in near_files(folder)] == before
        vectors.tell(facts)
        vectors.prepare()
        assert [file.name for file in near_files(folder)] != before


@pytest.mark.parametrize("damage", ["cut", "gone", "other"])
def test_a_file_that_cannot_be_used_is_made_anew(
    folder: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    file = near_files(folder)[1]
    if damage == "cut":
        file.write_bytes(file.read_bytes()[:-100])
    elif damage == "gone":
        file.unlink()
    else:
        shutil.copy(near_files(folder)[-1], file)
    with closing(opened(folder)) as vectors:
        for number in (3, 300, 600, 899):
            assert vectors.query("en", unit(MANY)[number], 1)[0][0] == name(number)
        assert file.name in caplog.text
        assert not file.exists()
    assert all(kept(one) is not None for one in near_files(folder))


def test_files_of_other_copies_do_not_count(folder: Path) -> None:
    before = {file.name for file in near_files(folder)}
    (folder / COPIES).unlink()
    with closing(opened(folder)) as vectors:
        vectors.prepare()
        assert vectors.query("en", unit(MANY)[7], 1)[0][0] == name(7)
    assert not before & {file.name for file in near_files(folder)}


def test_files_of_which_much_is_gone_are_made_anew(vectors: ChunkVectors) -> None:
    before = near_files(vectors._folder)
    vectors.delete([name(one) for one in range(400)])
    vectors.prepare()
    assert not set(before) & set(near_files(vectors._folder))
    assert vectors.query("en", unit(MANY)[700], 1)[0][0] == name(700)


def test_copies_that_are_lost_are_no_answer(vectors: ChunkVectors) -> None:
    """An outage must never look as if nothing were near."""

    def breaks(connection: sqlite3.Connection) -> None:
        raise sqlite3.DatabaseError("the file is no database")

    vectors._copies.ask(breaks)
    assert within(vectors, "en", unit(1)[0], 3, EVERYTHING) is None
    assert vectors.query("en", unit(MANY)[7], 1)[0][0] == name(7)


def test_without_room_for_files_the_newest_are_compared(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(index.vectors.near_files, "keep", full)
    with closing(opened(folder)) as vectors:
        vectors.upsert("en", labels(range(9000, 9100)), unit(100, seed=12))
        vectors.prepare()
        assert vectors.query("en", unit(100, seed=12)[3], 1)[0][0] == name(9003)
        assert vectors.query("en", unit(MANY)[7], 1)[0][0] == name(7)


def test_a_language_that_is_dropped_leaves_no_file(vectors: ChunkVectors) -> None:
    vectors.drop("en")
    assert near_files(vectors._folder) == []
    assert vectors.query("en", unit(1)[0], 3) == []


def test_copies_that_get_new_numbers_keep_their_vectors(tmp_path: Path) -> None:
    with closing(VectorCopies(tmp_path / COPIES)) as copies:
        copies.put("en", ["a", "b"], unit(2))
        copies.renumber(["a"])
        assert copies.after("en", 0)[1] == ("b", "a")
        assert copies.fetch(["a"])["a"] == pytest.approx(unit(2)[0], abs=1e-3)
        assert copies.numbers() == {"en": 2}
        copies.put("en", ["b", "c"], unit(2, seed=8))
        copies.put("da", ["d"], unit(1))
        copies.delete(["a", "nobody"])
        assert copies.numbers() == {"da": 1, "en": 2}
        copies.drop("en")
        assert copies.numbers() == {"da": 1}


def test_without_facts_many_vectors_are_chromas(folder: Path) -> None:
    with closing(ChunkVectors(folder)) as vectors:
        assert within(vectors, "en", unit(1)[0], 3, EVERYTHING) is None
        assert vectors.query("en", unit(MANY)[7], 1)[0][0] == name(7)
        assert vectors._chroma is not None
