"""The words by which a speaker is called: names, offices and bodies, countries, and the rest."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.countries import CountryMention, peoples_of, read_countries
from bot.reading.words.concepts import ConceptMention, read_concepts
from bot.reading.words.genitives import without_genitives
from bot.reading.words.phrases import PhraseFinder, covered
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize

_ACRONYM = re.compile(r"^[A-ZÆØÅ]{2,6}$")


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """What a speaker's words hold.

    Attributes:
        folded: All words in folded form, small words left out.
        tokens: The tokens themselves.
        runs: The first and last token of words beside each other that may be a name: they are
            neither concepts, countries nor small words.
        names: The texts of ``runs``.
        acronyms: Acronyms that are no concepts or countries.
        adjectives: Words in small letters, folded, that no lexicon explains.
        initials: First letters of the capitalised words.
        mentions: Where the concepts stand.
        concepts: Concepts, those of roles included.
        countries: Codes of countries.
        country: The code of the country that the words name and nothing else, or "".
    """

    folded: tuple[str, ...]
    tokens: tuple[Token, ...]
    runs: tuple[tuple[int, int], ...]
    names: tuple[str, ...]
    acronyms: frozenset[str]
    adjectives: tuple[str, ...]
    initials: str
    mentions: tuple[ConceptMention, ...]
    concepts: frozenset[str]
    countries: frozenset[str]
    country: str


@lru_cache(maxsize=1 << 14)
def read_speaker(text: str, language: str) -> SpeakerWords:
    """Return the words of a speaker, as an article or a question in ``language`` has them."""
    pack = lexicon(language)
    tokens = tuple(t for t in without_genitives(tokenize(text)) if t.kind is not Kind.MARK)
    small = _small_words(language)
    countries = read_countries(tokens, pack)
    concepts = read_concepts(tokens, pack)
    in_country = covered(countries)
    told = in_country | covered(concepts)
    told |= _office_places(tokens, language)
    told |= {place for place, t in enumerate(tokens) if _is_small(t, small)}
    proper = _proper(tokens, told)
    runs = _runs(tokens, [p for p in proper if _may_name(tokens[p])])
    own = tokens[1:] if tokens and _is_small(tokens[0], small) else tokens  # "The Kelda Watch"
    capitals = [t.text[0] for t in own if t.capitalised and not _ACRONYM.match(t.text)]
    return SpeakerWords(
        folded=tuple(t.norm for t in tokens if t.norm not in small),
        tokens=tokens,
        runs=runs,
        names=tuple(" ".join(t.text for t in tokens[f : last + 1]) for f, last in runs),
        acronyms=frozenset(tokens[p].text for p in proper if _ACRONYM.match(tokens[p].text)),
        adjectives=tuple(tokens[p].norm for p in proper if tokens[p].text[:1].islower()),
        initials="".join(capitals).upper(),
        mentions=concepts,
        concepts=frozenset(
            m.concept for m in concepts if not in_country.issuperset(range(m.first, m.last + 1))
        ),
        countries=frozenset(m.code for m in countries),
        country=_only_country(text, language, countries, [t.norm in small for t in tokens]),
    )


def _only_country(
    text: str, language: str, countries: tuple[CountryMention, ...], small: list[bool]
) -> str:
    """Return the country that is named by all but small words; people of it are no country."""
    if len(countries) != 1 or peoples_of(text, language):
        return ""
    only = countries[0]
    outside = (*small[: only.first], *small[only.last + 1 :])
    return only.code if all(outside) else ""


def _proper(tokens: tuple[Token, ...], told: set[int]) -> list[int]:
    """Return the places of words that no lexicon explains.

    A word in capitals after two of them belongs to their name ("Mary Jones Foundation").
    """
    proper: list[int] = []
    for place, token in enumerate(tokens):
        after_name = proper[-2:] == [place - 2, place - 1] and _next_to(tokens, place)
        if place not in told or (after_name and token.capitalised):
            proper.append(place)
    return proper


def _next_to(tokens: tuple[Token, ...], place: int) -> bool:
    """Tell whether nothing but one space parts a word from the word before."""
    return tokens[place].span.start - tokens[place - 1].span.end == 1


def _runs(tokens: tuple[Token, ...], places: list[int]) -> tuple[tuple[int, int], ...]:
    """Return the first and the last of neighbouring ``places``."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place == runs[-1][1] + 1 and _next_to(tokens, place):
            runs[-1] = runs[-1][0], place
        else:
            runs.append((place, place))
    return tuple(runs)


def _may_name(token: Token) -> bool:
    """Tell whether a word no lexicon knows may be a name: capitalised, or without case."""
    return token.kind is Kind.WORD and (token.text[:1].isupper() or not token.text[:1].islower())


def _is_small(token: Token, small: frozenset[str]) -> bool:
    return token.norm in small and not _ACRONYM.match(token.text)


def _office_places(tokens: tuple[Token, ...], language: str) -> set[int]:
    return {
        place
        for match in _offices(language).find(tokens)
        for place in range(match.first, match.last + 1)
    }


@lru_cache(maxsize=64)
def _offices(language: str) -> PhraseFinder:
    pack = lexicon(language)
    return PhraseFinder({"office": pack.attribution.roles} if pack else {})


@lru_cache(maxsize=64)
def _small_words(language: str) -> frozenset[str]:
    pack: Lexicon | None = lexicon(language)
    if pack is None:
        return frozenset()
    words = (*pack.asking.function_words, *pack.happening.not_names)
    return fold_all(words)
