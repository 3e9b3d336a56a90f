"""Verbs that a word behind their object makes verbs of harm: "stabbed two to death"."""

from bot.reading.figures.countables import Countables
from bot.reading.figures.fates import Fates
from bot.reading.numbers.told_number import Form
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_FARTHEST = 8
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
        end = inside or self._end(index)  # "took two guards prisoner"
        return end.label if end is not None else None

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

    def _parts(self, place: int) -> bool:
        """Tell whether a mark, a clause or another number parts a verb from its object.

        A noun that means one by itself may be the subject: "طعن شاب ثلاثة أشخاص بسكين".
        """
        mark = self._all.tokens[place].kind is Kind.MARK
        numbers = (n for n in self._all.numbers if n.begin <= place <= n.end)
        counted = any(number.form is not Form.SINGLE for number in numbers)
        return mark or counted or self._all.tags.covers("clauses", place)
