"""Proof that a text is nowhere in some files: their bytes are searched for pieces of it.

Each piece is looked for as UTF-8, as UTF-16 in both orders, and in the escapes of ASCII JSON.
Files that hold text in a packed form (the word index) must be made anew instead.

All pieces are sought in one pass: the first eight bytes at every place are compared, as numbers,
with those of the pieces. That takes about as long for ten thousand pieces as for one.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

MOST_PIECES = 20_000
"""How many pieces are searched for; of more text, they are spread evenly."""
_LENGTH = 32
_EVERY = 96
"""A piece of 32 characters in every 96: whatever quotes more than 128 of them holds a whole one."""
_SHORTEST = 12
"""Characters below which a title or an address tells nothing: other texts have it too."""
_UNESCAPED = re.compile(r"[^\x00-\x1f\x7f\"\\]+")
"""What stands in JSON and in the catalogue alike."""
_ANCHOR = 8
_AT_ONCE = 1 << 23


@dataclass(frozen=True, slots=True)
class Found:
    """A file in which pieces were found."""

    file: Path
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search of files came to."""

    files: int
    bytes: int
    found: tuple[Found, ...]


def pieces_of(text: str) -> Iterator[str]:
    """Yield pieces of ``text`` that are found again in whatever holds much of it."""
    for run in _UNESCAPED.findall(text):
        stretch = run.strip()
        if len(stretch) < _SHORTEST:
            continue
        last = max(len(stretch) - _LENGTH, 0)
        for start in dict.fromkeys((*range(0, last, _EVERY), last)):
            yield stretch[start : start + _LENGTH]


def pieces_of_address(address: str | None) -> Iterator[str]:
    """Yield an article's id or a page's address, whole, if it is long enough to be its own."""
    if address is not None and len(address) >= _SHORTEST:
        yield address


def spread(pieces: Iterable[str]) -> tuple[str, ...]:
    """Return ``pieces`` without repetition, at most ``MOST_PIECES`` of them, evenly taken."""
    all_of_them = list(dict.fromkeys(pieces))
    step = max(1, -(-len(all_of_them) // MOST_PIECES))
    return tuple(all_of_them[::step])


def search(files: Iterable[Path], pieces: Iterable[str]) -> Searched:
    """Look for ``pieces`` in the bytes of ``files``; one that is gone meanwhile holds none.

    Raises:
        OSError: A file cannot be read.
    """
    patterns = _Patterns(pieces)
    number = size = 0
    found: list[Found] = []
    for file in files:
        try:
            size += file.stat().st_size
            held = patterns.in_file(file)
        except FileNotFoundError:
            continue
        number += 1
        if held:
            found.append(Found(file, held))
    return Searched(number, size, tuple(found))


def standing(texts: Iterable[str], pieces: Iterable[str]) -> frozenset[str]:
    """Return those of ``pieces`` that stand in any of ``texts``."""
    patterns = _Patterns(pieces)
    held: set[str] = set()
    waiting, size = list[str](), 0
    for text in texts:
        waiting.append(text)
        size += len(text)
        if size >= _AT_ONCE:
            held.update(patterns.in_text("\n".join(waiting)))
            waiting, size = [], 0
    held.update(patterns.in_text("\n".join(waiting)))
    return frozenset(held)


class _Patterns:
    """The pieces in all their written forms, by their first bytes."""

    def __init__(self, pieces: Iterable[str]) -> None:
        by_anchor: dict[int, list[tuple[bytes, str]]] = {}
        self._longest = _ANCHOR
        for piece in pieces:
            for form in _forms(piece):
                anchor = int.from_bytes(form[:_ANCHOR], "little")
                by_anchor.setdefault(anchor, []).append((form, piece))
                self._longest = max(self._longest, len(form))
        self._by_anchor: Mapping[int, list[tuple[bytes, str]]] = by_anchor
        self._anchors = np.array(sorted(by_anchor), dtype=np.uint64)

    def in_file(self, file: Path) -> tuple[str, ...]:
        """Return the pieces that are in ``file``."""
        held: dict[str, None] = {}
        with file.open("rb") as stream:
            before = b""
            while data := stream.read(_AT_ONCE):
                stretch = before + data
                held |= dict.fromkeys(self._in_bytes(stretch))
                before = stretch[-self._longest :]
        return tuple(held)

    def in_text(self, text: str) -> Iterator[str]:
        """Yield the pieces that are in ``text``."""
        yield from self._in_bytes(text.encode("utf-8", "surrogatepass"))

    def _in_bytes(self, data: bytes) -> Iterator[str]:
        for place in self._candidates(data):
            anchor = int.from_bytes(data[place : place + _ANCHOR], "little")
            for form, piece in self._by_anchor[anchor]:
                if data.startswith(form, place):
                    yield piece

    def _candidates(self, data: bytes) -> Iterator[int]:
        for offset in range(_ANCHOR):
            whole = (len(data) - offset) // _ANCHOR
            if whole <= 0 or not len(self._anchors):
                return
            read = np.frombuffer(data, dtype="<u8", count=whole, offset=offset)
            places = np.searchsorted(self._anchors, read)
            places[places == len(self._anchors)] = 0
            hits = np.nonzero(self._anchors[places] == read)[0]
            yield from (int(hit) * _ANCHOR + offset for hit in hits)


def _forms(piece: str) -> Iterator[bytes]:
    written = (
        piece.encode("utf-8", "surrogatepass"),
        piece.encode("utf-16-le", "surrogatepass"),
        piece.encode("utf-16-be", "surrogatepass"),
        json.dumps(piece)[1:-1].encode("ascii"),
    )
    yield from (form for form in dict.fromkeys(written) if len(form) >= _ANCHOR)
