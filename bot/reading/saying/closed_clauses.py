"""Verbs that close their clause behind what is said, as German participles do.

"Die Armee hat den Tod von zwölf Zivilisten bestätigt", "die Zahl der Toten wird von der Regierung
mit 40 angegeben": harm or a number has to stand between the auxiliary and the participle.
"""

from bot.reading.saying.clauses import Clause, opens_subordinate
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.speakers import phrase_after, phrase_before
from bot.reading.speakers.subjects import is_pronominal
from bot.reading.words.phrases import Match

_FARTHEST = 20


def closed(words: Words, cue: Match, floor: int, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause that ``cue`` closes, or None."""
    if not words.nouns_capitalised or not _closes(words, cue.last + 1):
        return None
    told_on = is_told_on(words, cue, vocabulary)
    found = None if told_on else _bracketed(words, cue, floor, vocabulary)
    return found or _behind(words, cue, floor, vocabulary)


def is_told_on(words: Words, cue: Match, vocabulary: Vocabulary) -> bool:
    """Tell whether another says what ``cue`` closes: "X hat 12 Tote registriert, teilte Y mit"."""
    said = vocabulary.cue_at(words, cue.last + 2) if words.is_comma(cue.last + 1) else None
    return said is not None and said.label == "verbs"


def _behind(words: Words, cue: Match, floor: int, vocabulary: Vocabulary) -> Clause | None:
    """Read "Während die Polizei sechs Tote meldete, ...": the verb goes last behind an opener."""
    opener = floor
    while opener < cue.first and words.is_comma(opener):
        opener += 1
    opens = opens_subordinate(words, opener)
    if not opens or not words.is_comma(cue.last + 1):
        return None
    if any(words.is_comma(i) or not words.plain(i) for i in range(opener, cue.first)):
        return None
    source = phrase_after(words, opener + 1, cue.first, apposition=False)
    takes = vocabulary.counts(cue) or not vocabulary.is_guarded(cue)
    if source is None or not takes or not can_speak(words, source):
        return None
    said = (source.last + 1, cue.first - 1)
    implied = is_pronominal(words, source)
    told = _tells(words, *said)
    return Clause(cue, source, source.first, cue.last, said, implied=implied) if told else None


def _bracketed(words: Words, cue: Match, floor: int, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause of a participle and the auxiliary far before it."""
    for place in range(cue.first - 1, max(floor, cue.first - _FARTHEST), -1):
        if not words.plain(place) or words.is_comma(place) or words.is_stop(place):
            return None
        if words.has(place, "passive_auxiliaries"):
            return _passive(words, cue, place, floor, vocabulary)
        if words.has(place, "blockers", "conjunctions"):
            return None
        if words.has(place, "perfects"):
            takes = vocabulary.counts(cue) or not vocabulary.is_guarded(cue)
            return _perfect(words, cue, place, floor) if takes else None
    return None


def _closes(words: Words, after: int) -> bool:
    return words.ends(after) or words.is_comma(after) or words.has(after, "clause_openers")


def _perfect(words: Words, cue: Match, perfect: int, floor: int) -> Clause | None:
    """Read "X hat den Tod von zwölf Menschen bestätigt", "Am Montag hat X zwölf Tote gemeldet"."""
    source = phrase_before(words, perfect - 1, floor)
    first = perfect + 1
    if source is None or _is_fronted(words, source, floor):
        while words.has(first, "auxiliaries", "times") and not words.has(first, "determiners"):
            first += 1
        source = phrase_after(words, first, cue.first, apposition=False)
        first = source.last + 1 if source is not None else first
    if source is None or not can_speak(words, source) or not _tells(words, first, cue.first):
        return None
    implied = is_pronominal(words, source)
    begin = min(source.first, perfect)
    last = words.last if _lists_parts(words, cue.last + 1) else cue.first - 1
    return Clause(cue, source, begin, cue.last, (first, last), implied=implied)


def _lists_parts(words: Words, comma: int) -> bool:
    """Tell whether the clause goes on behind a comma: "hat 40 Tote gemeldet, darunter Kinder"."""
    opens = words.has(comma + 1, "clause_openers", "conjunctions", "relatives", "pronouns")
    return words.is_comma(comma) and not opens


def _passive(
    words: Words, cue: Match, auxiliary: int, floor: int, vocabulary: Vocabulary
) -> Clause | None:
    """Read "Der Tod von vier Menschen wurde von der Polizei bestätigt"."""
    agents = (i for i in range(auxiliary + 1, cue.first) if words.has(i, "speaking_of", "by"))
    agent = next((i for i in agents if not words.has(i, "determiners")), None)
    if agent is None or not _tells(words, floor, cue.first):
        return None
    source = phrase_after(words, agent + 1, cue.first, apposition=False)
    if source is None or not can_speak(words, source):
        return None
    given = any(words.is_number(place) for place in range(source.last + 1, cue.first))
    if vocabulary.is_guarded(cue) and not given:
        return None
    implied = is_pronominal(words, source)
    return Clause(
        cue, source, agent, cue.last, (floor, cue.first - 1), before=True, implied=implied
    )


def _is_fronted(words: Words, source: NounPhrase, floor: int) -> bool:
    """Tell whether a preposition governs what stands before the auxiliary: "Am Montag hat"."""
    return source.first > floor and words.has(source.first - 1, "joiners", "adverbials")


def _tells(words: Words, first: int, end: int) -> bool:
    """Tell whether a number, or harm, stands there."""
    return any(
        (words.is_number(place) and not words.has(place + 1, "times"))
        or words.has(place, "harms", "acts")
        for place in range(first, end)
    )
