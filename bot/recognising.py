"""What stands at an address: a feed, a sitemap, or a page with an article."""

from dataclasses import dataclass

from bot.sources import Kind
from index.addresses import shown
from index.articles import Article
from index.decoding import UnreadableError, decode_page
from index.errors import UserError
from index.feeds import read_feed
from index.fetched import DOCUMENTS, FEEDS, PAGES, SITEMAPS, Fetched, NotModified
from index.fetched_pages import read_fetched
from index.fetching import Fetcher
from index.page_signs import feed_links
from index.sitemaps import read_sitemap


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
        UserError: It is neither; the message names the feeds that the page announces.
    """
    answer = fetcher.fetch(url, accept=DOCUMENTS | FEEDS | SITEMAPS)
    if isinstance(answer, NotModified):
        raise UserError(f"The server sends nothing for {shown(url)}.")
    return _as_feed(answer) or _as_sitemap(answer) or _as_page(answer, outlet)


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


def _as_page(answer: Fetched, outlet: str | None) -> Recognised:
    read = read_fetched(answer, outlet=outlet)
    if isinstance(read, Article):
        return Recognised(Kind.PAGE, read.title, article=read)
    raise UserError(f"{shown(answer.url)} holds no article: {read.reason}.{_announced(answer)}")


def _announced(answer: Fetched) -> str:
    """Name the feeds of a page that is no article itself, as a front page is none."""
    if answer.content_type not in PAGES:
        return ""
    page = decode_page(answer.data, answer.charset)
    links = [shown(link.url) for link in feed_links(page, answer.final_url)]
    if not links:
        return ""
    return f" It announces feeds, which can be added: {', '.join(links)}"
