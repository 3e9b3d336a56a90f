"""From the arrival of an article to the first answer that can know it, while questions are asked.

Half of the articles are dropped into a watched folder, half appear in a feed that is served on
this machine and read every few seconds: an hour's news in a minute. What is measured is ours
alone; in life the feed's interval comes on top. An article counts as answerable when it is stored,
for vectors and words are written before that; some of them are asked for at that moment, and the
answer has to cite them.
"""

import asyncio
import os
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rich.console import Group, RenderableType
from rich.table import Table

from bot.answers import Answered
from bot.settings import Settings
from bot.sources.keeping import Keeper
from bot.sources.sources import Kind, Source
from bot.stores import Place
from bot.wiring import Application, open_application
from evals.bench.arrivals import FeedServer, News, drop, feed_server, invented_news
from evals.bench.benchmarks import Benchmark
from evals.bench.machine import machine
from evals.bench.texts import articles_by_language
from index.errors import WhosaysError

_ARTICLES = int(os.environ.get("WHOSAYS_FRESHNESS_ARTICLES", "500"))
_SECONDS = float(os.environ.get("WHOSAYS_FRESHNESS_SECONDS", "60"))
_FEED_EVERY = float(os.environ.get("WHOSAYS_FRESHNESS_FEED_EVERY", "2"))
_ASKED_FOR = 40
"""Articles that are asked for as soon as they are stored, at most."""
_QUIET = 20
"""Questions before anything arrives."""
_LOOK = 0.02
_TOLD = 20
"""How often it is told how far things are."""
_PATIENCE = 600.0
"""Seconds to wait for the last article."""


@dataclass(slots=True)
class _Measured:
    """What one run gave; lags in seconds by way, answers in milliseconds."""

    lags: dict[str, list[float]] = field(default_factory=lambda: {"folder": [], "feed": []})
    quiet: list[float] = field(default_factory=list)
    beside: list[float] = field(default_factory=list)
    asked: int = 0
    cited: int = 0
    failed: int = 0
    missing: int = 0


class _Hurried(Application):
    """An application that reads feeds more often than servers of others are asked."""

    def sources(self) -> tuple[Source, ...]:
        return tuple(
            source if source.kind is Kind.FOLDER else replace(source, every=_FEED_EVERY)
            for source in super().sources()
        )


class _Run:
    """One run: arrivals, a look-out for what is stored, and somebody who asks."""

    def __init__(self, application: Application, news: Sequence[News], feed: FeedServer) -> None:
        self._application, self._news, self._feed = application, news, feed
        self._asking = ThreadPoolExecutor(1)
        self._outstanding: dict[str, tuple[str, float, News]] = {}
        self._to_ask: asyncio.Queue[tuple[News, str]] = asyncio.Queue()
        self._arrived, self._over = asyncio.Event(), asyncio.Event()
        self.measured = _Measured()

    async def measure(self, questions: Sequence[str]) -> _Measured:
        for text in questions[:_QUIET]:
            await self._ask(text, self.measured.quiet)
        keeper = Keeper(self._application)
        async with keeper.working():
            arriving = asyncio.create_task(self._arrive())
            asking = asyncio.create_task(self._ask_on(questions))
            try:
                await asyncio.wait_for(self._look_out(), _SECONDS + _PATIENCE)
            except TimeoutError:
                self.measured.missing = len(self._outstanding)
            self._over.set()
            await arriving
            await asking
        self._asking.shutdown()
        return self.measured

    async def _arrive(self) -> None:
        folder = Path(self._application.place.articles or "")
        started = time.monotonic()
        for news in self._news:
            due = started + _SECONDS * news.number / len(self._news)
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            way = "folder" if news.number % 2 else "feed"
            article = drop(news, folder) if way == "folder" else self._feed.publish(news)
            self._outstanding[article] = (way, time.monotonic(), news)
            self._tell(news.number + 1)
        self._arrived.set()

    def _tell(self, arrived: int) -> None:
        if arrived % max(1, len(self._news) // _TOLD) == 0:
            waiting = f"{len(self._outstanding)} of them not stored yet"
            sys.stderr.write(f"freshness: {arrived:,} articles have come, {waiting}\n")

    async def _look_out(self) -> None:
        corpus, every = self._application.corpus, max(1, len(self._news) // _ASKED_FOR)
        while self._outstanding or not self._arrived.is_set():
            for article in [*self._outstanding]:
                if corpus.article(article) is not None:
                    way, arrived, news = self._outstanding.pop(article)
                    self.measured.lags[way].append(time.monotonic() - arrived)
                    if news.number // 2 % every == 0:
                        self._to_ask.put_nowait((news, article))
            await asyncio.sleep(_LOOK)

    async def _ask_on(self, questions: Sequence[str]) -> None:
        """Ask for what has just come, or else what everybody asks, for as long as news comes."""
        number = 0
        while not (self._over.is_set() and self._to_ask.empty()):
            if self._to_ask.empty():
                await self._ask(questions[number % len(questions)], self.measured.beside)
                number += 1
                continue
            news, article = self._to_ask.get_nowait()
            cited = await self._ask(news.question, self.measured.beside)
            self.measured.asked += 1
            self.measured.cited += article in cited

    async def _ask(self, text: str, times: list[float]) -> frozenset[str]:
        started = time.perf_counter()
        loop = asyncio.get_running_loop()
        try:
            answer = await loop.run_in_executor(
                self._asking, self._application.answerer.answer, text
            )
        except WhosaysError:
            self.measured.failed += 1
            return frozenset()
        times.append((time.perf_counter() - started) * 1000)
        if not isinstance(answer, Answered):
            return frozenset()
        return frozenset(entry.claim.article.id for entry in answer.ledger.entries)


def _run(shared: Path) -> RenderableType:
    samples = articles_by_language(shared)["en"]
    paragraphs = [part for article in samples for part in article.text.split("\n\n") if part]
    news = tuple(invented_news(_ARTICLES, paragraphs))
    questions = [f"What did {article.outlet} report?" for article in samples[:6]]
    with TemporaryDirectory() as here, feed_server() as feed:
        folder = Path(here, "news")
        folder.mkdir()
        listed = Path(here, "sources.toml")
        listed.write_text(f'[[feed]]\nurl = "{feed.url}"\n', "utf-8")
        place = Place(Path(here, "store"), folder, listed)
        with open_application(_settings(), place) as opened:
            application = _Hurried(opened.settings, opened.place, opened.embedder, opened.corpus)
            application.corpus.warm()
            measured = asyncio.run(_Run(application, news, feed).measure(questions))
    return _table(measured)


def _settings() -> Settings:
    values = {name: item.default for name, item in Settings.model_fields.items()}
    changed = {"web_networks": "127.0.0.0/8", "web_interval": 0.0}
    return Settings.model_construct(**values | changed)


def _table(measured: _Measured) -> RenderableType:
    lags = Table("Articles by", "Number", "Lag p50", "p99", "longest")
    for way, some in measured.lags.items():
        if some:
            lags.add_row(
                way, str(len(some)), *(f"{_quantile(some, q):.1f} s" for q in (0.5, 0.99, 1))
            )
    answers = Table("Answers", "Number", "p50", "p99")
    for name, times in (("before", measured.quiet), ("while news arrives", measured.beside)):
        if times:
            told = (f"{_quantile(times, q):.0f} ms" for q in (0.5, 0.99))
            answers.add_row(name, str(len(times)), *told)
    return Group(
        f"[bold]freshness[/bold], {machine('chromadb', 'tantivy', 'watchfiles')}",
        f"{_ARTICLES:,} articles in {_SECONDS:.0f} s; the feed is read every {_FEED_EVERY:.0f} s",
        lags,
        answers,
        f"asked for as soon as stored: {measured.cited} of {measured.asked} answers cite it; "
        f"{measured.failed} answers failed; {measured.missing} articles never came",
    )


def _quantile(values: Sequence[float], share: float) -> float:
    return float(np.quantile(values, share))


FRESHNESS = Benchmark("freshness", _run)
"""From an article's arrival to answers that know it."""
