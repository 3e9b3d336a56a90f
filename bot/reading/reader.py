"""One article to claims: every figure and every statement with the one who says it.

The reader works by rule, from the language packs alone. It proposes; ``bot.ledger.verifying``
checks.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.claims import Circumstances, Claim
from index.articles import Article

_MOST_CLAIMS = 50_000
"""How many claims are remembered in memory: 40 megabytes or so."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of one article.

    Attributes:
        article: The article.
        claims: Its claims in the order of the text; empty where ``pack_missing``.
        unread: Its figures and quotations where ``pack_missing``: nobody read what they count or
            who says so. They are kept apart from ``claims``, so that nothing compares them.
        lead: The circumstances of its title and first sentences: its main event.
        pack_missing: True where the language has no pack.
    """

    article: Article
    claims: tuple[Claim, ...]
    lead: Circumstances
    pack_missing: bool = False
    unread: tuple[Claim, ...] = ()


class KnownReadings(Protocol):
    """Where readings are remembered from one process to the next."""

    def recall(self, articles: Sequence[Article]) -> Mapping[str, Reading]:
        """Return the readings of those of ``articles`` that are remembered, by id."""

    def keep(self, readings: Sequence[Reading]) -> None:
        """Remember ``readings``."""


class Reader:
    """Reads articles and remembers the readings of the last ones, by fingerprint."""

    def __init__(self, known: KnownReadings | None = None) -> None:
        """Read with nothing but the packs, or look first among ``known`` readings."""
        self._known = known
        self._memory: OrderedDict[str, Reading] = OrderedDict()
        self._size = 0

    def read(self, article: Article) -> Reading:
        """Return the claims of ``article``, of as much as ``one_article`` reads of it."""
        return self.read_all([article])[0]

    def read_all(self, articles: Sequence[Article]) -> tuple[Reading, ...]:
        """Return the claims of each of ``articles``, as ``read`` does."""
        found = {a.fingerprint: self._recalled(a) for a in articles}
        unknown = [article for article in articles if found[article.fingerprint] is None]
        remembered = self._known.recall(unknown) if self._known and unknown else {}
        fresh: list[Reading] = []
        for article in unknown:
            reading = remembered.get(article.id)
            if reading is None:
                reading = self._read(article)
                fresh.append(reading)
            found[article.fingerprint] = reading
        if self._known and fresh:
            self._known.keep(fresh)
        readings = [reading for a in articles if (reading := found[a.fingerprint]) is not None]
        for reading in readings:
            self._remember(reading)
        return tuple(readings)

    @staticmethod
    def _read(article: Article) -> Reading:
        """Read an article; where all are remembered, most of the reader is not loaded."""
        from bot.reading.one_article import read_article  # noqa: PLC0415 -- slow to import

        return read_article(article)

    def _recalled(self, article: Article) -> Reading | None:
        """Return the reading in memory, unless its claims point to addresses that have changed."""
        reading = self._memory.get(article.fingerprint)
        if reading is None or reading.article.also == article.also:
            return reading
        del self._memory[article.fingerprint]
        self._size -= 1 + len(reading.claims)
        return None

    def _remember(self, reading: Reading) -> None:
        key = reading.article.fingerprint
        if key not in self._memory:
            self._memory[key] = reading
            self._size += 1 + len(reading.claims)
        self._memory.move_to_end(key)
        while self._size > _MOST_CLAIMS and len(self._memory) > 1:
            _, oldest = self._memory.popitem(last=False)
            self._size -= 1 + len(oldest.claims)
