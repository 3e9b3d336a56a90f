"""Nouns with a known adjective before them: "900 getötete feindliche Soldaten"."""

from collections.abc import Sequence

from bot.reading.harms import HARM
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_MOST_BETWEEN = 2
_LONGEST_ATTRIBUTE = 6
_NO_ATTRIBUTE = ("passive", "fates", "saying", "clauses", "and", "includes")
_OF_NATIONS = ("ske", "ska")
_KNOWN = ("things", "who", "persons")
_NO_ADJECTIVE = (
    *("links", "prepositions", "passive", "includes", "saying", "acts", "fates", "and"),
    *("clauses", "determiners"),
)


def noun_described(tokens: Sequence[Token], place: int, tags: Tags) -> int:
    """Return where the noun stands that the known word before ``place`` describes, or ``place``.

    German writes adjectives small and nouns with a capital, and further adjectives may stand
    between them: "ein 50-jähriger dänischer Mann". Scandinavian adjectives of nations are known
    by their ending: "ni dræbte syriske soldater".
    """
    small = tokens[place - 1].kind is Kind.WORD and not tokens[place - 1].capitalised
    if not small or tags.covers_any(_KNOWN, place):
        return place
    for position in range(place, min(len(tokens), place + _MOST_BETWEEN + 1)):
        token = tokens[position]
        if token.kind is not Kind.WORD or tags.covers_any(_NO_ADJECTIVE, position):
            return place
        of_a_nation = position > place and tokens[position - 1].norm.endswith(_OF_NATIONS)
        if of_a_nation and tags.covers("who", position):
            return position
        if token.capitalised:
            return position if tags.covers_any(_KNOWN, position) else place
    return place


def past_attribute(tokens: Sequence[Token], start: int, tags: Tags) -> int:
    """Return where a participle stands that a preposition opens, or ``start``.

    German puts all that belongs to it before it: "vier vor Wochen entführte Ingenieure".
    """
    if not tags.covers("prepositions", start) or tags.covers_any(("of", "not_counts"), start):
        return start
    for place in range(start + 1, min(len(tokens) - 1, start + _LONGEST_ATTRIBUTE)):
        if tokens[place].kind is Kind.MARK or tags.covers_any(_NO_ATTRIBUTE, place):
            return start
        harm = tags.at("things", place)
        small = not tokens[place].capitalised and tokens[place + 1].capitalised
        if harm is not None and harm.label in HARM and small:
            return place
    return start
