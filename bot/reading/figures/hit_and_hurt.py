"""Who was hit, where the next word tells how badly: "wurde getroffen und leicht verletzt"."""

from bot.reading.figures.countables import CASUALTIES, Countables
from bot.reading.words.phrases import Match

_HOW = frozenset({"killed", "injured"})


def hit_and_hurt(countables: Countables, fate: Match) -> Match | None:
    """Return the harm that "and" joins to a fate which leaves open what became of the counted."""
    tags, after = countables.tags, fate.last + 1
    if fate.label != CASUALTIES or not tags.covers("and", after):
        return None
    place = after + 1 + tags.covers("degrees", after + 1)
    told = tags.beginning("fates", after + 1) or tags.beginning("fates", place)
    return told if told is not None and told.label in _HOW else None
