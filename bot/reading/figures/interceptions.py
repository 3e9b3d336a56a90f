"""Missiles and drones that were stopped: "shot down 38 of 54 drones", "42 were intercepted".

How many were fired and how many of these never hit are two counts, often of one sentence.
"""

from collections.abc import Iterator

from bot.reading.figures.countables import COMMAS, Countables
from bot.reading.numbers.told_number import Form
from bot.reading.words.tokens import Kind

INTERCEPTED = "intercepted"
"""The category of what was stopped on its way."""
WEAPONS = "bombs"
"""That of what was fired or dropped."""
_FARTHEST_BEFORE, _FARTHEST_BEHIND = 14, 8
_LONGEST_SUBJECT = 5
_OTHER = "other"
_FARTHEST_STORED = 8
_PARTING = ("clauses", "that", "saying", "and")
_NO_SUBJECT = (*_PARTING, "prepositions", "acts", "fates")


class Interceptions:
    """Finds the numbers of weapons that were stopped.

    Args:
        countables: The numbers of a sentence.
    """

    def __init__(self, countables: Countables) -> None:
        self._all, self._tags = countables, countables.tags
        self._told = bool(self._tags.all("stopping"))
        self._weapons = frozenset(_counted(countables, WEAPONS)) if self._told else frozenset()
        self._counted = frozenset(_counted(countables)) if self._told else frozenset()

    def are_counted(self, index: int) -> bool:
        """Tell whether a number of weapons counts those that were stopped."""
        return self._told and (
            self._stops(index) or self._are_stopped(index) or self._are_listed(index)
        )

    def lie_unfired(self, index: int) -> bool:
        """Tell whether such weapons lay where nobody had fired them: "in their hangars"."""
        begin, last = self._all.numbers[index].begin, self._all.phrases[index].last
        before = self._tags.within("stored", max(0, begin - _FARTHEST_STORED), begin - 1)
        behind = self._tags.within("stored", last + 1, last + _FARTHEST_STORED)
        gaps = [range(one.last + 1, begin) for one in before[-1:]]
        gaps += [range(last + 1, one.first) for one in behind[:1]]
        return any(not any(map(self._parts, gap)) for gap in gaps)

    def _parts(self, place: int) -> bool:
        if self._all.tokens[place].text in COMMAS or place in self._all.taken:
            return True
        return self._tags.covers_any(("clauses", "and"), place)

    def bare(self, index: int) -> bool:
        """Tell whether a number without a noun counts weapons that were stopped: "of them, 38".

        The sentence before may have told of them: "intercepted two of them".
        """
        known = bool(self._weapons) or self._all.phrases[index].part
        return known and self._is_bare(index) and self.are_counted(index)

    def are_all(self, index: int) -> bool:
        """Tell whether a number counts all of whom some were stopped: "14 drones out of 17"."""
        parted = self._tags.covers("of", self._all.numbers[index].begin - 1)
        before = index > 0 and self._all.phrases[index - 1].thing == WEAPONS
        return parted and before and self._is_bare(index) and self.are_counted(index - 1)

    def _is_bare(self, index: int) -> bool:
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        return phrase.noun is None and number.form is Form.CARDINAL and not number.percent

    def _stops(self, index: int) -> bool:
        """Tell whether a verb has them for its object: "shot down 38 drones and two missiles"."""
        begin = self._all.numbers[index].begin
        verbs = self._tags.within("stopping", max(0, begin - _FARTHEST_BEFORE), begin - 1)
        gap = range(verbs[-1].last + 1, begin) if verbs else range(0)
        counted = next((i for i in gap if i in self._all.taken), gap.stop)
        opening = range(gap.start, counted)
        led = all(map(self._leads, opening)) or self._is_beside(opening)
        return bool(verbs) and led and all(map(self._leads, range(counted, gap.stop)))

    def _leads(self, place: int) -> bool:
        """Tell whether a word may stand between a verb and one of the things that it counts."""
        if place in self._all.taken or place in self._counted:
            return True
        if self._all.tokens[place].text in COMMAS:
            return True
        return self._tags.covers_any(("determiners", "and", "qualifiers"), place)

    def _is_subject(self, gap: range) -> bool:
        """Tell whether only who did it stands behind the verb: "أسقطت الدفاعات الجوية 38"."""
        return len(gap) <= _LONGEST_SUBJECT and not any(
            place in self._all.taken
            or self._all.tokens[place].kind is not Kind.WORD
            or self._tags.covers_any(_NO_SUBJECT, place)
            or self._is_thing(place)
            for place in gap
        )

    def _is_thing(self, place: int) -> bool:
        """Tell whether it is something that may be fired or hit: "teams" are not."""
        thing = self._tags.at("things", place)
        return thing is not None and thing.label != _OTHER

    def _is_beside(self, gap: range) -> bool:
        """Tell whether only who did it or where stands there: "cleared in the Orlu district 38"."""
        led = bool(gap) and self._tags.covers("prepositions", gap[0])
        return self._is_subject(gap[1:] if led else gap)

    def _are_stopped(self, index: int) -> bool:
        """Tell whether the verb follows them in its clause: "38 drones, he said, were downed"."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        start = number.end + 1
        verbs = self._tags.within("stopping", start, max(phrase.last, start) + _FARTHEST_BEHIND)
        gap = range(start, verbs[0].first) if verbs else range(0)
        parted = any(
            self._all.tokens[i].kind is Kind.MARK
            or i in self._all.taken
            or self._tags.covers_any(_PARTING, i)
            for i in gap
        )
        return bool(verbs) and not parted and not self._has_object(verbs[0].last + 1)

    def _are_listed(self, index: int) -> bool:
        """Tell whether they stand in a list that was: "38 drones and two missiles were downed"."""
        following = index + 1
        if following >= len(self._all.numbers):
            return False
        gap = range(self._all.phrases[index].last + 1, self._all.numbers[following].begin)
        weapons = self._all.phrases[following].thing == WEAPONS
        behind = self._are_stopped(following) or self._are_listed(following)
        return bool(gap) and self._all.is_joining(gap) and weapons and behind

    def _has_object(self, place: int) -> bool:
        """Tell whether they did it: "12 missiles destroyed 30 houses"."""
        opened = self._tags.covers_any(("determiners", "things", "who", "persons"), place)
        return opened or place in self._all.taken


def _counted(countables: Countables, thing: str | None = None) -> Iterator[int]:
    """Yield where numbers, of one thing or any, and their nouns stand, up to the end of each."""
    for number, phrase in zip(countables.numbers, countables.phrases, strict=True):
        if thing is None or phrase.thing == thing:
            yield from range(number.begin, phrase.last + 1)
