"""People found alive: "pulled two people alive from the rubble"."""

from bot.reading.figures.countables import Countables
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.words.tokens import Kind

RESCUED = "rescued"
_FARTHEST_ALIVE = 7
_FARTHEST_VERB_BEFORE = 9
_FARTHEST_VERB_AFTER = 6


class Survivors:
    """Finds the people of whom a verb of finding and a word such as "alive" tell a rescue."""

    def __init__(self, countables: Countables) -> None:
        self._all = countables
        self._tags = countables.tags

    def after(self, index: int) -> str | None:
        """Return the category of people found alive, or None."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        if not (phrase.person or phrase.noun is None) or phrase.thing in VICTIMS:
            return None
        start = max(phrase.last, number.end) + 1
        if self._tags.covers("alive", number.begin - 1):
            return RESCUED if self._is_found(number.begin, start, start) else None
        alive = next(iter(self._tags.within("alive", start, start + _FARTHEST_ALIVE)), None)
        if alive is None or any(self._separates(i) for i in range(start, alive.first)):
            return None
        return RESCUED if self._is_found(number.begin, start, alive.last) else None

    def _separates(self, position: int) -> bool:
        """Tell whether a word between the people and "alive" parts them."""
        if position in self._all.taken or self._all.tokens[position].kind is Kind.MARK:
            return True
        fate = self._tags.at("fates", position)
        return fate is not None and fate.label != RESCUED

    def _is_found(self, begin: int, start: int, end: int) -> bool:
        """Tell whether a verb of finding stands before the number or around "alive"."""
        before = self._tags.within("finding", begin - _FARTHEST_VERB_BEFORE, begin - 1)
        gap = (range(verb.last + 1, begin) for verb in before)
        if any(not any(self._breaks(i) for i in words) for words in gap):
            return True
        after = self._tags.within("finding", start, end + _FARTHEST_VERB_AFTER)
        return any(not any(self._breaks(i) for i in range(start, v.first)) for v in after)

    def _breaks(self, position: int) -> bool:
        mark = self._all.tokens[position].kind is Kind.MARK
        return mark or position in self._all.taken or self._tags.covers("clauses", position)
