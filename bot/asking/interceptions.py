"""Whether a question counts the weapons that were stopped: "how many drones were shot down?"."""

from collections.abc import Sequence

from bot.reading.figures.interceptions import INTERCEPTED, WEAPONS
from bot.reading.lexicon.pack import Lexicon
from bot.reading.property_kinds import DESTROYED
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Token, fold_all


def with_stopped(
    counted: tuple[str, ...], tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]
) -> tuple[str, ...]:
    """Return what is counted, with those that were stopped in the place of those fired.

    A question for weapons that says nothing of the kind counts those that were fired; one without
    a noun may go on with the weapons of the question before it.
    """
    if not how_many or counted not in {(), (WEAPONS,)}:
        return counted
    found = finder("stopped", pack.counting.stopping).find(tokens)
    stopped = [verb for verb in found if verb.last > how_many[0].last]
    if not stopped:
        return counted
    if finder("stored", pack.counting.stored).find(tokens):
        return (DESTROYED,)
    things = finder("weapons", pack.counting.things.get(WEAPONS, ())).find(tokens)
    bare = _stands_alone(tokens[how_many[0].last + 1 : stopped[0].first], pack)
    return (INTERCEPTED,) if things or bare else counted


def _stands_alone(between: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether "how many" has no noun before its verb: "and how many were shot down"."""
    helping = fold_all((*pack.asking.whether, *pack.attribution.auxiliaries))
    return all(token.norm in helping for token in between)
