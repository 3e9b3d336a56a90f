"""Which claims go back to one statement: two outlets with one press release are one origin."""

from collections.abc import Sequence

from bot.claims import Claim, Figure, Mode
from bot.comparing import same_thing
from bot.quotation_pairs import QuotationPairs, same_voice
from bot.reading.reader import Reading
from index.embedding import Embedder

_SAME_SENTENCE = 0.9
"""Cosine from which two sentences of one language are one agency's copy."""


class OriginFinder:
    """Numbers the origins of claims; sentences are compared by ``embedder``."""

    def __init__(self, embedder: Embedder) -> None:
        self._pairs = QuotationPairs(embedder)

    def origins(self, claims: Sequence[Claim], readings: Sequence[Reading]) -> tuple[int, ...]:
        """Return an origin number, from 1, for each of ``claims``; equal ones are one statement."""
        parent = list(range(len(claims)))
        for one, other in (*self._statements(claims), *self._figures(claims, readings)):
            parent[_root(parent, other)] = _root(parent, one)
        roots = [_root(parent, place) for place in range(len(claims))]
        numbers = {root: number for number, root in enumerate(dict.fromkeys(roots), start=1)}
        return tuple(numbers[root] for root in roots)

    def _statements(self, claims: Sequence[Claim]) -> list[tuple[int, int]]:
        """Pair the versions of one statement, and all that one article says in its own voice."""
        places = [place for place, claim in enumerate(claims) if claim.figure is None]
        found = self._pairs.find([claims[place] for place in places])
        own = [(p, q) for p in places for q in places if p < q and _own_words(claims[p], claims[q])]
        return [(places[one], places[other]) for one, other in sorted(found)] + own

    def _figures(
        self, claims: Sequence[Claim], readings: Sequence[Reading]
    ) -> list[tuple[int, int]]:
        places = [place for place, claim in enumerate(claims) if claim.figure is not None]
        vectors = self._pairs.vectors([claims[place] for place in places])
        shared = self._sharing(readings) if places else set()
        return [
            (places[i], places[j])
            for j in range(len(places))
            for i in range(j)
            if _one_statement(
                claims[places[i]], claims[places[j]], float(vectors[i] @ vectors[j]), shared
            )
        ]

    def _sharing(self, readings: Sequence[Reading]) -> set[frozenset[str]]:
        """Return the pairs of articles that quote one speaker with the same words."""
        quotations = [c for reading in readings for c in reading.claims if _is_quotation(c)]
        pairs = self._pairs.find(quotations)
        ids = [frozenset({quotations[i].article.id, quotations[j].article.id}) for i, j in pairs]
        return {pair for pair in ids if len(pair) > 1}


def _is_quotation(claim: Claim) -> bool:
    said = claim.attribution
    return claim.figure is None and said.mode is Mode.QUOTATION and said.speaker is not None


def _own_words(one: Claim, other: Claim) -> bool:
    voices = (one.attribution.mode, other.attribution.mode)
    return voices == (Mode.OWN_VOICE, Mode.OWN_VOICE) and one.article.id == other.article.id


def _one_statement(one: Claim, other: Claim, alike: float, shared: set[frozenset[str]]) -> bool:
    """Tell whether two figures go back to one statement.

    They do where the printed numbers meet and the speaker is the same, the sentence is the same,
    or both articles also quote the same words, which they then have from one statement.
    """
    if one.figure is None or other.figure is None or one.figure.counted != other.figure.counted:
        return False
    if not _same_print(one.figure, other.figure):
        return False
    if alike >= _SAME_SENTENCE and one.article.language == other.article.language:
        return True
    if not same_thing(one.figure, other.figure) and one.figure.who and other.figure.who:
        return False
    together = frozenset({one.article.id, other.article.id}) in shared
    return same_voice(one, other) or (together and _both_attributed(one, other))


def _same_print(one: Figure, other: Figure) -> bool:
    """Tell whether the printed numbers meet: "more than 20" and "61" are two statements."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return one.text.casefold() == other.text.casefold()
    return one.low <= other.high and other.low <= one.high


def _both_attributed(one: Claim, other: Claim) -> bool:
    return one.attribution.speaker is not None and other.attribution.speaker is not None


def _root(parent: list[int], place: int) -> int:
    while parent[place] != place:
        place = parent[place]
    return place
