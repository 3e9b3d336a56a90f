"""Verbs that a word behind their object makes verbs of harm: "stabbed two to death"."""

from bot.reading.figures.countables import COMMAS, Countables
from bot.reading.figures.fates import Fates
from bot.reading.numbers.told_number import Form
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_FARTHEST = 8
_LONGEST_PARTS = 14
_MARKS = COMMAS | frozenset("–—-")
_FURTHER = ("prepositions", "times")
"""What may go on behind the end of a verb, within its clause."""


class Strikes:
    """Finds the harm that a verb and a word behind its object tell together."""

    def __init__(self, countables: Countables, fates: Fates) -> None:
        self._all = countables
        self._fates = fates

    def harm(self, index: int) -> str | None:
        """Return the harm to the counted: the verb alone may leave them alive, or be none of harm.

        The subject may stand between verb and object: "nahm die Polizei neun Männer fest".
        """
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        near = max(0, number.begin - _FARTHEST)
        verbs = self._all.tags.within("strikes", near, number.begin - 1)
        gap = range(verbs[-1].last + 1 if verbs else 0, number.begin)
        if not verbs or not self._all.may_be_people(phrase) or any(self._parts(i) for i in gap):
            return None
        inside = self._all.tags.at("struck", phrase.last) if phrase.noun else None
        end = inside or self._end(index) or self._past_parts(phrase.last + 1)
        return end.label if end is not None else None  # "took two guards prisoner"

    def _end(self, index: int) -> Match | None:
        """Return the word that ends the verb: "mähten zwei auf der Straße nieder".

        What may also be a preposition ends none before its noun, and what closes the clause is
        taken before what only stands before a further preposition.
        """
        behind = self._fates.behind("struck", index)
        ends = [end for end in behind if self._fates.reaches(index, end)]
        closing = [end for end in ends if self._fates.ends_clause(end)]
        goes_on = (end for end in ends if self._all.tags.covers_any(_FURTHER, end.last + 1))
        return closing[0] if closing else next(goes_on, None)

    def _past_parts(self, start: int) -> Match | None:
        """Return the end of a verb behind parts: "hold 20, including two boys, hostage".

        The parts stand between two commas or dashes.
        """
        tokens, tags = self._all.tokens, self._all.tags
        if not tags.covers("includes", start + 1) or tokens[start].text not in _MARKS:
            return None
        for place in range(start + 2, min(len(tokens), start + _LONGEST_PARTS)):
            end = tags.beginning("struck", place)
            if end is not None:
                closed = tokens[place - 1].text in _MARKS
                return end if closed and self._fates.ends_clause(end) else None
            if tags.covers_any(("acts", "fates", "clauses", "saying"), place):
                return None
        return None

    def _parts(self, place: int) -> bool:
        """Tell whether a mark, a clause or another number parts a verb from its object.

        A noun that means one by itself may be the subject: "طعن شاب ثلاثة أشخاص بسكين".
        """
        mark = self._all.tokens[place].kind is Kind.MARK
        numbers = (n for n in self._all.numbers if n.begin <= place <= n.end)
        counted = any(number.form is not Form.SINGLE for number in numbers)
        return mark or counted or self._all.tags.covers("clauses", place)
