"""What became of those who are called by a harm: prisoners released, hostages freed.

Where the noun stands first and a relative clause behind it asks ("الأسرى الذين أفرج عنهم"), the
noun only says who is counted.
"""

from collections.abc import Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Token, fold_all

STATES = frozenset({"arrested", "kidnapped", "displaced", "missing"})
"""Harms that also name who is counted: prisoners, hostages, refugees, the missing."""
_WITHIN = 3
"""How many words behind the noun what became of them may begin."""


def fates_behind(
    how_many: Sequence[Match], harms: Sequence[Match], tokens: Sequence[Token], pack: Lexicon
) -> list[Match]:
    """Return what a relative clause tells of people right behind "how many"; else nothing.

    Args:
        how_many: Where the question asks for a figure.
        harms: Where it tells what happened to people.
        tokens: The question.
        pack: The pack of its language.
    """
    relatives = fold_all(pack.attribution.relatives)
    ends = {one.last for one in how_many} | {one.last + 1 for one in how_many}
    held = [
        match
        for match in harms
        if match.label in STATES
        and (match.first in ends or match.last in ends)
        and any(token.norm in relatives for token in tokens[match.last + 1 : match.last + 2])
    ]
    return [
        other
        for match in held
        for other in harms
        if other.label != match.label and 0 < other.first - match.last <= _WITHIN
    ]
