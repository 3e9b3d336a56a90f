"""Subjects that stand far before their verb, with relative clauses or adverbials between."""

from itertools import pairwise

from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.oblique_phrases import is_relative
from bot.reading.speakers.scandinavian_phrases import is_scandinavian
from bot.reading.speakers.speakers import phrase_after, phrase_before
from bot.reading.words.phrases import Match

_FARTHEST = 16
_LONGEST = 48
_MOST_COMMAS = 2


def before_brackets(words: Words, cue: Match, floor: int) -> tuple[NounPhrase, int] | None:
    """Read "X har over for flere medier anslået": the subject, and the token after its verb.

    Where something else is fronted the subject follows the auxiliary ("I går har X over for").
    """
    perfect = _perfect_before(words, cue.first, floor)
    if perfect is None:
        return None
    between = perfect + 1
    while between < cue.first and _is_adverb(words, between):
        between += 1
    if between < cue.first and not words.has(between, "joiners", "adverbials", "listeners"):
        return _after_perfect(words, between, cue.first)
    source = phrase_before(words, perfect - 1, floor)
    if source is None or not can_speak(words, source):
        return None
    fronted = source.first > floor and words.has(source.first - 1, "joiners", "adverbials")
    return None if fronted else (source, between)


def within_brackets(words: Words, cue: Match, floor: int) -> tuple[NounPhrase, int] | None:
    """Read "har X oplyst": the subject between an auxiliary and its participle, and the former.

    An apposition or a relative clause after the subject ends with a comma.
    """
    perfect = _perfect_before(words, cue.first, floor, commas=_MOST_COMMAS)
    if perfect is None or words.order != "v2" or words.has(perfect - 1, "relatives"):
        return None  # "som hade strandat" has its own participle
    first = perfect + 1
    while first < cue.first and _is_adverb(words, first):
        first += 1
    source = phrase_after(words, first, cue.first)
    if source is None or not can_speak(words, source):
        return None
    after = source.last + 1
    described = words.is_comma(cue.first - 1) and words.is_comma(after)
    return (source, perfect) if after == cue.first or described else None


def _after_perfect(words: Words, first: int, end: int) -> tuple[NounPhrase, int] | None:
    """Read the subject of "I går har X over for medier": up to an adverbial of its own."""
    for place in range(first + 1, end):
        listener = words.has(place, "listeners")
        opens = words.has(place, "adverbials") and words.has(place + 1, "joiners", "determiners")
        if listener or opens:
            source = phrase_after(words, first, place, apposition=False)
            known = source is not None and can_speak(words, source)
            return (source, place) if source is not None and known else None
    return None


def before_relatives(words: Words, comma: int, floor: int) -> NounPhrase | None:
    """Read "The firm that owns the ferry, which sank, said": relative clauses up to ``comma``."""
    start = floor
    while words.has(start, "clause_openers") or words.is_comma(start):
        start += 1
    if words.has(start, "joiners", "adverbials"):
        fronted = next((i for i in range(start, comma) if words.is_comma(i)), comma)
        start = fronted + 1 if words.order == "svo" and not words.adjectives_follow else start
    if not start < comma <= start + _LONGEST or not words.plain(start):
        return None
    source = phrase_after(words, start, comma, apposition=False)
    if source is None or not can_speak(words, source):
        return None
    place = source.last + 1
    commas = [spot for spot in range(place, comma) if words.is_comma(spot)]
    if words.nouns_capitalised:
        clauses = pairwise([*commas, comma])
        related = all(is_relative(words, opening + 1, end - 1) for opening, end in clauses)
        return source if related and commas and commas[0] == place else None
    if not words.has(place + words.is_comma(place), "relatives"):
        return None
    related = all(_goes_on(words, spot + 1) for spot in commas[1:])
    related = related and all(words.has(spot + 1, "relatives") for spot in commas[:1])
    return source if related and (len(commas) > 0 or is_scandinavian(words)) else None


def _goes_on(words: Words, place: int) -> bool:
    """Tell whether a relative clause goes on behind its comma: "backed by", "apoyado por"."""
    supported = words.order == "svo" and words.has(place + 1, "by")
    return words.has(place, "relatives", "conjunctions") or supported


def described(words: Words, first: NounPhrase, found: NounPhrase, *, participle: bool) -> bool:
    """Tell whether ``found`` only belongs to what describes ``first``.

    "The airline operating a flight that crashed near Kelda says", "Bolaget som äger planet som
    störtade i Marvia uppger". With ``participle``, one stands right behind ``first``.
    """
    place = first.last + 1
    between = range(place, found.first)
    if any(not words.plain(i) or words.is_comma(i) for i in between):
        return False
    if any(words.has(i, "clause_openers") for i in between):
        return False
    if participle:
        return found.first > place
    opened = words.tokens[min(found.first, words.last)]
    verb = found.first == place + 1 and opened.text.islower() and not words.kinds[found.first]
    return words.has(place, "relatives") and (found.first > place + 1 or verb)


def _is_adverb(words: Words, place: int) -> bool:
    timed = words.has(place, "determiners") and words.has(place + 1, "auxiliaries", "times")
    return timed or words.has(place, "auxiliaries", "times")


def _perfect_before(words: Words, position: int, floor: int, *, commas: int = 0) -> int | None:
    """Return the auxiliary of the participle at ``position``, in the same clause.

    So many ``commas`` may stand between them.
    """
    if "perfects" not in words.listed:
        return None
    left = commas
    for place in range(position - 1, max(floor, position - _FARTHEST), -1):
        left -= words.is_comma(place)
        if not words.plain(place) or left < 0 or words.is_stop(place):
            return None
        if words.has(place, "perfects"):
            return place if place < position - 1 else None
        related = words.has(place, "relatives") and not (commas and words.is_comma(place - 1))
        if words.has(place, "conjunctions") or related:
            return None
    return None


def is_relative_pronoun(words: Words, place: int) -> bool:
    """Tell whether a relative pronoun stands here, and no conjunction: "la agencia, que habla de".

    A Romance word for both is a pronoun behind a comma that parts it from its noun.
    """
    if not words.has(place, "relatives"):
        return False
    parted = words.order == "svo" and words.adjectives_follow and words.is_comma(place - 1)
    return parted or not words.has(place, "conjunctions", "adverbials")


def past_relative(words: Words, place: int, floor: int) -> int:
    """Return the end of the noun before a relative pronoun at ``place``, or ``place``.

    What tells where a body sits is stepped over: "el Consejo, con sede en Kelda, que dijo".
    """
    if not is_relative_pronoun(words, place):
        return place
    end = place - 1 - words.is_comma(place - 1)
    comma = next((spot for spot in range(end, floor, -1) if words.is_comma(spot)), None)
    led = comma is not None and words.has(comma + 1, "adverbials") and comma + 1 < end
    return comma - 1 if led and comma is not None else end
