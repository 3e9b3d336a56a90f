"""Fates after a number: "nine people were killed", "ni omkom"."""

from bot.reading.figures.acts import is_or
from bot.reading.figures.countables import COMMAS, NEAR, Countables, is_definite, is_one, of_both
from bot.reading.figures.counted_phrases import QUOTES
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind, fold

_FARTHEST = 22
_FARTHEST_BARE = 6
_FARTHEST_OF_ARTICLE = 10
_AUXILIARY_BEFORE_FATE = 5
_AUXILIARY_BEFORE_NUMBER = 4
_BRACKET = 10
_INSIDE_PHRASE = 3
_JOINED_WITHIN = 4
_ATTACHED = ("ل", "ب")
_BREAKS = frozenset(";:؛.!?؟|")
_ASIDE_MARKS = frozenset("()–—-")


class Fates:
    """Finds the fates whose subject a number is."""

    def __init__(self, countables: Countables) -> None:
        self._all = countables
        self._tags = countables.tags

    def after(self, index: int) -> str | None:
        """Return the category of the fate after the number, or None."""
        fate = self.fate(index)
        if fate is None or is_one(self._all.numbers[index]):
            return fate.label if fate is not None else None
        return self.joined(fate)

    def fate(self, index: int) -> Match | None:
        """Return the fate after the number, or None."""
        number, phrase = self._all.numbers[index], self._all.phrases[index]
        if self._all.is_blocked(number) and number.form is not Form.VAGUE:
            return None
        if number.form is Form.NOUN and is_definite(self._all.tokens[number.first]):
            return None
        start = max(phrase.last, number.end) + 1
        fate = next(iter(self._tags.within("fates", start, start + _FARTHEST)), None)
        if fate is None or self._all.misses_people(fate, index) or self._is_label(fate, index):
            return None
        if self._all.is_attached(fate.first):
            return None  # "خمس نساء، وأصيب آخرون": the subject of the next clause follows
        return fate if self._is_subject(number, start, fate) else None

    def _is_label(self, fate: Match, index: int) -> bool:
        """Tell whether a harm only says what the number after it counts: "dead: 5, wounded: 20"."""
        following, before = fate.last + 1, self._all.numbers[index].begin - 1
        if following < len(self._all.tokens) and self._all.tokens[following].text == ":":
            labelled = self._all.tokens[before].text == ":"
            return labelled and following + 1 in self._all.taken
        bare = self._all.phrases[index].noun is None and self._tags.covers("things", fate.first)
        return bare and following in self._all.taken

    def joined(self, fate: Match) -> str:
        """Return the category of the fate, or of two in "killed and wounded"."""
        following = fate.last + 1
        if self._tags.covers("and", following) or is_or(self._all, following):
            following += 1
        elif not self._all.is_attached(following):
            return fate.label
        other = self._tags.beginning("fates", following)
        if other is None or not self._tags.covers("acts", following):
            return fate.label
        acts = self._has_object(other) or other.last + 1 in self._all.taken
        return fate.label if acts else of_both(fate.label, other.label)

    def _is_subject(self, number: Number, start: int, fate: Match) -> bool:
        gap = self._without_asides(range(start, fate.first))
        if any(self._is_barrier(position, start, fate.first) for position in gap):
            return False
        commas = [i for i in gap if self._all.tokens[i].text in COMMAS and not self._is_in_list(i)]
        if len(commas) % 2 and not self._leads_up(commas[-1] + 1, fate.first):
            return False
        aside = commas[-1] - commas[0] + 1 if len(commas) > 1 else 0
        if not self._is_within_reach(number, len(gap)):
            return False
        if self._has_auxiliary(start, fate):
            return True
        near = len(gap) - aside <= _FARTHEST_BARE
        if self._tags.covers("passive", fate.first):
            near = True
        return near and (self._is_inverted(number) or not self._has_object(fate))

    def _has_auxiliary(self, start: int, fate: Match) -> bool:
        earliest = max(start, fate.first - _AUXILIARY_BEFORE_FATE)
        near = bool(self._tags.within("passive", earliest, fate.first - 1))
        opened = max(0, start - _BRACKET)
        closed = self._tags.covers("brackets", fate.last + 1)  # "ums Leben gekommen sind"
        return near or closed or bool(self._tags.within("brackets", opened, fate.first - 1))

    def _without_asides(self, gap: range) -> list[int]:
        """Return the positions that are not inside brackets or between two dashes."""
        tokens, kept, inside = self._all.tokens, [], False
        marks = [i for i in gap if tokens[i].text in _ASIDE_MARKS]
        paired = len(marks) % 2 == 0
        for position in gap:
            if paired and tokens[position].text in _ASIDE_MARKS:
                inside = not inside
            elif not inside:
                kept.append(position)
        return kept

    def _is_within_reach(self, number: Number, words: int) -> bool:
        if number.percent:
            return words <= _FARTHEST_BARE
        single = number.form in {Form.ARTICLE, Form.SINGLE}
        return words <= (_FARTHEST_OF_ARTICLE if single else _FARTHEST)

    def _is_inverted(self, number: Number) -> bool:
        """Tell whether the auxiliary stands before the number: "blev ni mennesker dræbt"."""
        earliest = max(0, number.begin - _AUXILIARY_BEFORE_NUMBER)
        return bool(self._tags.within("passive", earliest, number.begin - 1))

    def _is_in_list(self, comma: int) -> bool:
        """Tell whether a comma stands between two numerals."""
        tokens = self._all.tokens
        return all(tokens[i].kind is Kind.NUMBER for i in (comma - 1, comma + 1))

    def _leads_up(self, start: int, end: int) -> bool:
        """Tell whether only auxiliaries and quotation marks stand from ``start`` to ``end``."""
        return all(
            self._tags.covers_any(("passive", "links"), position)
            or self._all.tokens[position].text in QUOTES
            for position in range(start, end)
        )

    def _is_barrier(self, position: int, start: int, fate: int) -> bool:
        """Tell whether the word separates a number's noun from a fate."""
        if self._all.tokens[position].text in _BREAKS or position in self._all.taken:
            return True
        reported = position == start or self._tags.covers("passive", position - 1)
        if self._tags.covers("saying", position) and not reported:
            return True
        if self._tags.covers("clauses", position) and not self._tags.covers(
            "passive", position - 1
        ):
            return True
        if self._tags.covers("acts", position) and position < fate - 1:
            joined = self._all.is_attached(position)  # "طفل وإصابة آخرين بجروح"
            return joined or not self._tags.covers("things", position)
        people = self._tags.at("who", position) or self._tags.at("persons", position)
        return people is not None and self._are_others(people, start)

    def _are_others(self, people: Match, start: int) -> bool:
        """Tell whether people after the counted can be those whom the fate befalls."""
        if self._is_coordinated(start, people.first) or self._is_adjective(people.first):
            return False
        return not (self._is_inside_phrase(people.first) or self._is_governed(people))

    def _is_coordinated(self, start: int, position: int) -> bool:
        """Tell whether people without a number join the counted: "14 people and the driver"."""
        linked = self._tags.covers("and", start) or is_or(self._all, start)
        joined = linked or self._all.is_attached(start)
        return position - start <= NEAR and joined

    def _is_inside_phrase(self, position: int) -> bool:
        """Tell whether a noun depends on a preposition shortly before it."""
        nearby = range(max(0, position - _INSIDE_PHRASE), position)
        return any(self._tags.covers_any(("prepositions", "of", "includes"), i) for i in nearby)

    def _is_adjective(self, position: int) -> bool:
        """Tell whether an Arabic word for a people goes with the noun before ("الجيش الكلدي")."""
        pair = (self._all.tokens[place] for place in (position - 1, position))
        plain = self._tags.at("who", position) is None
        return position > 0 and plain and all(is_definite(token) for token in pair)

    def _is_governed(self, people: Match) -> bool:
        """Tell whether an Arabic preposition is written together with a noun ("لقوات").

        It governs what "and" joins to that noun as well ("لقوات الدرع ومليشيات النسر").
        """
        first = self._all.tokens[people.first].norm[:1]
        if first in _ATTACHED and fold(people.phrase)[:1] != first:
            return True
        if not self._all.is_attached(people.first):
            return False
        before = self._tags.within("who", people.first - _JOINED_WITHIN, people.first - 1)
        return any(self._is_governed(one) for one in before)

    def _has_object(self, fate: Match) -> bool:
        """Tell whether a participle without auxiliary is an active verb with an object."""
        following = fate.last + 1
        if not self._tags.covers("acts", fate.first) or following >= len(self._all.tokens):
            return False
        if following in self._all.taken or self._all.is_person(following):
            return True
        if self._tags.covers("determiners", following):
            return not self._tags.covers("times", following + 1)
        token = self._all.tokens[following]
        known = self._tags.covers_any(("links", "prepositions"), following)
        return token.kind is Kind.WORD and token.capitalised and not known
