"""``python -m evals.durability [KILLS]``: kill a store at work so often, and compare what is left.

``python -m evals.durability damage`` damages each of its files in each way instead. Results of
kills are kept in ``evals/results/kills.jsonl``: broken off and started again it goes on from there.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.durability.killing import Kill, Yard, quick_folder
from evals.durability.operations import OPERATIONS

_RESULTS = Path("evals/results/kills.jsonl")
_KILLS = 1000


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.durability", description=__doc__)
    parser.add_argument("kills", nargs="?", type=int, default=_KILLS)
    parser.add_argument("--results", type=Path, default=_RESULTS, help="file that keeps them")
    parsed = parser.parse_args(arguments)
    return _kill(parsed.kills, parsed.results)


def _kill(number: int, results: Path) -> int:
    results.parent.mkdir(parents=True, exist_ok=True)
    kills = list(_known(results))[:number]
    with tempfile.TemporaryDirectory(dir=quick_folder()) as folder, Yard(Path(folder)) as yard:
        for turn in range(len(kills), number):
            kills.append(yard.kill(turn))
            with results.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(kills[-1])) + "\n")
    Console(highlight=False).print(_table(kills))
    for kill in kills:
        if kill.faults:
            sys.stdout.write(f"{kill.number} {kill.operation}, {kill.moment}: {kill.faults[0]}\n")
    return 1 if any(kill.faults for kill in kills) else 0


def _known(results: Path) -> Iterator[Kill]:
    if results.exists():
        for line in results.read_text("utf-8").splitlines():
            told = json.loads(line)
            yield Kill(**{**told, "faults": tuple(told["faults"])})


def _table(kills: Sequence[Kill]) -> Table:
    table = Table(title="A store whose process was killed, against a fresh one")
    for column in ("operation", "kills", "had ended before", "equal", "not equal"):
        table.add_column(column, justify="left" if column == "operation" else "right")
    for operation in (*(one.name for one in OPERATIONS), "all"):
        some = [kill for kill in kills if operation in {kill.operation, "all"}]
        ended = sum(not kill.killed for kill in some)
        bad = sum(bool(kill.faults) for kill in some)
        numbers = (len(some) - ended, ended, len(some) - bad, bad)
        table.add_row(operation, *map(str, numbers))
    return table


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
