"""Retrieval on the sets of the shared folder: words, the bare model and whosays in one run."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Group
from rich.table import Table

from bot.asking.searching import EnglishWording
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
from evals.retrieval.tasks import Query, Rankings, Task, recall, shared_texts
from index.corpus import Corpus
from index.embedding.embedding import Embedder, SentenceEncoder
from index.searching.search import Wording

_MEASURE, _OF_FINDABLE = "retrieval_recall", "findable_recall"
_OURS = "whosays"
_ALL, _FINDABLE = "all", "all that can be found"

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
    """Return the mean recall of each system by group of queries, and over all of them.

    Where texts are no articles (``shared_texts``), a further group has all queries without them.
    """
    groups: dict[str, list[tuple[Query, Query]]] = defaultdict(list)
    shared = shared_texts(task)
    for query in task.queries:
        groups[query.group].append((query, query))
        groups[_ALL].append((query, query))
        if shared and query.right - shared:
            groups[_FINDABLE].append((query, replace(query, right=query.right - shared)))
    return {
        group: {
            name: _mean(recall(judged, ranked[asked], task.depth) for asked, judged in some)
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
    counts = Counter(query.group for query in task.queries)
    for group in sorted(shares, key=lambda name: (name in {_ALL, _FINDABLE}, name)):
        count = counts[group] or len(task.queries)
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
    findable = [share[_FINDABLE][_OURS] for share in shares if _FINDABLE in share]
    measures = {_MEASURE: reached, _OF_FINDABLE: _mean(findable) if findable else None}
    tables = (_table(task, share) for task, share in zip(tasks, shares, strict=True))
    return Outcome(measures, Group(*tables))


RETRIEVAL = Benchmark("retrieval", frozenset({_MEASURE, _OF_FINDABLE}), _find, _run)
"""Whether the right articles are among the first found."""
