"""Builds the bot: python-telegram-bot's application with our queue, order, limits and handlers."""

import time
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from telegram.error import NetworkError
from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest, HTTPXRequest

from bot.settings import Settings, ids_in
from bot.sources.keeping import Keeper
from bot.telegram.access import Access, Limits
from bot.telegram.answers_store import AnswersStore
from bot.telegram.asking import Asking
from bot.telegram.bulletin import Bulletin
from bot.telegram.conversations import Conversations
from bot.telegram.database import Database, database_file
from bot.telegram.deliveries import DeliveryWatch
from bot.telegram.delivery import Delivery
from bot.telegram.engine import Engine
from bot.telegram.handlers import Handlers
from bot.telegram.journal import Journal
from bot.telegram.pace import Pace
from bot.telegram.parts import Parts
from bot.telegram.progress import Signs
from bot.telegram.rate_limits import ChatRateLimiter
from bot.telegram.updates import ChatOrder, JournalledQueue
from bot.wiring import Application as Whosays

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
_OK = 200


class PollRequest(HTTPXRequest):
    """The request that fetches updates; knows when Telegram last answered it."""

    last: float | None = None
    given_up = False

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Make the request, and note the time if it succeeded.

        None is made after another instance was met: the one that the library makes when it stops
        would end the other's.
        """
        if self.given_up:
            raise NetworkError("fetching has ended")
        code, body = await super().do_request(*args, **kwargs)
        if code == _OK:
            self.last = time.monotonic()
        return code, body

    def reached(self) -> None:
        """Note that Telegram has just answered another request."""
        self.last = time.monotonic()

    def since(self) -> float | None:
        """Return the seconds since the last success, or None before the first."""
        return None if self.last is None else time.monotonic() - self.last


@dataclass(frozen=True, slots=True)
class Built:
    """The bot's parts, and what must be closed when it ends; ``deliveries`` with a webhook."""

    application: AnyApplication
    parts: Parts
    queue: JournalledQueue
    journal: Journal
    polling: PollRequest
    deliveries: DeliveryWatch | None
    bulletin: Bulletin
    resources: ExitStack


def build(
    settings: Settings,
    whosays: Whosays,
    keeper: Keeper,
    *,
    engine: Engine | None = None,
    pace: Pace | None = None,
) -> Built:
    """Put the bot together; ``settings.telegram_token`` must be set.

    Raises:
        OperatorError: The bot's file cannot be opened.
    """
    resources = ExitStack()
    database = resources.enter_context(Database(database_file(settings, whosays.place.store)))
    journal, answers, pace = Journal(database), AnswersStore(database), pace or Pace()
    queue, limiter = JournalledQueue(journal), ChatRateLimiter(pace.chat_every)
    order = ChatOrder(journal, settings.telegram_backlog_minutes * 60.0)
    polling = PollRequest(connection_pool_size=1, read_timeout=pace.request)
    application = _application(settings, queue, limiter, order, (_sending(pace.request), polling))
    engine = engine or Engine(whosays)
    resources.callback(engine.close)
    delivery = Delivery(application.bot, first_wait=pace.first_retry)
    conversations = Conversations(database)
    asking = Asking(
        engine,
        answers,
        conversations,
        journal,
        delivery=delivery,
        signs=Signs(application.bot, limiter, pace),
        index_version=lambda: _version(whosays),
    )
    access = _access(settings, database)
    parts = Parts(
        database=database,
        answers=answers,
        conversations=conversations,
        access=access,
        engine=engine,
        keeper=keeper,
        asking=asking,
        delivery=delivery,
        order=order,
        pace=pace,
        since_poll=polling.since,
        receivers=_receivers(settings),
    )
    bulletin = Bulletin(access, delivery, pace)
    keeper.listen(bulletin.note)
    Handlers(parts).register(application)
    url = settings.telegram_webhook_url
    deliveries = (
        DeliveryWatch(application.bot, url, pace.webhook_every, polling.reached) if url else None
    )
    return Built(application, parts, queue, journal, polling, deliveries, bulletin, resources)


def _access(settings: Settings, database: Database) -> Access:
    """Return who may ask, and how often, as the settings say."""
    return Access(
        database,
        users=ids_in(settings.telegram_users),
        groups=ids_in(settings.telegram_groups),
        admins=ids_in(settings.telegram_admins),
        limits=Limits(settings.telegram_per_minute, settings.telegram_per_day),
    )


def _sending(patience: float) -> BaseRequest:
    return HTTPXRequest(
        connection_pool_size=64,
        connect_timeout=patience,
        read_timeout=patience,
        pool_timeout=patience * 3,
    )


def _application(
    settings: Settings,
    queue: JournalledQueue,
    limiter: ChatRateLimiter,
    order: ChatOrder,
    requests: tuple[BaseRequest, BaseRequest],
) -> AnyApplication:
    token, (sending, polling) = settings.telegram_token, requests
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any] = Application.builder()
    return (
        builder.token(token.get_secret_value() if token else "")
        .base_url(f"{settings.telegram_api.rstrip('/')}/bot")
        .request(sending)
        .get_updates_request(polling)
        .rate_limiter(limiter)
        .concurrent_updates(order)
        .update_queue(queue)
        .build()
    )


def _receivers(settings: Settings) -> tuple[str, ...]:
    """Return the models that questions are sent to; those on this machine's own do not count."""
    embedding = settings.embedding if settings.embedding != "local" else None
    return tuple(name for name in (settings.model, embedding) if name)


def _version(whosays: Whosays) -> str | None:
    refreshed = whosays.corpus.status().refreshed
    return refreshed.isoformat() if refreshed else None
