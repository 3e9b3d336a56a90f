"""Documents and archives made for tests, by the libraries' own writers where these can."""

import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage

from docx import Document
from pypdf import PdfReader, PdfWriter


def pdf(*pages: Sequence[str], title: str | None = None) -> bytes:
    """Return a PDF with these lines on its pages, in a plain Latin letterform."""
    kids = " ".join(f"{number} 0 R" for number in range(4, 4 + 2 * len(pages), 2))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, lines in enumerate(pages):
        shown = b" T* ".join(b"(%b) Tj" % _escaped(line) for line in lines)
        content = b"BT /F1 11 Tf 14 TL 60 780 Td " + shown + b" ET"
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            b"/Contents %d 0 R>>" % (5 + 2 * number)
        )
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(content), content))
    return _assembled(objects) if title is None else _titled(_assembled(objects), title)


def encrypted(data: bytes, password: str) -> bytes:
    """Return a PDF that opens with ``password``."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(password, algorithm="RC4-128")
    return _written(writer)


def word(*paragraphs: str, table: Sequence[Sequence[str]] = (), title: str = "") -> bytes:
    """Return a Word document."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        made = document.add_table(len(table), len(table[0]))
        for row, texts in zip(made.rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    document.core_properties.title = title
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def mail(
    headers: Mapping[str, str], text: str | None = None, html: str | None = None
) -> EmailMessage:
    """Return a message, to which attachments can be added."""
    message = EmailMessage()
    for name, value in headers.items():
        message[name] = value
    if text is not None:
        message.set_content(text)
    if html is not None and text is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def zipped(files: Mapping[str, bytes | str], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packed) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def warc(
    *answers: tuple[str, bytes],
    packed: bool = True,
    status: str = "200 OK",
    kind: str = "text/html",
) -> bytes:
    """Return a web archive (ISO 28500) of answers, each an address and a body."""
    file = b""
    for address, body in answers:
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}"
        )
        record = head.encode() + b"\r\n\r\n" + http + b"\r\n\r\n"
        file += gzip.compress(record, mtime=0) if packed else record
    return file


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _assembled(objects: Sequence[bytes]) -> bytes:
    file = bytearray(b"%PDF-1.4\n")
    places = []
    for number, data in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, data)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(file)


def _titled(data: bytes, title: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.add_metadata({"/Title": title})
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()
