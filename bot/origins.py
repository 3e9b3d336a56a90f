"""Which claims go back to one statement: two outlets with one press release are one origin."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.claims import Claim, Figure, Mode
from bot.comparing import same_thing
from bot.reading.gloss import gloss
from bot.reading.reader import Reading
from bot.reading.speakers_match import same_speaker
from index.embedding import Embedder

_SAME_QUOTATION = 0.55
"""Cosine from which two quotations of one speaker are one quotation, in any two languages."""
_SAME_SENTENCE = 0.9
"""Cosine from which two sentences of one language are one agency's copy."""


class OriginFinder:
    """Numbers the origins of claims; sentences are compared by ``embedder``."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def origins(self, claims: Sequence[Claim], readings: Sequence[Reading]) -> tuple[int, ...]:
        """Return an origin number, from 1, for each of ``claims``; equal ones are one statement."""
        vectors = self._vectors(claims)
        shared = self._shared_statements(readings)
        parent = list(range(len(claims)))
        for place, claim in enumerate(claims):
            for earlier in range(place):
                alike = float(vectors[place] @ vectors[earlier])
                if _one_statement(claims[earlier], claim, alike, shared):
                    _join(parent, earlier, place)
        roots = [_root(parent, place) for place in range(len(claims))]
        numbers = {root: number for number, root in enumerate(dict.fromkeys(roots), start=1)}
        return tuple(numbers[root] for root in roots)

    def same_quotation(self, one: Claim, other: Claim) -> bool:
        """Tell whether two quotations of one speaker are versions of the same words."""
        vectors = self._vectors([one, other])
        return _same_speaker(one, other) and float(vectors[0] @ vectors[1]) >= _SAME_QUOTATION

    def _vectors(self, claims: Sequence[Claim]) -> NDArray[np.float32]:
        texts = [gloss(_said(claim), claim.article.language) for claim in claims]
        if not texts:
            return np.zeros((0, self._embedder.dimensions), dtype=np.float32)
        return self._embedder.embed(texts)

    def _shared_statements(self, readings: Sequence[Reading]) -> set[frozenset[str]]:
        """Return the pairs of articles that quote one speaker with the same words."""
        quotations = [c for reading in readings for c in reading.claims if _is_quotation(c)]
        vectors = self._vectors(quotations)
        alike = np.argwhere(np.triu(vectors @ vectors.T, 1) >= _SAME_QUOTATION)
        pairs: set[frozenset[str]] = set()
        for one, other in ((quotations[i], quotations[j]) for i, j in alike):
            pair = frozenset({one.article.id, other.article.id})
            if len(pair) > 1 and pair not in pairs and _same_speaker(one, other):
                pairs.add(pair)
        return pairs


def _is_quotation(claim: Claim) -> bool:
    said = claim.attribution
    return claim.figure is None and said.mode is Mode.QUOTATION and said.speaker is not None


def _said(claim: Claim) -> str:
    if claim.figure is None and claim.attribution.mode is not Mode.OWN_VOICE:
        return claim.attribution.content.of(claim.article.text)
    return claim.quote_text


def _one_statement(one: Claim, other: Claim, alike: float, shared: set[frozenset[str]]) -> bool:
    if one.figure is None or other.figure is None:
        return one.figure is other.figure and alike >= _SAME_QUOTATION and _same_speaker(one, other)
    if one.figure.counted != other.figure.counted or not _same_print(one.figure, other.figure):
        return False
    if alike >= _SAME_SENTENCE and one.article.language == other.article.language:
        return True
    if not same_thing(one.figure, other.figure) and one.figure.who and other.figure.who:
        return False
    together = frozenset({one.article.id, other.article.id}) in shared
    return _same_speaker(one, other) or (together and _both_attributed(one, other))


def _same_print(one: Figure, other: Figure) -> bool:
    """Tell whether the printed numbers meet: "more than 20" and "61" are two statements."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return one.text.casefold() == other.text.casefold()
    return one.low <= other.high and other.low <= one.high


def _both_attributed(one: Claim, other: Claim) -> bool:
    return one.attribution.speaker is not None and other.attribution.speaker is not None


def _same_speaker(one: Claim, other: Claim) -> bool:
    first, second = one.attribution.speaker, other.attribution.speaker
    if first is None or second is None:
        return one.article.id == other.article.id and first is second
    if one.attribution.anonymous != other.attribution.anonymous:
        return False
    return same_speaker(first, one.article.language, second, other.article.language)


def _root(parent: list[int], place: int) -> int:
    while parent[place] != place:
        place = parent[place]
    return place


def _join(parent: list[int], one: int, other: int) -> None:
    parent[_root(parent, other)] = _root(parent, one)
