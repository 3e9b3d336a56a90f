"""Articles into a store, whatever they come from: compared, embedded, and stored in batches.

The order of writing (``index.upkeep.recording``) makes it safe to kill at any moment. First the ids
of new chunks are noted as garbage, then their vectors and words are written, and last one
transaction of the catalogue stores the articles, takes the ids off the note and puts replaced ones
on it. Until then nothing new is found, for retrieval ignores what the catalogue lacks; and what a
kill leaves behind is garbage by name, swept out when the store is next opened.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from index.articles import Article
from index.catalogue.catalogue import Catalogue
from index.catalogue.changes import Arrival, Change
from index.catalogue.channels import Channel, FinishedSource
from index.clock import utc_now
from index.loading.loading import Rejection
from index.storing.derived_index import DerivedIndex
from index.upkeep.placing import Placing
from index.upkeep.recording import LocalRecorder, Recorder
from index.upkeep.reports import Fresh, RefreshReport, by_number

_BATCH = 1000
ELSEWHERE = "another machine has an article of this name; give the folder another name"
"""Chunks, or sources, a transaction: what a kill can lose, and what is held in memory at once."""


@dataclass(slots=True)
class _Batch:
    """What has been read and not yet written."""

    arrivals: list[Arrival] = field(default_factory=list)
    finished: list[FinishedSource] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    chunks: int = 0


class Intake:
    """Takes what is read of one channel, and counts it."""

    def __init__(
        self,
        catalogue: Catalogue,
        index: DerivedIndex,
        now: Callable[[], datetime] = utc_now,
        recorder: Recorder | None = None,
    ) -> None:
        self._index = index
        self._now = now
        self._recorder = recorder or LocalRecorder(catalogue, index)
        self._placing = Placing(catalogue, index)
        self._batch = _Batch()
        self._new = self._changed = self._unchanged = self._removed = 0
        self._moved = self._further = 0
        self._refused: list[str] = []
        self._rejected: list[Rejection] = []
        self._rejected_now: list[Rejection] = []
        self._fresh: dict[str, Fresh] = {}

    @property
    def articles(self) -> int:
        """How many articles were met."""
        return self._new + self._changed + self._unchanged

    @property
    def full(self) -> bool:
        """Whether it is time to write."""
        return self._batch.chunks >= _BATCH or len(self._batch.finished) >= _BATCH

    def begin(self) -> None:
        """Bring in order what an earlier run, or an older version, has left."""
        self._index.sweep()
        self._placing.begin()

    def is_elsewhere(self, article: Article, before: str | None) -> bool:
        """Tell whether another machine has another article of this id.

        Args:
            article: The article that was read.
            before: The fingerprint of the stored one, or None.
        """
        if before in {None, article.fingerprint}:
            return False
        return not self._recorder.may_change(article.id)

    def take(
        self, source: str, article: Article, before: str | None, *, reread: bool = False
    ) -> bool:
        """Take an article.

        Args:
            source: The key of the source that gave it.
            article: The article.
            before: Its fingerprint when it was last read, or None if it is new.
            reread: Whether the source has not changed since.

        Returns:
            False if it was taken down and is refused.
        """
        if article.fingerprint == before:
            self._unchanged += 1
            self._batch.unchanged.append(article.id)
            return True
        arrival = self._placing.arrival(source, article, is_new=before is None, reread=reread)
        if arrival is None:
            self._refused.append(article.id)
            return False
        self._batch.arrivals.append(arrival)
        self._batch.chunks += len(arrival.chunks)
        if before is None:
            self._new += 1
            self._further += arrival.same_as is not None
            if arrival.same_as is None:
                self._fresh[article.id] = Fresh(article.outlet, article.language, 1)
        else:
            self._changed += 1
        return True

    def keep(self, articles: int, rejected: Iterable[tuple[str, str]] = ()) -> None:
        """Count what is left as it was."""
        self._unchanged += articles
        self._rejected += [Rejection(key, reason) for key, reason in rejected]

    def finish(self, source: FinishedSource) -> None:
        """Note that a source, or a part of it, has been read."""
        self._batch.finished.append(source)
        self._removed += len(source.gone)
        self._rejected_now += [Rejection(key, reason) for key, reason in source.rejections]

    def write(self, channel: Channel | None = None) -> None:
        """Store what was taken since the last call; with ``channel``, how its reading went."""
        batch, self._batch = self._batch, _Batch()
        channels = () if channel is None else (channel,)
        if not batch.finished and not channels:
            return
        self._apply(
            Change(
                batch.arrivals,
                batch.finished,
                channels=channels,
                unchanged=batch.unchanged,
                at=self._now(),
            )
        )

    def remove(self, sources: Iterable[str], articles: int) -> None:
        """Take sources out that are gone, with their ``articles``."""
        gone = tuple(sources)
        if gone:
            self._apply(Change(removed_sources=gone))
        self._removed += articles

    def report(self, seconds: float) -> RefreshReport:
        """Return what was done in so many seconds; nothing is taken afterwards."""
        if moves := self._placing.moves():
            self._recorder.undo_versions(moves)
        return RefreshReport(
            self._new,
            self._changed,
            self._unchanged,
            self._removed,
            (*self._rejected, *self._rejected_now),
            seconds,
            by_number(self._fresh.values()),
            self._moved,
            self._further,
            tuple(self._rejected_now),
            tuple(self._refused),
        )

    def _apply(self, change: Change) -> None:
        recorded = self._recorder.record(change)
        self._placing.settle()
        self._rejected_now += [Rejection(id_, ELSEWHERE) for id_ in sorted(recorded.contested)]
        self._new -= len(recorded.contested)
        moved = self._placing.moved(recorded.taken_over)
        self._moved += len(moved)
        self._new -= len(moved)
        self._further -= len(moved)
        self._removed -= len(moved)
