"""Sorts of counted things: what a noun means where the embedding model would confuse it.

"Tore", "buts" and "goals" are one sort, "mål" is that sort or another. The nouns stand in the
packs, in ``counting.sorts``; of 5,060 pairs of them across eleven languages the embedding model
knew 68%. Nouns of two sorts never mean the same, however near their vectors ("wins", "defeats").
"""

from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import tokenize

_SORTS = " "
"""What stands between the sorts of one noun."""


@lru_cache(maxsize=4096)
def sorts_of(noun: str, language: str) -> frozenset[str]:
    """Return the sorts that a noun with its adjectives may mean; none for one in no list.

    Of several nouns the one that the others describe tells: "match points" are points.
    """
    pack = lexicon(language)
    found = _finder(pack).find(tokenize(noun)) if pack is not None else []
    if pack is None or not found:
        return frozenset()
    head = found[0] if pack.attribution.adjectives_follow else found[-1]
    return frozenset(head.label.split(_SORTS))


def same_sorts(
    told: Sequence[frozenset[str]], asked: frozenset[str]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell of each of ``told`` whether it may be of a sort of ``asked``, and whether it is not."""
    alike = np.array([bool(one & asked) for one in told])
    unlike = np.array([bool(one) and bool(asked) for one in told]) & ~alike
    return alike, unlike


@cache
def _finder(pack: Lexicon) -> PhraseFinder:
    """Return what finds nouns, each labelled with all of its sorts."""
    sorts: dict[str, list[str]] = {}
    for sort, phrases in pack.counting.sorts.items():
        for phrase in phrases:
            sorts.setdefault(phrase, []).append(sort)
    labelled: dict[str, list[str]] = {}
    for phrase, meant in sorts.items():
        labelled.setdefault(_SORTS.join(meant), []).append(phrase)
    return PhraseFinder(labelled)
