"""A Word document to an article's text: the one module that knows python-docx."""

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from zipfile import ZipFile

from docx import Document
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from index.loading.decoding import UnreadableError, clean
from index.loading.entries import Entry
from index.loading.metadata import borne_out
from index.loading.packages import FAULTS, member, opened

_LARGEST_PART = 32 * 1024**2
_LARGEST_WHOLE = 128 * 1024**2
_MOST_ELEMENTS = 1_000_000
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_PARAGRAPH, _ROW, _TEXT, _MOVED_AWAY = qn("w:p"), qn("w:tr"), qn("w:t"), qn("w:moveFrom")
_MARKS = {
    qn("w:tab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "\u2011",
}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FAULTS = (*FAULTS, OpcError, PythonDocxError, SyntaxError, TypeError, AttributeError)
"""What python-docx raises for packages that are not made as they should be (XML: SyntaxError)."""


def read_word(data: bytes) -> Entry:
    """Return the article in a .docx file: paragraphs and rows of tables, blank lines between them.

    Text that was inserted with changes tracked is there, and deleted text is not. What it says
    about its day is left aside: that is often its template's.

    Raises:
        UnreadableError: It is damaged, encrypted, or too large.
    """
    if data.startswith(_OLD_FORMAT):
        raise UnreadableError(
            "it is encrypted, or in Word's old format; save it as .docx without a password"
        )
    with opened(data, "Word document") as package:
        _check(package)
    try:
        document = Document(BytesIO(data))
        text = clean("\n\n".join(_blocks(document.element.body)))
        title = document.core_properties.title
    except UnreadableError:
        raise
    except _FAULTS as error:
        raise UnreadableError("it is no Word document, or a damaged one") from error
    return Entry(None, text, borne_out(title, text))


def _check(package: ZipFile) -> None:
    infos = package.infolist()
    if sum(info.file_size for info in infos) > _LARGEST_WHOLE:
        raise UnreadableError(f"it unpacks to more than {_LARGEST_WHOLE // 1024**2} MiB")
    limit = f"it has a part of more than {_LARGEST_PART // 1024**2} MiB"
    for info in infos:
        if info.filename.endswith((".xml", ".rels")):
            member(package, info, _LARGEST_PART, limit)


def _blocks(body: BaseOxmlElement) -> Iterator[str]:
    if sum(1 for _ in body.iter()) > _MOST_ELEMENTS:
        raise UnreadableError(f"it has more than {_MOST_ELEMENTS} elements")
    shown = (each for each in body.iter(_PARAGRAPH) if _has_no(each, _FALLBACK))
    for _, paragraphs in groupby(shown, _row_or_self):
        texts = (_text(paragraph).strip() for paragraph in paragraphs)
        if block := "\t".join(filter(None, texts)):
            yield block


def _row_or_self(paragraph: BaseOxmlElement) -> BaseOxmlElement:
    return next(paragraph.iterancestors(_ROW), paragraph)


def _text(paragraph: BaseOxmlElement) -> str:
    return "".join(
        (node.text or "") if node.tag == _TEXT else _MARKS[str(node.tag)]
        for node in paragraph.iter(_TEXT, *_MARKS)
        if next(node.iterancestors(_PARAGRAPH)) is paragraph and _has_no(node, _MOVED_AWAY)
    )


def _has_no(element: BaseOxmlElement, ancestor: str) -> bool:
    return next(element.iterancestors(ancestor), None) is None
