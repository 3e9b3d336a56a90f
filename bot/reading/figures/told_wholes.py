"""Parts told behind their whole: "among the 15 killed were four", "of the 15 killed, four were"."""

from bot.reading.figures.countables import COMMAS, Countables
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.words.tokens import Kind

_MOST_DETERMINERS = 3
_LONGEST_GAP = 9
_PARTING = ("clauses", "saying", "acts", "fates")


def harm_of_whole(countables: Countables, index: int) -> str | None:
    """Return the harm whose participle, or noun, stands right behind a whole's people."""
    phrase = countables.phrases[index]
    if phrase.thing in VICTIMS:
        return phrase.thing
    fate = countables.tags.beginning("fates", _behind(countables, index))
    return fate.label if fate is not None and fate.label in VICTIMS else None


def harm_of_part(countables: Countables, index: int) -> str | None:
    """Return the harm of the whole that opened the clause, of which the number is a part."""
    whole = index - 1
    if whole < 0 or not _opens_clause(countables, whole):
        return None
    harm, start = harm_of_whole(countables, whole), _behind(countables, whole)
    fate = countables.tags.beginning("fates", start)
    start = fate.last + 1 if fate is not None else start
    gap = range(start, countables.numbers[index].begin)
    if harm is None or not 0 < len(gap) <= _LONGEST_GAP or not _leads(countables, index, gap):
        return None
    parted = any(countables.tags.covers_any(_PARTING, place) for place in gap)
    return None if parted else harm


def _behind(countables: Countables, index: int) -> int:
    return max(countables.phrases[index].last, countables.numbers[index].end) + 1


def _opens_clause(countables: Countables, index: int) -> bool:
    """Tell whether "among" or "of" before a number opens its clause."""
    tags, place = countables.tags, countables.numbers[index].begin - 1
    for _ in range(_MOST_DETERMINERS):
        opener = tags.at("among", place) or tags.at("of", place)
        if opener is not None:
            before = opener.first - 1
            marked = before < 0 or countables.tokens[before].kind is Kind.MARK
            return marked or tags.covers_any(("that", "and", "clauses"), before)
        if not tags.covers("determiners", place):
            return False
        place -= 1
    return False


def _leads(countables: Countables, index: int, gap: range) -> bool:
    """Tell whether "were" stands before the part, or a comma, and "were" behind it."""
    tags = countables.tags
    if tags.covers("passive", gap[-1]):
        return True
    told = tags.covers("passive", _behind(countables, index))
    return told and countables.tokens[gap[-1]].text in COMMAS
