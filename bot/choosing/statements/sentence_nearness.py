"""How near the sentence of a figure, or the few words around it, comes to a question.

Sentences are compared as wholes by one vector each, and a long one tells much else: the words
around the figure are compared apart.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.answers import Question
from bot.choosing.statements.asked_words import without_names
from bot.claims import Claim
from bot.reading.gloss import in_english
from bot.reading.words.tokens import tokenize
from index.embedding.embedding import Embedder
from index.spans import Span

_BEFORE, _BEHIND = 9, 6
"""Tokens around a figure that are compared apart from the sentence."""
_PART_IS_NEARER = 0.1
"""How much nearer to a question the few words around a figure are by chance."""


class SentenceNearness:
    """Compares a question with the sentences of figures."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def of(
        self, question: Question, claims: Sequence[Claim], forms: Sequence[str] = ()
    ) -> NDArray[np.float32]:
        """Return how near each claim's sentence comes to the question.

        Args:
            question: What is asked.
            claims: Claims with figures.
            forms: Further ways of asking the same, in English.
        """
        words = dict.fromkeys((*question.wordings, without_names(question)))
        asked = [in_english(one, question.language) for one in words]
        vectors = self._embedder.embed([*asked, *forms])
        whole = self._near([(c.quote_text, c.article.language) for c in claims], vectors)
        part = self._near([(_around(c), c.article.language) for c in claims], vectors)
        near: NDArray[np.float32] = np.maximum(whole, part - _PART_IS_NEARER)
        return near

    def _near(
        self, texts: Sequence[tuple[str, str]], asked: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        vectors = self._embedder.embed([in_english(text, language) for text, language in texts])
        near: NDArray[np.float32] = (vectors @ asked.T).max(axis=1)
        return near


def _around(claim: Claim) -> str:
    """Return the words of a sentence around its figure."""
    if claim.figure is None:
        return claim.quote_text
    return _words_around(claim.article.text, claim.quote, claim.figure.span.start)


@lru_cache(maxsize=8192)  # question after question comes to the same figures
def _words_around(text: str, sentence: Span, start: int) -> str:
    tokens = tokenize(text, sentence)
    places = (i for i, t in enumerate(tokens) if t.span.start >= start)
    place = next(places, 0)
    near = tokens[max(0, place - _BEFORE) : place + _BEHIND]
    return text[near[0].span.start : near[-1].span.end]
