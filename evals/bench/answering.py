"""How long an answer takes, from the question to the complete ledger, and how that grows.

Corpora of several sizes are put together from the texts at hand. The baseline is what any search
by meaning has to do: one query of Chroma, all passages in one collection, with its defaults.
"""

import os
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from rich.console import Group, RenderableType
from rich.table import Table

from bot.answering import Answerer
from bot.searching import EnglishWording
from evals.bench.benchmarks import Benchmark
from evals.bench.machine import machine
from evals.bench.scaled_corpus import MixedEmbedder, write_corpus
from evals.bench.texts import articles_by_language
from evals.question_files import load_questions
from index.articles import Article
from index.corpus import Corpus
from index.embedding import Embedder, SentenceEncoder
from index.splitting import split

_SIZES = tuple(
    int(size) for size in os.environ.get("WHOSAYS_BENCH_SIZES", "10000,100000").split(",")
)
_LANGUAGES = ("da", "en", "ar", "de")
_KNOWN = 600
_ROUNDS = 2
_SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples" / "questions.yaml"


@dataclass(frozen=True, slots=True)
class _Timed:
    """One corpus: passages, seconds to index it, milliseconds by stage of every answer."""

    passages: int
    indexing: float
    stages: tuple[dict[str, float], ...]
    baseline: tuple[float, ...]
    megabytes: float
    memory: float

    def quantile(self, share: float, *stages: str) -> float:
        sums = [
            sum(v for k, v in each.items() if not stages or k in stages) for each in self.stages
        ]
        return float(np.quantile(sums, share))


def _run(shared: Path) -> RenderableType:
    texts = articles_by_language(shared)
    chosen = {language: texts[language] for language in _LANGUAGES if language in texts}
    questions = _questions(shared)
    encoder = SentenceEncoder()
    known = _vectors(encoder, [article for some in chosen.values() for article in some])
    timed = [_timed(size, chosen, questions, known, encoder) for size in map(int, _SIZES)]
    table = Table(
        "Passages", "indexed/s", "retrieval p50", "answer p50", "answer p99", "bare query p50",
        "answer / bare", "store MB", "memory MB",
    )  # fmt: skip
    for one in timed:
        bare = float(np.median(one.baseline))
        table.add_row(
            f"{one.passages:,}",
            f"{one.passages / one.indexing:,.0f}",
            f"{one.quantile(0.5, 'retrieval'):.0f} ms",
            f"{one.quantile(0.5):.0f} ms",
            f"{one.quantile(0.99):.0f} ms",
            f"{bare:.1f} ms",
            f"{one.quantile(0.5) / bare:.0f}",
            f"{one.megabytes:,.0f}",
            f"{one.memory:,.0f}",
        )
    versions = machine("chromadb", "tantivy", "numpy")
    return Group(f"[bold]answering[/bold], {versions}, {len(questions)} questions", table)


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
            answerer = Answerer(corpus, encoder)
            answerer.answer(questions[0])
            answers = [answerer.answer(text) for _ in range(_ROUNDS) for text in questions]
            status = corpus.status()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        baseline = _baseline(Path(folder, "bare"), status.chunks, questions, known, encoder)
    stages = tuple(dict(answer.trace.milliseconds) for answer in answers)
    return _Timed(status.chunks, indexing, stages, baseline, status.bytes / 1e6, memory)


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


def _questions(shared: Path) -> list[str]:
    files = [_SAMPLES, shared / "newsdesk" / "questions.json"]
    return [question.text for file in files if file.is_file() for question in load_questions(file)]


ANSWERING = Benchmark("answering", _run)
"""From a question to its ledger, at several sizes of the corpus."""
