"""Harms that name the event: "how many were killed in the raid to free the hostages"."""

from collections.abc import Sequence

from bot.reading.harms import HURT
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match, covered
from bot.reading.words.tokens import Token, fold_all

_NAMING = frozenset({"arrested", "kidnapped", "displaced", "missing", "rescued"})
"""Harms after which an event or its place is called: a rescue, a camp of the displaced."""
_DONE = HURT | {"arrested"}
"""Harms that are asked for, before one that names the event."""
_STOPS = frozenset(",،;؛:.?!؟()")
_FOR_THE = "لل"
"""The Arabic preposition that is written together with its noun: "مخيم للنازحين"."""


def without_event(
    harms: Sequence[Match],
    tokens: Sequence[Token],
    pack: Lexicon,
    how_many: Sequence[Match],
    openers: frozenset[str],
) -> list[Match]:
    """Leave out the harms that a preposition makes part of the event, behind one that is asked for.

    Those that "and" joins are asked for, and so is what follows a comma or is a verb of its own.
    """
    asking = covered(how_many)
    small = fold_all((*pack.numbers.of_words, *pack.attribution.appended))
    opening = openers | {phrase.split()[0] for phrase in openers} - small  # "lors de"
    joining = fold_all((*pack.numbers.and_words, *pack.attribution.clause_openers))
    fates = {phrase for told in pack.counting.fates.values() for phrase in told}

    def is_of_event(harm: Match) -> bool:
        before = [one.last for one in harms if one.label in _DONE and one.last < harm.first]
        fused = tokens[harm.first].norm.startswith(_FOR_THE)
        if (
            harm.label not in _NAMING - {one.label for one in harms if one.last in before}
            or (harm.phrase in fates and not fused)
            or not before
        ):
            return False
        between = range(max(before) + 1, harm.first + 1)
        apart = (tokens[place] for place in between)
        if any(_parts(one, joining) for one in apart) or not asking.isdisjoint(between):
            return False
        return fused or any(tokens[place].norm in opening for place in between[:-1])

    return [harm for harm in harms if not is_of_event(harm)]


def _parts(token: Token, joining: frozenset[str]) -> bool:
    return token.text in _STOPS or token.norm in joining or has_attached_and(token)
