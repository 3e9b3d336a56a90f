"""Numbers that tell how many children somebody has: "a father of nine", "üç çocuk annesi"."""

from collections.abc import Sequence

from bot.reading.figures.counted_phrases import NounPhrase
from bot.reading.numbers.told_number import Number
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Token


def somebodys_children(
    tokens: Sequence[Token],
    tags: Tags,
    numbers: Sequence[Number],
    phrases: Sequence[NounPhrase],
) -> frozenset[int]:
    """Return which of ``numbers`` count the children of one who is told of.

    What the sentence says, that a father of nine died, happened to him and not to the nine.
    """
    return frozenset(
        index
        for index, (number, phrase) in enumerate(zip(numbers, phrases, strict=True))
        if _follows_parent(tokens, tags, number.begin)
        or tags.covers("parents_after", phrase.last + 1)
    )


def _follows_parent(tokens: Sequence[Token], tags: Tags, begin: int) -> bool:
    joined = has_attached_and(tokens[begin])  # "أب وثلاثة أطفال": they are told of, too
    return tags.covers("parents", begin - 1) and not joined
