"""What can go wrong between the bot and Telegram, each over real HTTP with the emulator."""

import asyncio
import io
import json
import logging
import socket
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import ClientSession
from pydantic import SecretStr
from telegram_emulator import TOKEN, TelegramServer
from telegram_harness import (
    ADMIN,
    GROUP,
    QUICK,
    STRANGER,
    USER,
    Bot,
    Play,
    answer_to,
    bot_for,
    playing,
    until,
)
from telegram_state import ApiError

from bot.telegram.engine import Asked, Engine, Replied
from bot.telegram.logs import set_up_logs
from bot.telegram.service import health_of
from bot.wiring import Application
from index.errors import IndexUnavailableError, OperatorError

FERRY = "How many were killed when the ferry capsized off Quenholm, and who says so?"
NOBODY = "Who is Nobody Atall?"
SOON = replace(QUICK, draft_after=0.05, draft_every=0.05, group_after=0.05, group_every=0.05)
"""With words on the progress almost at once."""


class GatedEngine(Engine):
    """The real engine, with a gate before each answer: work that takes as long as a test wants."""

    def __init__(self, application: Application, *, failing: bool = False) -> None:
        super().__init__(application)
        self.gate = threading.Event()
        self.failing = failing
        self.begun: list[str] = []

    def _answer(self, asked: Asked) -> Replied:
        self.begun.append(asked.text)
        asked.on_start()
        self.gate.wait(20)
        if self.failing:
            raise IndexUnavailableError("The words on disk are gone.")
        return super()._answer(asked)


@pytest.fixture
def play(sample_store: Application, tmp_path: Path) -> Play:
    """Return a function that runs a scenario with a bot of its own."""
    return playing(sample_store, tmp_path)


def test_a_flood_limit_is_waited_for_and_holds_back_its_chat_alone(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.state.faults.append(("sendmessage", ApiError(429, "Too Many Requests", 1)))
        started = time.monotonic()
        server.say(USER, NOBODY)
        await until(lambda: not server.state.faults)
        server.say(ADMIN, NOBODY)
        await answer_to(server, ADMIN)
        assert not server.answers(USER)
        await answer_to(server, USER)
        assert time.monotonic() - started > 1
        assert len(server.answers(USER)) == 1

    play(scenario)


def test_an_ill_server_is_asked_again(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.state.faults.append(("sendmessage", ApiError(502, "Bad Gateway")))
        server.state.faults.append(("sendmessage", ApiError(500, "Internal Server Error")))
        server.say(USER, NOBODY)
        await answer_to(server, USER)
        assert len(server.answers(USER)) == 1

    play(scenario)


def test_a_request_that_is_lost_is_made_again(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.state.faults.append(("sendmessage", 2.0))
        server.say(USER, NOBODY)
        await answer_to(server, USER)
        asked = [name for _, name, _ in server.state.calls]
        assert asked.count("sendmessage") == 2

    play(scenario, pace=replace(QUICK, request=0.5))


def test_refused_entities_are_sent_as_plain_text(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        refusal = ApiError(400, "Bad Request: can't parse entities: Unsupported start tag")
        server.state.faults.append(("sendmessage", refusal))
        server.say(USER, FERRY)
        answer = await answer_to(server, USER)
        assert "they differ" in answer["text"]
        assert "<b>" not in answer["text"]
        assert "entities" not in answer

    play(scenario)


def test_pressing_what_is_shown_already_changes_nothing(play: Play) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.say(USER, FERRY)
        answer = await answer_to(server, USER)
        number = answer["reply_markup"]["inline_keyboard"][0][0]["callback_data"].split(":")[1]
        query = server.press(USER, answer, f"v:{number}:l:0")
        await until(lambda: "answered" in server.state.callbacks[query])
        await until(lambda: "editmessagetext" in [name for _, name, _ in server.state.calls])
        server.say(USER, NOBODY)
        assert "No article" in (await answer_to(server, USER, 2))["text"]

    play(scenario)


def test_a_deleted_question_and_a_deleted_answer(play: Play, sample_store: Application) -> None:
    engine = GatedEngine(sample_store)

    async def scenario(server: TelegramServer, _: Bot) -> None:
        question = server.say(USER, FERRY)
        await until(lambda: engine.begun)
        del server.state.messages[USER][question["message_id"]]
        engine.gate.set()
        answer = await answer_to(server, USER)
        assert "reply_to_message" not in answer
        data = answer["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        del server.state.messages[USER][answer["message_id"]]
        server.press(USER, answer, data)
        assert "Sources" in (await answer_to(server, USER))["text"]

    play(scenario, engine=engine)


def test_blocked_and_kicked_end_the_matter(play: Play) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.state.group(GROUP)
        server.state.blocked.add(USER)
        server.state.kicked.add(GROUP)
        server.say(USER, NOBODY)
        server.say(STRANGER, f"@whosays_bot {NOBODY}", GROUP)
        server.say(ADMIN, NOBODY)
        await answer_to(server, ADMIN)
        await until(lambda: bot.built.parts.asking.waiting == 0)
        assert not [*bot.built.journal.unfinished()]

    play(scenario)


def test_an_expired_button_still_does_its_work(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.say(USER, FERRY)
        answer = await answer_to(server, USER)
        data = answer["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        server.press(USER, answer, data, old=True)
        await until(lambda: answer["text"].startswith("Sources"))

    play(scenario)


def test_a_second_instance_ends_the_first_with_a_clear_message(
    sample_store: Application, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with (
            TelegramServer() as server,
            bot_for(server, sample_store, tmp_path / "one.sqlite") as one,
            bot_for(server, sample_store, tmp_path / "two.sqlite") as two,
        ):
            await asyncio.wait({one.task}, timeout=20)
            with pytest.raises(OperatorError, match="Two instances"):
                one.task.result()
            server.say(USER, NOBODY)
            await answer_to(server, USER)
            assert not two.task.done()

    asyncio.run(scenario())


def test_a_refused_token_ends_with_a_message_that_does_not_hold_it(play: Play) -> None:
    async def scenario(_: TelegramServer, bot: Bot) -> None:
        await asyncio.wait({bot.task}, timeout=20)
        with pytest.raises(OperatorError, match="refuses the token") as refusal:
            bot.task.result()
        assert "123:abc" not in str(refusal.value)

    play(scenario, telegram_token=SecretStr("123:abc"))


def test_the_network_goes_and_comes_back(play: Play, sample_store: Application) -> None:
    engine = GatedEngine(sample_store)

    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.say(USER, NOBODY)
        await until(lambda: engine.begun)
        server.down = True
        engine.gate.set()
        await asyncio.sleep(1.5)
        server.say(ADMIN, NOBODY)
        assert not server.answers(USER)
        server.down = False
        await answer_to(server, USER)
        await answer_to(server, ADMIN)
        assert (len(server.answers(USER)), len(server.answers(ADMIN))) == (1, 1)
        assert not bot.task.done()

    play(scenario, engine=engine)


def test_a_stop_without_network_ends_and_the_answer_comes_after_the_next_start(
    sample_store: Application, tmp_path: Path
) -> None:
    engine = GatedEngine(sample_store)

    async def scenario() -> None:
        file = tmp_path / "bot.sqlite"
        async with TelegramServer() as server:
            server.state.floods.enabled = False
            soon = replace(QUICK, stopping=0.2)
            async with bot_for(server, sample_store, file, engine=engine, pace=soon) as bot:
                server.say(USER, NOBODY)
                await until(lambda: engine.begun)
                server.down = True
                engine.gate.set()
                await until(lambda: bot.built.parts.answers.count() == 1)
                bot.service.stop()
                await asyncio.wait_for(bot.task, 20)
                assert not server.answers(USER)
            server.down = False
            async with bot_for(server, sample_store, file):
                await answer_to(server, USER)
                server.say(ADMIN, NOBODY)
                await answer_to(server, ADMIN)
            assert len(server.answers(USER)) == 1

    asyncio.run(scenario())


def test_a_start_without_network_waits_for_it(sample_store: Application, tmp_path: Path) -> None:
    async def scenario() -> None:
        async with TelegramServer() as server:
            server.down = True
            asyncio.get_running_loop().call_later(0.7, server.come_back)
            async with bot_for(server, sample_store, tmp_path / "bot.sqlite"):
                server.say(USER, NOBODY)
                await answer_to(server, USER)

    asyncio.run(scenario())


def test_an_old_backlog_is_dropped(sample_store: Application, tmp_path: Path) -> None:
    async def scenario() -> None:
        async with TelegramServer() as server:
            old = server.say(USER, NOBODY)
            old["date"] -= 3 * 3600
            server.say(USER, FERRY)
            async with bot_for(server, sample_store, tmp_path / "bot.sqlite") as bot:
                answer = await answer_to(server, USER)
                assert answer["reply_to_message"]["text"] == FERRY
                assert bot.built.parts.order.dropped == 1

    asyncio.run(scenario())


def test_what_was_not_finished_is_done_after_a_restart_and_only_once(
    sample_store: Application, tmp_path: Path
) -> None:
    async def scenario() -> None:
        file = tmp_path / "bot.sqlite"
        async with TelegramServer() as server:
            server.state.floods.enabled = False
            engine = GatedEngine(sample_store)
            async with bot_for(server, sample_store, file, engine=engine) as bot:
                first, second = server.say(USER, FERRY), server.say(USER, NOBODY)
                await until(lambda: bot.built.parts.asking.waiting == 2)
                bot.service.stop()
                await asyncio.sleep(0.1)
                engine.gate.set()
                await bot.task
                answers = server.answers(USER)
                assert [a["reply_to_message"]["text"] for a in answers] == [first["text"]]
            async with bot_for(server, sample_store, file):
                await answer_to(server, USER, 2)
                server.say(ADMIN, NOBODY)
                await answer_to(server, ADMIN)
            answered = [a["reply_to_message"]["text"] for a in server.answers(USER)]
            assert answered == [first["text"], second["text"]]

    asyncio.run(scenario())


def test_an_update_that_is_delivered_twice_is_answered_once(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.say(USER, NOBODY)
        update = dict(server.state.updates[0])
        await answer_to(server, USER)
        await until(lambda: not server.state.updates)
        server.state.updates.append(update)
        server.state.arrived.set()
        server.say(ADMIN, NOBODY)
        await answer_to(server, ADMIN)
        assert len(server.answers(USER)) == 1

    play(scenario)


def test_questions_of_a_chat_wait_their_turn_while_others_go_on_and_can_be_cancelled(
    play: Play, sample_store: Application
) -> None:
    engine = GatedEngine(sample_store)

    async def scenario(server: TelegramServer, bot: Bot) -> None:
        for text in (FERRY, NOBODY, "Who is Somebody Else?"):
            server.say(USER, text)
        await until(lambda: engine.begun and bot.built.parts.asking.waiting == 3)
        server.say(ADMIN, NOBODY)
        await until(lambda: bot.built.parts.asking.waiting == 4)
        server.say(USER, "/cancel")
        assert "taken back: 3" in (await answer_to(server, USER))["text"]
        engine.gate.set()
        await answer_to(server, ADMIN)
        await until(lambda: bot.built.parts.asking.waiting == 0)
        assert engine.begun == [FERRY, NOBODY]
        assert len(server.answers(USER)) == 1
        assert not [*bot.built.journal.unfinished()]

    play(scenario, engine=engine)


def test_a_draft_shows_that_work_goes_on_in_private_and_one_message_in_groups(
    play: Play, sample_store: Application
) -> None:
    engine = GatedEngine(sample_store)

    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.state.group(GROUP)
        server.say(USER, FERRY)
        await until(lambda: server.state.drafts.get(USER))
        assert server.state.drafts[USER]["text"] == "Looking…"
        server.say(STRANGER, f"@whosays_bot {NOBODY}", GROUP)
        message = await answer_to(server, GROUP)
        assert message["text"].startswith("Waiting, 1 before you")
        engine.gate.set()
        await until(lambda: "No article" in message["text"])
        assert len(server.answers(GROUP)) == 1
        await answer_to(server, USER)
        assert USER not in server.state.drafts

    play(scenario, engine=engine, pace=SOON)


def test_cancel_in_a_group_takes_the_placeholder_away(
    play: Play, sample_store: Application
) -> None:
    engine = GatedEngine(sample_store)

    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.state.group(GROUP)
        server.say(STRANGER, f"@whosays_bot {FERRY}", GROUP)
        assert (await answer_to(server, GROUP))["text"] == "Looking…"
        server.say(98, "/cancel", GROUP)
        assert "nothing to stop" in (await answer_to(server, GROUP, 2))["text"]
        server.say(STRANGER, "/cancel", GROUP)
        await until(lambda: "taken back: 1" in server.answers(GROUP)[-1]["text"])
        await until(lambda: "Looking…" not in [m["text"] for m in server.answers(GROUP)])
        engine.gate.set()
        server.say(USER, NOBODY)
        await answer_to(server, USER)
        texts = [message["text"] for message in server.answers(GROUP)]
        assert texts == ["There is nothing to stop.", "Stopped. Questions taken back: 1"]
        await until(lambda: not [*bot.built.journal.unfinished()])

    play(scenario, engine=engine, pace=SOON)


def test_a_placeholder_becomes_the_answer_after_a_restart(
    sample_store: Application, tmp_path: Path
) -> None:
    async def scenario() -> None:
        file = tmp_path / "bot.sqlite"
        async with TelegramServer() as server:
            server.state.floods.enabled = False
            server.state.group(GROUP)
            engine = GatedEngine(sample_store)
            async with bot_for(server, sample_store, file, engine=engine, pace=SOON) as bot:
                server.say(USER, NOBODY)
                await until(lambda: engine.begun)
                server.say(STRANGER, f"@whosays_bot {NOBODY}", GROUP)
                placeholder = await answer_to(server, GROUP)
                assert placeholder["text"].startswith("Waiting, 1 before you")
                bot.service.stop()
                await until(lambda: bot.built.parts.asking.waiting == 1)
                engine.gate.set()
                await bot.task
            async with bot_for(server, sample_store, file):
                await until(lambda: "No article" in placeholder["text"])
            assert len(server.answers(GROUP)) == 1

    asyncio.run(scenario())


def test_asking_again_in_a_group_leaves_no_placeholder(
    play: Play, sample_store: Application
) -> None:
    engine = GatedEngine(sample_store)
    engine.gate.set()

    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.state.group(GROUP)
        question = server.say(STRANGER, f"@whosays_bot {NOBODY}", GROUP)
        answer = await answer_to(server, GROUP)
        await until(lambda: "No article" in answer["text"])
        engine.gate.clear()
        server.edit(question, f"@whosays_bot {FERRY}")
        typed = len(server.state.actions)
        await until(lambda: len(server.state.actions) > typed)
        engine.gate.set()
        await until(lambda: "they differ" in answer["text"])
        await until(lambda: bot.built.parts.asking.waiting == 0)
        assert len(server.answers(GROUP)) == 1

    play(scenario, engine=engine, pace=SOON)


class PausingEngine(Engine):
    """The real engine, which stops when the claims are told, before the answer is complete."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self.gate = threading.Event()

    def _answer(self, asked: Asked) -> Replied:
        replied = super()._answer(asked)
        self.gate.wait(20)
        return replied


def test_verified_claims_stream_in_and_typing_is_renewed(
    play: Play, sample_store: Application
) -> None:
    engine = PausingEngine(sample_store)

    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.state.group(GROUP)
        server.say(USER, FERRY)
        told = server.state.drafts
        await until(lambda: "Dagens Udsyn" in told.get(USER, {}).get("text", ""))  # the last claim
        assert {entity["type"] for entity in told[USER]["entities"]} == {"bold"}
        text = told[USER]["text"]
        assert text.startswith("Found so far:\n\nSeven — the Marvonian coastguard, ")
        await until(lambda: len(server.state.actions) > 3)
        assert {action for _, action, _ in server.state.actions} == {"typing"}
        engine.gate.set()
        await answer_to(server, USER)
        engine.gate.clear()
        server.say(STRANGER, f"@whosays_bot {FERRY}", GROUP)
        message = await answer_to(server, GROUP)
        await until(lambda: message["text"].startswith("Found so far:"))
        engine.gate.set()
        await until(lambda: "they differ" in message["text"])
        assert len(server.answers(GROUP)) == 1

    play(scenario, engine=engine, pace=replace(SOON, typing_every=0.2))


def test_an_outage_is_not_ignorance(play: Play, sample_store: Application) -> None:
    engine = GatedEngine(sample_store, failing=True)
    engine.gate.set()

    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.say(USER, FERRY)
        text = (await answer_to(server, USER))["text"]
        assert text.startswith("The index could not be searched")
        assert bot.built.parts.answers.count() == 0

    play(scenario, engine=engine)


def test_a_webhook_takes_updates_with_the_secret_alone_and_is_watched(
    play: Play, free_port: int
) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        update = {"update_id": 1, "message": {"text": NOBODY}}
        url = server.state.webhook["url"]
        async with ClientSession() as session:
            for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "wrong"}):
                async with session.post(url, json=update, headers=headers) as reply:
                    assert reply.status == 403
        server.say(USER, NOBODY)
        await answer_to(server, USER)
        await until(lambda: not server.state.updates)
        deliveries = bot.built.deliveries
        assert deliveries is not None
        bot.built.polling.last = time.monotonic() - 3600
        await until(lambda: (bot.built.polling.since() or 0) < 60)
        assert health_of(bot.built).well
        server.state.webhook |= {"failure": "Read timeout expired", "failed": int(time.time())}
        server.state.webhook["url"] = f"http://127.0.0.1:{free_port}/nowhere"
        server.say(USER, NOBODY)
        await until(lambda: deliveries.last.failure)
        assert not health_of(bot.built).well
        with pytest.raises(OperatorError, match="webhook"):
            await bot.task

    play(
        scenario,
        pace=replace(QUICK, webhook_every=0.05),
        telegram_webhook_url=f"http://127.0.0.1:{free_port}/hook",
        telegram_webhook_port=free_port,
        telegram_webhook_secret=SecretStr("a-secret"),
    )


@pytest.fixture
def free_port() -> int:
    """Return a port that is free now."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def test_answers_are_kept_as_long_as_it_is_set(sample_store: Application, tmp_path: Path) -> None:
    async def scenario() -> None:
        file = tmp_path / "bot.sqlite"
        async with TelegramServer() as server:
            server.state.floods.enabled = False
            async with bot_for(server, sample_store, file) as bot:
                for person in (USER, ADMIN):
                    server.say(person, NOBODY)
                    await answer_to(server, person)
                bot.built.parts.database.change(
                    "UPDATE answers SET created = created - 90000 WHERE user = ?", (USER,)
                )
            async with bot_for(server, sample_store, file) as bot:
                assert bot.built.parts.answers.count() == 2
            async with bot_for(server, sample_store, file, telegram_keep_days=1) as bot:
                await until(lambda: bot.built.parts.answers.count() == 1)

    asyncio.run(scenario())


def test_the_token_is_in_no_log_and_no_question_either(play: Play) -> None:
    written = io.StringIO()
    handler = set_up_logs(TOKEN, stream=written)
    try:

        async def scenario(server: TelegramServer, _: Bot) -> None:
            server.state.faults.append(("sendmessage", ApiError(500, "Internal Server Error")))
            server.say(USER, "Who is Nobody Quibblestone?")
            server.say(STRANGER, "Let me in, I am Quibblestone")
            await answer_to(server, STRANGER)
            await answer_to(server, USER)
            logging.getLogger("test").warning("by another way: %s", TOKEN)

        play(scenario)
    finally:
        logging.getLogger().removeHandler(handler)
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert {"refused", "network"} <= {line["event"] for line in lines}
    assert TOKEN not in written.getvalue()
    assert "Quibblestone" not in written.getvalue()


def test_health_tells_of_poll_index_and_queue(play: Play) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.say(USER, NOBODY)
        await answer_to(server, USER)
        async with (
            ClientSession() as session,
            session.get(f"http://127.0.0.1:{bot.health.port}/health") as reply,
        ):
            assert reply.status == 200
            told = await reply.json()
        assert told["ok"]
        assert told["index"]["articles"] > 10
        assert 0 < told["index"]["read"] <= told["index"]["articles"]  # the question met some
        assert told["waiting"] in {0, 1}
        async with (
            ClientSession() as session,
            session.post(f"http://127.0.0.1:{bot.health.port}/reindex") as reply,
        ):
            assert reply.status == 403

    play(scenario)
