"""Telling whether two speakers are the same person or body, across languages.

Three ways: the words are the same; the names are (acronyms written out, a surname for a full name,
another script); or, for bodies called by common words, the concepts and countries are the same:
"det russiske forsvarsministerium" is "وزارة الدفاع الروسية" and not the Syrian one.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.countries import CountryMention, peoples_of, read_countries
from bot.reading.names.transliteration import find_name, same_name
from bot.reading.words.concepts import read_concepts
from bot.reading.words.genitives import without_genitives
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Kind, Token, fold, fold_all, tokenize

_ROLES = frozenset(
    [
        "spokesperson",
        "official",
        "source",
        "leader",
        "director",
        "commander",
        "minister",
        "report",
        "authorities_statement",
        "expert",
        "people",
        "man",
        "woman",
        "state",
    ]
)
"""Concepts that say in what part somebody speaks, not for whom."""
_UNNAMED = frozenset(["official", "source", "expert", "people", "man", "woman", "leader", "report"])
"""Concepts that many different speakers share, which prove nothing by themselves."""
_WORLDWIDE = frozenset(
    [
        "united_nations",
        "nato",
        "european_union",
        "african_union",
        "arab_league",
        "red_cross",
        "coalition",
        "world_health_organization",
        "unicef",
        "refugee_agency",
        "amnesty_international",
        "human_rights_watch",
        "doctors_without_borders",
        "international_criminal_court",
        "islamic_state",
        "al_qaeda",
        "taliban",
        "hamas",
        "hezbollah",
        "boko_haram",
        "kremlin",
        "white_house",
    ]
)
"""Bodies of which there is one, so that a country beside them tells nothing."""
_TOPICS = frozenset(("human_rights", "health", "education", "aid", "refugee", "trade", "science"))
"""Concepts that say what a body is about."""
_KINDS = frozenset(("organisation", "foundation", "association"))
"""Concepts of a body's legal kind, which stands before a name or not ("the Watch organisation")."""
_ACRONYM = re.compile(r"^[A-ZÆØÅ]{2,6}$")
_BRACKETED = re.compile(r"[(\[](.+?)[)\]]")
_SHORTEST_EXPANSION = 3
_SHORTEST_STEM = 5
_LONGEST_ENDING = 4


@dataclass(frozen=True, slots=True)
class _Speaker:
    """What a speaker's words hold.

    Attributes:
        folded: All words in folded form, small words left out.
        tokens: The tokens themselves.
        names: Runs of words that are neither concepts, countries nor small words.
        acronyms: Acronyms that are no concepts or countries.
        adjectives: Words in small letters, folded, that no lexicon explains.
        initials: First letters of the capitalised words.
        concepts: Concepts, those of roles included.
        countries: Codes of countries.
        country: The code of the country that the words name and nothing else, or "".
    """

    folded: tuple[str, ...]
    tokens: tuple[Token, ...]
    names: tuple[str, ...]
    acronyms: frozenset[str]
    adjectives: tuple[str, ...]
    initials: str
    concepts: frozenset[str]
    countries: frozenset[str]
    country: str


@lru_cache(maxsize=1 << 14)
def same_speaker(one: str, one_language: str, other: str, other_language: str) -> bool:
    """Tell whether two speakers, as two articles name them, are the same person or body.

    Precision comes first: two bodies of unlike countries, or unnamed "officials" in two languages,
    are not taken for one. What stands in brackets is another name of the same speaker.
    """
    return any(
        _same(_speaker(name, one_language), _speaker(known, other_language))
        for name in _aliases(one)
        for known in _aliases(other)
    )


def _same(left: _Speaker, right: _Speaker) -> bool:
    if left.folded and left.folded == right.folded:
        return True
    if left.country or right.country:
        return left.country == right.country
    if _acronym_of(left, right) or _acronym_of(right, left) or _shortened(left, right):
        return True
    if left.names and right.names:
        return _same_names(left, right)
    if left.names or right.names:
        return _named_by_adjective(left, right) or _named_by_adjective(right, left)
    return _same_body(left, right)


def _named_by_adjective(one: _Speaker, other: _Speaker) -> bool:
    """Tell whether both are one body of a place that only one of them writes with a capital.

    "The Keldanian Ministry of Ports" is "det keldanske havneministerium"; no list has the place.
    """
    bodies = _body(one), _body(other)
    if not bodies[0] or bodies[0] != bodies[1] or other.names:
        return False
    words = [part for name in one.names for part in fold(name).split()]
    return bool(words) and all(any(_stem_alike(w, a) for a in other.adjectives) for w in words)


def _stem_alike(one: str, other: str) -> bool:
    """Tell whether two words share all but their endings ("keldanian", "keldanske")."""
    pairs = zip(one, other, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    longest = max(len(one), len(other))
    return shared >= _SHORTEST_STEM and longest - shared <= _LONGEST_ENDING


def _aliases(text: str) -> tuple[str, ...]:
    """Return the whole text, and apart what stands outside and inside its brackets."""
    inside = _BRACKETED.findall(text)
    if not inside:
        return (text,)
    return (text, _BRACKETED.sub(" ", text), *inside)


def _shortened(one: _Speaker, other: _Speaker) -> bool:
    """Tell whether one is the other's beginning ("the Kelda Observatory" for its full name).

    It must hold a name, or a country and a kind of body; the rest may tell a topic or a part that
    somebody plays, but no other body ("Kelda police", "Kelda police union").
    """
    short, long = sorted((one, other), key=lambda speaker: len(speaker.folded))
    particular = bool(short.names) or bool(short.countries and short.concepts - _ROLES)
    size = len(short.folded)
    return (
        size > 1
        and particular
        and long.folded[:size] == short.folded
        and long.concepts - short.concepts <= _ROLES | _TOPICS
        and len(long.names) == len(short.names)
    )


def _acronym_of(one: _Speaker, other: _Speaker) -> bool:
    """Tell whether an acronym of ``one`` stands in ``other``, or is made of its initials."""
    return any(
        acronym in other.acronyms
        or (len(acronym) >= _SHORTEST_EXPANSION and acronym == other.initials)
        for acronym in one.acronyms
    )


def _same_names(one: _Speaker, other: _Speaker) -> bool:
    bodies = _body(one), _body(other)
    for name in one.names:
        for known in other.names:
            full = len(name.split()) > 1 and len(known.split()) > 1
            if same_name(name, known) and (full or _agree(*bodies)):
                return True
            if full != (len(name.split()) > 1 or len(known.split()) > 1):
                short, long = sorted((name, known), key=lambda text: len(text.split()))
                bare = one if short == name else other
                if not bare.concepts - _ROLES and same_name(short, long.split()[-1]):
                    return True
            if full and _one_within(name, known):
                return True
    return False


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or one == other


def _one_within(one: str, other: str) -> bool:
    """Tell whether one name of several words ends the other ("Gen. Mary Jones", not "... Fund")."""
    short, long = sorted((tokenize(one), tokenize(other)), key=len)
    tail = long[-len(short) :]
    name = " ".join(token.text for token in short)
    return find_name(name, tail) is not None


def _same_body(one: _Speaker, other: _Speaker) -> bool:
    bodies = _body(one), _body(other)
    if not bodies[0] and not bodies[1]:
        shared = one.concepts & other.concepts
        offices = shared - _UNNAMED
        return bool(offices) and one.concepts == other.concepts and _one_country(one, other)
    if bodies[0] != bodies[1]:
        return False
    return _one_country(one, other) or bool(bodies[0] & _WORLDWIDE)


def _body(one: _Speaker) -> frozenset[str]:
    """Return what tells a body: not its kind, where it has a name beyond that and its topics."""
    told = one.concepts - _ROLES
    return told - _KINDS if told - _KINDS - _TOPICS else told


def _one_country(one: _Speaker, other: _Speaker) -> bool:
    return one.countries == other.countries


@lru_cache(maxsize=1 << 14)
def _speaker(text: str, language: str) -> _Speaker:
    pack = lexicon(language)
    tokens = tuple(t for t in without_genitives(tokenize(text)) if t.kind is not Kind.MARK)
    small = _small_words(language)
    countries = read_countries(tokens, pack)
    concepts = read_concepts(tokens, pack)
    in_country = {place for m in countries for place in range(m.first, m.last + 1)}
    told = in_country | {place for m in concepts for place in range(m.first, m.last + 1)}
    told |= _office_places(tokens, language)
    told |= {place for place, t in enumerate(tokens) if _is_small(t, small)}
    proper = _proper(tokens, told)
    capitals = [t.text[0] for t in tokens if t.capitalised and not _ACRONYM.match(t.text)]
    return _Speaker(
        folded=tuple(t.norm for t in tokens if t.norm not in small),
        tokens=tokens,
        names=_runs(tokens, [p for p in proper if _may_name(tokens[p])]),
        acronyms=frozenset(tokens[p].text for p in proper if _ACRONYM.match(tokens[p].text)),
        adjectives=tuple(tokens[p].norm for p in proper if tokens[p].text[:1].islower()),
        initials="".join(capitals).upper(),
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


def _runs(tokens: tuple[Token, ...], places: list[int]) -> tuple[str, ...]:
    """Return the texts of neighbouring ``places`` together."""
    runs: list[list[str]] = []
    before = -2
    for place in places:
        if place != before + 1 or not _next_to(tokens, place):
            runs.append([])
        runs[-1].append(tokens[place].text)
        before = place
    return tuple(" ".join(run) for run in runs)


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
