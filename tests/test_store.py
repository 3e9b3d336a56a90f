"""The vector store with real Chroma."""

import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.errors import DamagedIndexError
from index.vectors.graph_files import clear_unused
from index.vectors.store import VectorStore
from index.vectors.stored_vectors import Label


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VectorStore]:
    opened = VectorStore(tmp_path / "vectors")
    yield opened
    opened.close()


def labels(*names: str) -> list[Label]:
    return [Label(name, f"article of {name}", "Tarn Post") for name in names]


def axes(*numbers: int) -> NDArray[np.float32]:
    """One unit vector per number, along that axis."""
    return np.eye(4, dtype=np.float32)[list(numbers)]


def test_the_nearest_come_first_with_their_cosine(store: VectorStore) -> None:
    between = np.array([[0.6, 0.8, 0.0, 0.0]], dtype=np.float32)
    store.upsert("en", labels("a", "b", "c"), np.concatenate([axes(0, 2), between]))
    found = store.query("en", axes(0)[0], 3)
    assert [id_ for id_, _ in found] == ["a", "c", "b"]
    assert [similarity for _, similarity in found] == pytest.approx([1.0, 0.6, 0.0], abs=1e-5)


def test_languages_are_searched_apart(store: VectorStore) -> None:
    store.upsert("da", labels("a"), axes(0))
    store.upsert("ar", labels("b"), axes(0))
    assert set(store.languages) == {"da", "ar"}
    assert [id_ for id_, _ in store.query("ar", axes(0)[0], 9)] == ["b"]
    assert store.query("de", axes(0)[0], 9) == []


def test_an_id_written_again_is_overwritten(store: VectorStore) -> None:
    store.upsert("en", labels("a"), axes(0))
    store.upsert("en", labels("a"), axes(1))
    assert store.count() == 1
    assert store.query("en", axes(1)[0], 1)[0][1] == pytest.approx(1.0, abs=1e-5)
    assert store.sample("en").tolist() == axes(1).tolist()


def test_deleted_vectors_are_found_no_more(store: VectorStore) -> None:
    store.upsert("en", labels("a", "b"), axes(0, 1))
    store.upsert("da", labels("c"), axes(0))
    store.delete(["a", "c", "nobody"])
    assert store.count() == 1
    assert [id_ for id_, _ in store.query("en", axes(0)[0], 9)] == ["b"]
    assert store.query("da", axes(0)[0], 9) == []


def test_more_vectors_than_chroma_takes_at_once_are_stored(store: VectorStore) -> None:
    names = [f"n{number}" for number in range(6000)]
    vectors = np.tile(axes(0), (6000, 1))
    store.upsert("en", labels(*names), vectors)
    assert store.count() == 6000


def test_everything_is_there_after_reopening(tmp_path: Path) -> None:
    first = VectorStore(tmp_path / "vectors")
    first.upsert("en", labels("a"), axes(0))
    first.close()
    second = VectorStore(tmp_path / "vectors")
    assert second.query("en", axes(0)[0], 1)[0][0] == "a"
    second.close()


def test_the_graph_is_built_for_recall(store: VectorStore) -> None:
    store.upsert("en", labels("a"), axes(0))
    graph = store._collections["en"]._model.configuration_json["hnsw"]
    assert graph["space"] == "cosine"
    assert graph["max_neighbors"] == 32
    assert graph["ef_construction"] == 50  # the copies answer; it stands in where they fail
    assert graph["ef_search"] == 200


@pytest.mark.parametrize("language", ["zh-Hant", "zh_Hant", "x", "Dansk!", "", "العربية"])
def test_any_language_tag_can_be_stored(store: VectorStore, language: str) -> None:
    store.upsert(language, labels("a"), axes(0))
    assert store.query(language, axes(0)[0], 1)[0][0] == "a"


def test_a_dotenv_file_where_we_are_run_is_not_chromas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("CHROMA_API_IMPL=chromadb.api.fastapi.FastAPI\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    VectorStore(tmp_path / "vectors").close()


def test_damage_is_told_and_the_folder_can_be_used_again(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    first = VectorStore(folder)
    first.upsert("en", labels("a"), axes(0))
    first.close()
    (folder / "chroma.sqlite3").write_bytes(b"no database" * 500)
    for _ in range(2):
        with pytest.raises(DamagedIndexError):
            VectorStore(folder)
    VectorStore.destroy(folder)
    fresh = VectorStore(folder)
    assert fresh.count() == 0
    fresh.close()


def test_openings_that_never_came_back_count_as_damage(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    (tmp_path / "vectors.opening").write_text("1", "utf-8")
    VectorStore(folder).close()
    (tmp_path / "vectors.opening").write_text("2", "utf-8")
    with pytest.raises(DamagedIndexError, match="twice"):
        VectorStore(folder)


def test_vectors_are_given_back_by_id(store: VectorStore) -> None:
    store.upsert("en", labels("a", "b"), axes(0, 1))
    fetched = store.fetch("en", ["b", "nobody"])
    assert {id_: vector.tolist() for id_, vector in fetched.items()} == {"b": axes(1)[0].tolist()}
    assert store.fetch("da", ["b"]) == {}


def test_vectors_come_from_their_copies_or_from_chroma_alike(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    vectors = np.random.default_rng(3).normal(size=(3, 4)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    with closing(VectorStore(folder)) as store:
        store.upsert("en", labels("a", "b", "c"), vectors)
        store.delete(["c"])
        copied = store.fetch("en", ["a", "b", "c"])
        assert np.allclose([copied["a"], copied["b"]], vectors[:2], atol=1e-3)
    for damage in (b"", b"no database" * 99):
        (folder / "copies.sqlite").write_bytes(damage)
        with closing(VectorStore(folder)) as store:
            for _ in range(2):  # from Chroma, then from the copies made of it
                again = store.fetch("en", ["a", "b", "c"])
                assert again.keys() == copied.keys() == {"a", "b"}
                assert all(np.array_equal(again[id_], copied[id_]) for id_ in copied)


def test_a_vector_that_is_written_anew_leaves_no_old_copy(store: VectorStore) -> None:
    store.upsert("en", labels("a"), axes(0))
    store.upsert("en", labels("a"), axes(1))
    assert store.fetch("en", ["a"])["a"].tolist() == axes(1)[0].tolist()
    store.drop("en")
    store.upsert("en", labels("b"), axes(2))
    assert list(store.fetch("en", ["a", "b"])) == ["b"]


def test_a_language_is_dropped_as_a_whole(store: VectorStore) -> None:
    store.upsert("en", labels("a"), axes(0))
    store.upsert("da", labels("b"), axes(1))
    store.drop("en")
    store.drop("de")
    assert store.languages == ("da",)
    assert store.count() == 1
    store.upsert("en", labels("c"), axes(2))
    assert [id_ for id_, _ in store.query("en", axes(2)[0], 5)] == ["c"]


def test_what_a_graph_file_does_not_use_is_zeros_once_the_store_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    store = VectorStore(folder)
    store.upsert("en", [Label("a:1:0", "a", "Tarn Post")], np.eye(1, 16, dtype=np.float32))
    store.close()
    graphs = list(folder.glob("*/data_level0.bin"))
    assert graphs
    for graph in graphs:
        told = struct.unpack("<iQQQQ", graph.with_name("header.bin").read_bytes()[:36])
        _, _, room, elements, size = told
        assert graph.stat().st_size == room * size
        for file, bytes_each in ((graph, size), (graph.with_name("length.bin"), 4)):
            file.write_bytes(b"\xff" * room * bytes_each)
            clear_unused(folder)
            data = file.read_bytes()
            assert data == b"\xff" * elements * bytes_each + bytes((room - elements) * bytes_each)
        graph.with_name("header.bin").write_bytes(b"\x01")
        graph.write_bytes(b"of another form")
        clear_unused(folder)
        assert graph.read_bytes() == b"of another form"


def test_places_of_deleted_vectors_are_not_copied(tmp_path: Path) -> None:
    store, copy = VectorStore(tmp_path / "vectors"), VectorStore(tmp_path / "copy")
    for round_ in range(6):
        names = [f"n{round_}-{number}" for number in range(1000)]
        store.upsert("en", labels(*names), np.tile(axes(3), (1000, 1)))
        store.delete(names[1:])
    assert store.is_wasteful(store.count())
    store.copy_to(copy)
    assert not copy.is_wasteful(copy.count())
    assert copy.count() == store.count() == 6
    store.close()
    copy.close()


def test_the_graph_of_a_dropped_language_goes_from_the_disk(store: VectorStore) -> None:
    store.upsert("en", labels("a"), axes(0))
    store.upsert("da", labels("b"), axes(1))
    store.drop("en")
    assert len([path for path in store._folder.iterdir() if path.is_dir()]) <= 1
    assert store.query("da", axes(1)[0], 1)[0][0] == "b"
