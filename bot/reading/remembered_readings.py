"""Readings that are kept beside the corpus, so that an article is read once and not per question.

Articles are read when a question asks for them. What was read is remembered by the article's
fingerprint and by a hash of everything that reads: another reader, pack or library finds nothing.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.reading.notation import UnreadableNotesError, noted, read_back
from bot.reading.reader import Reading
from bot.reading.version import readers_version
from index.articles import Article
from index.catalogue.article_memory import ArticleMemory, Kept


class RememberedReadings:
    """Readings in the memory of a corpus (``bot.reading.reader.KnownReadings``)."""

    def __init__(self, memory: ArticleMemory) -> None:
        self._memory = memory

    def recall(self, articles: Sequence[Article]) -> Mapping[str, Reading]:
        """Return the readings of those of ``articles`` that are remembered, by id."""
        payloads = self._memory.recall(readers_version(), articles)
        found: dict[str, Reading] = {}
        for article in articles:
            if article.id in payloads:
                try:
                    found[article.id] = read_back(payloads[article.id], article)
                except UnreadableNotesError:
                    continue  # it is read anew, and kept instead
        return found

    def keep(self, readings: Iterable[Reading]) -> None:
        """Remember ``readings``, but for those that cannot be written down."""
        entries = ((reading.article, noted(reading)) for reading in readings)
        kept = [Kept(article, payload) for article, payload in entries if payload is not None]
        if kept:
            self._memory.keep(readers_version(), kept)
