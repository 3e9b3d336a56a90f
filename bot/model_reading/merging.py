"""The reader's claims and the model's as one list: the same claim once."""

from collections.abc import Iterable, Sequence

from bot.claims import Claim
from bot.ledger.repetition import without_repetition


def merged(read: Sequence[Claim], proposed: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return all claims; of one claim by both, the version that knows the speaker, else ours."""
    together = list(read)
    for claim in proposed:
        place = next((i for i, known in enumerate(together) if _same(known, claim)), None)
        if place is None:
            together.append(claim)
        elif together[place].attribution.speaker is None:
            together[place] = claim
    return without_repetition(together)


def still_unread(unread: Iterable[Claim], read: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the figures and quotations that nobody has read, the model included."""
    return tuple(claim for claim in unread if not any(_same(claim, known) for known in read))


def _same(one: Claim, other: Claim) -> bool:
    if one.article.id != other.article.id:
        return False
    if one.figure is None or other.figure is None:
        both = one.figure is None and other.figure is None
        return both and one.attribution.content.overlaps(other.attribution.content)
    return one.figure.span.overlaps(other.figure.span)
