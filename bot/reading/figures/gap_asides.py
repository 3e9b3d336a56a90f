"""What stands between the counted and their fate without being of the clause."""

from collections.abc import Sequence
from itertools import pairwise

from bot.reading.figures.countables import COMMAS, Countables
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.numbers.told_number import Form

_MARKS = frozenset("()–—-")


def without_sources(countables: Countables, gap: range) -> list[int]:
    """Return the positions outside of who says so: "wurden, wie die Polizei sagte, getötet"."""
    commas = [i for i in gap if countables.tokens[i].text in COMMAS]
    for opening, closing in pairwise(commas):
        if countables.names_source(range(opening + 1, closing)):
            return [i for i in gap if not opening <= i <= closing]
    return list(gap)


def without_asides(countables: Countables, gap: Sequence[int]) -> list[int]:
    """Return the positions that are not inside brackets or between two dashes."""
    tokens, kept, inside = countables.tokens, [], False
    marks = [i for i in gap if tokens[i].text in _MARKS]
    paired = len(marks) % 2 == 0
    for position in gap:
        if paired and tokens[position].text in _MARKS:
            inside = not inside
        elif not inside:
            kept.append(position)
    return kept


def counts_place(countables: Countables, position: int) -> bool:
    """Tell whether a number only says where people were: "31 people in two villages were killed".

    A preposition governs it, and it counts neither people nor what became of them.
    """
    tags = countables.tags
    for number, phrase in zip(countables.numbers, countables.phrases, strict=True):
        if number.begin <= position <= number.end:
            governed = tags.covers_any(("prepositions", "of"), number.begin - 1)
            governed = governed or number.form is Form.ARTICLE  # "beim Einsturz einer Brücke"
            nobody = phrase.noun is not None and not phrase.person and phrase.thing not in VICTIMS
            return governed and nobody
    return False
