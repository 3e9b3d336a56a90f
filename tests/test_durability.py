"""A store whose files are damaged: found out, rebuilt, said, and equal to a fresh one."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from bot.settings import Settings
from bot.stores import Place
from bot.upkeep import checks
from bot.wiring import open_application
from evals.durability.damage import KINDS, damage, files_of, is_seal
from evals.durability.hashing import TrigramHashing
from index.corpus import Corpus
from index.errors import IndexUnavailableError
from index.storing.checking import Part, store_faults
from index.storing.comparing import differences
from index.storing.sealing import SEAL, distrust
from index.vectors.stored_vectors import Label

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


@pytest.fixture(scope="module", autouse=True)
def _small_syncs() -> Iterator[None]:
    """Chroma writes its graph down every few vectors, as it does every thousand otherwise."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(index_graph(), "sync_threshold", 8)
        patch.setitem(index_graph(), "batch_size", 4)
        yield


def index_graph() -> dict[str, object]:
    import index.vectors.store  # noqa: PLC0415 -- for its one constant

    return index.vectors.store._SPARE_GRAPH  # type: ignore[return-value]


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store of the samples; never touched."""
    store = tmp_path_factory.mktemp("sealed") / "store"
    with Corpus.open(store, TrigramHashing()) as corpus:
        corpus.refresh(SAMPLES)
    return store


@pytest.fixture(scope="module")
def fresh(sealed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    """What every store has to be equal to."""
    copy = tmp_path_factory.mktemp("fresh") / "store"
    shutil.copytree(sealed, copy)
    with Corpus.open(copy, TrigramHashing()) as corpus:
        yield corpus


@pytest.fixture
def store(sealed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sealed, tmp_path / "store"))


def faults_after(store: Path, fresh: Corpus, notices: list[str]) -> list[str]:
    with Corpus.open(store, TrigramHashing(), notice=notices.append) as corpus:
        if corpus.incomplete is not None:
            with pytest.raises(IndexUnavailableError, match="before asking"):
                corpus.search("ferry", 3)
            corpus.refresh(SAMPLES)
        assert corpus.search("ferry", 3)
        return [str(fault) for fault in differences(corpus.parts(), fresh.parts())]


def test_a_closed_store_has_no_faults_and_equals_itself(fresh: Corpus) -> None:
    assert list(store_faults(fresh.parts())) == []
    assert list(differences(fresh.parts(), fresh.parts())) == []


def _cases() -> list[tuple[str, str]]:
    """Every kind of file once, the most important one in every way."""
    names = (
        "data_level0.bin", "header.bin", "length.bin", "index_metadata.pickle", "chroma.sqlite3",
        "idx", "pos", "store", "term", "fieldnorm", "meta.json", SEAL,
    )  # fmt: skip
    kinds = list(KINDS)
    turns = [(name, kinds[number % len(kinds)]) for number, name in enumerate(names)]
    return [*(("catalogue.sqlite", kind) for kind in kinds), *turns, ("length.bin", "garbage")]


@pytest.mark.parametrize(("name", "kind"), _cases())
def test_a_damaged_file_is_found_out_and_what_it_held_is_rebuilt(
    store: Path, fresh: Corpus, name: str, kind: str
) -> None:
    (file,) = (path for path in files_of(store) if path.name.endswith(name))
    damage(store / file, kind)
    changed = not is_seal(file)
    notices: list[str] = []
    assert faults_after(store, fresh, notices) == []
    assert bool(notices) == changed
    again: list[str] = []
    assert faults_after(store, fresh, again) == []
    assert again == []


def test_a_store_that_was_not_closed_is_looked_through(store: Path, fresh: Corpus) -> None:
    distrust(store)
    written_down = max(store.rglob("index_metadata.pickle"), key=lambda file: file.stat().st_size)
    damage(written_down.with_name("length.bin"), "garbage")
    notices: list[str] = []
    assert faults_after(store, fresh, notices) == []
    assert "damaged" in notices[0]


def test_copies_of_vectors_that_were_changed_on_the_disk_are_made_again(
    store: Path, fresh: Corpus
) -> None:
    (copies,) = store.rglob("copies.sqlite")
    with closing(sqlite3.connect(copies)) as connection, connection:
        connection.execute("UPDATE copies SET vector = zeroblob(length(vector))")
    notices: list[str] = []
    assert faults_after(store, fresh, notices) == []
    assert notices == []


def test_who_looks_at_the_catalogue_alone_hides_no_damage_of_the_rest(
    store: Path, fresh: Corpus
) -> None:
    (file,) = (path for path in files_of(store) if path.name.endswith(".pos"))
    damage(store / file, "zeroed")
    with Corpus.open(store, TrigramHashing()) as corpus:
        assert corpus.status().articles == 20
    notices: list[str] = []
    assert faults_after(store, fresh, notices) == []
    assert "not as they were left" in notices[0]


def test_a_text_that_was_changed_on_the_disk_is_never_shown(store: Path, fresh: Corpus) -> None:
    with sqlite3.connect(store / "catalogue.sqlite") as connection:
        connection.execute("UPDATE articles SET text = replace(text, 'drowned', 'swam')")
    connection.close()
    notices: list[str] = []
    assert faults_after(store, fresh, notices) == []
    assert "articles were saved" in notices[0]
    assert list(store.glob("catalogue.damaged-*.sqlite"))


def test_a_damaged_catalogue_without_its_folder_is_no_smaller_corpus_unless_accepted(
    store: Path,
) -> None:
    with closing(sqlite3.connect(store / "catalogue.sqlite")) as connection:
        connection.execute("UPDATE articles SET text = 'something else' WHERE outlet LIKE 'R%'")
        connection.commit()
    with Corpus.open(store, TrigramHashing(), notice=print) as corpus:
        kept = corpus.status().articles
        assert 0 < kept < 20
        assert corpus.incomplete is not None
        assert corpus.status().root == SAMPLES
        corpus.accept_loss()
        assert corpus.search("ferry", 3)
        assert list(store_faults(corpus.parts())) == []
    with Corpus.open(store, TrigramHashing(), notice=print) as corpus:
        assert corpus.incomplete is None
        assert corpus.refresh(SAMPLES).new == 20 - kept


def test_what_was_forgotten_stays_forgotten_in_a_salvaged_catalogue(
    store: Path, tmp_path: Path
) -> None:
    forgotten = "quenholm-gazette-2024-09-10-ferry.txt"
    with Corpus.open(store, TrigramHashing()) as corpus:
        target = corpus.target(forgotten)
        assert target is not None
        corpus.forget(target)
    with closing(sqlite3.connect(store / "catalogue.sqlite")) as connection:
        connection.execute("UPDATE articles SET text = 'something else' WHERE outlet LIKE 'R%'")
        connection.commit()
    with Corpus.open(store, TrigramHashing(), notice=print) as corpus:
        assert corpus.incomplete is not None
        corpus.refresh(SAMPLES)
        assert corpus.status().articles == 19
        assert corpus.article(forgotten) is None


def test_faults_are_named(store: Path) -> None:
    with Corpus.open(store, TrigramHashing()) as corpus:
        parts = corpus.parts()
        chunk = parts.catalogue.chunks("quenholm-gazette-2024-09-10-ferry.txt")[0]
        parts.index.words.delete([chunk.id])
        parts.index.words.commit()
        parts.index.vectors.delete([chunk.id])
        found = list(store_faults(parts))
        assert {(fault.part, fault.subject) for fault in found} >= {
            (Part.WORDS, chunk.id),
            (Part.VECTORS, chunk.id),
        }
        corpus.repair()
        assert list(store_faults(parts)) == []


def test_doctor_finds_and_repairs(tmp_path: Path) -> None:
    news, place = tmp_path / "news", Place(tmp_path / "store", None)
    news.mkdir()
    for number in range(3):
        text = f"Ferry {number} sank off Ravnsund on Tuesday."
        (news / f"{number}.txt").write_text(text, "utf-8")
    with open_application(Settings(), place) as application:
        application.refresh(news, lambda _: None)
        vectors = application.corpus.parts().index.vectors
        first, second, _ = vectors.ids("en")
        swapped = np.flip(np.array(list(vectors.fetch("en", [first, second]).values())), axis=0)
        vectors.upsert("en", [Label(name, "", "") for name in (first, second)], swapped)
    found = checks.check_contents(Settings(), place)
    assert not found.sound
    assert len(found.details) == 2
    assert "not that of its text" in found.details[0]
    assert checks.repair_store(Settings(), place).sound
    (place.store / "catalogue.sqlite").unlink()
    check = checks.repair_store(Settings(), place)
    assert check.sound
    assert "was gone" in check.finding
    assert "3 new" in check.finding
    assert json.loads((place.store / SEAL).read_text("utf-8"))["articles"] == 3
