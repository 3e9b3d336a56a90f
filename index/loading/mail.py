"""Messages (RFC 5322) as newsrooms keep them: newsletters, press releases, their attachments."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import Compat32
from email.utils import parseaddr, parsedate_to_datetime

from index.loading.decoding import UnreadableError, clean, decode_page
from index.loading.entries import BadEntry, Entry, placed_in
from index.loading.file_kinds import NOT_READ_YET, READ, largest, suffix_of, too_large
from index.loading.metadata import Metadata, read_metadata
from index.loading.page_signs import read_signs
from index.loading.pages import read_page

_ENCRYPTED = frozenset({"application/pkcs7-mime", "application/pgp-encrypted"})
_MOST_PARTS = 200
_LONGEST_HEADER = 2_000
"""Characters. The time that the library takes grows with the square of a heading's parameters."""
_FAULTS = (MessageError, ValueError, LookupError, TypeError, AttributeError)
_Read = Callable[[bytes, str], Iterator[Entry | BadEntry]]


class _ShortHeaders(Compat32):
    """The library's default policy, with headings cut where an honest one has long ended."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


_POLICY = _ShortHeaders()


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a message that is no container; ``name`` is set for attachments."""

    kind: str
    name: str | None
    message: Message

    @property
    def data(self) -> bytes:
        """The bytes that were sent."""
        payload = self.message.get_payload(decode=True)
        return payload if isinstance(payload, bytes) else b""


def read_mail(data: bytes, read: _Read) -> Iterator[Entry | BadEntry]:
    """Yield a message's text, keyed by nothing, and what its attachments hold, by their names.

    The sender's name is taken for the outlet, as a guess: a reader's forward has the reader's.

    Args:
        data: The message.
        read: Reads one attachment, given its bytes and suffix.

    Raises:
        UnreadableError: It is no message.
    """
    try:
        message = message_from_bytes(data, policy=_POLICY)
    except (*_FAULTS, RecursionError) as error:
        raise UnreadableError("it is no message, or a damaged one") from error
    if not {"from", "date", "subject"} & {name.lower() for name in message.keys()}:  # noqa: SIM118 -- a message iterates in another way
        raise UnreadableError("it is no message: it says neither from whom nor when")
    parts = _parts(message)
    told = _told(message)
    body = _body([part for part in parts if part.name is None])
    attached = [part for part in parts if part.name is not None and _is_read(part.name)]
    if not body.strip() and any(part.kind in _ENCRYPTED for part in parts):
        raise UnreadableError("it is encrypted; save it as it is shown, as text or HTML")
    if body.strip() or not attached:
        yield Entry(None, body, told)
    passed_on = replace(
        told, title=None, inferred=frozenset({"outlet", "published"} & _known(told))
    )
    for part in attached:
        yield from _attachment(part, passed_on, read)


def _parts(message: Message) -> list[_Part]:
    found: list[_Part] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload() if part.get_content_maintype() == "multipart" else None
        if isinstance(inner, list):
            waiting.extend(reversed([each for each in inner if isinstance(each, Message)]))
        else:
            found.append(_Part(part.get_content_type(), _attachment_name(part), part))
        if len(found) + len(waiting) > _MOST_PARTS:
            raise UnreadableError(f"it has more than {_MOST_PARTS} parts")
    return found


def _attachment_name(part: Message) -> str | None:
    if part.get_content_maintype() == "message":
        return "message.eml"
    try:
        name = part.get_filename()
        inline = part.get_content_disposition() != "attachment"
    except _FAULTS:
        return None
    if name is None or (inline and part.get_content_type() in {"text/plain", "text/html"}):
        return None
    return " ".join(clean(_decoded(name)).split()) or None


def _is_read(name: str) -> bool:
    return suffix_of(name) in READ | NOT_READ_YET


def _attachment(part: _Part, told: Metadata, read: _Read) -> Iterator[Entry | BadEntry]:
    name, suffix = str(part.name), suffix_of(str(part.name))
    if suffix in NOT_READ_YET:
        yield BadEntry(name, f"{suffix[1:].upper()} is not read yet; save it as text or HTML")
        return
    data = part.data
    if len(data) > largest(suffix):
        yield BadEntry(name, too_large(suffix))
        return
    for found in read(data, suffix):
        if isinstance(found, Entry):
            found = replace(found, metadata=found.metadata.filled_from(told))  # noqa: PLW2901 -- the same, with more known
        yield placed_in(name, found)


def _body(parts: list[_Part]) -> str:
    """Return the text; that of the HTML form only where the plain form is a mere stand-in."""
    plain = "\n\n".join(_plain(part) for part in parts if part.kind == "text/plain").strip()
    page = next((part for part in parts if part.kind == "text/html"), None)
    if page is None:
        return plain
    try:
        html = decode_page(page.data, _charset(page))
        read_signs(html, "")
    except UnreadableError:
        if plain:
            return plain
        raise
    text, _ = read_page(html)
    return text if _letters(text) > 2 * _letters(plain) else plain


def _plain(part: _Part) -> str:
    for charset in (_charset(part) or "utf-8", "utf-8"):
        try:
            return clean(part.data.decode(charset))
        except (LookupError, ValueError):
            continue
    return clean(part.data.decode("cp1252", "replace"))


def _charset(part: _Part) -> str | None:
    try:
        return part.message.get_content_charset()
    except _FAULTS:
        return None


def _told(message: Message) -> Metadata:
    name, address = parseaddr(_decoded(_header(message, "from")))
    fields = {
        "title": _decoded(_header(message, "subject")),
        "outlet": name if name and "@" not in name else address.rpartition("@")[2],
    }
    told = replace(read_metadata(fields), published=_day(_header(message, "date")))
    return replace(told, inferred=frozenset({"outlet"} & _known(told)))


def _known(told: Metadata) -> set[str]:
    return {name for name in ("outlet", "published") if getattr(told, name) is not None}


def _header(message: Message, name: str) -> str:
    return str(message.get(name, ""))


def _decoded(value: str) -> str:
    try:
        return str(make_header(decode_header(value)))
    except _FAULTS:
        return value


def _day(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except _FAULTS:
        return None


def _letters(text: str) -> int:
    return sum(character.isalpha() for character in text)
