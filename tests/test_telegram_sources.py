"""The bot keeps its sources, says how they are, and tells administrators what came unasked."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from telegram_emulator import TelegramServer
from telegram_harness import ADMIN, QUICK, USER, answer_to, bot_for, until

from bot.settings import Settings
from bot.sources.keeping import Reading
from bot.sources.noteworthy import Attention, Noteworthy
from bot.sources.outcomes import Outcome
from bot.sources.sources import Kind, Source
from bot.stores import Place
from bot.telegram.bulletin import bulletin_lines
from bot.telegram.phrases import phrase_languages, phrases
from bot.wiring import open_application
from index.loading.loading import Rejection
from index.upkeep.reports import Fresh, RefreshReport

_FERRY = "---\noutlet: Tarn Post\nlanguage: en\n---\nTwelve people drowned off Ravnsund on Tuesday."
_SOON = replace(QUICK, news_gathered=0.2, news_apart=0.1)


def _settings() -> Settings:
    fields = Settings.model_fields.items()
    return Settings.model_construct(**{name: field.default for name, field in fields})


def test_administrators_are_told_what_came_and_what_was_lost_unasked(tmp_path: Path) -> None:
    news, away = tmp_path / "news", tmp_path / "away"
    news.mkdir()
    listed = tmp_path / "sources.toml"
    listed.write_text('[[folder]]\npath = "news"\nevery = "1s"\n', "utf-8")

    async def scenario() -> None:
        place = Place(tmp_path / "store", None, listed)
        with open_application(_settings(), place) as application:
            async with (
                TelegramServer() as server,
                bot_for(server, application, tmp_path / "bot.sqlite", pace=_SOON),
            ):
                server.state.floods.enabled = False

                async def told(words: str) -> None:
                    await until(lambda: any(words in one["text"] for one in server.answers(ADMIN)))

                server.say(ADMIN, "/start")  # a bot may write only to whom has written to it
                await answer_to(server, ADMIN)
                (news / "1.txt").write_text(_FERRY, "utf-8")
                await told("New articles: 1\n· Tarn Post (English) 1")
                (news / "empty.txt").write_text("", "utf-8")
                await told("Not indexed: 1\n· news/empty.txt: it is empty")
                news.rename(away)
                await told("Could not be read: news (There is no folder or file")
                server.say(USER, "/status")
                status = (await answer_to(server, USER))["text"]
                assert "Sources: 1. Could not be read the last time: 1" in status
                away.rename(news)
                await told("Can be read again: news")
                server.say(USER, "/sources")
                sources = (await answer_to(server, USER, 2))["text"]
                assert "They come from:\n· news 1" in sources
                assert len(server.answers(USER)) == 2

    asyncio.run(scenario())


def test_adding_and_looking_at_sources_is_handed_over(tmp_path: Path, whosays: Any) -> None:
    news, mail, store = tmp_path / "news", tmp_path / "mail.txt", tmp_path / "store"
    news.mkdir()
    mail.write_text(_FERRY, "utf-8")

    def run(*arguments: str) -> Any:
        return asyncio.to_thread(lambda: whosays(*arguments, "--store", str(store)))

    async def scenario() -> None:
        with open_application(_settings(), Place(store, news)) as application:
            async with (
                TelegramServer() as server,
                bot_for(server, application, store / "bot.sqlite"),
            ):
                added = await run("add", str(mail))
                assert "added/mail.txt: Tarn Post, no date, English" in added.stdout
                refused = await run("add", str(news / "nothing.txt"))
                assert refused.returncode == 2
                (tmp_path / "empty.txt").write_text("", "utf-8")
                refused = await run("add", str(tmp_path / "empty.txt"))
                assert (refused.returncode, "gives no article" in refused.stderr) == (2, True)
                told = await run("sources")
                assert f"folder   {news}: 0 articles" in told.stdout
                assert "added by hand: 1 article" in told.stdout

    asyncio.run(scenario())


def _reading(report: RefreshReport, **outcome: object) -> Reading:
    source = Source(Kind.FEED, "https://tarn.example/feed", "https://tarn.example/feed")
    return Reading(replace(Outcome(source, report), **outcome), attended=False)  # type: ignore[arg-type]


def test_nothing_is_told_of_nothing_and_a_stumble_is_none() -> None:
    attention = Attention(patient=True)
    assert not attention.to(_reading(RefreshReport(unchanged=3)))
    assert not attention.to(_reading(RefreshReport(), failure="no route to host"))
    begins = attention.to(_reading(RefreshReport(), failure="no route to host", again=True))
    assert begins.trouble is not None
    assert not attention.to(_reading(RefreshReport(), failure="no route to host", again=True))
    assert attention.to(_reading(RefreshReport())).recovered
    assert Attention(patient=False).to(_reading(RefreshReport(), failure="gone")).trouble


@pytest.mark.parametrize("language", phrase_languages())
def test_the_bulletin_can_be_read_in_every_language(language: str) -> None:
    report = RefreshReport(new=3, changed=1, removed=2, fresh=(Fresh("Tarn <Post>", "da", 3),))
    failing = _reading(RefreshReport(), failure="no route to host", held=7).outcome
    rejected = (Rejection("a<b", "why"),)
    noted = Noteworthy("https://tarn.example/feed", report, rejected, failing, recovered=True)
    lines = tuple(bulletin_lines([noted], phrases(language)))
    assert len(lines) == 8
    assert any("Tarn &lt;Post&gt;" in line and line.endswith(" 3") for line in lines)
    assert any("7" in line and "no route to host" in line for line in lines)
