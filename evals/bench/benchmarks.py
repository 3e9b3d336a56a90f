"""What a run of all benchmarks goes through: parts of whosays behind one interface.

A benchmark is one module with one ``Benchmark``, listed in ``evals.bench.__main__``.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import RenderableType

_RUNS = 5


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One part of whosays to be timed.

    Attributes:
        name: What it is called.
        run: Measures it, given the shared folder, which may be absent, and reports for people.
    """

    name: str
    run: Callable[[Path], RenderableType]


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the fastest of several runs of ``work``, after one to warm up.

    Other processes only ever make a run slower: the fastest one tells best what the work takes.
    """
    work()
    return min(_once(work) for _ in range(_RUNS))


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
