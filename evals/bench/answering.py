"""How long an answer takes, from the question to the complete ledger, and how that grows.

Corpora of several sizes are put together from the texts at hand. Each question is asked three
times: of articles that nobody has read before; in a new process' place, with what the first round
has left on disk; and once more in the same. Then with each kind of limit. The baseline is what any
search by meaning has to do: one query of Chroma, all passages in one collection, with its defaults.

Both wall-clock and processor time are taken: where other work shares the processors, the latter
tells better what an answer takes, and is the longer of the two where several threads worked.
"""

import os
import resource
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from rich.console import Group, RenderableType
from rich.table import Table

from bot.answering import Answerer
from bot.asking.searching import EnglishWording
from bot.reading.reader import Reader
from bot.reading.remembered_readings import RememberedReadings
from evals.bench.benchmarks import Benchmark
from evals.bench.machine import machine
from evals.bench.scaled_corpus import MixedEmbedder, write_corpus
from evals.bench.texts import articles_by_language
from evals.question_files import load_questions
from index.articles import Article
from index.corpus import Corpus
from index.embedding.embedding import Embedder, SentenceEncoder
from index.searching.search import EVERYTHING, Limits
from index.text.splitting import split

_SIZES = tuple(
    int(size) for size in os.environ.get("WHOSAYS_BENCH_SIZES", "10000,100000").split(",")
)
_LANGUAGES = ("da", "en", "ar", "de")
_KNOWN = 600
_SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples" / "questions.yaml"
_LIMITS = {
    "one language of four": Limits(languages=frozenset({"en"})),
    "one outlet of forty": Limits(outlets=frozenset({"Outlet 7"})),
    "a month of sixty-six": Limits(since=date(2021, 3, 1), until=date(2021, 3, 31)),
    "half of the time": Limits(since=date(2020, 1, 1), until=date(2022, 9, 26)),
}
"""What a question may be limited to, as shares of what ``scaled_corpus`` writes."""


@dataclass(frozen=True, slots=True)
class Round:
    """The answers to every question, asked in one way.

    Attributes:
        name: The way.
        wall: Wall-clock milliseconds of each answer.
        cpu: Processor milliseconds of each.
        retrieval: Wall-clock milliseconds of each answer's search.
    """

    name: str
    wall: tuple[float, ...]
    cpu: tuple[float, ...]
    retrieval: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Timed:
    """One corpus: passages, seconds to index it, its rounds, and milliseconds of bare queries."""

    passages: int
    indexing: float
    rounds: tuple[Round, ...]
    bare: tuple[float, ...] = field(repr=False)
    megabytes: float
    memory: float


def _run(shared: Path) -> RenderableType:
    texts = articles_by_language(shared)
    chosen = {language: texts[language] for language in _LANGUAGES if language in texts}
    questions = questions_at(shared)
    encoder = SentenceEncoder()
    known = _vectors(encoder, [article for some in chosen.values() for article in some])
    timed = [_timed(size, chosen, questions, known, encoder) for size in _SIZES]
    versions = machine("chromadb", "tantivy", "numpy")
    title = f"[bold]answering[/bold], {versions}, {len(questions)} questions"
    return Group(title, _sizes(timed), _rounds(timed))


def _sizes(timed: Sequence[_Timed]) -> Table:
    table = Table("Passages", "indexed/s", "bare query p50", "store MB", "memory MB")
    for one in timed:
        table.add_row(
            f"{one.passages:,}",
            f"{one.passages / one.indexing:,.0f}",
            f"{np.median(one.bare):.1f} ms",
            f"{one.megabytes:,.0f}",
            f"{one.memory:,.0f}",
        )
    return table


def _rounds(timed: Sequence[_Timed]) -> Table:
    table = Table(
        "Passages", "asked", "p50", "p99", "cpu p50", "cpu p99", "p99 / p50", "retrieval p50",
        "p50 / bare",
    )  # fmt: skip
    for one in timed:
        for asked in one.rounds:
            middle, slow = (float(np.quantile(asked.wall, share)) for share in (0.5, 0.99))
            table.add_row(
                f"{one.passages:,}",
                asked.name,
                f"{middle:.0f} ms",
                f"{slow:.0f} ms",
                f"{np.median(asked.cpu):.0f} ms",
                f"{np.quantile(asked.cpu, 0.99):.0f} ms",
                f"{slow / middle:.1f}",
                f"{np.median(asked.retrieval):.0f} ms",
                f"{middle / float(np.median(one.bare)):.0f}",
            )
    return table


def _timed(
    size: int,
    texts: dict[str, Sequence[Article]],
    questions: Sequence[str],
    known: NDArray[np.float32],
    encoder: Embedder,
) -> _Timed:
    with TemporaryDirectory() as folder:
        articles, store = Path(folder, "articles"), Path(folder, "store")
        articles.mkdir()
        write_corpus(articles, size, texts)
        started = time.perf_counter()
        with Corpus.open(store, MixedEmbedder(known, encoder), wording=EnglishWording()) as corpus:
            corpus.refresh(articles)
        indexing = time.perf_counter() - started
        with Corpus.open(store, encoder, wording=EnglishWording()) as corpus:
            rounds = tuple(all_rounds(corpus, encoder, questions))
            status = corpus.status()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        bare = _baseline(Path(folder, "bare"), status.chunks, questions, known, encoder)
    return _Timed(status.chunks, indexing, rounds, bare, status.bytes / 1e6, memory)


def all_rounds(corpus: Corpus, encoder: Embedder, questions: Sequence[str]) -> Iterator[Round]:
    """Yield the times of every way of asking ``questions`` of an open ``corpus``."""
    first, second = (_answerer(corpus, encoder, EVERYTHING) for _ in range(2))
    first.answer(questions[-1])
    yield _round("first", first, questions)
    yield _round("readings on disk", second, questions)
    yield _round("again", second, questions)
    for name, limits in _LIMITS.items():
        limited = _answerer(corpus, encoder, limits)
        _round(name, limited, questions)  # reads the articles that only these limits bring up
        yield _round(name, limited, questions)


def _answerer(corpus: Corpus, encoder: Embedder, limits: Limits) -> Answerer:
    reader = Reader(RememberedReadings(corpus.memory))
    return Answerer(corpus, encoder, reader=reader, limits=lambda: limits)


def _round(name: str, answerer: Answerer, questions: Sequence[str]) -> Round:
    wall, cpu, retrieval = [], [], []
    for text in questions:
        began, worked = time.perf_counter(), time.process_time()
        answer = answerer.answer(text)
        wall.append((time.perf_counter() - began) * 1000)
        cpu.append((time.process_time() - worked) * 1000)
        retrieval.append(answer.trace.milliseconds["retrieval"])
    return Round(name, tuple(wall), tuple(cpu), tuple(retrieval))


def _baseline(
    folder: Path,
    size: int,
    questions: Sequence[str],
    known: NDArray[np.float32],
    encoder: Embedder,
) -> tuple[float, ...]:
    """Return milliseconds of embedding a question and asking one plain collection."""
    import chromadb  # noqa: PLC0415 -- takes a second
    from chromadb.config import Settings  # noqa: PLC0415 -- as above

    client = chromadb.PersistentClient(folder, Settings(anonymized_telemetry=False))
    collection = client.create_collection("bare", embedding_function=None)
    mixed = MixedEmbedder(known, encoder)
    for start in range(0, size, 1000):
        ids = [str(number) for number in range(start, min(size, start + 1000))]
        collection.add(ids=ids, embeddings=mixed.embed(ids))
    times = []
    for text in questions:
        started = time.perf_counter()
        collection.query(query_embeddings=encoder.embed([text]), n_results=80)
        times.append((time.perf_counter() - started) * 1000)
    return tuple(times)


def _vectors(encoder: Embedder, articles: Sequence[Article]) -> NDArray[np.float32]:
    passages = [chunk.span.of(article.text) for article in articles for chunk in split(article)]
    step = max(1, len(passages) // _KNOWN)
    return encoder.embed(passages[::step])


def questions_at(shared: Path) -> list[str]:
    """Return the questions of the samples, and of ``newsdesk`` where it is there."""
    files = [_SAMPLES, shared / "newsdesk" / "questions.json"]
    return [question.text for file in files if file.is_file() for question in load_questions(file)]


ANSWERING = Benchmark("answering", _run)
"""From a question to its ledger, at several sizes of the corpus."""
