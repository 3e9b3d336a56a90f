"""What is said of those whom a relative clause is about: "the 12 men who the army said were dead".

The verb of saying stands inside the clause, and what it tells has its subject before the clause:
"the raids, which officials said killed 12 people".
"""

from bot.reading.saying.clauses import Clause, goes_on
from bot.reading.saying.openings import is_finite
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import can_speak
from bot.reading.speakers.speakers import phrase_before
from bot.reading.speakers.subjects import is_pronominal
from bot.reading.words.phrases import Match

_ASKING = ("whose", "where")
_LONGEST_SUBJECT = 6
_NEAR = 4


def told_of(words: Words, cue: Match, floor: int) -> Clause | None:
    """Return the clause of ``cue`` with those it tells of as its content, or None."""
    if words.order != "svo" or words.adjectives_follow or not words.plain(cue.last + 1):
        return None
    harm = _does_harm(words, cue.last + 1)
    told_on = harm or is_finite(words, cue.last + 1)
    relative = _relative(words, cue, floor) if told_on else None
    if relative is None:
        return None
    source = phrase_before(words, cue.first - 1, relative + 1)
    told = phrase_before(words, relative - 1 - words.is_comma(relative - 1), floor)
    if source is None or source.first != relative + 1:
        return None
    implied = is_pronominal(words, source)
    if not (implied or can_speak(words, source)):
        return None
    end = _clause_end(words, cue.last + 1, counting=harm)
    if told is None or told.first < floor:
        alone = Clause(cue, source, source.first, cue.last, (cue.last + 1, end), implied=implied)
        return alone if harm else None
    content = (told.first, end)
    return Clause(cue, source, source.first, cue.last, content, before=True, implied=implied)


def _relative(words: Words, cue: Match, floor: int) -> int | None:
    """Return the relative pronoun before the subject of ``cue``, or None."""
    for place in range(cue.first - 2, max(floor, cue.first - 2 - _LONGEST_SUBJECT), -1):
        if not words.plain(place) or words.is_comma(place):
            return None
        if words.has(place, "relatives"):
            return place if words.tokens[place].norm not in _ASKING else None
    return None


def _does_harm(words: Words, verb: int) -> bool:
    """Tell whether a verb of harm stands here with the number of those whom it befell."""
    ahead = range(verb + 1, min(words.size, verb + 1 + _NEAR))
    return words.has(verb, "acts") and any(words.is_number(place) for place in ahead)


def _clause_end(words: Words, start: int, *, counting: bool) -> int:
    """Return the last token before the next mark that ends a clause.

    With ``counting``, what only adds to a count goes on: "killed 12 people, including a child".
    """
    ends = (
        place - 1
        for place in range(start, words.size)
        if (words.is_comma(place) and not (counting and _counts_on(words, place + 1)))
        or words.is_stop(place)
        or not words.plain(place)
    )
    return next(ends, words.last)


def _counts_on(words: Words, start: int) -> bool:
    """Tell whether more of a count follows a comma, and no verb of the sentence."""
    ahead = range(start, min(words.size, start + _NEAR))
    if any(is_finite(words, place) for place in ahead):
        return False
    return goes_on(words, start) or any(words.is_number(place) for place in ahead)
