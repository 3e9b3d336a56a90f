"""Which articles of a corpus nobody has read yet, and where their readings go."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.version import readers_version
from index.articles import Article
from index.catalogue.article_memory import Kept
from index.corpus import Corpus

_AT_ONCE = 50
"""Articles that are looked up together."""
_MOST_TAKEN = 0.75
"""How full the memory may get by reading ahead. What questions read has the rest, and goes on to
push out the oldest readings when all is full; reading those again would be an endless round."""


@dataclass(frozen=True, slots=True)
class ReadCounts:
    """How many articles there are, and how many of them this reader has read."""

    articles: int
    read: int


def read_counts(corpus: Corpus) -> ReadCounts:
    """Return how many articles of ``corpus`` have been read."""
    articles = corpus.article_count()
    return ReadCounts(articles, min(articles, corpus.memory.count(readers_version())))


class Unread:
    """The articles of one corpus that the reader of this process has not read."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._version = readers_version()
        self._given_up: set[str] = set()

    def count(self) -> int:
        """Return how many are still to be read."""
        counts = read_counts(self._corpus)
        return max(0, counts.articles - counts.read - len(self._given_up))

    @property
    def has_room(self) -> bool:
        """Whether further readings may be kept."""
        return self._corpus.memory.share_taken() < _MOST_TAKEN

    def newest_first(self) -> Iterator[tuple[Article, ...]]:
        """Yield what is unread, a few articles at a time, the latest day first.

        What lies between two of them is looked through as well, and is an empty tuple.
        """
        ids: list[str] = []
        for article_id in self._corpus.newest_first():
            ids.append(article_id)
            if len(ids) == _AT_ONCE:
                yield self._unread_of(ids)
                ids = []
        yield self._unread_of(ids)

    def keep(self, article: Article, payload: bytes | None) -> None:
        """Keep the reading of ``article``; where there is none, it is not tried again."""
        if payload is None:
            self._given_up.add(article.fingerprint)
        else:
            self._corpus.memory.keep(self._version, [Kept(article, payload)])

    def _unread_of(self, ids: list[str]) -> tuple[Article, ...]:
        missing = self._corpus.memory.missing(self._version, ids)
        stored = self._corpus.articles_named(missing)
        articles = (stored[id_] for id_ in missing if id_ in stored)
        return tuple(one for one in articles if one.fingerprint not in self._given_up)
