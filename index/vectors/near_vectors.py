"""The nearest of many vectors of one language, without Chroma: chosen from files, then compared.

Files (``index.vectors.near_files``) hold most vectors made small; the newest few thousand are
compared one by one from their copies. What the files choose is compared once more by the copies, so
that every similarity is that of half precision, and a vector that is gone is not found though a
file has it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.searching.search import Limits
from index.vectors.leads import chunk_of
from index.vectors.near_files import NearFiles
from index.vectors.near_segment import (
    MOST_ROWS,
    Asked,
    Fact,
    Places,
    Segment,
    Vectors,
    segment,
    weighed,
)
from index.vectors.vector_copies import VectorCopies

Near = list[tuple[str, float]]
"""Ids with their similarities, best first."""
_Admitted = NDArray[np.bool_] | None
Facts = Callable[[Sequence[str]], Mapping[str, Fact]]
"""Returns outlet and day of those of the passages, by id, that are stored."""

_NEWEST = 8192
"""How many vectors are compared one by one before they are put into a file: 16 MB, 2 ms."""
_BY_SIGNS, _BY_LEVELS = 48, 12
"""How many times the vectors that are wanted are kept by signs, and by signs that are weighed.

On 110,949 real sentences in ten languages that keeps 0.991 of the 160 nearest (docs/benchmarks.md).
"""
_SPARE = 1.05
"""How many times the vectors that are wanted are kept by 8-bit numbers: these are right to a
thousandth, so that more change nothing."""
_LEAST = 40
"""Fewer are chosen as deeply as so many."""
_SAMPLED = 16
"""One in so many tells how many signs may differ."""
_WHOLLY = 4
"""Up to so many times as many, signs are not counted where limits leave no more: that reads all."""
_OUT = np.uint16(np.iinfo(np.uint16).max)
_WASTE = 4
"""Files of which a vector in so many is gone are made anew."""


@dataclass(frozen=True, slots=True)
class _Newest:
    """Vectors that no file has."""

    ids: tuple[str, ...]
    vectors: Vectors


class NearVectors:
    """One language's vectors. Not safe for several threads by itself, but for ``nearest``."""

    def __init__(self, language: str, copies: VectorCopies, files: NearFiles, facts: Facts) -> None:
        """Prepare the search.

        Args:
            language: The language, as the copies call it.
            copies: All vectors.
            files: Where most of them are made small.
            facts: Tells what limits ask of passages.
        """
        self._language, self._copies, self._files = language, copies, files
        self._facts = facts
        self._segments = files.load(language)
        self._newest: _Newest | None = None
        self._told: Mapping[str, Fact] | None = None
        self._settled = False

    def has_changed(self) -> None:
        """Look at the newest vectors again: some came, or went."""
        self._newest = self._told = None
        self._settled = False

    def prepare(self, number: int, *, wholly: bool = False) -> None:
        """Put the newest vectors into files where there are many of them.

        Args:
            number: How many vectors of the language there are.
            wholly: Make files anew of which much is gone.
        """
        if self._settled and not wholly:
            return
        filed = sum(len(one.rows) for one in self._segments)
        newest = self._copies.count_after(self._language, self._last)
        if wholly and filed + newest - number > max(_NEWEST, filed // _WASTE):
            self._files.forget(self._language)
            self._segments, newest = (), number
            self.has_changed()
        if newest > _NEWEST:
            self._fill()
            self.has_changed()
        # Passages that were not stored yet are tried again.
        self._settled = newest <= _NEWEST

    def nearest(self, asked: Vectors, limit: int, limits: Limits) -> list[Near]:
        """Return what is nearest to each row of ``asked``, of the vectors that are admitted."""
        newest = self._of_newest()  # first: another thread may put it into a file meanwhile
        ids, vectors = self._copies.at(_chosen(self._segments, asked, limit, limits))
        names, similarities = [*ids], _similarities(vectors, asked)
        if newest.ids:
            further = _similarities(newest.vectors, asked)
            if limits.by_article:
                places = self._admitted(newest, limits)
                names += [newest.ids[place] for place in places]
                further = further[places]
            else:
                names += newest.ids
            similarities = np.concatenate([similarities, further])
        return [_named(names, column, limit) for column in similarities.T]

    def _admitted(self, newest: _Newest, limits: Limits) -> list[int]:
        """Return the places of those of the newest vectors that ``limits`` admit."""
        if self._told is None:
            self._told = self._facts([chunk_of(id_) for id_ in newest.ids])
        told = self._told
        return [
            place
            for place, id_ in enumerate(newest.ids)
            if (fact := told.get(chunk_of(id_))) is not None and limits.admit_fact(*fact)
        ]

    @property
    def _last(self) -> int:
        """The highest number that a file has."""
        return int(self._segments[-1].rows[-1]) if self._segments else 0

    def _of_newest(self) -> _Newest:
        newest = self._newest
        if newest is None:
            _, ids, vectors = self._copies.after(self._language, self._last)
            self._newest = newest = _Newest(ids, vectors)
        return newest

    def _fill(self) -> None:
        """Write files until all vectors are in one whose passages are stored."""
        while True:
            open_ended = self._segments and len(self._segments[-1].rows) < MOST_ROWS
            before = self._segments[:-1] if open_ended else self._segments
            last = int(before[-1].rows[-1]) if before else 0
            one = self._segment(last, before)
            if one is None or one.rows[-1] <= self._last:
                return
            if not self._files.add(self._language, one, instead_of_last=bool(open_ended)):
                return
            self._segments = self._files.load(self._language)

    def _segment(self, last: int, before: Sequence[Segment]) -> Segment | None:
        """Return the vectors behind the number ``last`` as far as their passages are stored.

        One that is not stored yet is about to be, and has no facts before.
        """
        rows, ids, vectors = self._copies.after(self._language, last, MOST_ROWS)
        told = self._facts([chunk_of(id_) for id_ in ids])
        facts = list(takewhile(bool, (told.get(chunk_of(id_)) for id_ in ids)))
        known = [fact for fact in facts if fact is not None]
        if not known:
            return None
        mean = before[0].mean if before else vectors.mean(axis=0)
        return segment(rows[: len(known)], vectors[: len(known)], known, mean)


def _chosen(segments: Sequence[Segment], asked: Vectors, limit: int, limits: Limits) -> list[int]:
    """Return the numbers of the copies that are chosen for the rows of ``asked``, in order."""
    if not segments:
        return []
    admitted = [one.admitted(limits) for one in segments]
    wanted = max(limit, _LEAST)
    chosen = [_chosen_for(Asked.of(one), segments, admitted, wanted) for one in asked]
    return [int(row) for row in np.unique(np.concatenate(chosen))]


def _chosen_for(
    asked: Asked, segments: Sequence[Segment], admitted: Sequence[_Admitted], wanted: int
) -> Places:
    """Return the numbers of the copies that are chosen for one vector."""
    places = _by_signs(segments, asked, _BY_SIGNS * wanted, admitted)
    if sum(map(len, places)) > _BY_LEVELS * wanted:
        places = _best(places, _weighed(segments, places, asked), _BY_LEVELS * wanted)
    each = zip(segments, places, strict=True)
    similar = np.concatenate([one.similarities(asked, some) for one, some in each])
    places = _best(places, similar, round(_SPARE * wanted))
    return np.concatenate([one.rows[some] for one, some in zip(segments, places, strict=True)])


def _weighed(segments: Sequence[Segment], places: Sequence[Places], asked: Asked) -> Vectors:
    each = [*zip(segments, places, strict=True)]
    signs = [np.take(one.signs, some, axis=1) for one, some in each]
    spreads = [one.spreads[some] for one, some in each]
    return weighed(np.concatenate(signs, axis=1), np.concatenate(spreads), asked)


def _by_signs(
    segments: Sequence[Segment], asked: Asked, most: int, admitted: Sequence[_Admitted]
) -> list[Places]:
    """Return the places in each segment of about ``most`` vectors that are admitted."""
    pairs = [*zip(segments, admitted, strict=True)]
    numbers = [len(one.rows) if some is None else np.count_nonzero(some) for one, some in pairs]
    limited = any(some is not None for some in admitted)
    if sum(numbers) <= most * (_WHOLLY if limited else 1):
        return [
            np.arange(len(one.rows)) if some is None else np.flatnonzero(some)
            for one, some in pairs
        ]
    differing = [one.differing(asked) for one in segments]
    for some, ours in zip(differing, admitted, strict=True):
        if ours is not None:
            some[~ours] = _OUT
    sampled = np.concatenate([some[::_SAMPLED] for some in differing])
    rank = min(most // _SAMPLED, len(sampled) - 1)
    cut = min(np.partition(sampled, rank)[rank], _OUT - 1)
    return [np.flatnonzero(some <= cut) for some in differing]


def _similarities(vectors: Vectors, asked: Vectors) -> Vectors:
    """Return the similarity of each vector (a row) to each that is asked for (a column)."""
    return vectors @ asked.T if len(vectors) else np.empty((0, len(asked)), dtype=np.float32)


def _named(names: Sequence[str], similarities: Vectors, limit: int) -> Near:
    """Return the ids of the nearest with their similarities, best first, each id once."""
    best = best_places(similarities, 2 * limit)
    near = {names[place]: float(similarities[place]) for place in best.tolist()}
    return list(near.items())[:limit]


def best_places(similarities: Vectors, most: int) -> Places:
    """Return the places of the ``most`` greatest numbers, the greatest first."""
    places: Places = np.arange(len(similarities))
    if len(places) > most:
        places = np.sort(np.argpartition(-similarities, most)[:most])
    return places[np.argsort(-similarities[places], kind="stable")]


def _best(places: Sequence[Places], near: NDArray[Any], most: int) -> list[Places]:
    """Return the nearest places, ``most`` of them and those as near as the last.

    Args:
        places: Of each segment.
        near: How near they all are, one segment's behind another's.
        most: How many are wanted.
    """
    if len(near) <= most:
        return list(places)
    kept = near >= np.partition(near, len(near) - most)[len(near) - most]
    ends = np.cumsum([len(some) for some in places])
    parts = np.split(kept, ends[:-1])
    return [some[part] for some, part in zip(places, parts, strict=True)]
