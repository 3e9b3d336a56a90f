"""Noun phrases before a German verb that are no subject, and what no noun phrase ends with.

Capitals show the nouns, and articles show the case: "den Rückzug", "auf der Veranstaltung" and
"dem Minister" say nothing.
"""

from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, is_head
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_OBLIQUE = ("en", "em")
"""Endings of articles in cases that no subject has."""
_BOTH = "beiden"
_EMERGES = "verlaut"
_MOST_ADVERBS = 2
_FARTHEST_RELATIVE = 40


def is_oblique(words: Words, phrase: NounPhrase) -> bool:
    """Tell whether an article or a preposition shows that the phrase is no subject.

    In "wie von der Polizei bestätigt wurde" the one who speaks has a preposition.
    """
    if not words.nouns_capitalised:
        return False
    first, before = phrase.first, phrase.first - 1
    if words.has(before - 1, "comparatives") or words.has(before, "comparatives"):
        return False
    article = words.tokens[first].norm
    if words.has(first, "determiners") and article.endswith(_OBLIQUE) and article != _BOTH:
        return True
    governed = words.has(before, "joiners", "adverbials")
    return governed and not words.has(before, "clause_openers", "determiners")


def is_impersonal(words: Words, cue: Match) -> bool:
    """Tell whether a verb has no subject but "es": "aus Armeekreisen hieß es", "verlautete"."""
    emerges = words.tokens[cue.first].norm.startswith(_EMERGES)
    return words.nouns_capitalised and (words.has(cue.last, "pronouns") or emerges)


def to_noun(words: Words, phrase: NounPhrase) -> NounPhrase | None:
    """Return the phrase without adverbs behind its noun: "die Polizei knapp | sagte".

    More words in small letters are a clause of their own, and the phrase is none.
    """
    if not words.nouns_capitalised:
        return phrase
    last = phrase.last
    while last >= phrase.first and _is_small(words, last):
        last -= 1
    if all(words.has(place, "determiners") for place in range(phrase.first, last + 1)):
        return phrase  # "die taz"
    return NounPhrase(phrase.first, last) if phrase.last - last <= _MOST_ADVERBS else None


def is_relative(words: Words, first: int, last: int) -> bool:
    """Tell whether a relative clause stands between two commas: "der aus Kelda kam"."""
    if not words.nouns_capitalised or last <= first or last - first > _FARTHEST_RELATIVE:
        return False
    opener = first + (words.has(first, "adverbials") and words.has(first + 1, "determiners"))
    return words.has(opener, "determiners", "relatives") and _is_small(words, last)


def _is_small(words: Words, place: int) -> bool:
    token = words.tokens[place]
    small = token.kind is Kind.WORD and token.text.islower() and words.plain(place)
    return small and not (words.has(place, "pronouns") or is_head(words, place))
