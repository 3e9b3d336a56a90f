"""What can be followed at an address that somebody names."""

from collections.abc import Iterator

import pytest
from web_pages import article_page
from web_server import WebServer, local_fetcher, web_server

from index.discovery import FoundSource, discover
from index.errors import GoneError, RefusedError
from index.following import SourceKind
from index.web.fetching import Fetcher

FEED = "<rss><channel><title>Tarn Post</title><item><link>/a</link></item></channel></rss>"
SITEMAP = "<urlset><url><loc>/a</loc></url></urlset>"


@pytest.fixture
def site() -> Iterator[WebServer]:
    with web_server() as server:
        yield server


@pytest.fixture
def fetcher() -> Fetcher:
    return local_fetcher()


@pytest.mark.parametrize("kind", ["application/atom+xml", "text/xml", "text/html", "text/plain"])
def test_a_feed_is_itself_whatever_its_server_calls_it(
    site: WebServer, fetcher: Fetcher, kind: str
) -> None:
    site.serve("/feed", FEED, kind)
    url = site.url("/feed")
    assert discover(url, fetcher) == (FoundSource(SourceKind.FEED, url, "Tarn Post"),)


def test_a_sitemap_is_itself(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/sitemap.xml", SITEMAP, "application/xml")
    url = site.url("/sitemap.xml")
    assert discover(url, fetcher) == (FoundSource(SourceKind.SITEMAP, url),)


def test_a_page_leads_to_its_feeds(site: WebServer, fetcher: Fetcher) -> None:
    link = '<link rel="alternate" type="application/rss+xml" title="News" href="/feed">'
    site.serve("/", article_page(head=link))
    assert discover(site.url("/"), fetcher) == (
        FoundSource(SourceKind.FEED, site.url("/feed"), "News"),
        FoundSource(SourceKind.PAGE, site.url("/")),
    )


def test_a_page_without_feeds_leads_to_the_sitemaps_of_its_site(
    site: WebServer, fetcher: Fetcher
) -> None:
    site.serve("/", article_page())
    rules = "User-agent: *\nDisallow: /r\nSitemap: /news.xml\nSitemap: https://other.example/x.xml"
    site.serve("/robots.txt", f"{rules}\nSitemap: file:///etc/passwd", "text/plain")
    assert discover(site.url("/"), fetcher) == (
        FoundSource(SourceKind.SITEMAP, site.url("/news.xml")),
        FoundSource(SourceKind.PAGE, site.url("/")),
    )


def test_a_page_with_neither_is_a_page(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/a", article_page())
    assert discover(site.url("/a"), fetcher) == (FoundSource(SourceKind.PAGE, site.url("/a")),)


def test_what_is_none_of_these_is_refused(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/text", "ferry", "text/plain")
    site.serve("/binary", b"\x00\x01", "text/html")
    for path in ("/text", "/binary"):
        with pytest.raises(RefusedError):
            discover(site.url(path), fetcher)
    with pytest.raises(GoneError):
        discover(site.url("/lost"), fetcher)
