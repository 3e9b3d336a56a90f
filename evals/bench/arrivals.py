"""News that comes in: files dropped into a folder, and entries of a feed on this machine."""

import random
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path

_FEED_LENGTH = 400
"""Entries that the feed shows, the newest first, as feeds do."""
_ONSETS, _VOWELS = (
    ("b", "d", "f", "g", "k", "l", "m", "n", "r", "s", "t", "v"),
    ("a", "e", "i", "o"),
)
_ENDINGS = ("dal", "havn", "lund", "by", "ster", "mark", "nes", "holm")


@dataclass(frozen=True, slots=True)
class News:
    """One invented report, about a place that no other is about.

    Attributes:
        number: Its own.
        place: Where it happened.
        hurt: How many people were hurt there.
        rest: What else the article says.
    """

    number: int
    place: str
    hurt: int
    rest: str

    @property
    def title(self) -> str:
        """The headline."""
        return f"Crane falls on the market hall in {self.place}"

    @property
    def text(self) -> str:
        """The article."""
        lead = (
            f"{self.hurt} people were injured when a crane fell on the market hall in "
            f"{self.place} on Tuesday, the fire brigade said."
        )
        return f"{lead}\n\n{self.rest}"

    @property
    def question(self) -> str:
        """What the article answers."""
        return f"How many were injured when the crane fell in {self.place}?"


def invented_news(number: int, paragraphs: Sequence[str]) -> Iterator[News]:
    """Yield so many reports, filled up with ``paragraphs`` in new order."""
    chance = random.Random(11)  # noqa: S311 - no secret
    for place, each in zip(_places(), range(number), strict=False):
        rest = "\n\n".join(chance.choices(paragraphs, k=3))
        yield News(each, place, chance.randrange(21, 980), rest)


def _places() -> Iterator[str]:
    for parts in product(_ONSETS, _VOWELS, _ONSETS, _VOWELS, _ENDINGS):
        yield "".join(parts).capitalize()


def drop(news: News, folder: Path) -> str:
    """Put a report into a folder as a file that is there all at once; return its article's id."""
    name = f"{news.number}.md"
    partly = folder / f".{name}"
    partly.write_text(
        f"---\ntitle: {news.title}\noutlet: The Evening Echo\nlanguage: en\n---\n{news.text}\n",
        "utf-8",
    )
    partly.replace(folder / name)
    return name


class FeedServer:
    """A feed with the pages that it names, on 127.0.0.1.

    Attributes:
        url: The feed's address.
    """

    def __init__(self, port: int) -> None:
        self._site = f"http://127.0.0.1:{port}"
        self.url = f"{self._site}/feed"
        self._entries: deque[News] = deque(maxlen=_FEED_LENGTH)
        self._pages: dict[str, News] = {}
        self._lock = threading.Lock()

    def publish(self, news: News) -> str:
        """Put a report on a page and into the feed; return its article's id."""
        path = f"/{news.number}"
        with self._lock:
            self._pages[path] = news
            self._entries.appendleft(news)
        return f"{self._site}{path}"

    def body(self, path: str) -> tuple[str, str] | None:
        """Return the kind and the text of what stands at ``path``."""
        with self._lock:
            if path == "/feed":
                return "application/rss+xml", self._feed()
            news = self._pages.get(path)
        return None if news is None else ("text/html", _page(news))

    def _feed(self) -> str:
        now = format_datetime(datetime.now(UTC))
        items = "".join(
            f"<item><title>{escape(news.title)}</title><link>{self._site}/{news.number}</link>"
            f"<guid>{news.number}</guid><pubDate>{now}</pubDate></item>"
            for news in self._entries
        )
        return f'<rss version="2.0"><channel><title>Harbour Wire</title>{items}</channel></rss>'


def _page(news: News) -> str:
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in news.text.split("\n\n"))
    return (
        '<html lang="en"><head><meta property="og:type" content="article">'
        f'<meta property="og:site_name" content="Harbour Wire"><title>{escape(news.title)}</title>'
        f"</head><body><article><h1>{escape(news.title)}</h1>{paragraphs}</article></body></html>"
    )


@contextmanager
def feed_server() -> Iterator[FeedServer]:
    """Serve a feed until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = feed.body(self.path)
            kind, text = found or ("text/plain", "")
            body = text.encode()
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 -- its name
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    feed = FeedServer(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield feed
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
