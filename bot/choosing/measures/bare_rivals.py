"""What another speaker gives beside a sum without its unit: "the opposition says 1.1 billion".

The unit is told with the first sum and left unsaid with the second, which is read as a mere number.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.choosing.counts.rival_claims import speaks_beside
from bot.choosing.measures.sorts_of_sums import tells_another_sort
from bot.claims import Claim, Figure, Unit
from bot.ledger.quotation_pairs import same_voice
from bot.reading.figures.figures import UNNAMED
from bot.reading.numbers.measures import MONEY, STRENGTH
from bot.reading.reader import Reading

_TIMES = {MONEY: 20, STRENGTH: 1.5}
"""How many times as much another speaker may give of the same."""
_LITTLE = 90
"""Characters of what somebody says who leaves the unit unsaid."""


def bare_rivals(
    chosen: Iterable[Claim], readings: Sequence[Reading], sort: str | None = None
) -> Iterator[Claim]:
    """Yield what others give of the chosen measures, each with the unit left unsaid.

    Where a ``sort`` of sum is asked for, a sentence on another sort gives none: what a state lost
    is no bribe.
    """
    by_article = {reading.article.id: reading for reading in readings}
    for claim in chosen:
        reading = by_article.get(claim.article.id)
        if claim.figure is None or claim.figure.counted not in _TIMES or reading is None:
            continue
        for other in reading.claims:
            if other.figure is None or _is_apart(claim, other, reading, sort):
                continue
            if _rivals(claim, claim.figure, other, other.figure):
                unit, kind = Unit.MEASURE, claim.figure.counted
                figure = replace(other.figure, counted=kind, noun=claim.figure.noun, unit=unit)
                yield replace(other, figure=figure)


def _is_apart(claim: Claim, other: Claim, reading: Reading, sort: str | None) -> bool:
    """Tell whether another sort of sum is told in the other sentence, or between the two."""
    if sort is None:
        return False
    start, end = claim.quote.end, other.quote.end
    between = (one for one in reading.claims if start <= one.quote.start and one.quote.end <= end)
    return any(tells_another_sort(one, sort) for one in (other, *between))


def _rivals(claim: Claim, figure: Figure, other: Claim, rival: Figure) -> bool:
    """Tell whether somebody else gives a mere number of much the same size right beside."""
    bare = rival.counted == UNNAMED and rival.unit is Unit.COUNT and not rival.noun
    said = other.attribution.content
    if not bare or said.end - said.start > _LITTLE or not (_in_one(claim, other)):
        return False
    return _are_alike(figure, rival, _TIMES[figure.counted])


def _in_one(claim: Claim, other: Claim) -> bool:
    """Tell whether another speaks in the next sentence but one at most, or in the same one."""
    if claim.quote != other.quote:
        return speaks_beside(claim, other)
    return other.attribution.speaker is not None and not same_voice(claim, other)


def _are_alike(figure: Figure, rival: Figure, times: float) -> bool:
    if not figure.low or not rival.low:
        return False
    least, most = sorted((float(figure.low), float(rival.low)))
    return most / least <= times
