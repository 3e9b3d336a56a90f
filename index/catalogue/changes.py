"""One change of the catalogue: articles come, go or are replaced, with all that is theirs.

A change is made within one transaction: all of it is there, or nothing.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from index.articles import Article, Chunk
from index.catalogue import copies, versions
from index.catalogue.article_rows import store_article
from index.catalogue.channels import (
    Channel,
    FinishedSource,
    drop_channel,
    drop_source,
    finish_source,
    note_channel,
)
from index.catalogue.chunk_rows import drop_chunks, store_chunks
from index.catalogue.journal import note_gone


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article to be stored, with its chunks and the key of the source that it came from.

    ``body`` says what it says (``index.upkeep.sameness``); ``same_as`` is the stored article that
    it is a further address of, and then it has no chunks of its own. ``reread`` says that its
    source has not changed since it was last read: a text that differs is then no new version, but
    read anew.
    """

    source: str
    article: Article
    chunks: tuple[Chunk, ...]
    body: str = ""
    same_as: str | None = None
    reread: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What one transaction does to the catalogue.

    ``removed`` are articles that go whatever their sources give; ``unchanged`` are those that were
    met as they are stored, which changes nothing here; ``at`` is when the articles were read (UTC).
    """

    arrivals: Sequence[Arrival] = ()
    finished: Sequence[FinishedSource] = ()
    removed_sources: Sequence[str] = ()
    channels: Sequence[Channel] = ()
    removed_channels: Sequence[str] = ()
    removed: Sequence[str] = ()
    unchanged: Sequence[str] = ()
    at: datetime | None = None


def make_change(connection: sqlite3.Connection, change: Change) -> dict[str, str]:
    """Make a change within a transaction of the caller's.

    Returns:
        Articles that went, and the address that took over what was made of each.
    """
    taken_over: dict[str, str] = {}
    for arrival in change.arrivals:
        _replace(connection, arrival, change.at)
    for source in change.finished:
        for article_id in source.gone:
            taken_over |= _remove(connection, article_id)
        finish_source(connection, source)
    for article_id in change.removed:
        taken_over |= _remove(connection, article_id)
    for key in change.removed_sources:
        taken_over |= _remove_source(connection, key)
    for channel in change.channels:
        note_channel(connection, channel)
    for name in change.removed_channels:
        drop_channel(connection, name)
    return taken_over


def _replace(connection: sqlite3.Connection, arrival: Arrival, at: datetime | None) -> None:
    """Store an arrival in the place of the article of its id, which becomes an earlier version."""
    article_id = arrival.article.id
    if at is not None and not arrival.reread:
        versions.keep_version(connection, article_id, arrival.article.text, at)
    if copies.body_of(connection, article_id) != arrival.body:
        copies.take_over(connection, article_id)
    _discard(connection, article_id)
    store_article(connection, arrival.article, arrival.source)
    store_chunks(connection, arrival.chunks)
    copies.place(connection, article_id, arrival.body, arrival.same_as)


def _remove(connection: sqlite3.Connection, article_id: str) -> dict[str, str]:
    """Remove one article for good, and return which address took it over, if one did."""
    heir = copies.take_over(connection, article_id)
    if heir is not None:
        versions.hand_versions_on(connection, article_id, heir)
    versions.drop_versions(connection, article_id)
    copies.leave(connection, article_id)
    _discard(connection, article_id)
    return {} if heir is None else {article_id: heir}


def _remove_source(connection: sqlite3.Connection, key: str) -> dict[str, str]:
    taken_over: dict[str, str] = {}
    articles = connection.execute("SELECT id FROM articles WHERE source = ?", (key,)).fetchall()
    for (article_id,) in articles:
        taken_over |= _remove(connection, article_id)
    drop_source(connection, key)
    return taken_over


def _discard(connection: sqlite3.Connection, article_id: str) -> None:
    """Delete one article, and note it as gone and its chunks as garbage."""
    drop_chunks(connection, article_id)
    note_gone(connection, article_id)
    connection.execute("DELETE FROM articles WHERE id = ?", (article_id,))
