"""The kinds of sets that there are, and those found on this machine."""

from collections.abc import Iterable
from pathlib import Path

from evals.benchmarks import Benchmark
from evals.boilerplate import PAGES
from evals.death_tolls import TOLLS
from evals.furniture_spans import FURNITURE
from evals.nomiracl import NOMIRACL
from evals.open_questions import OPEN_QUESTIONS
from evals.polnear import POLNEAR
from evals.question_sets import QUESTIONS
from evals.retrieval.benchmark import RETRIEVAL
from evals.wordings.benchmark import WORDINGS

BENCHMARKS = (
    *(QUESTIONS, POLNEAR, RETRIEVAL, TOLLS, PAGES, FURNITURE, NOMIRACL),
    *(OPEN_QUESTIONS, WORDINGS),
)
"""Every kind of set."""


def measures() -> frozenset[str]:
    """Return the names of all measures."""
    return frozenset().union(*(benchmark.measures for benchmark in BENCHMARKS))


def find_benchmarks(folders: Iterable[Path]) -> tuple[tuple[Path, Benchmark], ...]:
    """Return each of ``folders`` that holds a set, with the set's kind, by the folder's name."""
    found = [
        (folder, benchmark)
        for folder in sorted(folders, key=lambda folder: folder.name)
        for benchmark in BENCHMARKS
        if benchmark.find(folder)
    ]
    return tuple(found)
