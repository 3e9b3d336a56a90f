"""One article's repeated figures and sentences, told once for each speaker."""

from collections.abc import Iterable

from bot.claims import Claim
from bot.ledger.quotation_pairs import same_voice


def without_repetition(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return each article's figures once for each speaker, in the order of their first mention.

    The article's own mention of a figure (a headline, a summary) gives way to a speaker's.
    """
    kept: list[Claim] = []
    for claim in claims:
        place = next((i for i, known in enumerate(kept) if _repeats(known, claim)), None)
        if place is None:
            kept.append(claim)
        elif _authority(claim) > _authority(kept[place]):
            kept[place] = claim
    return tuple(kept)


def once_a_sentence(statements: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return what each speaker says first in each sentence, in the given order."""
    once: dict[tuple[object, ...], Claim] = {}
    for claim in statements:
        once.setdefault((claim.article.id, claim.quote, claim.attribution.speaker), claim)
    return tuple(once.values())


def _repeats(one: Claim, other: Claim) -> bool:
    if _value(one) != _value(other):
        return False
    unattributed = not _authority(one)[0] or not _authority(other)[0]
    return unattributed or same_voice(one, other)


def _value(claim: Claim) -> tuple[object, ...]:
    figure = claim.figure
    if figure is None:
        return (claim.article.id, claim.quote, claim.attribution.content)
    value = (figure.low, figure.high) if figure.low is not None else figure.text.casefold()
    return (claim.article.id, figure.counted, figure.who, figure.unit, value, figure.former)


def _authority(claim: Claim) -> tuple[bool, bool]:
    """Order mentions of one figure: with a speaker first, then in the text before the headline."""
    headline = claim.quote_text.strip() == (claim.article.title or "").strip()
    return claim.attribution.speaker is not None and not headline, not headline
