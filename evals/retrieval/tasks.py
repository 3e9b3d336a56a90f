"""What a retrieval measurement is made of: articles, queries, and which articles are right."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Text:
    """One article as the sets give it; ``language`` is its BCP 47 primary tag."""

    id: str
    language: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """A query, the ids of the texts that are right for it, and the class that it is counted in."""

    text: str
    language: str
    right: frozenset[str]
    group: str


@dataclass(frozen=True, slots=True)
class Task:
    """Texts to be indexed together, and the queries put to them.

    Attributes:
        name: What it is called in tables and in ``floors.json``.
        depth: How many articles of a ranking count: Recall@depth.
        texts: The pool.
        queries: What is asked of it.
    """

    name: str
    depth: int
    texts: tuple[Text, ...] = field(repr=False)
    queries: tuple[Query, ...] = field(repr=False)


Loader = Callable[[Path], tuple[Task, ...]]
Ranking = tuple[str, ...]
Rankings = Mapping[Query, Ranking]


def recall(query: Query, ranking: Ranking, depth: int) -> float:
    """Return the share of the right articles among the first ``depth`` found.

    Where there are more right articles than places, a list full of right ones is perfect.
    """
    found = query.right.intersection(ranking[:depth])
    return len(found) / min(len(query.right), depth)


def shared_texts(task: Task) -> frozenset[str]:
    """Return the ids of texts that stand word for word under another id, which is right elsewhere.

    Such a text is a login page or a front page in the place of several articles: it tells nothing
    of what is asked, so no search can find it. The text alone decides, not any search.
    """
    rights: dict[str, set[Query]] = defaultdict(set)
    for query in task.queries:
        for id_ in query.right:
            rights[id_].add(query)
    same: dict[str, list[str]] = defaultdict(list)
    for text in task.texts:
        same[text.text].append(text.id)
    return frozenset(
        id_
        for ids in same.values()
        for id_ in ids
        if any(rights[id_] != rights[other] for other in ids if rights[other])
    )
