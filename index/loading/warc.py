"""Web archives (ISO 28500) to the articles on their pages: the one module that knows warcio."""

import gzip
import time
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Protocol

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]
from warcio.recordloader import ArcWarcRecord  # type: ignore[import-untyped]
from warcio.statusandheaders import StatusAndHeadersParserException  # type: ignore[import-untyped]

from index.loading.decoding import UnreadableError, clean, decode_page
from index.loading.entries import BadEntry, Entry
from index.loading.file_kinds import LARGEST_FILE, too_large
from index.loading.metadata import Metadata
from index.loading.no_article import why_no_article
from index.loading.page_signs import read_signs
from index.loading.pages import read_page
from index.loading.unpacking import GZIP_START
from index.web.fetched import PAGES

MOST_PAGES = 2_000
"""Pages of one archive that are read; the rest is named as left out."""

_LARGEST_WHOLE = 512 * 1024**2
_MOST_SECONDS = 10.0
"""Processor time for one record: warcio's time for a line grows with the square of its length."""

_GOOD = "200"
_DAMAGED = "it is no web archive, or a damaged one"
_CUT_OFF = "it is cut off or damaged in its archive"
_FAULTS = (
    ArchiveLoadFailed, StatusAndHeadersParserException, zlib.error, EOFError, ValueError,
    LookupError, TypeError, AttributeError, OSError,
)  # fmt: skip


class _Readable(Protocol):
    def read1(self, size: int = -1, /) -> bytes: ...


class _Bounded:
    """A file that may be read up to a limit, so that a small archive cannot go on for hours."""

    def __init__(self, file: _Readable, largest: int) -> None:
        self._file = file
        self._largest = largest
        self._at = 0
        self.ended = False
        self.start_record()

    def start_record(self) -> None:
        """Give the next record its time."""
        self._until = time.thread_time() + _MOST_SECONDS

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._file.read1(size)  # what came before damage is not lost
        except (EOFError, OSError, zlib.error) as error:  # warcio takes some of them for the end
            raise UnreadableError(_DAMAGED) from error
        if time.thread_time() > self._until:
            raise UnreadableError("a part of it would take too long to read")
        self._at += len(data)
        self.ended = not data
        if self._at > self._largest:
            raise UnreadableError(f"it unpacks to more than {self._largest // 1024**2} MiB")
        return data

    def tell(self) -> int:
        return self._at


class _Records(ArchiveIterator):  # type: ignore[misc]
    """The records of an archive; what the library would print of a damaged one is left unsaid."""

    INC_RECORD = ""


def read_warc(data: bytes) -> Iterator[Entry | BadEntry]:
    """Yield the article of each web page that a server gave, keyed by the page's address.

    Answers other than 200, and what is no web page, are passed over; of several captures of one
    address the first is read.

    Raises:
        UnreadableError: It is no such archive, or damaged; what came before has been yielded.
    """
    file = gzip.GzipFile(fileobj=BytesIO(data)) if data.startswith(GZIP_START) else BytesIO(data)
    seen: set[str] = set()
    bounded = _Bounded(file, _LARGEST_WHOLE)
    for record in _records(bounded):
        bounded.start_record()
        address = _address(record)
        if address is None or address in seen:
            continue
        if len(seen) == MOST_PAGES:
            raise UnreadableError(f"it holds more than {MOST_PAGES} pages; the rest is left out")
        seen.add(address)
        try:
            yield _article(_body(record, bounded), record, address)
        except UnreadableError as error:
            yield BadEntry(address, str(error))
    if not seen:
        raise UnreadableError("there is no web page in it")


def _records(file: _Bounded) -> Iterator[ArcWarcRecord]:
    try:
        yield from _Records(file)
    except UnreadableError:
        raise
    except _FAULTS as error:
        raise UnreadableError(_DAMAGED) from error


def _address(record: ArcWarcRecord) -> str | None:
    """Return the address of a page's record, or None where it is none."""
    if record.rec_type != "response" or record.http_headers is None:
        return None
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0]
    address = clean(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    good = record.http_headers.get_statuscode() == _GOOD
    is_page = good and kind.strip().lower() in PAGES
    return address if is_page and address.startswith(("http://", "https://")) else None


def _body(record: ArcWarcRecord, file: _Bounded) -> bytes:
    try:
        data: bytes = record.content_stream().read(LARGEST_FILE + 1)
    except _FAULTS as error:
        raise UnreadableError(_CUT_OFF) from error
    if len(data) > LARGEST_FILE:
        raise UnreadableError(too_large(".html"))
    # Where the record's length cannot be read, its stream goes on to the end and has no limit.
    if file.ended and getattr(record.raw_stream, "limit", 0) > 0:
        raise UnreadableError(_CUT_OFF)
    return data


def _article(data: bytes, record: ArcWarcRecord, address: str) -> Entry:
    header = record.http_headers.get_header("Content-Type") or ""
    _, _, charset = header.lower().partition("charset=")
    page = decode_page(data, charset.strip("\"' ;") or None)
    signs = read_signs(page, address)
    text, metadata = read_page(page)
    reason = why_no_article(text, signs, address)
    if reason is not None:
        raise UnreadableError(reason)
    return Entry(address, text, metadata.filled_from(Metadata(url=address)), declared_by_page=True)
