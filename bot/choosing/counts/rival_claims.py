"""What another speaker counts beside a figure that was chosen: "the board counted 40 lorries".

Figures of an open count are chosen by how near their sentences come to the question. The sentence
in which somebody else gives another number leaves most of it unsaid, so it comes less near; it
stands right beside the first one, and counts the same by the same noun, a kindred one or none.
"""

from collections.abc import Iterator, Sequence

from bot.asking.lost_things import ELECTRICITY
from bot.choosing.counts.counted_nouns import CountedNouns, noun_of
from bot.choosing.people.counted_people import counts_anybody
from bot.claims import Claim, Figure, Unit
from bot.ledger.quotation_pairs import same_voice
from bot.reading.figures.figures import UNNAMED
from bot.reading.reader import Reading

BESIDE = 160
"""How many characters may stand between the two sentences: no more than one other sentence."""
_AKIN = 0.45
"""Cosine from which the two nouns may mean one thing."""
_TIMES = 5
"""How many times as many another speaker may count of the same."""


class RivalClaims:
    """Finds what other speakers count of the same, right beside a chosen figure.

    Args:
        nouns: Compares counted nouns.
    """

    def __init__(self, nouns: CountedNouns) -> None:
        self._nouns = nouns

    def beside(self, chosen: Sequence[Claim], readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return the figures of ``readings`` that rival one of the ``chosen`` ones."""
        by_article = {reading.article.id: reading for reading in readings}
        found: dict[int, Claim] = {}
        for claim in chosen:
            reading = by_article.get(claim.article.id)
            if claim.figure is None or reading is None:
                continue
            for rival in self._rivals(claim, claim.figure, reading):
                if rival not in chosen:
                    found.setdefault(id(rival), rival)
        return tuple(found.values())

    def _rivals(self, claim: Claim, figure: Figure, reading: Reading) -> Iterator[Claim]:
        for other in reading.claims:
            rival = other.figure
            if rival is None or not _may_rival(claim, figure, other, rival):
                continue
            if self._counts_the_same(claim, figure, other, rival):
                yield other

    def _counts_the_same(self, claim: Claim, figure: Figure, other: Claim, rival: Figure) -> bool:
        language = claim.article.language
        if rival.refers or not noun_of(rival) or noun_of(rival) == noun_of(figure):
            return True
        if not noun_of(figure) or counts_anybody(other):
            return counts_anybody(other)
        if counts_anybody(claim) or ELECTRICITY in claim.circumstances.concepts:
            return self._nouns.means_people(noun_of(rival), language)
        near = self._nouns.nearness(noun_of(figure), language, [(language, noun_of(rival))])
        return bool(near[0] >= _AKIN)


def _may_rival(claim: Claim, figure: Figure, other: Claim, rival: Figure) -> bool:
    """Tell whether a figure of another sentence nearby may be another speaker's for the same."""
    if rival.counted != UNNAMED or rival.unit is not Unit.COUNT or not rival.low:
        return False
    if other.background or rival.included or rival.former:
        return False
    return _are_alike(figure, rival) and speaks_beside(claim, other)


def speaks_beside(claim: Claim, other: Claim) -> bool:
    """Tell whether another speaker speaks of the same event, in a sentence right beside."""
    if claim.article.id != other.article.id or claim.quote == other.quote:
        return False
    if other.attribution.speaker is None or not _are_beside(claim, other):
        return False
    return _are_of_one_event(claim, other) and not same_voice(claim, other)


def _are_beside(claim: Claim, other: Claim) -> bool:
    first, second = sorted((claim.quote, other.quote), key=lambda quote: quote.start)
    return second.start - first.end <= BESIDE


def _are_of_one_event(claim: Claim, other: Claim) -> bool:
    """Tell whether the other sentence names no place and no day of its own."""
    told, around = other.circumstances, claim.circumstances
    own = set(told.places) - set(around.places)
    return not own and (not told.days or told.days == around.days)


def _are_alike(figure: Figure, rival: Figure) -> bool:
    if figure.low is None or rival.low is None:
        return False
    least, most = sorted((float(figure.low), float(rival.low)))
    return least > 0 and most / least <= _TIMES
