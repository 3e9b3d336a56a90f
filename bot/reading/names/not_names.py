"""Words of a language's pack that tell what a capitalised word is, where it is no name."""

from functools import lru_cache

from bot.reading.days.calendars import calendar_words
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import fold_all


@lru_cache(maxsize=64)
def no_names(language: str) -> frozenset[str]:
    """Return the words that are no part of a name: titles, months, small words."""
    pack = lexicon(language)
    if pack is None:
        return frozenset()
    listed = (
        *pack.happening.not_names,
        *pack.asking.function_words,
        *pack.attribution.pronouns,
        *(word for phrase in pack.asking.how_many for word in phrase.split()),
        *(word for phrase in pack.asking.whether for word in phrase.split()),
        *calendar_words(pack.happening.calendars),
    )
    return fold_all(listed)


@lru_cache(maxsize=64)
def place_nouns(language: str) -> frozenset[str]:
    """Return the words for kinds of places ("city", "province")."""
    pack = lexicon(language)
    return fold_all(pack.happening.place_nouns) if pack else frozenset()


@lru_cache(maxsize=64)
def roles(language: str) -> PhraseFinder:
    """Return what finds titles and roles of people."""
    pack = lexicon(language)
    return PhraseFinder({"role": pack.attribution.roles} if pack else {})


@lru_cache(maxsize=64)
def demonyms(language: str) -> PhraseFinder:
    """Return what finds adjectives of peoples."""
    pack = lexicon(language)
    return PhraseFinder(pack.demonyms if pack else {})


@lru_cache(maxsize=64)
def verbs_of_saying(language: str) -> PhraseFinder:
    """Return what finds verbs whose subject speaks."""
    pack = lexicon(language)
    if pack is None:
        return PhraseFinder({})
    attribution = pack.attribution
    return PhraseFinder({"says": (*attribution.verbs, *attribution.hedging_verbs)})
