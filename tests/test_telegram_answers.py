"""Answers on Telegram: the real bot over HTTP against the emulator, with the sample corpus."""

import asyncio
from functools import partial
from pathlib import Path

import pytest
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
from telegram_state import Json

from bot.reading.lexicon.pack import languages
from bot.wiring import Application

FERRY = "How many were killed when the ferry capsized off Quenholm, and who says so?"
FERRY_DA = "Hvor mange omkom, da færgen kæntrede ud for Quenholm, og hvem siger det?"
MARKET_AR = "كم عدد القتلى في سوق، ومن يقول ذلك؟"


@pytest.fixture
def play(sample_store: Application, tmp_path: Path) -> Play:
    """Return a function that runs a scenario with a bot of its own."""
    return playing(sample_store, tmp_path)


def _begins(message: Json, words: str) -> bool:
    return str(message["text"]).startswith(words)


def test_a_question_is_answered_as_a_reply_with_its_ledger(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        question = server.say(USER, FERRY)
        answer = await answer_to(server, USER)
        assert answer["reply_to_message"]["message_id"] == question["message_id"]
        first, *_ = answer["text"].split("\n")
        assert "outlets" in first
        assert "they differ" in first
        assert "Marvonian coastguard" in answer["text"]
        kinds = {entity["type"] for entity in answer["entities"]}
        assert kinds == {"bold", "italic", "text_link", "expandable_blockquote"}
        links = [e["url"] for e in answer["entities"] if e["type"] == "text_link"]
        assert all(".example/" in url and "#:~:text=" in url for url in links)
        assert {chat for chat, _, _ in server.state.actions} == {USER}

    play(scenario)


@pytest.mark.parametrize(
    ("question", "button"), [(FERRY_DA, "Tidslinje"), (MARKET_AR, "التسلسل الزمني")]
)
def test_answer_and_buttons_are_in_the_questions_language(
    play: Play, question: str, button: str
) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.say(USER, question)
        assert button in buttons(await answer_to(server, USER))

    play(scenario)


def test_buttons_show_every_view_in_place_and_the_answer_again(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.say(USER, FERRY)
        answer = await answer_to(server, USER)
        ledger = answer["text"]
        for name, title, expected in (
            ("Sources", "Sources\n", "The Marvonia Courier"),
            ("Quotations", "Quotations, word for word", "“QUENHOLM (Sundwire)"),
            ("Timeline", "By date of publication", "September 10, 2024"),
            ("Why this answer", "Why this answer\n", "Articles read whole"),
            ("Answer", "4 figures", "they differ"),
        ):
            query = server.press(USER, answer, buttons(answer)[name])
            await until(partial(_begins, answer, title))
            assert expected in answer["text"]
            assert "answered" in server.state.callbacks[query]
        assert answer["text"] == ledger
        assert len(server.answers(USER)) == 1

    play(scenario)


def test_buttons_work_after_a_restart_and_answers_can_be_opened_by_link(
    sample_store: Application, tmp_path: Path
) -> None:
    async def scenario() -> None:
        file = tmp_path / "bot.sqlite"
        async with TelegramServer() as server:
            server.state.floods.enabled = False
            async with bot_for(server, sample_store, file):
                server.say(USER, FERRY)
                answer = await answer_to(server, USER)
            async with bot_for(server, sample_store, file):
                data = buttons(answer)["Timeline"]
                server.press(USER, answer, data)
                await until(lambda: "By date of publication" in answer["text"])
                server.press(USER, answer, buttons(answer)["Why this answer"])
                await until(lambda: "Articles read whole" in answer["text"])
                rows = answer["reply_markup"]["inline_keyboard"]
                (link,) = [b["copy_text"]["text"] for row in rows for b in row if "copy_text" in b]
                assert link == f"https://t.me/whosays_bot?start=a_{data.split(':')[1]}"
                server.say(ADMIN, f"/start {link.partition('start=')[2]}")
                opened = await answer_to(server, ADMIN)
                assert "they differ" in opened["text"]
                server.say(ADMIN, "/start a_nothing")
                assert "no longer stored" in (await answer_to(server, ADMIN, 2))["text"]

    asyncio.run(scenario())


def test_an_edited_question_is_answered_again_in_place(play: Play) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        question = server.say(USER, "Who is Nobody Atall?")
        answer = await answer_to(server, USER)
        assert "No article in the corpus reports this." in answer["text"]
        server.edit(question, FERRY)
        await until(lambda: "they differ" in answer["text"])
        assert len(server.answers(USER)) == 1
        await until(lambda: bot.built.parts.asking.answered == 2)  # it counts what it has shown
        answered = bot.built.parts.asking.answered
        server.edit(question, FERRY)
        server.say(USER, "/status")
        await answer_to(server, USER, 2)
        assert bot.built.parts.asking.answered == answered
        await until(lambda: not [*bot.built.journal.unfinished()])  # done with once it is sent

    play(scenario)


def test_asking_again_edits_the_answer(play: Play) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.say(USER, FERRY)
        answer = await answer_to(server, USER)
        server.press(USER, answer, buttons(answer)["Timeline"])
        await until(lambda: "By date" in answer["text"])
        server.press(USER, answer, buttons(answer)["Ask again"])
        await until(lambda: "they differ" in answer["text"])
        assert len(server.answers(USER)) == 1
        assert bot.built.parts.answers.count() == 1

    play(scenario)


def test_groups_are_answered_on_commands_mentions_and_replies_only(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.state.group(GROUP, forum=True)
        server.say(99, FERRY, GROUP)
        server.say(99, f"@whosays_bot {FERRY}", GROUP, message_thread_id=7, is_topic_message=True)
        answer = await answer_to(server, GROUP)
        assert answer["message_thread_id"] == 7
        assert answer["reply_to_message"]["message_id"] == 2
        server.say(98, f"/ask@whosays_bot {FERRY}", GROUP)
        assert (await answer_to(server, GROUP, 2))["reply_to_message"]["from"]["id"] == 98
        server.say(97, "Who is Nobody Atall?", GROUP, reply_to_message=answer)
        assert "No article" in (await answer_to(server, GROUP, 3))["text"]
        server.say(98, "/ask@another_bot hello", GROUP)
        server.send(97, GROUP, sticker=_STICKER)
        server.say(97, "@whosays_bot Who is Somebody Else?", GROUP)
        await answer_to(server, GROUP, 4)
        assert len(server.answers(GROUP)) == 4

    play(scenario)


def test_inline_questions_give_the_ledger_as_an_article(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        first = server.ask_inline(USER, FERRY[:20])
        query = server.ask_inline(USER, FERRY)
        results = (await until(lambda: server.state.inline[query].get("results")))[0]
        assert "they differ" in results["title"]
        assert "Marvonian coastguard" in results["parsed"][0]
        assert server.state.inline[query]["parameters"]["cache_time"]
        assert not server.state.inline[first]
        message = {"text": results["parsed"][0], "inline_message_id": "i1"}
        server.state.inline_messages["i1"] = message
        server.press(
            USER, message, results["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        )
        await until(lambda: "Sources" in message["text"])
        refused = server.ask_inline(99, FERRY)
        assert (await until(lambda: server.state.inline[refused]))["results"] == []

    play(scenario)


_STICKER = {
    "file_id": "a",
    "file_unique_id": "b",
    "type": "regular",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
}


_POLL = {
    "id": "p",
    "question": "Who says so?",
    "options": [],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
_FORWARDED = {"type": "hidden_user", "date": 1_935_000_000, "sender_user_name": "Somebody"}


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": _STICKER},
        {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}},
        {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]},
        {"poll": _POLL},
        {"text": "Seven.", "forward_origin": _FORWARDED},
    ],
)
def test_what_is_no_text_gets_one_friendly_line(play: Play, content: Json) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.send(USER, **content)
        assert "text only" in (await answer_to(server, USER))["text"]

    play(scenario)


def test_commands_are_registered_in_each_language(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        commands = server.state.commands
        await until(lambda: len(commands) == 1 + len(languages()))
        assert set(commands) == {"default//", *(f"default//{code}" for code in languages())}
        names = [command["command"] for command in commands["default//da"]]
        assert names[:3] == ["start", "help", "ask"]
        assert "reindex" not in names

    play(scenario)


def test_administrators_see_their_commands_too(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        commands = server.state.commands
        await until(lambda: f"chat/{ADMIN}/da" in commands)
        names = [command["command"] for command in commands[f"chat/{ADMIN}/da"]]
        assert {"start", "reindex", "stats", "allow", "deny"} <= set(names)
        assert not [key for key in commands if str(USER) in key]

    def known(server: TelegramServer) -> None:
        for person in (ADMIN, USER):
            server.state.person(person)

    play(scenario, before=known)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("/stats", "Answers stored: 0"),
        ("/allow 5", "5 is let in"),
        ("/deny 5", "5 is shut out"),
        ("/allow", "Name an id"),
        ("/reindex", "Reading what is new"),
        ("/help", "/reindex"),
    ],
)
def test_what_administrators_can_do(play: Play, command: str, expected: str) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.say(ADMIN, command)
        assert expected in (await answer_to(server, ADMIN))["text"]

    play(scenario)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("/start", "Ask me how many"),
        ("/help", "/cancel"),
        ("/ask", "Write the question after the command"),
        ("/new", "A new conversation begins."),
        ("/sources", "Quenholm Gazette"),
        ("/lang", "/lang auto"),
        ("/lang da", "Svarene er nu på: dansk"),
        ("/status", "Questions waiting: 0"),
        ("/cancel", "nothing to stop"),
        ("/privacy", "/forget deletes"),
        ("/reindex", "Only administrators"),
        ("/stats", "Only administrators"),
        ("/allow 5", "Only administrators"),
    ],
)
def test_a_command_says_what_it_should(play: Play, command: str, expected: str) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.say(USER, command)
        assert expected in (await answer_to(server, USER))["text"]

    play(scenario)


def test_the_language_that_is_set_is_that_of_answers(play: Play) -> None:
    async def scenario(server: TelegramServer, _: Bot) -> None:
        server.say(USER, "/lang da")
        await answer_to(server, USER)
        server.say(USER, FERRY)
        assert "medier" in (await answer_to(server, USER, 2))["text"]

    play(scenario)


def test_forget_deletes_answers_and_their_bytes(play: Play, tmp_path: Path) -> None:
    async def scenario(server: TelegramServer, bot: Bot) -> None:
        server.say(USER, "Who is Nobody Quibblestone?")
        answer = await answer_to(server, USER)
        server.say(USER, "/forget")
        assert "your answers (1)" in (await answer_to(server, USER, 2))["text"]
        assert bot.built.parts.answers.count() == 0
        server.press(USER, answer, buttons(answer)["Why this answer"])

    play(scenario)
    files = [*tmp_path.glob("bot.sqlite*")]
    assert files
    assert not any(b"Quibblestone" in file.read_bytes() for file in files)
