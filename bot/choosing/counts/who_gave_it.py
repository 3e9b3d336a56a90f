"""Who gave a figure that an article first tells itself, as headlines and openings do.

"Five killed in Brenvik raid", and below: "Five people were killed, the civil defence said." The
rules may choose the headline alone. The same count of the same harm further on in the article is
the same figure, and whoever gives it there is its speaker.
"""

from collections.abc import Sequence

from bot.claims import Claim
from bot.reading.reader import Reading
from bot.reading.words.tokens import fold

_TELLING = 3
"""From which number on two equal ones in an article are rarely of two events."""


def with_givers(claims: Sequence[Claim], readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """Return ``claims``, and where an article gives one in its own voice, who gives it elsewhere.

    Args:
        claims: What was chosen.
        readings: The articles of these claims.
    """
    given = {_value(claim) for claim in claims if not _is_own(claim)}
    sought = {_value(claim) for claim in claims if _is_open(claim)} - given
    if not sought:
        return tuple(claims)
    known = {(claim.article.id, claim.quote) for claim in claims}
    more = [
        claim
        for reading in readings
        for claim in reading.claims
        if not _is_own(claim)
        and _value(claim) in sought
        and (claim.article.id, claim.quote) not in known
    ]
    first = {_value(claim): claim for claim in reversed(more)}
    return (*claims, *first.values())


def _is_open(claim: Claim) -> bool:
    figure = claim.figure
    if figure is None or figure.low is None or figure.low < _TELLING:
        return False
    return _is_own(claim)


def _is_own(claim: Claim) -> bool:
    """Tell whether the article tells it itself; its headline may end with the outlet's name."""
    speaker = claim.attribution.speaker
    return speaker is None or fold(speaker) == fold(claim.article.outlet)


def _value(claim: Claim) -> tuple[object, ...]:
    figure = claim.figure
    if figure is None:
        return ()
    told = (figure.counted, figure.unit, figure.low, figure.high)
    return (claim.article.id, *told, claim.background, figure.included)
