"""What goes wrong around a store: full and read-only disks, changing files, clocks that jump."""

import contextlib
import operator
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from evals.durability.editions import write_edition
from evals.durability.hashing import TrigramHashing
from index.corpus import Corpus
from index.errors import OperatorError
from index.storing.comparing import differences

REPOSITORY = Path(__file__).resolve().parent.parent

# Files may not grow beyond so many bytes, as if the disk were full there.
LIMITED = """
import resource, signal, sys
from pathlib import Path
from evals.durability.hashing import TrigramHashing
from index.corpus import Corpus
from index.errors import OperatorError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
for limit in map(int, sys.argv[3:]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        with Corpus.open(Path(sys.argv[1]), TrigramHashing(), notice=lambda _: None) as corpus:
            corpus.refresh(Path(sys.argv[2]))
        print("done", flush=True)
    except OperatorError as error:
        print(f"said: {error}", flush=True)
"""


def equals_a_fresh_one(store: Path, news: Path, fresh: Path) -> bool:
    with (
        Corpus.open(store, TrigramHashing(), notice=print) as corpus,
        Corpus.open(fresh, TrigramHashing()) as right,
    ):
        corpus.refresh(news)
        right.refresh(news)
        found = [str(fault) for fault in differences(corpus.parts(), right.parts())]
    assert found == []
    return True


@pytest.mark.skipif(sys.platform != "linux", reason="file sizes are limited by Linux here")
def test_files_that_cannot_grow_are_an_outage_that_is_said_and_mended(tmp_path: Path) -> None:
    news, store = tmp_path / "news", tmp_path / "store"
    write_edition(news, 0)
    limits = [str(limit) for limit in (10, 30_000, 100_000, 200_000, 300_000)]
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(store), str(news), *limits],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    told = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr
    assert len(told) == len(limits)
    assert sum(line.startswith("said: ") for line in told) >= 3
    assert equals_a_fresh_one(store, news, tmp_path / "fresh")


@contextlib.contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    """Mount a disk in memory; whoever may not mount skips the test."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or os.geteuid() != 0
        or subprocess.run(command, check=False).returncode
    ):
        pytest.skip("only the superuser may mount a small disk")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    news, disk = tmp_path / "news", tmp_path / "disk"
    with small_disk(disk, "3m"):
        write_edition(news, 1, share=0.3)
        with Corpus.open(disk / "store", TrigramHashing()) as corpus:
            corpus.refresh(news)
            before = {article.id: article.text for article in corpus.articles()}
        filler = disk / "filler"
        with contextlib.suppress(OSError), filler.open("wb", buffering=0) as stream:
            while stream.write(bytes(10_000)):
                pass
        write_edition(news, 0)
        with (
            pytest.raises(OperatorError),
            Corpus.open(disk / "store", TrigramHashing(), notice=print) as corpus,
        ):
            corpus.refresh(news)
        filler.unlink()
        with Corpus.open(disk / "store", TrigramHashing(), notice=print) as corpus:
            held = {article.id: article.text for article in corpus.articles()}
        assert held.items() >= before.items()
        subprocess.run(["mount", "-o", "remount,size=60m", str(disk)], check=True)
        assert equals_a_fresh_one(disk / "store", news, tmp_path / "fresh")


def test_a_disk_that_may_only_be_read_is_said(tmp_path: Path) -> None:
    news, disk = tmp_path / "news", tmp_path / "disk"
    write_edition(news, 0)
    with small_disk(disk, "40m"):
        with Corpus.open(disk / "store", TrigramHashing()) as corpus:
            corpus.refresh(news)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(OperatorError, match="cannot be written"):
            Corpus.open(disk / "store", TrigramHashing())
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        assert equals_a_fresh_one(disk / "store", news, tmp_path / "fresh")


def test_a_file_that_changes_while_it_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text("The ferry sank off Ravnsund on Tuesday.", "utf-8")
    read = Path.read_bytes

    def read_and_change(path: Path) -> bytes:
        data = read(path)
        if path.name == "a.txt":
            path.write_text("The ferry sank off Ravnsund on Wednesday.", "utf-8")
        return data

    with Corpus.open(tmp_path / "store", TrigramHashing()) as corpus:
        with monkeypatch.context() as patch:
            patch.setattr(Path, "read_bytes", read_and_change)
            corpus.refresh(news)
        assert corpus.refresh(news).changed == 1
        article = corpus.article("a.txt")
        assert article is not None
        assert "Wednesday" in article.text
        assert corpus.refresh(news).unchanged == 1


def test_times_that_jump_hide_no_change(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    file, now = news / "a.txt", datetime(2031, 3, 5, tzinfo=UTC)
    jumps = (timedelta(0), -timedelta(days=4000), timedelta(days=9000), -timedelta(seconds=1))
    for number, jump in enumerate(jumps):
        file.write_text(f"The ferry sank off Ravnsund on Tuesday, {number} say.", "utf-8")
        then = (now + jump).timestamp()
        os.utime(file, (then, then))
        clock = partial(operator.add, now, jump)
        with Corpus.open(tmp_path / "store", TrigramHashing(), now=clock) as corpus:
            report = corpus.refresh(news)
            assert (report.new, report.changed) == ((1, 0) if number == 0 else (0, 1))
            article = corpus.article("a.txt")
            assert article is not None
            assert f"{number} say" in article.text
            kept = [version.number for version in corpus.versions("a.txt")]
            assert kept == list(range(1, number + 1))
