"""How Telegram's deliveries to a webhook fare: asked now and then, for nothing is fetched there."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from telegram import Bot
from telegram.error import TelegramError

_log = logging.getLogger(__name__)
_RECENT = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Deliveries:
    """What Telegram tells of them.

    Attributes:
        pending: Updates that wait to be delivered.
        failure: Why the last attempt failed, if that was lately and updates wait; else None.
    """

    pending: int = 0
    failure: str | None = None


class DeliveryWatch:
    """Asks Telegram about the webhook."""

    def __init__(self, bot: Bot, url: str, every: float, reached: Callable[[], None]) -> None:
        """Keep the parts.

        Args:
            bot: Whose webhook it is.
            url: The address that was set.
            every: Seconds between two questions.
            reached: Called when Telegram has answered.
        """
        self._bot, self._url, self._every, self._reached = bot, url, every, reached
        self.last = Deliveries()

    async def until_lost(self) -> None:
        """Ask again and again; return when another address is set, or none."""
        ours = True
        while ours:
            await asyncio.sleep(self._every)
            try:
                ours = await self._ask()
            except TelegramError as error:
                _log.warning("webhook not asked about", extra={"reason": type(error).__name__})

    async def _ask(self) -> bool:
        told = await self._bot.get_webhook_info()
        self._reached()
        at = told.last_error_date
        lately = at is not None and datetime.now(UTC) - at < _RECENT
        failing = lately and told.pending_update_count > 0
        self.last = Deliveries(
            told.pending_update_count, told.last_error_message if failing else None
        )
        return told.url == self._url
