"""Answers to "how old", "how much money", "what share": claims that have such a measure.

A measure is no count and stands in a statement; a percentage is a figure. Which of the sentences
with a measure of the asked kind tells what is asked, the local embedding model decides, as it does
for open counts (``bot.counted_people``).
"""

from collections.abc import Sequence

import numpy as np

from bot.answers import Question
from bot.asked_speakers import spoken_by
from bot.claims import Claim, Unit
from bot.counted_nouns import of_noun
from bot.naming import names_any_of
from bot.particular_names import particular
from bot.reading.gloss import in_english
from bot.reading.lexicon import lexicon
from bot.reading.measures import AGE, PERCENT, measures_in
from bot.reading.reader import Reading
from bot.reading.tokens import tokenize
from bot.repetition import without_repetition
from index.embedding import Embedder

_CLOSE_ENOUGH = 0.35
_OF_THE_NAMED = 0.28
_SURELY_OF_THE_ASKED = 0.2
"""Cosine from which a sentence tells what is asked; less will do for one that names whom or what
the question names, and still less for a percentage of the asked noun and for an age, which is only
told of the named.

Chosen on 130 questions over 60 news texts in eleven languages and 280 in English: sentences that
answer have 0.35 and more without the name and 0.2 to 0.6 beside it, the nearest ones to questions
without an answer 0.3 and less without the name and 0.25 beside it.
"""
_BEHIND_BEST = 0.1
_WEIGHT_OF_NAMES = 0.15


class Measured:
    """Finds the statements, and the percentages, that tell the measure asked for."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def best(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return such claims in the order of the articles; none where all sentences are far."""
        found = [c for reading in readings for c in reading.claims if _has_measure(question, c)]
        claims = _of_the_named(question, without_repetition(found))
        if not claims:
            return ()
        asked = self._embedder.embed([in_english(question.text, question.language)])[0]
        texts = [in_english(claim.quote_text, claim.article.language) for claim in claims]
        sure = np.array([_is_sure(question, claim) for claim in claims])
        named = sure | np.array([_names_asked(question, claim) for claim in claims])
        near = self._embedder.embed(texts) @ asked
        least = np.where(sure, _SURELY_OF_THE_ASKED, np.where(named, _OF_THE_NAMED, _CLOSE_ENOUGH))
        ranked = near + _WEIGHT_OF_NAMES * named
        chosen = (near >= least) & (ranked >= ranked[near >= least].max(initial=0) - _BEHIND_BEST)
        return tuple(claims[place] for place in np.flatnonzero(chosen))


def _has_measure(question: Question, claim: Claim) -> bool:
    """Tell whether a claim of an asked speaker gives a measure of the asked kind."""
    if question.speakers and not spoken_by(claim, question.speakers, question.language):
        return False
    if claim.figure is not None:
        return PERCENT in question.measures and claim.figure.unit is Unit.PERCENT
    return not question.measures.isdisjoint(_kinds(claim) - {PERCENT})


def _kinds(claim: Claim) -> frozenset[str]:
    pack = lexicon(claim.article.language)
    return measures_in(tokenize(claim.quote_text), pack) if pack is not None else frozenset()


def _of_the_named(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out ages of others than the named, and mere years where their article has an age."""
    if AGE not in question.measures:
        return list(claims)
    named = [c for c in claims if not _names(question) or _names_asked(question, c)]
    sure = {claim.article.id for claim in named if AGE in _kinds(claim)}
    return [c for c in named if c.article.id not in sure or AGE in _kinds(c)]


def _is_sure(question: Question, claim: Claim) -> bool:
    """Tell whether a claim is of the asked noun, or gives the age of somebody who is named."""
    return of_noun(question, claim) or (AGE in question.measures and bool(_names(question)))


def _names_asked(question: Question, claim: Claim) -> bool:
    """Tell whether a sentence names whom or what, or the country that, the question names."""
    countries = question.circumstances.countries & claim.circumstances.countries
    return bool(countries) or names_any_of(claim.article.text, claim.told_in, _names(question))


def _names(question: Question) -> tuple[str, ...]:
    """Return the names in the question, and the last word of each: a sentence has no more."""
    names = particular(question.circumstances.names, question.language)
    return tuple(dict.fromkeys(part for name in names for part in (name, name.split()[-1])))
