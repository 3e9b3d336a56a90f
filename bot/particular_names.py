"""Names that pin an event down: particular ones, not those of countries or general concepts."""

from collections.abc import Sequence
from functools import lru_cache

from bot.answers import Question
from bot.happenings import GEOGRAPHY
from bot.reading.concepts import read_concepts
from bot.reading.countries import read_countries
from bot.reading.lexicon import lexicon
from bot.reading.tokens import Kind, tokenize


def specific_names(question: Question) -> tuple[str, ...]:
    """Return the names that pin the event down: no countries, no concepts, no asked speakers."""
    spoken = (*question.speakers, *question.about_people)
    names = particular(question.circumstances.names, question.language)
    return tuple(name for name in names if not any(name in speaker for speaker in spoken))


def particular(names: Sequence[str], language: str) -> tuple[str, ...]:
    """Return those of ``names`` that are more than names of countries and general concepts."""
    return tuple(name for name in names if not _is_general(name, language))


@lru_cache(maxsize=16384)
def _is_general(name: str, language: str) -> bool:
    pack = lexicon(language)
    tokens = tokenize(name)
    known = [m for m in read_concepts(tokens, pack) if m.concept not in GEOGRAPHY]
    general = {place for m in known for place in range(m.first, m.last + 1)}
    if pack is not None:
        countries = read_countries(tokens, pack)
        general.update(place for m in countries for place in range(m.first, m.last + 1))
    return all(place in general for place, t in enumerate(tokens) if t.kind is Kind.WORD)
