"""Nouns for people and nouns for things, told apart by meaning.

The embedding model puts farmers beside farms and players beside matches. Which of two such nouns
means people shows on the line from some nouns for things to some for people, in every language
that the model knows.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedding.embedding import Embedder

_PEOPLE = (
    *("persons", "men", "women", "children", "workers", "students", "doctors", "soldiers"),
    *("politicians", "players", "drivers", "viewers", "visitors", "guests", "passengers"),
    *("citizens", "members", "readers", "listeners", "customers"),
)
_THINGS = (
    *("things", "objects", "buildings", "machines", "animals", "tools", "documents", "events"),
    *("places", "trees", "cars", "stones", "meetings", "laws", "plans", "rooms", "sums"),
    *("weapons", "games", "institutions"),
)
_MEANS_PEOPLE = 0.03
"""How far from the middle a noun that no pack has is one for people ("viewers", "Zuschauer")."""
_FAR_APART = 0.2
"""How far a noun for people and one for things lie from each other, one on each side."""


class PersonNouns:
    """Tells how much nouns mean people; positive for people, negative for things."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._line: tuple[NDArray[np.float32], float] | None = None

    def leaning(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return for each vector of a noun how far it lies from the middle."""
        if self._line is None:
            self._line = self._drawn()
        direction, middle = self._line
        leaning: NDArray[np.float32] = vectors @ direction - middle
        return leaning

    def mean_people(self, vectors: NDArray[np.float32]) -> list[bool]:
        """Tell for each vector of a noun whether it surely is one for people."""
        return [float(place) >= _MEANS_PEOPLE for place in self.leaning(vectors)]

    def _drawn(self) -> tuple[NDArray[np.float32], float]:
        people, things = self._centre(_PEOPLE), self._centre(_THINGS)
        direction = (people - things) / np.linalg.norm(people - things)
        return direction, float((people + things) @ direction) / 2

    def _centre(self, nouns: Sequence[str]) -> NDArray[np.float32]:
        centre: NDArray[np.float32] = self._embedder.embed(nouns).mean(axis=0)
        return centre


def are_apart(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Tell for each pair of leanings whether one is surely of people and the other of things."""
    told, asked = one[:, None], other[None, :]
    apart: NDArray[np.bool_] = (told * asked < 0) & (np.abs(told - asked) >= _FAR_APART)
    return apart
