"""How the numbers of a sentence hang together: lists, and parts of a total."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from bot.reading.figures.counted_phrases import QUOTES, VICTIMS, NounPhrase
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.choices import Choice
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token
from bot.values import value_class

_COMMAS = frozenset(",،")
_OPENERS = frozenset(":(–—-")
_LONGEST_LIST_GAP = 10
_LONGEST_PART_GAP = 18
_LONGEST_ASIDE_GAP = 7
_LONGEST_COMPANY = 3
_LONGEST_PLACE = 3
_DASHES = frozenset("–—")
"""How many words may stand between a victim and "along with", which tells who else was harmed."""
_FARTHEST_INCLUDES = 3
_LONGEST_SOURCE = 6
_MOST_DETERMINERS = 8
_TELLING = ("saying", "clauses", "prepositions", "things", "who", "persons")
_NO_CATEGORY = "other"
_AND = "و"


class Link(Choice):
    """What a number is to the one before it."""

    NONE: ClassVar["Link"]
    LIST: ClassVar["Link"]
    PART: ClassVar["Link"]


def link_numbers(
    tokens: Sequence[Token],
    numbers: Sequence[Number],
    phrases: Sequence[NounPhrase],
    tags: Tags,
) -> list[Link]:
    """Return, for each number, what it is to the number before it in the sentence."""
    linker = _Linker(tokens, tags)
    links: list[Link] = []
    for index, number in enumerate(numbers):
        previous = _Previous.of(numbers, phrases, links, index)
        links.append(linker.link(previous, number, phrases[index]))
    for first, last in _sums(numbers, phrases):
        if tags.covers("and", numbers[first].begin - 1):
            continue  # "four policemen and three girls were hurt, a doctor said"
        links[first : last + 1] = [Link.PART, *[Link.LIST] * (last - first)]
    return links


@value_class(frozen=True, slots=True)
class _Previous:
    """What stands before a number: where its gap begins, and what the number before it is.

    Attributes:
        after: The first token after the number before and its noun.
        number: The number before, or None.
        counts_people: Whether it can count people.
        is_part: Whether it is a part of a total.
        of_them: Whether it is a part of those told of before ("two of them").
    """

    after: int
    number: Number | None = None
    counts_people: bool = False
    is_part: bool = False
    of_them: bool = False

    @classmethod
    def of(
        cls,
        numbers: Sequence[Number],
        phrases: Sequence[NounPhrase],
        links: Sequence[Link],
        index: int,
    ) -> "_Previous":
        if not index:
            return cls(0)
        number, phrase = numbers[index - 1], phrases[index - 1]
        people = phrase.thing in VICTIMS or phrase.person or phrase.noun is None
        after = max(phrase.last, number.end) + 1
        of_them = phrase.part and phrase.noun is None
        return cls(after, number, people, _is_part(links, index - 1), of_them)


def _is_part(links: Sequence[Link], index: int) -> bool:
    """Tell whether a number is a part, or goes on with a list of parts."""
    while index > 0 and links[index] is Link.LIST:
        index -= 1
    return links[index] is Link.PART


def _sums(numbers: Sequence[Number], phrases: Sequence[NounPhrase]) -> Iterator[tuple[int, int]]:
    """Yield first and last of the classes of people that follow their total and add up to it.

    A class that is known shows that the others are people: "13 foreigners and 8 Kelvians". Two or
    more bare numbers are parts where they add up: "39 were killed; 12 on Monday and 27 since".
    """
    for index, total in enumerate(numbers):
        if total.form is not Form.CARDINAL or total.low != total.high or total.percent:
            continue
        bare = all(phrase.noun is None for phrase in phrases[index + 1 : index + 3])
        rest, known = total.low, bare
        for last in range(index + 1, len(numbers)):
            part = numbers[last]
            told = part.low == part.high and (phrases[last].noun is None) is bare
            value = part.low if told else None
            known = known or phrases[last].who is not None
            if rest is None or value is None or phrases[last].thing is not None:
                break
            rest -= value
            if rest <= 0:
                break
        else:
            continue
        if rest == 0 and known and last > index + 1:
            yield index + 1, last


class _Linker:
    def __init__(self, tokens: Sequence[Token], tags: Tags) -> None:
        self._tokens = tokens
        self._tags = tags

    def link(self, previous: _Previous, number: Number, phrase: NounPhrase) -> Link:
        """Return the link between what stands before ``number`` and the number."""
        before, gap = self._before(number.begin), range(previous.after, number.begin)
        near = previous.number is None or len(gap) <= _LONGEST_PART_GAP
        if near and self._opens_parts(before):
            return Link.PART
        if previous.number is None or len(gap) > _LONGEST_LIST_GAP:
            return Link.NONE
        if self._is_one_of(previous, number, phrase):
            return Link.PART
        return Link.LIST if self._goes_on(previous, number, phrase) else Link.NONE

    def _is_one_of(self, previous: _Previous, number: Number, phrase: NounPhrase) -> bool:
        """Tell whether the words beside a number make it a part of the number before."""
        pronoun = phrase.part and self._tags.covers("of_them", number.last + 1)
        singled = self._singles_out(number, phrase)
        return pronoun or singled or self._opens_aside(previous, number, phrase)

    def _goes_on(self, previous: _Previous, number: Number, phrase: NounPhrase) -> bool:
        """Tell whether a number goes on with a list that the number before began."""
        if not self._continues(previous, number, self._before(number.begin)):
            return False
        if previous.of_them and self._is_rest(number, phrase):
            return True
        blocking = ["saying", "clauses"]
        if phrase.noun is not None or number.form is not Form.CARDINAL:
            blocking += ["acts", "fates"] if previous.is_part else ["acts", "fates", "passive"]
        gap = range(previous.after, number.begin)
        together = self._tags.at("together", gap.stop - 1)
        if together is not None and together.first - gap.start > _LONGEST_COMPANY:
            return False
        return not any(self._tags.covers_any(blocking, i) or self._is_counted(i) for i in gap)

    def _is_rest(self, number: Number, phrase: NounPhrase) -> bool:
        """Tell whether a number of more of them follows: "two of them when it sank, four in"."""
        first, last = phrase.noun or (number.last, number.last - 1)
        more = all(self._tags.covers("others", place) for place in range(first, last + 1))
        elsewhere = self._tags.covers("prepositions", phrase.last + 1)
        return number.form is Form.CARDINAL and more and elsewhere

    def _is_counted(self, position: int) -> bool:
        """Tell whether another counted thing stands between; a kind of place is none."""
        thing = self._tags.at("things", position)
        return thing is not None and thing.label != _NO_CATEGORY

    def _before(self, begin: int) -> int:
        """Return the last word before a number that is no determiner."""
        position, earliest = begin - 1, max(-1, begin - 1 - _MOST_DETERMINERS)
        while position > earliest and self._tags.at("determiners", position) is not None:
            if self._tags.at("includes", position) is not None:
                break
            position -= 1
        return position

    def _singles_out(self, number: Number, phrase: NounPhrase) -> bool:
        """Tell whether only a degree follows: "12 were injured, three (of them) seriously"."""
        if phrase.person and self._ends_with_degree(phrase.last + 1):
            return True
        whole = self._tags.beginning("of_them", number.last + 1)
        following = whole.last + 1 if whole is not None else number.last + 1
        degree = self._tags.beginning("degrees", following)
        another = self._tags.covers("others", number.last)
        if phrase.noun is not None or degree is None or another:
            return False
        return self._tags.beginning("fates", degree.last + 1) is None

    def _ends_with_degree(self, place: int) -> bool:
        """Tell whether a degree without a fate ends the clause: "17 were hurt - four men badly"."""
        degree = self._tags.beginning("degrees", place)
        if degree is None or self._tags.covers("fates", place):
            return False
        after = self._tokens[degree.last + 1 : degree.last + 2]
        return not after or after[0].kind is Kind.MARK

    def _opens_aside(self, previous: _Previous, number: Number, phrase: NounPhrase) -> bool:
        """Tell whether a colon or a bracket right before the number opens the parts.

        Before a class of people a few plain words may precede it ("17 dead so far: 13 civilians").
        """
        after, position = previous.after, number.begin - 1
        mark = self._tokens[position].text
        if mark not in _OPENERS or position - after > _LONGEST_ASIDE_GAP:
            return False
        if mark == "(":
            return True
        words = range(after, position)
        if phrase.who is not None and phrase.thing is None and previous.counts_people:
            return not any(self._tells_more(i) for i in words)
        return all(self._tags.covers_any(("passive", "fates"), i) for i in words)

    def _tells_more(self, position: int) -> bool:
        """Tell whether a word goes on with the sentence rather than with the total."""
        if self._tokens[position].kind is Kind.MARK:
            return True
        fate = self._tags.covers("fates", position)
        return not fate and self._tags.covers_any(_TELLING, position)

    def _opens_parts(self, position: int) -> bool:
        qualifier = self._tags.at("qualifiers", position - 1)
        if qualifier is not None and self._tokens[position].text in _COMMAS:
            position = qualifier.first - 1  # "incluyendo, al menos, 12"
        governed = self._tags.covers("prepositions", position)
        if governed and self._tags.covers("includes", position - 1):
            position -= 1  # "incluyendo a tres niños"
        earliest = max(0, position - _FARTHEST_INCLUDES)
        while position > earliest and self._may_follow(position):
            position -= 1
        position = self._past_source(position)
        opener = self._tags.at("includes", position) if position >= 0 else None
        return opener is not None and not self._owns_toll(opener)

    def _owns_toll(self, opener: Match) -> bool:
        """Tell whether the whole is what a toll counts: "die Zahl der Toten auf neun"."""
        owned = self._tags.covers("of", opener.first)  # and no verb: "the toll includes"
        return owned and self._tags.covers_any(("tolls", "counters"), opener.first - 1)

    def _past_source(self, position: int) -> int:
        """Return the word before "nach Angaben der Klinik" between the parts and their number."""
        for place in range(position, max(0, position - _LONGEST_SOURCE), -1):
            if self._tokens[place].kind is Kind.MARK:
                return position
            source = self._tags.at("according", place)
            if source is not None:
                before = source.first - 1
                while before > 0 and self._tags.covers("passive", before):
                    before -= 1
                return before
        return position

    def _may_follow(self, position: int) -> bool:
        """Tell whether a word can stand between "among the dead" and the number."""
        if self._tags.at("includes", position) is not None:
            return False
        token = self._tokens[position]
        passive = self._tags.at("passive", position) is not None
        return passive or token.text in _COMMAS | QUOTES or _is_definite(token)

    def _is_governed_alike(self, previous: _Previous, before: int) -> bool:
        """Tell whether two numbers share a preposition: "la mort de six civils et de trois"."""
        if previous.number is None or previous.number.begin < 1:
            return False
        first = self._tokens[previous.number.begin - 1].norm.removesuffix("'")
        second = self._tokens[before].norm.removesuffix("'")
        return first.startswith(second) or second.startswith(first)

    def _continues(self, previous: _Previous, number: Number, before: int) -> bool:
        """Tell whether a comma or "and" stands before the number or is attached to it."""
        if self._tokens[number.begin].norm.startswith(_AND):
            return True
        if before < 0:
            return False
        token = self._tokens[before]
        if token.text in _COMMAS:
            return True
        if self._tags.covers("prepositions", before) and self._tags.covers("and", before - 1):
            return self._is_governed_alike(previous, before)
        if self._is_elsewhere(previous, before):
            return True
        joined = self._tags.at("and", before) is not None or self._tags.covers("together", before)
        return token.kind is not Kind.NUMBER and joined

    def _is_elsewhere(self, previous: _Previous, before: int) -> bool:
        """Tell whether only another place parts two numbers: "Orlu'da 12, Kelda'da 8 kişi".

        In Slavic languages a dash stands for the verb: "в Кельде погибли 12, в Тарне — 8".
        """
        if previous.number is None or before <= previous.after:
            return False
        if self._tokens[previous.after].text not in _COMMAS:
            return False
        dashed = self._tokens[before].text in _DASHES
        place = range(previous.after + 1, before + 1 - dashed)
        if dashed and self._tags.covers("prepositions", place.start):
            place = place[1:]
        elif dashed or not self._tags.covers("oblique", before):
            return False
        return 0 < len(place) <= _LONGEST_PLACE and all(self._tokens[i].capitalised for i in place)


def _is_definite(token: Token) -> bool:
    """Tell whether a word is an Arabic noun with the article ("بين ضحايا المجزرة")."""
    return token.norm.startswith("ال")
