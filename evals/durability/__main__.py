"""``python -m evals.durability [KILLS]``: kill a store at work so often, and compare what is left.

Results are kept in ``evals/results/kills.jsonl``: broken off and started again it goes on.
``python -m evals.durability files [N]`` indexes so many strange files instead: those of the samples
and of the shared folder, cut and spliced. ``python -m evals.durability soak [ROUNDS]`` replaces a
whole corpus so often, and looks at memory and disk.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.durability.killing import Kill, Yard, quick_folder
from evals.durability.mutating import seeds
from evals.durability.operations import OPERATIONS
from evals.durability.soak import MOST_GROWTH, Round, growth, soak
from evals.durability.strange_files import index_strange_files
from evals.shared_folder import shared_folder
from index.articles import Article
from index.loading.loading import load, source_files

_RESULTS = Path("evals/results/kills.jsonl")
_FOUND = Path("evals/results/strange")
_SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
_KILLS = 1000
_ARTICLES = 2000
_ROUNDS = 50
_FILES = 10_000


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.durability", description=__doc__)
    parser.add_argument("what", nargs="?", default=str(_KILLS), help="KILLS, or files, or soak")
    parser.add_argument("number", nargs="?", type=int, help="how many files, or replacements")
    parser.add_argument("--articles", type=int, default=_ARTICLES, help="how many are replaced")
    parser.add_argument("--first", type=int, default=0, help="number of the first file")
    parser.add_argument("--results", type=Path, default=_RESULTS, help="file of the kills")
    parsed = parser.parse_args(arguments)
    if parsed.what == "files":
        return _index_files(parsed.number or _FILES, parsed.first)
    if parsed.what == "soak":
        return _soak(parsed.articles, parsed.number or _ROUNDS)
    if not parsed.what.isdigit():
        parser.error(f"{parsed.what!r} is neither a number of kills nor files nor soak")
    return _kill(int(parsed.what), parsed.results)


def _soak(articles: int, rounds: int) -> int:
    told: dict[str, list[Article]] = {}
    for file in source_files(_SAMPLES):
        for item in load(file):
            if isinstance(item, Article):
                told.setdefault(item.language, []).append(item)
    stands: list[Round] = []
    with tempfile.TemporaryDirectory() as folder:
        for stand in soak(Path(folder), articles, rounds, told):
            stands.append(stand)
            sys.stdout.write(f"{_line(stand)}\n")
            sys.stdout.flush()
    grown = growth(stands)
    said = ", ".join(f"{what} {share - 1:+.0%}" for what, share in grown.items())
    sys.stdout.write(f"the most of the last replacements against that of the first: {said}\n")
    return 1 if any(share > MOST_GROWTH for share in grown.values()) else 0


def _line(stand: Round) -> str:
    sizes = (stand.catalogue, stand.vectors, stand.words, stand.memory)
    parts = zip(("catalogue", "vectors", "words", "memory"), sizes, strict=True)
    told = ", ".join(f"{name} {size / 1e6:.1f} MB" for name, size in parts)
    return f"{stand.number:3}  {stand.passages} passages, {stand.seconds:.1f} s, {told}"


def _index_files(number: int, first: int) -> int:
    pages = shared_folder() / "boilerplate"
    known = seeds([_SAMPLES, *(folder for folder in sorted(pages.glob("*_html")))])
    with tempfile.TemporaryDirectory(dir=quick_folder()) as folder:
        outcome = index_strange_files(Path(folder), known, number, first)
        for finding in outcome.findings:
            kept = _FOUND / finding.file.name
            kept.parent.mkdir(parents=True, exist_ok=True)
            if finding.file.is_file():
                shutil.copyfile(finding.file, kept)
            sys.stdout.write(f"{kept}: {finding.what}\n")
    sys.stdout.write(
        f"{outcome.files} strange files, made of {len(known)}: {outcome.articles} articles,"
        f" {len(outcome.findings)} broke something or took too long\n"
    )
    return 1 if outcome.findings else 0


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
