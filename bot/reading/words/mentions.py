"""What a sentence mentions of what the packs know in every language: countries and concepts."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.lexicon.pack import Lexicon
from bot.reading.names import countries
from bot.reading.words import concepts
from bot.reading.words.tags import CONCEPTS, COUNTRIES, Tags, mention_tagger
from bot.reading.words.tokens import Token


class Mentioned(NamedTuple):
    """The codes of the countries and the names of the concepts that a sentence mentions."""

    countries: frozenset[str]
    concepts: frozenset[str]


_NOTHING = Mentioned(frozenset(), frozenset())


def mentioned(bare: Sequence[Token], lexicon: Lexicon, tags: Tags | None = None) -> Mentioned:
    """Return what ``read_countries`` and ``read_concepts`` find, by one look at each word.

    Args:
        bare: A sentence, its tokens ``without_genitives``.
        lexicon: The pack of its language.
        tags: What the ``happening_tagger`` found in ``bare``, if it has been asked.
    """
    tags = tags if tags is not None else mention_tagger(lexicon.language).tag(bare)
    if not tags.may_have((COUNTRIES, CONCEPTS)):
        return _NOTHING
    named = [m.label for m in tags.all(COUNTRIES) if countries.in_its_case(m, bare)]
    meant = [m.label for m in tags.all(CONCEPTS) if concepts.in_its_case(m, bare)]
    return Mentioned(frozenset(named), frozenset(meant))
