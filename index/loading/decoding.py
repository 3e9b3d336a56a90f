"""Bytes to clean text: encodings, line ends, control characters."""

import re
from collections.abc import Iterable

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_DECLARED = re.compile(
    rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_CHARSETS = re.compile(
    r"(?:x-)?(?:iso[-_]?8859|iso[-_]?2022|windows-|cp|koi8|gb|big5|euc|s(?:hift)?[-_]?jis|mac|us-ascii"
    r"|ascii|utf-?8|utf-?16|latin|tis-?620|ks_c)[-_a-z0-9]*"
)
_SEVEN_BIT = ("iso-2022", "utf-16", "hz")
_BINARY_STARTS = {b"%PDF": "a PDF", b"PK\x03\x04": "a zip file or an office document"}
_PAGE_HEAD = 4096
_MOST_DECLARED = 3
_BYTES_A_FAULT = 2000
"""A page that says it is UTF-8 has a stray byte, or is in fact in another encoding."""

_GUESSED_FROM = 65_536


class UnreadableError(ValueError):
    """The bytes are no text that is read here; the message is the reason, ready to print."""


def decode_text(data: bytes) -> str:
    """Decode UTF-8 and clean it.

    Raises:
        UnreadableError: The bytes are binary, or text in another encoding, which is named.
    """
    _refuse_binary(data)
    try:
        return clean(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableError(_other_encoding(data)) from error


def decode_page(data: bytes, served_as: str | None = None) -> str:
    """Decode an HTML page: UTF-8, or else the encoding that its server or the page declares.

    Of a page that declares UTF-8, a rare byte that is none becomes U+FFFD.

    Args:
        data: The page.
        served_as: The encoding that the server declares, which goes before the page's own
            (WHATWG HTML Standard); None where there is no server.

    Raises:
        UnreadableError: The bytes are binary, or in none of these encodings.
    """
    served = _known(served_as) if served_as else None
    first, *others = (served,) if served else _declared(data)
    if not first.startswith("utf-16"):
        _refuse_binary(data)
    both = (first, "utf-8-sig") if first.startswith(_SEVEN_BIT) else ("utf-8-sig", first)
    text = _decoded(data, both)
    if text is None and first == "utf-8":
        text = _mended(data)
    if text is None:
        text = _decoded(data, others)
    if text is None:
        raise UnreadableError(_other_encoding(data))
    return clean(text)


def _decoded(data: bytes, encodings: Iterable[str]) -> str | None:
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    return None


def clean(text: str) -> str:
    """Return ``text`` with one kind of line end, the newline, and without control characters.

    Halves of surrogate pairs, which cannot be stored, become U+FFFD. Nothing else changes.
    """
    lines = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    return _LONE_SURROGATES.sub("\ufffd", _CONTROLS.sub("", lines))


def _mended(data: bytes) -> str | None:
    """Decode UTF-8 with the few bytes in it that are none as U+FFFD, as browsers do, or not."""
    text = data.decode("utf-8-sig", "replace")
    return text if text.count("\ufffd") * _BYTES_A_FAULT <= len(data) else None


def _refuse_binary(data: bytes) -> None:
    for start, kind in _BINARY_STARTS.items():
        if data.startswith(start):
            raise UnreadableError(f"it is {kind}, not text; save it as text or HTML")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("it looks like UTF-16; save it as UTF-8")
    if b"\x00" in data:
        raise UnreadableError("it is binary, not text")


def _declared(data: bytes) -> tuple[str, ...]:
    """Return what the page declares, in order: a page kept in another's frame declares twice."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    names = (match[1].decode("ascii") for match in _DECLARED.finditer(data[:_PAGE_HEAD]))
    found = dict.fromkeys(known for name in names if (known := _known(name)))
    return tuple(found)[:_MOST_DECLARED] or ("utf-8-sig",)


def _known(charset: str) -> str | None:
    """Return Python's name of a charset, or None where it is none that pages are in."""
    name = charset.lower()
    if not _CHARSETS.fullmatch(name):
        return None
    # What browsers read pages that declare these as (WHATWG Encoding Standard).
    if name in {"gb2312", "gbk"}:
        return "gb18030"
    return "cp1252" if name in {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"} else name


def _other_encoding(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only files that fail need it

    best = from_bytes(data[:_GUESSED_FROM]).best()
    if best is None or best.encoding.startswith("utf"):
        return "it is not UTF-8; save it as UTF-8"
    return f"it looks like {_known_as(best.encoding)}; save it as UTF-8"


def _known_as(codec: str) -> str:
    if codec.startswith("cp125"):
        return f"windows-{codec[2:]}"
    return {"latin_1": "ISO-8859-1"}.get(codec, codec.replace("_", "-").upper())
