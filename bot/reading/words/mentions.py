"""What a sentence mentions of what the packs know in every language: countries and concepts."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.reading.lexicon.pack import Lexicon
from bot.reading.names import countries
from bot.reading.words import concepts
from bot.reading.words.tags import Tagger
from bot.reading.words.tokens import Token

_COUNTRIES, _CONCEPTS = "countries", "concepts"


class Mentioned(NamedTuple):
    """The codes of the countries and the names of the concepts that a sentence mentions."""

    countries: frozenset[str]
    concepts: frozenset[str]


def mentioned(bare: Sequence[Token], lexicon: Lexicon) -> Mentioned:
    """Return what ``read_countries`` and ``read_concepts`` find, by one look at each word.

    Args:
        bare: A sentence, its tokens ``without_genitives``.
        lexicon: The pack of its language.
    """
    tags = _tagger(lexicon.language).tag(bare)
    named = (m.label for m in tags.all(_COUNTRIES) if countries.in_its_case(m, bare))
    meant = (m.label for m in tags.all(_CONCEPTS) if concepts.in_its_case(m, bare))
    return Mentioned(frozenset(named), frozenset(meant))


@lru_cache(maxsize=64)
def _tagger(language: str) -> Tagger:
    finders = {_COUNTRIES: countries.finder(language), _CONCEPTS: concepts.finder(language)}
    return Tagger(finders, from_numerals=finders)
