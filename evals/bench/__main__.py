"""``python -m evals.bench``: every benchmark, or those named.

Timings belong to the machine they were taken on, so none is checked: compare the ratios. Texts
are those of the sample corpus and of ``WHOSAYS_SHARED`` (or ``shared/data`` beside the checkout).
"""

import gc
import sys
from collections.abc import Sequence

from rich.console import Console

from bot.cli import COLLECTING
from evals.bench.answering import ANSWERING
from evals.bench.freshness import FRESHNESS
from evals.bench.indexing import INDEXING
from evals.bench.large_stores import LARGE_STORES
from evals.bench.reading import READING
from evals.bench.reading_ahead import AHEAD
from evals.bench.sharing import SHARING
from evals.shared_folder import shared_folder

_BENCHMARKS = (READING, INDEXING, ANSWERING, AHEAD, LARGE_STORES, FRESHNESS, SHARING)


def main(names: Sequence[str] = ()) -> int:
    """Run the benchmarks called ``names``, or all, and return the exit code."""
    known = [benchmark.name for benchmark in _BENCHMARKS]
    unknown = [name for name in names if name not in known]
    if unknown:
        sys.stderr.write(f"bench: no benchmark is called {unknown[0]}; there are: {known}\n")
        return 2
    gc.set_threshold(*COLLECTING)  # as the command does
    shared = shared_folder()
    console = Console(highlight=False)
    for benchmark in _BENCHMARKS:
        if not names or benchmark.name in names:
            console.print(benchmark.run(shared))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
