"""Messages to Telegram, and what is done about each way that it can go wrong.

Entities refused: the same words without markup. Nothing changed: that is what was wanted. The
message is gone: a new one. Blocked or kicked: noted, and no more. The network is down or the
server ill: again and again, for the answer is worth it.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from telegram import Bot, InlineKeyboardMarkup, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.telegram.html import plain
from bot.telegram.rate_limits import seconds_of

_log = logging.getLogger(__name__)
Sent = TypeVar("Sent")

_PATIENCE = 3600.0
"""Seconds after which a message that does not get through is given up."""

_LONGEST_WAIT = 30.0
_NOT_MODIFIED = "message is not modified"
_ENTITIES = ("can't parse entities", "can't find end of")
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a message goes.

    Attributes:
        chat: The chat.
        thread: The topic of a forum, or None.
        reply_to: The message that is answered, or None.
        edit: The message to change instead of sending one, or None.
        inline: The inline message to change, or None.
    """

    chat: int
    thread: int | None = None
    reply_to: int | None = None
    edit: int | None = None
    inline: str | None = None


class Delivery:
    """Sends and changes messages."""

    def __init__(self, bot: Bot, *, first_wait: float = 1.0) -> None:
        self._bot = bot
        self._first_wait = first_wait
        self._giving_up = asyncio.Event()

    @property
    def address(self) -> str:
        """Where people find the bot."""
        return str(self._bot.link)

    def give_up(self) -> None:
        """Make no request again that does not get through: the bot is to stop."""
        self._giving_up.set()

    async def show(
        self, target: Target, text: str, keyboard: InlineKeyboardMarkup | None = None
    ) -> int | None:
        """Send HTML, or change a message to it.

        Returns:
            The id of the message, or None where there is none: nobody may be written to, or it is
            an inline message.
        """
        try:
            return await self._show(target, text, keyboard)
        except Forbidden as error:
            _log.info("not allowed to write", extra={"chat": target.chat, "reason": str(error)})
        except BadRequest as error:
            _log.warning("refused", extra={"chat": target.chat, "reason": str(error)})
        except InvalidToken:
            _log.exception("the token is refused")
        return None

    async def _show(
        self, target: Target, text: str, keyboard: InlineKeyboardMarkup | None
    ) -> int | None:
        try:
            return await self._marked_up(target, text, keyboard, ParseMode.HTML)
        except BadRequest as error:
            message = error.message.lower()
            if any(words in message for words in _ENTITIES):
                _log.warning("entities refused", extra={"reason": error.message})
                return await self._marked_up(target, plain(text), keyboard, None)
            raise

    async def _marked_up(
        self, target: Target, text: str, keyboard: InlineKeyboardMarkup | None, mode: str | None
    ) -> int | None:
        if target.edit is None and target.inline is None:
            return await self._send(target, text, keyboard, mode)
        try:
            await self.persistently(
                lambda: self._bot.edit_message_text(
                    text,
                    chat_id=None if target.inline else target.chat,
                    message_id=target.edit,
                    inline_message_id=target.inline,
                    parse_mode=mode,
                    reply_markup=keyboard,
                )
            )
        except BadRequest as error:
            message = error.message.lower()
            if _NOT_MODIFIED in message:
                return target.edit
            if target.inline is None and any(words in message for words in _GONE):
                return await self._send(target, text, keyboard, mode)
            raise
        return target.edit

    async def _send(
        self, target: Target, text: str, keyboard: InlineKeyboardMarkup | None, mode: str | None
    ) -> int:
        reply = target.reply_to
        sent: Message = await self.persistently(
            lambda: self._bot.send_message(
                target.chat,
                text,
                parse_mode=mode,
                message_thread_id=target.thread,
                reply_markup=keyboard,
                reply_parameters=ReplyParameters(reply, allow_sending_without_reply=True)
                if reply
                else None,
            )
        )
        return sent.message_id

    async def remove(self, chat: int, message: int) -> None:
        """Delete a message of ours; one that cannot be deleted is left."""
        try:
            await self.persistently(lambda: self._bot.delete_message(chat, message))
        except TelegramError as error:
            _log.info("not deleted", extra={"chat": chat, "reason": str(error)})

    async def persistently(self, call: Callable[[], Awaitable[Sent]]) -> Sent:
        """Make a request until it gets through, for an hour.

        After a time-out nobody knows whether Telegram took a message; it is sent again, for an
        answer that comes twice is better than none.

        Raises:
            TelegramError: It was refused, or did not get through in all that time.
        """
        wait, end = self._first_wait, time.monotonic() + _PATIENCE
        while True:
            try:
                return await call()
            except RetryAfter as error:
                await self._pause(seconds_of(error), end, error)
            except BadRequest:
                raise
            except NetworkError as error:
                _log.warning("network", extra={"reason": type(error).__name__, "wait": wait})
                await self._pause(wait, end, error)
                wait = min(2 * wait, _LONGEST_WAIT)

    async def _pause(self, seconds: float, end: float, error: TelegramError) -> None:
        if self._giving_up.is_set() or time.monotonic() + seconds > end:
            raise error
        with suppress(TimeoutError):
            await asyncio.wait_for(self._giving_up.wait(), seconds)
