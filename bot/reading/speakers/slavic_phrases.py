"""Clauses that describe a speaker by a participle in Russian and Ukrainian.

"Ридов, руководивший поисками и сам получивший ожоги, сообщил": no relative opens them, and only the
ending of their first word tells them from an apposition ("Ридов, начальник порта, сообщил").
"""

import re

from bot.reading.saying.words import Words
from bot.reading.speakers.nouns import NounPhrase, can_speak, is_head
from bot.reading.words.tokens import Kind

_CASES = "(?:и[ийехм]|ими|ая|ее|его|ему|ем|е[ий]|ую|ою)"
_ACTIVE = re.compile(rf"\w+(?:вш|шедш|[уюая]щ){_CASES}(?:ся)?")
_PASSIVE = re.compile(r"\w+(?:(?:нн|т|м)(?:ы[ийе]|ая|ого|ой)|(?:[ая]н|ен|т)(?:и[ий]|а|і|ого|ої))")
"""These are adjectives and nouns, too, but for what a preposition adds ("назначенный на пост")."""
_NO_SUBJECT = ("ого", "ому", "ую", "ых", "яку", "якій")
"""What a relative ends in that is not the subject of its clause."""


def before_participle(words: Words, phrase: NounPhrase) -> NounPhrase:
    """Return the phrase without a clause in it, or behind it, that a participle opens."""
    if not (words.order == "v2" and words.adjectives_follow):
        return phrase
    for comma in range(phrase.first + 1, phrase.last):
        if words.is_comma(comma) and opens_participial(words, comma + 1):
            described = NounPhrase(phrase.first, comma - 1)
            return described if can_speak(words, described) else phrase
    return phrase


def opens_participial(words: Words, place: int) -> bool:
    """Tell whether a participle at ``place`` opens a clause about the noun before."""
    if not words.plain(place) or words.tokens[place].kind is not Kind.WORD or is_head(words, place):
        return False
    norm = words.tokens[place].norm
    if words.tokens[place].capitalised:
        return False
    if _ACTIVE.fullmatch(norm):
        return True
    added = words.has(place + 1, "joiners", "adverbials")
    return added and _PASSIVE.fullmatch(norm) is not None


def described_before(words: Words, phrase: NounPhrase, floor: int) -> int | None:
    """Return the comma right before a clause of which ``phrase`` is all or the beginning."""
    comma, after = phrase.first - 1, phrase.last + 1
    if not (words.order == "v2" and words.adjectives_follow and words.is_comma(comma)):
        return None
    whole = phrase.first == phrase.last or words.is_comma(after)
    opens = comma > floor and whole and opens_participial(words, phrase.first)
    return comma if opens else None


def is_related_object(words: Words, place: int) -> bool:
    """Tell whether a relative is what its clause is about: "мэр, которого цитирует агентство"."""
    slavic = words.order == "v2" and words.adjectives_follow and words.has(place, "relatives")
    return slavic and words.tokens[place].norm.endswith(_NO_SUBJECT)
