"""Names that pin an event down: particular ones, not those of countries or general concepts."""

from collections.abc import Sequence
from functools import cache, lru_cache

from bot.answers import Question
from bot.reading.happenings import GEOGRAPHY
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.countries import read_countries
from bot.reading.words.concepts import ConceptMention, read_concepts
from bot.reading.words.phrases import PhraseFinder, covered
from bot.reading.words.tokens import Kind, tokenize

DIRECTIONS = frozenset(
    {
        "north", "south", "east", "west",
        "northwest", "northeast", "southwest", "southeast",
    }
)  # fmt: skip
"""Concepts of directions."""
_SHORTEST_COUNTRY = 4
_NAMED_KINDS = frozenset(
    {
        "hospital", "school", "mosque", "church", "market", "airport", "prison", "factory",
        "hotel", "restaurant", "stadium", "storm",
    }
)  # fmt: skip
"""Concepts of what has a name beside its kind: buildings, grounds and storms."""


def specific_names(question: Question) -> tuple[str, ...]:
    """Return the names that pin the event down: no countries, no concepts, no asked speakers."""
    spoken = (*question.speakers, *question.about_people)
    names = particular(question.circumstances.names, question.language)
    countries = _long_countries(question.text, question.language)
    return tuple(
        name
        for name in names
        if not any(name in one or _names(name, one) for one in spoken)
        and not any(name in country for country in countries)
    )


@lru_cache(maxsize=1024)
def _long_countries(text: str, language: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of the countries with several, of which one may be taken for a name."""
    tokens = tokenize(text)
    mentions = read_countries(tokens, lexicon(language))
    words = ([token.text for token in tokens[m.first : m.last + 1]] for m in mentions)
    return tuple(tuple(country) for country in words if len(country) > 1)


def _names(name: str, speaker: str) -> bool:
    """Tell whether a name is a speaker's in full: "Red Junco de Derechos" of "la Red Junco"."""
    words = speaker.split()
    shorter = (" ".join(words[start:]) for start in range(min(2, len(words))))
    return any(" " in short and name.startswith(f"{short} ") for short in shorter)


def particular(names: Sequence[str], language: str) -> tuple[str, ...]:
    """Return those of ``names`` that are more than names of countries and general concepts."""
    return tuple(name for name in names if not _is_general(name, language))


def without_kind(name: str, language: str) -> str:
    """Return a name without what it is one of: "Kelda" of "Kelda Hospital" and "Storm Kelda".

    Papers in other languages write its kind in words of their own, and some leave it out.
    """
    pack = lexicon(language)
    tokens = tokenize(name)
    last = len(tokens)
    while last > 1 and _is_kind(read_concepts(tokens[last - 1 : last], pack)):
        last -= 1
    opened = last > 1 and _is_kind(read_concepts(tokens[:1], pack))
    first = int(opened and not tokens[1].text.islower())
    bare = name[tokens[first].span.start : tokens[last - 1].span.end] if tokens else name
    return bare if particular([bare], language) else name


def _is_kind(mentions: Sequence[ConceptMention]) -> bool:
    return any(mention.concept in _NAMED_KINDS for mention in mentions)


@lru_cache(maxsize=16384)
def _is_general(name: str, language: str) -> bool:
    pack = lexicon(language)
    tokens = tokenize(name)
    known = [m for m in read_concepts(tokens, pack) if m.concept not in GEOGRAPHY]
    general = covered(known)
    if pack is not None:
        countries = read_countries(tokens, pack)
        general |= covered(countries)
        general.update(i for i, token in enumerate(tokens) if _is_part_of_country(token.text, pack))
        general |= covered(_ends_of_peoples(pack).find(tokens))
    return all(place in general for place, t in enumerate(tokens) if t.kind is Kind.WORD)


def _is_part_of_country(word: str, pack: Lexicon) -> bool:
    """Tell whether a word is a country with a direction before it ("Nordsyrien")."""
    rests = (word[len(way) :] for way in _directions(pack) if word.casefold().startswith(way))
    return any(
        len(rest) >= _SHORTEST_COUNTRY and read_countries(tokenize(rest.capitalize()), pack)
        for rest in rests
    )


@cache
def _ends_of_peoples(pack: Lexicon) -> PhraseFinder:
    """Return what finds the last word of a people's name ("Koreans" of "North Koreans")."""
    phrases = (phrase.split() for entries in pack.demonyms.values() for phrase in entries)
    return PhraseFinder({"people": tuple({words[-1] for words in phrases if len(words) > 1})})


@cache
def _directions(pack: Lexicon) -> tuple[str, ...]:
    """Return the words for directions that are one with the name after them."""
    if pack.attribution.order != "v2":
        return ()
    words = (word for one in DIRECTIONS for word in pack.concepts.get(one, ()))
    return tuple(word.strip("*") for word in words if " " not in word)
