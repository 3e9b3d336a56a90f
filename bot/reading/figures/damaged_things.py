"""Whether counted things were destroyed or damaged, or stand there for another reason."""

from bot.reading.figures.acts import Acts
from bot.reading.figures.ailments import AFFECTED
from bot.reading.figures.countables import Countables
from bot.reading.figures.described_things import are_described
from bot.reading.figures.fates import Fates
from bot.reading.figures.one_displaced import DISPLACED
from bot.reading.property_kinds import DESTROYED


def is_damaged(countables: Countables, acts: Acts, fates: Fates, index: int) -> bool:
    """Tell whether things are destroyed, or hurt as people are: "tio hus skadades"."""
    if are_described(countables.tokens, countables.tags, countables.phrases[index].noun):
        return True
    if _are_left(countables, index):
        return False
    act = acts.before(index)
    told = {DESTROYED, AFFECTED, "injured"} if act is None else {DESTROYED, AFFECTED}
    return (act or fates.after(index)) in told or are_wiped_out(countables, index)


def are_wiped_out(countables: Countables, index: int) -> bool:
    """Tell whether a verb stands right before that kills people and ruins things: "уничтожил"."""
    before = countables.numbers[index].begin - 1
    act, tags = countables.tags.at("acts", before), countables.tags
    return act is not None and act.label == "killed" and tags.covers("weak", act.first)


def _are_left(countables: Countables, index: int) -> bool:
    """Tell whether people got away from them: "evacuated from four villages"."""
    before = countables.numbers[index].begin - 1
    act = countables.tags.at("acts", before)
    away = act is not None and act.label == DISPLACED and act.last == before
    return away and countables.tags.covers("prepositions", before)


def are_called_destroyed(countables: Countables, index: int) -> str | None:
    """Return the category of things that no table has, from the participle beside their noun."""
    phrase, tokens, tags = countables.phrases[index], countables.tokens, countables.tags
    if phrase.noun is None or phrase.person:
        return None
    return DESTROYED if are_described(tokens, tags, phrase.noun) else None
