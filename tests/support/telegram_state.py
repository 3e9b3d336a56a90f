"""What the Bot API emulator remembers: people, chats, messages, updates, and flood limits."""

import asyncio
import itertools
import random
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

BOT_ID = 7000001
BOT: Json = {
    "id": BOT_ID,
    "is_bot": True,
    "first_name": "Who says",
    "username": "whosays_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}


class ApiError(Exception):
    """An answer that is not ok: section "Making requests", with "ResponseParameters"."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code, self.description, self.retry_after = code, description, retry_after


@dataclass(slots=True)
class Floods:
    """The limits of the Bot FAQ, "My bot is hitting limits, how do I avoid this?".

    One message a second in a chat, of which short bursts are allowed; twenty a minute in a group;
    about thirty a second over all chats.
    """

    enabled: bool = True
    burst: int = 3
    group: int = 20
    overall: int = 30
    refused: int = 0
    clock: Callable[[], float] = time.monotonic
    _chats: dict[int, deque[float]] = field(default_factory=dict)
    _all: deque[float] = field(default_factory=deque)

    def take(self, chat_id: int) -> None:
        """Count a message, or refuse it.

        Raises:
            ApiError: 429, with the seconds to wait.
        """
        if not self.enabled:
            return
        now = self.clock()
        number, period = (self.group, 60.0) if chat_id < 0 else (self.burst, float(self.burst))
        chat = self._chats.setdefault(chat_id, deque())
        for times, most, span in ((chat, number, period), (self._all, self.overall + 5, 1.0)):
            while times and now - times[0] >= span:
                times.popleft()
            if len(times) >= most:
                self.refused += 1
                wait = int(span - (now - times[0])) + 1
                raise ApiError(429, f"Too Many Requests: retry after {wait}", wait)
        chat.append(now)
        self._all.append(now)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a person sees, and when.

    Attributes:
        at: Seconds of the machine's monotonic clock.
        kind: ``said`` by a person, ``sent`` by the bot, or ``sign`` of its life.
        chat: Where.
        message: The message's id; 0 for a sign.
        reply_to: The message that it answers, or 0.
    """

    at: float
    kind: str
    chat: int
    message: int = 0
    reply_to: int = 0


@dataclass(slots=True)
class State:
    """Everything about one bot.

    Message ids count per chat, as in a supergroup, from ``first_message`` on. The first update's
    number is chosen at random: section "Update".
    """

    floods: Floods = field(default_factory=Floods)
    chats: dict[int, Json] = field(default_factory=dict)
    users: dict[int, Json] = field(default_factory=dict)
    messages: dict[int, dict[int, Json]] = field(default_factory=dict)
    drafts: dict[int, Json] = field(default_factory=dict)
    actions: list[tuple[int, str, float]] = field(default_factory=list)
    updates: deque[Json] = field(default_factory=deque)
    callbacks: dict[str, Json] = field(default_factory=dict)
    inline: dict[str, Json] = field(default_factory=dict)
    inline_messages: dict[str, Json] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    kicked: set[int] = field(default_factory=set)
    webhook: Json = field(default_factory=dict)
    calls: list[tuple[float, str, Json]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    faults: deque[tuple[str, ApiError | float]] = field(default_factory=deque)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    polls: int = 0
    first_message: int = 1
    _last_ids: dict[int, int] = field(default_factory=dict)
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    _update_ids: "itertools.count[int]" = field(
        default_factory=lambda: itertools.count(random.randrange(1, 2**30))  # noqa: S311 -- no secret
    )

    def person(self, user_id: int, name: str = "", language: str = "en") -> Json:
        """Return a user, made known with a private chat if new."""
        if user_id not in self.users:
            name = name or f"Person {user_id}"
            self.users[user_id] = {
                "id": user_id,
                "is_bot": False,
                "first_name": name,
                "language_code": language,
            }
            self.chats[user_id] = {"id": user_id, "type": "private", "first_name": name}
        return self.users[user_id]

    def group(self, chat_id: int, title: str = "A group", *, forum: bool = False) -> Json:
        """Return a supergroup, made known if new."""
        extra = {"is_forum": True} if forum else {}
        chat = {"id": chat_id, "type": "supergroup", "title": title, **extra}
        return self.chats.setdefault(chat_id, chat)

    def store(self, chat_id: int, sender: Json, content: Json) -> Json:
        """Add a message to a chat and return it."""
        chat = self.messages.setdefault(chat_id, {})
        self._last_ids[chat_id] = self._last_ids.get(chat_id, self.first_message - 1) + 1
        message = {
            "message_id": self._last_ids[chat_id],
            "date": int(time.time()),
            "chat": self.chats[chat_id],
            "from": sender,
            **content,
        }
        chat[message["message_id"]] = message
        kind = "sent" if sender["is_bot"] else "said"
        replied = content.get("reply_to_message", {}).get("message_id", 0)
        self.note(Event(time.monotonic(), kind, chat_id, message["message_id"], replied))
        return message

    def note(self, event: Event) -> None:
        """Keep what a person sees, in order."""
        self.events.append(event)

    def push(self, kind: str, content: Json) -> Json:
        """Queue an update for the bot."""
        update = {"update_id": next(self._update_ids), kind: content}
        self.updates.append(update)
        self.arrived.set()
        return update

    def number(self) -> str:
        """Return a new identifier."""
        return str(next(self._numbers))

    def confirm(self, offset: int) -> None:
        """Forget updates before ``offset``: section "getUpdates"."""
        while self.updates and self.updates[0]["update_id"] < offset:
            self.updates.popleft()
        if not self.updates:
            self.arrived.clear()
