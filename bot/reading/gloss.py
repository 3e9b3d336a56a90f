"""English glosses: what the local embedding model does not know of a language, said in English.

The model knows sixteen languages; Danish is not among them. English words for the concepts,
countries and further words of a text close nearly all of that gap. A word that no list has is
tried without its ending, and as a compound of two words that are listed.
"""

import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from bot.reading.lexicon.pack import Lexicon, languages, lexicon
from bot.reading.names.countries import english_name, read_countries
from bot.reading.readers_tables import readers_table
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Kind, Token, fold, tokenize
from index.text.languages import reading_tag

_SHORTEST_STEM = 3
_COMPOUND_LINKS = ("", "s", "e")


def in_english(text: str, language: str) -> str:
    """Return ``text`` with the words that are known said in English, in their places.

    For the embedding of both sides of a comparison. Measured on Danish news sentences against
    their English translations among 950, the right one comes first for 99% of them, where the
    Danish text alone finds 50%, and the text with glosses after it 84%. A text in a language that
    the model knows, or that has no glosses, is returned as it is.
    """
    pack = lexicon(language)
    return _in_english(text, language) if pack is not None and pack.glosses else text


@lru_cache(maxsize=4096)
def _in_english(text: str, language: str) -> str:
    tokens = tokenize(text)
    glossed = _glossed(tokens, language)
    if not glossed:
        return text
    told = {place for first, last, _ in glossed for place in range(first, last + 1)}
    kept = [(place, place, token.text) for place, token in enumerate(tokens) if place not in told]
    return " ".join(word for _, _, word in sorted((*glossed, *kept), key=itemgetter(0)))


def noun_in_english(noun: str, language: str) -> str:
    """Return a counted noun with its words said in English, each by the gloss that is its own.

    A concept takes in much that is kin ("car" lorries too): good for sentences, whose other words
    tell the rest, but a noun alone would mean the kin as well.
    """
    pack = lexicon(language)
    if pack is None or not pack.glosses:
        return noun
    words = (_stemmed(fold(word), language) or in_english(word, language) for word in noun.split())
    return " ".join(words)


def is_unknown(noun: str, language: str) -> bool:
    """Tell whether no word of a noun has a gloss, in a language that the model does not know."""
    pack = lexicon(language)
    if pack is None or not pack.glosses:
        return False
    return not any(_parts(fold(word), language) for word in noun.split())


def glosses_version(language: str) -> str:
    """Return a hash of what a text in ``language`` is said in English with; "" for nothing."""
    tag = reading_tag(language)
    if tag not in languages():
        return ""
    version: str = readers_table(f"glosses-{tag}", lambda: _version_of_glosses(tag))
    return version


def _version_of_glosses(language: str) -> str:
    pack = lexicon(language)
    if pack is None or not pack.glosses:
        return ""
    told = repr((sorted(pack.glosses.items()), sorted(pack.concepts.items()), pack.endings))
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def gloss(text: str, language: str) -> str:
    """Return ``text`` with its English glosses after it, for a search by words and by meaning."""
    words = dict.fromkeys(word for _, _, word in _glossed(tokenize(text), language))
    return " ".join((text, *words))


def _glossed(tokens: Sequence[Token], language: str) -> list[tuple[int, int, str]]:
    """Return the first and last token of what is known, with the English for it, in order."""
    pack = lexicon(language)
    if pack is None or not pack.glosses:
        return []
    found = [(m.first, m.last, m.concept.replace("_", " ")) for m in read_concepts(tokens, pack)]
    told = {place for first, last, _ in found for place in range(first, last + 1)}
    found += [
        (m.first, m.last, english_name(m.code))
        for m in read_countries(tokens, pack)
        if told.isdisjoint(range(m.first, m.last + 1))
    ]
    told = {place for first, last, _ in found for place in range(first, last + 1)}
    return sorted((*found, *_further(tokens, told, pack)), key=itemgetter(0))


def _further(tokens: Sequence[Token], told: set[int], pack: Lexicon) -> list[tuple[int, int, str]]:
    """Gloss the words that are neither concepts nor countries."""
    found = []
    matches = {match.first: match for match in _phrases(pack.language).find(tokens)}
    for place, token in enumerate(tokens):
        if place in told or token.kind is not Kind.WORD:
            continue
        if place in matches:
            found.append((place, matches[place].last, matches[place].label))
        elif not token.capitalised or place == 0:
            found += [(place, place, word) for word in _parts(token.norm, pack.language)]
    return found


@lru_cache(maxsize=1 << 15)
def _parts(word: str, language: str) -> tuple[str, ...]:
    """Return the glosses of a word without its ending, or else of the two halves of a compound."""
    whole = _stemmed(word, language)
    if whole is not None:
        return (whole,)
    for place in range(len(word) - _SHORTEST_STEM, _SHORTEST_STEM - 1, -1):
        last = _stemmed(word[place:], language)
        if last is None:
            continue
        for link in _COMPOUND_LINKS:
            first = _words(language).get(word[:place].removesuffix(link))
            if first is not None and word[:place].endswith(link):
                return first, last
    return ()


def _stemmed(word: str, language: str) -> str | None:
    """Return the gloss of ``word``, if need be without an ending."""
    known = _words(language)
    if word in known:
        return known[word]
    for ending in _endings(language):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _SHORTEST_STEM:
            continue
        single = stem[:-1] if stem[-1] == stem[-2] else stem
        forms = (stem, single, *(stem + vowel for vowel in _lemma_endings(language)))
        found = next((known[form] for form in forms if form in known), None)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=64)
def _words(language: str) -> Mapping[str, str]:
    """Return the English gloss of each single word, those of concepts included."""
    pack = lexicon(language)
    if pack is None:
        return {}
    words: dict[str, str] = {}
    for section in (pack.glosses, pack.concepts):
        for label, phrases in section.items():
            for phrase in phrases:
                if " " not in phrase and not phrase.startswith("*"):
                    words.setdefault(fold(phrase.rstrip("*")), label.replace("_", " "))
    return words


@lru_cache(maxsize=64)
def _endings(language: str) -> tuple[str, ...]:
    pack = lexicon(language)
    return tuple(sorted(pack.endings, key=len, reverse=True)) if pack else ()


@lru_cache(maxsize=64)
def _lemma_endings(language: str) -> tuple[str, ...]:
    pack = lexicon(language)
    return pack.lemma_endings if pack else ()


@lru_cache(maxsize=64)
def _phrases(language: str) -> PhraseFinder:
    pack = lexicon(language)
    return PhraseFinder(pack.glosses if pack else {})
