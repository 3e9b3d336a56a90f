"""``python -m evals.train_figures SET…``: learn what speaks for a figure and against it.

Each SET is a folder of articles with a ``questions.json`` of the detailed form
(``docs/evaluation.md``). Writes ``bot/choosing/weighing/figures.npz``; the same sets and program
give the same trees. With ``--check`` nothing is written: each set is answered by trees that learned
from the others, and a table tells what they add.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rich.console import Console
from rich.table import Table

from bot.choosing.weighing.candidate import SIGNS
from bot.choosing.weighing.figure_weigher import MODEL, least_chance
from bot.choosing.weighing.trees import Trees
from evals.boosting import Boosting, learned
from evals.figure_examples import FigureExample, examples
from evals.indexed_folder import indexed_folder
from index.embedding.processors import limit_threads
from index.errors import UserError, WhosaysError

_SETTINGS = Boosting()


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, or check, and return the exit code."""
    chosen = _parsed(arguments)
    limit_threads(1)
    try:
        found = {folder: tuple(_examples_of(folder)) for folder in chosen.sets}
    except WhosaysError as error:
        sys.stderr.write(f"train_figures: {error}\n")
        return 1
    if chosen.check:
        _check(found)
    else:
        taught([one for some in found.values() for one in some]).save(chosen.output)
    return 0


def _parsed(arguments: Sequence[str] | None) -> Namespace:
    parser = ArgumentParser(prog="python -m evals.train_figures", description=__doc__)
    parser.add_argument("sets", metavar="SET", nargs="+", type=Path, help="folder of a set")
    parser.add_argument("--output", type=Path, default=MODEL, help="where the trees are written")
    parser.add_argument("--check", action="store_true", help="measure on sets not learned from")
    return parser.parse_args(arguments)


def taught(found: Sequence[FigureExample]) -> Trees:
    """Return the trees that ``found`` teach; each question counts by the root of its examples."""
    if not any(one.right for one in found):
        raise UserError("There is no right figure among the examples: give annotated sets.")
    sizes = Counter(_key(one) for one in found)
    weights = np.array([1 / np.sqrt(sizes[_key(one)]) for one in found], dtype=np.float32)
    rows = np.array([one.candidate.signs for one in found], dtype=np.float32)
    right = np.array([one.right for one in found])
    return learned(SIGNS, rows, right, weights / weights.mean(), _SETTINGS)


def _key(example: FigureExample) -> tuple[str, str, bool]:
    return example.folder, example.question, example.hidden


def _examples_of(folder: Path) -> Iterator[FigureExample]:
    """Index the articles of a set, and yield its examples."""
    with (
        TemporaryDirectory(prefix="whosays-train-") as store,
        indexed_folder(folder, Path(store)) as application,
    ):
        yield from examples(application.answerer, folder)


def _check(found: Mapping[Path, Sequence[FigureExample]]) -> None:
    """Print for each set what trees add that learned from the others."""
    table = Table(title="Figures that rules chose -> with what trees of the other sets add")
    for heading in ("Set", "Core entries", "Figures right", "Answered with the answers hidden"):
        table.add_column(heading)
    for folder, own in found.items():
        others = [one for other, some in found.items() if other != folder for one in some]
        shown = shown_by(taught(others), own)
        chosen = [one for one in own if one.candidate.chosen]
        table.add_row(folder.name, *(_change(chosen, shown, told) for told in _TOLD))
    Console().print(table)


def shown_by(trees: Trees, found: Sequence[FigureExample]) -> list[FigureExample]:
    """Return the examples that are shown: those that the rules chose, and likely ones."""
    rows = np.array([one.candidate.signs for one in found], dtype=np.float32)
    chances = trees.chances(rows) if found else ()
    return [
        one
        for one, chance in zip(found, chances, strict=True)
        if one.candidate.chosen or chance >= least_chance(one.candidate)
    ]


def _change(
    before: Sequence[FigureExample],
    after: Sequence[FigureExample],
    told: Callable[[Sequence[FigureExample]], str],
) -> str:
    return f"{told(before)} -> {told(after)}"


def _core(shown: Sequence[FigureExample]) -> str:
    return str(len({(one.question, place) for one in shown for place in one.core}))


def _right(shown: Sequence[FigureExample]) -> str:
    told = {(one.question, one.article, one.figure): one.known for one in shown if not one.hidden}
    return f"{sum(told.values())} of {len(told)}"


def _answered(shown: Sequence[FigureExample]) -> str:
    return str(len({one.question for one in shown if one.hidden}))


_TOLD = (_core, _right, _answered)

if __name__ == "__main__":
    sys.exit(main())
