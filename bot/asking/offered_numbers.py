"""Questions that offer two numbers for how many: "Was it three or four shops that burned?"."""

from collections.abc import Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.numbers import read_numbers
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Token, fold_all

_OPENING = 3
"""Among how many words at its beginning a question has the one that asks whether.

Turkish may have it anywhere.
"""
_STOPS = frozenset(".!?؟¿:;")
_ASKING = frozenset("?؟")


def offered_numbers(tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return the first two numbers that a question whether offers, as words that ask how many.

    Numbers of days, years and measures offer no count.
    """
    joiners = fold_all(pack.numbers.range_joiners)
    if not any(token.norm in joiners for token in tokens):
        return []
    numbers = (n for n in read_numbers(tokens, pack, weak=False) if n.form is Form.CARDINAL)
    offered = (n for n in numbers if n.low != n.high and _is_worded(tokens, n, joiners))
    asked = (n for n in offered if _asks_whether(tokens, n, pack))
    return [Match("ask", "how many", n.first, n.last) for n in asked][:1]


def _is_worded(tokens: Sequence[Token], number: Number, joiners: frozenset[str]) -> bool:
    return any(token.norm in joiners for token in tokens[number.first : number.last + 1])


def _asks_whether(tokens: Sequence[Token], number: Number, pack: Lexicon) -> bool:
    """Tell whether the sentence of a number is a question that begins with it or asks whether."""
    before = [place for place in range(number.begin) if tokens[place].text in _STOPS]
    start = max(before, default=-1) + 1
    ends = (token.text for token in tokens[number.last :] if token.text in _STOPS)
    if next(ends, "?") not in _ASKING:
        return False
    reach = len(tokens) if pack.attribution.order == "sov" else start + _OPENING
    opening = finder("whether", pack.asking.whether).find(tokens[start:reach])
    return bool(opening) or number.begin == start
