"""A word index as it is at one time, and what it tells of the documents that were found in it.

A document is unpacked each time that it is read, ten microseconds and more with what is made of it.
An answer reads 800, and further questions on the same events find the same ones again.
"""

from dataclasses import dataclass
from datetime import date

import tantivy

from index.searching.day_tokens import days_of

_MOST = 1 << 15
"""How many documents are remembered: some 10 megabytes."""


@dataclass(frozen=True, slots=True)
class Document:
    """What is kept of a chunk beside its words.

    Attributes:
        chunk_id: Its id.
        language: Its BCP 47 tag.
        days: The days that it names, and that of its publication, as far as their year is known.
    """

    chunk_id: str
    language: str
    days: frozenset[date]


class View:
    """What could be searched when it was made; what is added or deleted later is in another one.

    Attributes:
        searcher: tantivy's, which counts its documents differently after a change.
    """

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self.searcher = searcher
        self._known: dict[tuple[int, int], Document] = {}

    def document(self, address: tantivy.DocAddress) -> Document:
        """Return what is kept of one that ``searcher`` has found."""
        place = address.segment_ord, address.doc
        known = self._known.get(place)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[place] = _read(self.searcher, address)
        return known


def _read(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> Document:
    stored = searcher.doc(address)
    id_, language, days = (str(stored.get_first(name)) for name in ("id", "language", "days"))
    return Document(id_, language, days_of(days))
