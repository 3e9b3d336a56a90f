"""Whom a sentence that attributes nothing is about: a person, whom "he said" may stand for next.

"Ada Brook, a farmer, was in her field. “Nine people died,” she said."
"""

from bot.claims import Mode
from bot.reading.saying.statements import Statement
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_head
from bot.reading.speakers.subjects import SubjectFinder
from bot.reading.words.tokens import Kind

_NO_PERSONS = ("collectives", "outlets", "documents", "unowned")
_SHORTEST_NAME = 2


class Persons:
    """Finds the person whom a sentence is about, in scripts that tell names by capitals."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._pronouns = frozenset(vocabulary.section.personal)
        self._subjects = SubjectFinder(vocabulary)

    def mentioned(self, words: Words) -> Statement | None:
        """Return the person who opens the sentence, as a statement without content, or None."""
        if not self._pronouns:
            return None
        phrase = self._subjects.first_phrase(words, words.size)
        if phrase is None or not _is_person(words, phrase):
            return None
        if _came_to_harm(words, phrase.last + 1):
            return None
        span = _without_verb(words, phrase).span(words)
        return Statement(None, Mode.PARAPHRASE, span, span)

    def stands_for_one(self, text: str, statement: Statement) -> bool:
        """Tell whether the speaker is a pronoun that stands for a person ("he", "hun")."""
        source = statement.source
        return source is not None and source.of(text).casefold() in self._pronouns


def _came_to_harm(words: Words, place: int) -> bool:
    """Tell whether the person was killed or hurt: then another one says so."""
    return words.has(place, "passive_auxiliaries") and words.has(place + 1, "acts")


def _without_verb(words: Words, phrase: NounPhrase) -> NounPhrase:
    """Return the phrase up to its last name or office, where an unknown verb looks like a noun."""
    last = phrase.last
    while words.adjectives_follow and last > phrase.first:
        if words.tokens[last].capitalised or words.has(last, "roles", "anonymous"):
            break
        last -= 1
    return NounPhrase(phrase.first, last)


def _is_person(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether a phrase is a name of several words, one with an aside, or a person's part."""
    places = range(phrase.first, phrase.last + 1)
    if any(words.has(place, *_NO_PERSONS) for place in places):
        return False
    if any(words.has(place, "roles") for place in places):
        return True
    if words.has(phrase.first, "determiners") or not words.tokens[phrase.first].capitalised:
        return False
    names = sum(
        words.tokens[place].capitalised and words.tokens[place].kind is Kind.WORD
        for place in places
        if not is_head(words, place)
    )
    described = words.is_comma(phrase.last + 1) and words.has(phrase.last + 2, "relatives")
    return names >= _SHORTEST_NAME or described
