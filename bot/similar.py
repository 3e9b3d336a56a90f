"""Statements that answer a question which asks for neither a figure nor a speaker."""

from collections.abc import Sequence

import numpy as np

from bot.answers import Question
from bot.claims import Circumstances, Claim
from bot.particular_names import particular
from bot.reading.gloss import in_english
from bot.reading.reader import Reading
from bot.reading.transliteration import same_name
from index.embedding import Embedder

_WEIGHT_OF_MARKS = 0.3
_CLOSE_ENOUGH = 0.3
"""Cosine plus weighted share of common marks from which a sentence is shown.

Chosen by eye on a dozen questions over the sample corpus and two other articles; an open question
is no more than a search until a model reads.
"""
_BEHIND_BEST = 0.07
_MOST = 6
_MOST_COMPARED = 400


class StatementRanker:
    """Ranks statements by nearness to the question: in meaning, and in whom and what they name."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def best(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return the few statements nearest to ``question``, best first; none if all are far.

        Where the question names a country or somebody, a statement that names neither is far.
        """
        claims = [c for reading in readings for c in reading.claims if c.figure is None]
        unique = {(claim.article.id, claim.quote): claim for claim in claims}
        near = [claim for claim in unique.values() if _names_the_same(question, claim)]
        if not near:
            return ()
        near = near[:_MOST_COMPARED]
        asked = self._embedder.embed([in_english(question.text, question.language)])[0]
        texts = [in_english(claim.quote_text, claim.article.language) for claim in near]
        marks = np.array([_common_marks(question.circumstances, c.circumstances) for c in near])
        scores = self._embedder.embed(texts) @ asked + _WEIGHT_OF_MARKS * marks
        floor = max(_CLOSE_ENOUGH, float(scores.max()) - _BEHIND_BEST)
        order = np.argsort(-scores, kind="stable")[:_MOST]
        return tuple(near[place] for place in order if scores[place] >= floor)


def _names_the_same(question: Question, claim: Claim) -> bool:
    asked, told = question.circumstances, claim.circumstances
    if not asked.countries and not asked.names:
        return True
    if asked.countries & told.countries:
        return True
    names = particular(asked.names, question.language)
    return any(same_name(one, other) for one in names for other in told.names)


def _common_marks(asked: Circumstances, told: Circumstances) -> float:
    """Return which share of the question's concepts and countries the sentence has."""
    marks = asked.concepts | asked.countries
    return len(marks & (told.concepts | told.countries)) / len(marks) if marks else 0.0
