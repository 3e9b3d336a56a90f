"""Who is told: "told the channel", "said to Y", "لوكالة".

Only a medium counts, which passes on what it is told.
"""

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_listener
from bot.reading.speakers.speakers import phrase_after
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind


class ListenerFinder:
    """Finds those who are told behind a verb of saying."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def of_verb(self, words: Words, cue: Match) -> tuple[tuple[NounPhrase, ...], int]:
        """Return the medium that is told, if one is, and the token after the listener."""
        start = cue.last + 1
        named = self._vocabulary.past_listener(words, start) is not None
        if named or not self._vocabulary.takes_listener(cue):
            heard = self.after(words, start)
            return heard, heard[0].last + 1 if heard and words.order != "vso" else start
        while words.plain(start) and words.has(start, "times"):
            start += 1
        if words.has(start, "object_pronouns"):
            return (), start + 1
        told = phrase_after(words, start, words.size, apposition=False)
        if told is None:
            return (), start
        if words.has(told.last + 1, "occasions"):
            return (), told.last + 2  # "told a news conference"
        told = _before_figure(words, _acronym(words, told))
        return ((told,) if _may_pass_on(words, told) else ()), told.last + 1

    def after(self, words: Words, start: int, ceiling: int | None = None) -> tuple[NounPhrase, ...]:
        """Return the medium in "said X to Y", before ``ceiling`` if one is given."""
        first = self._vocabulary.past_listener(words, start + words.is_comma(start))
        if first is None:
            return ()
        end = words.size if ceiling is None else ceiling
        told = phrase_after(words, first, end, apposition=False)
        return (told,) if told is not None and _may_pass_on(words, told) else ()


def told_between(words: Words, start: int, end: int) -> tuple[NounPhrase, ...]:
    """Return the medium that an attached particle makes the listener ("لوكالة")."""
    told = (told_at(words, place, end) for place in range(start, end))
    return next(((one,) for one in told if one is not None), ())


def told_at(words: Words, place: int, end: int) -> NounPhrase | None:
    """Return the medium that is told, if its particle stands at ``place``."""
    named = words.has(place, "listeners") and words.in_quotation(place + 1)
    if named and not words.has(place - 1, "belonging"):
        return NounPhrase(place + 1, words.quotation_end(place + 1))
    if words.plain(place) and is_listener(words, place):
        return phrase_after(words, place, end, apposition=False)
    return None


def _before_figure(words: Words, told: NounPhrase) -> NounPhrase:
    """Cut off what follows a number: in "told X 12 boats sank" it is what is said."""
    for place in range(told.first + 1, told.last + 1):
        spelt = words.has(place, "cardinals") and not words.has(place - 1, "determiners")
        if spelt or words.tokens[place].kind is Kind.NUMBER:
            return NounPhrase(told.first, place - 1)
    return told


def _acronym(words: Words, told: NounPhrase) -> NounPhrase:
    """Cut off what follows the letters of an agency: in "told AFP Dorrin was hit" it is said."""
    token = words.tokens[told.first]
    letters = words.has(told.first, "outlets") and token.text.isupper()
    follows = told.last > told.first and not words.has(told.first + 1, "joiners", "outlets")
    return NounPhrase(told.first, told.first) if letters and follows else told


def _may_pass_on(words: Words, told: NounPhrase) -> bool:
    """Tell whether the one who is told is a medium, or has a name that may be one's.

    "Журналистам" are people of no medium in particular.
    """
    places = range(told.first, told.last + 1)
    if any(words.has(place, "outlets") and not words.has(place, "roles") for place in places):
        return True
    known = any(
        words.has(place, "roles", "collectives", "anonymous", "pronouns") for place in places
    )
    last = words.tokens[told.last]
    return not known and last.capitalised and last.kind is Kind.WORD
