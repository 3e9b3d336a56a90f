"""Which weapons a question counts: cleared mines are no drones that were shot down."""

from functools import lru_cache

from bot.answers import Question
from bot.claims import Figure
from bot.reading.figures.interceptions import INTERCEPTED, WEAPONS
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.concepts import read_concepts
from bot.reading.words.tokens import tokenize

_KINDS = frozenset({"drone", "rocket", "mine"})
"""Concepts of weapons that no outlet calls by the name of another one."""


def are_other_weapons(question: Question, figure: Figure, language: str) -> bool:
    """Tell whether a figure counts weapons of another kind than those that a question names.

    Args:
        question: What is asked; it may name several kinds, or none.
        figure: What an article counts.
        language: The article's.
    """
    if figure.counted not in {WEAPONS, INTERCEPTED}:
        return False
    told = _kinds_in(figure.noun or "", language)
    asked = _kinds_in(question.clause or question.text, question.language)
    return bool(told and asked) and told.isdisjoint(asked)


@lru_cache(maxsize=4096)  # question after question comes to the same nouns
def _kinds_in(words: str, language: str) -> frozenset[str]:
    pack = lexicon(language)
    found = read_concepts(tokenize(words), pack) if pack is not None else ()
    return _KINDS.intersection(mention.concept for mention in found)
