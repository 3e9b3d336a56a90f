"""Counts of several who share one verb and one noun: "X won 14 seats, the Liberals 11 and Y six".

Each number stands right behind the one whose it is, and nothing stands between them and the comma
or the "and" that sets them apart. Who came to harm is read otherwise (by tolls).
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.claims import Figure, Unit
from bot.reading.figures.bare_numbers import bare_figure, figure_at
from bot.reading.figures.counted import OTHER
from bot.reading.numbers.told_number import Number
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_LONGEST_NAME = 5
_APOSTROPHES = frozenset("'’")
_PARTING = frozenset(",;")
_CLOSING = _PARTING | frozenset(".:)")
_OPENING = ("and", "clauses")
_SMALL = ("determiners", "definite", "of")


def with_gapped_lists(
    text: str,
    tokens: Sequence[Token],
    numbers: Sequence[Number],
    figures: Sequence[Figure],
    tags: Tags,
) -> list[Figure]:
    """Return the figures of a sentence with those of a list that leaves verb and noun out.

    Args:
        text: The article's text.
        tokens: The tokens of the sentence.
        numbers: Its numbers that count something.
        figures: Its figures so far.
        tags: What the ``figure_tagger`` found in the sentence.
    """
    known = list(figures)
    if len(numbers) <= 1:
        return known
    for number in numbers:
        place = tokens[number.first].span.start
        if not number.is_plain or figure_at(place, known) is not None:
            continue
        before = [one for one in known if one.span.end <= place and _is_shared(one)]
        if (
            before
            and _ends_item(tokens, number, tags)
            and _stands_behind_name(tokens, number, tags)
        ):
            bare = bare_figure(text, tokens, number)
            known.append(replace(bare, noun=before[-1].noun, who=before[-1].who))
    return known


def _is_shared(figure: Figure) -> bool:
    """Tell whether others may have so many, too, of what a figure counts."""
    plain = not (figure.included or figure.named or figure.former)
    return plain and figure.unit is Unit.COUNT and figure.counted == OTHER and bool(figure.noun)


def _ends_item(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
    behind = number.end + 1
    ends = behind >= len(tokens) or tokens[behind].text in _CLOSING
    return ends or tags.covers("and", behind)


def _stands_behind_name(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
    """Tell whether nothing but a name stands between a comma or "and" and the number."""
    named = False
    for place in range(number.begin - 1, max(-1, number.begin - 2 - _LONGEST_NAME), -1):
        token = tokens[place]
        if token.text in _PARTING or tags.covers_any(_OPENING, place):
            return named
        if tags.covers("times", place):
            return False
        if token.kind is Kind.WORD and token.capitalised:
            named = True
        elif token.text not in _APOSTROPHES and not tags.covers_any(_SMALL, place):
            return False
    return False
