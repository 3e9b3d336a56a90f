"""What is said of those whom a relative clause is about: "the 12 men who the army said were dead".

The verb of saying stands inside the clause, and what it tells has its subject before the clause.
"""

from bot.reading.saying.clauses import Clause
from bot.reading.saying.openings import is_finite
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import can_speak
from bot.reading.speakers.speakers import phrase_before
from bot.reading.speakers.subjects import is_pronominal
from bot.reading.words.phrases import Match

_ASKING = ("whose", "where")
_LONGEST_SUBJECT = 6


def told_of(words: Words, cue: Match, floor: int) -> Clause | None:
    """Return the clause of ``cue`` with those it tells of as its content, or None."""
    if words.order != "svo" or words.adjectives_follow or not words.plain(cue.last + 1):
        return None
    relative = _relative(words, cue, floor) if is_finite(words, cue.last + 1) else None
    if relative is None:
        return None
    source = phrase_before(words, cue.first - 1, relative + 1)
    told = phrase_before(words, relative - 1 - words.is_comma(relative - 1), floor)
    speaks = source is not None and source.first == relative + 1
    if source is None or told is None or not speaks or told.first < floor:
        return None
    implied = is_pronominal(words, source)
    if not (implied or can_speak(words, source)):
        return None
    content = (told.first, _clause_end(words, cue.last + 1))
    return Clause(cue, source, source.first, cue.last, content, before=True, implied=implied)


def _relative(words: Words, cue: Match, floor: int) -> int | None:
    """Return the relative pronoun before the subject of ``cue``, or None."""
    for place in range(cue.first - 2, max(floor, cue.first - 2 - _LONGEST_SUBJECT), -1):
        if not words.plain(place) or words.is_comma(place):
            return None
        if words.has(place, "relatives"):
            return place if words.tokens[place].norm not in _ASKING else None
    return None


def _clause_end(words: Words, start: int) -> int:
    """Return the last token before the next mark that ends a clause."""
    ends = (
        place - 1
        for place in range(start, words.size)
        if words.is_comma(place) or words.is_stop(place) or not words.plain(place)
    )
    return next(ends, words.last)
