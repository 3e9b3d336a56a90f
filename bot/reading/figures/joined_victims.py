"""People without an act of their own who share a named victim's: "the farmer and his two sons"."""

from bot.reading.figures.countables import COMMAS, Countables
from bot.reading.figures.counted_phrases import QUOTES, VICTIMS, NounPhrase
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

_FARTHEST_ACT = 12
_LONGEST_OWNER = 2
_LONGEST_COMPANY = 8
_HIS = ("ه", "ها", "هم", "هما")
"""Endings of an Arabic noun that say whose it is."""
_BARRIERS = ("clauses", "saying", "that", "prepositions", "passive")
_PARTING = ("clauses", "saying", "that", "and")
"""Words that begin another clause between a fate and those who shared it."""


class JoinedVictims:
    """Finds the act of people who are joined to a victim that no number counts."""

    def __init__(self, countables: Countables) -> None:
        self._all = countables
        self._tags = countables.tags

    def category(self, index: int) -> str | None:
        """Return the category of the victim to whom the number's people are joined, or None."""
        phrase = self._all.phrases[index]
        if not phrase.person or phrase.thing is not None:
            return None
        begin, owned = self._all.numbers[index].begin, self._is_owned(phrase)
        for joiner in range(begin - 1, max(-1, begin - 1 - _LONGEST_OWNER), -1):
            company = self._tags.at("together", joiner)
            if company is not None:
                return self._of_company(company, owned=owned)
            if self._tags.covers("and", joiner):
                return self._act_before(joiner, owned=owned) or self._joined_company(joiner)
            if self._all.tokens[joiner].kind is Kind.MARK:
                return None
        attached = self._all.is_attached(begin)
        return self._act_before(begin, owned=owned) if attached else None

    def _of_company(self, company: Match, *, owned: bool) -> str | None:
        """Return the harm of a victim before "along with": of one told at length as well.

        A single word may join a mere circumstance as well: "mort à l'hôpital, avec deux médecins".
        """
        far = company.last > company.first
        end = company.first
        if far and self._all.tokens[end - 1].text in COMMAS:
            end -= 1
        return self._fate_before(end, far=far) or self._act_before(end, owned=owned or far)

    def _joined_company(self, end: int) -> str | None:
        """Return the harm shared by "along with the mayor" and those joined to the mayor."""
        for place in range(end - 1, max(-1, end - 1 - _LONGEST_COMPANY), -1):
            company = self._tags.at("together", place)
            if company is not None and company.last > company.first:
                return self._of_company(company, owned=True)
            if place in self._all.taken or self._all.tokens[place].kind is Kind.MARK:
                return None
        return None

    def _fate_before(self, end: int, *, far: bool) -> str | None:
        """Return the fate of a victim before ``end``: "was killed along with", "مقتله مع"."""
        earliest = end - 1 - _FARTHEST_ACT * far
        for place in range(end - 1, max(-1, earliest - 1), -1):
            fate = self._tags.at("fates", place) or self._tags.at("acts", place)
            if fate is not None:
                befalls = fate.label in VICTIMS and not self._names_deed(fate, end)
                return fate.label if befalls else None
            told = self._all.tokens[place].kind is Kind.MARK
            told = told and self._all.tokens[place].text not in COMMAS
            if told or self._tags.covers_any(_PARTING, place):
                return None
        return None

    def _names_deed(self, fate: Match, end: int) -> bool:
        """Tell whether a fate is a deed without its victim: "opposed the killing, as did five"."""
        victim = any(
            self._tags.covers("prepositions", place) for place in range(fate.last + 1, end)
        )
        return self._tags.covers("determiners", fate.first - 1) and not victim

    def _is_owned(self, phrase: NounPhrase) -> bool:
        """Tell whether the people are those of the victim: "three of his aides", "مساعديه"."""
        first, last = phrase.noun or (0, -1)
        places = range(max(0, first - 2), last + 1)
        ending = last >= first and self._all.tokens[first].text.endswith(_HIS)
        return ending or any(self._tags.covers("possessives", place) for place in places)

    def _act_before(self, end: int, *, owned: bool) -> str | None:
        """Return the act whose object stands right before ``end``: a person, or several.

        Behind those who are ``owned`` by the victim, the victim may be told at length.
        """
        if end and self._all.tokens[end - 1].text in COMMAS:
            return None  # a clause of its own
        for position in range(end - 1, max(-1, end - 1 - _FARTHEST_ACT), -1):
            act = self._tags.at("acts", position)
            if act is not None and act.label in VICTIMS:
                return act.label if position < end - 1 else None
            if not (self._may_stand(position) or (owned and self._describes(position))):
                return None
        return None

    def _describes(self, position: int) -> bool:
        """Tell whether a word opens what a victim is: "a commander of the guard in Tarmo"."""
        return self._tags.covers("prepositions", position)

    def _may_stand(self, position: int) -> bool:
        """Tell whether a word can stand in a list of victims."""
        token = self._all.tokens[position]
        if token.kind is Kind.MARK:
            return token.text in COMMAS or token.text in QUOTES
        if self._tags.covers("prepositions", position):
            return self._tags.covers("acts", position - 1)  # "mató al conductor y a tres"
        return position not in self._all.taken and not self._tags.covers_any(_BARRIERS, position)
