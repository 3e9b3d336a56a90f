"""What is nearest in meaning, of what limits admit."""

from collections.abc import Sequence

import numpy as np

from index.searching.search import Limits
from index.searching.searched_parts import Near, Texts, Vector, Vectors
from index.vectors.leads import chunk_of, lead_ids

_SCANNED = 1500
"""How many chunks of a language, within limits, are all compared."""
_DEEPER = (3, 8)
"""How many times the depth is asked for where they leave more: first, and then if need be."""


class Nearest:
    """Finds what is nearest among the vectors of a store."""

    def __init__(self, texts: Texts, vectors: Vectors) -> None:
        """Search ``vectors``; ``texts`` tell what limits admit where these do not know."""
        self._texts, self._vectors = texts, vectors

    def to(self, language: str, asked: Vector, depth: int, limits: Limits) -> Sequence[Near]:
        """Return what is nearest to each of the ``asked`` vectors of what ``limits`` admit.

        Chroma's own filters take a hundred times as long as the query. So where the vectors know
        nothing of limits and these leave few chunks, all of them are compared; where they leave
        many, more are asked for, and those that are not admitted are left out.
        """
        told = self._vectors.query_within(language, asked, depth, limits)
        if told is not None:
            return told
        if not limits.by_article:
            return [self._vectors.query(language, vector, depth) for vector in asked]
        ids = self._texts.chunk_ids_within(language, limits, _SCANNED + 1)
        if len(ids) > _SCANNED:
            return [self._admitted_of_many(language, vector, depth, limits) for vector in asked]
        vectors = self._vectors.fetch(language, [*ids, *lead_ids(ids)])
        if not vectors:
            return [[] for _ in asked]
        names, similarities = list(vectors), np.stack(list(vectors.values())) @ asked.T
        nearest = np.argsort(-similarities, axis=0, kind="stable")[:depth].T
        return [
            [(names[place], float(similarities[place, number])) for place in places]
            for number, places in enumerate(nearest)
        ]

    def _admitted_of_many(self, language: str, vector: Vector, depth: int, limits: Limits) -> Near:
        kept: Near = []
        for deeper in _DEEPER:
            found = self._vectors.query(language, vector, deeper * depth)
            chunks = list(dict.fromkeys(chunk_of(id_) for id_, _ in found))
            admitted = self._texts.admitted(chunks, limits)
            kept = [(id_, near) for id_, near in found if chunk_of(id_) in admitted]
            if len(kept) >= depth or len(found) < deeper * depth:
                break
        return kept[:depth]
