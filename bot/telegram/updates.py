"""Updates on their way in: written down before they are confirmed, done one by one in each chat."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.telegram.journal import Journal

_log = logging.getLogger(__name__)
_AT_ONCE = 4096


class JournalledQueue(asyncio.Queue[object]):
    """Writes each update down when it is put; puts in none that is known already."""

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal

    async def put(self, item: object) -> None:
        """Put an update in, unless it was delivered before."""
        if isinstance(item, Update) and not self._journal.note(item.update_id, item.to_json()):
            _log.info("update known already", extra={"update": item.update_id})
            return
        await super().put(item)

    async def put_unfinished(self, item: Update) -> None:
        """Put in an update that is in the journal: one that an earlier process did not finish."""
        await super().put(item)


@dataclass(slots=True)
class _Turn:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


class Turns:
    """One lock a chat, first come first served; a lock that nobody waits for is dropped."""

    def __init__(self) -> None:
        self._turns: dict[int, _Turn] = {}

    async def run(self, chat: int, work: Awaitable[Any]) -> Any:
        """Await ``work`` when all earlier work of this chat is done."""
        turn = self._turns.setdefault(chat, _Turn())
        turn.users += 1
        try:
            async with turn.lock:
                return await work
        finally:
            turn.users -= 1
            if not turn.users:
                self._turns.pop(chat, None)
            if isinstance(work, Coroutine):
                work.close()  # without effect once it has run; silences one that never did


class ChatOrder(BaseUpdateProcessor):
    """Keeps the order of each chat, lets chats run side by side, and drops an old backlog."""

    def __init__(self, journal: Journal, backlog: float) -> None:
        """Keep the parts.

        Args:
            journal: Where an update is struck out once it is done.
            backlog: Seconds after which a message is too old to be answered.
        """
        super().__init__(_AT_ONCE)
        self._journal = journal
        self._backlog = backlog
        self._turns = Turns()
        self._held: set[int] = set()
        self.dropped = 0

    def hold(self, update_id: int) -> None:
        """Leave an update in the journal when its handler ends: its answer is yet to come."""
        self._held.add(update_id)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Process an update in its chat's turn."""
        if not isinstance(update, Update):
            await coroutine
            return
        if self._is_stale(update):
            self.dropped += 1
            _log.info("dropped as too old", extra={"update": update.update_id})
            if isinstance(coroutine, Coroutine):
                coroutine.close()
        elif update.inline_query is not None:
            await coroutine  # each is a letter more of one question, and only the last counts
        else:
            chat, user = update.effective_chat, update.effective_user
            key = chat.id if chat else user.id if user else 0
            await self._turns.run(key, coroutine)
        if update.update_id in self._held:
            self._held.discard(update.update_id)
        else:
            self._journal.done(update.update_id)

    async def initialize(self) -> None:
        """Do nothing; locks are made when they are needed."""

    async def shutdown(self) -> None:
        """Do nothing."""

    def _is_stale(self, update: Update) -> bool:
        message = update.edited_message or update.message
        if message is None:
            return False
        written = message.edit_date or message.date
        return time.time() - written.timestamp() > self._backlog
