"""What can be followed at an address that somebody names: itself, or the feeds that it names."""

from collections.abc import Iterator
from dataclasses import dataclass

from index.errors import DeniedError, GoneError, RefusedError
from index.following import SourceKind
from index.loading.decoding import UnreadableError, decode_page
from index.loading.page_signs import feed_links
from index.web.addresses import canonical_address, same_site, shown
from index.web.feeds import read_feed
from index.web.fetched import ANYTHING, FEEDS, PAGES, SITEMAPS, Fetched
from index.web.fetching import Fetcher
from index.web.robots import read_rules
from index.web.sitemaps import read_sitemap


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A source that can be followed.

    Attributes:
        kind: What it is.
        url: Its address.
        title: What it calls itself, or what its page calls it; None where neither does.
    """

    kind: SourceKind
    url: str
    title: str | None = None


def discover(url: str, fetcher: Fetcher) -> tuple[FoundSource, ...]:
    """Return what can be followed at ``url``, the best first.

    A feed or a sitemap is itself. Of a web page these are the feeds that it names, or else the
    sitemaps that its site's robots.txt names, and last the page itself.

    Raises:
        FetchError: It cannot be had, or the site's robots.txt cannot.
    """
    answer = fetcher.fetch_whole(url, FEEDS | SITEMAPS)
    try:
        title = read_feed(answer.data, answer.final_url, answer.charset).title
    except UnreadableError:
        pass
    else:
        return (FoundSource(SourceKind.FEED, url, title),)
    try:
        read_sitemap(answer.data, answer.final_url, answer.charset)
    except UnreadableError:
        return tuple(_of_page(answer, fetcher))
    return (FoundSource(SourceKind.SITEMAP, url),)


def _of_page(answer: Fetched, fetcher: Fetcher) -> Iterator[FoundSource]:
    if answer.content_type not in PAGES:
        raise RefusedError(
            f"{shown(answer.url)} is neither a feed, a sitemap nor a web page.", answer.url
        )
    try:
        feeds = feed_links(decode_page(answer.data, answer.charset), answer.final_url)
    except UnreadableError as error:
        raise RefusedError(f"{shown(answer.url)} cannot be read: {error}.", answer.url) from error
    yield from (FoundSource(SourceKind.FEED, feed.url, feed.title) for feed in feeds)
    if not feeds:
        yield from _sitemaps(answer.final_url, fetcher)
    yield FoundSource(SourceKind.PAGE, answer.url)


def _sitemaps(page: str, fetcher: Fetcher) -> Iterator[FoundSource]:
    try:
        robots = fetcher.fetch_whole(canonical_address("/robots.txt", page), ANYTHING)
    except (GoneError, DeniedError):
        return
    for named in read_rules(robots.data).sitemaps:
        try:
            url = canonical_address(named, page)
        except RefusedError:
            continue
        if same_site(url, page):
            yield FoundSource(SourceKind.SITEMAP, url)
