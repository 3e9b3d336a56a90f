"""Concepts of news language: the same thing under one name, whatever the language.

"det russiske forsvarsministerium" and "وزارة الدفاع الروسية" both hold ``ministry_of_defence``.
The phrases stand in the packs' ``[concepts]``.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.genitives import without_genitives
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tokens import Token, tokenize

EITHER = {"clash_or_crash": ("clash", "crash"), "clash_or_match": ("clash", "match")}
"""Words that mean one of two in their language ("choque", "kamp"), and what these are."""
_BROADER = {
    **EITHER,
    "air_strike": ("attack", "military_strike"),
    "airborne_operation": ("raid", "military_operation"),
    "bombing": ("attack", "explosion"),
    "drone": ("weapon",),
    "massacre": ("attack",),
    "military_strike": ("attack",),
    "murder": ("killed",),
    "plane_crash": ("crash",),
    "raid": ("military_operation", "attack"),
    "rocket": ("weapon",),
    "shelling": ("attack",),
    "shooting": ("attack",),
    "stabbing": ("attack",),
    "warplane": ("plane",),
    "refugee_camp": ("camp",),
    "air_base": ("military_base",),
    "war_crime": ("crime",),
    "doctor": ("worker",),
    "rescuer": ("civil_defence",),
    "fire_service": ("civil_defence",),
    "military_source": ("army", "source"),
    "human_rights_monitor": ("observatory",),
    "news_agency": ("agency",),
    "governor": ("local_authorities",),
    "mayor": ("local_authorities",),
    "village": ("town",),
    "town": ("city",),
}

GEOGRAPHIC = frozenset(
    [
        "aleppo",
        "jerusalem",
        "euphrates",
        "tigris",
        "nile",
        "red_sea",
        "black_sea",
        "gaza_strip",
        "west_bank",
        "mediterranean",
        "persian_gulf",
        "middle_east",
        "europe",
        "africa",
        "asia",
    ]
)
"""Concepts that are places called differently in each language."""


class ConceptMention(NamedTuple):
    """A concept, and the first and last token of the words for it."""

    first: int
    last: int
    concept: str


def read_concepts(
    tokens: Sequence[Token], lexicon: Lexicon | None, bare: Sequence[Token] | None = None
) -> tuple[ConceptMention, ...]:
    """Return the concepts mentioned, in order; of overlapping phrases the longest counts.

    Args:
        tokens: Where to read.
        lexicon: The pack of the language; without one there are none.
        bare: The tokens ``without_genitives``, if they have been made.
    """
    if lexicon is None:
        return ()
    bare = bare if bare is not None else without_genitives(tokens)
    return tuple(
        ConceptMention(match.first, match.last, match.label)
        for match in finder(lexicon.language).find(bare)
        if in_its_case(match, bare)
    )


def concept_at(bare: Sequence[Token], language: str) -> ConceptMention | None:
    """Return the concept of the words with which ``bare``, tokens ``without_genitives``, begins."""
    match = finder(language).at(bare, 0)
    if match is None or not in_its_case(match, bare):
        return None
    return ConceptMention(match.first, match.last, match.label)


@lru_cache(maxsize=8192)
def concepts_of(text: str, language: str) -> frozenset[str]:
    """Return the concepts that ``text`` mentions."""
    mentions = read_concepts(tokenize(text), lexicon(language))
    return frozenset(mention.concept for mention in mentions)


def broader(concept: str) -> frozenset[str]:
    """Return the concept and those it is a kind of: an air strike is an attack."""
    found = {concept}
    for wider in _BROADER.get(concept, ()):
        found |= broader(wider)
    return frozenset(found)


def called(concept: str) -> tuple[str, ...]:
    """Return the concepts whose words may tell of ``concept`` in another language, itself first."""
    meanings = EITHER.get(concept, ())
    return concept, *meanings, *(either for either, two in EITHER.items() if concept in two)


def related(one: str, other: str) -> bool:
    """Tell whether two concepts are one, or one is a kind of the other."""
    return one in broader(other) or other in broader(one)


def in_its_case(match: Match, tokens: Sequence[Token]) -> bool:
    """Tell whether a phrase written in capitals stands in capitals ("IS", not "is")."""
    text = tokens[match.first].text
    return not match.phrase.isupper() or text[: len(match.phrase)].isupper()


@lru_cache(maxsize=64)
def finder(language: str) -> PhraseFinder:
    """Return what finds the concepts of a language."""
    pack = lexicon(language)
    return PhraseFinder(pack.concepts if pack else {})
