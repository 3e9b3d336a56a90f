"""What became later of people counted as harmed: "two of the wounded have since died"."""

from bot.reading.figures.acts import Acts
from bot.reading.figures.countables import Countables
from bot.reading.figures.fates import Fates
from bot.reading.figures.sought import MISSING
from bot.reading.figures.states import HOSPITALISED
from bot.reading.harms import OWN_HARMS
from bot.reading.words.tokens import Kind

PARTING = ("and", "links", "prepositions")
"""What parts a noun from what stands behind it."""
_ENDS = frozenset({"killed", "rescued"})
"""What ends that people are missing."""
_FARTHEST_AMONG, _FARTHEST_DEATH = 5, 2
_NO_DEATH = ("things", "weak")


class LaterFates:
    """Finds what became of people after the harm that their noun tells."""

    def __init__(self, countables: Countables, acts: Acts, fates: Fates) -> None:
        self._all, self._tags = countables, countables.tags
        self._acts, self._fates = acts, fates

    def harm(self, index: int) -> str | None:
        """Return what became of those harmed: "two of the wounded died", "وفاة ثلاثة جرحى"."""
        phrase = self._all.phrases[index]
        if phrase.thing not in OWN_HARMS:
            return None
        listed = self._all.is_attached(self._all.numbers[index].begin)  # "خمس جثث و10 جرحى"
        death = not listed and self._acts.before(index, near=True) == "killed"
        if phrase.thing == "injured" and (death or self.dies(index)):
            return "killed"
        found = self._found(index) if phrase.thing == MISSING else None
        if found is not None:
            return found
        for place in range(phrase.last + 1, phrase.last + 1 + _FARTHEST_AMONG * phrase.part):
            fate = self._tags.beginning("fates", place)
            if fate is not None:
                told = {*OWN_HARMS, HOSPITALISED} if phrase.thing == "injured" else OWN_HARMS
                return fate.label if fate.label in told else None
            linked = self._tags.covers_any(("passive", "links", "clauses"), place)
            if not linked or self._tags.covers("and", place):
                return None
        return None

    def _found(self, index: int) -> str | None:
        """Return what became of missing people: "three missing miners were rescued"."""
        fate = self._fates.fate(index)
        return fate.label if fate is not None and fate.label in _ENDS else None

    def dies(self, index: int) -> bool:
        """Tell whether wounded people are said to die: "two died", "üçü daha sonra öldü"."""
        last, fate = self._all.phrases[index].last, self._fates.fate(index)
        if fate is None or fate.label != "killed" or self._tags.covers_any(_NO_DEATH, fate.first):
            return False
        gap = range(last + 1, fate.first)
        return len(gap) <= _FARTHEST_DEATH and all(
            self._all.tokens[place].kind is Kind.WORD
            and (self._tags.covers("later", place) or not self._tags.covers_any(PARTING, place))
            for place in gap
        )
