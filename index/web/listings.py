"""A feed or a sitemap to the pages that it lists, as one kind of entry."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from index.errors import FetchError, RefusedError
from index.loading.decoding import UnreadableError
from index.loading.loading import Rejection
from index.loading.metadata import Metadata
from index.web.addresses import shown
from index.web.feeds import FeedEntry, read_feed
from index.web.fetched import SITEMAPS, Fetched
from index.web.fetching import Fetcher
from index.web.sitemaps import Listed, read_sitemap

_DEEPEST = 2
"""Indexes of sitemaps above the sitemaps; the protocol knows one."""


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page that a source lists.

    Attributes:
        key: What tells it from others of the source.
        url: Its canonical address.
        stamp: Changes when the source says that the page has changed.
        told: What the source says about the article.
        content: The whole article, as HTML, where the source carries it; else None.
    """

    key: str
    url: str
    stamp: str
    told: Metadata
    content: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class SitemapEnd:
    """All pages of a named sitemap have been yielded."""

    key: str
    stamp: str


Entry = ListedPage | SitemapEnd | Rejection | FetchError
"""A page; the end of a part; an entry that names no page; a part that could not be had."""


def feed_entries(answer: Fetched) -> Iterator[Entry]:
    """Yield what a feed lists.

    Raises:
        RefusedError: It is no feed that can be read.
    """
    try:
        feed = read_feed(answer.data, answer.final_url, answer.charset)
    except UnreadableError as error:
        raise _unreadable(answer, "feed", error) from error
    for entry in feed.entries:
        told = Metadata(
            title=entry.title,
            published=_day(entry),
            language=feed.language,
        )
        yield ListedPage(entry.key, entry.url, entry.stamp, told, entry.content)
    yield from feed.rejected


def sitemap_entries(
    answer: Fetched, fetcher: Fetcher, unchanged: Callable[[Listed], bool], depth: int = 0
) -> Iterator[Entry]:
    """Yield what a sitemap lists, and what the sitemaps list that it names.

    Args:
        answer: The sitemap.
        fetcher: Fetches the sitemaps that it names.
        unchanged: Tells whether a named sitemap was read to its end and is still the same.
        depth: How many indexes lie above it.

    Raises:
        RefusedError: It is no sitemap that can be read.
    """
    try:
        sitemap = read_sitemap(answer.data, answer.final_url, answer.charset)
    except UnreadableError as error:
        raise _unreadable(answer, "sitemap", error) from error
    for page in sitemap.pages:
        yield ListedPage(page.url, page.url, page.stamp, page.told)
    for named in sitemap.sitemaps if depth < _DEEPEST else ():
        if named.stamp and unchanged(named):
            continue
        try:
            part = fetcher.fetch_whole(named.url, SITEMAPS)
            yield from sitemap_entries(part, fetcher, unchanged, depth + 1)
            yield SitemapEnd(named.url, named.stamp)
        except FetchError as error:
            yield error


def _day(entry: FeedEntry) -> date | None:
    moment = entry.published or entry.updated
    return moment.date() if moment else None


def _unreadable(answer: Fetched, kind: str, error: UnreadableError) -> RefusedError:
    return RefusedError(f"{shown(answer.url)} cannot be read as a {kind}: {error}.", answer.url)
