"""Countries, by name or by the adjective of their people, under one code in every language.

Names come from the Unicode CLDR (every territory, in every language that has a pack); the packs
add short forms ("Britain", "USA") and the adjectives and nouns of peoples ("syrisk*", "السوري").
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.reading import cldr
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.readers_tables import readers_table
from bot.reading.words.genitives import without_genitives
from bot.reading.words.phrase_words import know_words, phrase_words
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tokens import Token, tokenize

_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
_BRACKETED = re.compile(r"\s*[(\[].*?[)\]]")
_CODE_LENGTH = 2
_ARABIC = "ar"
_GENITIVE_S = frozenset({"da", "de", "nb", "no", "sv"})


class CountryMention(NamedTuple):
    """A country (ISO 3166-1 alpha-2 code), and the first and last token of the words for it."""

    first: int
    last: int
    code: str


def read_countries(
    tokens: Sequence[Token], lexicon: Lexicon | None, bare: Sequence[Token] | None = None
) -> tuple[CountryMention, ...]:
    """Return the countries named, or meant by an adjective, in order of mention.

    Args:
        tokens: Where to read.
        lexicon: The pack of the language; without one there are none.
        bare: The tokens ``without_genitives``, if they have been made.
    """
    if lexicon is None:
        return ()
    bare = bare if bare is not None else without_genitives(tokens)
    return tuple(
        CountryMention(match.first, match.last, match.label)
        for match in finder(lexicon.language).find(bare)
        if in_its_case(match, bare)
    )


@lru_cache(maxsize=1024)
def peoples_of(text: str, language: str) -> frozenset[str]:
    """Return the codes of the countries that ``text`` means by an adjective ("the Danish army")."""
    pack = lexicon(language)
    if pack is None:
        return frozenset()
    tokens = without_genitives(tokenize(text))
    found = _adjectives(language).find(tokens)
    return frozenset(match.label for match in found if in_its_case(match, tokens))


@lru_cache(maxsize=64)
def _adjectives(language: str) -> PhraseFinder:
    pack = lexicon(language)
    return PhraseFinder(pack.demonyms if pack is not None else {})


@lru_cache(maxsize=8192)
def countries_of(text: str, language: str) -> frozenset[str]:
    """Return the codes of the countries that ``text`` mentions."""
    mentions = read_countries(tokenize(text), lexicon(language))
    return frozenset(mention.code for mention in mentions)


def adjectives_follow(pack: Lexicon) -> bool:
    """Tell whether the adjective of a people stands behind its noun ("touristes danois")."""
    said = pack.attribution
    return said.order == "vso" or (said.order == "svo" and said.adjectives_follow)


def is_country(name: str, language: str) -> bool:
    """Tell whether all of ``name`` is a country's name, or an adjective of one."""
    tokens = tokenize(name)
    mentions = read_countries(tokens, lexicon(language))
    return any((one.first, one.last) == (0, len(tokens) - 1) for one in mentions)


@lru_cache(maxsize=1024)
def english_name(code: str) -> str:
    """Return a country's English name, or the code itself where CLDR has none."""
    return _names("en").get(code, code)


def names_of_countries(language: str) -> tuple[str, ...]:
    """Return what CLDR calls the territories of the world in one language."""
    return tuple(_names(language).values())


def in_its_case(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether a phrase that has capitals ("Chad", "US") has them in the text too."""
    text, phrase = tokens[match.first].text, match.phrase
    if phrase.isupper():
        return text[: len(phrase)].isupper()
    return text[:1].isupper() or not phrase[:1].isupper()


@lru_cache(maxsize=64)
def finder(language: str) -> PhraseFinder:
    """Return what finds the countries in a language."""
    table = readers_table(f"countries-{language}", lambda: _phrases(language))
    for words in table.values():
        know_words(words)
    return PhraseFinder(table)


def _phrases(language: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the phrases for each country with their words: to take them apart takes long."""
    pack = lexicon(language)
    phrases: dict[str, tuple[str, ...]] = {}
    for code, name in _names(language).items():
        phrases[code] = (name,)
    if pack is not None:
        for section in (pack.country_names, pack.demonyms):
            for code, entries in section.items():
                phrases[code] = (*phrases.get(code, ()), *entries)
    if language == _ARABIC:
        phrases = {code: _with_both_g(entries) for code, entries in phrases.items()}
    if language in _GENITIVE_S:
        phrases = {code: _with_genitives(entries) for code, entries in phrases.items()}
    return {
        code: {entry: phrase_words(entry) for entry in entries} for code, entries in phrases.items()
    }


def _with_genitives(entries: tuple[str, ...]) -> tuple[str, ...]:
    return entries + tuple(entry + "s" for entry in entries if entry[-1] not in "s*.")


def _with_both_g(entries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names with the g of other languages written as in Beirut and as in Cairo, too."""
    return tuple(dict.fromkeys((*entries, *(entry.replace("غ", "ج") for entry in entries))))


def _names(language: str) -> dict[str, str]:
    """Return the names of territories in CLDR, without what stands in brackets."""
    return {
        code: _BRACKETED.sub("", name)
        for code, name in cldr.territories(language).items()
        if len(code) == _CODE_LENGTH and code.isalpha() and code not in _NO_COUNTRIES
    }
