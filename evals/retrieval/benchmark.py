"""Retrieval on the sets of the shared folder: words, the bare model and whosays in one run."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Group
from rich.table import Table

from bot.searching import EnglishWording
from evals.benchmarks import Benchmark, Outcome
from evals.retrieval.sets import LOADERS
from evals.retrieval.systems import (
    RememberingEmbedder,
    product,
    rank,
    vectors,
    words,
    write_articles,
)
from evals.retrieval.tasks import Query, Rankings, Task, recall
from index.corpus import Corpus
from index.embedding import Embedder, SentenceEncoder
from index.search import Wording

_MEASURE = "retrieval_recall"
_OURS = "whosays"
_ALL = "all"

Shares = Mapping[str, Mapping[str, float]]
"""Group of queries to the recall of each system."""


@contextmanager
def indexed(task: Task, embedder: Embedder, wording: Wording | None = None) -> Iterator[Corpus]:
    """Index the texts of ``task`` in a temporary folder."""
    with TemporaryDirectory() as folder:
        articles = Path(folder, "articles")
        articles.mkdir()
        write_articles(task.texts, articles)
        chosen = wording or EnglishWording()
        with Corpus.open(Path(folder, "store"), embedder, wording=chosen) as corpus:
            corpus.refresh(articles)
            yield corpus


def mean_recall(task: Task, found: Mapping[str, Rankings]) -> Shares:
    """Return the mean recall of each system by group of queries, and over all of them."""
    groups: dict[str, list[Query]] = defaultdict(list)
    for query in task.queries:
        groups[query.group].append(query)
        groups[_ALL].append(query)
    return {
        group: {
            name: _mean(recall(q, ranked[q], task.depth) for q in some)
            for name, ranked in found.items()
        }
        for group, some in groups.items()
    }


def _measure(task: Task, embedder: Embedder) -> Shares:
    with indexed(task, embedder) as corpus, TemporaryDirectory() as folder:
        found = {
            "BM25": rank(corpus, task, words(corpus, Path(folder, "words"))),
            "bare model": rank(corpus, task, vectors(corpus, embedder)),
            _OURS: rank(corpus, task, product),
        }
    return mean_recall(task, found)


def _table(task: Task, shares: Shares) -> Table:
    title = f"{task.name}: Recall@{task.depth}, {len(task.texts)} articles"
    table = Table("Queries", "Count", *shares[_ALL], title=title, title_justify="left")
    for group in sorted(shares, key=lambda name: (name == _ALL, name)):
        count = sum(group in {query.group, _ALL} for query in task.queries)
        table.add_row(group, str(count), *(f"{value:.3f}" for value in shares[group].values()))
    return table


def _mean(values: Iterable[float]) -> float:
    counted = list(values)
    return sum(counted) / len(counted)


def _find(folder: Path) -> bool:
    return folder.name in LOADERS and folder.is_dir()


def _run(folder: Path) -> Outcome:
    embedder = RememberingEmbedder(SentenceEncoder())
    tasks = LOADERS[folder.name](folder)
    shares = [_measure(task, embedder) for task in tasks]
    reached = _mean(share[_ALL][_OURS] for share in shares)
    tables = (_table(task, share) for task, share in zip(tasks, shares, strict=True))
    return Outcome({_MEASURE: reached}, Group(*tables))


RETRIEVAL = Benchmark("retrieval", frozenset({_MEASURE}), _find, _run)
"""Whether the right articles are among the first found."""
