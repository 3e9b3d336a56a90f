"""Parts of things told behind their whole: "of the 60 trucks, 23 were looted".

The part has no noun of its own, or takes the verb behind it for one ("wurden 23 geplündert"). Of
people it is told by ``bot.reading.figures.told_wholes``.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.claims import Figure, Unit
from bot.reading.figures.bare_numbers import bare_figure, figure_at
from bot.reading.figures.counted import OTHER
from bot.reading.numbers.told_number import Number
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_OPENERS = ("of", "among")
_MOST_DETERMINERS = 3


def with_parts_of_things(
    text: str,
    tokens: Sequence[Token],
    numbers: Sequence[Number],
    figures: Sequence[Figure],
    tags: Tags,
) -> list[Figure]:
    """Return the figures of a sentence with the parts of what opens it or a clause of it.

    Args:
        text: The article's text.
        tokens: The tokens of the sentence.
        numbers: Its numbers that count something.
        figures: Its figures so far.
        tags: What the ``figure_tagger`` found in the sentence.
    """
    known = list(figures)
    wholes = [figure for figure in known if _is_whole(tokens, figure, tags)]
    for number in numbers if wholes else ():
        if not number.is_plain:
            continue
        place = tokens[number.first].span.start
        whole = next((one for one in reversed(wholes) if one.span.end <= place), None)
        if whole is None or (number.low or 0) >= (whole.low or 0):
            continue
        held = figure_at(place, known)
        if held is None and _is_told(tokens, number, whole, tags):
            known.append(replace(bare_figure(text, tokens, number), noun=whole.noun))
        elif held is not None and _took_verb(tokens, held, number, whole, tags):
            known[known.index(held)] = replace(held, noun=whole.noun)
    return known


def _is_whole(tokens: Sequence[Token], figure: Figure, tags: Tags) -> bool:
    """Tell whether "of" opens a clause before the count of things: "of the 60 trucks"."""
    counts = figure.counted == OTHER and figure.unit is Unit.COUNT and bool(figure.noun)
    if not counts or figure.who is not None:
        return False
    place = next(i for i, t in enumerate(tokens) if t.span.end > figure.span.start) - 1
    for _ in range(_MOST_DETERMINERS):
        opener = next((m for m in (tags.at(t, place) for t in _OPENERS) if m is not None), None)
        if opener is not None:
            before = opener.first - 1
            return before < 0 or tokens[before].kind is Kind.MARK or tags.covers("and", before)
        place -= 1
    return False


def _is_told(tokens: Sequence[Token], number: Number, whole: Figure, tags: Tags) -> bool:
    """Tell whether a verb stands right behind the part, or before it and the clause ends."""
    after = number.end + 1
    if tags.covers_any(("passive", "fates", "perfects"), after):
        return True
    ends = after >= len(tokens) or tokens[after].kind is Kind.MARK
    return ends and _is_passive(tokens, number, whole, tags)


def _took_verb(
    tokens: Sequence[Token], held: Figure, number: Number, whole: Figure, tags: Tags
) -> bool:
    """Tell whether the noun of a part is the verb that closes its clause."""
    after = number.end + 2
    closes = after >= len(tokens) or tokens[after].kind is Kind.MARK
    single = held.noun is not None and held.noun == tokens[number.end + 1].text
    verb = held.counted == OTHER and not tokens[number.end + 1].capitalised
    small = (whole.noun or "")[:1].isupper()  # no noun where nouns have a capital
    return single and verb and closes and (small or _is_passive(tokens, number, whole, tags))


def _is_passive(tokens: Sequence[Token], number: Number, whole: Figure, tags: Tags) -> bool:
    """Tell whether an auxiliary stands between the whole and the part: "wurden ... 23"."""
    between = [i for i in range(number.begin) if tokens[i].span.start >= whole.span.end]
    return any(tags.covers_any(("passive", "perfects"), i) for i in between)
