"""Who the counted are, where a predicate says so: "four of the dead were fighters"."""

from bot.reading.figures.countables import Countables
from bot.reading.figures.counted_phrases import NounPhrase

_FARTHEST = 3
_DASHES = frozenset("—–")


def who_in_predicate(countables: Countables, phrase: NounPhrase) -> str | None:
    """Return the class in the predicate: "four of the dead were fighters", "трое — дети"."""
    tags, passive = countables.tags, phrase.last + 1
    fate = tags.beginning("fates", passive)
    passive = fate.last + 1 if fate is not None else passive
    whole = tags.at("of_them", passive)
    passive = whole.last + 1 if whole is not None else passive
    dashed = passive < len(countables.tokens) and countables.tokens[passive].text in _DASHES
    if not dashed and not tags.covers_any(("passive", "of"), passive):
        return None
    who = tags.within("who", passive + 1, passive + _FARTHEST)
    return who[0].label if who else None
