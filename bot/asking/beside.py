"""How what was found in a question lies to other words of it: inside them, or near."""

from collections.abc import Iterable

from bot.reading.words.concepts import ConceptMention
from bot.reading.words.phrases import Match


def is_beside(found: Match, places: Iterable[int], within: int) -> bool:
    """Tell whether one of ``places`` is at most ``within`` tokens from a match."""
    return any(min(abs(found.first - p), abs(found.last - p)) <= within for p in places)


def is_within(found: Match, longer: Iterable[Match | ConceptMention]) -> bool:
    """Tell whether a word belongs to something else: "rescue workers", "Islamic State"."""
    return any(
        one.first <= found.first
        and found.last <= one.last
        and one.last - one.first > found.last - found.first
        for one in longer
    )
