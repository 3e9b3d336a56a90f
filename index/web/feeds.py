"""RSS and Atom to the articles that they name: the one module that knows feedparser.

feedparser reads every dialect, and some hostile feeds take it minutes (a start tag of 100,000
attributes, an author of 10,000 full stops). So it is given a feed that has been rebuilt by
``index.loading.markup``: well-formed, bounded, without entities and without what is not used.
"""

import calendar
import hashlib
import io
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from index.errors import RefusedError
from index.loading.decoding import UnreadableError, clean
from index.loading.loading import Rejection
from index.loading.markup import Element, as_bytes, local_name, parse_html, parse_xml
from index.loading.metadata import language_tag
from index.web.addresses import canonical_address, shown

MOST_ENTRIES = 500
"""Entries of one feed that are read; the first are the newest."""

_ROOTS = frozenset({"rss", "rdf", "feed"})
_ENTRIES = frozenset({"item", "entry"})
_UNUSED = frozenset(
    {"author", "contributor", "creator", "managingeditor", "owner", "publisher", "webmaster"}
)
_LONGEST_NAME = 500
_MOST_ELEMENTS = 50_000
"""feedparser reads about 15,000 a second."""
_PARSER_FAILURES = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What feedparser raises for odd feeds: a space in the name of a namespace is a ValueError."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One article as a feed announces it.

    Attributes:
        key: What tells it from the others of the feed: its id, or else its address.
        url: The canonical address of its page.
        title: Its headline without markup, or None.
        published: When it first came out, in UTC, or None.
        updated: When it was last changed, in UTC, or None.
        summary: Its teaser, as HTML, or None.
        content: The whole article, as HTML, where the feed has it; else None.
        stamp: Changes when the feed says that the article has changed.
    """

    key: str
    url: str
    title: str | None
    published: datetime | None
    updated: datetime | None
    summary: str | None = field(repr=False)
    content: str | None = field(repr=False)
    stamp: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed, read.

    Attributes:
        title: Its name, or None.
        language: The tag of the language that it declares, or None.
        entries: The articles that it announces, in its order.
        rejected: The entries that name no page that can be fetched.
    """

    title: str | None
    language: str | None
    entries: tuple[FeedEntry, ...]
    rejected: tuple[Rejection, ...] = ()


def read_feed(data: bytes, url: str, charset: str | None = None) -> Feed:
    """Read a feed.

    Args:
        data: The feed.
        url: Where it came from; relative links are read from there.
        charset: The encoding that the server declares, or None.

    Raises:
        UnreadableError: It is no feed, or one that is not safe to read.
    """
    root = parse_xml(data, charset)
    if local_name(root) not in _ROOTS:
        raise UnreadableError("it is no RSS or Atom feed")
    parsed = _parse(_rebuilt(root), url)
    entries: dict[str, FeedEntry] = {}
    rejected: list[Rejection] = []
    for number, raw in enumerate(parsed.get("entries", ()), start=1):
        entry = _entry(raw, url, number)
        if isinstance(entry, Rejection):
            rejected.append(entry)
        else:
            entries.setdefault(entry.key, entry)
    channel = parsed.get("feed", {})
    return Feed(
        title=_name(channel, "title"),
        language=language_tag(dict.get(channel, "language")),
        entries=tuple(entries.values()),
        rejected=tuple(rejected),
    )


def _rebuilt(root: Element) -> bytes:
    kept = 0
    for element in list(root.iter()):
        name = local_name(element)
        if name in _ENTRIES:
            kept += 1
        parent = element.getparent()
        if parent is not None and (name in _UNUSED or (name in _ENTRIES and kept > MOST_ENTRIES)):
            parent.remove(element)
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise UnreadableError(f"it has more than {_MOST_ELEMENTS} elements")
    return as_bytes(root)


def _parse(data: bytes, url: str) -> dict[str, Any]:
    import feedparser  # type: ignore[import-untyped] # noqa: PLC0415 - only feeds need it

    headers = {"content-location": url, "content-type": "application/xml; charset=utf-8"}
    try:
        parsed: dict[str, Any] = feedparser.parse(
            io.BytesIO(data),
            response_headers=headers,
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except _PARSER_FAILURES as error:
        raise UnreadableError("it is a feed that cannot be read") from error
    return parsed


def _entry(raw: dict[str, Any], base: str, number: int) -> FeedEntry | Rejection:
    named = dict.get(raw, "id")
    key = clean(named)[:_LONGEST_NAME] if isinstance(named, str) and named.strip() else None
    place = f"{base}#{key or number}"
    link = dict.get(raw, "link")
    if not isinstance(link, str) or not link.strip():
        return Rejection(place, "it has no link")
    try:
        url = canonical_address(link, base)
    except RefusedError:
        return Rejection(place, f"its link {shown(link)} is no http or https address")
    title = _name(raw, "title")
    published, updated = _moment(raw, "published_parsed"), _moment(raw, "updated_parsed")
    return FeedEntry(
        key=key or url,
        url=url,
        title=title,
        published=published,
        updated=updated,
        summary=_html(dict.get(raw, "summary")),
        content=_content(raw),
        stamp=_stamp(url, title, published, updated),
    )


def _name(raw: dict[str, Any], field_name: str) -> str | None:
    """Return a text without markup, on one line."""
    value = dict.get(raw, field_name)
    if not isinstance(value, str):
        return None
    markup = parse_html(value) if "<" in value else None
    if markup is not None:
        value = "".join(markup.itertext())
    return " ".join(clean(value).split())[:_LONGEST_NAME] or None


def _moment(raw: dict[str, Any], field_name: str) -> datetime | None:
    value = dict.get(raw, field_name)
    if not isinstance(value, time.struct_time):
        return None
    try:
        return datetime.fromtimestamp(calendar.timegm(value), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _content(raw: dict[str, Any]) -> str | None:
    parts = dict.get(raw, "content")
    if not isinstance(parts, list):
        return None
    return next((found for part in parts if (found := _html(dict.get(part, "value")))), None)


def _html(value: object) -> str | None:
    return clean(value) if isinstance(value, str) and value.strip() else None


def _stamp(
    url: str, title: str | None, published: datetime | None, updated: datetime | None
) -> str:
    """Return a short hash; many feeds tell of a change only by another headline."""
    told = "\n".join([url, title or "", str(published or ""), str(updated or "")])
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]
