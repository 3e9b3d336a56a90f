"""One victim told of beside a toll: "a boy was shot" in an article that counts a hundred dead."""

from collections.abc import Sequence

from bot.choosing.events.relevance import names_any
from bot.claims import Claim, Figure

_MANY = 10
"""How many the article counts elsewhere for one more to be no toll of the event."""


def without_lone_victims(claims: Sequence[Claim], names: Sequence[str]) -> list[Claim]:
    """Leave out a single victim where the article counts many, and the sentence no asked place.

    Args:
        claims: What answers a question so far.
        names: The places of the asked event.
    """
    most: dict[tuple[str, str], int | float] = {}
    for claim in claims:
        figure = claim.figure
        if figure is not None and figure.low is not None and not claim.background:
            key = claim.article.id, figure.counted
            most[key] = max(most.get(key, 0), figure.low)
    return [
        claim
        for claim in claims
        if not _is_lone(claim.figure)
        or claim.figure is None
        or most.get((claim.article.id, claim.figure.counted), 0) < _MANY
        or names_any(claim, names)
    ]


def _is_lone(figure: Figure | None) -> bool:
    """Tell whether a figure is one person, whom an article or a name tells ("a boy")."""
    if figure is None or figure.included or figure.denied is not None:
        return False
    return figure.low == figure.high == 1 and not figure.text[:1].isdigit()
