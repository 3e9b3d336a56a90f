"""Signs of life while a question waits and is worked on.

Typing is renewed as long as Telegram shows it. In a private chat a draft streams what is verified
so far; in a group, where there are no drafts, one message is edited now and then and becomes the
answer. Signs are never worth an error: one that fails is left out.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from telegram import Bot, ReplyParameters
from telegram.constants import ChatAction, ParseMode
from telegram.error import TelegramError

from bot.claims import Claim
from bot.rendering.phrasebook import phrasebook
from bot.telegram.html import bold, escaped, foreign, pages
from bot.telegram.pace import Pace
from bot.telegram.phrases import Phrases
from bot.telegram.rate_limits import ChatRateLimiter

_log = logging.getLogger(__name__)
_SHOWN = 12
"""How many claims a draft shows: the latest."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What signs are sent with: the bot, its limits, and how often."""

    bot: Bot
    limiter: ChatRateLimiter
    pace: Pace


@dataclass(frozen=True, slots=True)
class Spot:
    """Where signs go.

    Attributes:
        chat: The chat.
        thread: The topic there, or None.
        message: The question's message.
        draft: The draft's number, which is not 0.
        silent: Whether no words are written, only typing shown.
        placeholder: The message that shows the work already, from before a restart, or None.
    """

    chat: int
    thread: int | None
    message: int
    draft: int
    silent: bool = False
    placeholder: int | None = None


class Progress:
    """The signs for one question; ``placeholder`` is the message to turn into the answer."""

    def __init__(
        self,
        signs: Signs,
        spot: Spot,
        own: Phrases,
        *,
        ahead: Callable[[], int],
        noted: Callable[[int], None],
    ) -> None:
        """Keep the parts.

        Args:
            signs: What signs are sent with.
            spot: Where they go.
            own: The phrases that they are put in.
            ahead: Tells how many questions come before this one.
            noted: Told the id of the placeholder as soon as there is one.
        """
        self._bot, self._limiter, self._pace = signs.bot, signs.limiter, signs.pace
        self._spot, self._own, self._ahead, self._noted = spot, own, ahead, noted
        self._lines: list[str] = []
        self._said = ""
        self._task: asyncio.Task[None] | None = None
        self._sending: asyncio.Task[None] | None = None
        self.placeholder = spot.placeholder

    def start(self) -> None:
        """Begin to show signs."""
        self._task = asyncio.create_task(self._signs())

    async def stop(self) -> None:
        """Show none any more; a placeholder that is on its way has arrived, and is known."""
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        if self._sending is not None:
            await self._try(self._sending)

    def found(self, claim: Claim) -> None:
        """Take a verified claim to be shown."""
        right_to_left = phrasebook(self._own.language).right_to_left
        attribution = claim.attribution
        speaker = attribution.speaker or phrasebook(self._own.language).phrase("own_voice")
        figure = claim.figure.text if claim.figure else claim.quote_text
        shown = foreign(figure, right_to_left=right_to_left)
        rest = foreign(f"{speaker}, {claim.article.outlet}", right_to_left=right_to_left)
        self._lines.append(f"{bold(shown)} — {rest}")

    async def _signs(self) -> None:
        started = typed = time.monotonic()
        await self._try(self._type())
        private = self._spot.chat > 0
        after = self._pace.draft_after if private else self._pace.group_after
        every = self._pace.draft_every if private else self._pace.group_every
        next_words = started + after
        while True:
            now = time.monotonic()
            await asyncio.sleep(max(0.02, min(next_words, typed + self._pace.typing_every) - now))
            now = time.monotonic()
            if now >= next_words:
                next_words = now + every
                await self._try(self._words(private=private))
            if now - typed >= self._pace.typing_every:
                typed = now
                if await self._limiter.may_renew():
                    await self._try(self._type())

    async def _words(self, *, private: bool) -> None:
        text = self._text()
        if text == self._said or self._spot.silent or not await self._room(private=private):
            return
        self._said = text
        spot = self._spot
        if private:
            await self._bot.send_message_draft(
                spot.chat,
                spot.draft,
                text,
                message_thread_id=spot.thread,
                parse_mode=ParseMode.HTML,
            )
        elif self.placeholder is None:
            self._sending = asyncio.create_task(self._send(text))
            await asyncio.shield(self._sending)
        else:
            await self._bot.edit_message_text(
                text, spot.chat, self.placeholder, parse_mode=ParseMode.HTML
            )

    async def _send(self, text: str) -> None:
        sent = await self._bot.send_message(
            self._spot.chat,
            text,
            message_thread_id=self._spot.thread,
            parse_mode=ParseMode.HTML,
            reply_parameters=ReplyParameters(self._spot.message, allow_sending_without_reply=True),
        )
        self.placeholder = sent.message_id
        self._noted(sent.message_id)

    async def _room(self, *, private: bool) -> bool:
        """Tell whether words can go out now; those that would wait are out of date by then."""
        if private:
            return await self._limiter.may_renew()
        return self._limiter.has_room(self._spot.chat)

    def _text(self) -> str:
        if self._lines:
            title = escaped(self._own("found"))
            return pages(title, ["\n".join(self._lines[-_SHOWN:])])[0]
        if ahead := self._ahead():
            return escaped(self._own("waiting", number=ahead))
        return escaped(self._own("working"))

    async def _type(self) -> None:
        await self._bot.send_chat_action(
            self._spot.chat, ChatAction.TYPING, message_thread_id=self._spot.thread
        )

    async def _try(self, sign: Awaitable[None]) -> None:
        try:
            await sign
        except TelegramError as error:
            _log.debug("a sign of life failed", extra={"reason": type(error).__name__})
