"""What can be destroyed, by kind: the same thing under one name, whatever the language.

The nouns stand in the packs' ``[counting.property]``.
"""

from functools import cache, lru_cache

from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import tokenize

DESTROYED = "destroyed"
"""The category of what is destroyed or damaged."""
ANYTHING = "anything"
"""The kind of words that leave open what was destroyed ("things")."""
_HOUSE, _HOME = "house", "home"
_KINDS_OF = {
    "structure": ("building", "bridge", "tunnel", "power_plant"),
    "building": (
        *("house", "home", "flat", "school", "university", "hospital", "mosque", "church"),
        *("shop", "workplace", "office", "hotel", "restaurant", "factory", "warehouse"),
        *("barn", "greenhouse", "garage"),
    ),
    "home": ("house", "flat"),
    "workplace": ("shop", "office", "restaurant", "factory"),
    "vehicle": ("car", "truck", "bus", "ambulance", "motorcycle", "armour"),
    "armour": ("tank",),
    "aircraft": ("plane", "helicopter"),
    "plane": ("warplane",),
    "vessel": ("ship", "boat"),
}


@cache
def property_finder(pack: Lexicon) -> PhraseFinder:
    """Return what finds the nouns for what can be destroyed, by kind."""
    return PhraseFinder(pack.counting.property)


@lru_cache(maxsize=4096)
def kinds_in(words: str, language: str) -> tuple[str, ...]:
    """Return the kinds that ``words`` name, in order."""
    pack = lexicon(language)
    found = property_finder(pack).find(tokenize(words)) if pack is not None else ()
    return tuple(match.label for match in found)


@lru_cache(maxsize=4096)
def kind_of_noun(noun: str, language: str) -> str | None:
    """Return the kind of the noun that other words describe: "car bombs" are no cars."""
    pack, tokens = lexicon(language), tokenize(noun)
    found = property_finder(pack).find(tokens) if pack is not None else []
    if pack is None or not found:
        return None
    if pack.attribution.adjectives_follow or pack.attribution.order == "vso":
        return found[0].label if found[0].first == 0 else None
    return found[-1].label if found[-1].last == len(tokens) - 1 else None


@cache
def answering(kind: str) -> frozenset[str]:
    """Return the kinds of which a count answers who asks for ``kind``: itself and its own.

    A count of buildings is none of schools. Most languages have one word for house and home.
    """
    below = {narrower for part in _KINDS_OF.get(kind, ()) for narrower in answering(part)}
    return frozenset({kind, *below, *((_HOME,) if kind == _HOUSE else ())})
