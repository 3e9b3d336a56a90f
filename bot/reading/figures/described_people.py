"""People whose harm only describes them: "spoke of nine miners who were killed".

A preposition before their number makes them neither subject nor object of the sentence, and yet the
participle or the clause right behind them is theirs.
"""

from bot.reading.figures.countables import COMMAS, Countables
from bot.reading.words.phrases import Match

_DESCRIBING = ("ولين", "ولا", "وله", "وحين", "ودين")
"""Endings of Arabic participles that stand behind their noun as adjectives."""
_OF_MANY = "s"
"""The ending that a French or Spanish noun and its participle share: "dos personas asesinadas"."""
_BEING = "being"
"""The English participle by which a passive is told of those before it."""
_MOST_ADVERBS = 2
_LONGEST_VERB = 3
_NO_RELATIVE = ("and", "passive", "determiners", "prepositions", "clauses")


def is_described(countables: Countables, index: int) -> bool:
    """Tell whether a fate describes the people of a number that a preposition governs."""
    tags, phrase = countables.tags, countables.phrases[index]
    if not phrase.person or tags.covers("according", countables.numbers[index].begin - 1):
        return False
    still = tags.beginning("passive", phrase.last + 1)  # "15 شخصا ما زالوا مفقودين"
    fate = tags.beginning("fates", (still or phrase).last + 1)
    if fate is not None and _is_arabic_adjective(countables, fate):
        return True
    opened = _opens_relative_clause(countables, phrase.last + 1)
    return opened or _agrees(countables, index) or _is_being_harmed(countables, phrase.last + 1)


def _is_being_harmed(countables: Countables, place: int) -> bool:
    """Tell whether a participle and that of a harm follow: "led to nine people being hurt"."""
    tokens, tags = countables.tokens, countables.tags
    being = place < len(tokens) and tokens[place].norm == _BEING
    return being and any(tags.beginning("fates", i) for i in (place, place + 1, place + 2))


def _is_arabic_adjective(countables: Countables, fate: Match) -> bool:
    """Tell whether a fate follows its Arabic people at once: "العثور على سبعة مدنيين مقتولين"."""
    listed = countables.tags.covers("prepositions", fate.first)  # "ستة آخرين في عداد المفقودين"
    return listed or countables.tokens[fate.first].norm.endswith(_DESCRIBING)


def _agrees(countables: Countables, index: int) -> bool:
    """Tell whether a participle that agrees with the noun follows it: "personas aún detenidas"."""
    tokens, tags, phrase = countables.tokens, countables.tags, countables.phrases[index]
    if phrase.noun is None or not tokens[phrase.noun[1]].norm.endswith(_OF_MANY):
        return False
    for place in range(phrase.last + 1, phrase.last + 2 + _MOST_ADVERBS):
        fate = tags.beginning("fates", place)
        if fate is not None:
            return any(tokens[i].norm.endswith(_OF_MANY) for i in range(fate.first, fate.last + 1))
        if not tags.covers_any(("determiners", "degrees", "hedging"), place):
            return False
    return False


def _opens_relative_clause(countables: Countables, place: int) -> bool:
    """Tell whether a pronoun and the verb of the harm follow: "(,) who were arrested"."""
    tokens, tags = countables.tokens, countables.tags
    if place < len(tokens) and tokens[place].text in COMMAS:
        place += 1
    if not tags.covers("links", place) or tags.covers_any(_NO_RELATIVE, place):
        return False
    for verb in range(place + 1, place + 2 + _LONGEST_VERB):
        if tags.beginning("fates", verb) is not None:
            return True
        if not tags.covers("passive", verb):
            return False
    return False
