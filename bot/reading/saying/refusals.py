"""Who gives no figure: "the mayor declined to say how many", "wollte keine Zahl nennen"."""

from bot.reading.saying.clauses import Clause
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak
from bot.reading.speakers.speakers import phrase_after
from bot.reading.speakers.subjects import SubjectFinder, is_pronominal
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_FARTHEST_AMOUNT = 10


def refused(words: Words, cue: Match, floor: int, vocabulary: Vocabulary) -> Clause | None:
    """Return the clause of a refusal to give a figure: its subject is the speaker.

    What is said is the refusal itself, to the end of its clause.
    """
    last = _end(words, cue)
    if not any(vocabulary.names_amount(words.tokens[i]) for i in range(cue.first, last + 1)):
        return None
    source = SubjectFinder(vocabulary).before(words, cue.first, floor)
    source = source or _after(words, cue, last)
    last -= words.is_comma(last)
    impersonal = source is not None and words.has(source.first, "backward")
    if source is None or impersonal or not can_speak(words, source):
        return None  # "Det står ikke klart, hvor mange"
    first, implied = min(cue.first, source.first), is_pronominal(words, source)
    return Clause(cue, source, first, last, (cue.first, last), implied=implied)


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
