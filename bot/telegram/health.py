"""A small HTTP server on this machine: is the bot well, and a way to hand work over to it.

``GET /health`` answers with JSON, and with 503 where Telegram was not reached for a while.
The other pages are for commands beside a running bot, which owns the index: they need the key that
lies in the store's folder, readable by its owner alone.
"""

import asyncio
import hmac
import json
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import tornado.httpserver
import tornado.web

from bot.sources.adding import Taken, Wish, take
from bot.sources.keeping import Keeper
from bot.sources.status import SourceStatuses, source_statuses
from bot.telegram.deliveries import Deliveries
from bot.upkeep.handing_over import HandOver, failure_line, write_hand_over
from bot.upkeep.index_report import report_of
from bot.upkeep.packing import packed, unpacked
from bot.upkeep.takedown import allow_again, plan, take_down
from bot.wiring import Application
from index.errors import WhosaysError

_UNWELL_AFTER = 120.0
_STEP = 0.2


@dataclass(frozen=True, slots=True)
class Health:
    """How the bot is.

    Attributes:
        since_poll: Seconds since Telegram was last reached, or None before the first time.
        index: What is indexed and being read.
        waiting: Questions not yet answered.
        answered: Answers since the start.
        deliveries: How those to a webhook fare; None with long polling.
    """

    since_poll: float | None
    index: Mapping[str, Any]
    waiting: int
    answered: int
    deliveries: Deliveries | None = None

    @property
    def well(self) -> bool:
        """Whether Telegram was reached lately, and reaches us."""
        if self.deliveries is not None and self.deliveries.failure is not None:
            return False
        return self.since_poll is not None and self.since_poll < _UNWELL_AFTER


class HealthServer:
    """Listens on 127.0.0.1 while it is open."""

    def __init__(
        self, port: int, store: Path, health: Callable[[], Health], keeper: Keeper
    ) -> None:
        self._port, self._store, self._health, self._keeper = port, store, health, keeper
        self._file: Path | None = None
        self.port = 0

    def open(self) -> None:
        """Begin to listen, and write down where."""
        key = secrets.token_urlsafe(24)
        keyed: dict[str, Any] = {"keeper": self._keeper, "key": key}
        application = tornado.web.Application(
            [
                ("/health", _HealthPage, {"health": self._health}),
                ("/reindex", _ReindexPage, keyed),
                *((path, _WorkPage, keyed) for path in _WORK),
            ],
            log_function=lambda _: None,
        )
        self._server = tornado.httpserver.HTTPServer(application)
        sockets = _listening(self._port)
        self._server.add_sockets(sockets)
        self.port = sockets[0].getsockname()[1]
        self._file = write_hand_over(self._store, HandOver(self.port, key))

    async def close(self) -> None:
        """Listen no more."""
        if self._file is not None:
            self._file.unlink(missing_ok=True)
            self._server.stop()
            await self._server.close_all_connections()


def _listening(port: int) -> list[Any]:
    from tornado.netutil import bind_sockets  # noqa: PLC0415 -- beside its use

    return bind_sockets(port, "127.0.0.1")


class _HealthPage(tornado.web.RequestHandler):
    """GET /health."""

    def initialize(self, health: Callable[[], Health]) -> None:
        self._bot_health = health

    async def get(self) -> None:
        health = self._bot_health()
        self.set_status(200 if health.well else 503)
        self.set_header("Content-Type", "application/json")
        since = None if health.since_poll is None else round(health.since_poll, 1)
        self.write(
            json.dumps(
                {
                    "ok": health.well,
                    "seconds_since_poll": since,
                    "webhook": asdict(health.deliveries) if health.deliveries else None,
                    "index": dict(health.index),
                    "waiting": health.waiting,
                    "answered": health.answered,
                },
                ensure_ascii=False,
            )
        )


class _KeyPage(tornado.web.RequestHandler):
    """A page for commands that own the key."""

    def initialize(self, keeper: Keeper, key: str) -> None:
        self._keeper, self._key = keeper, key

    def prepare(self) -> None:
        """Let nobody in without the key."""
        given = self.request.headers.get("Authorization", "")
        if not hmac.compare_digest(given.encode(), f"Bearer {self._key}".encode()):
            self.send_error(403)


class _ReindexPage(_KeyPage):
    """POST /reindex: read all sources, and tell how it goes line by line."""

    async def post(self) -> None:
        reading = asyncio.create_task(self._keeper.next_reading())
        while not reading.done():
            with suppress(TimeoutError, WhosaysError):
                await asyncio.wait_for(asyncio.shield(reading), _STEP)
            step = self._keeper.state.reading
            if step is not None:
                self.write(json.dumps({"done": step.done, "total": step.total}) + "\n")
                await self.flush()
        error = reading.exception()
        if isinstance(error, WhosaysError):
            self.write(failure_line(error))
        else:
            self.write(packed(report_of(reading.result())))


class _WorkPage(_KeyPage):
    """POST to a path of ``_WORK``: something done by the application, and what came of it."""

    async def post(self) -> None:
        work, body = _WORK[self.request.path], self.request.body
        try:
            done = await self._keeper.do(lambda application: work(application, body))
        except WhosaysError as error:
            self.write(failure_line(error))
        else:
            self.write(packed(done))


def _take(application: Application, body: bytes) -> Taken:
    return take(application, unpacked(Wish, body))


def _sources(application: Application, _: bytes) -> SourceStatuses:
    return source_statuses(application)


_WORK: Mapping[str, Callable[[Application, bytes], object]] = {
    "/take": _take,
    "/sources": _sources,
    "/takedown-plan": lambda application, body: plan(application, unpacked(str, body)),
    "/takedown": lambda application, body: take_down(application, unpacked(str, body)),
    "/allow-again": lambda application, body: allow_again(application, unpacked(str, body)),
}
