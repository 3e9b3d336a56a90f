"""Which claims go back to one statement: two outlets with one press release are one origin."""

from collections.abc import Sequence

from bot.claims import Claim, Figure, Mode
from bot.ledger.comparing import same_thing
from bot.ledger.quotation_pairs import QuotationPairs, same_voice
from bot.reading.reader import Reading
from index.embedding.embedding import Embedder

_SAME_SENTENCE = 0.9
"""Cosine from which two sentences of one language are one agency's copy."""


Pairs = Sequence[tuple[int, int]]
"""Places of two claims each."""


class OriginFinder:
    """Numbers the origins of claims; sentences are compared by ``embedder``."""

    def __init__(self, embedder: Embedder) -> None:
        self._pairs = QuotationPairs(embedder)

    def origins(self, claims: Sequence[Claim], readings: Sequence[Reading]) -> tuple[int, ...]:
        """Return an origin number, from 1, for each of ``claims``; equal ones are one statement.

        Two figures go back to one statement where the printed numbers meet and the speaker is the
        same, the sentence is the same, or both articles also quote the same words, which they then
        have from one statement. Sentences are compared only where nothing else has decided: that
        takes the longest.
        """
        parent = list(range(len(claims)))
        _join(parent, self._statements(claims))
        met = [
            (i, j) for j, other in enumerate(claims) for i in range(j) if _meet(claims[i], other)
        ]
        _join(parent, [(i, j) for i, j in met if _one_speaker(claims[i], claims[j])])
        _join(parent, self._copies(claims, _undecided(parent, met)))
        _join(parent, self._shared(claims, readings, _undecided(parent, met)))
        roots = [_root(parent, place) for place in range(len(claims))]
        numbers = {root: number for number, root in enumerate(dict.fromkeys(roots), start=1)}
        return tuple(numbers[root] for root in roots)

    def _statements(self, claims: Sequence[Claim]) -> list[tuple[int, int]]:
        """Pair the versions of one statement, and all that one article says in its own voice."""
        places = [place for place, claim in enumerate(claims) if claim.figure is None]
        found = self._pairs.find([claims[place] for place in places])
        own = [(p, q) for p in places for q in places if p < q and _own_words(claims[p], claims[q])]
        return [(places[one], places[other]) for one, other in sorted(found)] + own

    def _copies(self, claims: Sequence[Claim], pairs: Pairs) -> list[tuple[int, int]]:
        """Return those of ``pairs`` whose sentences, in one language, are one agency's copy."""
        pairs = [(i, j) for i, j in pairs if _one_language(claims[i], claims[j])]
        places = sorted({place for pair in pairs for place in pair})
        vectors = self._pairs.vectors([claims[place] for place in places])
        vector = dict(zip(places, vectors, strict=True))
        return [(i, j) for i, j in pairs if float(vector[i] @ vector[j]) >= _SAME_SENTENCE]

    def _shared(
        self,
        claims: Sequence[Claim],
        readings: Sequence[Reading],
        pairs: Pairs,
    ) -> list[tuple[int, int]]:
        """Return those of ``pairs`` whose articles quote one speaker with the same words."""
        pairs = [(i, j) for i, j in pairs if _may_share(claims[i], claims[j])]
        ids = {id_ for i, j in pairs for id_ in _articles(claims[i], claims[j])}
        read = [reading for reading in readings if reading.article.id in ids]
        quotations = [c for reading in read for c in reading.claims if _is_quotation(c)]
        found = self._pairs.find(quotations)
        shared = {_articles(quotations[i], quotations[j]) for i, j in found}
        return [(i, j) for i, j in pairs if _articles(claims[i], claims[j]) in shared]


def _join(parent: list[int], pairs: Pairs) -> None:
    for one, other in pairs:
        parent[_root(parent, other)] = _root(parent, one)


def _undecided(parent: list[int], pairs: Pairs) -> list[tuple[int, int]]:
    return [(one, other) for one, other in pairs if _root(parent, one) != _root(parent, other)]


def _articles(one: Claim, other: Claim) -> frozenset[str]:
    return frozenset({one.article.id, other.article.id})


def _one_language(one: Claim, other: Claim) -> bool:
    return one.article.language == other.article.language


def _is_quotation(claim: Claim) -> bool:
    said = claim.attribution
    return claim.figure is None and said.mode is Mode.QUOTATION and said.speaker is not None


def _own_words(one: Claim, other: Claim) -> bool:
    voices = (one.attribution.mode, other.attribution.mode)
    return voices == (Mode.OWN_VOICE, Mode.OWN_VOICE) and one.article.id == other.article.id


def _meet(one: Claim, other: Claim) -> bool:
    """Tell whether two claims have figures of one kind whose printed numbers meet."""
    if one.figure is None or other.figure is None or one.figure.counted != other.figure.counted:
        return False
    return _same_print(one.figure, other.figure)


def _of_one_thing(one: Claim, other: Claim) -> bool:
    """Tell whether two figures are not of different classes of people."""
    if one.figure is None or other.figure is None:
        return False
    apart = bool(one.figure.who and other.figure.who)
    return not apart or same_thing(one.figure, other.figure)


def _one_speaker(one: Claim, other: Claim) -> bool:
    return _of_one_thing(one, other) and same_voice(one, other)


def _may_share(one: Claim, other: Claim) -> bool:
    """Tell whether quotations that the two articles share would make their figures one."""
    several = one.article.id != other.article.id
    return several and _of_one_thing(one, other) and _both_attributed(one, other)


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
