"""Telegram's flood limits, kept before they are hit, and a refusal borne by its own chat alone.

The limits are those of the Bot FAQ ("My bot is hitting limits"): about thirty messages a second in
all, one a second in a chat, twenty a minute in a group. python-telegram-bot's own limiter knows
the first and the last; after a 429 it holds back every chat, and it does not pace private ones.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from aiolimiter import AsyncLimiter
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

_log = logging.getLogger(__name__)
_MESSAGES_A_SECOND = 27
_SIGNS_A_SECOND = 20
_RENEWALS_A_SECOND = 8
_GROUP = (4, 15.0)
"""Bucket and the seconds to refill it: at most four at once, and twenty in any minute."""

_SIGNS = frozenset({"sendChatAction", "sendMessageDraft"})
_UNLIMITED = frozenset({"setMyCommands", "deleteMessage"})
"""Requests that name a chat and send it no message."""

_CHATS_REMEMBERED = 5_000


class ChatRateLimiter(BaseRateLimiter[int]):
    """Paces requests by chat and in all; retries what Telegram refuses for a while."""

    def __init__(self, chat_every: float, max_retries: int = 3) -> None:
        """Keep the limits.

        Args:
            chat_every: Seconds between two messages in a private chat.
            max_retries: How often a request that met a flood limit is made again.
        """
        self._chat_every, self._max_retries = chat_every, max_retries
        self._all = AsyncLimiter(1, 1 / _MESSAGES_A_SECOND)
        self._signs = AsyncLimiter(1, 1 / _SIGNS_A_SECOND)
        self._renewals = AsyncLimiter(_RENEWALS_A_SECOND, 1.0)
        self._chats: OrderedDict[int | str, AsyncLimiter] = OrderedDict()
        self._signs_waiting = 0

    async def may_renew(self) -> bool:
        """Tell whether a sign of life may follow another of the same question now; count it.

        Where many wait, first signs go before others, and answers before both.
        """
        if self._signs_waiting or not self._renewals.has_capacity():
            return False
        await self._renewals.acquire()
        return True

    def has_room(self, group: int) -> bool:
        """Tell whether a sign of life would go out at once and leave room for an answer."""
        return self._of_chat(group).has_capacity(2) and self._all.has_capacity()

    async def initialize(self) -> None:
        """Do nothing; limiters are made when they are needed."""

    async def shutdown(self) -> None:
        """Do nothing."""

    async def process_request(  # noqa: PLR0913, PLR0917 -- the library's interface
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Send a request when its turn has come."""
        chat = data.get("chat_id")
        retries = self._max_retries if rate_limit_args is None else rate_limit_args
        for attempt in range(retries + 1):
            await self._turn(endpoint, chat)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as refusal:
                if attempt == retries or endpoint in _SIGNS:
                    raise
                seconds = seconds_of(refusal)
                _log.warning("flood limit", extra={"chat": chat, "retry_after": seconds})
                await asyncio.sleep(seconds + 0.1)
        return None

    async def _turn(self, endpoint: str, chat: int | str | None) -> None:
        if chat is None or endpoint in _UNLIMITED:
            return
        if endpoint in _SIGNS:
            self._signs_waiting += 1
            try:
                await self._signs.acquire()
            finally:
                self._signs_waiting -= 1
            return
        await self._of_chat(chat).acquire()
        await self._all.acquire()

    def _of_chat(self, chat: int | str) -> AsyncLimiter:
        limiter = self._chats.pop(chat, None)
        if limiter is None:
            is_group = isinstance(chat, str) or chat < 0
            limiter = AsyncLimiter(*(_GROUP if is_group else (1, self._chat_every)))
        self._chats[chat] = limiter
        while len(self._chats) > _CHATS_REMEMBERED:
            self._chats.popitem(last=False)
        return limiter


def seconds_of(refusal: RetryAfter) -> float:
    """Return the seconds to wait; the library gives a number or a timedelta, by a setting."""
    wait = refusal.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
