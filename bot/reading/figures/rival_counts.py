"""Counts that somebody else gives of what the same sentence has counted before, without a noun.

"Police reported six dead, residents spoke of ten": the ten are dead, too, and so are those of "six
died according to the police, ten according to residents".
"""

from collections.abc import Sequence
from dataclasses import replace
from math import log

from bot.claims import Figure, Unit
from bot.reading.figures.bare_numbers import bare_figure, figure_at
from bot.reading.figures.counted import OTHER
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.figures.turnouts import PARTICIPANTS
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_KNOWN = VICTIMS | {PARTICIPANTS}
"""Categories that say of themselves who is counted."""
_SOURCE = 7
"""How many words "according to" and the one whose count follows may have."""
_YEARS = range(1800, 2200)
_NEAR_VERB = 8
"""How many words before a count its verb of telling may stand."""
_SAYERS = ("roles", "sayers")
_SAYING = ("according", "telling", "revising", "hedging")
_FEWEST = 2
_SMALL = 3
"""Letters of a preposition."""
_TOLD_WITHIN = 2
"""How many words before the first count its preposition stands ("о задержании 84")."""
_OPENING = ("and", "clauses", "links", "negations")
_COUNTED = ("things", "tolls", "fates", "acts")
_DASHES = frozenset("—–-")


def with_rival_counts(
    text: str,
    tokens: Sequence[Token],
    numbers: Sequence[Number],
    figures: Sequence[Figure],
    tags: Tags,
) -> list[Figure]:
    """Return the figures of a sentence with those that rival an earlier one of it.

    Args:
        text: The article's text.
        tokens: The tokens of the sentence.
        numbers: Its numbers that count something.
        figures: Its figures so far.
        tags: What the ``figure_tagger`` found in the sentence.
    """
    told = [figure for figure in figures if _is_told(figure)]
    known = list(figures)
    if not told:
        alone = _alone(text, tokens, numbers, figures, tags)
        told = [alone] if alone is not None else []
        known += told
    if not told or len(numbers) <= 1:
        return known
    for number in numbers:
        place = tokens[number.first].span.start
        before = [figure for figure in told if figure.span.end <= place]
        if not before or not _may_rival(number):
            continue
        held = figure_at(place, known)
        gapped = held is None and _repeats_word(tokens, number, before[-1], tags)
        if held is None and (gapped or _is_rival(tokens, number, before[-1], tags)):
            rival = bare_figure(text, tokens, number)
            known.append(_as(before[-1] if gapped else _nearest(before, rival), rival))
        elif held is not None and _leans(held):
            known[known.index(held)] = _as(before[-1], held)
    return known


def _nearest(told: Sequence[Figure], rival: Figure) -> Figure:
    """Return what a rival counts otherwise: of "four dead, 31 hurt" five are the dead."""

    def apart(figure: Figure) -> float:
        return abs(log((figure.low or 1) / (rival.low or 1)))

    return min(reversed(told), key=apart)


def _is_told(figure: Figure) -> bool:
    """Tell whether others may count otherwise what a figure counts."""
    counts = figure.unit is Unit.COUNT and bool(figure.high) and figure.low is not None
    kind = figure.counted in _KNOWN or (figure.counted == OTHER and bool(figure.noun))
    return counts and kind and not (figure.included or figure.named or figure.former)


def _may_rival(number: Number) -> bool:
    return number.is_plain and (number.low or 0) >= _FEWEST


def _leans(figure: Figure) -> bool:
    """Tell whether a figure leaves its kind to what was told ("put the figure at ten")."""
    return figure.refers and figure.counted == OTHER and not figure.former


def _as(told: Figure, rival: Figure) -> Figure:
    """Return a count of the same people or things as ``told``."""
    noun = rival.noun if told.counted in _KNOWN else told.noun
    return replace(rival, counted=told.counted, who=told.who, noun=noun, refers=told.refers)


def _alone(
    text: str,
    tokens: Sequence[Token],
    numbers: Sequence[Number],
    figures: Sequence[Figure],
    tags: Tags,
) -> Figure | None:
    """Return a count of what the sentence before counts: "the union spoke of 900", and no more.

    Nothing is counted before it in its sentence, and somebody who speaks stands there.
    """
    number = next((one for one in numbers if one.form is Form.CARDINAL), None)
    if number is None or not _may_rival(number) or _is_year(tokens, number):
        return None
    place = tokens[number.first].span.start
    if any(figure.span.start <= place for figure in figures):
        return None
    verb = _verb(number, tags)
    if verb is None or not _ends_told(tokens, number.end + 1, tags):
        return None
    if not any(tags.covers_any(_SAYERS, i) for i in range(verb.last)):
        return None  # in Arabic the speaker stands within: "تحدثت الشرطة عن"
    return replace(bare_figure(text, tokens, number), refers=True)


def _verb(number: Number, tags: Tags) -> Match | None:
    """Return the phrase by which somebody counts, right before a number."""
    before = number.begin - 1
    verb = tags.at("rivals", before)
    if verb is not None:
        return verb
    being = tags.at("being", before)
    near = range(max(0, being.first - _SOURCE), being.first) if being is not None else ()
    return being if any(tags.covers_any(_SAYING, place) for place in near) else None


def _is_year(tokens: Sequence[Token], number: Number) -> bool:
    alone = number.first == number.last and tokens[number.first].text.isdigit()
    return alone and number.low is not None and number.low in _YEARS


def _is_rival(tokens: Sequence[Token], number: Number, told: Figure, tags: Tags) -> bool:
    """Tell whether somebody's own count stands at a number, which ends its clause."""
    opens = _opens(tokens, number.begin - 1, tags)
    if tags.covers("according", number.end + 1):
        return opens or tags.covers("compared", number.begin - 1)
    if _verb(number, tags) is not None:
        return _ends_told(tokens, number.end + 1, tags)
    if not _ends(tokens, number.end + 1, tags):
        return False
    return _is_of_source(tokens, number, tags) or _is_gapped(tokens, number, told, tags)


def _is_gapped(tokens: Sequence[Token], number: Number, told: Figure, tags: Tags) -> bool:
    """Tell whether another speaker counts by the verb before: "police counted 30, nurses 40"."""
    first = next(i for i, token in enumerate(tokens) if token.span.end > told.span.start)
    if not any(_tells(first, verb, tags) for verb in ("telling", "revising", "rivals")):
        return False
    for place in range(number.begin - 1, max(0, number.begin - 1 - _SOURCE), -1):
        if tokens[place].span.start < told.span.end or _is_counted(place, tags):
            return False
        if tags.covers_any(_SAYERS, place):
            return True
    return False


def _is_counted(place: int, tags: Tags) -> bool:
    """Tell whether a word is of who is counted; unions may be, and speak where they follow."""
    thing = tags.at("things", place)
    speaks = thing is not None and thing.label == OTHER and tags.covers_any(_SAYERS, place)
    return tags.covers_any(_COUNTED[1:] if speaks else _COUNTED, place)


def _tells(first: int, verbs: str, tags: Tags) -> bool:
    """Tell whether the count at ``first`` is the object of a verb of telling, and of no act."""
    found = tags.within(verbs, max(0, first - _NEAR_VERB), first - 1)
    return bool(found) and not any(tags.covers("acts", i) for i in range(found[-1].last + 1, first))


def _repeats_word(tokens: Sequence[Token], number: Number, told: Figure, tags: Tags) -> bool:
    """Tell whether a number has the small word of the told one: "om 84 anholdte, X om 130"."""
    word = tokens[number.begin - 1]
    begin = next((i for i, t in enumerate(tokens) if t.span.start >= told.span.start), 0)
    earlier = range(max(0, begin - _TOLD_WITHIN), begin)
    known = word.kind is Kind.WORD and len(word.norm) <= _SMALL and number.begin > begin
    again = any(
        tokens[i].norm == word.norm and tokens[i].span.start < word.span.start for i in earlier
    )
    between = tokens[begin : number.begin - 1]
    apart = any(t.kind is Kind.MARK for t in between)
    return known and again and apart and _ends(tokens, number.end + 1, tags)


def _is_of_source(tokens: Sequence[Token], number: Number, tags: Tags) -> bool:
    """Tell whether nothing but "according to" somebody stands before it: "laut Anwohnern zehn"."""
    earliest = max(0, number.begin - _SOURCE)
    found = tags.within("according", earliest, number.begin - 2)
    if not found or not _opens(tokens, found[-1].first - 1, tags):
        return False
    between = range(found[-1].last + 1, number.begin)
    if tokens[between[-1]].text in _DASHES:
        between = between[:-1]
    return not any(_parts(tokens, place, tags) for place in between)


def _parts(tokens: Sequence[Token], place: int, tags: Tags) -> bool:
    return tokens[place].kind is not Kind.WORD or tags.covers_any(_COUNTED, place)


def _opens(tokens: Sequence[Token], place: int, tags: Tags) -> bool:
    """Tell whether a clause ends at ``place``: by a mark, or by a word such as "but"."""
    if place < 0:
        return False
    return tokens[place].kind is Kind.MARK or tags.covers_any(_OPENING, place)


def _ends(tokens: Sequence[Token], place: int, tags: Tags) -> bool:
    """Tell whether no noun follows at ``place`` that the number could count."""
    if place >= len(tokens):
        return True
    return tokens[place].kind is Kind.MARK or tags.covers("clauses", place)


def _ends_told(tokens: Sequence[Token], place: int, tags: Tags) -> bool:
    """Tell whether no noun follows, but at most the verb's particle: "geht von 20 aus"."""
    closes = tags.covers("particles", place) and _ends(tokens, place + 1, tags)
    return closes or _ends(tokens, place, tags)
