"""Which of the articles that are read are new, and which are further addresses of known ones.

One run of reading is followed from beginning to end, so that a file that moved is not taken for
one that went and another that came.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.articles import Article, Chunk
from index.catalogue.catalogue import Catalogue
from index.catalogue.changes import Arrival
from index.catalogue.copies import Placement
from index.storing.derived_index import DerivedIndex
from index.text.splitting import split
from index.upkeep.sameness import body_key

_BATCH = 500


class Placing:
    """The addresses of one run."""

    def __init__(self, catalogue: Catalogue, index: DerivedIndex) -> None:
        self._catalogue = catalogue
        self._index = index
        self._refusals = catalogue.refusals()
        self._unwritten: dict[str, str] = {}
        self._new: set[str] = set()
        self._arrived: dict[str, str] = {}
        self._left: dict[str, str] = {}

    def arrival(
        self, source: str, article: Article, *, is_new: bool, reread: bool = False
    ) -> Arrival | None:
        """Return how a new or changed article is to be stored; None if it was taken down.

        Args:
            source: The key of its source.
            article: The article.
            is_new: Whether its id is new.
            reread: Whether its source has not changed since it was last read.
        """
        chunks = split(article)
        body = body_key(article, chunks)
        if self._refusals.refuse(article, body):
            return None
        placed = self._placement(article, chunks, body)
        if not reread:
            self._note(article.id, placed.body, is_new=is_new)
        return Arrival(source, article, placed.chunks, placed.body, placed.same_as, reread)

    def again(self, arrival: Arrival) -> Arrival | None:
        """Return how an article that was placed elsewhere is to be stored here; None if refused.

        Args:
            arrival: The article with all its chunks.
        """
        if self._refusals.refuse(arrival.article, arrival.body):
            return None
        placed = self._placement(arrival.article, arrival.chunks, arrival.body)
        return replace(arrival, chunks=placed.chunks, same_as=placed.same_as)

    def moved(self, taken_over: Mapping[str, str]) -> tuple[str, ...]:
        """Return the articles that only moved: the address that took over came in this run."""
        return tuple(heir for heir in taken_over.values() if heir in self._new)

    def settle(self) -> None:
        """Make articles of addresses whose article is gone or says something else now."""
        self._unwritten.clear()
        self._place(self._catalogue.orphans())

    def moves(self) -> list[tuple[str, str]]:
        """Return where texts stood that went to another address, as lines move on, and where to.

        What they left is no earlier version.
        """
        return [
            (old, self._arrived[body])
            for old, body in self._left.items()
            if self._arrived.get(body, old) != old
        ]

    def begin(self) -> None:
        """Bring in order what a killed run left, and an older store, which joins no addresses."""
        self._place(self._catalogue.without_body())
        self.settle()

    def _note(self, article_id: str, body: str, *, is_new: bool) -> None:
        self._arrived.setdefault(body, article_id)
        before = None if is_new else self._catalogue.body(article_id)
        if is_new:
            self._new.add(article_id)
        elif before is not None and before != body:
            self._left[article_id] = before

    def _place(self, article_ids: Sequence[str]) -> None:
        for start in range(0, len(article_ids), _BATCH):
            placements: list[Placement] = []
            pieces: list[tuple[Article, Chunk]] = []
            for article_id in article_ids[start : start + _BATCH]:
                article = self._catalogue.article(article_id)
                if article is None:
                    continue
                stored = self._catalogue.chunks(article_id)
                chunks = stored or split(article)
                placements.append(self._placement(article, chunks, body_key(article, chunks)))
                if not stored:
                    pieces += [(article, chunk) for chunk in placements[-1].chunks]
            if pieces:
                self._catalogue.journal.note(chunk.id for _, chunk in pieces)
                self._index.write(pieces)
            self._catalogue.place(placements)
            self._index.sweep()
            self._unwritten.clear()

    def _placement(self, article: Article, chunks: tuple[Chunk, ...], body: str) -> Placement:
        same_as = self._unwritten.get(body) or self._catalogue.holder(body)
        if same_as in {None, article.id}:
            self._unwritten[body] = article.id
            return Placement(article.id, body, None, chunks)
        return Placement(article.id, body, same_as)
