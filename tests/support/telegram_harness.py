"""The bot over real HTTP against the emulator: started and stopped around a block of a test."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from telegram_emulator import TOKEN, TelegramServer
from telegram_state import Json

from bot.settings import Settings
from bot.sources.keeping import Keeper
from bot.telegram.application import Built, build
from bot.telegram.engine import Engine
from bot.telegram.health import HealthServer
from bot.telegram.pace import Pace
from bot.telegram.service import Service, health_of
from bot.wiring import Application

ADMIN, USER, STRANGER, GROUP = 11, 12, 99, -1001
PATIENCE = 20.0
QUICK = Pace(chat_every=0.01, first_retry=0.02, inline_settling=0.1, news_gathered=3600)
"""Without the waits that Telegram's limits ask for; the emulator keeps none with floods off."""


@dataclass
class Bot:
    """A running bot."""

    built: Built
    service: Service
    task: "asyncio.Task[None]"
    health: HealthServer


Scenario = Callable[[TelegramServer, Bot], Awaitable[None]]
Play = Callable[..., None]


def buttons(message: Json) -> dict[str, str]:
    """Return the data of each button under a message, by its name."""
    rows = message["reply_markup"]["inline_keyboard"]
    found = (button for row in rows for button in row)
    return {
        button["text"]: button["callback_data"] for button in found if "callback_data" in button
    }


def settings_for(server: TelegramServer, file: Path, **changed: Any) -> Settings:
    """Return settings of a bot for the emulator, with one administrator, user and group."""
    given: dict[str, Any] = {
        "telegram_token": TOKEN,
        "telegram_api": server.url,
        "telegram_admins": str(ADMIN),
        "telegram_users": str(USER),
        "telegram_groups": str(GROUP),
        "telegram_database": file,
        "telegram_health_port": 0,
        "telegram_reindex_minutes": 0,
        "telegram_per_minute": 1000,
        "telegram_per_day": 10_000,
        **changed,
    }
    return Settings.model_construct(
        **{name: field.default for name, field in Settings.model_fields.items()}
    ).model_copy(update=Settings(**given).model_dump(include=set(given)))


@asynccontextmanager
async def bot_for(
    server: TelegramServer,
    whosays: Application,
    file: Path,
    *,
    engine: Engine | None = None,
    pace: Pace = QUICK,
    **changed: Any,
) -> AsyncIterator[Bot]:
    """Run a bot, with its state in ``file``; ``changed`` are settings."""
    settings = settings_for(server, file, **changed)
    keeper = Keeper(whosays)
    built = build(settings, whosays, keeper, engine=engine, pace=pace)
    with built.resources:
        health = HealthServer(0, file.parent, lambda: health_of(built), keeper)
        service = Service(built, settings, health)
        ready = asyncio.Event()
        task = asyncio.create_task(service.run(ready.set))
        waiting = asyncio.create_task(ready.wait())
        await asyncio.wait({waiting, task}, timeout=PATIENCE, return_when="FIRST_COMPLETED")
        waiting.cancel()
        try:
            yield Bot(built, service, task, health)
        finally:
            service.stop()
            await asyncio.wait({task}, timeout=PATIENCE)


def playing(whosays: Application, folder: Path) -> Play:
    """Return a function that runs a scenario with a bot of its own, whose state is in ``folder``.

    The emulator has its flood limits off. ``before`` is called with it before the bot starts; what
    else is given besides the scenario goes to ``bot_for``.
    """

    def run(scenario: Scenario, **changed: Any) -> None:
        async def whole() -> None:
            async with TelegramServer() as server:
                server.state.floods.enabled = False
                changed.pop("before", lambda _: None)(server)
                file = folder / "bot.sqlite"
                async with bot_for(server, changed.pop("whosays", whosays), file, **changed) as bot:
                    await scenario(server, bot)

        asyncio.run(whole())

    return run


async def until(condition: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """Wait for a condition to hold, and return what it gave."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come to that in time")


async def answer_to(server: TelegramServer, chat: int, number: int = 1) -> Json:
    """Wait for the bot's message ``number`` in a chat, and return it."""
    await until(lambda: len(server.answers(chat)) >= number)
    return server.answers(chat)[number - 1]
