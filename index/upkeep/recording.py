"""Where changes of a store are put down: here alone, or for all machines that share a server."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from index.catalogue.catalogue import Catalogue
from index.catalogue.changes import Change
from index.storing.derived_index import DerivedIndex


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of a change.

    Attributes:
        taken_over: Articles that went, and the address that took over what was made of each.
        contested: Ids of articles that were not stored, for another machine has others there.
    """

    taken_over: Mapping[str, str] = field(default_factory=dict)
    contested: frozenset[str] = frozenset()


class Recorder(Protocol):
    """Puts changes down."""

    def record(self, change: Change) -> Recorded:
        """Make one change; when this returns it holds, and its passages can be found.

        Raises:
            IndexUnavailableError: It cannot be put down now.
        """

    def may_change(self, article_id: str) -> bool:
        """Tell whether an article of this id is ours to change, if there is one."""

    def undo_versions(self, moves: Sequence[tuple[str, str]]) -> None:
        """Take back the latest version of articles whose text moved to another address."""


class LocalRecorder:
    """Puts changes down in this store alone."""

    def __init__(self, catalogue: Catalogue, index: DerivedIndex) -> None:
        self._catalogue, self._index = catalogue, index

    def record(self, change: Change) -> Recorded:
        """Make one change.

        First the ids of new chunks are noted as garbage, then their vectors and words are written,
        and last one transaction of the catalogue stores the articles.
        """
        pieces = [
            (arrival.article, chunk) for arrival in change.arrivals for chunk in arrival.chunks
        ]
        if pieces:
            self._catalogue.journal.note(chunk.id for _, chunk in pieces)
            self._index.write(pieces)
        taken_over = self._catalogue.apply(change)
        self._index.relabel(taken_over.values())
        self._index.sweep()
        return Recorded(taken_over)

    def may_change(self, article_id: str) -> bool:  # noqa: ARG002 -- whichever it is
        """Tell whether an article is ours to change: here all are."""
        return True

    def undo_versions(self, moves: Sequence[tuple[str, str]]) -> None:
        """Take back the latest version of articles whose text moved to another address."""
        self._catalogue.undo_versions(moves)
