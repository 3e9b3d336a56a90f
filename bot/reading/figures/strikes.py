"""Verbs that a word behind their object makes verbs of harm: "stabbed two to death"."""

from bot.reading.figures.countables import Countables
from bot.reading.figures.fates import Fates
from bot.reading.numbers.told_number import Form
from bot.reading.words.tokens import Kind

_FARTHEST = 8


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
        end = inside or self._fates.closing(index, "struck")  # "took two guards prisoner"
        return end.label if end is not None else None

    def _parts(self, place: int) -> bool:
        """Tell whether a mark, a clause or another number parts a verb from its object.

        A noun that means one by itself may be the subject: "طعن شاب ثلاثة أشخاص بسكين".
        """
        mark = self._all.tokens[place].kind is Kind.MARK
        numbers = (n for n in self._all.numbers if n.begin <= place <= n.end)
        counted = any(number.form is not Form.SINGLE for number in numbers)
        return mark or counted or self._all.tags.covers("clauses", place)
