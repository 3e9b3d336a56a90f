"""Many vectors of one language in one file, made small, from which the nearest are chosen.

Each vector is kept as its signs (a bit a dimension, of the difference from the mean) and in 8-bit
numbers. Three choices follow one another, each among what the one before has left:

1. by the signs that differ from the question's: quick, coarse, so a hundred times as many are kept
   as are wanted;
2. by the signs weighed with the question's own numbers, in three bits each, and with how far the
   vector is from the mean;
3. by the 8-bit numbers.

The last choice, among a few more than are wanted, is that of ``index.vectors.near_vectors``, by the
copies. The second way is that of Gao and Long, "RaBitQ", SIGMOD 2024, without its rotation.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.searching.search import Limits
from index.vectors.kept_arrays import Arrays, mapped_arrays, write_arrays

Vectors = NDArray[np.float32]
Places = NDArray[np.int64]
Fact = tuple[str, date | None]
"""Of which outlet a passage is, and of which day."""

MOST_ROWS = 32_768
"""Vectors of a file: their signs, column by column, stay in a processor's cache."""
_STRIPE = 16_384
_BITS = 64
_IN_A_BYTE = 3
"""Words whose set bits can be counted in one byte."""
_LEVELS = 8
"""Steps in which a question's numbers are told: three bits."""
_SPREADS = 2.5
_BYTE = 127
_NAMES = ("rows", "signs", "spreads", "bytes", "scales", "outlets", "days", "mean")


@dataclass(frozen=True, slots=True)
class Segment:
    """Vectors made small; each has a place, from 0.

    Attributes:
        rows: The numbers of their copies, rising.
        signs: A column a vector, 64 signs a word.
        spreads: How far the numbers of each vector are from those of the mean, on average.
        bytes: The vectors (rows) in 8-bit numbers.
        scales: What each row of ``bytes`` is to be multiplied by.
        outlets: Hashes of the outlets' names.
        days: The days of publication, as ordinals; 0 for none.
        mean: What the vectors are compared with for their signs.
    """

    rows: Places
    signs: NDArray[np.uint64]
    spreads: Vectors
    bytes: NDArray[np.int8]
    scales: NDArray[np.float32]
    outlets: NDArray[np.int64]
    days: NDArray[np.int32]
    mean: Vectors

    def arrays(self) -> Arrays:
        """Return what is kept in a file."""
        return {name: getattr(self, name) for name in _NAMES}

    def admitted(self, limits: Limits) -> NDArray[np.bool_] | None:
        """Return of each place whether limits on outlet and day admit it; None: all are."""
        if not limits.by_article:
            return None
        admitted = np.ones(len(self.rows), dtype=np.bool_)
        if limits.outlets:
            hashes = [outlet_hash(name) for name in limits.outlets]
            one = len(hashes) == 1
            admitted &= self.outlets == hashes[0] if one else np.isin(self.outlets, hashes)
        if limits.since or limits.until:
            first = (limits.since or date.min).toordinal()
            admitted &= (self.days >= first) & (self.days <= (limits.until or date.max).toordinal())
        return admitted

    def differing(self, asked: "Asked") -> NDArray[np.uint16]:
        """Return of each vector how many signs differ from the question's."""
        whole = np.empty(len(self.rows), dtype=np.uint16)
        signs = asked.signs[:, None]
        for start in range(0, len(whole), _STRIPE):
            columns = self.signs[:, start : start + _STRIPE]
            whole[start : start + _STRIPE] = _bits_set(columns ^ signs)
        return whole

    def similarities(self, asked: "Asked", places: Places) -> Vectors:
        """Return the similarities of the vectors at ``places``, right to a hundredth."""
        small = self.bytes[places].astype(np.float32)
        return np.asarray((small @ asked.vector) * self.scales[places], dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question's vector, ready to be compared with those of segments.

    A vector is the mean and what is apart from it. The question's product with the mean is the same
    for all, so its own numbers are compared with what is apart, and not what is apart of it.

    Attributes:
        vector: Itself.
        signs: Its signs.
        levels: Its numbers in steps, bit by bit, the smallest first.
    """

    vector: Vectors
    signs: NDArray[np.uint64]
    levels: tuple[NDArray[np.uint64], ...]

    @classmethod
    def of(cls, vector: Vectors) -> "Asked":
        """Prepare ``vector``."""
        reach = _SPREADS * max(float(vector.std()), 1e-9)
        steps = np.clip((vector + reach) / (2 * reach), 0, 1) * (_LEVELS - 1)
        whole = np.rint(steps).astype(np.uint8)
        signs, *bits = _packed(np.stack([vector > 0, *(whole >> bit & 1 for bit in range(3))])).T
        return cls(vector, signs, tuple(bits))


def weighed(signs: NDArray[np.uint64], spreads: Vectors, asked: Asked) -> Vectors:
    """Return how near vectors are by ``signs`` (a column each); only to be compared.

    It is the product of the question's steps, from their middle, with signs of 1 and -1, times
    what a vector's signs stand for.
    """
    near = _bits_set(signs).astype(np.int16) * np.int16(1 - _LEVELS)
    for bit, words in enumerate(asked.levels):
        near += _bits_set(signs & words[:, None]).astype(np.int16) << np.int16(bit + 1)
    return np.asarray(near * spreads, dtype=np.float32)


def _bits_set(words: NDArray[np.uint64]) -> NDArray[np.uint16]:
    """Return how many bits are set in each column of ``words``.

    Few large steps: each lets another thread work, and waits for it if it is at something else.
    """
    counted = np.bitwise_count(words)
    whole = np.zeros(words.shape[1], dtype=np.uint16)
    for first in range(0, len(counted), _IN_A_BYTE):
        together = counted[first]
        for further in counted[first + 1 : first + _IN_A_BYTE]:
            together += further
        whole += together
    return whole


def segment(rows: Places, vectors: Vectors, facts: Sequence[Fact], mean: Vectors) -> Segment:
    """Make ``vectors`` (rows) small, whose copies have the numbers ``rows``."""
    largest = np.maximum(np.abs(vectors).max(axis=1), 1e-9)
    scales = (largest / _BYTE).astype(np.float32)
    hashes = {name: outlet_hash(name) for name in {name for name, _ in facts}}
    return Segment(
        rows=rows,
        signs=_packed(vectors > mean),
        spreads=np.abs(vectors - mean).mean(axis=1),
        bytes=np.rint(vectors / scales[:, None]).astype(np.int8),
        scales=scales,
        outlets=np.array([hashes[name] for name, _ in facts], dtype=np.int64),
        days=np.array([day.toordinal() if day else 0 for _, day in facts], dtype=np.int32),
        mean=mean,
    )


def keep(one: Segment, file: Path) -> None:
    """Write a segment into ``file``; when this returns it is on the disk.

    Raises:
        OSError: It cannot be written; there is none then.
    """
    write_arrays(file, one.arrays())


def kept(file: Path) -> Segment | None:
    """Return the segment in ``file``, mapped into memory; None where it is not whole."""
    arrays = mapped_arrays(file)
    if arrays is None or set(arrays) != set(_NAMES):
        return None
    number, dimensions = len(arrays["rows"]), len(arrays["mean"])
    words = -(-dimensions // _BITS)
    if arrays["bytes"].shape != (number, dimensions) or arrays["signs"].shape != (words, number):
        return None
    return Segment(**arrays)


def outlet_hash(name: str) -> int:
    """Return a number that stands for an outlet's name."""
    digest = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _packed(flags: NDArray[np.bool_] | NDArray[np.uint8]) -> NDArray[np.uint64]:
    """Return flags (a row a vector) as columns of words."""
    packed = np.packbits(flags, axis=1)
    room = np.zeros((len(packed), -(-packed.shape[1] * 8 // _BITS) * 8), dtype=np.uint8)
    room[:, : packed.shape[1]] = packed
    return np.ascontiguousarray(room.view(np.uint64).T)
