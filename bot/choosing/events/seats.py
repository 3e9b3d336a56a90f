"""Names of places that only tell where a government sits: "the government in Brenvik denies it".

What that government says may be of any place of its country.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.transliteration import find_name
from bot.reading.words.concepts import read_concepts
from bot.reading.words.tokens import Token, fold_all, tokenize
from index.spans import Span

_GOVERNMENT = "government"


@lru_cache(maxsize=4096)  # question after question comes to the same sentences
def names_seats_alone(text: str, span: Span, names: tuple[str, ...], pack: Lexicon) -> bool:
    """Tell whether each of ``names`` that a sentence has tells where a government sits."""
    tokens = tokenize(text, span)
    found = [name for name in names if find_name(name, tokens) is not None]
    return bool(found) and all(_is_seat(name, tokens, pack) for name in found)


def _is_seat(name: str, tokens: Sequence[Token], pack: Lexicon) -> bool:
    place = find_name(name, tokens)
    if place is None:
        return True  # it stands nowhere else
    first, last = place
    if first < 2 or tokens[first - 1].norm not in _prepositions(pack):  # noqa: PLR2004 - noun and "in"
        return False
    governs = (m for m in read_concepts(tokens[:first], pack) if m.concept == _GOVERNMENT)
    seat = any(mention.last == first - 2 for mention in governs)
    return seat and _is_seat(name, tokens[last + 1 :], pack)


@cache
def _prepositions(pack: Lexicon) -> frozenset[str]:
    return fold_all(pack.happening.place_prepositions)
