"""Several folders, feeds and pages in one store: none takes away what came by another."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from index.articles import Article
from index.catalogue.channels import Channel
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.loading.loading import Folder, Rejection
from index.loading.metadata import Metadata
from index.upkeep.outside import failed
from index.upkeep.reports import Fresh, added

_FEED = "https://tarn.example/feed"
_OTHER_FEED = "https://eldham.example/feed"
_NOW = datetime(2031, 3, 8, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.fixture
def corpus(tmp_path: Path, encoder: SentenceEncoder) -> Iterator[Corpus]:
    with Corpus.open(tmp_path / "store", encoder) as opened:
        yield opened


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return _folder(tmp_path / "news", ferry="A ferry sank off Ravnsund and twelve people drowned.")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return _folder(tmp_path / "old", ferry="The ferry of Ravnsund was launched in the spring.")


def _folder(path: Path, **articles: str) -> Path:
    path.mkdir()
    for name, text in articles.items():
        path.joinpath(f"{name}.txt").write_text(text, "utf-8")
    return path


def _feed(name: str = _FEED, state: str | None = None) -> Channel:
    return Channel(name, "feed", name, _NOW, _NOW, state=state)


def _page(number: int, text: str = "The mayor of Eldham opened bridge {}.") -> Article:
    url = f"https://tarn.example/{number}"
    told = text.format(number)
    return Article(url, "Tarn Post", url, f"Bridge {number}", date(2031, 3, 8), "en", told)


def _ids(corpus: Corpus) -> list[str]:
    return [article.id for article in corpus.articles()]


def test_a_further_folder_has_its_name_in_the_ids_and_is_compared_alone(
    corpus: Corpus, news: Path, archive: Path
) -> None:
    corpus.refresh(news)
    corpus.refresh_folder(Folder(archive, "old"))
    assert _ids(corpus) == ["ferry.txt", "old/ferry.txt"]
    assert corpus.status().root == news.resolve()
    news.joinpath("ferry.txt").unlink()
    assert corpus.refresh(news).removed == 1
    assert corpus.refresh_folder(Folder(archive, "old")).unchanged == 1
    assert _ids(corpus) == ["old/ferry.txt"]
    assert corpus.articles_by_channel() == {"old": 1}


def test_a_folder_that_is_no_source_any_more_can_be_dropped(
    corpus: Corpus, news: Path, archive: Path
) -> None:
    corpus.refresh(news)
    corpus.refresh_folder(Folder(archive, "old"))
    assert corpus.drop("old") == 1
    assert _ids(corpus) == ["ferry.txt"]
    assert set(corpus.channels()) == {""}
    assert {passage.article.id for passage in corpus.search("ferry", 9)} == {"ferry.txt"}


def test_two_folders_never_take_each_others_files(
    corpus: Corpus, news: Path, tmp_path: Path
) -> None:
    _folder(news / "old", ferry="The ferry of Ravnsund was painted.")
    corpus.refresh(news)
    again = _folder(tmp_path / "again", ferry="Another ferry.")
    report = corpus.refresh_folder(Folder(again, "old"))
    assert (report.new, report.changed) == (0, 0)
    assert report.rejected[0].key == "old/ferry.txt"
    assert "another source has a file of this name" in report.rejected[0].reason
    article = corpus.article("old/ferry.txt")
    assert article is not None
    assert "painted" in article.text


def test_what_is_said_of_a_folder_holds_where_its_files_are_silent(
    corpus: Corpus, archive: Path
) -> None:
    _folder(archive / "paper", known="outlet: no matter")
    (archive / "told.md").write_text("---\noutlet: Norby Tidende\n---\nThe bridge opened.", "utf-8")
    corpus.refresh_folder(Folder(archive, "old"))
    outlets = {article.id: article.outlet for article in corpus.articles()}
    assert outlets["old/ferry.txt"] == "unknown outlet"
    assert outlets["old/paper/known.txt"] == "paper"
    named = Folder(archive, "old", Metadata(outlet="Tarn Post", language="en"))
    assert corpus.refresh_folder(named).changed == 3
    outlets = {article.id: article.outlet for article in corpus.articles()}
    assert outlets["old/ferry.txt"] == "Tarn Post"
    assert outlets["old/told.md"] == "Norby Tidende"


def test_what_a_feed_brought_stays_whatever_becomes_of_feed_and_folders(
    corpus: Corpus, news: Path
) -> None:
    corpus.refresh(news)
    report = corpus.take(_feed(state="one"), [_page(1), _page(2), Rejection("x", "it is empty")])
    assert (report.new, report.fresh) == (2, (Fresh("Tarn Post", "en", 2),))
    assert report.rejected == (Rejection("x", "it is empty"),)
    assert corpus.take(_feed(state="two"), [_page(2)]).unchanged == 1
    news.joinpath("ferry.txt").unlink()
    corpus.refresh(news)
    assert _ids(corpus) == ["https://tarn.example/1", "https://tarn.example/2"]
    assert corpus.channels()[_FEED].state == "two"
    assert corpus.articles_by_channel() == {_FEED: 2}


def test_an_article_that_is_corrected_outside_is_indexed_again(corpus: Corpus) -> None:
    corpus.take(_feed(), [_page(1)])
    corrected = _page(1, "The mayor of Eldham did not open bridge {}.")
    assert corpus.take(_feed(), [_page(1), corrected]).changed == 1
    found = [passage.text for passage in corpus.search("Who opened the bridge?", 5)]
    assert found == ["The mayor of Eldham did not open bridge 1."]


def test_an_article_of_two_feeds_belongs_to_the_first_while_that_is_read(corpus: Corpus) -> None:
    corpus.take(_feed(), [_page(1)])
    other, cut = _feed(_OTHER_FEED), _page(1, "The mayor of Eldham …")
    assert corpus.take(other, [cut], listed={_FEED, _OTHER_FEED}).unchanged == 1
    page = replace(_feed("https://tarn.example/1"), kind="page")
    assert corpus.take(page, [cut], listed={_FEED}).changed == 1
    assert corpus.take(other, [_page(1)], listed={_OTHER_FEED}).changed == 1
    assert corpus.articles_by_channel() == {_OTHER_FEED: 1}


def test_a_failure_is_noted_and_takes_nothing_away(corpus: Corpus) -> None:
    corpus.take(_feed(state="one"), [_page(1)])
    for number in (1, 2):
        corpus.note(failed(corpus.channels()[_FEED], _feed(), "no route to host"))
        noted = corpus.channels()[_FEED]
        assert (noted.failures, noted.failure) == (number, "no route to host")
        assert (noted.reached, noted.state) == (_NOW, "one")
    assert len(_ids(corpus)) == 1
    assert failed(None, _feed(), "no route to host").reached is None


def test_reports_are_added_up(corpus: Corpus, news: Path) -> None:
    reports = (corpus.refresh(news), corpus.take(_feed(), [_page(1), _page(2)]))
    total = added(reports)
    assert (total.new, total.did_something) == (3, True)
    assert total.fresh == (Fresh("Tarn Post", "en", 2), Fresh("unknown outlet", "en", 1))
    assert not corpus.refresh(news).did_something


def test_a_store_of_the_version_before_opens_with_all_it_holds(
    tmp_path: Path, encoder: SentenceEncoder, news: Path
) -> None:
    with Corpus.open(tmp_path / "store", encoder) as corpus:
        corpus.refresh(news)
    with sqlite3.connect(tmp_path / "store" / "catalogue.sqlite") as older:
        older.executescript(
            "ALTER TABLE sources DROP COLUMN channel; DROP TABLE channels;"
            "UPDATE meta SET value = '1' WHERE name = 'schema';"
        )
    older.close()
    with Corpus.open(tmp_path / "store", encoder) as corpus:
        assert corpus.refresh(news).unchanged == 1
        assert corpus.take(_feed(), [_page(1)]).new == 1


def test_a_single_file_is_added_and_stays(corpus: Corpus, news: Path, archive: Path) -> None:
    report, articles = corpus.add(news / "ferry.txt")
    assert (report.new, [article.id for article in articles]) == (1, ["added/ferry.txt"])
    _, articles = corpus.add(archive / "ferry.txt")
    assert [article.id for article in articles] == ["added/ferry-2.txt"]
    (news / "ferry.txt").write_text("A ferry sank off Ravnsund and nineteen drowned.", "utf-8")
    report, articles = corpus.add(news / "ferry.txt")
    assert (report.changed, [article.id for article in articles]) == (1, ["added/ferry.txt"])
    (news / "ferry.txt").unlink()
    corpus.refresh(news)
    assert _ids(corpus) == ["added/ferry-2.txt", "added/ferry.txt"]
    assert corpus.articles_by_channel() == {"added": 2}


def test_an_article_that_only_moved_is_not_told_as_new(corpus: Corpus, news: Path) -> None:
    corpus.refresh(news)
    (news / "paper").mkdir()
    (news / "ferry.txt").write_text("---\noutlet: Tarn Post\n---\nTwelve people drowned.", "utf-8")
    corpus.refresh(news)
    (news / "ferry.txt").rename(news / "paper" / "ferry.txt")
    report = corpus.refresh(news)
    assert (report.new, report.moved, report.fresh) == (0, 1, ())
