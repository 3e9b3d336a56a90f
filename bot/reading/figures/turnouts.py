"""Who takes part in what people gather for: "police counted 30,000 demonstrators".

They are told by their noun, by what they do, by what draws them, or by a noun for their number.
A harm that came to them is told before that.
"""

from collections.abc import Iterator

from bot.reading.figures.countables import COMMAS, NEAR, Countables
from bot.reading.figures.counted_phrases import NounPhrase
from bot.reading.figures.gap_asides import counts_place, without_asides
from bot.reading.figures.tallies import Tallies
from bot.reading.numbers.told_number import Form
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind

PARTICIPANTS = "participants"
"""The category of those who take part."""
_TABLES = ("gathered_people", "gathering", "drawing", "turnouts")
_FARTHEST = 22
_FARTHEST_BEFORE = 16
_BARRIERS = ("clauses", "that", "saying", "acts", "fates", "things")
_YEARS = range(1800, 2200)
_PARTING = COMMAS | {";", "؛"}


class Turnouts:
    """Finds the numbers of those who take part.

    Args:
        countables: The numbers of a sentence.
        tallies: Finds the nouns that lead to a number.
    """

    def __init__(self, countables: Countables, tallies: Tallies) -> None:
        self._all, self._tags, self._tallies = countables, countables.tags, tallies

    def are_counted(self, index: int) -> bool:
        """Tell whether a number that counts no harm counts those who take part."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        if number.percent or number.form not in {Form.CARDINAL, Form.VAGUE}:
            return False
        if not self._tags.may_have(_TABLES):
            return False
        if self._are_called_so(phrase):
            return True
        people = self._all.may_be_people(phrase) or self._is_no_noun(phrase)
        if phrase.thing is not None or not people:
            return False
        if self._are_drawn(index) or self._is_told(index):
            return True
        governed = self._all.is_blocked(number) and not self._come_as_many(index)
        return not governed and (self._act(index) or self._acted(index))

    def _come_as_many(self, index: int) -> bool:
        """Tell whether a preposition says as how many they come: "In 300 hanno manifestato".

        It opens its clause, and the verb follows the number.
        """
        number, before = self._all.numbers[index], self._all.numbers[index].begin - 1
        opens = before == 0 or self._all.tokens[before - 1].kind is Kind.MARK
        digits = self._all.tokens[number.first].text.isdigit()
        year = digits and number.low is not None and number.low in _YEARS
        verb = self._tags.covers_any(("passive", "perfects", "gathering"), number.end + 1)
        return opens and verb and not year

    def _are_called_so(self, phrase: NounPhrase) -> bool:
        first, last = phrase.noun or (0, -1)
        return any(self._tags.covers("gathered_people", i) for i in range(first, last + 1))

    def _is_no_noun(self, phrase: NounPhrase) -> bool:
        """Tell whether what follows is what they do, or when: "a crowd of 300 gathered"."""
        tables = ("gathering", "times")
        return phrase.noun is not None and self._tags.covers_any(tables, phrase.noun[0])

    def _is_told(self, index: int) -> bool:
        """Tell whether a noun for their number leads to it: "the turnout was 40,000"."""
        before = self._all.numbers[index].begin - 1
        before -= self._tags.covers("prepositions", before)  # "cifró la asistencia en 40.000"
        beside = self._tags.covers("turnouts", before)
        return beside or self._tallies.announced(index, "turnouts")

    def _are_drawn(self, index: int) -> bool:
        """Tell whether a word right before says what drew them: "the march drew some 5,000"."""
        begin = self._all.numbers[index].begin
        drawn = self._tags.within("drawing", max(0, begin - 1 - NEAR), begin - 1)
        return bool(drawn) and all(
            self._tags.covers("determiners", i) for i in range(drawn[-1].last + 1, begin)
        )

    def _act(self, index: int) -> bool:
        """Tell whether they do it: "30,000 people, according to the police, marched"."""
        phrase, end = self._all.phrases[index], self._all.numbers[index].end
        start = (end if self._is_no_noun(phrase) else max(phrase.last, end)) + 1
        acts = self._tags.within("gathering", start, start + _FARTHEST)
        return bool(acts) and self._reaches(range(start, acts[0].first))

    def _acted(self, index: int) -> bool:
        """Tell whether the verb stands before them: "I Nordvig demonstrerede 300 mennesker"."""
        begin = self._all.numbers[index].begin
        acts = self._tags.within("gathering", max(0, begin - _FARTHEST_BEFORE), begin - 1)
        return bool(acts) and self._leads(acts[-1], begin)

    def _leads(self, act: Match, begin: int) -> bool:
        gap = range(act.last + 1, begin)
        if self._names_source(gap):
            return not any(i in self._all.taken or self._tags.covers("clauses", i) for i in gap)
        words = all(self._all.tokens[i].kind is Kind.WORD for i in gap)
        people = any(self._all.is_person(i) for i in gap)
        return words and not people and self._reaches(gap)

    def _reaches(self, places: range) -> bool:
        """Tell whether nothing but an aside parts those who act from what they do."""
        gap = without_asides(self._all, self._without_sources(places))
        if any(self._all.tokens[i].text in COMMAS for i in gap[1:]):
            return False
        return not any(map(self._parts, gap))

    def _without_sources(self, gap: range) -> list[int]:
        """Return the places outside of who says so, and of what else they say.

        "Some 30,000, according to the police, 100,000 according to the organisers, marched".
        """
        kept: list[int] = []
        parts = list(self._between_marks(gap))
        for number, part in enumerate(parts):
            following = parts[number + 1] if number + 1 < len(parts) else range(0)
            rival = part.start in self._all.taken and self._names_source(following)
            if not (rival or self._names_source(part)):
                kept.extend(part)
        return kept

    def _between_marks(self, gap: range) -> Iterator[range]:
        """Yield what stands before, between and behind the commas of a gap, each with its comma."""
        start = gap.start
        for place in gap:
            if self._all.tokens[place].text in _PARTING:
                yield range(start, place + 1)
                start = place + 1
        yield range(start, gap.stop)

    def _names_source(self, part: range) -> bool:
        return any(self._tags.covers("according", place) for place in part)

    def _parts(self, place: int) -> bool:
        if place in self._all.taken:
            return not counts_place(self._all, place)
        mark = self._all.tokens[place].kind is Kind.MARK
        return (mark and self._all.tokens[place].text not in COMMAS) or self._tags.covers_any(
            _BARRIERS, place
        )
