"""Where noun phrases end in Danish, Norwegian and Swedish, whose verbs stand right behind them.

"Ifølge den nye vagtcentral mangler ni": no comma and no capital shows which word is the verb, but
after "den" only adjectives end in a vowel, and a noun with the article at its end is whole.
"""

from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import is_head

AGE = 3
"""How many tokens an age has before a name: "23 år gamle"."""
_VERBS = ("er", "ar", "te", "de", "s")
"""Endings of verbs."""
_DEFINITE = ("en", "et", "ne", "na")
_SHORTEST_DEFINITE = 6
_COMPARATIVE = "re"
_VOWELS = ("e", "a")


def is_scandinavian(words: Words) -> bool:
    """Tell whether verbs come second, nouns are small and adjectives stand before them."""
    return words.order == "v2" and not (words.adjectives_follow or words.nouns_capitalised)


def is_whole(words: Words, first: int, place: int) -> bool:
    """Tell whether a noun of no other kind ends the phrase from ``first`` on at ``place``."""
    if not is_scandinavian(words) or words.kinds[place]:
        return False
    norm = words.tokens[place].norm
    if words.has(first, "determiners"):
        return words.has(first, "pronouns") and not norm.endswith(_VOWELS)
    return place == first and norm.endswith(_DEFINITE) and len(norm) >= _SHORTEST_DEFINITE


def is_described_noun(words: Words, place: int) -> bool:
    """Tell whether a word goes on with "den lokale", which then means no people."""
    if not is_scandinavian(words) or words.kinds[place]:
        return False
    opened = words.has(place - 2, "determiners") and words.has(place - 2, "pronouns")
    people = words.has(place - 1, "anonymous") and words.tokens[place - 1].norm.endswith(_VOWELS)
    return opened and people and not words.tokens[place].norm.endswith(_VERBS)


def is_earlier(words: Words, place: int) -> bool:
    """Tell whether "earlier" describes a noun here: "den tidligere minister"."""
    if not is_scandinavian(words) or not words.has(place, "auxiliaries"):
        return False
    described = words.has(place - 1, "determiners") or words.has(place + 1, "roles")
    return described and words.tokens[place].norm.endswith(_COMPARATIVE)


def is_turned_verb(words: Words, place: int) -> bool:
    """Tell whether a verb begins what is told by the speaker: "Ifølge vidner døde ni"."""
    harm = words.order == "v2" and words.has(place, "acts") and not words.adjectives_follow
    noun = words.tokens[place].capitalised or words.has(place - 1, "determiners", "joiners")
    return harm and not noun and not is_head(words, place)


def opens_aged_name(words: Words, place: int) -> bool:
    """Tell whether an age and a name stand here: "sa 23 år gamle Ada Holt"."""
    name = place + AGE
    aged = words.order == "v2" and words.has(place + 1, "times") and name < words.size
    return aged and words.tokens[name].capitalised and words.tokens[place + 2].text.islower()
