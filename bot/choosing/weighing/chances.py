"""Whether figures are likely enough, worked out no more closely than that takes."""

import numpy as np
from numpy.typing import NDArray

from bot.choosing.weighing.open_candidates import OpenCandidates
from bot.choosing.weighing.trees import Doubles, Places, Trees

_CERTAIN = 1.0


def reaching(
    found: OpenCandidates, trees: Trees, limits: Doubles, *, one_is_enough: bool = False
) -> NDArray[np.bool_]:
    """Tell which candidates are as likely as their ``limits``; none is likelier than 1.

    Of a hundred figures fourteen need a vector of their own sentence, six one of the beginning of
    their article: whatever these mean, the others are likely enough, or are not. How far a sentence
    is behind the nearest one takes the vectors of all, and hardly ever decides: so it comes last.

    Args:
        found: The candidates.
        trees: What tells their chances.
        limits: A chance for each.
        one_is_enough: Stop as soon as one is found.
    """
    likely = np.zeros(len(limits), dtype=np.bool_)
    doubtful = np.flatnonzero(limits <= _CERTAIN)
    for tell in (None, found.tell_sentences, found.tell_beginnings):
        if tell is not None and len(doubtful):
            tell(doubtful)
        doubtful, sure = _parted(doubtful, found, trees, limits)
        likely[sure] = True
        if one_is_enough and len(sure):
            return likely
    if len(doubtful):
        found.tell_nearest()
        likely[doubtful] = trees.chances(found.rows(doubtful)) >= limits[doubtful]
    return likely


def _parted(
    places: Places, found: OpenCandidates, trees: Trees, limits: Doubles
) -> tuple[Places, Places]:
    """Return which of ``places`` are doubtful, and which are certain to reach their limits."""
    possible = places[trees.at_most(found.rows(places)) >= limits[places]]
    sure = trees.at_least(found.rows(possible)) >= limits[possible]
    return possible[~sure], possible[sure]
