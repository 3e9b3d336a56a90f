"""Counts that lean on what was said before.

A count may leave its kind to the sentence before ("put the figure at 900"), and it may be one
that the speaker gave before and gives no longer ("revised the toll from 14 to 12").
"""

from collections.abc import Iterator

from bot.reading.figures.countables import COMMAS, Countables
from bot.reading.figures.tolls import Tolls
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_FARTHEST_TALLY = 9
_FARTHEST_FORMER = 12
_FARTHEST_PAIR = 6
_BESIDE = 2
_WHOSE = "البالغ"
_NOUNS = ("things", "who", "persons", "clauses", "tolls")


class Tallies:
    """Finds the numbers whose kind was told before, and the values given before."""

    def __init__(self, countables: Countables, tolls: Tolls) -> None:
        self._all = countables
        self._tags = countables.tags
        self._tolls = tolls

    def refers(self, index: int) -> bool:
        """Tell whether a number without a category counts what was told before."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        bare = phrase.noun is None or (phrase.person and phrase.thing is None)
        if number.form is not Form.CARDINAL or number.percent or not bare:
            return False
        if self.announced(index) or any(map(self.announced, self._partners(index))):
            return True
        return phrase.noun is None and self._is_marked(number)

    def is_former(self, index: int) -> bool:
        """Tell whether a number is the value that the speaker gave before."""
        number = self._all.numbers[index]
        if number.form is not Form.CARDINAL or number.percent:
            return False
        if self._is_marked(number):
            return True
        return self._opens_pair(index) and any(
            self._is_told(partner) for partner in (index, *self._partners(index))
        )

    def _is_told(self, index: int) -> bool:
        return self._tolls.before(index) is not None or self.announced(index)

    def announced(self, index: int, table: str = "tallies") -> bool:
        """Tell whether a noun for a count leads to the number: "the figure now stands at 14"."""
        begin = self._all.numbers[index].begin
        if not self._is_reached(self._all.numbers[index], table):
            return False
        tallies = self._tags.within(table, max(0, begin - _FARTHEST_TALLY), begin - 1)
        if not tallies or self._is_of_people_beside(tallies[-1]):
            return False
        gap = range(tallies[-1].last + 1, begin)
        if len(gap) > 1 and self._tags.covers_any(("of", "counters"), gap[0]):
            return False
        return not any(self._parts(position) for position in gap)

    def _is_of_people_beside(self, tally: Match) -> bool:
        """Tell whether an Arabic participle makes it the count of those right before it.

        "سكان البلدة البالغ عددهم 900": the town's residents, of whom there are 900.
        """
        opened = self._tags.at("reaching", tally.first)
        return opened is not None and opened.first < tally.first and _WHOSE in opened.phrase

    def _is_reached(self, number: Number, table: str = "tallies") -> bool:
        before = number.begin - 1
        if before < 0 or self._tags.covers("differences", before):
            return False
        if number.qualifier is not None or self._tags.covers("reaching", before):
            return True
        tally = self._tags.at(table, before)
        return tally is not None and self._tags.covers("reaching", tally.first - 1)

    def _parts(self, position: int) -> bool:
        """Tell whether a word between a tally and a number parts them."""
        token = self._all.tokens[position]
        if position in self._all.taken or self._tags.covers_any(_NOUNS, position):
            return True
        return token.kind is Kind.MARK and token.text != ":"

    def _partners(self, index: int) -> Iterator[int]:
        """Yield the other number of a former and a new value."""
        for other in (index - 1, index + 1):
            if not 0 <= other < len(self._all.numbers):
                continue
            if self._is_pair(index, other) or self._is_pair(other, index):
                yield other

    def _opens_pair(self, index: int) -> bool:
        near = (i for i in (index - 1, index + 1) if 0 <= i < len(self._all.numbers))
        return any(self._is_pair(index, other) for other in near)

    def _is_pair(self, former: int, new: int) -> bool:
        """Tell whether two numbers are a former and a new value: "from 14 to 12"."""
        old, now = self._all.numbers[former], self._all.numbers[new]
        before = old.begin - 1
        opened = self._tags.covers("from_to", before) or any(
            self._tags.covers("from_after", place) for place in (old.end, old.end + 1)
        )
        if former > new:
            opened = self._tags.covers("from", before) and not self._tags.covers("of", before)
        if not opened or not self._is_reached(now) or now.percent != old.percent:
            return False
        first, second = sorted((old, now), key=lambda number: number.begin)
        gap = range(first.end + 1, second.begin)
        marks = (self._all.tokens[i] for i in gap if self._all.tokens[i].kind is Kind.MARK)
        near = len(gap) < _FARTHEST_PAIR and all(mark.text in COMMAS for mark in marks)
        return near and (former > new or not self._tags.covers("from_to", now.begin - 1))

    def _is_marked(self, number: Number) -> bool:
        """Tell whether a word such as "previously" stands beside the verb of saying."""
        earliest = max(0, number.begin - _FARTHEST_FORMER)
        found = self._tags.within("former", earliest, number.begin - 1)
        return any(self._marks(former, number) for former in found)

    def _marks(self, former: Match, number: Number) -> bool:
        beside = range(former.first - _BESIDE, former.last + _BESIDE + 1)
        if not any(self._tags.covers_any(("telling", "brackets"), i) for i in beside):
            return False
        gap = range(former.last + 1, number.begin)
        if len(gap) > 1 and self._tags.covers("prepositions", gap[0]):
            return False
        return not any(self._ends_clause(position) for position in gap)

    def _ends_clause(self, position: int) -> bool:
        token, following = self._all.tokens[position], position + 1
        if token.text in COMMAS:
            return not self._tags.covers("that", following)
        if token.kind is Kind.MARK:
            return token.text != ":"
        return self._tags.covers("clauses", position) and not self._tags.covers("that", position)
