"""Places that an article introduces once and then names alone, where no capitals tell.

"قرية ..." introduces a village; further down its name stands without its kind. In scripts with
capitals every mention is found by itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.claims import Circumstances
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Token

_SHORTEST = 4


class RecurringNames:
    """Finds the places of an article that some sentence of it introduces."""

    def __init__(self, told: Iterable[Circumstances]) -> None:
        """Learn the places of all sentences ``told``; very short ones are too like other words."""
        places = {place for one in told for place in one.places if len(place) >= _SHORTEST}
        self._finder = PhraseFinder({"place": sorted(places)})

    def added(self, told: Circumstances, tokens: Sequence[Token]) -> Circumstances:
        """Return ``told`` with the places that its ``tokens`` name without introducing them."""
        if not self._finder.may_begin_in(tokens):
            return told  # most sentences; a finder of one article has learnt none of their words
        found = [match.phrase for match in self._finder.find_once(tokens)]
        if not found:
            return told
        named = [place for place in dict.fromkeys(found) if place not in told.names]
        placed = [place for place in dict.fromkeys(found) if place not in told.places]
        if not (named or placed):
            return told
        return replace(told, names=(*told.names, *named), places=(*told.places, *placed))
