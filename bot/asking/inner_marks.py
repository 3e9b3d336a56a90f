"""Marks that stand inside a name: "Capt. Kelm", "the rebels' spokesman"."""

from collections.abc import Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tokens import Kind, Token, fold_all

_APOSTROPHES = frozenset("'’")
_LONGEST_TITLE = 5
"""How many letters a title that a full stop shortens has at most."""


def is_pause(tokens: Sequence[Token], place: int, pack: Lexicon) -> bool:
    """Tell whether a mark stands at ``place`` that ends a name."""
    token = tokens[place]
    return token.kind is Kind.MARK and not (
        _closes_genitive(tokens, place) or _shortens_title(tokens, place, pack)
    )


def _closes_genitive(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether an apostrophe is written in one with the plural before it: "the rebels'"."""
    if not 0 < place < len(tokens) - 1 or tokens[place].text not in _APOSTROPHES:
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    glued = before.span.end == tokens[place].span.start and before.norm.endswith("s")
    return glued and after.span.start > tokens[place].span.end


def _shortens_title(tokens: Sequence[Token], place: int, pack: Lexicon) -> bool:
    """Tell whether a full stop belongs to a title that a name follows: "Capt. Kelm"."""
    if not 0 < place < len(tokens) - 1 or tokens[place].text != ".":
        return False
    title = tokens[place - 1]
    known = title.norm in fold_all(pack.happening.not_names)
    short = len(title.text) <= _LONGEST_TITLE and title.capitalised
    return known and short and tokens[place + 1].capitalised
