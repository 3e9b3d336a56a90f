"""Taking an article, or all of an outlet, out of a store so that no trace of it is left.

The catalogue says first, in one transaction, that the articles are gone, what must not come in
again, and that their traces are still to be wiped. Then everything that is made of articles is
written anew from what is left: SQLite, Chroma and tantivy all keep what was deleted in their files.
Killed in between, the store finds nothing of them, and wipes the traces when it is next opened.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from index.articles import Article
from index.catalogue import copies, takedowns, versions
from index.catalogue.catalogue import Beside, Catalogue
from index.catalogue.chunk_rows import drop_chunks
from index.catalogue.takedowns import Kind, Takedown
from index.text.splitting import split
from index.upkeep.sameness import body_key
from index.upkeep.traces import pieces_of, pieces_of_address, spread, standing

_PURGE = "purge"
_PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be forgotten.

    Attributes:
        kind: An article, or all of an outlet.
        ids: The ids of all its articles, at every address.
        articles: How many articles that is.
        versions: How many earlier versions go with them.
        outlet: Whose they are.
        title: The headline, where it is one article that has one.
    """

    kind: Kind
    ids: tuple[str, ...]
    articles: int
    versions: int
    outlet: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was taken out.

    Attributes:
        target: What it was.
        takedown: As it is remembered.
        refused: Hashes of what must not come in again.
        pieces: Pieces of its texts, titles and addresses, to prove that they are nowhere.
    """

    target: Target
    takedown: Takedown
    refused: frozenset[str]
    pieces: tuple[str, ...]


class Forgetting:
    """Finds and takes out articles of one catalogue; what is derived is not its matter."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @property
    def is_unfinished(self) -> bool:
        """Whether traces of something forgotten are still to be wiped."""
        return self._catalogue.meta(_PURGE) == _PENDING

    def target(self, written: str) -> Target | None:
        """Return what people mean: an article's id, a page's address or an outlet; or None."""
        with self._catalogue.transaction() as connection:
            ids = _articles_at(connection, written)
            kind = Kind.ARTICLE if ids else Kind.OUTLET
            ids = ids or _articles_of(connection, written)
            if not ids:
                return None
            kept = sum(len(versions.versions_of(connection, one)) for one in ids)
            further = {str(row[0]) for row in connection.execute(copies.FURTHER)}
        first = self._catalogue.article(ids[0])
        outlet = "" if first is None else first.outlet
        title = first.title if first is not None and kind is Kind.ARTICLE else None
        return Target(kind, ids, len(set(ids) - further), kept, outlet, title)

    def prepared(self, target: Target, at: datetime) -> Forgotten:
        """Return what taking ``target`` out will do; nothing is done yet."""
        outlet = target.outlet if target.kind is Kind.OUTLET else None
        takedown = takedowns.new_takedown(target.kind, at, target.articles, outlet)
        pieces: list[str] = []
        refused = set() if outlet is None else {takedowns.outlet_hash(outlet)}
        for article in self._texts(target.ids):
            pieces += _pieces(article)
            refused |= {*takedowns.addresses_of(article), takedowns.body_hash(_body(article))}
        return Forgotten(target, takedown, frozenset(refused), spread(pieces))

    def forget(self, target: Target, at: datetime) -> Forgotten:
        """Take ``target`` out of the catalogue, and remember that it must not come in again."""
        forgotten = self.prepared(target, at)
        self.erase(forgotten.takedown, forgotten.refused, target.ids)
        return forgotten

    def erase(
        self,
        takedown: Takedown,
        refused: Collection[str],
        article_ids: Iterable[str],
        beside: Beside | None = None,
    ) -> None:
        """Take articles out of the catalogue in one transaction, with what ``beside`` does."""
        with self._catalogue.transaction() as connection:
            connection.execute("PRAGMA secure_delete = ON")
            takedowns.remember(connection, takedown, refused)
            for article_id in article_ids:
                _erase(connection, article_id)
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_PURGE, _PENDING))
            if beside is not None:
                beside(connection)

    def finish(self) -> None:
        """Wipe the traces in the catalogue's own files; those in other files have been wiped."""
        self._catalogue.journal.forget_garbage()
        self._catalogue.compact()
        with self._catalogue.transaction() as connection:
            connection.execute("DELETE FROM meta WHERE name = ?", (_PURGE,))

    def standing(self, pieces: Collection[str]) -> frozenset[str]:
        """Return those of ``pieces`` that also stand in articles which are still stored."""
        return standing(self._catalogue.words(), pieces) if pieces else frozenset()

    def _texts(self, ids: Sequence[str]) -> Iterator[Article]:
        for article_id in ids:
            article = self._catalogue.article(article_id)
            if article is not None:
                yield article
                yield from (version.article for version in self._catalogue.versions(article_id))


def _articles_at(connection: sqlite3.Connection, written: str) -> tuple[str, ...]:
    """Return the ids of the article at this address, and of all others that are the same."""
    one = takedowns.canonical(written)
    rows = connection.execute(
        "SELECT id FROM articles WHERE id IN (?1, ?2) OR url IN (?1, ?2)", (written, one)
    ).fetchall()
    found = {str(row[0]) for row in rows} or _articles_near(connection, one)
    others = {other.article for one in found for other in copies.others(connection, one)}
    return tuple(sorted(found | others))


def _articles_near(connection: sqlite3.Connection, address: str) -> set[str]:
    """Return the articles of pages whose address is another spelling of a canonical one."""
    if not takedowns.is_page(address):
        return set()
    rows = connection.execute("SELECT id, url FROM articles WHERE url IS NOT NULL")
    return {str(id_) for id_, url in rows if takedowns.canonical(url) == address}


def _articles_of(connection: sqlite3.Connection, outlet: str) -> tuple[str, ...]:
    names = [
        str(row[0])
        for row in connection.execute("SELECT DISTINCT outlet FROM articles")
        if str(row[0]).casefold() == outlet.casefold()
    ]
    rows = [
        row
        for name in names
        for row in connection.execute("SELECT id FROM articles WHERE outlet = ?", (name,))
    ]
    return tuple(sorted(str(row[0]) for row in rows))


def _erase(connection: sqlite3.Connection, article_id: str) -> None:
    """Delete an article, its versions, and every note in which its address stands."""
    rows = connection.execute(
        "SELECT source, url FROM articles WHERE id = ?", (article_id,)
    ).fetchall()
    versions.drop_versions(connection, article_id)
    copies.leave(connection, article_id)
    drop_chunks(connection, article_id)
    connection.execute("DELETE FROM articles WHERE id = ?", (article_id,))
    for source, url in rows:
        _erase_source(connection, str(source))
        for address in filter(None, (article_id, url)):
            _erase_address(connection, str(address))


def _erase_source(connection: sqlite3.Connection, source: str) -> None:
    """Delete what is noted of a source that gives no article any more."""
    connection.execute(
        "UPDATE channels SET state = NULL WHERE name = (SELECT channel FROM sources WHERE key = ?)",
        (source,),
    )
    connection.execute(
        "DELETE FROM rejections WHERE source = ?1"
        " AND NOT EXISTS (SELECT 1 FROM articles WHERE source = ?1)",
        (source,),
    )
    connection.execute(
        "DELETE FROM sources WHERE key = ?1"
        " AND NOT EXISTS (SELECT 1 FROM articles WHERE source = ?1)",
        (source,),
    )


def _erase_address(connection: sqlite3.Connection, address: str) -> None:
    """Delete every note in which the address of a page stands."""
    connection.execute("DELETE FROM rejections WHERE key = ?", (address,))
    connection.execute(
        "UPDATE channels SET state = NULL WHERE instr(coalesce(state, ''), ?)", (address,)
    )
    connection.execute("DELETE FROM channels WHERE name = ?", (address,))


def _body(article: Article) -> str:
    return body_key(article, split(article))


def _pieces(article: Article) -> Iterator[str]:
    yield from pieces_of(article.text)
    yield from pieces_of(article.title or "")
    yield from pieces_of_address(article.id)
    yield from pieces_of_address(article.url)
