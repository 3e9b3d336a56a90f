"""The list of sources, and reading all that it lists."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.output import Output
from bot.sources.sources import EVERY, Kind, Source, check_distinct, load_sources, main_folder
from bot.upkeep.index_printing import print_outcome
from bot.upkeep.index_report import IndexReport, SourceLine
from bot.upkeep.indexing import in_time
from index.errors import UserError
from index.loading.loading import Rejection
from index.upkeep.reports import Fresh, RefreshReport

Run = Callable[..., Any]

_LISTED = """\
# What the desk reads.
[[folder]]
path = "news"            # dropped here by hand
every = "5m"

[[folder]]
path = "old papers"
name = "archive"
outlet = "Norby Tidende"
language = "da"

[[feed]]
url = "HTTPS://Tarn.example:443/feed"
outlet = "Tarn Post"
every = "1h"

[[page]]
url = "https://eldham.example/counts"
enabled = false

[[sitemap]]
url = "https://oss.example/sitemap.xml"
"""
_FERRY = "At least 12 people were killed when a ferry sank off Ravnsund, the coast guard said."
_LATER = "At least 14 people were killed when a ferry sank off Ravnsund, the coast guard said."
_QUESTION = "How many were killed when the ferry sank off Ravnsund?"


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    file = tmp_path / "sources.toml"
    file.write_text(_LISTED, "utf-8")
    return file


def test_all_that_can_be_said_of_sources_is_read(listed: Path, tmp_path: Path) -> None:
    news, archive, feed, page, sitemap = load_sources(listed)
    assert news == Source(Kind.FOLDER, "news", str(tmp_path / "news"), every=300)
    assert archive.folder.prefix == "archive/"
    assert (archive.folder.defaults.outlet, archive.folder.defaults.language) == (
        "Norby Tidende",
        "da",
    )
    assert feed == Source(
        Kind.FEED, feed.place, "https://tarn.example/feed", "Tarn Post", None, 3600
    )
    assert (page.kind, page.enabled, page.every) == (Kind.PAGE, False, EVERY[Kind.PAGE])
    assert (sitemap.kind, sitemap.every) == (Kind.SITEMAP, EVERY[Kind.SITEMAP])


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (
            ('every = "5m"', 'evry = "5m"'),
            4,
            "a folder has no 'evry'; it can have: outlet, language",
        ),
        (('"5m"', "5"), 4, "'every' is 5: an interval is a number and one of s, m, h, d"),
        (('"5m"', '"0m"'), 4, "'every' is '0m': an interval is"),
        (('"1h"', '"10s"'), 15, "'every' is '10s': once a minute"),
        (('"da"', '"Danish"'), 10, "'language' is 'Danish': a language is a code"),
        (('"archive"', '"a/b"'), 8, "'name' is 'a/b': a name has letters"),
        (('"HTTPS://Tarn.example:443/feed"', '"tarn"'), 13, "'url' is 'tarn': tarn is no http"),
        (('outlet = "Tarn Post"', "outlet = 3"), 14, "'outlet' is 3: input should be a valid str"),
        (('outlet = "Tarn Post"', 'outlet = " "'), 14, "'outlet' is ' ': it is empty"),
        (("enabled = false", "enabled = 0"), 19, "'enabled' is 0: input should be a valid bool"),
        (("[[sitemap]]\nurl", "[[sitemap]]\noutlet"), 21, "this sitemap lacks 'url'"),
        (("[[sitemap]]", "[sitemap]"), 21, "write [[sitemap]], with two brackets"),
        (("[[sitemap]]", "[[site]]"), 21, "'site' is unknown here; the sources are [[folder]]"),
        (('"old papers"', '"./news"'), 6, "the folder .*news is listed twice"),
        (('"old papers"', '"news/old"'), 6, "of .*news/old and .*news one lies in the other"),
        (('"archive"', '"news"'), 6, "two folders are called 'news'"),
        (('path = "news"', 'path = "/"'), 2, "the folder / needs a name for citations"),
        (('path = "news"', 'path = "in/added"'), 2, "needs a name for citations"),
        (("oss.example/sitemap.xml", "tarn.example/feed#x"), 21, "is listed twice"),
        (('path = "news"', "path = news"), 3, "is no TOML"),
    ],
)
def test_a_mistake_is_one_sentence_with_its_line(
    listed: Path, change: tuple[str, str], line: int, message: str
) -> None:
    assert _LISTED.count(change[0]) == 1
    listed.write_text(_LISTED.replace(*change), "utf-8")
    with pytest.raises(UserError) as raised:
        load_sources(listed)
    told = str(raised.value)
    assert re.search(message if ".*" in message else re.escape(message), told), told
    assert f"line {line}" in told
    assert "\n" not in told


def test_a_list_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no file of sources"):
        load_sources(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UserError, match="cannot be read"):
        load_sources(tmp_path / "bytes.toml")


def test_the_main_folder_may_not_be_listed_again(listed: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is listed twice"):
        check_distinct((main_folder(tmp_path / "news"), *load_sources(listed)))


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """Two folders, listed."""
    for name, text in (("news", _FERRY), ("old", "The ferry of Ravnsund was launched.")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "ferry.txt").write_text(text, "utf-8")
    file = tmp_path / "sources.toml"
    file.write_text('[[folder]]\npath = "news"\n\n[[folder]]\npath = "old"\n', "utf-8")
    return tmp_path


def test_index_and_ask_use_the_list_that_lies_here(whosays: Run, folders: Path) -> None:
    done = whosays("index", "--json")
    report = json.loads(done.stdout)
    assert (done.returncode, report["new"], report["list"]) == (0, 2, "sources.toml")
    assert {line["source"]: line["new"] for line in report["sources"]} == {"news": 1, "old": 1}
    assert report["fresh"] == [{"outlet": "unknown outlet", "language": "en", "articles": 2}]
    (folders / "news" / "later.txt").write_text(_LATER, "utf-8")
    asked = whosays("ask", _QUESTION, "--json")
    assert "1 new" in asked.stderr
    articles = {claim["article"] for claim in json.loads(asked.stdout)["claims"]}
    assert articles == {"news/ferry.txt", "news/later.txt"}
    alone = whosays("ask", _QUESTION, "--json", "--articles", "news")
    assert {claim["article"] for claim in json.loads(alone.stdout)["claims"]} == {
        "ferry.txt",
        "later.txt",
    }


def test_a_source_that_fails_stops_no_other_and_keeps_its_articles(
    whosays: Run, folders: Path
) -> None:
    whosays("index")
    (folders / "old").rename(folders / "away")
    (folders / "news" / "later.txt").write_text(_LATER, "utf-8")
    done = whosays("index")
    assert done.returncode == 1
    assert "1 new, 0 changed, 1 unchanged, 0 removed" in done.stdout
    assert "old could not be reached now (There is no folder or file" in done.stdout
    assert "; 1 article from before stays." in done.stdout
    assert json.loads(whosays("status", "--json").stdout)["articles"] == 3
    asked = whosays("ask", _QUESTION)
    assert asked.returncode == 0
    assert "1 article from before stays" in asked.stderr


def test_a_folder_that_is_taken_off_the_list_leaves_the_index(whosays: Run, folders: Path) -> None:
    whosays("index")
    listed = folders / "sources.toml"
    listed.write_text('[[folder]]\npath = "news"\n\n[[folder]]\npath = "old"\nenabled = false\n')
    assert json.loads(whosays("index", "--json").stdout)["removed"] == 0
    listed.write_text('[[folder]]\npath = "news"\n')
    assert json.loads(whosays("index", "--json").stdout)["removed"] == 1
    assert json.loads(whosays("status", "--json").stdout)["articles"] == 1


def test_a_mistake_in_the_list_leaves_nothing_behind(whosays: Run, folders: Path) -> None:
    (folders / "sources.toml").write_text('[[folder]]\npth = "news"\n', "utf-8")
    for command in (("index",), ("ask", "How many?"), ("repl",)):
        done = whosays(*command)
        assert done.returncode == 2
        assert "sources.toml, line 2: a folder has no 'pth'" in done.stderr
    assert not (folders / ".whosays").exists()


def test_articles_that_are_set_are_the_main_folder_beside_the_list(
    whosays: Run, folders: Path
) -> None:
    (folders / "sources.toml").write_text('[[folder]]\npath = "old"\n', "utf-8")
    env = {"WHOSAYS_ARTICLES": "news"}
    assert json.loads(whosays("index", "--json", env=env).stdout)["new"] == 2
    assert whosays("ask", _QUESTION, "--articles", "news").returncode == 0  # that folder alone
    assert whosays("show", "ferry.txt", env=env).returncode == 0
    assert whosays("show", "old/ferry.txt", env=env).returncode == 0


def test_the_example_of_the_manual_is_read(tmp_path: Path) -> None:
    manual = Path(__file__).resolve().parent.parent / "docs" / "sources.md"
    example = manual.read_text("utf-8").partition("```toml\n")[2].partition("```")[0]
    file = tmp_path / "sources.toml"
    file.write_text(example, "utf-8")
    kinds = [source.kind for source in load_sources(file)]
    assert kinds == [Kind.FOLDER, Kind.FOLDER, Kind.FEED, Kind.PAGE, Kind.SITEMAP]


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (1, "5 seconds"),
        (43, "45 seconds"),
        (70, "a minute"),
        (610, "10 minutes"),
        (9000, "2.5 hours"),
    ],
)
def test_the_rest_of_the_time_is_told_no_more_exactly_than_it_is_known(
    seconds: float, told: str
) -> None:
    assert in_time(seconds) == told


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_is_told_briefly_and_a_pipe_everything() -> None:
    rejected = tuple(Rejection(f"{number}.pdf", "it is empty") for number in range(30))
    fresh = tuple(Fresh(f"Tarn [b]Post {number}", "da", 2) for number in range(15))
    line = SourceLine("the feed", Kind.FEED, 0, 0, 0, 0, "the feed could not be read.")
    report = IndexReport(RefreshReport(new=30, rejected=rejected, fresh=fresh), (line,), 30)
    terminal, pipe = _Terminal(), io.StringIO()
    for stream in (terminal, pipe):
        print_outcome(report, Output(stream))
    short, long = terminal.getvalue(), pipe.getvalue()
    assert short.count("Tarn [b]Post") == short.count("rejected ") == 12
    assert "and 18 more" in short
    assert long.count("rejected ") == 30
    assert all("the feed could not be read." in text for text in (short, long))
