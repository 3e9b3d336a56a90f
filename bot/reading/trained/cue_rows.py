"""Cues that are too many for anybody to say something: a list of verbs, or noise.

Each cue is read at length, so a text that is made of them would be read slowly.
"""

from collections.abc import Sequence
from itertools import islice

from bot.reading.words.phrases import Match

_LONGEST_ROW = 3
"""So many verbs of saying can stand in a sentence one right after the other."""
_ALWAYS = 8
_WORDS_A_CUE = 6
"""A sentence may have eight cues, and one for each six of its words."""


def readable_cues(cues: Sequence[Match], size: int) -> Sequence[Match]:
    """Return the cues to be read in a sentence of ``size`` tokens, in order.

    Those that stand in a row of more than three are left out, and so are the last ones where there
    are more than people write.
    """
    kept: list[Match] = []
    row: list[Match] = []
    for cue in cues:
        if row and cue.first != row[-1].last + 1:
            kept += row if len(row) <= _LONGEST_ROW else []
            row = []
        row.append(cue)
    kept += row if len(row) <= _LONGEST_ROW else []
    return tuple(islice(kept, max(_ALWAYS, size // _WORDS_A_CUE)))
