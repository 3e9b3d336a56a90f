"""A web server on loopback, in a thread of its own, that serves what a test puts there."""

import asyncio
import ssl
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network

from aiohttp import web

from index.clock import Clock
from index.manners import polite_fetcher
from index.web.fetching import Fetcher
from index.web.requesting import Access, Limits

Answer = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
LOOPBACK = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


class WebServer:
    """What is served, and what was asked.

    Attributes:
        port: Where it listens on 127.0.0.1.
        requests: The path (with query) and the headers of each request, robots.txt included.
        most_at_once: How many requests were being answered at the same time.
    """

    def __init__(self) -> None:
        self.port = 0
        self.scheme = "http"
        self.requests: list[tuple[str, Mapping[str, str]]] = []
        self.most_at_once = 0
        self._now = 0
        self._answers: dict[str, Answer] = {}

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, without robots.txt."""
        return [path for path, _ in self.requests if path != "/robots.txt"]

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """Return the address of ``path``."""
        return f"{self.scheme}://{host}:{self.port}{path}"

    def serve(
        self,
        path: str,
        body: str | bytes = b"",
        kind: str = "text/html; charset=utf-8",
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Answer ``path`` so from now on."""
        data = body.encode() if isinstance(body, str) else body

        async def answer(_: web.BaseRequest) -> web.StreamResponse:
            all_headers = {"Content-Type": kind, **(headers or {})}
            return web.Response(body=data, status=status, headers=all_headers)

        self._answers[path] = answer

    def serve_marked(self, path: str, body: str, kind: str, etag: str) -> None:
        """Answer with ``body``, or with 304 whoever has this etag already."""

        async def answer(request: web.BaseRequest) -> web.StreamResponse:
            if request.headers.get("If-None-Match") == etag:
                return web.Response(status=304, headers={"ETag": etag})
            return web.Response(body=body.encode(), headers={"Content-Type": kind, "ETag": etag})

        self._answers[path] = answer

    def redirect(self, path: str, target: str, status: int = 302) -> None:
        """Send whoever asks for ``path`` to ``target``."""
        self.serve(path, status=status, headers={"Location": target})

    def raw(self, path: str, *pieces: bytes, endless: bool = False, pause: float = 0.0) -> None:
        """Answer with these bytes and nothing else; the last again and again if ``endless``."""

        async def answer(request: web.BaseRequest) -> web.StreamResponse:
            transport = request.transport
            assert transport is not None
            for piece in pieces:
                transport.write(piece)
            while endless and not transport.is_closing():
                transport.write(pieces[-1])
                await asyncio.sleep(pause)
            transport.close()
            return web.Response()

        self._answers[path] = answer

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        self.requests.append((request.path_qs, dict(request.headers)))
        answer = self._answers.get(request.path_qs) or self._answers.get(request.path)
        self._now += 1
        self.most_at_once = max(self.most_at_once, self._now)
        try:
            await asyncio.sleep(0)  # others may come in
            return await answer(request) if answer else web.Response(status=404, text="no page")
        finally:
            self._now -= 1


@contextmanager
def web_server(tls: ssl.SSLContext | None = None) -> Iterator[WebServer]:
    """Serve on a free port until the end of the block."""
    server = WebServer()
    server.scheme = "https" if tls else "http"
    loop = asyncio.new_event_loop()
    started, stop = threading.Event(), asyncio.Event()

    async def run() -> None:
        runner = web.ServerRunner(web.Server(server.handle, access_log=None), shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
        server.port = runner.addresses[0][1]
        started.set()
        await stop.wait()
        await runner.cleanup()

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),))
    thread.start()
    started.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()


class Waits:
    """A clock on which waiting takes no time, and that tells how long it was asked to wait."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self.passed = 0.0
        self._begin = datetime(2031, 3, 5, 12, tzinfo=UTC)
        self.clock = Clock(self.now, lambda: self.passed, self.sleep)

    def now(self) -> datetime:
        """Return the time of day."""
        return self._begin + timedelta(seconds=self.passed)

    def sleep(self, seconds: float) -> None:
        """Let the time pass at once."""
        self.slept.append(seconds)
        self.passed += seconds


def local_addresses(host: str, port: int) -> Sequence[str]:
    """Find every name on this machine."""
    return ["127.0.0.1"]


def local_fetcher(waits: Waits | None = None, limits: Limits | None = None) -> Fetcher:
    """Return a fetcher that may ask this machine, by any name, and that waits in no time."""
    access = Access(LOOPBACK, local_addresses)
    return polite_fetcher(access=access, limits=limits, clock=(waits or Waits()).clock)
