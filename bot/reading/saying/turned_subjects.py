"""Whether a noun phrase beside a verb in a turned order is its subject, or something else.

It may be what the verb tells ("confirmed the deaths of nine"), what somebody publishes, or the
beginning of a clause of its own.
"""

from bot.reading.saying.clauses import content_start
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head
from bot.reading.speakers.scandinavian_phrases import is_scandinavian
from bot.reading.speakers.speakers import phrase_before
from bot.reading.speakers.subjects import speaks_itself
from bot.reading.words.phrases import Match


def speaks_by_noun(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether the phrase itself is one who can speak: not "la vie des pêcheurs"."""
    if words.order != "svo" or not words.adjectives_follow:
        return True
    joined = (i for i in range(phrase.first + 1, phrase.last) if words.has(i, "joiners"))
    last = next((i - 1 for i in joined if not words.has(i - 1, "determiners")), phrase.last)
    return can_speak(words, NounPhrase(phrase.first, last))


def is_document(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether it is what somebody publishes, who need not be named: "Publicó un vídeo"."""
    noun = phrase.first + words.has(phrase.first, "determiners")
    return words.order == "svo" and words.adjectives_follow and words.has(noun, "documents")


def is_told(words: Words, phrase: NounPhrase, vocabulary: Vocabulary) -> bool:
    """Tell whether what follows a verb is what it tells ("confirmed the deaths of nine")."""
    if words.order != "svo":
        return False
    opened = phrase.first + words.has(phrase.first, "determiners")
    if vocabulary.opens_content(words.tokens[opened]) and words.has(opened + 1, "by"):
        return True
    if words.has(opened, "acts", "harms") and not is_head(words, opened):
        return True
    inside = range(phrase.first, phrase.last + 1)
    if words.is_number(phrase.first) and not any(is_head(words, i) for i in inside):
        return True
    return any(words.is_number(i) for i in range(opened + 1, phrase.last + 1))


def is_apposed(words: Words, subject: NounPhrase, verb: int, floor: int) -> bool:
    """Tell whether a subject and who it is stand before the verb: "La ministre, Ada Holm, a dit".

    In "Un drame, une horreur, a dit la maire" nobody can speak.
    """
    if subject.first > content_start(words, verb, floor) or words.is_number(subject.first):
        return False
    inside = range(subject.first, verb - 1)
    comma = next((i for i in inside if words.is_comma(i)), None)
    if comma is None or any(words.has(i, "acts", "passive_auxiliaries") for i in inside):
        return False
    return speaks_itself(words, NounPhrase(subject.first, comma - 1))


def is_related(words: Words, verb: int) -> bool:
    """Tell whether a relative clause parts the verb from the subject that opens the sentence.

    "Le ministère, qui parle de cinq morts, rejette le rapport": it rejects, and not the report.
    """
    if not (words.order == "svo" and words.adjectives_follow and words.is_comma(verb - 1)):
        return False
    comma = next((i for i in range(verb - 2, 0, -1) if words.is_comma(i)), None)
    if comma is None or not words.has(comma + 1, "relatives"):
        return False
    subject = phrase_before(words, comma - 1, 0)
    return subject is not None and subject.first == 0 and speaks_itself(words, subject)


def opens_clause(words: Words, subject: NounPhrase, end: int) -> bool:
    """Tell whether a clause of its own opens with the subject: "Ni døde, da huset faldt, ..."."""
    inside = range(subject.first + 1, subject.last + 1)
    if any(words.has(i, "acts") for i in inside):
        return True
    if any(words.is_number(i) and not words.is_comma(i - 1) for i in inside):
        return True
    return any(
        words.has(i, "subjunctives")  # "Die Zahl liege bei neun, ..."
        or (words.is_comma(i) and words.has(i + 1, "clause_openers"))
        for i in range(subject.first, end)
    )


def subject_within(words: Words, cue: Match, *, blamed: bool) -> NounPhrase | None:
    """Return the subject between a verb and its preposition: "taler øjenvidner om ti døde".

    The last word there is whom somebody blames: "I går beskyldte ministeren oprørerne for".
    """
    place = cue.first + 1
    if blamed:
        last = cue.last - 2
        return NounPhrase(place, last) if place <= last and is_head(words, place) else None
    within = cue.last == place + 1 and "*" in cue.phrase and is_scandinavian(words)
    return NounPhrase(place, place) if within and is_head(words, place) else None
