"""Telegram's HTML: what the Bot API parses, and what it refuses.

Rules from the Bot API's documentation, sections "Formatting options" and "HTML style"; the wording
of the errors is that of the published server. Offsets and lengths count UTF-16 code units, as in
section "MessageEntity". Where the real server mends silently (blockquotes in blockquotes), this
one refuses, so that a test notices.
"""

import html
import re
from dataclasses import dataclass, field
from typing import Any

_TOKEN = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<rest>[^<>]*)>|<|[^<]+")
_ATTRIBUTE = re.compile(r"""\s+([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_REFERENCE = re.compile(r"&(#\d+|#x[0-9a-fA-F]+|lt|gt|amp|quot);")
_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_NO_NESTING = {"code", "pre"}


class EntityError(Exception):
    """The text cannot be parsed; the message is what follows "can't parse entities: "."""


@dataclass
class _Open:
    name: str
    kind: str
    offset: int
    details: dict[str, str] = field(default_factory=dict)


def utf16_length(text: str) -> int:
    """Return the length in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def parse_html(text: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the plain text and its entities.

    Raises:
        EntityError: A tag is unknown, unclosed or wrongly nested.
    """
    plain, offset, position = "", 0, 0
    opened: list[_Open] = []
    entities: list[dict[str, Any]] = []
    for token in _TOKEN.finditer(text):
        if token["name"] is None:
            if token[0] == "<":
                raise EntityError(f"Unclosed start tag at byte offset {position}")
            words = _REFERENCE.sub(lambda match: html.unescape(match[0]), token[0])
            plain += words
            offset += utf16_length(words)
        elif token["end"]:
            entities.append(_closed(token["name"].lower(), opened, offset, position))
        else:
            opened.append(_start(token, opened, offset, position))
        position += len(token[0].encode())
    if opened:
        name = opened[-1].name
        raise EntityError(f'Can\'t find end tag corresponding to start tag "{name}"')
    found = [entity for entity in entities if entity["length"]]
    return plain, sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))


def _start(token: "re.Match[str]", opened: list[_Open], offset: int, position: int) -> _Open:
    name = token["name"].lower()
    if name not in _TYPES:
        raise EntityError(f'Unsupported start tag "{name}" at byte offset {position}')
    kind = _TYPES[name]
    within = {entity.kind for entity in opened}
    if within & _NO_NESTING and not (kind == "code" and within == {"pre"}):
        raise EntityError(f"Entities can't stand within code, at byte offset {position}")
    if kind in {"blockquote", "text_link"} and {k.removeprefix("expandable_") for k in within} & {
        kind
    }:
        raise EntityError(f"{kind} entities can't be nested, at byte offset {position}")
    attributes = {m[1]: m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(token["rest"])}
    if kind == "blockquote" and "expandable" in attributes:
        kind = "expandable_blockquote"
    details = {"url": html.unescape(attributes["href"])} if attributes.get("href") else {}
    return _Open(name, kind, offset, details)


def _closed(name: str, opened: list[_Open], offset: int, position: int) -> dict[str, Any]:
    if not opened:
        raise EntityError(f"Unexpected end tag at byte offset {position}")
    last = opened.pop()
    if last.name != name:
        raise EntityError(
            f'Unmatched end tag at byte offset {position}, expected "</{last.name}>", '
            f'found "</{name}>"'
        )
    return {
        "type": last.kind,
        "offset": last.offset,
        "length": offset - last.offset,
        **last.details,
    }
