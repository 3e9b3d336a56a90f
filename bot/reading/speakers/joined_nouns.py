"""What follows a word that joins nouns: whether the phrase goes on, or something else begins."""

from itertools import takewhile

from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import is_head, is_noun_like, joins
from bot.reading.words.tokens import Kind

_FARTHEST_NOUN = 4
_LONGEST_ATTRIBUTE = 9
_PAST = "ed"
_ADJECTIVES = ("e", "er", "es", "em")
"""Endings of German adjectives, but for the one that verbs have, too."""


def is_past(words: Words, place: int) -> bool:
    """Tell whether an English verb follows a name: "Brook weighed in on the mayor"."""
    return words.tokens[place].norm.endswith(_PAST) and not words.has(place - 1, "determiners")


def seats(words: Words, place: int) -> bool:
    """Tell whether a place follows a body that is a name and a noun: "Havnehospitalet i"."""
    body = words.order == "v2" and words.has(place - 1, "collectives")
    spot = place + 1
    named = spot < words.size and words.plain(spot) and words.tokens[spot].capitalised
    return body and words.has(place, "within") and named


def opens_another(words: Words, place: int) -> bool:
    """Tell whether no noun follows: "X og tilføjer, at", "X over for avisen"."""
    said = words.has(place, "said") and not words.tokens[place].capitalised
    said = said and words.has(place - 1, "clause_openers") and not is_head(words, place)
    twice = joins(words, place) and not words.has(place - 1, "nearness", "determiners")
    return said or (twice and words.order == "v2" and not words.tokens[place].capitalised)


def leads_to_noun(words: Words, place: int) -> bool:
    """Tell whether a noun follows here, past words in small letters, that a capital shows.

    In "sagte der Bürgermeister und fügte hinzu" another verb does.
    """
    if not words.plain(place) or words.tokens[place].kind is not Kind.WORD:
        return True
    following = words.tokens[place : place + _FARTHEST_NOUN]
    phrase = takewhile(lambda token: token.kind is not Kind.MARK, following)
    noun = next((i for i, token in enumerate(phrase, place) if token.capitalised), None)
    return noun is not None and not (noun > place and words.has(noun, "times"))


def tells_where(words: Words, place: int) -> bool:
    """Tell whether "in a statement" belongs to the verb of saying, not to the speaker."""
    follows_speaker = words.order == "v2" and not words.has(place - 1, "documents")
    if not words.has(place, "adverbials"):
        return False
    if words.has(place, "appended") and not follows_speaker:
        return False
    noun = place + 1 + words.has(place + 1, "determiners")
    noun += is_noun_like(words, noun) and not is_head(words, noun) and words.order == "v2"
    return words.has(noun, "documents", "occasions") or words.has(noun - 1, "occasions")


def describes_noun(words: Words, place: int) -> bool:
    """Tell whether an ending, and the noun behind it, make an adjective of a German word.

    "Nach Ansicht Palts fehlen Boote" has a verb.
    """
    inside = words.has(place - 1, "joiners", "determiners")
    noun = place + 1 < words.size and words.tokens[place + 1].capitalised
    return inside or (noun and words.tokens[place].norm.endswith(_ADJECTIVES))


def may_be_name(words: Words, place: int) -> bool:
    """Tell whether quoted words can be a name: not "aus „persönlichen Gründen“"."""
    cased = words.nouns_capitalised and place < words.size
    return not cased or not words.tokens[place].text.islower()


def opens_attribute(words: Words, place: int) -> bool:
    """Tell whether an article right before a preposition has its noun far behind.

    "Die von der Miliz geführte Behörde"; after a comma it is a relative pronoun.
    """
    article = words.nouns_capitalised and words.has(place, "determiners")
    return article and not words.is_comma(place - 1)


def participle_of(words: Words, first: int) -> int | None:
    """Return where the attribute behind an article ends: "die vom Rat | geführte Stelle".

    It is the first word in small letters between two nouns, as their capitals show.
    """
    if not (opens_attribute(words, first) and holds_phrase(words, first)):
        return None
    places = range(first + 2, min(words.size - 1, first + _LONGEST_ATTRIBUTE))
    nouns = (place for place in places if words.tokens[place].capitalised)
    ends = (
        place + 1
        for place in nouns
        if words.tokens[place + 1].text.islower() and words.plain(place + 1)
    )
    end = next(ends, None)
    named = end is not None and end + 1 < words.size and words.tokens[end + 1].capitalised
    return end if named else None


def holds_phrase(words: Words, place: int) -> bool:
    """Tell whether another phrase begins right behind the article at ``place``."""
    return words.has(place + 1, "joiners", "adverbials", "determiners")


def with_son(words: Words, first: int, floor: int) -> int:
    """Return where a phrase begins whose first word also joins names: "ابن شقيق القتيل"."""
    before = first - 1
    joins_names = words.has(before, "joiners") and words.has(before, "name_particles")
    opens = before == floor or (before > floor and words.tokens[before - 1].kind is Kind.MARK)
    return before if before >= floor and joins_names and opens and words.plain(before) else first
