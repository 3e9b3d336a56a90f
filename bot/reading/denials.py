"""Denied harm, which counts zero: "no civilians were hurt", "did not cause casualties"."""

from collections.abc import Iterable

from bot.reading.countables import Countables, is_definite
from bot.reading.counted_phrases import VICTIMS, NounPhrase
from bot.reading.fates import Fates
from bot.reading.numbers import Number
from bot.reading.phrases import Match
from bot.reading.tokens import Kind

_FARTHEST_OUTCOME = 7
_FARTHEST_HARM = 3
_STOPS = ("links", "clauses", "prepositions", "saying", "who", "persons", "fates")


class Denials:
    """Finds the harm that a denying word denies."""

    def __init__(self, countables: Countables, fates: Fates) -> None:
        self._all = countables
        self._tags = countables.tags
        self._fates = fates

    def denied(self, index: int) -> str | None:
        """Return the category of the harm that is denied, or None where none is."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        following = number.last + 1
        if self._tags.covers("outcomes", following):
            return self._indefinite(
                self._tags.within("things", following, following + _FARTHEST_OUTCOME)
            )
        act = self._denied_act(following)
        negation = self._tags.at("negations", number.first)
        if act is not None or (negation is not None and negation.last >= number.last):
            return act
        if phrase.thing in VICTIMS and self._is_of_them(number):
            return self._fates.after(index)
        if phrase.thing is not None:
            return self._denied_thing(phrase)
        things = self._tags.within("things", following, following + _FARTHEST_HARM)
        if things and things[0].label in VICTIMS and self._reaches(following, things[0].first):
            return self._indefinite(things[:1])
        return self._fates.after(index) if self._denies_people(index) else None

    def _denied_act(self, following: int) -> str | None:
        """Return the harm of a denied verb with "any": "لم يقتل أي", "did not kill any"."""
        act = next(iter(self._tags.within("acts", following, following + 1)), None)
        if act is None or act.label not in VICTIMS:
            return None
        after = act.last + 1
        if not self._tags.covers_any(("any", "things"), after):
            return None
        thing = self._tags.at("things", after) or self._tags.at("things", after + 1)
        return thing.label if thing is not None and thing.label in VICTIMS else act.label

    def _denied_thing(self, phrase: NounPhrase) -> str | None:
        first, last = phrase.noun or (phrase.last, phrase.last)
        things = self._tags.within("things", first, last)
        definite = any(is_definite(self._all.tokens[thing.first]) for thing in things)
        return phrase.thing if phrase.thing in VICTIMS and not definite else None

    def _is_of_them(self, number: Number) -> bool:
        """Tell whether the harmed are known and spared more: "none of the injured died"."""
        return self._tags.covers("of", number.last) or self._tags.covers("of", number.last + 1)

    def _indefinite(self, things: Iterable[Match]) -> str | None:
        """Return the first harm that is indefinite: what is definite is not denied."""
        for thing in things:
            if thing.label in VICTIMS and not is_definite(self._all.tokens[thing.first]):
                return thing.label
        return None

    def _denies_people(self, index: int) -> bool:
        """Tell whether people are denied ("no miners were"), or everybody ("no one died")."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        if phrase.person:
            return True
        if phrase.noun is None:
            return self._tags.covers_any(("fates", "passive"), number.last + 1)
        return self._tags.covers("passive", phrase.last + 1)

    def _reaches(self, start: int, end: int) -> bool:
        """Tell whether only plain words stand between a denial and the harm."""
        return all(
            self._all.tokens[i].kind is Kind.WORD and not self._tags.covers_any(_STOPS, i)
            for i in range(start, end)
        )
