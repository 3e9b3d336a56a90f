"""Candidates whose dear signs are worked out when they are asked for.

What a sentence or the beginning of an article means takes its vector. That is most of the time of a
question whose articles were read before, and tells little of figures that all else speaks against.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from bot.answers import Question
from bot.choosing.statements.sentence_nearness import SentenceNearness
from bot.choosing.weighing.beginnings import Beginnings
from bot.choosing.weighing.candidate import SIGNS, Candidate
from bot.choosing.weighing.trees import Numbers, Places
from bot.reading.reader import Reading
from index.embedding.embedding import Embedder

_SENTENCE, _BEHIND = SIGNS.index("company.sentence"), SIGNS.index("company.behind")
_BEGINNING, _LIKE_CHOSEN = SIGNS.index("article.beginning"), SIGNS.index("article.like_chosen")


class OpenCandidates:
    """Candidates, and what takes vectors of them.

    Attributes:
        candidates: The candidates.
    """

    def __init__(
        self,
        question: Question,
        candidates: Sequence[Candidate],
        readings: Sequence[Reading],
        answering: Collection[str],
        embedder: Embedder,
    ) -> None:
        """Keep what signs are made of.

        Args:
            question: The question, or one part of it.
            candidates: The candidates.
            readings: The articles that were read.
            answering: The ids of those of which the rules chose a figure.
            embedder: Compares sentences, and the beginnings of articles.
        """
        self.candidates = tuple(candidates)
        self._signs = np.array([one.signs for one in candidates], dtype=np.float64)
        self._question, self._readings, self._answering = question, readings, answering
        self._embedder = embedder

    def rows(self, places: Places) -> Numbers:
        """Return the signs of those at ``places``, a row each; NaN for those that are open."""
        return self._signs[places].astype(np.float32)

    def tell_sentences(self, places: Places) -> None:
        """Work out how near the sentences of those at ``places`` come, if nobody has."""
        unknown = places[np.isnan(self._signs[places, _SENTENCE])]
        if len(unknown):
            claims = [self.candidates[place].claim for place in unknown.tolist()]
            near = SentenceNearness(self._embedder).of(self._question, claims)
            self._signs[unknown, _SENTENCE] = near

    def tell_nearest(self) -> None:
        """Work out how far each sentence is behind the nearest: that takes all of them."""
        self.tell_sentences(np.arange(len(self._signs)))
        near = self._signs[:, _SENTENCE]
        self._signs[:, _BEHIND] = near - near.max()

    def tell_beginnings(self, places: Places) -> None:
        """Work out how near the articles of those at ``places`` come."""
        ids = {self.candidates[place].claim.article.id for place in places.tolist()}
        compared = ids.union(self._answering)
        readings = [one for one in self._readings if one.article.id in compared]
        beginnings = Beginnings(self._embedder, self._question, readings)
        told = {
            id_: (beginnings.to_question(id_), beginnings.to_nearest(id_, self._answering))
            for id_ in ids
        }
        for place in places.tolist():
            id_ = self.candidates[place].claim.article.id
            self._signs[place, [_BEGINNING, _LIKE_CHOSEN]] = told[id_]

    def complete(self) -> tuple[Candidate, ...]:
        """Return the candidates with every sign."""
        self.tell_nearest()
        self.tell_beginnings(np.arange(len(self._signs)))
        pairs = zip(self.candidates, self._signs.tolist(), strict=True)
        return tuple(replace(one, signs=tuple(signs)) for one, signs in pairs)
