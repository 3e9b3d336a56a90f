"""An index that is kept up to date: by watching folders, by the list of sources, and on wish."""

import asyncio
import io
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from telegram_harness import until
from web_server import WebServer, web_server

from bot.output import Output
from bot.settings import Settings
from bot.sources.keeping import Keeper, Reading
from bot.stores import Place
from bot.upkeep import index_watching
from bot.wiring import Application, open_application
from index.errors import IndexUnavailableError

_FERRY = "---\noutlet: Tarn Post\nlanguage: en\n---\nTwelve people drowned off Ravnsund on Tuesday."
_PAGE = (
    '<html lang="en"><head><meta property="og:type" content="article"></head><body><article>'
    "<p>The bridge over the river Oss was closed on Monday, the town said.</p></article></body>"
)


@pytest.fixture
def server() -> Iterator[WebServer]:
    with web_server() as serving:
        serving.serve("/1", _PAGE)
        link = f"<item><link>{serving.url('/1')}</link></item>"
        serving.serve("/feed", f"<rss><channel>{link}</channel></rss>", "application/rss+xml")
        yield serving


@pytest.fixture
def application(tmp_path: Path) -> Iterator[Application]:
    """An application that is fed from a list of one folder."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "1.txt").write_text(_FERRY, "utf-8")
    listed = tmp_path / "sources.toml"
    listed.write_text('[[folder]]\npath = "news"\n', "utf-8")
    values = {name: field.default for name, field in Settings.model_fields.items()}
    web = {"web_networks": "127.0.0.0/8", "web_interval": 0.0}
    settings = Settings.model_construct(**values | web)
    with open_application(settings, Place(tmp_path / "store", None, listed)) as opened:
        yield opened


def _kept(application: Application, scenario: Callable[[Keeper, list[Reading]], Any]) -> None:
    async def run() -> None:
        readings: list[Reading] = []
        keeper = Keeper(application)
        keeper.listen(readings.append)
        async with keeper.working():
            await until(lambda: application.corpus.status().articles == 1)
            await scenario(keeper, readings)

    asyncio.run(run())


def test_files_and_listed_feeds_are_noticed_without_asking(
    application: Application, tmp_path: Path, server: WebServer
) -> None:
    async def scenario(keeper: Keeper, readings: list[Reading]) -> None:
        (tmp_path / "news" / "2.txt").write_text(_FERRY.replace("Twelve", "Forty"), "utf-8")
        await until(lambda: application.corpus.article("news/2.txt"))
        before = (tmp_path / "sources.toml").read_text("utf-8")
        (tmp_path / "sources.toml").write_text(f'{before}[[feed]]\nurl = "{server.url("/feed")}"\n')
        await until(lambda: application.corpus.article(server.url("/1")))
        (tmp_path / "sources.toml").write_text("[[fed]]\n", "utf-8")
        await until(lambda: keeper.state.failure)
        assert "line 1: 'fed' is unknown here" in str(keeper.state.failure)
        (tmp_path / "news" / "3.txt").write_text(_FERRY.replace("Twelve", "Nine"), "utf-8")
        await until(lambda: application.corpus.article("news/3.txt"))
        assert {reading.attended for reading in readings} == {False}
        assert keeper.folder == tmp_path / "news"

    _kept(application, scenario)


def test_a_reading_on_wish_reports_every_source(
    application: Application, tmp_path: Path, server: WebServer
) -> None:
    async def scenario(keeper: Keeper, readings: list[Reading]) -> None:
        listed = f'[[folder]]\npath = "news"\n[[feed]]\nurl = "{server.url("/feed")}"\n'
        (tmp_path / "sources.toml").write_text(listed, "utf-8")
        read = await keeper.next_reading()
        assert [outcome.source.name for outcome in read.outcomes] == ["news", server.url("/feed")]
        assert not read.failures
        assert application.corpus.articles_by_channel()[server.url("/feed")] == 1
        server.serve("/feed", status=503)
        read = await keeper.next_reading()
        (failed,) = read.failures
        assert failed.held == 1
        assert "could not be reached now" in str(failed.trouble)
        assert readings[-1].attended
        assert keeper.state.failure == failed.trouble
        (tmp_path / "sources.toml").write_text("", "utf-8")
        read = await keeper.next_reading()
        assert (dict(read.dropped), read.outcomes) == ({"news": 1}, ())
        assert application.corpus.articles_by_channel() == {server.url("/feed"): 1}

    _kept(application, scenario)


def test_a_store_that_cannot_be_written_for_a_while_ends_nothing(
    application: Application, tmp_path: Path
) -> None:
    async def scenario(keeper: Keeper, readings: list[Reading]) -> None:
        with closing(sqlite3.connect(tmp_path / "store" / "catalogue.sqlite")) as other:
            other.execute("BEGIN IMMEDIATE")
            (tmp_path / "news" / "2.txt").write_text(_FERRY.replace("Twelve", "Forty"), "utf-8")
            with pytest.raises(IndexUnavailableError, match="cannot be used now"):
                await keeper.next_reading()
            assert "news could not be read (The catalogue" in str(keeper.state.failure)
            assert application.corpus.article("news/1.txt") is not None
        await keeper.next_reading()
        assert keeper.state.failure is None
        assert application.corpus.article("news/2.txt") is not None
        assert readings[-1].outcome.failure is None

    _kept(application, scenario)


def test_watching_at_a_terminal_tells_what_comes_and_what_is_wrong(
    application: Application, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stream = io.StringIO()
    told = index_watching.Told(Output(stream))

    async def scenario(keeper: Keeper, _: list[Reading]) -> None:
        keeper.listen(told)
        (tmp_path / "news" / "2.txt").write_text(_FERRY.replace("Twelve", "Forty"), "utf-8")
        (tmp_path / "news" / "empty.txt").write_text("", "utf-8")
        await until(lambda: "rejected news" in stream.getvalue())
        (tmp_path / "news").rename(tmp_path / "away")
        await keeper.next_reading()
        await keeper.next_reading()
        (tmp_path / "away").rename(tmp_path / "news")
        await keeper.next_reading()

    _kept(application, scenario)
    out, err = stream.getvalue(), capsys.readouterr().err
    assert "1 new" in out
    assert ": Tarn Post (English) 1" in out
    assert out.count("rejected news/empty.txt: it is empty") == 1
    assert err.count("news could not be reached now") == 1
    assert err.count("news can be read again") == 1
