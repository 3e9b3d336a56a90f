"""Names in Arabic, which has no capitals: found by the words beside them.

A place follows its kind in the construct state ("مدينة ..."), a person an office ("الرئيس ..."),
and a short name may stand between quotation marks. Modest in recall, meant for precision.
"""

from collections.abc import Sequence
from functools import lru_cache

from bot.reading.calendars import calendar_words
from bot.reading.concepts import read_concepts
from bot.reading.exonyms import city_names
from bot.reading.lexicon import Lexicon, lexicon
from bot.reading.phrases import PhraseFinder
from bot.reading.tokens import Kind, Token, fold

_QUOTES = {'"': '"', "“": "”", "«": "»", "”": "“", "'": "'"}
_DEFINITE = ("ال", "وال", "بال", "فال", "كال", "لل")
_ADJECTIVE_ENDINGS = ("ه", "ي", "يه")
_HAPPENINGS = (
    *("air_strike", "shelling", "bombing", "explosion", "raid", "massacre", "fire"),
    *("earthquake", "flood", "clash", "shipwreck", "landslide", "siege", "shooting"),
)
_BEFORE_DATES = frozenset({"في", "يوم", "بتاريخ", "مساء", "صباح", "فجر"})
_LONGEST_QUOTED = 2
_LONGEST_PERSON = 2
_MOST_BETWEEN = 3
_SHORTEST_CITY = 4


def read_arabic_names(
    tokens: Sequence[Token], lexicon: Lexicon | None
) -> tuple[tuple[int, int], ...]:
    """Return first and last index of each name, in order, none overlapping another."""
    if lexicon is None:
        return ()
    language = lexicon.language
    found: list[tuple[int, int]] = []
    for place in range(len(tokens)):
        if found and place <= found[-1][1]:
            continue
        name = (
            _place_after(tokens, place, language)
            or _person_after(tokens, place, language)
            or _quoted_at(tokens, place, language)
            or _city_at(tokens, place, language)
            or _unknown_after(tokens, place, language)
        )
        if name is not None:
            found.append(name)
    return tuple(found)


def _place_after(tokens: Sequence[Token], place: int, language: str) -> tuple[int, int] | None:
    """Return the name after a noun of place in the construct state."""
    token = tokens[place]
    if _is_definite(token) or not any(form in _place_nouns(language) for form in token.forms):
        return None
    first = place + 1
    if not _may_name(tokens, first, language):
        return None
    second = first + 1
    if _is_definite(tokens[first]) or not _may_name(tokens, second, language):
        return first, first
    adjective = tokens[second].norm.endswith(_ADJECTIVE_ENDINGS)
    joined = tokens[second].norm.startswith("ال") and not adjective
    return first, second if joined else first


def _person_after(tokens: Sequence[Token], place: int, language: str) -> tuple[int, int] | None:
    """Return the one or two words that can be a person's name after an office."""
    role = _roles(language).at(tokens, place)
    if role is None:
        return None
    first = role.last + 1
    skipped = 0
    while (
        skipped < _MOST_BETWEEN
        and first < len(tokens)
        and _belongs_to_office(tokens, first, language)
    ):
        first, skipped = first + 1, skipped + 1
    last = first - 1
    while last - first + 1 < _LONGEST_PERSON and _may_name(tokens, last + 1, language):
        if last >= first and not _fits_surname(tokens[last + 1]):
            break
        if last < first and _is_definite(tokens[last + 1]):
            break
        last += 1
    return (first, last) if last == first + 1 else None


def _quoted_at(tokens: Sequence[Token], place: int, language: str) -> tuple[int, int] | None:
    """Return a word or two between quotation marks at ``place``."""
    closing = _QUOTES.get(tokens[place].text)
    if closing is None:
        return None
    for size in range(1, _LONGEST_QUOTED + 1):
        end = place + size + 1
        if end < len(tokens) and tokens[end].text == closing:
            inside = range(place + 1, end)
            if all(_may_name(tokens, index, language) for index in inside):
                return place + 1, end - 1
    return None


def _city_at(tokens: Sequence[Token], place: int, language: str) -> tuple[int, int] | None:
    """Return a city of the world that every reader knows by its name."""
    city = _cities(language).at(tokens, place)
    return (city.first, city.last) if city is not None else None


def _unknown_after(tokens: Sequence[Token], place: int, language: str) -> tuple[int, int] | None:
    """Return a word that no lexicon knows, between "in" or a happening and a mark or a number."""
    token, first = tokens[place], place + 1
    opens = token.norm == "في" or any(form in _happenings(language) for form in token.forms)
    if not opens or _is_definite(token) or not _may_name(tokens, first, language):
        return None
    if token.norm != "في" and tokens[first].norm.endswith(_ADJECTIVE_ENDINGS):
        return None
    if _is_definite(tokens[first]) or read_concepts(tokens[first : first + 1], lexicon(language)):
        return None
    after = tokens[first + 1] if first + 1 < len(tokens) else None
    closed = after is None or after.kind is not Kind.WORD or after.norm in _BEFORE_DATES
    return (first, first) if closed else None


def _belongs_to_office(tokens: Sequence[Token], place: int, language: str) -> bool:
    token = tokens[place]
    if token.kind is not Kind.WORD:
        return False
    return (
        _is_definite(token)
        or token.norm == "باسم"
        or _demonyms(language).at(tokens, place) is not None
    )


def _fits_surname(token: Token) -> bool:
    """Tell whether a word can be a surname: any but one with a particle other than the article."""
    return not token.norm.startswith(("وال", "بال", "لل", "فال"))


def _may_name(tokens: Sequence[Token], place: int, language: str) -> bool:
    """Tell whether the word at ``place`` may be (part of) a name: no word of the lexicons."""
    if place >= len(tokens) or tokens[place].kind is not Kind.WORD:
        return False
    token = tokens[place]
    if len(token.norm) == 1 or not _small_words(language).isdisjoint(token.forms):
        return False
    return (
        _demonyms(language).at(tokens, place) is None
        and _speaks(language).at(tokens, place) is None
        and _directions(language).at(tokens, place) is None
    )


def _is_definite(token: Token) -> bool:
    return token.norm.startswith(_DEFINITE)


@lru_cache(maxsize=8)
def _place_nouns(language: str) -> frozenset[str]:
    pack = lexicon(language)
    return frozenset(fold(noun) for noun in pack.happening.place_nouns) if pack else frozenset()


@lru_cache(maxsize=8)
def _cities(language: str) -> PhraseFinder:
    """Return the finder of city names; those that are also common words are left out."""
    common = _known_words(language)
    return PhraseFinder(
        {
            "city": tuple(
                name
                for name in city_names(language)
                if len(name) >= _SHORTEST_CITY and common.isdisjoint(map(fold, name.split()))
            )
        }
    )


@lru_cache(maxsize=8)
def _known_words(language: str) -> frozenset[str]:
    pack = lexicon(language)
    if pack is None:
        return frozenset()
    verbs = (*pack.attribution.verbs, *pack.counting.prepositions, *pack.counting.links)
    phrases = (*verbs, *(p for entries in pack.concepts.values() for p in entries))
    return _small_words(language) | {fold(word) for phrase in phrases for word in phrase.split()}


@lru_cache(maxsize=8)
def _happenings(language: str) -> frozenset[str]:
    pack = lexicon(language)
    if pack is None:
        return frozenset()
    phrases = [phrase for name in _HAPPENINGS for phrase in pack.concepts.get(name, ())]
    return frozenset(fold(phrase) for phrase in phrases if " " not in phrase)


@lru_cache(maxsize=8)
def _small_words(language: str) -> frozenset[str]:
    pack = lexicon(language)
    if pack is None:
        return frozenset()
    words = (
        *pack.asking.function_words,
        *pack.happening.not_names,
        *pack.attribution.pronouns,
        *calendar_words(pack.happening.calendars),
    )
    return frozenset(fold(word) for word in words if len(word) > 1)


@lru_cache(maxsize=8)
def _roles(language: str) -> PhraseFinder:
    pack = lexicon(language)
    return PhraseFinder({"role": pack.attribution.roles} if pack else {})


@lru_cache(maxsize=8)
def _demonyms(language: str) -> PhraseFinder:
    pack = lexicon(language)
    return PhraseFinder(pack.demonyms if pack else {})


@lru_cache(maxsize=8)
def _directions(language: str) -> PhraseFinder:
    pack = lexicon(language)
    names = ("north", "south", "east", "west", "northwest", "northeast", "southwest", "southeast")
    return PhraseFinder({name: pack.concepts.get(name, ()) for name in names} if pack else {})


@lru_cache(maxsize=8)
def _speaks(language: str) -> PhraseFinder:
    pack = lexicon(language)
    return PhraseFinder({"says": pack.attribution.verbs} if pack else {})
