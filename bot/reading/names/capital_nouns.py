"""Names in a language that writes every noun with a capital, as German does.

There a capital shows a noun, not a name. A run of capitalised words is a name only by evidence:
two or more words that no list knows, a title or a kind of place before it, a preposition of place
or a verb of saying beside it with no article, or letters that are all capitals. Rather no name
than a common noun taken for one.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.names.exonyms import other_names
from bot.reading.words.concepts import GEOGRAPHIC
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Token, fold, fold_all

_ACRONYM = re.compile(r"^(?:[A-ZÄÖÜ0-9]{2,6}|(?:[A-Z]\.){2,})$")
_SHORTEST_HEAD = 4


def is_common_noun(token: Token, language: str) -> bool:
    """Tell whether the pack knows the word, or the last part of the compound, as a noun.

    A city of the world may end like a noun ("München", "Florenz").
    """
    return _is_common(token.text, token.norm, language)


@lru_cache(maxsize=1 << 16)
def _is_common(text: str, noun: str, language: str) -> bool:
    if _ACRONYM.match(text):
        return False
    plain, heads = _common(language)
    return noun in plain or (noun.endswith(heads) and not other_names(noun))


def named_parts(
    tokens: Sequence[Token], first: int, last: int, language: str
) -> list[tuple[int, int]]:
    """Return the parts of a run of capitalised words that are names, in order.

    An article inside the run opens a genitive ("Rebellen der Gruppe"), and after a noun with an
    article a preposition does not go on with a name ("den Markt von Orlu").
    """
    if last - first <= 1:
        part = _named(tokens, first, last, language)
        return [part] if part is not None else []
    articles = _articles(language)
    definite = first > 0 and tokens[first - 1].norm in articles
    ends = []
    for place in range(first + 1, last):
        if tokens[place].capitalised or not tokens[place].text.isalpha():
            continue
        if (
            definite
            or tokens[place].norm in articles
            or is_common_noun(tokens[place - 1], language)
        ):
            ends.append(place)
    starts = [first, *(end + 1 for end in ends)]
    lasts = [*(end - 1 for end in ends), last]
    found = (_named(tokens, *part, language) for part in zip(starts, lasts, strict=True))
    return [part for part in found if part is not None]


def _named(tokens: Sequence[Token], first: int, last: int, language: str) -> tuple[int, int] | None:
    titled = False
    while first <= last and is_common_noun(tokens[first], language):
        titled = _is_title(tokens, first, language)
        first += 1
    while first < last and is_common_noun(tokens[last], language):
        last -= 1
    if first > last:
        return None
    if last > first or titled or _ACRONYM.match(tokens[first].text):
        return first, last
    return (first, last) if _stands_as_name(tokens, first, language) else None


def _is_title(tokens: Sequence[Token], place: int, language: str) -> bool:
    return _titles(language).at(tokens, place) is not None


def _stands_as_name(tokens: Sequence[Token], place: int, language: str) -> bool:
    """Tell whether a place's preposition or a verb of saying stands right beside the word."""
    pack = lexicon(language)
    if pack is None:
        return False
    before = tokens[place - 1] if place > 0 else None
    if before is not None and before.norm in _place_prepositions(language):
        return True
    if before is not None and _says(language).at(tokens, place - 1) is not None:
        return True
    joined = before is not None and before.norm in pack.numbers.and_words and place > 1
    if joined and tokens[place - 2].capitalised:
        known = is_common_noun(tokens[place - 2], language)
        return not known and _stands_as_name(tokens, place - 2, language)
    return place + 1 < len(tokens) and _says(language).at(tokens, place + 1) is not None


@lru_cache(maxsize=64)
def _common(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the nouns of the pack, and the endings by which compounds and derivations show."""
    pack = lexicon(language)
    if pack is None:
        return frozenset(), ()
    plain, heads = set(), set()
    for phrase in _noun_phrases(pack):
        for word in map(fold, phrase.split()):
            plain.add(word.strip("*"))
            if len(word.strip("*-")) >= _SHORTEST_HEAD:
                heads.add(word.strip("*-"))
    toponyms = fold_all(pack.happening.toponyms)
    return frozenset(plain), (*sorted(heads - toponyms), *pack.happening.noun_endings)


def _noun_phrases(pack: Lexicon) -> Iterable[str]:
    counting, attribution = pack.counting, pack.attribution
    for table in (counting.things, counting.who, counting.tolls, counting.bodies):
        for phrases in table.values():
            yield from phrases
    for concept, phrases in pack.concepts.items():
        if concept not in GEOGRAPHIC:
            yield from (phrase for phrase in phrases if not phrase.isupper())
    yield from (*counting.persons, *counting.members, *counting.amounts)
    yield from (*attribution.roles, *attribution.collectives, *attribution.anonymous)
    yield from (*attribution.documents, *attribution.continued, *attribution.times)
    yield from (*pack.numbers.vague, *pack.numbers.not_counts, *pack.numbers.labels)
    yield from (*pack.numbers.money, *pack.numbers.percent, *pack.numbers.shares)
    yield from (*pack.happening.not_names, *pack.happening.place_nouns)


@lru_cache(maxsize=64)
def _articles(language: str) -> frozenset[str]:
    pack = lexicon(language)
    return frozenset(pack.attribution.determiners) if pack is not None else frozenset()


@lru_cache(maxsize=64)
def _place_prepositions(language: str) -> frozenset[str]:
    pack = lexicon(language)
    phrases = pack.happening.place_prepositions if pack is not None else ()
    return frozenset(fold(phrase.split()[-1]) for phrase in phrases)


@lru_cache(maxsize=64)
def _titles(language: str) -> PhraseFinder:
    pack = lexicon(language)
    if pack is None:
        return PhraseFinder({})
    return PhraseFinder({"title": (*pack.attribution.roles, *pack.happening.place_nouns)})


@lru_cache(maxsize=64)
def _says(language: str) -> PhraseFinder:
    pack = lexicon(language)
    if pack is None:
        return PhraseFinder({})
    attribution = pack.attribution
    verbs = (*attribution.verbs, *attribution.hedging_verbs)
    return PhraseFinder({"says": tuple(verb for verb in verbs if " " not in verb)})
