"""In what state the hurt are: badly hurt or not, taken to hospital, still there, discharged."""

from functools import cache

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import PhraseFinder

HOSPITALISED = "hospitalised"
"""The state of those who were taken to hospital, which is a harm of its own as well."""


@cache
def state_finder(pack: Lexicon) -> PhraseFinder:
    """Return what finds the words for a state."""
    counting = pack.counting
    tables = (counting.acts, counting.fates)
    taken = [phrase for table in tables for phrase in table.get(HOSPITALISED, ())]
    told = counting.states
    return PhraseFinder({**told, HOSPITALISED: (*told.get(HOSPITALISED, ()), *taken)})
