"""``whosays add`` and ``whosays sources``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

_FERRY = """---
outlet: Tarn Post
date: 2031-03-05
---
At least 12 people were killed when a ferry sank off Ravnsund on Tuesday, the coast guard said.
"""
_QUESTION = "How many were killed when the ferry sank off Ravnsund?"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A working folder with a folder of news and a file that lies elsewhere."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "ferry.txt").write_text(_FERRY, "utf-8")
    (tmp_path / "mail").mkdir()
    later = _FERRY.replace("At least 12", "At least 14").replace("Tarn Post", "Norby Tidende")
    (tmp_path / "mail" / "later.txt").write_text(later, "utf-8")
    return tmp_path


def test_a_folder_is_listed_and_read_and_the_next_answer_knows_it(whosays: Run, desk: Path) -> None:
    done = whosays("add", "news", "--language", "en")
    assert done.returncode == 0, done.stderr
    assert "news is a folder; it is listed in sources.toml." in done.stdout
    assert "1 new" in done.stdout
    assert "new: Tarn Post (English) 1" in done.stdout
    answer = json.loads(whosays("ask", _QUESTION, "--json").stdout)
    assert {claim["article"] for claim in answer["claims"]} == {"news/ferry.txt"}


def test_what_the_list_said_before_stays_word_for_word(whosays: Run, desk: Path) -> None:
    listed = desk / "sources.toml"
    before = '# The desk, by Monday\r\n[[folder]]\r\npath = "news"  # ours\r\nname="a b"'
    listed.write_bytes(before.encode())
    assert whosays("add", "mail", "--every", "5m", "--outlet", 'The "Mail"').returncode == 0
    after = listed.read_bytes().decode()
    assert after.startswith(before)
    assert after.endswith(
        '\n\n[[folder]]\npath = "mail"\noutlet = "The \\"Mail\\""\nevery = "5m"\n'
    )
    again = whosays("add", "./mail")
    assert "is in sources.toml already" in again.stderr
    assert listed.read_bytes().decode() == after


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere",), "There is no file or folder nowhere."),
        (("paper.example/rss",), "an address begins with https://"),
        (("news", "--every", "often"), "'every' is 'often': an interval is"),
        (("news", "--language", "English"), "a language is a code"),
        (("news", "--name", "added"), "this name is kept for what is added by hand"),
        (("mail/table.csv",), "is not a kind of file that is read"),
    ],
)
def test_what_cannot_be_added_is_one_sentence_and_leaves_nothing(
    whosays: Run, desk: Path, arguments: tuple[str, ...], message: str
) -> None:
    (desk / "mail" / "table.csv").write_text("1,2", "utf-8")
    done = whosays("add", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert not (desk / "sources.toml").exists()


def test_a_single_file_is_taken_in_and_kept_without_a_list(whosays: Run, desk: Path) -> None:
    done = whosays("add", "mail/later.txt")
    assert done.returncode == 0, done.stderr
    assert "added/later.txt: Norby Tidende, 2031-03-05, English (guessed)" in done.stdout
    (desk / "mail" / "later.txt").unlink()
    assert whosays("add", "news").returncode == 0
    answer = json.loads(whosays("ask", _QUESTION, "--json").stdout)
    assert {claim["article"] for claim in answer["claims"]} == {"added/later.txt", "news/ferry.txt"}


def test_a_file_of_no_article_is_refused_with_the_reason(whosays: Run, desk: Path) -> None:
    (desk / "mail" / "empty.txt").write_text(" ", "utf-8")
    done = whosays("add", "mail/empty.txt")
    assert done.returncode == 2
    assert "empty.txt gives no article: it is empty." in done.stderr


def test_sources_tells_how_each_is(whosays: Run, desk: Path) -> None:
    whosays("add", "news")
    whosays("add", "mail/later.txt")
    done = whosays("sources")
    assert done.returncode == 0
    assert "folder   news: 1 article, read 20" in done.stdout
    assert "next with the next question" in done.stdout
    assert "added    added by hand: 1 article, not read again" in done.stdout
    (desk / "news").rename(desk / "away")
    whosays("index")
    whosays("index")
    done = whosays("sources", "--json")
    assert done.returncode == 1
    news = json.loads(done.stdout)["sources"][0]
    assert (news["source"], news["articles"], news["failures"]) == ("news", 1, 2)
    assert "There is no folder or file" in news["failure"]
    assert "(2 times in a row)" in whosays("sources").stdout
