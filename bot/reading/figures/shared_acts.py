"""Acts that several numbers share: lists, and the parts of a total."""

from collections.abc import Callable, Sequence

from bot.reading.figures.countables import COMMAS, NEAR, Countables
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.numbers.number_links import Link
from bot.reading.numbers.told_number import Form
from bot.reading.words.tokens import Kind

_FARTHEST_OPENER = 10
_FARTHEST_TOTAL = 5
_LONGEST_WHOLE = 7
_FATES = frozenset({"killed", "injured", "missing"})
"""Harms of which those who came to another are no part."""
_NO_WHOLE = ("clauses", "saying", "that", "prepositions", "fates")


class Sharing:
    """Gives the members of a list, and the parts of a total, the act that one of them has."""

    def __init__(
        self,
        countables: Countables,
        links: Sequence[Link],
        follows_act: Callable[[int], bool],
    ) -> None:
        self._all = countables
        self._tags = countables.tags
        self._links = links
        self._follows_act = follows_act
        self._are_parts = _parts(links, [None] * len(links))

    def is_part(self, index: int) -> bool:
        """Tell whether the number is a part: a list after a part goes on with parts."""
        return self._are_parts[index]

    def spread(self, direct: Sequence[str | None]) -> list[str | None]:
        """Return the categories, those of list members and parts filled in."""
        self._are_parts = _parts(self._links, direct)
        shared = self._with_former_values(self._with_named_wholes(direct))
        self._forwards(shared)
        for index in range(len(shared) - 1, 0, -1):
            joined = self._links[index] is not Link.NONE and not self._has_own_fate(index)
            joined = joined and not (self._are_other_people(index) or self._live_on(index - 1))
            if joined and shared[index - 1] is None:
                shared[index - 1] = self._heir(index - 1, shared[index])
        for index in range(1, len(shared)):
            part = self._links[index] is Link.PART or self._all.phrases[index].part
            if shared[index] is None and part:
                shared[index] = self._heir(index, shared[index - 1])
        for index in range(len(shared) - 1):
            if shared[index] is None and self._precedes_total(index):
                shared[index] = self._heir(index, shared[index + 1])
        return shared

    def _precedes_total(self, index: int) -> bool:
        """Tell whether a part stands right before its total: "12'si çocuk 30 kişi"."""
        part = self._all.phrases[index].part or self._links[index] is Link.PART
        gap = range(self._all.numbers[index].end + 1, self._all.numbers[index + 1].begin)
        parted = any(
            self._all.tokens[i].kind is Kind.MARK or self._tags.covers("and", i) for i in gap
        )
        return part and len(gap) <= _FARTHEST_TOTAL and not parted

    def _has_own_fate(self, index: int) -> bool:
        """Tell whether a part has a fate that its total has not: "nine, of whom six died"."""
        phrase = self._all.phrases[index]
        bare = self._links[index] is Link.PART and phrase.noun is None
        own = self._tags.at("acts", self._all.numbers[index].begin - 1)  # "وقتل 21 منهم"
        if bare and phrase.part and own is not None:
            return True
        place = phrase.last + 1
        while self._tags.covers("passive", place) and self._tags.beginning("fates", place) is None:
            place += 1
        return bare and self._tags.beginning("fates", place) is not None

    def _are_other_people(self, index: int) -> bool:
        """Tell whether a harm alone is counted beside people: "900 refugees and 40 dead"."""
        before, phrase = self._all.phrases[index - 1], self._all.phrases[index]
        first, last = phrase.noun or (0, 1)
        alone = phrase.thing in _FATES and phrase.who is None and first == last
        alone = alone and self._tags.covers("things", first)
        return self._links[index] is Link.LIST and alone and before.noun is not None

    def _live_on(self, index: int) -> bool:
        """Tell whether a verb says how the counted live: "six million need aid"."""
        end, tokens = self._all.numbers[index].end, self._all.tokens
        after = self._tags.within("needing", end + 1, max(end, self._all.phrases[index].last) + 2)
        gap = range(end + 1, after[0].first if after else end + 1)
        parted = any(tokens[i].kind is Kind.MARK or i in self._all.taken for i in gap)
        return bool(after) and not parted

    def _forwards(self, shared: list[str | None]) -> None:
        open_act = [
            self._follows_act(index) or (link is Link.PART and shared[index] is not None)
            for index, link in enumerate(self._links)
        ]
        for index in range(1, len(shared)):
            apart = self._links[index] is Link.NONE or self._live_on(index)
            if shared[index] is not None or apart:
                continue
            together = self._tags.covers("together", self._all.numbers[index].begin - 1)
            closed = self._links[index] is Link.LIST and not (open_act[index - 1] or together)
            if closed and not self._is_elliptic(index):
                continue
            shared[index] = self._heir(index, shared[index - 1])
            open_act[index] = open_act[index - 1] or self._links[index] is Link.PART

    def _with_named_wholes(self, direct: Sequence[str | None]) -> list[str | None]:
        return [
            category or (self._named_whole(index) if link is Link.PART else None)
            for index, (category, link) in enumerate(zip(direct, self._links, strict=True))
        ]

    def _with_former_values(self, shared: list[str | None]) -> list[str | None]:
        """Give a toll's former value the category of the new one: "from 9 to 12 dead".

        A new value without a noun has that of the former one: "injuries rose from 9 to 12".
        """
        for index in range(len(shared) - 1):
            number, following = self._all.numbers[index], self._all.numbers[index + 1]
            gap = range(number.end + 1, following.begin)
            opened = self._tags.covers("from", number.begin - 1)
            listed = any(
                self._tags.covers("and", i) for i in gap
            )  # "from four towns and ten farms"
            if opened and not listed and len(gap) <= NEAR:
                shared[index] = shared[index + 1] or shared[index]
                reached = self._tags.covers("reaching", following.begin - 1)
                if reached and self._all.phrases[index + 1].noun is None:
                    shared[index + 1] = self._heir(index + 1, shared[index])
        return shared

    def _named_whole(self, index: int) -> str | None:
        """Return the harm whose parts a number tells: "among the dead were four children"."""
        begin = self._all.numbers[index].begin
        openers = self._tags.within("includes", max(0, begin - _FARTHEST_OPENER), begin - 1)
        if not openers:
            return None
        opener = openers[-1]  # "five killed, among them a child, and 38 hurt, among them 8 boys"
        before = opener.first - 1
        if before > 0 and self._all.tokens[before].text in COMMAS:
            before -= 1
        whole = self._tags.at("things", before)  # "قتلى وجرحى بينهم"
        whole = whole or self._tags.at("tolls", before)  # "the death toll includes"
        first, last = max(0, whole.first if whole is not None else before), opener.last
        told = self._tags.beginning("fates", opener.first)  # "among the victims"
        harms = [
            *([told] if told is not None else []),
            *self._tags.within("things", first, last),
            *self._tags.within("fates", first, last),
            *self._tags.within("tolls", first, last),
        ]
        harm = next((harm.label for harm in harms if harm.label in VICTIMS), None)
        return harm or self._harm_of_whole(before)

    def _harm_of_whole(self, last: int) -> str | None:
        """Return the act before people whom no number counts: "killing miners, among them two"."""
        for place in range(last, max(-1, last - _LONGEST_WHOLE), -1):
            act = self._tags.at("acts", place)
            if act is not None:
                people = range(act.last + 1, last + 1)
                known = any(self._all.is_person(i) for i in people)
                return act.label if act.label in VICTIMS and known else None
            if place in self._all.taken or self._tags.covers_any(_NO_WHOLE, place):
                return None
        return None

    def _is_elliptic(self, index: int) -> bool:
        """Tell whether a number leaves out what was said before: "and three in Varde"."""
        phrase, following = self._all.phrases[index], self._all.phrases[index].last + 1
        if phrase.noun is not None:
            return False
        if following >= len(self._all.tokens) or self._all.tokens[following].kind is Kind.MARK:
            return True
        return self._tags.covers_any(("prepositions", "others", "and", "includes"), following)

    def _heir(self, index: int, category: str | None) -> str | None:
        """Return the neighbour's category if the number's own noun can have it."""
        if category not in VICTIMS or index in self._all.wholes | self._all.ages:
            return None
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        if phrase.thing is not None and phrase.thing not in VICTIMS:
            return None
        if number.form is Form.ARTICLE and self._all.is_blocked(number):
            return None
        if number.percent or (number.vague and not phrase.person):
            return None
        return category


def _parts(links: Sequence[Link], direct: Sequence[str | None]) -> list[bool]:
    """Tell of each number whether it is a part: a list goes on with parts up to another harm.

    "Five dead, among them a child, and 38 wounded": the wounded are none of the dead.
    """
    parts: list[bool] = []
    whole: str | None = None
    for link, category in zip(links, direct, strict=True):
        follows = link is Link.LIST and bool(parts) and parts[-1]
        other = whole in _FATES and category in VICTIMS and category != whole
        parts.append(link is Link.PART or (follows and not other))
        whole = whole if parts[-1] else category
    return parts
