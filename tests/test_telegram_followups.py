"""Follow-up questions on Telegram: what they go on with, and when that is forgotten."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from model_server import ModelServer, model_server, reply
from telegram_emulator import TelegramServer
from telegram_harness import (
    ADMIN,
    GROUP,
    USER,
    Bot,
    Play,
    answer_to,
    bot_for,
    buttons,
    playing,
    until,
)

from bot.model.budget import FILE, Budget, Limits
from bot.settings import Settings
from bot.stores import Place
from bot.wiring import Application

FERRY = "How many were killed when the ferry capsized off Quenholm, and who says so?"
MARKET = "How many people were killed in the air strike on the harbour market in Halvira?"
RESCUED = "And how many were rescued?"
CHILDREN = "And how many of them were children?"


@pytest.fixture
def play(sample_store: Application, tmp_path: Path) -> Play:
    """Return a function that runs a scenario with a bot of its own."""
    return playing(sample_store, tmp_path)


def test_a_follow_up_goes_on_and_says_what_it_was_taken_for(play: Play) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.say(USER, FERRY)
        server.say(USER, RESCUED)
        assert "Understood as" not in (await answer_to(server, USER))["text"]
        answer = await answer_to(server, USER, 2)
        summary, taken, *_ = answer["text"].split("\n")
        assert summary.startswith("2 figures from 2 outlets")
        assert taken == "Understood as: How many were rescued (ferry capsized off Quenholm)?"
        kinds = [entity["type"] for entity in answer["entities"][:2]]
        assert kinds == ["bold", "italic"]
        server.press(USER, answer, buttons(answer)["Ask again"])
        await until(lambda: bot.built.parts.asking.answered == 3)
        assert answer["text"].split("\n")[1] == taken

    play(scenario)


def test_the_line_is_in_the_answers_language(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.say(USER, MARKET)
        await answer_to(server, USER)
        server.say(USER, "Og hvor mange af dem var børn?")
        lines = (await answer_to(server, USER, 2))["text"].split("\n")
        assert lines[1].startswith("Forstået som: Hvor mange var børn (")
        assert "Halvira" in lines[1]

    play(scenario)


def test_a_restart_keeps_the_conversation_and_new_ends_it(
    sample_store: Application, tmp_path: Path
) -> None:
    async def scenario() -> None:
        file = tmp_path / "bot.sqlite"
        async with TelegramServer() as server:
            server.state.floods.enabled = False
            async with bot_for(server, sample_store, file):
                server.say(USER, FERRY)
                await answer_to(server, USER)
            async with bot_for(server, sample_store, file):
                server.say(USER, RESCUED)
                assert "Understood as" in (await answer_to(server, USER, 2))["text"]
                server.say(USER, "/new")
                await answer_to(server, USER, 3)
                server.say(USER, RESCUED)
                assert "Understood as" not in (await answer_to(server, USER, 4))["text"]

    asyncio.run(scenario())


def test_an_edited_question_goes_on_with_those_before_it(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.say(USER, FERRY)
        second = server.say(USER, "Who is Nobody Atall?")
        third = server.say(USER, MARKET)
        await answer_to(server, USER, 3)
        answers = {a["reply_to_message"]["message_id"]: a for a in server.answers(USER)}
        changed = answers[second["message_id"]]
        server.edit(second, RESCUED)
        await until(lambda: "(ferry capsized off Quenholm)" in changed["text"])
        server.edit(third, CHILDREN)
        changed = answers[third["message_id"]]
        await until(lambda: "Understood as" in changed["text"])
        assert "Quenholm" in changed["text"].split("\n")[1]
        assert len(server.answers(USER)) == 3

    play(scenario)


def test_in_groups_each_person_and_topic_has_a_conversation_of_its_own(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.state.group(GROUP, forum=True)

        async def asked(person: int, text: str, number: int, topic: int = 7) -> str:
            where = {"message_thread_id": topic, "is_topic_message": True}
            server.say(person, f"@whosays_bot {text}", GROUP, **where)
            return str((await answer_to(server, GROUP, number))["text"])

        await asked(98, FERRY, 1)
        await asked(99, MARKET, 2)
        assert "Quenholm" in (await asked(98, RESCUED, 3)).split("\n")[1]
        assert "Halvira" in (await asked(99, CHILDREN, 4)).split("\n")[1]
        assert "Understood as" not in await asked(98, RESCUED, 5, topic=8)

    play(scenario)


def test_a_reply_to_an_answer_goes_on_with_that_whoever_asked(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.state.group(GROUP)
        server.say(98, f"@whosays_bot {FERRY}", GROUP)
        ferry = await answer_to(server, GROUP)
        server.say(98, f"@whosays_bot {MARKET}", GROUP)
        await answer_to(server, GROUP, 2)
        server.say(97, RESCUED, GROUP, reply_to_message=ferry)
        assert "Quenholm" in (await answer_to(server, GROUP, 3))["text"].split("\n")[1]
        server.say(97, "@whosays_bot And how many were missing?", GROUP)
        assert "Quenholm" in (await answer_to(server, GROUP, 4))["text"].split("\n")[1]

    play(scenario)


def test_forget_forgets_the_conversation_and_new_counts_what_is_not_answered_yet(
    play: Play,
) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.say(USER, FERRY)
        server.say(USER, "/new")
        server.say(USER, RESCUED)
        await answer_to(server, USER, 3)
        assert not [a for a in server.answers(USER) if "Understood as" in a["text"]]
        server.say(USER, "/forget")
        await answer_to(server, USER, 4)
        server.say(USER, "And how many were missing?")
        assert "Understood as" not in (await answer_to(server, USER, 5))["text"]
        rows = bot.built.parts.database.rows("SELECT count(*) FROM conversations")
        assert rows == [(0,)]

    play(scenario)


def with_model(whosays: Application, url: str, store: Path) -> Application:
    """Return the application with a language model, over the same corpus."""
    fields = Settings.model_fields.items()
    settings = Settings.model_construct(**{name: field.default for name, field in fields})
    settings = settings.model_copy(update={"model": "small", "model_url": url})
    return replace(whosays, settings=settings, place=Place(store, None))


def test_a_slow_model_keeps_one_chat_waiting_and_not_all(
    sample_store: Application, play: Play, tmp_path: Path
) -> None:
    goes_on = threading.Event()

    def late(handler: BaseHTTPRequestHandler, stopping: threading.Event) -> None:
        goes_on.wait(20)
        reply({"claims": []})(handler, stopping)

    with model_server(late, reply({"claims": []})) as server_of_model:
        whosays = with_model(sample_store, server_of_model.url, tmp_path / "store")

        async def scenario(server: TelegramServer, _: Bot) -> None:
            server.say(USER, MARKET)
            await until(lambda: server_of_model.calls)
            server.say(ADMIN, FERRY)
            await answer_to(server, ADMIN)
            assert not server.answers(USER)
            goes_on.set()
            await answer_to(server, USER)

        play(scenario, whosays=whosays)


@pytest.fixture
def model() -> Iterator[ModelServer]:
    """A model that answers whatever it is asked with one rewritten question."""
    words = "How many children were killed in the air strike on the harbour market in Halvira?"
    with model_server(reply({"question": words})) as server:
        yield server


def test_a_model_rewrites_at_the_expense_of_who_asks(
    sample_store: Application, play: Play, model: ModelServer, tmp_path: Path
) -> None:
    whosays = with_model(sample_store, model.url, tmp_path / "store")

    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.say(USER, MARKET)
        await answer_to(server, USER)
        before = Budget(tmp_path / "store" / FILE, Limits()).spent(str(USER)).tokens
        server.say(ADMIN, MARKET)
        await answer_to(server, ADMIN)
        server.say(USER, CHILDREN)
        taken = (await answer_to(server, USER, 2))["text"].split("\n")[1]
        assert taken == (
            "Understood as: How many children were killed in the air strike on the harbour market"
            " in Halvira?"
        )
        assert Budget(tmp_path / "store" / FILE, Limits()).spent(str(USER)).tokens > before
        rewriting = [n for n in range(len(model.calls)) if CHILDREN in model.said(n)]
        assert rewriting
        rows = bot.built.parts.database.rows(
            "SELECT prompt_hash FROM answers WHERE user = ? ORDER BY message", (USER,)
        )
        first, second = (set(hashes.split()) for (hashes,) in rows)
        assert second > first

    play(scenario, whosays=whosays)
