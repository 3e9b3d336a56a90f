"""Fetching from a real server on loopback: what comes, what is refused, and what is waited for."""

import gzip
import ssl
import subprocess
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address, ip_network
from pathlib import Path

import pytest
from web_server import LOOPBACK, Waits, WebServer, local_addresses, local_fetcher, web_server

from index.errors import (
    DeniedError,
    DisallowedError,
    FetchError,
    GoneError,
    NotYetError,
    OperatorError,
    RefusedError,
    UnreachableError,
    UserError,
)
from index.manners import polite_fetcher, user_agent
from index.web.fetched import FEEDS, Fetched, NotModified
from index.web.fetching import MOST_REDIRECTS, Fetcher
from index.web.hosts import is_public
from index.web.requesting import Access, Limits

PAGE = "<html><p>The ferry sank off Ravnsund.</p></html>"
SMALL = Limits(connecting=2, waiting=2, all=2, largest=50_000)


@pytest.fixture
def site() -> Iterator[WebServer]:
    with web_server() as server:
        server.serve("/page", PAGE)
        yield server


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def fetcher(waits: Waits) -> Fetcher:
    return local_fetcher(waits, SMALL)


def _page(fetcher: Fetcher, url: str, **how: object) -> Fetched:
    fetched = fetcher.fetch(url, **how)  # type: ignore[arg-type]
    assert isinstance(fetched, Fetched)
    return fetched


def _refusal(fetcher: Fetcher, url: str, kind: type[FetchError]) -> str:
    with pytest.raises(kind) as refusal:
        fetcher.fetch(url)
    assert type(refusal.value) is kind
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def test_a_page_comes_whole_with_what_the_server_says_of_it(
    site: WebServer, fetcher: Fetcher, waits: Waits
) -> None:
    headers = {"ETag": '"7"', "Last-Modified": "Wed, 05 Mar 2031 10:00:00 GMT"}
    site.serve("/a", PAGE, "Text/HTML; Charset='ISO-8859-1'", headers=headers)
    fetched = _page(fetcher, site.url("/a#top"))
    assert fetched == Fetched(
        url=site.url("/a#top"),
        final_url=site.url("/a"),
        content_type="text/html",
        charset="iso-8859-1",
        data=PAGE.encode(),
        etag='"7"',
        modified="Wed, 05 Mar 2031 10:00:00 GMT",
        at=waits.now(),
    )


def test_the_server_is_told_who_asks_and_what_is_known(site: WebServer, waits: Waits) -> None:
    contact = "https://tarn.example/about"
    fetcher = polite_fetcher(contact, access=Access(LOOPBACK), clock=waits.clock)
    site.serve_marked("/a", PAGE, "text/html", '"7"')
    first = _page(fetcher, site.url("/a"))
    assert isinstance(fetcher.fetch(site.url("/a"), etag=first.etag), NotModified)
    sent = site.requests[-1][1]
    assert sent["User-Agent"].startswith("whosays/")
    assert sent["User-Agent"].endswith("(+https://tarn.example/about)")
    assert sent["Accept"].startswith("application/xhtml+xml, text/html")
    assert "Cookie" not in sent


def test_a_mark_that_no_header_can_hold_is_not_sent(site: WebServer, fetcher: Fetcher) -> None:
    fetched = _page(fetcher, site.url("/page"), etag='"a"\r\nX: y', modified="Mittwoch, 5. März")
    assert fetched.data == PAGE.encode()
    assert not {"If-None-Match", "If-Modified-Since", "X"} & site.requests[-1][1].keys()


@pytest.mark.parametrize("contact", ["a\nb", "me (home)", "færge@tarn.example"])
def test_a_contact_that_no_header_can_hold_is_refused(contact: str) -> None:
    with pytest.raises(OperatorError):
        user_agent(contact)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/page",
        "http://2130706433:{port}/page",
        "http://0x7f000001:{port}/page",
        "http://0177.1:{port}/page",
        "http://127.1:{port}/page",
        "http://[::1]:{port}/page",
        "http://[::ffff:127.0.0.1]:{port}/page",
        "http://[64:ff9b::7f00:1]:{port}/page",
        "http://[2002:7f00:1::]:{port}/page",
        "http://localhost:{port}/page",
        "http://0.0.0.0:{port}/page",
        "http://10.0.0.1/page",
        "http://172.16.0.1/page",
        "http://192.168.0.1/page",
        "http://100.64.0.1/page",
        "http://169.254.169.254/latest/meta-data",
        "http://224.0.0.1/page",
        "http://255.255.255.255/page",
        "http://[fe80::1]/page",
        "http://[fd00::1]/page",
        "http://[ff02::1]/page",
    ],
)
def test_this_machine_and_private_networks_are_not_asked(site: WebServer, url: str) -> None:
    fetcher = polite_fetcher(access=Access(resolve=_as_written))
    told = _refusal(fetcher, url.format(port=site.port), RefusedError)
    assert "private network" in told
    assert site.requests == []


def _as_written(host: str, port: int) -> Sequence[str]:
    return {"localhost": ["::1", "127.0.0.1"]}.get(host, [host])


def test_public_addresses_are_those_that_everybody_reaches() -> None:
    assert is_public(ip_address("93.184.215.14"))
    assert is_public(ip_address("2606:4700::1111"))
    assert not is_public(ip_address("192.0.2.1"))
    assert not is_public(ip_address("2001:db8::1"))
    assert not is_public(ip_address("::"))


def test_a_name_with_one_private_address_is_not_asked_at_all(site: WebServer) -> None:
    for found in (["93.184.215.14", "127.0.0.1"], ["127.0.0.1", "93.184.215.14"]):
        fetcher = polite_fetcher(access=Access(resolve=lambda *_, found=found: found))
        _refusal(fetcher, site.url("/page", "tarn.example"), RefusedError)
    assert site.requests == []


def test_the_checked_address_is_the_one_connected_to(site: WebServer, waits: Waits) -> None:
    looked_up: list[str] = []

    def resolve(host: str, port: int) -> Sequence[str]:
        looked_up.append(host)
        return ["127.0.0.1"]

    access = Access((ip_network("127.0.0.1/32"),), resolve)
    fetcher = polite_fetcher(access=access, clock=waits.clock)
    url = site.url("/page", "tarn.example")
    assert _page(fetcher, url).final_url == url
    assert looked_up == ["tarn.example"] * len(site.requests) == ["tarn.example"] * 2
    assert site.requests[-1][1]["Host"] == f"tarn.example:{site.port}"


def test_an_unknown_host_is_unreachable_now(waits: Waits) -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        raise OSError

    fetcher = polite_fetcher(access=Access(resolve=resolve), clock=waits.clock)
    assert "No host tarn.example is known" in _refusal(
        fetcher, "https://tarn.example/", UnreachableError
    )


def test_a_closed_port_is_unreachable_now(site: WebServer, fetcher: Fetcher) -> None:
    with web_server() as closing:
        gone = closing.url("/page")
    assert "takes no connection" in _refusal(fetcher, gone, UnreachableError)


def test_redirects_are_followed_and_each_is_checked(site: WebServer, fetcher: Fetcher) -> None:
    site.redirect("/old", "/older")
    site.raw("/older", "HTTP/1.1 308 Moved\r\nLocation: /page?x=æ\r\n\r\n".encode())
    site.serve("/page?x=%C3%A6", PAGE)
    assert _page(fetcher, site.url("/old")).final_url == site.url("/page?x=%C3%A6")


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("http://169.254.169.254/latest/meta-data", "private network"),
        ("http://10.0.0.1/", "private network"),
        ("http://[::ffff:10.0.0.1]/", "private network"),
        ("file:///etc/passwd", "no http or https address"),
        ("gopher://127.0.0.1/", "no http or https address"),
        ("http://user:secret@127.0.0.1/", "user name"),
        ("", "redirected to nowhere"),
    ],
)
def test_a_redirect_leads_nowhere_else(
    site: WebServer, waits: Waits, target: str, why: str
) -> None:
    site.redirect("/trap", target)
    fetcher = polite_fetcher(access=Access(LOOPBACK, _as_written), clock=waits.clock)
    told = _refusal(fetcher, site.url("/trap"), RefusedError)
    assert why in told
    assert "secret" not in told


def test_a_redirect_loop_ends(site: WebServer, fetcher: Fetcher) -> None:
    site.redirect("/loop", "/loop")
    assert "redirected more than" in _refusal(fetcher, site.url("/loop"), RefusedError)
    assert len(site.paths) == MOST_REDIRECTS + 1


@pytest.mark.parametrize("packing", ["gzip", "deflate", "bare deflate", "two members"])
def test_packed_pages_are_unpacked(site: WebServer, fetcher: Fetcher, packing: str) -> None:
    data = PAGE.encode()
    bare = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = {
        "gzip": gzip.compress(data),
        "deflate": zlib.compress(data),
        "bare deflate": bare.compress(data) + bare.flush(),
        "two members": gzip.compress(data[:9]) + gzip.compress(data[9:]) + b"\0\0",
    }[packing]
    encoding = "deflate" if "deflate" in packing else "gzip"
    site.serve("/packed", packed, headers={"Content-Encoding": encoding})
    assert _page(fetcher, site.url("/packed")).data == data


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzip.compress(bytes(40_000_000)), "gzip"),
        (gzip.compress(bytes(40_000)) * 3, "gzip"),
        (zlib.compress(bytes(40_000_000)), "deflate"),
        (b"<p>" * 20_000, "identity"),
    ],
)
def test_what_is_too_large_is_not_kept(
    site: WebServer, fetcher: Fetcher, body: bytes, encoding: str
) -> None:
    site.serve("/bomb", body, headers={"Content-Encoding": encoding})
    assert "larger than 50000 bytes" in _refusal(fetcher, site.url("/bomb"), RefusedError)


@pytest.mark.parametrize(
    ("body", "encoding"),
    [(PAGE.encode(), "gzip"), (gzip.compress(PAGE.encode(), mtime=0)[:-9], "gzip"), (b"x", "br")],
)
def test_what_is_not_packed_as_it_says_is_not_kept(
    site: WebServer, fetcher: Fetcher, body: bytes, encoding: str
) -> None:
    site.serve("/lie", body, headers={"Content-Encoding": encoding})
    assert "packed" in _refusal(fetcher, site.url("/lie"), RefusedError)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def test_an_endless_body_ends(site: WebServer, fetcher: Fetcher) -> None:
    site.raw("/endless", HEAD + b"\r\n", b"<p>and on" * 1000, endless=True)
    assert "larger than" in _refusal(fetcher, site.url("/endless"), RefusedError)


@pytest.mark.parametrize("start", [HEAD + b"\r\n", HEAD, b"", b"HTTP/1.1 100 Continue\r\n\r\n"])
def test_a_server_that_drips_is_left(site: WebServer, start: bytes) -> None:
    site.raw("/drip", start, start if start.startswith(b"HTTP/1.1 100") else b"x", endless=True,
             pause=0.02)  # fmt: skip
    fetcher = local_fetcher(limits=Limits(connecting=1, waiting=1, all=0.3))
    assert "longer than 0.3 seconds" in _refusal(fetcher, site.url("/drip"), UnreachableError)


def test_a_server_that_says_nothing_is_left(site: WebServer) -> None:
    site.raw("/silent", b"", endless=True, pause=0.02)
    fetcher = local_fetcher(limits=Limits(connecting=1, waiting=0.2, all=5))
    assert "does not answer in time" in _refusal(fetcher, site.url("/silent"), UnreachableError)


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH_9.6\r\n",
        HEAD + b"Content-Length: 100\r\n\r\nshort",
        HEAD + b"Content-Length: x\r\n\r\nshort",
        HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nshort",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nnot chunked\r\n",
        HEAD + b"X: " + b"y" * 300_000 + b"\r\n\r\n",
        HEAD + b"".join(b"X%d: y\r\n" % number for number in range(30_000)) + b"\r\n",
        b"",
    ],
)
def test_what_is_no_proper_answer_is_unreachable(
    site: WebServer, fetcher: Fetcher, answer: bytes
) -> None:
    site.raw("/lie", answer)
    assert "breaks off" in _refusal(fetcher, site.url("/lie"), UnreachableError)


def test_only_the_kinds_that_are_wanted_are_kept(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/feed", "<rss/>", "application/rss+xml")
    site.serve("/film", b"\0", "video/mp4")
    site.raw("/none", b"HTTP/1.1 200 OK\r\n\r\n" + PAGE.encode())
    assert "application/rss+xml" in _refusal(fetcher, site.url("/feed"), RefusedError)
    assert "video/mp4" in _refusal(fetcher, site.url("/film"), RefusedError)
    assert _page(fetcher, site.url("/feed"), accept=FEEDS).content_type == "application/rss+xml"
    assert _page(fetcher, site.url("/none")).content_type == ""


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (204, RefusedError),
        (304, RefusedError),
        (401, DeniedError),
        (403, DeniedError),
        (404, GoneError),
        (410, GoneError),
        (429, UnreachableError),
        (451, DeniedError),
        (500, UnreachableError),
        (503, UnreachableError),
    ],
)
def test_a_status_tells_who_can_act(
    site: WebServer, fetcher: Fetcher, status: int, kind: type[FetchError]
) -> None:
    site.serve("/status", status=status)
    _refusal(fetcher, site.url("/status"), kind)
    assert issubclass(kind, UserError | OperatorError)


def test_what_comes_with_an_error_is_not_read(site: WebServer, fetcher: Fetcher) -> None:
    site.raw("/lost", b"HTTP/1.1 404 Not Found\r\n\r\n", b"<p>sorry" * 1000, endless=True)
    _refusal(fetcher, site.url("/lost"), GoneError)
    site.serve("/lost", b"x", status=410, headers={"Content-Encoding": "br"})
    _refusal(fetcher, site.url("/lost"), GoneError)


def test_a_proxy_is_asked_only_where_it_is_set(
    site: WebServer, waits: Waits, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("all_proxy", "http://127.0.0.1:9")
    assert _page(local_fetcher(waits), site.url("/page")).data == PAGE.encode()
    with web_server() as proxy:
        proxy.serve("/page", "<p>by proxy</p>")
        access = Access(proxy=proxy.url().replace("//", "//user:secret@"))
        fetcher = polite_fetcher(access=access, clock=waits.clock)
        fetched = _page(fetcher, "http://tarn.example/page")
        assert fetched.data == b"<p>by proxy</p>"
        _refusal(fetcher, "http://10.0.0.1/page", RefusedError)
        assert {headers["Host"] for _, headers in proxy.requests} == {"tarn.example"}
    with pytest.raises(OperatorError):
        polite_fetcher(access=Access(proxy="tarn"))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for tarn.example, with its key, that nobody else trusts."""
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    try:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
             "-subj", "/CN=tarn.example", "-addext", "subjectAltName=DNS:tarn.example",
             "-keyout", path, "-out", path.with_suffix(".crt")],
            check=True, capture_output=True,
        )  # fmt: skip
    except FileNotFoundError:
        pytest.skip("no openssl to make a certificate with")
    with path.open("ab") as both:
        both.write(path.with_suffix(".crt").read_bytes())
    return path


def test_a_certificate_is_checked_for_the_name_and_not_the_address(
    certificate: Path, waits: Waits
) -> None:
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(certificate)
    named: list[str | None] = []
    serving.sni_callback = lambda _, name, __: named.append(name)
    trusting = ssl.create_default_context(cafile=str(certificate))
    with web_server(serving) as server:
        server.serve("/page", PAGE)
        access = Access(LOOPBACK, local_addresses, tls=trusting)
        fetcher = polite_fetcher(access=access, clock=waits.clock)
        assert _page(fetcher, server.url("/page", "tarn.example")).data == PAGE.encode()
        assert set(named) == {"tarn.example"}
        for name, fetching in (("other.example", fetcher), ("tarn.example", local_fetcher())):
            told = _refusal(fetching, server.url("/page", name), UnreachableError)
            assert "no valid certificate" in told


def test_robots_are_asked_first_and_remembered(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/robots.txt", "User-agent: *\nDisallow: /private\nAllow: /", "text/plain")
    for _ in range(2):
        _page(fetcher, site.url("/page"))
        assert "robots.txt" in _refusal(fetcher, site.url("/private/a"), DisallowedError)
    assert [path for path, _ in site.requests] == ["/robots.txt", "/page", "/page"]


def test_robots_can_speak_of_this_program(site: WebServer, fetcher: Fetcher) -> None:
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: WhoSays\nDisallow: /no\n"
    site.serve("/robots.txt", rules, "text/plain")
    _page(fetcher, site.url("/page"))
    _refusal(fetcher, site.url("/no"), DisallowedError)


def test_a_redirect_asks_robots_too(site: WebServer, fetcher: Fetcher) -> None:
    site.serve("/robots.txt", "User-agent: *\nDisallow: /private", "text/plain")
    site.redirect("/in", "/private/a")
    _refusal(fetcher, site.url("/in"), DisallowedError)


def test_robots_are_asked_again_after_a_day(
    site: WebServer, fetcher: Fetcher, waits: Waits
) -> None:
    _page(fetcher, site.url("/page"))
    site.serve("/robots.txt", "User-agent: *\nDisallow: /", "text/plain")
    _page(fetcher, site.url("/page"))
    waits.passed += 25 * 3600
    _refusal(fetcher, site.url("/page"), DisallowedError)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_robots_all_is_allowed(site: WebServer, fetcher: Fetcher, status: int) -> None:
    site.serve("/robots.txt", status=status)
    assert _page(fetcher, site.url("/page")).data == PAGE.encode()


@pytest.mark.parametrize("status", [429, 500, 503])
def test_while_robots_cannot_be_had_nothing_is_asked(
    site: WebServer, fetcher: Fetcher, waits: Waits, status: int
) -> None:
    site.serve("/robots.txt", status=status)
    assert "robots.txt" in _refusal(fetcher, site.url("/page"), UnreachableError)
    assert site.paths == []
    site.serve("/robots.txt", "", "text/plain")
    assert _page(fetcher, site.url("/page")).data == PAGE.encode()


def test_robots_that_lead_elsewhere_forbid_all(site: WebServer, waits: Waits) -> None:
    site.redirect("/robots.txt", "file:///etc/passwd")
    _refusal(local_fetcher(waits), site.url("/page"), RefusedError)
    assert site.paths == []


def test_a_host_is_asked_once_a_second_or_as_it_wants(
    site: WebServer, fetcher: Fetcher, waits: Waits
) -> None:
    _page(fetcher, site.url("/page"))
    _page(fetcher, site.url("/page"))
    assert waits.slept == [1.0, 1.0]
    site.serve("/robots.txt", "User-agent: *\nCrawl-delay: 7\nRequest-rate: 1/9", "text/plain")
    other = site.url("/page", "tarn.example")
    _page(fetcher, other)
    _page(fetcher, other)
    _page(fetcher, other)
    assert waits.slept[2:] == [1.0, 9.0, 9.0]


def test_threads_ask_a_host_one_after_the_other(site: WebServer) -> None:
    fetcher = polite_fetcher(access=Access(LOOPBACK), interval=0)
    with ThreadPoolExecutor(4) as threads:
        pages = list(threads.map(lambda _: _page(fetcher, site.url("/page")), range(12)))
    assert {page.data for page in pages} == {PAGE.encode()}
    assert site.most_at_once == 1


def test_a_host_that_wants_long_pauses_is_left_for_another_time(
    site: WebServer, fetcher: Fetcher, waits: Waits
) -> None:
    site.serve("/robots.txt", "User-agent: *\nCrawl-delay: 3600", "text/plain")
    _page(fetcher, site.url("/page"))
    with pytest.raises(NotYetError, match="asked again at 2031-03-05 13:00 UTC") as wait:
        fetcher.fetch(site.url("/page"))
    assert wait.value.again is not None
    waits.passed += 3600
    _page(fetcher, site.url("/page"))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("Wed, 05 Mar 2031 12:10:00 GMT", 599),
        ("Wed, 05 Mar 2031 13:10:00 +0100", 599),
        ("99999999999", 7 * 24 * 3600),
        ("Wed, 05 Mar 1031 13:10:00 GMT", 0),
    ],
)
def test_a_server_that_says_when_is_not_asked_earlier(
    site: WebServer, fetcher: Fetcher, waits: Waits, value: str, seconds: int
) -> None:
    site.serve("/busy", status=503, headers={"Retry-After": value})
    with pytest.raises(UnreachableError) as busy:
        fetcher.fetch(site.url("/busy"))
    assert busy.value.again is not None
    assert (busy.value.again - waits.now()).total_seconds() == seconds
    if seconds > 30:
        _refusal(fetcher, site.url("/page"), NotYetError)
        assert site.paths == ["/busy"]
        waits.passed += seconds
    _page(fetcher, site.url("/page"))


@pytest.mark.parametrize("value", ["soon", "-1", "٣", ""])
def test_a_retry_after_that_says_nothing_is_passed_over(
    site: WebServer, fetcher: Fetcher, value: str
) -> None:
    site.serve("/busy", status=503, headers={"Retry-After": value})
    with pytest.raises(UnreachableError) as busy:
        fetcher.fetch(site.url("/busy"))
    assert busy.value.again is None


def test_after_failures_a_host_is_asked_more_rarely_until_it_answers(
    site: WebServer, fetcher: Fetcher, waits: Waits
) -> None:
    site.serve("/broken", status=500)
    for _ in range(5):
        _refusal(fetcher, site.url("/broken"), UnreachableError)
    assert waits.slept == [1.0, 2.0, 4.0, 8.0, 16.0]
    _refusal(fetcher, site.url("/page"), NotYetError)
    waits.passed += 32
    _page(fetcher, site.url("/page"))
    _page(fetcher, site.url("/page"))
    assert waits.slept[5:] == [1.0]
