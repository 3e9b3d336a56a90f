"""Numbers that end the name which a post tags: "#Kelda24"."""

from collections.abc import Sequence

from bot.reading.words.tokens import Kind, Token

_MARKS = frozenset("#_")


def ends_tag(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number ends the name that a post tags: "#Kelda24"."""
    if place < 2 or tokens[place].kind is not Kind.NUMBER:  # noqa: PLR2004 - mark, word, number
        return False
    word, mark = tokens[place - 1], tokens[place - 2]
    glued = word.span.end == tokens[place].span.start and mark.span.end == word.span.start
    return glued and word.kind is Kind.WORD and mark.text in _MARKS
