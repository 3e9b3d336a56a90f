"""One verb of speaking for several speakers: "die Polizei sprach von 84 Festnahmen, X von 130".

The second clause has its speaker and the preposition, in some languages with a dash for the verb.
"""

from collections.abc import Iterator, Sequence

from bot.reading.saying.clauses import Clause
from bot.reading.saying.words import DASHES, Words
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head
from bot.reading.speakers.speakers import phrase_after
from bot.reading.words.phrases import Match

_VERBS = ("verbs", "hedging_verbs")
_NUMBER_WITHIN = 3
"""How many words behind the preposition the number stands ("von mindestens 130")."""


def gapped(words: Words, clause: Clause, cues: Sequence[Match]) -> Iterator[Clause]:
    """Yield what further speakers are told to have said by the verb of ``clause``.

    Who has a verb of their own among ``cues`` needs no other's: "X spoke of 9, Y speaks of 12".
    """
    if clause.content is None or clause.before or clause.source is None:
        return
    first, last = clause.content
    for place in _places(words, clause, first, last):
        source = _speaker_before(words, place, first)
        if source is None or _overlaps(source.first, place, clause, cues):
            continue
        if _counts(words, place, last):
            cue = Match(clause.cue.label, words.tokens[place].text, place, place)
            yield Clause(cue, source, source.first, place, (place + 1, last))


def _overlaps(first: int, last: int, clause: Clause, cues: Sequence[Match]) -> bool:
    others = (cue for cue in cues if cue.label in _VERBS and cue != clause.cue)
    return any(cue.first <= last and first <= cue.last for cue in others)


def _places(words: Words, clause: Clause, first: int, last: int) -> Iterator[int]:
    """Yield where the preposition of the verb stands again; it may be a part of the cue."""
    ahead = range(first + 1, last)
    if words.has(first - 1, "speaking_of"):
        yield from (place for place in ahead if words.has(place, "speaking_of"))
    elif clause.cue.first < clause.cue.last == first - 1:
        again = words.tokens[first - 1].norm
        yield from (place for place in ahead if words.tokens[place].norm == again)


def _speaker_before(words: Words, place: int, floor: int) -> NounPhrase | None:
    """Return who stands between a comma and a preposition at ``place``, an opener left out."""
    end = place - 1 - words.is_mark(place - 1, DASHES)
    marks = (i for i in range(end, floor, -1) if words.plain(i) and words.is_mark(i, ",;"))
    comma = next(marks, None)
    start = comma + 1 if comma is not None else end + 1
    start += words.has(start, "clause_openers")
    if start > end or words.has(start, "speaking_of", "pronouns"):
        return None
    source = phrase_after(words, start, end + 1, apposition=False)
    whole = source is not None and source.last == end and _speaks(words, source)
    return source if whole else None


def _speaks(words: Words, source: NounPhrase) -> bool:
    """Tell whether a noun that can speak is in the phrase, or a name: no "women of 20 years"."""
    places = range(source.first, source.last + 1)
    named = can_speak(words, source) and words.tokens[source.first].capitalised
    named = named and not words.nouns_capitalised
    return named or any(is_head(words, place) for place in places)


def _counts(words: Words, preposition: int, last: int) -> bool:
    ahead = range(preposition + 1, min(last, preposition + _NUMBER_WITHIN) + 1)
    return any(words.is_number(place) for place in ahead)
