"""What words, names, days and outlets add to the scores of passages.

A short question that names a day asks for one happening: its day and its names weigh more than they
do in others, and articles of other days are further off than those of which no day is known. In a
long question the day mostly belongs to one of several things that it compares.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from index.searching.lexical import Hit
from index.searching.search import Search, within
from index.text.splitting import article_of


@dataclass(frozen=True, slots=True)
class _Weights:
    """What a whole share is worth, in standard deviations of similarity."""

    names: float
    days: float
    other_days: float


_WORDS = 12.0
_OUTLET = 2.5
_TOPIC = _Weights(names=4.0, days=4.0, other_days=0.0)
_HAPPENING = _Weights(names=8.0, days=8.0, other_days=4.0)
_FEW_TERMS = 12
_EARLY, _LATE = timedelta(days=1), timedelta(days=10)
"""How far from the asked day an article's own day may lie that may still be on it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a search, beside what is near in meaning.

    Attributes:
        words: Chunks that share terms with it.
        named: Chunks in which names of it are heard.
        dated: Chunks of its days.
    """

    words: Sequence[Hit]
    named: Sequence[Hit]
    dated: Sequence[Hit]

    def languages(self) -> Mapping[str, str]:
        """Return the languages of all chunks, by id."""
        hits = (*self.named, *self.dated, *self.words)
        return {hit.chunk_id: hit.language for hit in hits}


def told_scores(
    search: Search, found: Found, chunk_ids: Collection[str], of_outlets: Collection[str]
) -> dict[str, float]:
    """Return what each of the chunks is worth beside its meaning.

    Args:
        search: What is asked.
        found: The words, names and days of it that were found.
        chunk_ids: The chunks to weigh.
        of_outlets: Those of them that are of an outlet which it names.
    """
    happening = search.days and len(search.terms) <= _FEW_TERMS
    weights = _HAPPENING if happening else _TOPIC
    shares = {hit.chunk_id: hit.share for hit in found.words}
    names, days = _by_article(found.named), _by_article(found.dated)
    elsewhen = _of_other_days((*found.named, *found.words), search) - days.keys()
    told = {
        article: (
            weights.names * names.get(article, 0.0),
            weights.days * days.get(article, 0.0),
            weights.other_days * (article in elsewhen),
        )
        for article in {*names, *days, *elsewhen}
    }
    # Two thousand chunks, most of articles of which nothing was told.
    scores = {id_: _WORDS * shares.get(id_, 0.0) for id_ in chunk_ids}
    for id_ in scores if told else ():
        if of_article := told.get(article_of(id_)):
            of_names, of_days, other = of_article
            scores[id_] = scores[id_] + of_names + of_days - other
    for id_ in of_outlets:
        scores[id_] += _OUTLET
    return scores


def _by_article(hits: Iterable[Hit]) -> dict[str, float]:
    """Return the best share of each article's chunks."""
    best: dict[str, float] = {}
    for hit in hits:
        article = article_of(hit.chunk_id)
        best[article] = max(hit.share, best.get(article, 0.0))
    return best


def _of_other_days(hits: Iterable[Hit], search: Search) -> set[str]:
    """Return the articles that name days, all of them far from the asked ones."""
    times = [(first - _EARLY, last + _LATE) for first, last in search.days]
    told: dict[str, set[date]] = defaultdict(set)
    for hit in hits if times else ():
        if hit.days:
            told[article_of(hit.chunk_id)] |= hit.days
    return {article for article, days in told.items() if not within(days, times)}
