"""How answers, memory and building grow from ten thousand passages to a million.

Corpora of several sizes (``evals.bench.varied_corpus``) are indexed as any others; above some size
without Chroma (``evals.bench.copies_only``). The questions and ways of asking are those of
``evals.bench.answering``. With ``WHOSAYS_LARGE_FOLDER`` the sentences' vectors and the stores are
kept there, for a store of a million takes half an hour of a processor to make.

Memory is that of this process: what it has for itself, and pages of mapped files, which the system
takes back when it needs them. It grows over the sizes that one run measures: for one size's memory
run that alone.
"""

import os
import time
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray
from rich.console import Group, RenderableType
from rich.table import Table

from bot.asking.searching import EnglishWording
from evals.bench.answering import Round, all_rounds, questions_at
from evals.bench.benchmarks import Benchmark
from evals.bench.copies_only import CopiesOnly
from evals.bench.machine import machine
from evals.bench.sentence_pool import sentences_by_language
from evals.bench.varied_corpus import StandIns, Unworded, write_varied_corpus
from index.corpus import Corpus
from index.embedding.embedding import Embedder, SentenceEncoder

_SIZES = tuple(
    int(size) for size in os.environ.get("WHOSAYS_LARGE_SIZES", "10000,100000,1000000").split(",")
)
_FOLDER = os.environ.get("WHOSAYS_LARGE_FOLDER")
_LANGUAGES = ("da", "en", "ar", "de")
_WITH_CHROMA = 20_000
"""Passages up to which Chroma is given the vectors as well."""
_AT_ONCE = 500
_STATUS = Path("/proc/self/status")
_KINDS = {"VmHWM": "peak", "RssAnon": "own", "RssFile": "mapped"}
_Sentences = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Measured:
    """One store: passages, seconds of processor time to index and to open, rounds, memory."""

    passages: int
    indexing: float | None
    opening: float
    rounds: tuple[Round, ...]
    megabytes: Mapping[str, int]
    on_disk: float


def _run(shared: Path) -> RenderableType:
    encoder = SentenceEncoder()
    with nullcontext(_FOLDER) if _FOLDER else TemporaryDirectory() as name:
        made = {size: _made(Path(name), size, shared, encoder) for size in _SIZES}
        questions = questions_at(shared)
        measured = [_measured(Path(name, str(n)), made[n], questions) for n in _SIZES]
    versions = machine("chromadb", "tantivy", "numpy")
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    title = f"[bold]large stores[/bold], {versions}, load {load}, {len(questions)} questions"
    return Group(title, _stores(measured), _answers(measured))


def _measured(folder: Path, indexing: float | None, questions: Sequence[str]) -> _Measured:
    (folder / "store" / "memory.sqlite").unlink(missing_ok=True)  # readings of an earlier run
    encoder, started = SentenceEncoder(), time.process_time()
    with Corpus.open(folder / "store", encoder, wording=EnglishWording()) as corpus:
        corpus.warm()
        opening = time.process_time() - started
        rounds = tuple(all_rounds(corpus, encoder, questions))
        status = corpus.status()
        return _Measured(status.chunks, indexing, opening, rounds, _memory(), status.bytes / 1e6)


def _made(kept: Path, size: int, shared: Path, encoder: Embedder) -> float | None:
    """Make a store, if it is not there; return the processor time that it took, or None."""
    folder = kept / str(size)
    if (folder / "store").is_dir():
        return None
    sentences = sentences_by_language(shared, _LANGUAGES)
    model = StandIns(encoder.name, sentences, _vectors(kept, sentences, encoder))
    (folder / "articles").mkdir(parents=True)
    write_varied_corpus(folder / "articles", size, sentences)
    without = patch("index.vectors.chunk_vectors.VectorStore", CopiesOnly)
    started = time.process_time()
    with (
        nullcontext() if size <= _WITH_CHROMA else without,
        Corpus.open(folder / "store", model, wording=Unworded()) as corpus,
    ):
        corpus.refresh(folder / "articles")
    return time.process_time() - started


def _vectors(folder: Path, sentences: _Sentences, encoder: Embedder) -> NDArray[np.float32]:
    """Return the vectors of all sentences, in their order."""
    parts = []
    for language, some in sentences.items():
        file = folder / f"{language}-{len(some)}.npy"
        if not file.is_file():
            told = [encoder.embed(some[n : n + _AT_ONCE]) for n in range(0, len(some), _AT_ONCE)]
            np.save(file, np.concatenate(told))
        parts.append(np.load(file))
    return np.concatenate(parts)


def _memory() -> Mapping[str, int]:
    """Return megabytes of this process, by kind; none where the system does not tell."""
    if not _STATUS.is_file():
        return {}
    lines = (line.split() for line in _STATUS.read_text("utf-8").splitlines())
    return {_KINDS[name[0][:-1]]: int(name[1]) // 1024 for name in lines if name[0][:-1] in _KINDS}


def _stores(measured: Sequence[_Measured]) -> Table:
    table = Table("Passages", "indexed", "opened", *(f"{k} MB" for k in _KINDS.values()), "disk MB")
    for one in measured:
        table.add_row(
            f"{one.passages:,}",
            "kept" if one.indexing is None else f"{one.indexing:,.0f} s",
            f"{one.opening:.1f} s",
            *(f"{one.megabytes.get(kind, 0):,}" for kind in _KINDS.values()),
            f"{one.on_disk:,.0f}",
        )
    return table


def _answers(measured: Sequence[_Measured]) -> Table:
    table = Table("Passages", "asked", "cpu p50", "cpu p99", "p50", "p99", "search p50")
    for one in measured:
        for asked in one.rounds:
            times = (
                np.median(asked.cpu),
                np.quantile(asked.cpu, 0.99),
                np.median(asked.wall),
                np.quantile(asked.wall, 0.99),
                np.median(asked.retrieval),
            )
            told = (f"{float(milliseconds):,.0f} ms" for milliseconds in times)
            table.add_row(f"{one.passages:,}", asked.name, *told)
    return table


LARGE_STORES = Benchmark("large", _run)
"""Answers, memory and building at several sizes, up to a million passages."""
