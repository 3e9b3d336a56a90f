"""What machines tell each other through a server: articles, and what became of them.

Both are written as JSON, packed. An article is told with its passages, so that every machine has
those that the vectors are of, whatever version of whosays it runs.
"""

import json
import zlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from index.articles import Article, Chunk
from index.catalogue.takedowns import Kind, Takedown
from index.errors import IndexUnavailableError
from index.spans import Span


@dataclass(frozen=True, slots=True)
class SharedArticle:
    """An article as it was read.

    Attributes:
        source: The key of the source that gave it.
        article: The article.
        chunks: Its passages, also where it is a further address of another article.
        body: What it says (``index.upkeep.sameness``).
    """

    source: str
    article: Article
    chunks: tuple[Chunk, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Put:
    """An article that came or changed: the name of its payload, and whether it was read anew."""

    name: str
    reread: bool = False


@dataclass(frozen=True, slots=True)
class SharedChange:
    """One change of what all machines hold.

    Attributes:
        nonce: Makes the change another than all others.
        at: When it was read (UTC), or None.
        puts: Articles that came or changed.
        held: Ids of articles that the machine has too, as they are stored.
        let_go: Ids of articles that the machine has no longer.
        moves: Where a text stood and where it stands now (``index.catalogue.versions``).
        takedown: What was taken down, or None.
        refused: Hashes of what must not come in again because of it.
        lifted: What was written to lift a takedown, or None.
    """

    nonce: str
    at: datetime | None = None
    puts: tuple[Put, ...] = ()
    held: tuple[str, ...] = ()
    let_go: tuple[str, ...] = ()
    moves: tuple[tuple[str, str], ...] = ()
    takedown: Takedown | None = None
    refused: tuple[str, ...] = ()
    lifted: str | None = None


def packed_article(shared: SharedArticle) -> bytes:
    """Return an article as it is sent."""
    article = shared.article
    return _packed(
        {
            "source": shared.source,
            "id": article.id,
            "outlet": article.outlet,
            "url": article.url,
            "title": article.title,
            "published": article.published.isoformat() if article.published else None,
            "language": article.language,
            "text": article.text,
            "inferred": sorted(article.inferred),
            "chunks": [[chunk.id, *chunk.span] for chunk in shared.chunks],
            "body": shared.body,
        }
    )


def unpacked_article(payload: bytes) -> SharedArticle:
    """Return the article that was sent.

    Raises:
        IndexUnavailableError: It is none.
    """
    try:
        told = json.loads(zlib.decompress(payload))
        article = Article(
            told["id"],
            told["outlet"],
            told["url"],
            told["title"],
            date.fromisoformat(told["published"]) if told["published"] else None,
            told["language"],
            told["text"],
            frozenset(told["inferred"]),
        )
        chunks = tuple(
            Chunk(id_, article.id, Span(start, end)) for id_, start, end in told["chunks"]
        )
        return SharedArticle(told["source"], article, chunks, told["body"])
    except (zlib.error, ValueError, KeyError, TypeError) as error:
        raise _unreadable(error) from error


def packed_change(change: SharedChange) -> bytes:
    """Return a change as it is sent."""
    takedown = change.takedown
    return _packed(
        {
            "nonce": change.nonce,
            "at": change.at.isoformat() if change.at else None,
            "puts": [[put.name, put.reread] for put in change.puts],
            "held": change.held,
            "let_go": change.let_go,
            "moves": change.moves,
            "takedown": takedown
            and {
                "id": takedown.id,
                "kind": takedown.kind,
                "at": takedown.at.isoformat(),
                "articles": takedown.articles,
                "outlet": takedown.outlet,
            },
            "refused": change.refused,
            "lifted": change.lifted,
        }
    )


def unpacked_change(payload: bytes) -> SharedChange:
    """Return the change that was sent.

    Raises:
        IndexUnavailableError: It is none.
    """
    try:
        told = json.loads(zlib.decompress(payload))
        return SharedChange(
            nonce=told["nonce"],
            at=datetime.fromisoformat(told["at"]) if told["at"] else None,
            puts=tuple(Put(name, reread) for name, reread in told["puts"]),
            held=tuple(told["held"]),
            let_go=tuple(told["let_go"]),
            moves=tuple((old, new) for old, new in told["moves"]),
            takedown=_takedown(told["takedown"]) if told["takedown"] else None,
            refused=tuple(told["refused"]),
            lifted=told["lifted"],
        )
    except (zlib.error, ValueError, KeyError, TypeError) as error:
        raise _unreadable(error) from error


def _takedown(told: dict[str, Any]) -> Takedown:
    kind, at = Kind(told["kind"]), datetime.fromisoformat(told["at"])
    return Takedown(told["id"], kind, at, int(told["articles"]), told["outlet"])


def _packed(told: dict[str, Any]) -> bytes:
    return zlib.compress(json.dumps(told, separators=(",", ":")).encode("ascii"), 9)


def _unreadable(error: Exception) -> IndexUnavailableError:
    return IndexUnavailableError(
        f"What the Chroma server holds was not written by this version of whosays ({error}); use"
        " the same version on all machines."
    )
