"""Subjects that a comma parts from their verb: "مراسل كلدة، أكد أن", "شقيق القتيل في كلدة، قال"."""

from bot.reading.saying.verb_surroundings import LONGEST_PLACE, is_bare_name, is_place
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder
from bot.reading.words.phrases import Match

_TO, _SO = "ل", "ف"
_LONGEST_TOPIC = 12
"""How many words the subject may have between "أما" and its verb."""


def subject_aside(
    words: Words, cue: Match, floor: int, subjects: SubjectFinder
) -> NounPhrase | None:
    """Return the subject that opens the sentence, before a comma and the verb ``cue``."""
    comma = cue.first - 1
    if comma <= floor or not words.is_comma(comma):
        return None
    end = _before_place(words, comma, floor)
    source = subjects.before(words, end, floor)
    if source is None or source.first != floor or words.has(floor, "cardinals"):
        return None  # "ثلاثة جنود من كلدة، قالت إنهم قتلوا": somebody else says so
    bare = end == comma and is_bare_name(words, source)
    return source if bare or can_speak(words, source) else None


def topic_before(words: Words, cue: Match, floor: int) -> NounPhrase | None:
    """Return the subject that "أما" sets before a verb joined to "ف": "أما الجيش فقال إن"."""
    if not words.tokens[cue.first].norm.startswith(_SO):
        return None
    earliest = max(floor, cue.first - _LONGEST_TOPIC)
    openers = [i for i in range(earliest, cue.first) if words.tokens[i].norm in words.around.as_for]
    source = phrase_after(words, openers[-1] + 1, cue.first) if openers else None
    return source if source is not None and can_speak(words, source) else None


def is_told_by(words: Words, found: NounPhrase, aside: NounPhrase | None) -> bool:
    """Tell whether a medium of an unknown name is told by the subject before the comma.

    "كريم الدروبي، قال لتوت بلدي إن": who is told stands where another subject would.
    """
    joined = words.tokens[found.first].norm.startswith(_TO) and not is_head(words, found.first)
    return joined and aside is not None


def _before_place(words: Words, comma: int, floor: int) -> int:
    """Return where the place begins that stands right before ``comma``, or ``comma``."""
    starts = range(max(floor + 1, comma - LONGEST_PLACE), comma)
    return next((start for start in starts if is_place(words, start, comma)), comma)
