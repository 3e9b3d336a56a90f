"""What somebody speaks of: "sprach von neun Toten", "о девяти погибших сообщил мэр"."""

from bot.reading.saying.backward_clauses import stands_for_what_was_said
from bot.reading.saying.clauses import Clause, forward, opens_subordinate
from bot.reading.saying.openings import How, Opening
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.agreement import behind_place
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.oblique_phrases import is_oblique
from bot.reading.speakers.occasions import past_means
from bot.reading.speakers.quoted_names import is_quoted_name
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder, is_pronominal
from bot.reading.words.phrases import Match

_FARTHEST = 10
_ADJECTIVES = ("ий", "ый", "ой", "ая", "яя", "ые", "ие", "ська", "цька")
"""What Slavic adjectives before the one who speaks end in."""


def spoken_of(words: Words, cue: Match, floor: int, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause of a verb of speaking whose preposition opens what is said, or None."""
    if not vocabulary.speaks_of(cue) or _has_content_before(words, cue, floor, vocabulary):
        return None
    subjects = SubjectFinder(vocabulary)
    start = _past_aside(words, cue.last + 1)
    opened = _preposition(words, range(start, min(words.size, start + _FARTHEST)))
    if opened is not None:
        source = subjects.before(words, cue.first, floor)
        if source is not None and is_oblique(words, source):
            source = None  # "In Kelda sprach der Rat von neun Toten"
        source = source or phrase_after(words, cue.last + 1, opened)
        draft = _draft(words, cue, source)
        return draft and forward(words, draft, Opening(How.CONJUNCTION, opened + 1))
    lowest = max(floor, cue.first - _FARTHEST)
    opened = _opening(words, cue, floor)
    if opened is None:
        opened = _preposition(words, range(cue.first - 1, lowest - 1, -1))
    if opened in (None, cue.first - 1) or stands_for_what_was_said(words, cue.first - 1):
        return None
    fronted = opened == floor
    if not (fronted or _closes(words, cue.last + 1) or _goes_last(words, cue.last + 1, floor)):
        return None
    source = subjects.before(words, opened, floor)
    if fronted:
        source = _subject_after(words, cue)
    draft = _draft(words, cue, source)
    if draft is None or draft.source is None:
        return None
    content, last = (opened + 1, cue.first - 1), max(cue.last, draft.source.last)
    return Clause(cue, draft.source, draft.first, last, content, implied=draft.implied)


def told_object(words: Words, cue: Match, floor: int) -> Clause | None:
    """Return the clause of a Slavic verb whose object is fronted: "гибель двоих подтвердил мэр"."""
    if not _is_free(words) or not words.has(floor, "harms") or cue.first <= floor:
        return None
    if not all(words.plain(i) and not words.is_comma(i) for i in range(floor, cue.first)):
        return None
    source = _subject_after(words, cue)
    if source is None or not words.ends(source.last + 1) or not _leads(words, source):
        return None
    content = (floor, cue.first - 1)
    return Clause(cue, source, cue.first, source.last, content)


def _leads(words: Words, source: NounPhrase) -> bool:
    """Tell whether the first noun can speak: not "подтвердила опасения жителей"."""
    described = words.tokens[source.first].norm.endswith(_ADJECTIVES)
    head = min(source.first + described, source.last)
    return can_speak(words, NounPhrase(head, head))


def _is_free(words: Words) -> bool:
    """Tell whether cases, and not places, tell subject and object apart."""
    return words.order == "v2" and words.adjectives_follow


def _has_content_before(words: Words, cue: Match, floor: int, vocabulary: Vocabulary) -> bool:
    """Tell whether what is said stands before the verb: "..., berichtete der Rat von Kelda"."""
    if words.order != "v2" or not vocabulary.is_whole(words, cue) or cue.first <= floor:
        return False
    ended = words.is_comma(cue.first - 1) or words.in_quotation(cue.first - 1)
    return ended and phrase_after(words, cue.last + 1, words.size) is not None


def _closes(words: Words, place: int) -> bool:
    """Tell whether the verb ends its clause, an auxiliary behind it: "gesprochen hatte,"."""
    perfect = words.nouns_capitalised and words.has(place, "perfects")
    return words.ends(place + perfect) or (perfect and words.is_comma(place + 1))


def _goes_last(words: Words, place: int, floor: int) -> bool:
    """Tell whether the verb ends a clause before the main one: "Während X von neun spricht,"."""
    opens = opens_subordinate(words, floor)
    return words.nouns_capitalised and opens and words.is_comma(place)


def _opening(words: Words, cue: Match, floor: int) -> int | None:
    """Return ``floor`` where what is spoken of opens the sentence and the speaker ends it.

    "О гибели девяти человек, в том числе двух детей, сообщил мэр".
    """
    opened = _is_free(words) and words.has(floor, "speaking_of")
    if not opened or not words.plain(cue.first - 1):
        return None
    source = _subject_after(words, cue)
    return floor if source is not None and words.ends(source.last + 1) else None


def _subject_after(words: Words, cue: Match) -> NounPhrase | None:
    first = cue.last + 1
    placed = words.order == "v2" and words.has(first, "adverbials")
    first += placed  # "сообщили в полиции", "сообщил в Кельде мэр"
    source = phrase_after(words, first, words.size, quoted=is_quoted_name(words, first))
    return behind_place(words, source, cue.first) if placed and source is not None else source


def _past_aside(words: Words, comma: int) -> int:
    """Return the place behind what two commas set apart: "spoke, in a first count, of nine"."""
    if not words.is_comma(comma) or not words.has(comma + 1, "adverbials", "times", "comparatives"):
        return comma
    for place in range(comma + 1, min(words.size, comma + _FARTHEST)):
        if words.is_comma(place):
            return place + 1 if words.has(place + 1, "speaking_of") else comma
        if words.is_stop(place) or not words.plain(place):
            return comma
    return comma


def _preposition(words: Words, places: range) -> int | None:
    """Return the first preposition of the content at ``places``, no comma before it.

    In Romance languages, where "de" joins any two nouns, only how or when somebody speaks stands
    before it, within commas or not.
    """
    if words.adjectives_follow and words.order == "svo" and places.step > 0:
        place = _past_settings(words, places.start)
        return place if words.plain(place) and words.has(place, "speaking_of") else None
    for place in places:
        if words.is_comma(place) or words.is_stop(place) or not words.plain(place):
            return None
        if words.has(place, "speaking_of"):
            return place
    return None


def _past_settings(words: Words, start: int) -> int:
    """Return the token after "mardi", "dans la soirée" and ", dans un nouveau bilan,"."""
    place = start
    while (after := _past_setting(words, place)) > place:
        place = after
    return place


def _past_setting(words: Words, start: int) -> int:
    dated = words.has(start, "determiners") and words.has(start + 1, "times")
    if dated or words.has(start, "times", "auxiliaries"):
        return start + 1
    aside = words.is_comma(start)
    opener = start + aside
    if not words.has(opener, "adverbials") or words.has(opener, "speaking_of"):
        return start
    if aside:
        ahead = range(opener, min(words.size, opener + _FARTHEST))
        return next((place + 1 for place in ahead if words.is_comma(place)), start)
    noun = opener + 1 + words.has(opener + 1, "determiners")
    return noun + 1 if words.has(noun, "times") else past_means(words, opener)


def _draft(words: Words, cue: Match, source: NounPhrase | None) -> Clause | None:
    if source is None or not can_speak(words, source):
        return None
    first = min(cue.first, source.first)
    return Clause(cue, source, first, cue.last, None, implied=is_pronominal(words, source))
