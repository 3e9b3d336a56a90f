"""Acts before a number: "killed nine", "the death of nine"."""

from bot.reading.countables import COMMAS, NEAR, Countables, is_one, of_both
from bot.reading.counted_phrases import QUOTES, VICTIMS
from bot.reading.numbers import Form, Number
from bot.reading.phrases import Match
from bot.reading.tokens import Kind

_ACTS = VICTIMS | {"destroyed"}
_FARTHEST = 7
_FARTHEST_AUXILIARY = 3
_LONGEST_OR = 5
_TAGGING = frozenset("#@_")
"""Marks of names in posts ("#Kelda_Post"), which part nothing."""
_BLOCKING = ("fates", "saying", "that", "passive", "and")


class Acts:
    """Finds the acts whose object a number is."""

    def __init__(self, countables: Countables) -> None:
        self._all = countables
        self._tags = countables.tags

    def before(self, index: int, *, near: bool = False) -> str | None:
        """Return the category of the act before the number; where ``near``, right before it."""
        number = self._all.numbers[index]
        if self._all.is_blocked(number):
            return None
        earliest = max(0, number.begin - _FARTHEST)
        for act in reversed(self._tags.within("acts", earliest, number.begin - 1)):
            if act.last >= number.begin or act.label not in _ACTS:
                continue
            binds = self._is_object(act, number) and not self._all.misses_people(act, index)
            reaches = self._is_near(act, number) or (not near and self._reaches_far(index))
            if not (binds and reaches):
                return None
            return act.label if is_one(number) else self._joined(act)
        return None

    def _is_near(self, act: Match, number: Number) -> bool:
        return number.begin - act.last - 1 <= NEAR

    def _reaches_far(self, index: int) -> bool:
        """Tell whether an act may stand some words before: only people or nothing is named."""
        phrase = self._all.phrases[index]
        return not self._all.numbers[index].percent and (phrase.person or phrase.noun is None)

    def _is_object(self, act: Match, number: Number) -> bool:
        gap = range(act.last + 1, number.begin)
        marks = [i for i in gap if self._is_mark(i)]
        if any(self._all.tokens[i].text not in COMMAS for i in marks):
            return False
        if not all(self._can_stand_between(i) for i in gap):
            return False
        passive = self._is_passive(act)
        people = any(self._all.is_person(i) for i in gap)
        if people and (marks or passive or number.form is not Form.CARDINAL):
            return False
        near = len(gap) <= NEAR
        if len(marks) % 2 or (number.form in {Form.ARTICLE, Form.SINGLE} and not near):
            return False
        return near or not passive

    def _is_mark(self, position: int) -> bool:
        token = self._all.tokens[position]
        return token.kind is Kind.MARK and token.text not in QUOTES | _TAGGING

    def _can_stand_between(self, position: int) -> bool:
        """Tell whether the word can stand between an act and its number."""
        if self._tags.covers("determiners", position):
            return True
        if position in self._all.taken or self._tags.covers("clauses", position):
            return False
        thing = self._tags.at("things", position)
        if thing is not None and thing.label in VICTIMS:
            return False
        return not self._tags.covers_any(_BLOCKING, position)

    def _is_passive(self, act: Match) -> bool:
        earliest = max(0, act.first - _FARTHEST_AUXILIARY)
        return bool(self._tags.within("passive", earliest, act.first - 1))

    def _joined(self, act: Match) -> str:
        """Return the category of the act, or of two in "killing and wounding nine"."""
        before = act.first - 1
        if self._tags.covers("and", before) or is_or(self._all, before):
            before -= 1
        elif not self._all.is_attached(act.first):
            return act.label
        other = self._tags.at("acts", before)
        if other is None or other.last != before or self._all.is_person(other.first - 1):
            return act.label
        return of_both(act.label, other.label)


def is_or(countables: Countables, position: int) -> bool:
    """Tell whether a short linking word, such as "or", stands at ``position``."""
    if not 0 <= position < len(countables.tokens):
        return False
    short = len(countables.tokens[position].text) <= _LONGEST_OR
    return short and countables.tags.covers("links", position)
