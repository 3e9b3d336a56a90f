"""A page's address from an administrator: offered, fetched on a yes, and answered from."""

import asyncio
from pathlib import Path

from telegram_emulator import TelegramServer
from telegram_harness import ADMIN, USER, answer_to, bot_for, buttons, until
from web_pages import article_page
from web_server import web_server

from bot.settings import Settings
from bot.stores import Place
from bot.wiring import open_application

_QUESTION = "How many people died when the ferry sank off Ravnsund?"


def test_a_page_is_offered_fetched_on_a_yes_and_known(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    fields = Settings.model_fields.items()
    settings = Settings.model_construct(**{name: field.default for name, field in fields})
    settings = settings.model_copy(update={"web_networks": "127.0.0.0/8", "web_interval": 0.0})

    async def scenario() -> None:
        with (
            web_server() as web,
            open_application(settings, Place(tmp_path / "store", folder)) as application,
        ):
            web.serve("/ferry", article_page())
            async with (
                TelegramServer() as server,
                bot_for(server, application, tmp_path / "bot.sqlite"),
            ):
                server.state.floods.enabled = False
                server.say(ADMIN, web.url("/ferry"))
                offer = await answer_to(server, ADMIN)
                assert offer["text"].startswith("Shall I fetch this page")
                assert not web.paths
                server.press(ADMIN, offer, buttons(offer)["Add it"])
                await until(lambda: offer["text"].startswith("Added: Ferry sinks off Ravnsund"))
                assert "Tarn Post" in offer["text"]
                server.say(USER, _QUESTION)
                assert "at least 12" in (await answer_to(server, USER))["text"]

                server.say(ADMIN, web.url("/nothing"))
                offer = await answer_to(server, ADMIN, 2)
                server.press(ADMIN, offer, buttons(offer)["Add it"])
                await until(lambda: offer["text"].startswith("Not added: "))
                assert "404" in offer["text"] or "not there" in offer["text"]
                server.say(ADMIN, web.url("/ferry"))
                offer = await answer_to(server, ADMIN, 3)
                server.press(ADMIN, offer, buttons(offer)["No"])
                await until(lambda: offer["text"] == "Not added.")
                server.say(USER, web.url("/ferry"))
                assert "Shall I" not in (await answer_to(server, USER, 2))["text"]

    asyncio.run(scenario())
