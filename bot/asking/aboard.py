"""People who were in a vehicle, of whom a question asks no harm: "how many were on board?"."""

from collections.abc import Sequence

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Token

_WITHIN = 5
"""How many words after "how many" it is told that they were aboard."""


def counts_aboard(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], harms: Sequence[Match]
) -> bool:
    """Tell whether those are counted who were aboard, whatever happened to the vehicle.

    "How many people were on board the ferry that vanished?" counts no missing, while "how many
    people on board died" does count the dead: nothing but "were" or the like may tell of them.
    """
    if not how_many:
        return False
    start = how_many[-1].last + 1
    aboard = finder("aboard", pack.asking.aboard)
    told = next((m for m in aboard.find(tokens[start:]) if m.first < _WITHIN), None)
    if told is None:
        return False
    place = start + told.first
    asking = pack.asking
    helping = (*asking.whether, *asking.belonging, *pack.attribution.auxiliaries)
    were = finder("were", (*helping, *asking.done_by_people)).find(tokens[start:place])
    return bool(were) and not any(harm.first < place for harm in harms)
