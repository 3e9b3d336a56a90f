"""The bot owns the index: it reads what is new while it answers, and others hand work over."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from telegram_emulator import TelegramServer
from telegram_harness import ADMIN, USER, answer_to, bot_for, buttons, until

from bot.settings import Settings
from bot.stores import Place
from bot.upkeep.handing_over import HandOver, refresh_by_bot
from bot.wiring import open_application
from index.errors import OperatorError

_ARTICLE = """---
title: Crane falls in Ostervale
outlet: The Ostervale Echo
date: 2031-05-02
language: en
---
Five people were killed when a crane fell on the market hall in Ostervale on Friday, the fire
brigade said.
"""
_QUESTION = "How many were killed when the crane fell in Ostervale?"
_FORWARDED = (
    "Six people were killed when a crane fell on the market hall in Ostervale, the mayor said. "
    + "Shops nearby stayed closed for the rest of the day while engineers looked at the walls. " * 2
)


def _settings() -> Settings:
    fields = Settings.model_fields.items()
    return Settings.model_construct(**{name: field.default for name, field in fields})


def test_new_articles_are_read_by_watching_on_wish_and_handed_over(
    tmp_path: Path, whosays: Any
) -> None:
    folder, store = tmp_path / "news", tmp_path / "store"
    folder.mkdir()

    async def scenario() -> None:
        place = Place(store, folder)
        with open_application(_settings(), place) as application:
            application.refresh(folder, lambda _: None)
            async with (
                TelegramServer() as server,
                bot_for(server, application, store / "bot.sqlite") as bot,
            ):
                server.state.floods.enabled = False
                server.say(USER, _QUESTION)
                assert "No article" in (await answer_to(server, USER))["text"]
                folder.joinpath("echo.txt").write_text(_ARTICLE, "utf-8")
                await until(lambda: application.corpus.status().articles == 1)
                server.say(USER, _QUESTION)
                answer = await answer_to(server, USER, 2)
                assert "Five people" in answer["text"]
                server.press(USER, answer, buttons(answer)["Passage 1"])
                passage = await answer_to(server, USER, 3)
                assert passage["text"].startswith("The passage in The Ostervale Echo")
                assert {"blockquote", "bold"} <= {e["type"] for e in passage["entities"]}
                query = server.ask_inline(USER, _QUESTION)
                (result,) = await until(lambda: server.state.inline[query].get("results"))
                inline = {"text": result["parsed"][0], "inline_message_id": "i1"}
                server.state.inline_messages["i1"] = inline
                server.press(USER, inline, buttons(result)["Passage 1"])
                await until(lambda: inline["text"].startswith("The passage in"))
                server.press(USER, inline, buttons(inline)["Answer"])
                await until(lambda: "Five people" in inline["text"])
                server.say(USER, "/status")
                status = (await answer_to(server, USER, 4))["text"]
                assert "In the last reading: 1 new, 0 changed, 0 removed" in status

                done = await asyncio.to_thread(whosays, "index", str(folder), "--store", str(store))
                assert done.returncode == 0
                assert "A running bot owns this index" in done.stderr
                assert "0 new, 0 changed, 1 unchanged" in done.stdout

                origin = {
                    "type": "channel",
                    "date": 1_935_000_000,
                    "chat": {
                        "id": -9,
                        "type": "channel",
                        "title": "Harbour News",
                        "username": "hn",
                    },
                    "message_id": 4,
                }
                server.say(ADMIN, _FORWARDED, forward_origin=origin)
                offer = await answer_to(server, ADMIN)
                yes = offer["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
                server.press(USER, offer, yes)
                server.press(ADMIN, offer, yes)
                await until(lambda: application.corpus.status().articles == 2)
                server.say(USER, _QUESTION)
                assert "Harbour News" in (await answer_to(server, USER, 5))["text"]
                before = bot.built.parts.keeper.readings
                server.say(ADMIN, "/reindex")
                await until(lambda: bot.built.parts.keeper.readings > before)

    asyncio.run(scenario())


def test_a_bot_that_has_gone_is_an_error() -> None:
    with pytest.raises(OperatorError, match="cannot be reached"):
        refresh_by_bot(HandOver(1, "k"), lambda _: None)


def test_a_bot_without_token_says_what_to_do(whosays: Any, tmp_path: Path) -> None:
    done = whosays("bot", "--articles", str(tmp_path))
    assert done.returncode == 2
    assert "WHOSAYS_TELEGRAM_TOKEN" in done.stderr
