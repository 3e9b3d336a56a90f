"""Denied harm, which counts zero: "no civilians were hurt", "did not cause casualties"."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.reading.figures.countables import Countables
from bot.reading.figures.counted_phrases import VICTIMS, NounPhrase
from bot.reading.figures.fates import Fates
from bot.reading.figures.single_nouns import is_definite
from bot.reading.figures.two_harms import of_both
from bot.reading.numbers.told_number import Number
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import ARABIC, Kind

_FARTHEST_OUTCOME = 7
_FARTHEST_HARM = 3
_FARTHEST_PEOPLE = 5
_STOPS = ("links", "clauses", "prepositions", "saying", "who", "persons", "fates")
_PEOPLE = ("who", "bodies")


@dataclass(frozen=True, slots=True)
class Denial:
    """What a denying word denies.

    Attributes:
        category: The harm.
        last: The last token of the words that name it and its people.
        who: The victim class that follows it ("no losses among the soldiers"), or None.
        part: Whether only some people are spoken of ("none of its members was hurt").
    """

    category: str
    last: int
    who: str | None = None
    part: bool = False


class Denials:
    """Finds the harm that a denying word denies."""

    def __init__(self, countables: Countables, fates: Fates) -> None:
        self._all = countables
        self._tags = countables.tags
        self._fates = fates

    def denied(self, index: int) -> Denial | None:
        """Return the harm that is denied, or None where none is."""
        harm = self._harm(index)
        if harm is None:
            return None
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        last = max(harm.last, phrase.last if phrase.person else harm.last)
        denial = self._among(Denial(harm.label, last, phrase.who))
        if denial.who is None and self._is_bare_loss(harm):
            return None
        return replace(denial, part=self._is_partitive(number.last, denial))

    def _harm(self, index: int) -> Match | None:
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        following = number.last + 1
        outcome = following + self._tags.covers("passive", following)  # "ikke er meldt om"
        if self._tags.covers("outcomes", outcome):
            near = self._tags.within("things", outcome, outcome + _FARTHEST_OUTCOME)
            return self._indefinite(near) or self._nobody_after(outcome)
        act = self._denied_act(following)
        negation = self._tags.at("negations", number.first)
        if act is not None or (negation is not None and negation.last >= number.last):
            return act
        if phrase.thing in VICTIMS and self._is_of_them(number):
            return self._fates.fate(index)
        if phrase.thing is not None:
            return self._denied_thing(phrase)
        things = self._tags.within("things", following, following + _FARTHEST_HARM)
        if things and things[0].label in VICTIMS and self._reaches(following, things[0].first):
            return self._indefinite(things[:1])
        return self._fate_of_nobody(index)

    def _fate_of_nobody(self, index: int) -> Match | None:
        """Return the fate that nobody met: "nobody died", "no miners were hurt"."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        turned = self._tags.at("fates", number.first - 1)  # "dödades ingen"
        arabic = ARABIC.match(self._all.tokens[number.first].norm)  # "حياته ليست في خطر"
        nobody = (phrase.noun is None or phrase.person) and not arabic
        if turned is not None and nobody and turned.label in VICTIMS:
            return turned
        verb = self._tags.beginning("fates", number.last + 1)
        if verb is not None and phrase.noun is None:
            return verb
        return self._fates.fate(index) if self._denies_people(index) else None

    def _nobody_after(self, outcome: int) -> Match | None:
        """Return the harm that came to nobody: "لم يسفر الهجوم عن مقتل أحد"."""
        for place in range(outcome + 1, outcome + _FARTHEST_OUTCOME + 1):
            act, whole = self._act(place), self._tags.at("any", place + 1)
            if act is not None and act.last == place and whole is not None:
                return replace(act, last=whole.last)
        return None

    def _denied_act(self, following: int) -> Match | None:
        """Return the harm of a denied verb with "any": "لم يقتل أي", "did not kill any"."""
        act = self._act(following)
        if act is None:
            return None
        joined = self._act(act.last + 2) if self._tags.covers("links", act.last + 1) else None
        if joined is not None:  # "لم يقتل أو يجرح أي مدني": nobody was killed or hurt
            both = of_both(act.label, joined.label)
            act = replace(act, label=both, last=joined.last)
        after = act.last + 1
        if not self._tags.covers_any(("any", "things"), after):
            return None
        thing = self._tags.at("things", after) or self._tags.at("things", after + 1)
        if thing is not None and thing.label in VICTIMS:
            return thing
        whole = self._tags.at("any", after) or act
        return replace(act, last=max(act.last, whole.last))

    def _act(self, place: int) -> Match | None:
        """Return the verb at ``place`` by which people come to harm."""
        act = next(iter(self._tags.within("acts", place, place + 1)), None)
        return act if act is not None and act.label in VICTIMS else None

    def _denied_thing(self, phrase: NounPhrase) -> Match | None:
        """Return the harm that the denied noun names; what is definite is not denied."""
        first, last = phrase.noun or (phrase.last, phrase.last)
        things = self._tags.within("things", first, last)
        ends = (place for thing in things for place in (thing.first, thing.last))
        if any(is_definite(self._all.tokens[place]) for place in ends):
            return None
        harms = (thing for thing in things if thing.label == phrase.thing)
        return next(harms, None) if phrase.thing in VICTIMS else None

    def _is_of_them(self, number: Number) -> bool:
        """Tell whether the harmed are known and spared more: "none of the injured died"."""
        return self._tags.covers("of", number.last) or self._tags.covers("of", number.last + 1)

    def _indefinite(self, things: Iterable[Match]) -> Match | None:
        """Return the first harm that is indefinite: what is definite is not denied."""
        for thing in things:
            if thing.label in VICTIMS and not is_definite(self._all.tokens[thing.first]):
                return thing
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

    def _among(self, denial: Denial) -> Denial:
        """Return the denial with the people who follow it, or among whom nobody came to harm."""
        people = self._tags.beginning("who", denial.last + 1)
        if people is not None:
            return replace(denial, last=people.last, who=people.label)
        opener = self._tags.at("among", denial.last) or self._tags.at("among", denial.last + 1)
        if opener is None or denial.who is not None:
            return denial
        for position in range(opener.last + 1, opener.last + 1 + _FARTHEST_PEOPLE):
            if position >= len(self._all.tokens):
                break
            if self._all.tokens[position].kind is Kind.MARK:
                break
            for table in _PEOPLE:
                people = self._tags.beginning(table, position)
                if people is not None:
                    return replace(denial, last=people.last, who=people.label)
        return denial

    def _is_bare_loss(self, harm: Match) -> bool:
        """Tell whether mere "losses" are denied: those of things, or of the speaker's own side."""
        loss = self._tags.at("losses", harm.first)
        return loss is not None and loss.last >= harm.last

    def _is_partitive(self, first: int, denial: Denial) -> bool:
        """Tell whether people of no class are denied as part of a whole: "any of its members"."""
        return denial.who is None and any(
            self._tags.covers("of", i) for i in range(first, denial.last + 1)
        )
