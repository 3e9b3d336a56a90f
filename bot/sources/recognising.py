"""What stands at an address: a feed, a sitemap, or a page with an article."""

from dataclasses import dataclass

from bot.sources.sources import Kind
from index.articles import Article
from index.discovery import discover
from index.errors import FetchError, UserError
from index.following import SourceKind
from index.loading.decoding import UnreadableError
from index.web.addresses import shown
from index.web.feeds import read_feed
from index.web.fetched import DOCUMENTS, FEEDS, SITEMAPS, Fetched
from index.web.fetched_pages import read_fetched
from index.web.fetching import Fetcher
from index.web.sitemaps import read_sitemap


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was found.

    Attributes:
        kind: What it is.
        title: What it calls itself, or None.
        entries: How many articles a feed or a sitemap lists; a sitemap of sitemaps, how many.
        article: The article, where it is a page.
    """

    kind: Kind
    title: str | None = None
    entries: int | None = None
    article: Article | None = None


def recognise(url: str, fetcher: Fetcher, outlet: str | None = None) -> Recognised:
    """Fetch what stands at ``url`` and tell what it is.

    Args:
        url: An http or https address.
        fetcher: Fetches it.
        outlet: Whose page it is, where the user says so.

    Raises:
        FetchError: It is not had.
        UserError: It is neither; the message names what the page announces.
    """
    answer = fetcher.fetch_whole(url, DOCUMENTS | FEEDS | SITEMAPS)
    found = _as_feed(answer) or _as_sitemap(answer)
    if found is not None:
        return found
    read = read_fetched(answer, outlet=outlet)
    if isinstance(read, Article):
        return Recognised(Kind.PAGE, read.title, article=read)
    raise UserError(f"{shown(url)} holds no article: {read.reason}.{_instead(url, fetcher)}")


def _as_feed(answer: Fetched) -> Recognised | None:
    try:
        feed = read_feed(answer.data, answer.final_url, answer.charset)
    except UnreadableError:
        return None
    return Recognised(Kind.FEED, feed.title, len(feed.entries))


def _as_sitemap(answer: Fetched) -> Recognised | None:
    try:
        sitemap = read_sitemap(answer.data, answer.final_url, answer.charset)
    except UnreadableError:
        return None
    return Recognised(Kind.SITEMAP, entries=len(sitemap.pages) or len(sitemap.sitemaps))


def _instead(url: str, fetcher: Fetcher) -> str:
    """Name what can be followed from a page that is no article itself, as a front page is none."""
    try:
        found = discover(url, fetcher)
    except FetchError:
        return ""
    links = [shown(source.url) for source in found if source.kind is not SourceKind.PAGE]
    return f" It announces what can be added instead: {', '.join(links)}" if links else ""
