"""A reading as bytes, and back: plain data as JSON, compressed. Nothing in it can be run.

Pydantic checks every value on the way back, so that what comes back is of the right types or does
not come back at all.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.claims import Attribution, Circumstances, Claim, Figure
from bot.reading.reader import Reading
from index.articles import Article
from index.spans import Span

_QUICK = 1
_MOST_BYTES = 1 << 24
_NONE = -1
_Part = TypeVar("_Part")
_ClaimRow = tuple[Span, int, int, int, bool, Span | None]
"""A claim: its quote, where its figure, attribution and circumstances stand, background, scope."""


@dataclass(frozen=True, slots=True)
class _Notes:
    """A reading without its article; parts that several claims share are noted once."""

    lead: Circumstances
    circumstances: tuple[Circumstances, ...]
    attributions: tuple[Attribution, ...]
    figures: tuple[Figure, ...]
    claims: tuple[_ClaimRow, ...]
    unread: tuple[_ClaimRow, ...]
    pack_missing: bool = False


class UnreadableNotesError(ValueError):
    """The bytes are no reading."""


def noted(reading: Reading) -> bytes | None:
    """Return ``reading`` as bytes, or None where it would not come back just as it is."""
    parts = _Parts()
    claims = tuple(map(parts.row, reading.claims))
    unread = tuple(map(parts.row, reading.unread))
    notes = _Notes(
        reading.lead,
        tuple(parts.circumstances),
        tuple(parts.attributions),
        tuple(parts.figures),
        claims,
        unread,
        reading.pack_missing,
    )
    try:
        written = _adapter().dump_json(notes, exclude_defaults=True)
        payload = zlib.compress(written, _QUICK)
        return payload if read_back(payload, reading.article) == reading else None
    except ValueError:  # an unpaired surrogate in the text, for one
        return None


def read_back(payload: bytes, article: Article) -> Reading:
    """Return the reading of ``article`` that ``payload`` holds.

    Raises:
        UnreadableNotesError: It holds none.
    """
    try:
        unpacked = zlib.decompressobj().decompress(payload, _MOST_BYTES)
        notes = _adapter().validate_json(unpacked)
        claims, unread = (_claims(notes, rows, article) for rows in (notes.claims, notes.unread))
    except (zlib.error, ValidationError, IndexError) as error:
        raise UnreadableNotesError(str(error)) from error
    return Reading(article, claims, notes.lead, notes.pack_missing, unread)


class _Parts:
    """Collects the parts of claims, each object once."""

    def __init__(self) -> None:
        self.circumstances: list[Circumstances] = []
        self.attributions: list[Attribution] = []
        self.figures: list[Figure] = []
        self._places: dict[int, int] = {}

    def row(self, claim: Claim) -> _ClaimRow:
        figure = _NONE if claim.figure is None else self._place(claim.figure, self.figures)
        return (
            claim.quote,
            figure,
            self._place(claim.attribution, self.attributions),
            self._place(claim.circumstances, self.circumstances),
            claim.background,
            claim.scope,
        )

    def _place(self, part: _Part, among: list[_Part]) -> int:
        place = self._places.get(id(part))
        if place is None:
            place = self._places[id(part)] = len(among)
            among.append(part)
        return place


def _claims(notes: _Notes, rows: Sequence[_ClaimRow], article: Article) -> tuple[Claim, ...]:
    return tuple(
        Claim(
            article,
            quote,
            None if figure == _NONE else notes.figures[figure],
            notes.attributions[said],
            notes.circumstances[told],
            background,
            scope,
        )
        for quote, figure, said, told, background, scope in rows
    )


@cache
def _adapter() -> TypeAdapter[_Notes]:
    return TypeAdapter(_Notes)
