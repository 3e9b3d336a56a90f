"""The marks of tags in a post, which stand before words and between them ("in #Tal_Orman")."""

from collections.abc import Sequence

from bot.reading.words.tokens import Token

TAG_MARKS = frozenset("#_")
"""Marks of a tag, before its first word and between its words."""


def without_tag_marks(tokens: Sequence[Token]) -> tuple[Sequence[Token], Sequence[int]]:
    """Return the tokens without the marks of tags ("in #Tal_Orman"), and where each of them stood.

    A post tags the words that matter, names above all; they stand in its sentences like others.
    """
    if TAG_MARKS.isdisjoint([token.text for token in tokens]):
        return tokens, range(len(tokens))
    places = [place for place, token in enumerate(tokens) if token.text not in TAG_MARKS]
    return [tokens[place] for place in places], places
