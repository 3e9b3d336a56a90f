"""Backups: made beside a running owner, verified, put back as a whole, equal to what was saved."""

import json
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.stores import Place
from bot.telegram.database import Database, database_file
from bot.upkeep.backups import back_up, put_back
from evals.durability.editions import write_edition
from evals.durability.hashing import TrigramHashing
from index.corpus import Corpus
from index.errors import OperatorError, StoreInUseError, UserError
from index.storing.comparing import differences

REPOSITORY = Path(__file__).resolve().parent.parent
OWNER = """
import sys
from pathlib import Path
from evals.durability.hashing import TrigramHashing
from index.corpus import Corpus
with Corpus.open(Path(sys.argv[1]), TrigramHashing()) as corpus:
    corpus.refresh(Path(sys.argv[2]))
    print(corpus.status().articles, flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A store of one edition, with its folder and a bot's file beside it."""
    news, store = tmp_path / "news", tmp_path / "store"
    write_edition(news, 1, share=0.6)
    with Corpus.open(store, TrigramHashing()) as corpus:
        corpus.refresh(news)
    with closing(Database(database_file(Settings(), store))) as database:
        database.change("INSERT INTO people (id, role) VALUES (7, 'admin')")
    return Place(store, None)


def articles(store: Path) -> int:
    with Corpus.open(store, TrigramHashing()) as corpus:
        return corpus.status().articles


def test_what_is_put_back_equals_what_was_saved(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "news.backup"
    saved = back_up(Settings(), place, file)
    assert set(saved.digests) == {"catalogue.sqlite", "telegram.sqlite"}
    assert file.stat().st_mode & 0o077 == 0
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("news.backup.")]
    other = tmp_path / "elsewhere" / "store"
    assert put_back(Settings(), other, file, replace=False).manifest == saved
    with (
        Corpus.open(other, TrigramHashing()) as restored,
        Corpus.open(place.store, TrigramHashing()) as original,
    ):
        assert list(differences(restored.parts(), original.parts())) == []
        assert restored.refresh(tmp_path / "news").unchanged == original.status().articles
    with closing(Database(database_file(Settings(), other))) as database:
        assert database.rows("SELECT id, role FROM people") == [(7, "admin")]


def test_a_backup_is_made_while_another_process_owns_the_store(
    place: Place, tmp_path: Path
) -> None:
    write_edition(tmp_path / "news", 0)
    with subprocess.Popen(
        [sys.executable, "-c", OWNER, str(place.store), str(tmp_path / "news")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=REPOSITORY,
        text=True,
    ) as owner:
        assert owner.stdout is not None
        held = int(owner.stdout.readline())
        assert back_up(Settings(), place, tmp_path / "b").articles == held
        with pytest.raises(StoreInUseError):
            put_back(Settings(), place.store, tmp_path / "b", replace=True)
        owner.communicate("\n")
    put_back(Settings(), tmp_path / "other", tmp_path / "b", replace=False)
    assert articles(tmp_path / "other") == held


def test_nothing_is_replaced_unless_asked_for(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "b"
    back_up(Settings(), place, file)
    before = articles(place.store)
    write_edition(tmp_path / "news", 0)
    with Corpus.open(place.store, TrigramHashing()) as corpus:
        corpus.refresh(tmp_path / "news")
    with pytest.raises(UserError, match="--replace"):
        put_back(Settings(), place.store, file, replace=False)
    assert articles(place.store) > before
    put_back(Settings(), place.store, file, replace=True)
    notices: list[str] = []
    with Corpus.open(place.store, TrigramHashing(), notice=notices.append) as corpus:
        assert corpus.search("bridge", 3)
        assert corpus.status().articles == before
    assert "0 missing vectors" in notices[0]


def test_takedowns_that_a_backup_does_not_know_are_counted(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "b"
    back_up(Settings(), place, file)
    with Corpus.open(place.store, TrigramHashing()) as corpus:
        target = corpus.target(next(corpus.articles()).id)
        assert target is not None
        corpus.forget(target)
    assert put_back(Settings(), place.store, file, replace=True).lost_takedowns == 1
    assert put_back(Settings(), place.store, file, replace=True).lost_takedowns == 0


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data[:400] + bytes(200) + data[600:],
        lambda _: b"no backup at all",
        lambda _: b"",
    ],
)
def test_a_damaged_backup_changes_nothing(
    place: Place, tmp_path: Path, harm: Callable[[bytes], bytes]
) -> None:
    file = tmp_path / "b"
    back_up(Settings(), place, file)
    file.write_bytes(harm(file.read_bytes()))
    before = articles(place.store)
    with pytest.raises(UserError):
        put_back(Settings(), place.store, file, replace=True)
    assert articles(place.store) == before
    with pytest.raises(UserError):
        put_back(Settings(), tmp_path / "other", file, replace=False)


def test_a_backup_of_another_version_is_refused(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "b"
    back_up(Settings(), place, file)
    with zipfile.ZipFile(file) as archive:
        told = json.loads(archive.read("backup.json")) | {"format": 99}
    with zipfile.ZipFile(tmp_path / "later", "w") as archive:
        archive.writestr("backup.json", json.dumps(told))
    with pytest.raises(UserError, match="format is 99"):
        put_back(Settings(), tmp_path / "other", tmp_path / "later", replace=False)


def test_a_damaged_store_is_not_saved_over_a_good_backup(place: Place, tmp_path: Path) -> None:
    file = tmp_path / "b"
    back_up(Settings(), place, file)
    good = file.read_bytes()
    with closing(sqlite3.connect(place.store / "catalogue.sqlite")) as connection:
        connection.execute("UPDATE articles SET text = 'something else'")
        connection.commit()
    with pytest.raises(OperatorError, match="doctor"):
        back_up(Settings(), place, file)
    assert file.read_bytes() == good
    (tmp_path / "notes.txt").write_text("not to be lost", "utf-8")
    with pytest.raises(UserError, match="no backup"):
        back_up(Settings(), place, tmp_path / "notes.txt")


def test_the_commands_save_and_put_back(
    whosays: Callable[..., "subprocess.CompletedProcess[str]"], place: Place
) -> None:
    store = str(place.store)
    done = whosays("backup", "news.backup", "--store", store, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    number = json.loads(done.stdout)["articles"]
    assert whosays("restore", "nowhere", "--store", "other").returncode == 2
    done = whosays("restore", "news.backup", "--store", "other")
    assert f"{number} articles" in done.stdout
    again = whosays("restore", "news.backup", "--store", "other")
    assert (again.returncode, "--replace" in again.stderr) == (2, True)
