"""A PDF to an article's text: the one module that knows pypdf."""

import logging
import struct
import time
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import Configuration, PdfReader, apply_configuration
from pypdf.errors import (
    DependencyError,
    FileNotDecryptedError,
    LimitReachedError,
    PyPdfError,
)

from index.loading.decoding import UnreadableError, clean
from index.loading.entries import Entry
from index.loading.metadata import borne_out
from index.loading.printed_lines import running_text

if TYPE_CHECKING:
    from pypdf import PageObject

MOST_PAGES = 500
"""Pages above which a PDF is a book, and no article."""

_LONGEST_TEXT = 4_000_000
_MOST_SECONDS = 60.0
"""Processor time; real documents of this length take a few seconds."""

_LIMITS = Configuration(
    maximum_declared_stream_length=40_000_000,
    array_based_stream_maximum_output_length=20_000_000,
    zlib_maximum_output_length=20_000_000,
    lzw_maximum_output_length=20_000_000,
    run_length_maximum_output_length=20_000_000,
    stream_parsing_work_maximum_count=1_000_000,
    stream_decoding_work_maximum_length=100_000_000,
    page_tree_maximum_entries=20_000,
    page_tree_maximum_page_entries=200_000,
    xform_maximum_invocations_per_extraction=500,
)
"""Tighter than pypdf's own, which are made for documents of any kind."""

_FAULTS = (
    PyPdfError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError,
    AssertionError, RecursionError, NotImplementedError, OSError, zlib.error, struct.error,
)  # fmt: skip
"""What pypdf raises for broken files: it checks few of the types that it reads."""

_TOO_MUCH = "it would take too long to read"


class _TooLongError(Exception):
    """The time is up."""


def read_pdf(data: bytes) -> Entry:
    """Return the article in a PDF, as paragraphs with a blank line between them.

    What it says about its day is left aside: that is when the file was made.

    Raises:
        UnreadableError: It is damaged, encrypted, endless, or holds pictures of text.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports what it mends
    try:
        with apply_configuration(_LIMITS):
            pages, title = _read(PdfReader(BytesIO(data)))
    except UnreadableError:
        raise
    except (FileNotDecryptedError, DependencyError) as error:
        raise UnreadableError("it is encrypted; save it without a password") from error
    except (LimitReachedError, _TooLongError) as error:
        raise UnreadableError(_TOO_MUCH) from error
    except _FAULTS as error:
        raise UnreadableError("it is no PDF, or a damaged one") from error
    text = running_text(pages)
    if not any(character.isalpha() for character in text):
        raise UnreadableError("it is scanned: it has no text layer")
    return Entry(None, text, borne_out(title, text))


def _read(reader: PdfReader) -> tuple[list[str], str | None]:
    count = len(reader.pages)
    if count > MOST_PAGES:
        raise UnreadableError(f"it has {count} pages, more than {MOST_PAGES}")
    pages: list[str] = []
    left, until = _LONGEST_TEXT, time.thread_time() + _MOST_SECONDS
    for page in reader.pages:
        pages.append(clean(_text(page, until)))
        left -= len(pages[-1])
        if left < 0:
            raise UnreadableError("it is too long for an article")
    return pages, _title(reader)


def _text(page: "PageObject", until: float) -> str:
    def watch(*_operation: object) -> None:
        if time.thread_time() > until:
            raise _TooLongError

    watch()
    return page.extract_text(visitor_operand_before=watch)


def _title(reader: PdfReader) -> str | None:
    try:
        return reader.metadata.title if reader.metadata else None
    except _FAULTS:
        return None
