"""What comes from outside, by feeds, pages and sitemaps: added and brought up to date, never lost.

An article from outside is a source of its own, with its address as key and id. That it is gone
from the feed that brought it says nothing about it: it stays.
"""

import time
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from index.articles import Article
from index.catalogue.catalogue import Catalogue
from index.catalogue.channels import Channel, FinishedSource
from index.clock import utc_now
from index.loading.loading import ADDED, Rejection
from index.storing.derived_index import DerivedIndex
from index.upkeep.intake import Intake
from index.upkeep.recording import Recorder
from index.upkeep.reports import RefreshReport

_WISHED = frozenset({"page", ADDED})
"""Kinds of channels whose addresses somebody has named one by one."""
_NO_STAMP = ""


class Outside:
    """Takes deliveries into a store."""

    def __init__(
        self,
        catalogue: Catalogue,
        index: DerivedIndex,
        listed: Collection[str],
        now: Callable[[], datetime] = utc_now,
        recorder: Recorder | None = None,
    ) -> None:
        """Keep the parts.

        Args:
            catalogue: Of the store.
            index: Of the store.
            listed: Names of the channels that are read now. An article of two channels belongs to
                the one that brought it first, while that one is read: two feeds that cut a text
                in different places must not replace it forever.
            now: The time: when changes were seen.
            recorder: What puts changes down; None: in this store alone.
        """
        self._catalogue, self._index, self._listed, self._now = catalogue, index, listed, now
        self._recorder = recorder

    def take(self, channel: Channel, items: Sequence[Article | Rejection]) -> RefreshReport:
        """Store what a reading of ``channel`` brought, the last of it with the channel's note.

        After a kill in between, the next reading meets the same articles again, for it goes by the
        state in the note; it leaves those as they are.

        Args:
            channel: The channel as it is to be noted once ``items`` are stored.
            items: Articles, whose ids are addresses, and what could not become one.

        Raises:
            IndexUnavailableError: The store cannot be written.
        """
        started = time.perf_counter()
        intake = Intake(self._catalogue, self._index, self._now, self._recorder)
        intake.begin()
        for article in _last_of_each(items):
            self._take(article, channel, intake)
            if intake.full:
                intake.write()
        for bad in items:
            if isinstance(bad, Rejection):
                intake.finish(_rejected(bad, channel))
        intake.write(channel)
        return intake.report(time.perf_counter() - started)

    def _take(self, article: Article, channel: Channel, intake: Intake) -> None:
        owner = self._catalogue.channels.source(article.id)
        if owner is not None and owner.articles and not self._gives_way(owner.channel, channel):
            intake.keep(1)
            return
        before = self._catalogue.fingerprints(article.id).get(article.id)
        if intake.take(article.id, article, before):
            intake.finish(FinishedSource(article.id, _NO_STAMP, channel=channel.name))
        elif before is not None:
            gone = (article.id,)
            intake.finish(FinishedSource(article.id, _NO_STAMP, gone=gone, channel=channel.name))

    def _gives_way(self, owner: str, channel: Channel) -> bool:
        """Tell whether an article of ``owner`` may be brought up to date by ``channel``."""
        return owner == channel.name or channel.kind in _WISHED or owner not in self._listed


def _rejected(bad: Rejection, channel: Channel) -> FinishedSource:
    reasons = ((bad.key, bad.reason),)
    return FinishedSource(bad.key, _NO_STAMP, reasons, channel=channel.name)


def failed(before: Channel | None, now: Channel, reason: str) -> Channel:
    """Return the note that ``now`` could not be read; what it gave before, it keeps.

    Args:
        before: The note of the reading before, if there was one.
        now: The channel.
        reason: Why it failed, in a few words.
    """
    if before is None:
        return replace(now, tried=datetime.now(UTC), reached=None, failure=reason, failures=1)
    return replace(
        now,
        tried=datetime.now(UTC),
        reached=before.reached,
        failure=reason,
        failures=before.failures + 1,
        state=before.state,
    )


def _last_of_each(items: Iterable[Article | Rejection]) -> tuple[Article, ...]:
    return tuple({item.id: item for item in items if isinstance(item, Article)}.values())
