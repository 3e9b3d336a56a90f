"""What was taken out for good: remembered by hashes alone, so that no reading brings it back.

A taken-down article is known again by its address, its page's address, its words, or its outlet.
Of all these only hashes are kept; the name of an outlet is kept as well, for people to see.
"""

import hashlib
import secrets
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from index.articles import Article
from index.errors import RefusedError
from index.web.addresses import canonical_address

SCHEMA = """
CREATE TABLE IF NOT EXISTS takedowns (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL, articles INTEGER NOT NULL,
    outlet TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refusals (
    hash TEXT NOT NULL, takedown TEXT NOT NULL, PRIMARY KEY (hash, takedown)) WITHOUT ROWID;
"""
MARKS = ("address", "page", "body", "outlet")
"""What the hashes of an article are of: its id, its page's address, its words, whose it is."""
_HASH_LENGTH = 32
_ID_BYTES = 4
_WEB = ("http://", "https://")


class Kind(StrEnum):
    """What was taken down."""

    ARTICLE = "article"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Takedown:
    """One taking down.

    Attributes:
        id: By which people can name it.
        kind: What was taken down.
        at: When (UTC).
        articles: How many articles were taken out then.
        outlet: Name of the outlet, where all of one was taken down.
    """

    id: str
    kind: Kind
    at: datetime
    articles: int
    outlet: str | None


class Refusals:
    """Knows what must not come in again."""

    def __init__(self, hashes: Collection[str] = ()) -> None:
        self._hashes = frozenset(hashes)

    def refuse(self, article: Article, body: str) -> bool:
        """Tell whether an article was taken down; ``body`` is that of ``index.upkeep.sameness``."""
        if not self._hashes:
            return False
        return not self._hashes.isdisjoint(marks_of(article, body).values())


def matching(connection: sqlite3.Connection, hashes: Collection[str]) -> tuple[str, ...]:
    """Return the ids of the stored articles that these hashes refuse."""
    wanted = frozenset(hashes)
    rows = connection.execute(
        "SELECT id, url, outlet, coalesce(body, '') FROM articles"
        " LEFT JOIN bodies ON article_id = id"
    )
    return tuple(
        str(id_)
        for id_, url, outlet, body in rows
        if not wanted.isdisjoint(
            (
                address_hash(id_),
                body_hash(body),
                outlet_hash(outlet),
                *(() if url is None else (address_hash(url),)),
            )
        )
    )


def new_takedown(kind: Kind, at: datetime, articles: int, outlet: str | None) -> Takedown:
    """Return a takedown with an id of its own."""
    return Takedown(secrets.token_hex(_ID_BYTES), kind, at, articles, outlet)


def marks_of(article: Article, body: str) -> dict[str, str]:
    """Return the hashes by any of which an article is refused, by what they are of."""
    marks = {
        "address": address_hash(article.id),
        "body": body_hash(body),
        "outlet": outlet_hash(article.outlet),
    }
    return marks if article.url is None else marks | {"page": address_hash(article.url)}


def addresses_of(article: Article) -> Iterator[str]:
    """Yield the hashes of the addresses at which an article is found."""
    yield address_hash(article.id)
    if article.url is not None:
        yield address_hash(article.url)


def address_hash(address: str) -> str:
    """Return the hash of an article's id or of a page's address, which are one kind of thing."""
    return _hash("address", canonical(address))


def body_hash(body: str) -> str:
    """Return the hash of what an article says."""
    return _hash("body", body)


def outlet_hash(outlet: str) -> str:
    """Return the hash of an outlet's name."""
    return _hash("outlet", outlet.casefold())


def is_page(address: str) -> bool:
    """Tell whether an address is that of a page on the web, and no file's."""
    return address.startswith(_WEB)


def canonical(address: str) -> str:
    """Return the one spelling of a page's address; an id that is none stays as it is."""
    if not is_page(address):
        return address
    try:
        return canonical_address(address)
    except RefusedError:
        return address


def remember(connection: sqlite3.Connection, takedown: Takedown, hashes: Iterable[str]) -> None:
    """Keep a takedown and what must not come in again because of it."""
    connection.execute(
        "INSERT INTO takedowns VALUES (?, ?, ?, ?, ?)",
        (takedown.id, takedown.kind, takedown.at.isoformat(), takedown.articles, takedown.outlet),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO refusals VALUES (?, ?)", [(one, takedown.id) for one in hashes]
    )


def lift(connection: sqlite3.Connection, written: str) -> int:
    """Let in again what was taken down as ``written``, and return how many takedowns that lifts.

    Args:
        connection: The catalogue's.
        written: An article's id, a page's address, an outlet's name, or a takedown's id.
    """
    hashes = (address_hash(written), outlet_hash(written))
    rows = connection.execute(
        "SELECT id FROM takedowns WHERE id = ?1"
        " OR id IN (SELECT takedown FROM refusals WHERE hash IN (?2, ?3))",
        (written, *hashes),
    ).fetchall()
    for (name,) in rows:
        connection.execute("DELETE FROM refusals WHERE takedown = ?", (name,))
        connection.execute("DELETE FROM takedowns WHERE id = ?", (name,))
    return len(rows)


def refusals(connection: sqlite3.Connection) -> Refusals:
    """Return what must not come in again."""
    return Refusals({str(row[0]) for row in connection.execute("SELECT hash FROM refusals")})


def takedowns(connection: sqlite3.Connection) -> tuple[Takedown, ...]:
    """Return all takedowns that hold, the latest first."""
    rows = connection.execute(
        "SELECT id, kind, at, articles, outlet FROM takedowns ORDER BY at DESC, id"
    )
    return tuple(
        Takedown(id_, Kind(kind), datetime.fromisoformat(at), articles, outlet)
        for id_, kind, at, articles, outlet in rows
    )


def _hash(kind: str, value: str) -> str:
    told = f"{kind}\n{value}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(told).hexdigest()[:_HASH_LENGTH]
