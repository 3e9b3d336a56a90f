"""How near sentences come to a question for a measure, and which of their measures is nearest."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from bot.answers import Question
from bot.choosing.measures.sorts_of_sums import is_beside_its_sort
from bot.choosing.measures.told_amounts import Given, given_amounts, is_own, unless_given
from bot.choosing.statements.asked_words import without_names
from bot.claims import Claim
from bot.reading.gloss import in_english
from bot.reading.lexicon.pack import lexicon
from bot.reading.numbers.measures import Measure, read_measures
from bot.reading.words.tokens import tokenize
from index.embedding.embedding import Embedder

_PART_IS_NEARER = 0.1
"""How much nearer to a question the few words around a measure are by chance."""
_BEFORE, _BEHIND = 9, 4
"""Tokens around a measure that are compared apart from the sentence, which may tell much else."""


class NearMeasures:
    """Compares sentences, and the words around their measures, with a question."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def of(
        self, question: Question, sort: str | None, claims: Sequence[Claim]
    ) -> tuple[NDArray[np.float32], list[Measure | None]]:
        """Return the cosine of each sentence, or a part with a measure, and the question.

        With it comes the measure of the nearest such part, or None where there is none. Beside a
        word for another ``sort`` of sum than the asked one there is none.
        """
        words = dict.fromkeys((*question.wordings, without_names(question)))
        asked = self._embedder.embed([in_english(one, question.language) for one in words])
        given = given_amounts(question)
        parts = [tuple(_parts(question, sort, claim, given)) for claim in claims]
        texts = [
            in_english(part, claim.article.language)
            for claim, own in zip(claims, parts, strict=True)
            for part, _ in own
        ]
        scores = iter((self._embedder.embed(texts) @ asked.T).max(axis=1))
        near = [[float(next(scores)) for _ in own] for own in parts]
        nearest = [max(one[0], max(one) - _PART_IS_NEARER) for one in near]
        told = [_nearest_measure(own, one) for own, one in zip(parts, near, strict=True)]
        return np.array(nearest, dtype=np.float32), told


def _nearest_measure(
    parts: Sequence[tuple[str, Measure | None]], near: Sequence[float]
) -> Measure | None:
    """Return the measure of the part that is nearest to the question."""
    measured = [
        (score, measure) for (_, measure), score in zip(parts, near, strict=True) if measure
    ]
    return max(measured, key=itemgetter(0))[1] if measured else None


def _parts(
    question: Question, sort: str | None, claim: Claim, given: Given
) -> Iterator[tuple[str, Measure | None]]:
    """Yield a claim's sentence, and the words around each measure of the asked kinds in it.

    What the question tells itself, ``given``, is not what it asks for.
    """
    yield claim.quote_text, None
    pack = lexicon(claim.article.language)
    if claim.figure is not None or pack is None:
        return
    tokens = tokenize(claim.article.text, claim.quote)
    told = [one for one in read_measures(tokens, pack) if one.kind in question.measures]
    asked = [
        one
        for one in told
        if is_own(claim, tokens[one.place], one.kind)
        and is_beside_its_sort(sort, tokens, one.place, pack)
    ]
    for measure in unless_given(asked, tokens, pack, given):
        around = tokens[max(0, measure.place - _BEFORE) : measure.place + _BEHIND]
        yield claim.article.text[around[0].span.start : around[-1].span.end], measure
