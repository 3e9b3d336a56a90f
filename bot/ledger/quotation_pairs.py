"""Versions of one statement: the same words of one speaker in two articles, also in translation."""

from collections.abc import Sequence
from datetime import timedelta

import numpy as np
from numpy.typing import NDArray

from bot.claims import Claim, Mode
from bot.reading.gloss import in_english
from bot.speakers.known_speakers import one_speaker
from index.embedding.embedding import Embedder

_SAME_WORDS = 0.55
"""Cosine from which two statements of one speaker are the same."""
_TRANSLATED = 0.45
"""Cosine that will do for a translation, where no other statement is nearer on either side.

Measured on six sentences of our own in Danish and English: translations lie between 0.57 and 0.93,
sentences that are no translations of each other reach 0.37.
"""
_SOON = timedelta(days=3)


def same_voice(one: Claim, other: Claim) -> bool:
    """Tell whether two claims have one speaker; an article's own voice is its own speaker."""
    first, second = one.attribution.speaker, other.attribution.speaker
    if first is None and second is None:
        return one.article.id == other.article.id
    if one.attribution.anonymous != other.attribution.anonymous:
        return False
    return one_speaker(one, other)


class QuotationPairs:
    """Finds versions of one statement; sentences are compared by ``embedder``, with glosses."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def find(self, claims: Sequence[Claim]) -> set[tuple[int, int]]:
        """Return the places, the smaller first, of every two claims that are the same words."""
        if len(claims) < 2:  # noqa: PLR2004 - two make a pair
            return set()
        vectors = self.vectors(claims)
        alike = vectors @ vectors.T
        candidates = np.argwhere(np.triu(alike, 1) >= _TRANSLATED)
        return {
            (int(one), int(other))
            for one, other in candidates
            if _same_words(claims, alike, int(one), int(other))
        }

    def vectors(self, claims: Sequence[Claim]) -> NDArray[np.float32]:
        """Return one unit vector per claim, of what is said in it."""
        if not claims:
            return np.zeros((0, self._embedder.dimensions), dtype=np.float32)
        return self._embedder.embed([in_english(_said(c), c.article.language) for c in claims])


def _said(claim: Claim) -> str:
    if claim.figure is None and claim.attribution.mode is not Mode.OWN_VOICE:
        return claim.attribution.content.of(claim.article.text)
    return claim.quote_text


def _same_words(claims: Sequence[Claim], alike: NDArray[np.float32], one: int, other: int) -> bool:
    first, second = claims[one], claims[other]
    if not same_voice(first, second):
        return False
    if alike[one, other] >= _SAME_WORDS:
        return True
    if first.article.language == second.article.language or not _soon(first, second):
        return False
    return _nearest(claims, alike, one, other) and _nearest(claims, alike, other, one)


def _nearest(claims: Sequence[Claim], alike: NDArray[np.float32], one: int, other: int) -> bool:
    """Tell whether no other claim of the other's article is nearer to the first."""
    there = [i for i, c in enumerate(claims) if c.article.id == claims[other].article.id]
    return bool(alike[one, other] >= max(alike[one, i] for i in there if i != one))


def _soon(one: Claim, other: Claim) -> bool:
    days = one.article.published, other.article.published
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= _SOON
