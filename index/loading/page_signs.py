"""What a page says about itself beside its text: its address, its feeds, its kind."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from index.errors import RefusedError
from index.loading.decoding import UnreadableError
from index.loading.markup import Element, parse_html
from index.web.addresses import canonical_address

_ARTICLE_TYPE = re.compile(r'"@type"\s*:\s*\[?[^\]}]{0,200}?"\w*(?:Article|BlogPosting)"')
_ITEM_TYPE = re.compile(r"schema\.org/\w*(?:Article|BlogPosting)$")
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml"})
_MOST_FEEDS = 20
_LONGEST_TITLE = 200
_MOST_ELEMENTS = 30_000
"""Real pages have some thousands."""

_LONGEST_BROKEN_DATA = 20_000


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page names.

    Attributes:
        url: Its address.
        title: What the page calls it, or None.
    """

    url: str
    title: str | None


@dataclass(frozen=True, slots=True)
class PageSigns:
    """What a page says about itself.

    Attributes:
        canonical: The address that it declares as its own, made absolute, or None.
        is_article: Whether it declares that it is an article.
        asks_password: Whether a password can be typed in.
    """

    canonical: str | None = None
    is_article: bool = False
    asks_password: bool = False


def read_signs(page: str, url: str) -> PageSigns:
    """Return what the page from ``url`` says about itself; nothing where it holds nothing.

    Raises:
        UnreadableError: It would take minutes to look for an article in it.
    """
    root = parse_html(page)
    if root is None:
        return PageSigns()
    _check_size(root)
    links = (link for link in root.iter("link") if "canonical" in _words(link, "rel"))
    canonical = next((href for link in links if (href := link.get("href", "").strip())), None)
    return PageSigns(
        canonical=_absolute(canonical, _base(root, url)) if canonical else None,
        is_article=_declares_article(root),
        asks_password=any(_words(field, "type") == ["password"] for field in root.iter("input")),
    )


def feed_links(page: str, url: str) -> tuple[FeedLink, ...]:
    """Return the feeds that the page from ``url`` names (RSS Autodiscovery)."""
    root = parse_html(page)
    found: dict[str, FeedLink] = {}
    for link in () if root is None else root.iter("link"):
        kind = link.get("type", "").partition(";")[0].strip().lower()
        href = link.get("href", "").strip()
        if not href or "alternate" not in _words(link, "rel") or kind not in _FEED_TYPES:
            continue
        try:
            address = canonical_address(href, _base(root, url))
        except RefusedError:
            continue
        title = " ".join(link.get("title", "").split())[:_LONGEST_TITLE]
        found.setdefault(address, FeedLink(address, title or None))
    return tuple(found.values())[:_MOST_FEEDS]


def _check_size(root: Element) -> None:
    """Refuse what trafilatura takes a time for that grows with the square of its size."""
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise UnreadableError(f"it has more than {_MOST_ELEMENTS} elements")
    data = [part.text or "" for part in _structured_data(root)]
    if sum(map(len, data)) > _LONGEST_BROKEN_DATA and not all(map(_is_json, data)):
        raise UnreadableError("its structured data is long and broken")


def _structured_data(root: Element) -> Iterator[Element]:
    scripts = root.iter("script")
    return (script for script in scripts if "ld+json" in script.get("type", "").lower())


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _declares_article(root: Element) -> bool:
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        if name == "article:published_time":
            return True
        if name == "og:type" and meta.get("content", "").strip().lower() == "article":
            return True
    if any(_ITEM_TYPE.search(part.get("itemtype", "").strip()) for part in root.iter()):
        return True
    return any(_ARTICLE_TYPE.search(part.text or "") for part in _structured_data(root))


def _base(root: Element | None, url: str) -> str:
    bases = () if root is None else root.iter("base")
    href = next((found for base in bases if (found := base.get("href", "").strip())), "")
    return _absolute(href, url) if href else url


def _absolute(href: str, base: str) -> str:
    try:
        return urljoin(base, href)
    except ValueError:
        return base


def _words(element: Element, attribute: str) -> list[str]:
    return element.get(attribute, "").lower().split()
