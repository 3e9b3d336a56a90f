"""Sources on a real server: what is new comes once, what fails comes again, nothing is lost."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_pages import SENTENCES, article_page
from web_server import Waits, WebServer, local_fetcher, web_server

from index.articles import Article
from index.errors import (
    DeniedError,
    FetchError,
    GoneError,
    NotYetError,
    RefusedError,
    UnreachableError,
)
from index.following import SourceKind, SourceState, Step, read_source
from index.loading.loading import Rejection
from index.web.fetching import Fetcher
from index.web.source_state import Seen

RSS = "application/rss+xml"
XML = "application/xml"


@pytest.fixture
def site() -> Iterator[WebServer]:
    with web_server() as server:
        for name in ("ferry", "barge", "tug"):
            server.serve(f"/{name}", article_page(title=f"The {name} off Ravnsund sinks"))
        yield server


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def fetcher(waits: Waits) -> Fetcher:
    return local_fetcher(waits)


def _feed(*entries: str) -> str:
    return (
        '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tarn</title>'
        f"{''.join(f'<item>{entry}</item>' for entry in entries)}</channel></rss>"
    )


def _entry(name: str, more: str = "") -> str:
    return f"<title>{name}</title><link>/{name}</link><guid isPermaLink='false'>{name}</guid>{more}"


WHOLE = f"<content:encoded><![CDATA[<p>{'</p><p>'.join(SENTENCES)}</p>]]></content:encoded>"


class Reader:
    """Reads one source again and again, each time from the state as it was written down."""

    def __init__(self, kind: SourceKind, url: str, fetcher: Fetcher, **how: object) -> None:
        self.state = SourceState()
        self._kind, self._url, self._fetcher, self._how = kind, url, fetcher, how

    def read(self) -> list[Step]:
        """Return all steps; the state is kept as JSON in between."""
        steps = list(read_source(self._kind, self._url, self.state, self._fetcher, **self._how))  # type: ignore[arg-type]
        written = json.dumps(steps[-1].state.as_object())
        self.state = SourceState.from_object(json.loads(written))
        assert self.state == steps[-1].state
        return steps

    def items(self) -> list[str]:
        """Return the names of the pages that gave an article."""
        return [
            step.item.id.rpartition("/")[2]
            for step in self.read()
            if isinstance(step.item, Article)
        ]


def test_a_feed_gives_each_article_once(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/feed", _feed(_entry("ferry"), _entry("barge")), RSS)
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher, outlet="The Tarn Post")
    first, second, last = reader.read()
    assert isinstance(first.item, Article)
    assert (first.item.id, first.item.outlet) == (site.url("/ferry"), "The Tarn Post")
    assert isinstance(second.item, Article)
    assert (last.item, last.failure) == (None, None)
    site.serve("/feed", _feed(_entry("tug"), _entry("ferry"), _entry("barge")), RSS)
    assert reader.items() == ["tug"]
    assert site.paths == ["/feed", "/ferry", "/barge", "/feed", "/tug"]


def test_a_feed_that_has_not_changed_is_not_sent_again(site: WebServer, fetcher: Fetcher) -> None:
    site.serve_marked("/feed", _feed(_entry("ferry")), RSS, '"1"')
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher)
    assert reader.items() == ["ferry"]
    assert reader.state.etag == '"1"'
    assert [step.item for step in reader.read()] == [None]
    assert reader.state.seen
    assert site.requests[-1][1]["If-None-Match"] == '"1"'


def test_an_entry_that_was_changed_is_fetched_again(site: WebServer, fetcher: Fetcher) -> None:
    updated = "<a:updated xmlns:a='http://www.w3.org/2005/Atom'>2031-03-0{}T10:00:00Z</a:updated>"
    site.serve("/feed", _feed(_entry("ferry", updated.format(5))), RSS)
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher)
    assert reader.items() == ["ferry"]
    assert reader.items() == []
    site.serve("/feed", _feed(_entry("ferry", updated.format(6))), RSS)
    site.serve("/ferry", article_page(sentences=(*SENTENCES, "All were found.")))
    (step, _) = reader.read()
    assert isinstance(step.item, Article)
    assert step.item.text.endswith("All were found.")
    assert step.item.id == site.url("/ferry")


def test_whoever_stops_in_the_middle_goes_on_there(site: WebServer, fetcher: Fetcher) -> None:
    site.serve_marked("/feed", _feed(*map(_entry, ("ferry", "barge", "tug"))), RSS, '"1"')
    reading = read_source(SourceKind.FEED, site.url("/feed"), SourceState(), fetcher)
    state = next(reading).state
    assert state.etag is None
    rest = list(read_source(SourceKind.FEED, site.url("/feed"), state, fetcher))
    assert [step.item.id for step in rest if isinstance(step.item, Article)] == [
        site.url("/barge"),
        site.url("/tug"),
    ]


def test_a_long_source_is_read_in_parts(site: WebServer, fetcher: Fetcher) -> None:
    site.serve_marked("/feed", _feed(*map(_entry, ("ferry", "barge", "tug"))), RSS, '"1"')
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher, most=2)
    assert reader.items() == ["ferry", "barge"]
    assert reader.state.etag is None
    assert reader.items() == ["tug"]
    assert reader.state.etag == '"1"'


def test_what_the_feed_no_longer_lists_is_forgotten(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/feed", _feed(_entry("ferry"), _entry("barge")), RSS)
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher)
    reader.read()
    site.serve("/feed", _feed(_entry("barge")), RSS)
    reader.read()
    assert list(reader.state.seen) == ["barge"]


def test_an_entry_without_a_page_is_rejected_once(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/feed", _feed("<title>x</title><link>file:///etc/passwd</link>"), RSS)
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher)
    step, _ = reader.read()
    assert isinstance(step.item, Rejection)
    assert "file:" in step.item.reason
    assert [step.item for step in reader.read()] == [None]


def test_a_page_that_is_gone_is_named_and_not_asked_again(
    site: WebServer, fetcher: Fetcher
) -> None:
    site.serve("/feed", _feed(_entry("lost", WHOLE), _entry("ferry")), RSS)
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher)
    lost, ferry, _ = reader.read()
    assert isinstance(lost.item, Rejection)
    assert isinstance(lost.failure, GoneError)
    assert isinstance(ferry.item, Article)
    reader.read()
    assert site.paths.count("/lost") == 1


def test_a_page_that_cannot_be_had_is_tried_again_later_and_ever_more_rarely(
    site: WebServer, fetcher: Fetcher, waits: Waits
) -> None:
    site.serve_marked("/feed", _feed(_entry("broken"), _entry("ferry")), RSS, '"1"')
    site.serve("/broken", status=500)
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher)
    broken, ferry, last = reader.read()
    assert isinstance(broken.item, Rejection)
    assert isinstance(broken.failure, UnreachableError)
    assert isinstance(ferry.item, Article)
    assert (last.state.etag, last.failure) == (None, None)
    assert reader.items() == []
    assert site.paths.count("/broken") == 1
    waits.passed += 3601
    reader.read()
    assert reader.state.seen["broken"].failures == 2
    site.serve("/broken", article_page())
    waits.passed += 7201
    assert reader.items() == ["broken"]
    assert reader.state.etag == '"1"'


@pytest.mark.parametrize("status", [500, 403])
def test_the_whole_text_in_a_feed_stands_in_for_a_page_that_cannot_be_had(
    site: WebServer, fetcher: Fetcher, status: int
) -> None:
    teaser = f"<description>{SENTENCES[0]}</description>"
    site.serve("/feed", _feed(_entry("shut", WHOLE + teaser), _entry("closed", teaser)), RSS)
    for name in ("shut", "closed"):
        site.serve(f"/{name}", status=status)
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher, outlet="Tarn Post")
    shut, closed, _ = reader.read()
    assert isinstance(shut.item, Article)
    assert (shut.item.id, shut.item.outlet) == (site.url("/shut"), "Tarn Post")
    assert shut.item.text == "\n\n".join(SENTENCES)
    assert shut.failure is None
    assert isinstance(closed.item, Rejection)
    assert isinstance(closed.failure, UnreachableError | DeniedError)


def test_a_page_with_a_wall_gives_way_to_the_text_in_the_feed(
    site: WebServer, fetcher: Fetcher
) -> None:
    site.serve("/feed", _feed(_entry("wall", WHOLE)), RSS)
    site.serve(
        "/wall", "<html><body><form><input type=password></form><p>Log in.</p></body></html>"
    )
    step, _ = Reader(SourceKind.FEED, site.url("/feed"), fetcher).read()
    assert isinstance(step.item, Article)
    assert step.item.outlet == "127.0.0.1"


def test_a_feed_speaks_for_its_own_site_only(site: WebServer, fetcher: Fetcher) -> None:
    other = f"<link>{site.url('/shut', 'other.example')}</link>{WHOLE}"
    also = f"<link>{site.url('/ferry', 'other.example')}</link>"
    site.serve("/feed", _feed(other, also), RSS)
    site.serve("/shut", status=403)
    reader = Reader(SourceKind.FEED, site.url("/feed", "tarn.example"), fetcher, outlet="Ours")
    shut, ferry, _ = reader.read()
    assert isinstance(shut.item, Rejection)
    assert isinstance(ferry.item, Article)
    assert ferry.item.outlet == "Tarn Post"


def test_a_host_that_asks_to_wait_is_left_until_then(
    site: WebServer, fetcher: Fetcher, waits: Waits
) -> None:
    site.serve("/feed", _feed(*map(_entry, ("busy", "ferry", "barge"))), RSS)
    site.serve("/busy", status=429, headers={"Retry-After": "7200"})
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher)
    busy, last = reader.read()
    assert isinstance(busy.failure, UnreachableError)
    assert isinstance(last.failure, NotYetError)
    assert reader.state.next_allowed == waits.now() + timedelta(seconds=7200)
    (step,) = reader.read()
    assert isinstance(step.failure, NotYetError)
    assert site.paths == ["/feed", "/busy"]
    waits.passed += 7200
    site.serve("/busy", article_page())
    assert reader.items() == ["busy", "ferry", "barge"]


@pytest.mark.parametrize(
    ("status", "kind"), [(500, UnreachableError), (404, GoneError), (403, DeniedError)]
)
def test_a_source_that_cannot_be_had_is_an_outage_and_no_empty_source(
    site: WebServer, fetcher: Fetcher, waits: Waits, status: int, kind: type[FetchError]
) -> None:
    site.serve_marked("/feed", _feed(_entry("ferry")), RSS, '"1"')
    reader = Reader(SourceKind.FEED, site.url("/feed"), fetcher)
    reader.read()
    site.serve("/feed", status=status)
    (step,) = reader.read()
    assert step.item is None
    assert type(step.failure) is kind
    assert (reader.state.failures, reader.state.etag) == (1, '"1"')
    assert reader.state.seen
    assert reader.state.next_allowed == waits.now() + timedelta(minutes=5)
    (early,) = reader.read()
    assert isinstance(early.failure, NotYetError)
    waits.passed += 301
    reader.read()
    assert reader.state.next_allowed == waits.now() + timedelta(minutes=10)
    site.serve("/feed", _feed(_entry("ferry"), _entry("tug")), RSS)
    waits.passed += 601
    assert reader.items() == ["tug"]
    assert reader.state.failures == 0


@pytest.mark.parametrize("kind", [SourceKind.FEED, SourceKind.SITEMAP])
def test_a_page_is_no_feed_and_no_sitemap(
    site: WebServer, fetcher: Fetcher, kind: SourceKind
) -> None:
    site.serve("/page", article_page(), "application/xml")
    (step,) = Reader(kind, site.url("/page"), fetcher).read()
    assert isinstance(step.failure, RefusedError)
    assert f"cannot be read as a {kind}" in str(step.failure)
    assert step.item is None


def test_a_page_is_a_source_of_its_own(site: WebServer, fetcher: Fetcher) -> None:
    site.serve_marked("/live", article_page(), "text/html", '"1"')
    reader = Reader(SourceKind.PAGE, site.url("/live"), fetcher, outlet="Tarn Post")
    (step,) = reader.read()
    assert isinstance(step.item, Article)
    assert [step.item for step in reader.read()] == [None]
    site.serve("/live", status=410)
    (gone,) = reader.read()
    assert isinstance(gone.failure, GoneError)
    assert isinstance(gone.item, Rejection)
    (refused,) = Reader(SourceKind.PAGE, "http://user:secret@tarn.example/", fetcher).read()
    assert isinstance(refused.failure, RefusedError)
    assert "secret" not in str(refused.failure)


def test_the_outlets_name_stays_with_the_site_that_it_was_given_to(
    site: WebServer, fetcher: Fetcher
) -> None:
    site.redirect("/moved", site.url("/ferry", "other.example"))
    site.redirect("/moved-feed", site.url("/feed", "other.example"))
    site.serve("/feed", _feed(_entry("barge"), _entry("tug", WHOLE)), RSS)
    site.serve("/tug", status=403)
    named = {"outlet": "Ours"}
    page = Reader(SourceKind.PAGE, site.url("/moved", "tarn.example"), fetcher, **named)
    feed = Reader(SourceKind.FEED, site.url("/moved-feed", "tarn.example"), fetcher, **named)
    own = Reader(SourceKind.PAGE, site.url("/ferry", "FÆRGE.tarn.example."), fetcher, **named)
    outlets = [
        step.item.outlet
        for reader in (page, feed, own)
        for step in reader.read()
        if isinstance(step.item, Article)
    ]
    assert outlets == ["Tarn Post", "Tarn Post", "other.example", "Ours"]


def _sitemap(*pages: str, day: int = 5) -> str:
    listed = "".join(
        f"<url><loc>/{page}</loc><lastmod>2031-03-0{day}</lastmod></url>" for page in pages
    )
    return f"<urlset>{listed}</urlset>"


def _index(**days: int) -> str:
    listed = "".join(
        f"<sitemap><loc>/{name}.xml</loc><lastmod>2031-03-0{day}</lastmod></sitemap>"
        for name, day in days.items()
    )
    return f"<sitemapindex>{listed}</sitemapindex>"


def test_a_sitemap_gives_each_page_once_for_each_date(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/sitemap.xml", _sitemap("ferry", "barge"), XML)
    reader = Reader(SourceKind.SITEMAP, site.url("/sitemap.xml"), fetcher)
    assert reader.items() == ["ferry", "barge"]
    assert reader.items() == []
    site.serve("/sitemap.xml", _sitemap("ferry", "tug", day=6), XML)
    assert reader.items() == ["ferry", "tug"]


def test_an_index_of_sitemaps_is_read_where_it_has_changed(
    site: WebServer, fetcher: Fetcher
) -> None:
    site.serve("/index.xml", _index(march=5, april=6), XML)
    site.serve("/march.xml", _sitemap("ferry"), XML)
    site.serve("/april.xml", _sitemap("barge"), "text/xml; charset=utf-8")
    reader = Reader(SourceKind.SITEMAP, site.url("/index.xml"), fetcher)
    assert reader.items() == ["barge", "ferry"]
    site.serve("/index.xml", _index(march=5, april=7), XML)
    site.serve("/april.xml", _sitemap("barge", "tug"), XML)
    assert reader.items() == ["tug"]
    assert site.paths.count("/march.xml") == 1
    assert site.paths.count("/april.xml") == 2


def test_a_sitemap_that_cannot_be_had_is_told_and_read_again(
    site: WebServer, fetcher: Fetcher
) -> None:
    site.serve("/index.xml", _index(march=5, april=6), XML)
    site.serve("/march.xml", _sitemap("ferry"), XML)
    site.serve("/april.xml", status=503)
    reader = Reader(SourceKind.SITEMAP, site.url("/index.xml"), fetcher)
    *_, last = reader.read()
    assert isinstance(last.failure, UnreachableError)
    site.serve("/april.xml", _sitemap("barge"), XML)
    assert reader.items() == ["barge"]


def test_sitemaps_that_name_each_other_end(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/a.xml", _index(a=5), XML)
    reader = Reader(SourceKind.SITEMAP, site.url("/a.xml"), fetcher)
    assert reader.items() == []
    assert len(site.paths) == 3


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
        max_leaves=8,
    ),
    st.sampled_from(["etag", "modified", "seen", "failures", "next_allowed"]),
)
def test_a_state_that_somebody_has_edited_is_read_as_far_as_it_goes(
    value: object, name: str
) -> None:
    for written in (value, {name: value}, {"seen": {"a": value, "b": ["s", 1, value]}}):
        SourceState.from_object(written)
    assert SourceState.from_object({"seen": {"a": ["s", 1, None]}}).seen == {"a": Seen("s", 1)}


def test_a_state_says_what_it_was(waits: Waits) -> None:
    seen = {"a": Seen("1"), "b": Seen("2", 3, waits.now())}
    state = SourceState('"e"', "yesterday", seen, 2, waits.now())
    again = SourceState.from_object(json.loads(json.dumps(state.as_object())))
    assert again == state
    assert replace(again, failures=0) != state
