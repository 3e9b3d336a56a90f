"""``python -m evals``: every set that is here, against its floors.

Looks at the sample corpus, at our own wordings and at the folders of ``WHOSAYS_SHARED`` (or
``shared/data`` beside the checkout). With names of sets as arguments it runs these only. Exit code
1 where a measure is below its floor.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console

from evals.benchmarks import Benchmark
from evals.floors import Breach, Floors, check, load_floors
from evals.registry import find_benchmarks, measures
from evals.shared_folder import shared_folder
from evals.wordings.benchmark import WORDINGS_FOLDER
from index.errors import WhosaysError

_ROOT = Path(__file__).resolve().parent.parent
_FLOORS = Path(__file__).with_name("floors.json")


def main(names: Iterable[str] = ()) -> int:
    """Run the sets called ``names``, or all, and return the exit code."""
    shared = shared_folder()
    folders = [_ROOT / "samples", WORDINGS_FOLDER, *(shared.iterdir() if shared.is_dir() else ())]
    chosen = set(names)
    try:
        floors = load_floors(_FLOORS, measures())
        found = find_benchmarks(one for one in folders if not chosen or one.name in chosen)
        breaches = _run(
            found, {name: floors[name] for name in floors if not chosen or name in chosen}
        )
    except WhosaysError as error:
        sys.stderr.write(f"evals: {error}\n")
        return 1
    for breach in breaches:
        sys.stderr.write(f"{breach}\n")
    return 1 if breaches else 0


def _run(found: Iterable[tuple[Path, Benchmark]], floors: Floors) -> list[Breach]:
    console = Console(highlight=False)
    sets = list(found)
    for absent in sorted(floors.keys() - {folder.name for folder, _ in sets}):
        console.print(f"{absent}: skipped, the set is not here")
    breaches: list[Breach] = []
    for folder, benchmark in sets:
        outcome = benchmark.run(folder)
        console.print(outcome.report)
        kept = {
            name: floor
            for name, floor in floors.get(folder.name, {}).items()
            if name in benchmark.measures
        }
        breaches.extend(check(folder.name, outcome.measures, {folder.name: kept}))
    return breaches


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
