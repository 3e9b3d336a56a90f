"""One page, one address: spellings that are equal become equal, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import RefusedError, UserError
from index.web.addresses import canonical_address, page_address, same_site, shown


@pytest.mark.parametrize(
    ("spelling", "canonical"),
    [
        ("HTTP://News.Tarn.Example:80", "http://news.tarn.example/"),
        ("https://tarn.example:443/a", "https://tarn.example/a"),
        ("https://tarn.example:8443/a", "https://tarn.example:8443/a"),
        ("https://tarn.example./a", "https://tarn.example/a"),
        ("https://tarn.example/a#comments", "https://tarn.example/a"),
        ("https://tarn.example/a?utm_source=x&id=7&fbclid=1", "https://tarn.example/a?id=7"),
        ("https://tarn.example/a?UTM_Medium=x", "https://tarn.example/a"),
        ("https://tarn.example/a?utm%5Fsource=x", "https://tarn.example/a"),
        ("https://tarn.example/a?b=2&a=1&&", "https://tarn.example/a?b=2&a=1"),
        ("https://tarn.example/a?ref=7&source=9", "https://tarn.example/a?ref=7&source=9"),
        ("https://tarn.example/b/../a/./c", "https://tarn.example/a/c"),
        ("https://tarn.example/b/%2e%2e/a", "https://tarn.example/a"),
        ("https://tarn.example/../../a/..", "https://tarn.example/"),
        ("https://tarn.example/a//b/", "https://tarn.example/a//b/"),
        ("https://tarn.example/%7efærge", "https://tarn.example/~f%C3%A6rge"),
        ("https://tarn.example/f%c3%a6rge", "https://tarn.example/f%C3%A6rge"),
        ("https://tarn.example/100%", "https://tarn.example/100%25"),
        ("https://tarn.example/a%2Fb", "https://tarn.example/a%2Fb"),
        ("https://ravnsund-færge.example/", "https://xn--ravnsund-frge-dgb.example/"),
        ("https://RAVNSUND-FÆRGE.example/", "https://xn--ravnsund-frge-dgb.example/"),
        ("https://tarn.example/a/amp/", "https://tarn.example/a/amp/"),
        ("  https://tarn.example/a\n", "https://tarn.example/a"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://0177.0.0.1/", "http://127.0.0.1/"),
        ("http://[::FFFF:127.0.0.1]/", "http://[::ffff:7f00:1]/"),
        ("http://[0:0:0:0:0:0:0:1]:8000/", "http://[::1]:8000/"),
    ],
)
def test_equal_spellings_become_one(spelling: str, canonical: str) -> None:
    assert canonical_address(spelling) == canonical
    assert canonical_address(canonical) == canonical


@pytest.mark.parametrize(
    "spelling",
    [
        "",
        "tarn.example/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "ftp://tarn.example/a",
        "http://",
        "http:///a",
        "http://user:secret@tarn.example/",
        "http://tarn.example\\@other.example/",
        "http://tarn.example:0/",
        "http://tarn.example:99999/",
        "http://tarn.example:x/",
        "http://[::1/",
        "http://[fe80::1%25eth0]/",
        "http://tarn example/",
        "http://..",
        "http://" + "a" * 64 + ".example/",
        "https://tarn.example/" + "a" * 2100,
    ],
)
def test_what_is_no_web_address_is_refused_in_one_line(spelling: str) -> None:
    with pytest.raises(RefusedError) as refusal:
        canonical_address(spelling)
    assert isinstance(refusal.value, UserError)
    assert "\n" not in str(refusal.value)
    assert "secret" not in str(refusal.value)


def test_a_relative_address_is_read_from_its_page() -> None:
    assert canonical_address("../b?x=1", "https://tarn.example/a/c") == "https://tarn.example/b?x=1"
    assert canonical_address("//other.example/b", "https://tarn.example/") == (
        "https://other.example/b"
    )


@given(
    st.one_of(
        st.text(max_size=60),
        st.builds("http://{}/{}".format, st.text(max_size=20), st.text(max_size=40)),
        st.builds(
            "https://tarn.example/{}?{}".format,
            st.text("./%2eaE5b", max_size=15),
            st.text(max_size=20),
        ),
    )
)
def test_a_canonical_address_is_its_own(url: str) -> None:
    try:
        once = canonical_address(url)
    except RefusedError:
        return
    assert canonical_address(once) == once
    assert once.isascii()
    assert once.isprintable()


@pytest.mark.parametrize(
    ("declared", "address"),
    [
        ("https://tarn.example/ferry", "https://tarn.example/ferry"),
        ("/ferry?utm_source=feed", "https://www.tarn.example/ferry"),
        ("https://other.example/ferry", "https://www.tarn.example/a?id=1"),
        ("https://www.tarn.example/", "https://www.tarn.example/a?id=1"),
        ("https://www.tarn.example/?p=12", "https://www.tarn.example/?p=12"),
        ("file:///ferry", "https://www.tarn.example/a?id=1"),
        ("http://[", "https://www.tarn.example/a?id=1"),
        (None, "https://www.tarn.example/a?id=1"),
    ],
)
def test_a_page_names_its_address_only_within_its_site(declared: str | None, address: str) -> None:
    assert page_address(declared, "https://www.tarn.example/a?id=1&gclid=2") == address


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("https://a.tarn.co.uk/", "https://tarn.co.uk/", True),
        ("https://tarn.co.uk/", "https://ravn.co.uk/", False),
        ("https://tarn.github.io/", "https://ravn.github.io/", False),
        ("http://127.0.0.1/", "http://127.0.0.2/", False),
        ("http://[::1]/", "http://[::2]/", False),
        ("http://localhost/", "http://localhost:81/", True),
    ],
)
def test_a_site_is_what_somebody_has_registered(first: str, second: str, *, same: bool) -> None:
    assert same_site(first, second) is same


def test_an_address_is_shown_in_one_line_without_its_password() -> None:
    assert shown("http://user:secret@tarn.example/a\nb") == "http://tarn.example/a?b"
    assert len(shown("https://tarn.example/" + "a" * 500)) < 110
