"""An emulator of the Bot API on this machine, for tests and for people.

``python tests/telegram_server.py`` serves it, with a page to chat on. In tests,
``TelegramServer`` is an asynchronous context manager; its methods are what people in Telegram do.
The rules are in ``telegram_methods``.
"""

import asyncio
import json
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientError, ClientSession, ClientTimeout, web
from telegram_methods import METHODS
from telegram_state import ApiError, Json, State

TOKEN = "7000001:emulator-token-of-no-worth"  # noqa: S105 -- no secret: it opens nothing
_PAGE = Path(__file__).with_name("telegram_page.html")
_LONGEST_POLL = 50


class TelegramServer:
    """The emulator, listening on ``url`` while it is open."""

    def __init__(self, port: int = 0, state: State | None = None) -> None:
        self.state = state or State()
        self.down = False
        self._port = port
        self._poll: asyncio.Future[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._port}"

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_route("*", "/bot{token}/{method}", self._handle)
        application.router.add_get("/", _page)
        application.router.add_get("/chat", self._chat)
        application.router.add_post("/say", self._say)
        application.router.add_post("/press", self._press)
        application.router.add_post("/crowd", self._crowd)
        application.router.add_get("/events", self._events)
        self._runner = web.AppRunner(application, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self._start(self._deliver())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._runner.cleanup()

    def come_back(self) -> None:
        """End an outage."""
        self.down = False

    # What people do

    def say(self, user_id: int, text: str, chat_id: int | None = None, **more: Any) -> Json:
        """Let a person write a message; ``more`` are further fields of it."""
        sender = self.state.person(user_id)
        content = {"text": text, **_commands_in(text), **more}
        message = self.state.store(chat_id or user_id, sender, content)
        self.state.push("message", message)
        return message

    def send(self, user_id: int, chat_id: int | None = None, **content: Any) -> Json:
        """Let a person send something that is no text."""
        message = self.state.store(chat_id or user_id, self.state.person(user_id), content)
        self.state.push("message", message)
        return message

    def edit(self, message: Json, text: str) -> None:
        """Let the author change a message."""
        message |= {"text": text, "edit_date": int(time.time())}
        self.state.push("edited_message", message)

    def press(self, user_id: int, message: Json, data: str, *, old: bool = False) -> str:
        """Let a person press a button; returns the query's id. ``old``: it can't be answered."""
        number: str = self.state.number()
        query = {
            "id": number,
            "from": self.state.person(user_id),
            "chat_instance": "1",
            "data": data,
            **(
                {"inline_message_id": message["inline_message_id"]}
                if "inline_message_id" in message
                else {"message": message}
            ),
        }
        self.state.callbacks[number] = {"at": time.monotonic() - (3600 if old else 0)}
        self.state.push("callback_query", query)
        return number

    def ask_inline(self, user_id: int, query: str) -> str:
        """Let a person type ``@bot query`` in any chat; returns the query's id."""
        number: str = self.state.number()
        self.state.inline[number] = {}
        content = {"id": number, "from": self.state.person(user_id), "query": query, "offset": ""}
        self.state.push("inline_query", content)
        return number

    def answers(self, chat_id: int) -> list[Json]:
        """Return what the bot wrote in a chat."""
        messages = self.state.messages.get(chat_id, {}).values()
        return [message for message in messages if message["from"]["is_bot"]]

    # The Bot API

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        if self.down:
            if request.transport is not None:
                request.transport.abort()
            raise web.HTTPServiceUnavailable
        try:
            result = await self._call(request)
        except ApiError as error:
            parameters = {"retry_after": error.retry_after} if error.retry_after else {}
            body: Json = {"ok": False, "error_code": error.code, "description": error.description}
            body |= {"parameters": parameters} if parameters else {}
            return web.json_response(body, status=error.code)
        except ConnectionResetError:
            return web.Response()  # the bot has given the request up
        return web.json_response({"ok": True, "result": result})

    async def _call(self, request: web.Request) -> Any:
        if request.match_info["token"] != TOKEN:
            raise ApiError(401, "Unauthorized")
        method = request.match_info["method"].lower()
        parameters = await _parameters(request)
        self.state.calls.append((time.monotonic(), method, parameters))
        await self._fault(method)
        if method == "getupdates":
            return await self._get_updates(parameters)
        if method not in METHODS:
            raise ApiError(404, "Not Found")
        return METHODS[method](self.state, parameters)

    async def _fault(self, method: str) -> None:
        """Fail as the test ordered: an error, or so many seconds of silence."""
        for fault in self.state.faults:
            if fault[0] == method:
                self.state.faults.remove(fault)
                if isinstance(fault[1], ApiError):
                    raise fault[1]
                await asyncio.sleep(fault[1])
                return

    async def _get_updates(self, parameters: Json) -> list[Json]:
        """Section "getUpdates": the older of two requests at once is ended with 409."""
        if self.state.webhook:
            raise ApiError(
                409,
                "Conflict: can't use getUpdates method while webhook is active;"
                " use deleteWebhook to delete the webhook first",
            )
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        mine: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = mine
        self.state.polls += 1
        self.state.confirm(int(parameters.get("offset") or 0))
        limit = min(int(parameters.get("limit") or 100), 100)
        seconds = min(int(parameters.get("timeout") or 0), _LONGEST_POLL)
        if not self.state.updates and seconds:
            arrived = asyncio.create_task(self.state.arrived.wait())
            both: set[asyncio.Future[Any]] = {arrived, mine}
            await asyncio.wait(both, timeout=seconds, return_when="FIRST_COMPLETED")
            arrived.cancel()
        if mine.done():
            raise ApiError(
                409,
                "Conflict: terminated by other getUpdates request;"
                " make sure that only one bot instance is running",
            )
        mine.cancel()
        return list(self.state.updates)[:limit]

    async def _deliver(self) -> None:
        """Section "setWebhook": post each update until the bot answers with 2xx."""
        async with ClientSession(timeout=ClientTimeout(5)) as session:
            while True:
                await self.state.arrived.wait()
                if not self.state.webhook or not self.state.updates:
                    await asyncio.sleep(0.02)
                    continue
                secret = self.state.webhook["secret"]
                headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
                update = self.state.updates[0]
                try:
                    async with session.post(
                        self.state.webhook["url"], json=update, headers=headers
                    ) as reply:
                        failure = None if reply.ok else f"Wrong response: {reply.status}"
                except (ClientError, TimeoutError):
                    failure = "Connection refused"
                if failure is None:
                    self.state.confirm(update["update_id"] + 1)
                else:
                    self.state.webhook |= {"failure": failure, "failed": int(time.time())}
                    await asyncio.sleep(0.05)

    def _start(self, work: Any) -> None:
        self._tasks.add(asyncio.get_running_loop().create_task(work))

    # The page

    async def _chat(self, request: web.Request) -> web.Response:
        chat_id = int(request.query["chat"])
        draft = self.state.drafts.get(chat_id)
        typing = any(
            chat == chat_id and time.monotonic() - at < 5 for chat, _, at in self.state.actions
        )
        return web.json_response(
            {
                "messages": list(self.state.messages.get(chat_id, {}).values()),
                "draft": draft,
                "typing": typing,
            }
        )

    async def _say(self, request: web.Request) -> web.Response:
        said = await request.json()
        self.state.person(int(said["user"]), language=said.get("language", "en"))
        self.say(int(said["user"]), said["text"])
        return web.json_response({})

    async def _press(self, request: web.Request) -> web.Response:
        pressed = await request.json()
        message = self.state.messages[int(pressed["user"])][int(pressed["message"])]
        self.press(int(pressed["user"]), message, pressed["data"])
        return web.json_response({})

    # For programs that play many people

    async def _crowd(self, request: web.Request) -> web.Response:
        """Let many people write at the same moment: a list of ``[user, text]``."""
        for user, text in await request.json():
            self.say(int(user), text)
        return web.json_response({})

    async def _events(self, request: web.Request) -> web.Response:
        """Tell what happened from number ``from`` on, and how many messages were refused."""
        events = self.state.events[int(request.query.get("from", 0)) :]
        told = [[e.at, e.kind, e.chat, e.message, e.reply_to] for e in events]
        return web.json_response({"events": told, "refused": self.state.floods.refused})


async def _page(_: web.Request) -> web.Response:
    return web.Response(text=_PAGE.read_text("utf-8"), content_type="text/html")


async def _parameters(request: web.Request) -> Json:
    """Section "Making requests": query string, form or JSON; nested objects as JSON strings."""
    if request.content_type == "application/json":
        return dict(await request.json())
    given: Json = dict(request.query)
    if request.method == "POST":
        given |= dict(await request.post())
    return {name: _decoded(name, value) for name, value in given.items()}


def _decoded(name: str, value: Any) -> Any:
    if name in {"reply_markup", "reply_parameters", "results", "commands", "scope", "entities"}:
        try:
            return json.loads(value)
        except ValueError as error:
            raise ApiError(400, f"Bad Request: can't parse {name} JSON object") from error
    return value


def _commands_in(text: str) -> Json:
    """Section "MessageEntity": commands, mentions and addresses are marked by the server."""
    entities, offset = [], 0
    for word in text.split(" "):
        if word.startswith("/") and offset == 0 and len(word) > 1:
            entities.append({"type": "bot_command", "offset": offset, "length": len(word)})
        elif word.startswith("@") and len(word) > 1:
            entities.append({"type": "mention", "offset": offset, "length": len(word)})
        elif word.startswith(("http://", "https://")):
            entities.append({"type": "url", "offset": offset, "length": len(word)})
        offset += len(word.encode("utf-16-le")) // 2 + 1
    return {"entities": entities} if entities else {}
