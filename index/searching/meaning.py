"""How near chunks are in meaning, compared with what is usual for their language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

import numpy as np

from index.searching.searched_parts import Near, Vector, Vectors
from index.vectors.leads import chunk_of

_PRIOR_PASSAGES = 20
_SMALLEST_SPREAD = 1e-3


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is asked, and what is usual for it: scores are standard scores, the best of several.

    Attributes:
        asked: The vectors that are compared (rows).
        usual: By language, mean and spread of the similarities to each of them.
    """

    asked: Vector
    usual: Mapping[str, tuple[Vector, Vector]]

    def of_near(self, language: str, nearest: Sequence[Near]) -> dict[str, float]:
        """Return the scores of the chunks that are nearest to each of what is asked."""
        scores: dict[str, float] = {}
        for near, mean, spread in self._each(language, nearest):
            for id_, similarity in near:
                standard = (similarity - mean) / spread
                chunk = chunk_of(id_)
                if scores.get(chunk, -inf) < standard:
                    scores[chunk] = standard
        return scores

    def of_others(self, language: str, nearest: Sequence[Near], depth: int) -> float:
        """Return what a chunk that is none of the nearest ``depth`` has at most."""
        return max(
            (near[-1][1] - mean) / spread if len(near) >= depth else inf
            for near, mean, spread in self._each(language, nearest)
        )

    def of_vectors(self, language: str, vectors: Mapping[str, Vector]) -> dict[str, float]:
        """Return the scores of chunks with these vectors."""
        if not vectors:
            return {}
        mean, spread = self.usual[language]
        similarities = np.stack(list(vectors.values())) @ self.asked.T
        best = ((similarities - mean) / spread).max(axis=1)
        return dict(zip(vectors, best.tolist(), strict=True))

    def _each(self, language: str, nearest: Sequence[Near]) -> "zip[tuple[Near, float, float]]":
        mean, spread = self.usual[language]
        return zip(nearest, mean.tolist(), spread.tolist(), strict=True)


def usual_similarities(store: Vectors, vectors: Vector) -> Mapping[str, tuple[Vector, Vector]]:
    """Return mean and spread of each language's similarities to each of the query vectors.

    A language with few passages tells little about itself: the corpus as a whole stands in,
    with the weight of 20 passages.
    """
    similarities = {
        language: store.sample(language).reshape(-1, vectors.shape[1]) @ vectors.T
        for language in store.languages
    }
    if not any(map(len, similarities.values())):
        return {}
    everything = np.concatenate(list(similarities.values()))
    prior = everything.mean(axis=0), everything.var(axis=0)
    return {language: _shrunk(values, prior) for language, values in similarities.items()}


def _shrunk(values: Vector, prior: tuple[Vector, Vector]) -> tuple[Vector, Vector]:
    weight = len(values) / (len(values) + _PRIOR_PASSAGES)
    own = (values.mean(axis=0), values.var(axis=0)) if len(values) else prior
    mean = weight * own[0] + (1 - weight) * prior[0]
    spread = np.sqrt(weight * own[1] + (1 - weight) * prior[1]) + _SMALLEST_SPREAD
    return mean.astype(np.float32), spread.astype(np.float32)
