"""The Bot API emulator itself: it refuses what the real server refuses, in its words."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp import ClientSession
from telegram_emulator import TOKEN, TelegramServer
from telegram_html import EntityError, parse_html, utf16_length
from telegram_state import Json

Call = Callable[..., Awaitable[Json]]


def _with_server(work: Callable[[TelegramServer, Call], Awaitable[None]]) -> None:
    async def run() -> None:
        async with TelegramServer() as server, ClientSession() as session:
            server.state.person(1)
            server.state.group(-5)

            async def call(method: str, **parameters: Any) -> Json:
                async with session.post(
                    f"{server.url}/bot{TOKEN}/{method}", json=parameters
                ) as reply:
                    return dict(await reply.json())

            await work(server, call)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<b>open", "Can't find end tag"),
        ("<b><i>crossed</b></i>", "Unmatched end tag"),
        ("<h1>unknown</h1>", 'Unsupported start tag "h1"'),
        ("end</b>", "Unexpected end tag"),
        ("1 < 2", "Unclosed start tag"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "can't be nested"),
        ("<code><b>a</b></code>", "within code"),
    ],
)
def test_wrong_markup_is_refused(text: str, problem: str) -> None:
    with pytest.raises(EntityError, match=problem):
        parse_html(text)


def test_entities_count_utf16_units() -> None:
    text, entities = parse_html(
        '🚢 <b>a &amp; b</b> <a href="https://x.example/?a=1&amp;b=2">c</a>'
    )
    assert text == "🚢 a & b c"
    assert utf16_length(text) == 10
    assert entities == [
        {"type": "bold", "offset": 3, "length": 5},
        {"type": "text_link", "offset": 9, "length": 1, "url": "https://x.example/?a=1&b=2"},
    ]


def test_an_expandable_blockquote_is_its_own_kind() -> None:
    _, entities = parse_html("<blockquote expandable>a<b>b</b></blockquote>")
    assert [entity["type"] for entity in entities] == ["expandable_blockquote", "bold"]


_MARKUP = {"inline_keyboard": [[{"text": "x", "callback_data": "ø" * 33}]]}


@pytest.mark.parametrize(
    ("method", "parameters", "description"),
    [
        ("sendMesage", {}, "Not Found"),
        ("sendMessage", {"chat_id": 2, "text": "a"}, "Bad Request: chat not found"),
        ("sendMessage", {"chat_id": 1, "text": " "}, "Bad Request: message text is empty"),
        ("sendMessage", {"chat_id": 1, "text": "🚢" * 2049}, "Bad Request: message is too long"),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_parameters": {"message_id": 7}},
            "Bad Request: message to be replied not found",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "reply_markup": _MARKUP},
            "Bad Request: BUTTON_DATA_INVALID",
        ),
        (
            "sendMessage",
            {"chat_id": 1, "text": "a", "message_thread_id": 3},
            "Bad Request: message thread not found",
        ),
        (
            "editMessageText",
            {"chat_id": 1, "message_id": 5, "text": "a"},
            "Bad Request: message to edit not found",
        ),
        (
            "sendMessageDraft",
            {"chat_id": -5, "draft_id": 1, "text": "a"},
            "Bad Request: TEXTDRAFT_PEER_INVALID",
        ),
        (
            "sendMessageDraft",
            {"chat_id": 1, "draft_id": 0, "text": "a"},
            "Bad Request: draft_id must be non-zero",
        ),
        (
            "sendChatAction",
            {"chat_id": 1, "action": "thinking"},
            "Bad Request: wrong parameter action in request",
        ),
        (
            "answerCallbackQuery",
            {"callback_query_id": "1"},
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "Straße", "description": "d"}]},
            "Bad Request: BOT_COMMAND_INVALID",
        ),
    ],
)
def test_a_wrong_call_is_refused_in_the_servers_words(
    method: str, parameters: Json, description: str
) -> None:
    async def work(_: TelegramServer, call: Call) -> None:
        reply = await call(method, **parameters)
        assert (reply["ok"], reply["description"]) == (False, description)

    _with_server(work)


def test_text_length_counts_after_entities() -> None:
    async def work(_: TelegramServer, call: Call) -> None:
        text = f"<b>{'a' * 4096}</b>"
        reply = await call("sendMessage", chat_id=1, text=text, parse_mode="HTML")
        assert reply["ok"]
        reply = await call("sendMessage", chat_id=1, text=f"{text}b", parse_mode="HTML")
        assert reply["description"] == "Bad Request: message is too long"

    _with_server(work)


def test_floods_are_refused_with_the_time_to_wait() -> None:
    async def work(server: TelegramServer, call: Call) -> None:
        replies = [await call("sendMessage", chat_id=1, text="a") for _ in range(4)]
        assert [reply["ok"] for reply in replies] == [True, True, True, False]
        assert replies[-1]["error_code"] == 429
        wait = replies[-1]["parameters"]["retry_after"]
        assert 1 <= wait <= 4
        replies = [await call("sendMessage", chat_id=-5, text="a") for _ in range(21)]
        assert [reply["ok"] for reply in replies].count(False) == 1
        assert server.state.floods.refused == 2

    _with_server(work)


def test_an_edit_without_a_change_is_refused() -> None:
    async def work(_: TelegramServer, call: Call) -> None:
        sent = await call("sendMessage", chat_id=1, text="a")
        number = sent["result"]["message_id"]
        assert isinstance(sent["result"]["date"], int)
        same = await call("editMessageText", chat_id=1, message_id=number, text="a")
        assert same["description"].startswith("Bad Request: message is not modified")
        other = await call("editMessageText", chat_id=1, message_id=number, text="b")
        assert other["result"]["text"] == "b"

    _with_server(work)


def test_updates_come_until_their_offset_is_confirmed() -> None:
    async def work(server: TelegramServer, call: Call) -> None:
        server.say(1, "/start you @whosays_bot")
        first = await call("getUpdates", timeout=1)
        again = await call("getUpdates", timeout=1)
        assert first == again
        (update,) = first["result"]
        kinds = [entity["type"] for entity in update["message"]["entities"]]
        assert kinds == ["bot_command", "mention"]
        after = await call("getUpdates", offset=update["update_id"] + 1, timeout=0)
        assert after["result"] == []

    _with_server(work)


def test_the_older_of_two_polls_is_ended() -> None:
    async def work(_: TelegramServer, call: Call) -> None:
        older = asyncio.ensure_future(call("getUpdates", timeout=5))
        await asyncio.sleep(0.05)
        newer = await call("getUpdates", timeout=0)
        assert newer["ok"]
        assert (await older)["error_code"] == 409

    _with_server(work)


def test_the_page_and_what_it_does() -> None:
    async def work(server: TelegramServer, call: Call) -> None:
        async with ClientSession() as session:
            async with session.get(f"{server.url}/") as page:
                assert "Bot API emulator" in await page.text()
            async with session.post(f"{server.url}/say", json={"user": 1, "text": "hello"}):
                pass
            await call("sendMessage", chat_id=1, text="<b>hi</b>", parse_mode="HTML")
            async with session.get(f"{server.url}/chat?chat=1") as chat:
                messages = (await chat.json())["messages"]
        assert [message["text"] for message in messages] == ["hello", "hi"]

    _with_server(work)


def test_a_wrong_token_is_unauthorized() -> None:
    async def run() -> None:
        async with (
            TelegramServer() as server,
            ClientSession() as session,
            session.get(f"{server.url}/bot1:x/getMe") as reply,
        ):
            assert (reply.status, (await reply.json())["description"]) == (401, "Unauthorized")

    asyncio.run(run())
