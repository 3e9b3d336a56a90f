"""Files that no one would write: real ones cut, spliced, repeated and filled with what hurts.

Everything works on bytes, so that a format that is read tomorrow is mutated, too, as soon as a
file of it is among the seeds.
"""

import gzip
import io
import random
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

_LARGEST_SEED = 400_000
_MOST_REPEATED = 60_000
_STEPS = 4
_SMALL = "The ferry sank off Ravnsund on Tuesday. Twelve people died, the coast guard said.\n"
_HURTING: tuple[bytes, ...] = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\r",
    b"---\n", b"[", b'{"text": ', b"<div>", b"<!--", b"<script>", b"]]>", b"&#x110000;", b"&", b'"',
    b"\xc2\xab", b"9", b"1,", b"1e999", b"- ", b"&a *a\n", b"!!python/object:x ", b"\t", b" ",
    b".", b"(", b"\xd9\x80", b"a", b"\xcc\x81", b"\xf0\x9f\x87\xa9", b"\n", b"said ", b"PK\x03\x04",
    b"%PDF-1.7\n", b"\x1f\x8b\x08", b"http://", b"2024-13-45 ", b"\\u0000", b"\\ud800", b"\xa0",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seed:
    """A file to begin with."""

    suffix: str
    data: bytes


def seeds(folders: Sequence[Path]) -> list[Seed]:
    """Return the files of ``folders``, those of gzip unpacked, and small ones of other formats."""
    found = [
        seed
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and (seed := _seed(path)) is not None
    ]
    return [*found, *_small_ones()]


def mutated(chance: random.Random, known: Sequence[Seed]) -> Seed:
    """Return one strange file."""
    seed = chance.choice(known)
    data = seed.data
    for _ in range(chance.randint(1, _STEPS)):
        data = chance.choice(_STEPS_OF_MUTATION)(chance, data, known)
    suffix = seed.suffix if chance.random() < 3 / 4 else chance.choice(known).suffix
    return Seed(suffix, data)


def _seed(path: Path) -> Seed | None:
    data, suffix = path.read_bytes(), path.suffix.lower()
    if suffix == ".gz":
        data, suffix = gzip.decompress(data), Path(path.stem).suffix.lower()
    return Seed(suffix, data) if suffix and len(data) <= _LARGEST_SEED else None


def _small_ones() -> Iterator[Seed]:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("news/ferry.txt", _SMALL)
        archive.writestr("news/page.html", f"<html><body><p>{_SMALL}</p></body></html>")
    yield Seed(".zip", packed.getvalue())
    letter = EmailMessage()
    letter["Subject"], letter["From"] = "Ferry sinks", "Tarn Post <news@tarnpost.example>"
    letter.set_content(_SMALL)
    letter.add_alternative(f"<p>{_SMALL}</p>", subtype="html")
    yield Seed(".eml", bytes(letter))
    yield Seed(".docx", _document())
    yield Seed(".pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF")
    page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{_SMALL}</p>".encode()
    head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {len(page)}\r\n\r\n".encode()
    yield Seed(".warc", head + page + b"\r\n\r\n")
    for suffix in (".txt", ".md", ".html", ".htm", ".json", ".jsonl"):
        yield Seed(suffix, _SMALL.encode())


def _document() -> bytes:
    from docx import Document  # noqa: PLC0415 -- used nowhere else here

    document, packed = Document(), io.BytesIO()
    document.add_paragraph(_SMALL)
    document.save(packed)
    return packed.getvalue()


def _range(chance: random.Random, data: bytes) -> tuple[int, int]:
    first = chance.randint(0, len(data))
    return first, min(len(data), first + int(chance.expovariate(1 / 300)))


def _cut(chance: random.Random, data: bytes, _: Sequence[Seed]) -> bytes:
    first, last = _range(chance, data)
    return data[:first] + data[last:]


def _truncate(chance: random.Random, data: bytes, _: Sequence[Seed]) -> bytes:
    return data[: chance.randint(0, len(data))]


def _repeat(chance: random.Random, data: bytes, _: Sequence[Seed]) -> bytes:
    first, last = _range(chance, data)
    times = min(chance.choice((2, 50, 2000)), _MOST_REPEATED // max(1, last - first))
    return data[:last] + data[first:last] * times + data[last:]


def _splice(chance: random.Random, data: bytes, known: Sequence[Seed]) -> bytes:
    other = chance.choice(known).data
    first, last = _range(chance, other)
    place = chance.randint(0, len(data))
    return data[:place] + other[first:last] + data[place:]


def _hurt(chance: random.Random, data: bytes, _: Sequence[Seed]) -> bytes:
    place, what = chance.randint(0, len(data)), chance.choice(_HURTING)
    times = min(chance.choice((1, 1, 30, 3000, 60_000)), _MOST_REPEATED // len(what))
    return data[:place] + what * times + data[place:]


def _flip(chance: random.Random, data: bytes, _: Sequence[Seed]) -> bytes:
    changed = bytearray(data)
    for _step in range(min(len(changed), chance.choice((1, 10, 200)))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _encode_anew(chance: random.Random, data: bytes, _: Sequence[Seed]) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(("utf-16", "latin-1", "cp1256", "utf-32", "utf-7")), "replace")


def _swap(chance: random.Random, data: bytes, _: Sequence[Seed]) -> bytes:
    first, last = _range(chance, data)
    return data[:first] + data[first:last][::-1] + data[last:]


_STEPS_OF_MUTATION: tuple[Callable[[random.Random, bytes, Sequence[Seed]], bytes], ...] = (
    _cut,
    _truncate,
    _repeat,
    _splice,
    _splice,
    _hurt,
    _hurt,
    _flip,
    _encode_anew,
    _swap,
)
