"""Feeds and sitemaps: every dialect read, hostile ones refused in one line, nothing ever raised."""

import contextlib
import gzip
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.loading.decoding import UnreadableError
from index.loading.page_signs import FeedLink, feed_links, read_signs
from index.web.feeds import MOST_ENTRIES, FeedEntry, read_feed
from index.web.sitemaps import LARGEST, MOST_SITEMAPS, read_sitemap

URL = "https://tarn.example/news/feed.xml"

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Tarn Post</title><link>https://tarn.example/</link><language>en-GB</language>
<item><title>Ferry &amp;amp; barge &lt;b&gt;sink&lt;/b&gt;</title><link>/ferry?utm_source=rss</link>
<guid isPermaLink="false">tag:7</guid><pubDate>Wed, 05 Mar 2031 12:00:00 +0200</pubDate>
<author>a.@</author><dc:creator>Somebody</dc:creator><description>Short.</description>
<content:encoded><![CDATA[<p>The <b>whole</b> text.</p>]]></content:encoded></item>
<item><title>No link</title><guid isPermaLink="false">tag:8</guid></item>
<item><title>A file</title><link>file:///etc/passwd</link></item>
<item><title>A script</title><link>javascript:alert(1)</link></item>
<item><guid>https://tarn.example/barge</guid></item>
</channel></rss>"""

RUSSIAN = RSS.replace("Tarn Post", "Вести")
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"
  xml:base="https://tarn.example/a/" xml:lang="da">
<title type="html">Ravnsund &lt;i&gt;Avis&lt;/i&gt;</title>
<entry><id>urn:1</id><title>Færgen sank</title><link rel="alternate" href="b"/>
<link rel="enclosure" href="film.mp4"/><published>2031-03-05T10:00:00Z</published>
<updated>2031-03-06T10:00:00Z</updated><summary>Kort.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hele teksten.</p></div></content>
</entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://tarn.example/"><title>Tarn</title></channel>
<item rdf:about="https://tarn.example/c"><title>Ferry</title><link>https://tarn.example/c</link>
<dc:date>2031-03-05</dc:date></item></rdf:RDF>"""


def test_rss_is_read() -> None:
    feed = read_feed(RSS.encode(), URL)
    assert (feed.title, feed.language) == ("Tarn Post", "en")
    first, second = feed.entries
    assert first == FeedEntry(
        key="tag:7",
        url="https://tarn.example/ferry",
        title="Ferry & barge sink",
        published=datetime(2031, 3, 5, 10, tzinfo=UTC),
        updated=None,
        summary="Short.",
        content="<p>The <b>whole</b> text.</p>",
        stamp=first.stamp,
    )
    assert second.key == second.url == "https://tarn.example/barge"
    assert (second.summary, second.content, second.title) == (None, None, None)


def test_entries_that_lead_to_no_page_are_rejected_by_name() -> None:
    rejected = read_feed(RSS.encode(), URL).rejected
    assert [rejection.key for rejection in rejected] == [f"{URL}#tag:8", f"{URL}#3", f"{URL}#4"]
    assert [rejection.reason for rejection in rejected] == [
        "it has no link",
        "its link file://etc/passwd is no http or https address",
        "its link javascript:alert(1) is no http or https address",
    ]


def test_atom_is_read_with_its_own_base() -> None:
    feed = read_feed(ATOM.encode(), URL)
    assert (feed.title, feed.language) == ("Ravnsund Avis", "da")
    (entry,) = feed.entries
    assert entry.url == "https://tarn.example/a/b"
    assert entry.updated == datetime(2031, 3, 6, 10, tzinfo=UTC)
    assert entry.content is not None
    assert "Hele teksten." in entry.content


def test_rss_1_is_read() -> None:
    (entry,) = read_feed(RDF.encode(), URL).entries
    assert (entry.url, entry.title) == ("https://tarn.example/c", "Ferry")
    assert entry.updated == datetime(2031, 3, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("old", "new"),
    [("2031-03-06", "2031-03-07"), ("Færgen sank", "Færgen sank ikke"), ('href="b"', 'href="c"')],
)
def test_a_stamp_changes_with_what_tells_of_a_change(old: str, new: str) -> None:
    before = read_feed(ATOM.encode(), URL).entries[0]
    after = read_feed(ATOM.replace(old, new).encode(), URL).entries[0]
    assert before.key == after.key
    assert before.stamp != after.stamp
    same = read_feed(ATOM.replace("Kort.", "7 kommentarer").encode(), URL).entries[0]
    assert same.stamp == before.stamp


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (RUSSIAN.replace("utf-8", "windows-1251").encode("cp1251"), None),
        (RUSSIAN.replace("utf-8", "windows-1251").encode("cp1251"), "utf-8"),
        (RUSSIAN.split("\n", 1)[1].encode("cp1251"), "windows-1251"),
        (RUSSIAN.replace("utf-8", "utf-16").encode("utf-16"), None),
        (b"\n \n" + RUSSIAN.encode(), "no-such-charset"),
    ],
)
def test_a_feed_is_decoded_as_it_says_or_else_as_its_server_says(
    data: bytes, charset: str | None
) -> None:
    assert read_feed(data, URL, charset).title == "Вести"


def test_a_broken_feed_is_read_as_far_as_it_goes() -> None:
    broken = RSS.replace("</channel></rss>", "<item><title>A & B</title><link>/d</link>")
    assert [entry.url for entry in read_feed(broken.encode(), URL).entries][-1].endswith("/d")


def test_a_long_feed_is_read_in_part() -> None:
    items = "".join(f"<item><link>/{number}</link></item>" for number in range(MOST_ENTRIES + 9))
    feed = read_feed(f"<rss><channel>{items}</channel></rss>".encode(), URL)
    assert len(feed.entries) == MOST_ENTRIES
    assert feed.entries[0].url == "https://tarn.example/0"


def _declaring(entities: str, body: str = "&a;") -> bytes:
    return (
        f"<!DOCTYPE rss [{entities}]><rss><channel><title>{body}</title></channel></rss>".encode()
    )


LAUGHS = '<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 12)
)
UTF_16 = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE rss [<!ENTITY a "x">]><rss/>'
HOSTILE = {
    "billion laughs": _declaring(LAUGHS, "&a11;"),
    "quadratic": _declaring(f'<!ENTITY a "{"x" * 50_000}">', "&a;" * 50_000),
    "a file": _declaring('<!ENTITY a SYSTEM "file:///etc/passwd">'),
    "a private address": _declaring('<!ENTITY a SYSTEM "http://169.254.169.254/">'),
    "a parameter entity": _declaring('<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;'),
    "utf-16": UTF_16.encode("utf-16"),
    "many attributes": b"<rss %b/>" % b" ".join(b"a%d='1'" % number for number in range(90_000)),
    "many elements": b"<rss><channel>" + b"<a/>" * 60_000 + b"</channel></rss>",
    "a page": b"<!doctype html><html><body><p>Hello</p></body></html>",
    "nothing": b"",
    "blank": b" \n",
    "text": b"ferry",
    "zip": b"PK\x03\x04" + b"\0" * 100,
    "packed": gzip.compress(RSS.encode()),
}  # fmt: skip


@pytest.mark.parametrize("read", [read_feed, read_sitemap])
@pytest.mark.parametrize("kind", sorted(HOSTILE.keys() - {"packed"}))
def test_what_is_not_safe_or_no_list_is_refused_in_one_line(
    read: Callable[[bytes, str], object], kind: str
) -> None:
    with pytest.raises(UnreadableError) as refusal:
        read(HOSTILE[kind], URL)
    assert str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_feed_on_which_the_parser_fails_is_refused() -> None:
    with pytest.raises(UnreadableError, match="cannot be read"):
        read_feed(RDF.replace("http://www.w3", "h\xa0ttp://www.w3").encode(), URL)


def test_deep_nesting_and_long_authors_cost_nothing() -> None:
    deep = "<a>" * 50_000 + "</a>" * 50_000
    bad = f"<item><link>/a</link><author>{'a.' * 50_000}@</author>{deep}</item>"
    (entry,) = read_feed(f"<rss><channel>{bad}</channel></rss>".encode(), URL).entries
    assert entry.url == "https://tarn.example/a"


def test_a_doctype_without_entities_is_passed_over() -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://192.0.2.1/rss.dtd">'
    assert read_feed((doctype + RSS.split("\n", 1)[1]).encode(), URL).title == "Tarn Post"


_PIECES = """<rss> <channel> <item> </item> <entry> <feed_xmlns='http://www.w3.org/2005/Atom'>
 <link> </link> <link_href=' '/> <title> </title> <pubDate> </pubDate> <updated> <id> </id> <guid>
 <content_type='xhtml'> <div> &amp; &nbsp; &#0; http://[ // <![CDATA[ ]]> <!-- xml:base='http://['
 9999-99-99T99:99:99+99:99 0001-01-01T00:00:00+14:00 Wed,_32_Foo_99999_25:61:61_XXX <urlset> <url>
 <loc> </loc> <lastmod> </lastmod> <sitemapindex> <sitemap> https://tarn.example/a file:///x"""
_WORDS = st.sampled_from([piece.replace("_", " ") for piece in _PIECES.split()])
_DOCUMENTS = st.one_of(
    st.binary(max_size=200),
    st.lists(st.one_of(_WORDS, st.text(max_size=5)), max_size=40).map(
        lambda words: "".join(words).encode("utf-8", "replace")
    ),
    st.tuples(st.sampled_from([RSS, ATOM, RDF]), st.integers(0, 1500), st.binary(max_size=9)).map(
        lambda parts: parts[0].encode()[: parts[1]] + parts[2] + parts[0].encode()[parts[1] :]
    ),
)


@given(_DOCUMENTS, st.sampled_from([None, "utf-8", "cp1252", "utf-16", "x"]))
def test_no_bytes_make_the_reading_of_a_list_fail(data: bytes, charset: str | None) -> None:
    for read in (read_feed, read_sitemap):
        with contextlib.suppress(UnreadableError):
            assert read(data, URL, charset) is not None


SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://tarn.example/old</loc><lastmod>2030-01-01</lastmod></url>
<url><loc>https://tarn.example/undated</loc></url>
<url><loc> https://www.tarn.example/ferry?utm_medium=x </loc>
<news:news><news:publication><news:name>Tarn Post</news:name><news:language>en</news:language>
</news:publication><news:publication_date>2031-03-05T12:00:00+02:00</news:publication_date>
<news:title>Ferry sinks</news:title></news:news></url>
<url><loc>https://other.example/theirs</loc></url>
<url><loc>file:///etc/passwd</loc></url>
<url/>
</urlset>"""


@pytest.mark.parametrize("packed", [False, True])
def test_a_sitemap_lists_the_pages_of_its_own_site_the_newest_first(*, packed: bool) -> None:
    data = gzip.compress(SITEMAP.encode()) if packed else SITEMAP.encode()
    pages = read_sitemap(data, "https://tarn.example/sitemap.xml").pages
    assert [page.url.rpartition("/")[2] for page in pages] == ["ferry", "old", "undated"]
    news = pages[0].told
    assert (news.outlet, news.title, news.language) == ("Tarn Post", "Ferry sinks", "en")
    assert news.published == date(2031, 3, 5)
    assert pages[0].changed == datetime(2031, 3, 5, 10, tzinfo=UTC)
    assert [page.stamp for page in pages] == ["2031-03-05T12:00:00+02:00", "2030-01-01", ""]


def test_an_index_of_sitemaps_is_bounded_to_the_last_changed() -> None:
    named = "".join(
        f"<sitemap><loc>/{day}.xml.gz</loc><lastmod>2031-03-{day:02}T01:00:00Z</lastmod></sitemap>"
        for day in range(1, 32)
    )
    sitemap = read_sitemap(f"<sitemapindex>{named}</sitemapindex>".encode(), URL)
    assert len(sitemap.sitemaps) == MOST_SITEMAPS
    assert sitemap.sitemaps[0].url == "https://tarn.example/31.xml.gz"


def test_a_packed_sitemap_that_is_a_bomb_or_damaged_is_refused() -> None:
    for data in (gzip.compress(bytes(LARGEST + 9)), gzip.compress(SITEMAP.encode())[:-9]):
        with pytest.raises(UnreadableError, match=r"larger than|damaged"):
            read_sitemap(data, URL)


def test_a_page_names_its_feeds() -> None:
    page = """<html><head><base href="https://tarn.example/a/">
    <link rel="alternate" type="application/rss+xml" title=" All
      news " href="all.xml"><link rel="ALTERNATE home" type="application/atom+xml; x" href="/atom">
    <link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">
    <link rel="alternate" hreflang="da" type="text/html" href="/da">
    <link rel="alternate" type="application/rss+xml" href="all.xml"></head></html>"""
    assert feed_links(page, "https://tarn.example/") == (
        FeedLink("https://tarn.example/a/all.xml", "All news"),
        FeedLink("https://tarn.example/atom", None),
    )
    assert feed_links("", URL) == ()


@given(st.text(max_size=300))
def test_no_text_makes_the_reading_of_signs_fail(text: str) -> None:
    page = f"<html><head><base href='{text}'><link rel=canonical href='{text}'><!--x--><?x?>{text}"
    assert isinstance(feed_links(page, URL), tuple)
    read_signs(page, URL)
