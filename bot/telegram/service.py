"""The bot as a process: start, fetch updates or take them by webhook, stop without losing any."""

import asyncio
import json
import logging
import signal
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError

from bot.settings import Settings
from bot.telegram.application import Built
from bot.telegram.deliveries import DeliveryWatch
from bot.telegram.health import Health, HealthServer
from bot.telegram.menu import set_admin_menu, set_menu
from index.errors import OperatorError

_log = logging.getLogger(__name__)
_ALLOWED = ["message", "edited_message", "callback_query", "inline_query"]
_LONGEST_WAIT = 60.0
_POLL_SECONDS = 30
_DAY = 86_400.0
_EXPIRING = 3_600.0


class Service:
    """Runs a built bot until ``stop`` or until Telegram says that another one runs."""

    def __init__(
        self, built: Built, settings: Settings, health: HealthServer | None = None
    ) -> None:
        self._built, self._settings, self._health = built, settings, health
        self._ending = asyncio.Event()
        self._failure: OperatorError | None = None

    def stop(self) -> None:
        """End gracefully: what is being answered is finished, the rest is for the next start."""
        self._ending.set()

    async def run(self, ready: Callable[[], None] | None = None) -> None:
        """Run until stopped.

        Raises:
            OperatorError: The token is refused, or another instance fetches this bot's updates.
        """
        application = self._built.application
        with _signals(self.stop):
            if not await self._initialized():
                return
            await self._replay()
            keeping, telling = self._built.parts.keeper.working(), self._built.bulletin.appearing()
            async with keeping, telling, self._listening():
                await application.start()
                await self._receive()
                beside = [
                    asyncio.create_task(self._set_menus()),
                    asyncio.create_task(self._expire()),
                ]
                if self._built.deliveries is not None:
                    beside.append(asyncio.create_task(self._mind(self._built.deliveries)))
                if ready is not None:
                    ready()
                await self._ending.wait()
                for task in beside:
                    task.cancel()
                await self._close()
        if self._failure is not None:
            raise self._failure

    async def _initialized(self) -> bool:
        """Make Telegram's acquaintance, waiting for the network; False if stopped meanwhile."""
        wait = 1.0
        while not self._ending.is_set():
            try:
                await self._built.application.initialize()
            except InvalidToken:
                await self._built.application.bot.shutdown()
                raise OperatorError(
                    "Telegram refuses the token; set WHOSAYS_TELEGRAM_TOKEN to the one that"
                    " BotFather gave."
                ) from None  # the library's message holds the token
            except NetworkError as error:
                _log.warning("Telegram not reached", extra={"reason": type(error).__name__})
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._ending.wait(), wait)
                wait = min(2 * wait, _LONGEST_WAIT)
            else:
                self._built.polling.reached()
                return True
        await self._built.application.bot.shutdown()
        return False

    async def _replay(self) -> None:
        """Put in what an earlier process left undone, before anything new."""
        unfinished = [*self._built.journal.unfinished()]
        for raw in unfinished:
            update = Update.de_json(_decoded(raw), self._built.application.bot)
            await self._built.queue.put_unfinished(update)
        if unfinished:
            _log.info("updates of an earlier run", extra={"number": len(unfinished)})

    async def _receive(self) -> None:
        updater = self._built.application.updater
        if updater is None:
            raise OperatorError("The bot has nothing to receive updates with.")
        url = self._settings.telegram_webhook_url
        if url is None:
            await updater.start_polling(
                timeout=_POLL_SECONDS,
                allowed_updates=_ALLOWED,
                error_callback=self._poll_failed,
                bootstrap_retries=-1,
            )
            return
        secret = self._settings.telegram_webhook_secret
        if secret is None:
            raise OperatorError("A webhook needs WHOSAYS_TELEGRAM_WEBHOOK_SECRET.")
        await updater.start_webhook(
            listen=self._settings.telegram_webhook_listen,
            port=self._settings.telegram_webhook_port,
            url_path=urlsplit(url).path.lstrip("/"),
            webhook_url=url,
            secret_token=secret.get_secret_value(),
            allowed_updates=_ALLOWED,
            bootstrap_retries=-1,
        )

    async def _expire(self) -> None:
        """Delete what is older than it may be, now and then."""
        keep = self._settings.telegram_keep_days * _DAY
        while keep:
            number = self._built.parts.answers.expire(time.time() - keep)
            if number:
                self._built.parts.database.wipe_log()
                _log.info("answers deleted, as too old", extra={"number": number})
            await asyncio.sleep(_EXPIRING)

    async def _mind(self, deliveries: DeliveryWatch) -> None:
        """End if another program sets this bot's webhook, or removes it."""
        await deliveries.until_lost()
        self._failure = OperatorError(
            "Another program has changed or removed this bot's webhook. Two instances of one bot"
            " cannot run side by side: stop the other one, then start this again."
        )
        self._ending.set()

    def _poll_failed(self, error: TelegramError) -> None:
        if isinstance(error, Conflict):
            self._built.polling.given_up = True
            self._failure = OperatorError(
                "Another program fetches this bot's updates, or a webhook is set. Two instances"
                " of one bot cannot run side by side: stop the other one, then start this again."
            )
            self._ending.set()
        elif isinstance(error, InvalidToken):
            self._failure = OperatorError("Telegram refuses the token from now on.")
            self._ending.set()
        else:
            _log.warning("polling", extra={"reason": type(error).__name__})

    async def _set_menus(self) -> None:
        bot = self._built.application.bot
        await set_menu(bot)
        for admin in self._built.parts.access.admins():
            await set_admin_menu(bot, admin)

    async def _close(self) -> None:
        parts = self._built.parts
        giving_up = asyncio.get_running_loop().call_later(
            parts.pace.stopping, parts.delivery.give_up
        )
        application = self._built.application
        if application.updater is not None and application.updater.running:
            await application.updater.stop()
        await application.stop()
        await parts.asking.stop()
        giving_up.cancel()
        await application.shutdown()

    @asynccontextmanager
    async def _listening(self) -> AsyncIterator[None]:
        if self._health is None:
            yield
            return
        self._health.open()
        try:
            yield
        finally:
            await self._health.close()


@contextmanager
def _signals(stop: Callable[[], None]) -> Iterator[None]:
    """Let SIGINT and SIGTERM call ``stop`` while the block runs."""
    loop = asyncio.get_running_loop()
    handled = []
    with suppress(ValueError, RuntimeError, NotImplementedError):  # not in the main thread
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop)
            handled.append(number)
    try:
        yield
    finally:
        for number in handled:
            loop.remove_signal_handler(number)


def _decoded(raw: str) -> dict[str, Any]:
    decoded: dict[str, Any] = json.loads(raw)
    return decoded


def health_of(built: Built) -> Health:
    """Return how the bot is."""
    parts, state = built.parts, built.parts.keeper.state
    status = parts.engine.status()
    return Health(
        since_poll=parts.since_poll(),
        deliveries=built.deliveries.last if built.deliveries else None,
        index={
            "articles": status.articles,
            "read": parts.engine.read_articles(),
            "refreshed": status.refreshed.isoformat() if status.refreshed else None,
            "reading": state.reading is not None,
            "failure": state.failure,
        },
        waiting=parts.asking.waiting,
        answered=parts.asking.answered,
    )
