"""``python -m evals.retrieval.ablation [SET ...]``: what each part of retrieval is worth.

Each row leaves one part out of the product's search, over the sets of the shared folder.
"""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from rich.console import Console
from rich.table import Table

from evals.retrieval.benchmark import indexed, mean_recall
from evals.retrieval.sets import LOADERS
from evals.retrieval.systems import RememberingEmbedder, rank, searched
from evals.retrieval.tasks import Task
from evals.shared_folder import shared_folder
from index.embedding.embedding import Embedder, SentenceEncoder
from index.searching.search import AsItStands, Search, Term


def _without_names(search: Search) -> Search:
    return replace(search, terms=tuple(replace(term, name=False) for term in search.terms))


def _without_translations(search: Search) -> Search:
    return replace(search, terms=tuple(Term(term.text, name=term.name) for term in search.terms))


PARTS: Mapping[str, Callable[[Search], Search]] = {
    "everything": lambda search: search,
    "without words and names": lambda search: replace(search, terms=()),
    "without names by sound": _without_names,
    "without translated words": _without_translations,
    "without days": lambda search: replace(search, days=()),
    "without outlets": lambda search: replace(search, outlets=frozenset()),
    "without parts of the question": lambda search: replace(search, meanings=search.meanings[:1]),
}
"""What is left out, and how."""
_BARE = "passages as they stand"


def main(names: Sequence[str]) -> int:
    """Print the table and return the exit code."""
    shared = shared_folder()
    chosen = [name for name in names or LOADERS if (shared / name).is_dir()]
    if not chosen:
        sys.stderr.write("evals: no retrieval set is here; set WHOSAYS_SHARED to their folder.\n")
        return 1
    embedder = RememberingEmbedder(SentenceEncoder())
    columns = {name: _column(LOADERS[name](shared / name), embedder) for name in chosen}
    table = Table("Search", *chosen, title="Mean recall", title_justify="left")
    for row in (*PARTS, _BARE):
        table.add_row(row, *(f"{columns[name][row]:.3f}" for name in chosen))
    Console(highlight=False).print(table)
    return 0


def _column(tasks: Iterable[Task], embedder: Embedder) -> dict[str, float]:
    rows = [_recalls(task, embedder) for task in tasks]
    return {name: sum(row[name] for row in rows) / len(rows) for name in rows[0]}


def _recalls(task: Task, embedder: Embedder) -> dict[str, float]:
    with indexed(task, embedder) as corpus:
        found = {name: rank(corpus, task, searched(change)) for name, change in PARTS.items()}
    with indexed(task, embedder, AsItStands()) as corpus:
        found[_BARE] = rank(corpus, task, searched(PARTS["everything"]))
    return dict(mean_recall(task, found)["all"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
