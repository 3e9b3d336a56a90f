"""Whether two stores are the same: every article, passage, vector and word, a few at a time.

A store that was killed, damaged or restored must be one that was made at once from the same
articles. Vectors may differ by rounding; the order of writing, ids of Chroma and segments of
tantivy are no part of what a store says.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from index.articles import Article
from index.storing.checking import TOLERANCE, Fault, Part, Store
from index.vectors.leads import lead_ids

_SOURCES = (
    "SELECT key, stamp || ' ' || channel || ' '"
    " || (SELECT count(*) FROM articles WHERE source = key) FROM sources"
)
_PAIRS_AT_ONCE = 100
_Pair = tuple[Article | None, Article | None]


def differences(one: Store, other: Store) -> Iterator[Fault]:
    """Yield whatever ``one`` has, or lacks, against ``other``, in bounded memory.

    Raises:
        IndexUnavailableError: One of them cannot be read.
    """
    yield from _sources(one, other)
    pairs = _pairs(one.catalogue.articles(), other.catalogue.articles())
    while some := list(islice(pairs, _PAIRS_AT_ONCE)):
        yield from _articles(some)
        yield from _passages(one, other, [mine for mine, theirs in some if mine and mine == theirs])
    yield from _totals(one, other)


def _pairs(mine: Iterator[Article], theirs: Iterator[Article]) -> Iterator[_Pair]:
    """Yield the articles of both by their ids, in whose order they come."""
    one, other = next(mine, None), next(theirs, None)
    while one is not None or other is not None:
        if other is None or (one is not None and one.id < other.id):
            yield one, None
            one = next(mine, None)
        elif one is None or other.id < one.id:
            yield None, other
            other = next(theirs, None)
        else:
            yield one, other
            one, other = next(mine, None), next(theirs, None)


def _sources(one: Store, other: Store) -> Iterator[Fault]:
    mine, theirs = (dict(store.catalogue.select(_SOURCES)) for store in (one, other))
    for key in sorted(mine.keys() | theirs.keys()):
        if mine.get(key) != theirs.get(key):
            yield Fault(Part.CATALOGUE, key, "its source stands differently")
    if one.catalogue.channels.rejections() != other.catalogue.channels.rejections():
        yield Fault(Part.CATALOGUE, "rejections", "other files are rejected")
    for garbage in one.catalogue.journal.garbage():
        yield Fault(Part.CATALOGUE, garbage, "it was to be swept out")


def _articles(pairs: Sequence[_Pair]) -> Iterator[Fault]:
    for mine, theirs in pairs:
        if mine is None and theirs is not None:
            yield Fault(Part.CATALOGUE, theirs.id, "the article is missing")
        elif mine is not None and theirs is None:
            yield Fault(Part.CATALOGUE, mine.id, "the article should not be there")
        elif mine is not None and mine != theirs:
            yield Fault(Part.CATALOGUE, mine.id, "the article is another")


def _passages(one: Store, other: Store, articles: Sequence[Article]) -> Iterator[Fault]:
    """Compare passages by their place: an article that moved may keep the ids that it had."""
    by_language: dict[str, list[tuple[str, str]]] = {}
    for article in articles:
        mine, theirs = one.catalogue.chunks(article.id), other.catalogue.chunks(article.id)
        if [chunk.span for chunk in mine] != [chunk.span for chunk in theirs]:
            yield Fault(Part.CATALOGUE, article.id, "its passages are others")
            continue
        pairs = [(left.id, right.id) for left, right in zip(mine, theirs, strict=True)]
        by_language.setdefault(article.language, []).extend(pairs)
    for language, pairs in by_language.items():
        yield from _vectors(one, other, language, pairs)
    yield from _words(one, other, [pair for pairs in by_language.values() for pair in pairs])


def _vectors(
    one: Store, other: Store, language: str, pairs: Sequence[tuple[str, str]]
) -> Iterator[Fault]:
    wanted = [*pairs]
    for left, right in pairs:
        wanted += zip(lead_ids([left]), lead_ids([right]), strict=True)
    mine = one.index.vectors.fetch(language, [left for left, _ in wanted])
    theirs = other.index.vectors.fetch(language, [right for _, right in wanted])
    for left, right in wanted:
        if (left in mine) != (right in theirs):
            yield Fault(Part.VECTORS, left, "only one of the stores has its vector")
        elif left in mine and not np.allclose(mine[left], theirs[right], atol=TOLERANCE):
            yield Fault(Part.VECTORS, left, "its vector is another")


def _words(one: Store, other: Store, pairs: Sequence[tuple[str, str]]) -> Iterator[Fault]:
    mine = one.index.words.postings([left for left, _ in pairs])
    theirs = other.index.words.postings([right for _, right in pairs])
    for field, term in sorted(mine.keys() | theirs.keys()):
        if mine.get((field, term)) != theirs.get((field, term)):
            yield Fault(Part.WORDS, f"{field}:{term}", "it finds other passages")


def _totals(one: Store, other: Store) -> Iterator[Fault]:
    mine, theirs = one.index.vectors.count(), other.index.vectors.count()
    if mine != theirs:
        yield Fault(Part.VECTORS, "all", f"there are {mine}, not {theirs}")
    for id_, number in Counter(one.index.words.ids()).items():
        if number > 1 or not one.catalogue.chunks_by_id([id_]):
            yield Fault(Part.WORDS, id_, "it is found twice, or is of no stored article")
    held, wanted = one.index.words.count(), other.index.words.count()
    if held != wanted:
        yield Fault(Part.WORDS, "all", f"there are {held}, not {wanted}")
