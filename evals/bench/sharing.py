"""What a passage costs where machines share a corpus: on the server, and on each machine.

Corpora of several sizes are indexed by one machine through a real ``chroma run``, and followed by
another. Bytes and milliseconds are differences between a size and the one before, so that what
any store takes does not count. Times are processor times. ``WHOSAYS_BENCH_SHARED`` sets the sizes.
"""

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rich.console import Group, RenderableType
from rich.table import Table

from bot.asking.searching import EnglishWording
from evals.bench.benchmarks import Benchmark
from evals.bench.chroma_process import ChromaProcess
from evals.bench.machine import machine
from evals.bench.scaled_corpus import MixedEmbedder, write_corpus
from evals.bench.texts import articles_by_language
from index.articles import Article
from index.corpus import Corpus
from index.embedding.embedding import SentenceEncoder
from index.sharing.server_address import ServerAddress

_SIZES = tuple(
    int(size) for size in os.environ.get("WHOSAYS_BENCH_SHARED", "2000,10000,20000").split(",")
)
_LANGUAGES = ("da", "en", "ar", "de")
_KNOWN = 200
_QUESTIONS = ("How many were killed?", "Hvor mange blev såret?", "كم عدد القتلى؟") * 4
_PARTS = ("catalogue.sqlite", "words", "copies.sqlite")


@dataclass(frozen=True, slots=True)
class _Measured:
    """One size: passages, and bytes, processor seconds and milliseconds by what they are of."""

    passages: int
    size: Mapping[str, int]
    seconds: Mapping[str, float]
    asking: float
    alone: float


def _run(shared: Path) -> RenderableType:
    texts = articles_by_language(shared)
    chosen = {language: texts[language] for language in _LANGUAGES if language in texts}
    measured = [_measured(size, chosen) for size in _SIZES]
    costs = Table("A passage more", *(f"{one.passages:,} passages" for one in measured))
    for name in measured[0].size:
        costs.add_row(
            f"{name}, bytes", *(f"{value:,.0f}" for value in _more(measured, "size", name))
        )
    for name in measured[0].seconds:
        values = _more(measured, "seconds", name)
        costs.add_row(f"{name}, ms", *(f"{value * 1000:.2f}" for value in values))
    asking = Table("A search", *(f"{one.passages:,} passages" for one in measured))
    asking.add_row("shared", *(f"{one.asking * 1000:.0f} ms" for one in measured))
    asking.add_row("alone", *(f"{one.alone * 1000:.0f} ms" for one in measured))
    return Group(f"[bold]sharing[/bold], {machine('chromadb', 'tantivy')}", costs, asking)


def _more(measured: Sequence[_Measured], what: str, name: str) -> list[float]:
    """Return what each passage adds between a size and the one before; the first stands alone."""
    totals = [getattr(one, what)[name] for one in measured]
    passages = [one.passages for one in measured]
    return [
        (total - before) / (number - less)
        for total, before, number, less in zip(
            totals, [0, *totals[:-1]], passages, [0, *passages[:-1]], strict=True
        )
    ]


def _measured(size: int, texts: Mapping[str, Sequence[Article]]) -> _Measured:
    encoder = SentenceEncoder()
    titles = [article.title or "" for some in texts.values() for article in some]
    model = MixedEmbedder(encoder.embed(titles[:_KNOWN]), encoder)
    with TemporaryDirectory() as name:
        folder = Path(name)
        articles = folder / "articles"
        articles.mkdir()
        write_corpus(articles, size, texts)
        server = ChromaProcess(folder)
        server.start()
        try:
            return _on(server, folder, articles, model)
        finally:
            server.stop()


def _on(server: ChromaProcess, folder: Path, articles: Path, model: MixedEmbedder) -> _Measured:
    empty, address = server.resident_bytes(), ServerAddress(server.url)
    one, two, alone = (folder / name for name in ("one", "two", "alone"))
    started, began = time.process_time(), server.processor_seconds()
    with Corpus.open(one, model, wording=EnglishWording(), server=address) as corpus:
        corpus.refresh(articles)
        passages = corpus.status().chunks
    indexed, served = time.process_time() - started, server.processor_seconds() - began
    memory = server.resident_bytes() - empty
    started = time.process_time()
    with Corpus.open(two, model, wording=EnglishWording(), server=address) as corpus:
        corpus.catch_up()
        followed = time.process_time() - started
        asking = _asked(corpus)
    with Corpus.open(alone, model, wording=EnglishWording()) as corpus:
        corpus.refresh(articles)
        by_itself = _asked(corpus)
    size = {f"machine, {part}": _bytes(two / part) for part in _PARTS}
    size["server, chroma.sqlite3"] = _bytes(server.data / "chroma.sqlite3")
    size["server, graphs"] = _bytes(server.data) - size["server, chroma.sqlite3"]
    size["server, memory"] = memory
    seconds = {"indexing machine": indexed, "server": served, "machine that follows": followed}
    return _Measured(passages, size, seconds, asking, by_itself)


def _asked(corpus: Corpus) -> float:
    """Return the processor seconds here of a search, the middle one of some."""
    corpus.search(_QUESTIONS[0], 80)
    taken = []
    for question in _QUESTIONS:
        started = time.process_time()
        corpus.search(question, 80)
        taken.append(time.process_time() - started)
    return float(np.median(taken))


def _bytes(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


SHARING = Benchmark("sharing", _run)
"""From a folder of articles to answers on another machine."""
