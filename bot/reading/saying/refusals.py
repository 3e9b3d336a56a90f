"""Who gives no figure: "the mayor declined to say how many", "wollte keine Zahl nennen".

And who says nothing yet, but may in the next sentence: "The board has not confirmed this. It says
that nine died."
"""

from bot.reading.saying.clauses import Clause
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder, is_pronominal
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_FARTHEST_AMOUNT = 10
_BETWEEN = ("blockers", "auxiliaries", "negations", "perfects")
"""Words that may stand between a subject and the verb that is denied."""


def refused(words: Words, cue: Match, floor: int, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause of a refusal to give a figure: its subject is the speaker.

    What is said is the refusal itself, to the end of its clause.
    """
    last = _end(words, cue)
    if not any(vocabulary.names_amount(words.tokens[i]) for i in range(cue.first, last + 1)):
        return quiet(words, cue)
    source = SubjectFinder(vocabulary).before(words, cue.first, floor)
    source = source or _after(words, cue, last)
    last -= words.is_comma(last)
    impersonal = source is not None and words.has(source.first, "backward")
    if source is None or impersonal or not can_speak(words, source):
        return None  # "Det står ikke klart, hvor mange"
    first, implied = min(cue.first, source.first), is_pronominal(words, source)
    return Clause(cue, source, first, last, (cue.first, last), implied=implied)


def quiet(words: Words, cue: Match) -> Clause:
    """Return the clause of "he declined to comment on the raid, which killed nine": nobody says it.

    What its subject said before ends there.
    """
    first = cue.first
    while words.has(first - 1, "pronouns", "auxiliaries"):
        first -= 1
    return Clause(cue, None, first, cue.last, None)


def _end(words: Words, cue: Match) -> int:
    """Return the last token of the clause, or of as much of it as can name an amount.

    A comma right after the verb may open what is not told: "har ikke oplyst, hvor mange".
    """
    last = cue.last + words.is_comma(cue.last + 1)
    while last + 1 < min(words.size, cue.last + _FARTHEST_AMOUNT):
        if words.tokens[last + 1].kind is Kind.MARK:
            break
        last += 1
    return last


def _after(words: Words, cue: Match, last: int) -> NounPhrase | None:
    """Return the subject after the verb, or inside its phrase, where the verb comes first."""
    if words.order != "vso":
        return None
    first = cue.first + 1 if "*" in cue.phrase else cue.last + 1
    return phrase_after(words, first, last + 1)


def silent(words: Words, cue: Match, floor: int, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause, without content, of a body that a negation keeps from saying something."""
    if words.order not in ("svo", "v2") or words.nouns_capitalised:
        return None
    place, denied = cue.first, _denies(words, cue.last + 1)
    while place > floor and words.has(place - 1, *_BETWEEN):
        place -= 1
        if words.has(place, "passive_auxiliaries"):
            return None  # "was not told"
        denied = denied or words.has(place, "negations")
    source = SubjectFinder(vocabulary).before(words, place, floor) if denied else None
    if source is None or not _is_body(words, source):
        return None
    return Clause(cue, source, source.first, cue.last, None)


def _denies(words: Words, place: int) -> bool:
    return words.plain(place) and words.has(place, "negations")


def _is_body(words: Words, source: NounPhrase) -> bool:
    """Tell whether a body with a name of its own is meant, for which a pronoun may stand next."""
    places = range(source.first, source.last + 1)
    return any(words.has(place, "collectives") for place in places)
