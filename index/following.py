"""A source on the web to its new articles: the one front of feeds, sitemaps, pages and fetching."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from index.articles import Article
from index.errors import FetchError
from index.fetching import Fetcher
from index.loading import Rejection


class SourceKind(StrEnum):
    """What stands at a source's address."""

    FEED = "feed"
    SITEMAP = "sitemap"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Seen:
    """One entry of a source as it was when it was last handled.

    Attributes:
        stamp: Changes when the source says that the entry has changed; "" if it never says.
        failures: How many times in a row its page could not be had.
        again: When an entry that failed is tried again; None if only a new stamp reopens it.
    """

    stamp: str
    failures: int = 0
    again: datetime | None = None


@dataclass(frozen=True, slots=True)
class SourceState:
    """What is remembered of a source between two readings. A new source has ``SourceState()``.

    Attributes:
        etag: The server's mark of the version that was read to its end, or None.
        modified: The Last-Modified of that version, word for word, or None.
        seen: The entries that the source listed and that were handled, by their keys.
        failures: How many times in a row the source itself could not be had.
        next_allowed: When it may be asked again, or None for at once.
    """

    etag: str | None = None
    modified: str | None = None
    seen: Mapping[str, Seen] = field(default_factory=lambda: MappingProxyType({}))
    failures: int = 0
    next_allowed: datetime | None = None

    def as_object(self) -> dict[str, object]:
        """Return this as what JSON can hold."""
        raise NotImplementedError

    @classmethod
    def from_object(cls, value: object) -> "SourceState":
        """Return the state that ``as_object`` gave; what cannot be read counts as never seen."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that reading a source brought, and the state that holds once it is stored.

    Attributes:
        item: An article to store, an entry that gave none and why, or None where there is only a
            state to store.
        state: What to remember after ``item`` is stored. Storing it earlier loses articles.
        failure: Why ``item`` is a rejection, or why the source itself could not be read; None if
            nothing failed. ``GoneError`` says that the page is no longer there.
    """

    item: Article | Rejection | None
    state: SourceState
    failure: FetchError | None = None


def read_source(
    kind: SourceKind, url: str, state: SourceState, fetcher: Fetcher, *, outlet: str | None = None
) -> Iterator[Step]:
    """Yield what is new at a source since ``state``; the last step always holds the final state.

    Never raises for what the web does. A source that cannot be read yields one step without an
    item, with ``failure`` and a state that says when to ask again. A page that an entry names and
    that has not changed is not fetched again.

    Args:
        kind: What stands at ``url``.
        url: The address of the feed, the sitemap or the page.
        state: What the last reading left.
        fetcher: Fetches politely; shared by all sources.
        outlet: The name of the outlet, where the user has given one; else the pages tell.
    """
    raise NotImplementedError
