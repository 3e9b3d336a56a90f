"""Telegram's HTML: escaping, links to a sentence, and pages that no tag is cut by.

A page is put together from blocks, each of which is whole by itself, so nothing is ever split
within a tag. Lengths count what Telegram counts: UTF-16 code units after entities are parsed.
"""

import html
import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote as percent_encoded
from urllib.parse import urlsplit

from bot.rendering.untrusted import isolated, one_line

MESSAGE_LIMIT = 4096
_ENTITY_LIMIT = 95
"""Telegram shows the first hundred entities of a message and drops the rest."""

_QUOTE_LIMIT = 3000
_FIELD_LIMIT = 300
_FRAGMENT_WORDS = 5
_TAG = re.compile(r"<[^>]*>")
_SEPARATOR = "\n\n"


def length(marked_up: str) -> int:
    """Return how long Telegram takes a message to be."""
    return len(plain(marked_up).encode("utf-16-le", "surrogatepass")) // 2


def plain(marked_up: str) -> str:
    """Return the words of a message without markup: what is sent where entities are refused."""
    return html.unescape(_TAG.sub("", marked_up))


def escaped(text: str) -> str:
    """Return our own or an article's words as they may stand in a message, on one line."""
    return html.escape(one_line(text))


def foreign(text: str, *, right_to_left: bool, limit: int = _FIELD_LIMIT) -> str:
    """Return an article's words within a line of ours, cut to ``limit`` characters."""
    words = one_line(text)
    words = words if len(words) <= limit else f"{words[:limit]}…"
    return html.escape(isolated(words, right_to_left=right_to_left))


def bold(marked_up: str) -> str:
    """Return the words in bold."""
    return f"<b>{marked_up}</b>"


def italic(marked_up: str) -> str:
    """Return the words in italics."""
    return f"<i>{marked_up}</i>"


def link(marked_up: str, url: str) -> str:
    """Return the words as a link; ``url`` is one that ``sentence_url`` gave."""
    return f'<a href="{html.escape(url)}">{marked_up}</a>'


def blockquotes(quotation: str, *, expandable: bool = True) -> Iterator[str]:
    """Yield a quotation word for word, in as many blockquotes as its length needs."""
    opening = "<blockquote expandable>" if expandable else "<blockquote>"
    for piece in pieces(one_line(quotation), _QUOTE_LIMIT):
        yield f"{opening}{html.escape(piece)}</blockquote>"


def pieces(text: str, limit: int) -> Iterator[str]:
    """Cut ``text`` at spaces into pieces of at most ``limit`` characters; nothing is lost."""
    while len(text) > limit:
        cut = text.rfind(" ", 1, limit + 1)
        cut = limit if cut <= 0 else cut
        yield text[:cut]
        text = text[cut:].lstrip(" ")
    yield text


def sentence_url(url: str | None, quotation: str) -> str | None:
    """Return the address that opens a page at the quoted sentence, or None for no web address.

    By the text fragments of the URL Fragment Text Directives specification: the first and last
    words of a long quotation stand for all of it.
    """
    if url is None or urlsplit(url).scheme not in {"http", "https"} or re.search(r"\s", url):
        return None
    words = quotation.strip("\"“”„«»'‘’‹› \n").split()
    if not words:
        return url
    if len(words) <= 2 * _FRAGMENT_WORDS:
        directive = _directive(words)
    else:
        directive = f"{_directive(words[:_FRAGMENT_WORDS])},{_directive(words[-_FRAGMENT_WORDS:])}"
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def _directive(words: Iterable[str]) -> str:
    return percent_encoded(" ".join(words), safe="", errors="replace").replace("-", "%2D")


def pages(title: str, blocks: Iterable[str]) -> tuple[str, ...]:
    """Put blocks together to messages that Telegram takes, each with ``title`` above it."""
    found: list[str] = []
    page = title
    for block in blocks:
        longer = f"{page}{_SEPARATOR}{block}"
        if page != title and not _fits(longer):
            found.append(page)
            longer = f"{title}{_SEPARATOR}{block}"
        page = longer
    return (*found, page)


def _fits(page: str) -> bool:
    return length(page) <= MESSAGE_LIMIT and page.count("</") <= _ENTITY_LIMIT
