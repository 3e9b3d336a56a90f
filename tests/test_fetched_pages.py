"""Fetched pages to articles: what the page says, what its source says, and what is no article."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_files import pdf, word
from web_pages import SENTENCES, article_page

from index.articles import Article
from index.loading.loading import Rejection
from index.loading.metadata import Metadata
from index.web.fetched import DOCUMENTS, Fetched
from index.web.fetched_pages import read_content, read_fetched

URL = "https://www.tarn.example/2031/ferry?utm_source=feed"
OWN = "https://www.tarn.example/2031/ferry"


def _fetched(
    body: str | bytes, kind: str = "text/html", url: str = URL, charset: str | None = None
) -> Fetched:
    data = body.encode() if isinstance(body, str) else body
    moment = datetime(2031, 3, 6, tzinfo=UTC)
    return Fetched(url, url, kind, charset, data, None, None, moment)


def _article(fetched: Fetched, **more: object) -> Article:
    item = read_fetched(fetched, **more)  # type: ignore[arg-type]
    assert isinstance(item, Article)
    return item


def _reason(body: str | bytes, url: str = URL, kind: str = "text/html") -> str:
    item = read_fetched(_fetched(body, kind, url))
    assert isinstance(item, Rejection)
    return item.reason


def test_a_page_becomes_an_article_with_its_canonical_address() -> None:
    article = _article(_fetched(article_page()))
    assert (article.id, article.url) == (OWN, OWN)
    assert article.outlet == "Tarn Post"
    assert article.title == "Ferry sinks off Ravnsund"
    assert article.published == date(2031, 3, 5)
    assert article.language == "en"
    assert article.text == "\n\n".join(["Ferry sinks off Ravnsund", *SENTENCES])
    assert article.inferred == frozenset()


@pytest.mark.parametrize(
    ("canonical", "address"),
    [
        ("/ferry", "https://www.tarn.example/ferry"),
        ("https://tarn.example/ferry#top", "https://tarn.example/ferry"),
        ("https://ravnsund.example/ferry", OWN),
        ("https://www.tarn.example/", OWN),
        ("", OWN),
    ],
)
def test_a_page_names_no_other_outlets_address(canonical: str, address: str) -> None:
    head = f'<meta property="og:type" content="article"><link rel="canonical" href="{canonical}">'
    article = _article(_fetched(article_page(head=head)))
    assert (article.id, article.url) == (address, address)


def test_what_the_user_says_goes_first_and_what_the_source_says_last() -> None:
    told = Metadata(outlet="Feed", title="Feed's title", published=date(2031, 1, 1), language="da")
    article = _article(_fetched(article_page()), outlet="The Tarn Post", told=told)
    assert (article.outlet, article.published) == ("The Tarn Post", date(2031, 3, 5))
    bare = f"<html><body><article>{''.join(f'<p>{line}</p>' for line in SENTENCES)}</article>"
    article = _article(_fetched(bare), told=told)
    assert (article.outlet, article.title) == ("Feed", "Feed's title")
    assert (article.published, article.language) == (date(2031, 1, 1), "en")


@pytest.mark.parametrize("declaration", ["", '<meta charset="utf-8">'])
def test_the_encoding_that_the_server_declares_goes_first(declaration: str) -> None:
    text = "Паром затонул у Тарна, сообщила береговая охрана. Водолазы ищут людей на дне. " * 3
    page = f"<html><head>{declaration}</head><body><article><p>{text}</p></article></body>"
    article = _article(_fetched(page.encode("cp1251"), charset="windows-1251"))
    assert article.text.startswith("Паром затонул")
    assert article.language == "ru"


def test_a_text_is_read_as_a_file_is() -> None:
    text = f"---\ntitle: Ferry\noutlet: Tarn Post\n---\n{SENTENCES[0]}\n\n{SENTENCES[1]}\n"
    article = _article(_fetched(text, "text/plain"))
    assert (article.id, article.title, article.outlet) == (OWN, "Ferry", "Tarn Post")


LOGIN = '<form action="/login"><input name="user"><input type="password"></form>'
CONSENT = (
    "<p>We and our 312 partners store cookies on your device. Cookies help us to show "
    "advertisements that you like.</p><p>You can refuse cookies, accept all cookies or choose "
    "which cookies you accept; read more in our cookie statement.</p>"
) * 3
WEBSITE = '<meta property="og:type" content="website">'


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("", "no text"),
        ("<html><body><script>render()</script></body></html>", "no text"),
        (article_page(sentences=SENTENCES[:1], body=LOGIN), "log in"),
        (f"<html><body><h1>Log in</h1><p>Welcome back.</p>{LOGIN}</body></html>", "log in"),
        (f"<html><head>{WEBSITE}</head><body><main>{CONSENT}</main></body></html>", "cookies"),
        (f"<html><head>{WEBSITE}</head><body><p>Enable JavaScript.</p></body>", "too little"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x00\x01\x02", "binary"),
        (b"\x93\xfa\x96{" * 30, "UTF-8"),
    ],
)  # fmt: skip
def test_a_page_without_an_article_is_rejected_with_a_reason(
    page: str | bytes, reason: str
) -> None:
    assert reason in _reason(page)


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<p " + " ".join(f"a{number}=1" for number in range(9000)) + ">", "attributes"),
        ("<p>a</p>" * 31_000, "elements"),
        (
            "<script type='application/ld+json'>" + '"@type": [' * 9000 + "</script>",
            "structured data",
        ),
        ("<p>" + "word " * 1_100_000, "larger than"),
    ],
)
def test_a_page_that_would_take_minutes_to_read_is_rejected(page: str, reason: str) -> None:
    assert reason in _reason(page)
    if reason == "elements":
        assert isinstance(read_content(page, OWN, Metadata()), Rejection)


def test_a_front_page_is_no_article() -> None:
    page = article_page(head=WEBSITE)
    assert "front page" in _reason(page, "https://www.tarn.example/?utm_source=x")
    assert _article(_fetched(page, url="https://www.tarn.example/?p=7")).title


@pytest.mark.parametrize(
    "page",
    [
        article_page(body=LOGIN),
        article_page(sentences=(f"{SENTENCES[0]} Cookie, cookie, cookie.",)),
        article_page(
            head='<script type="application/ld+json">[{"@type": ["NewsArticle"]}]</script>',
            sentences=SENTENCES[:1],
        ),
        article_page(head=WEBSITE),
    ],
)
def test_an_article_with_a_sign_of_another_page_stays_one(page: str) -> None:
    assert SENTENCES[0] in _article(_fetched(page)).text


def test_the_whole_text_in_a_feed_is_an_article_and_a_teaser_is_not() -> None:
    known = Metadata(outlet="Tarn Post", title="Ferry sinks", published=date(2031, 3, 5))
    whole = "".join(f"<p>{line}</p><img src=x onerror=alert(1)>" for line in SENTENCES)
    article = read_content(whole, OWN, known)
    assert isinstance(article, Article)
    assert article.text == "\n\n".join(SENTENCES)
    assert (article.id, article.outlet, article.title) == (OWN, "Tarn Post", "Ferry sinks")
    teaser = read_content(f"<p>{SENTENCES[0]}</p> <a>Read more</a>", OWN, known)
    assert isinstance(teaser, Rejection)


@given(
    st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)),
    st.sampled_from([*sorted(DOCUMENTS), "", "video/mp4"]),
    st.sampled_from([None, "utf-8", "utf-16", "shift_jis", "\udc80", "nonsense"]),
)
def test_no_bytes_make_the_reading_of_a_page_fail(
    data: bytes, kind: str, charset: str | None
) -> None:
    for body in (data, b"<html><body><article><p>" + data, article_page().encode() + data):
        item = read_fetched(_fetched(body, kind, charset=charset))
        assert isinstance(item, Article | Rejection)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (pdf(["Ferry sinks off Ravnsund", SENTENCES[0]]), "application/pdf"),
        (
            word("Ferry sinks off Ravnsund", SENTENCES[0]),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
    ],
)
def test_a_document_becomes_an_article_with_its_address(data: bytes, kind: str) -> None:
    article = _article(_fetched(data, kind), outlet="Tarn Post")
    assert (article.id, article.outlet) == (OWN, "Tarn Post")
    assert article.title == "Ferry sinks off Ravnsund"
    assert SENTENCES[0] in article.text


def test_a_document_that_cannot_be_read_is_rejected_by_its_address() -> None:
    assert _reason(pdf([]), kind="application/pdf") == "it is scanned: it has no text layer"
