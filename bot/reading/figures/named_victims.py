"""Victims whom no number counts: those told by name, or by kinship to somebody else.

"The shell killed Ada Holt and her son" tells of two, "his father was wounded" of one. They are
counted where they are the object of a harm, or its subject, or announced as those harmed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot.reading.figures.countables import CASUALTIES, COMMAS
from bot.reading.figures.counted import Counted
from bot.reading.figures.people_lists import PeopleLists, Person
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.person_names import person_names
from bot.reading.numbers.enumerators import enumerators
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_HARMS = frozenset({"killed", "injured", "arrested", "kidnapped", "missing"})
_TOLD = _HARMS | {CASUALTIES}
_PRONOMINAL = {"fates_of_one": 1, "fates_of_two": 2}
_TABLES = ("acts", "fates", "things", *_PRONOMINAL)
_FARTHEST_SUBJECT = 24
_FARTHEST_PARTICIPLE = 10
_FARTHEST_COMPANY = 8
_FARTHEST_LIST = 4
_BEFORE_ACT = 4
_LONGEST_REST = 3
_BEFORE_PEOPLE = ("all", "of", "called")
_ARTICLE = "ال"
_MOST_AUXILIARIES = 3
_MOST_ADVERBS = 4
_ADVERBS = ("oblique", "times")
_DENYING = ("zero", "negations", "denials", "attempts")
_ENDING = (
    *("prepositions", "links", "clauses", "passive", "fates", "acts", "saying", "that", "times"),
    *("and", "together", "includes", "things", "degrees", "of"),
)


@dataclass(frozen=True, slots=True)
class NamedVictims:
    """People of one list who came to one harm, some of whom no number counts.

    Attributes:
        category: What became of them.
        first: First token of the list.
        last: Its last token.
        count: How many they are.
        who: The class of them all, or None.
        beside: The numbers of the same list, which count others who came to the same harm.
        repeats: Whether they may be people whom the article counts elsewhere: all but relatives
            of somebody whose own fate the sentence tells.
        included: Whether they are a part of those counted before ("among them a woman and her
            son").
    """

    category: str
    first: int
    last: int
    count: int
    who: str | None
    beside: tuple[Counted, ...]
    repeats: bool
    included: bool = False


def named_victims(
    tokens: Sequence[Token], tags: Tags, counted: Sequence[Counted], lexicon: Lexicon
) -> tuple[NamedVictims, ...]:
    """Return the victims of a sentence whom no number counts, in order, none told twice.

    Args:
        tokens: The sentence.
        tags: The counting phrases in it.
        counted: What its numbers count.
        lexicon: The pack of its language.
    """
    if not tags.tells(_TABLES, _TOLD):
        return ()
    found: list[NamedVictims] = []
    for victims in _Reader(tokens, tags, counted, lexicon).all():
        if not any(victims.first <= other.last and other.first <= victims.last for other in found):
            found.append(victims)
    return tuple(sorted(found, key=lambda victims: victims.first))


class _Reader:
    def __init__(
        self,
        tokens: Sequence[Token],
        tags: Tags,
        counted: Sequence[Counted],
        lexicon: Lexicon,
    ) -> None:
        self._tokens, self._tags, self._counted = tokens, tags, counted
        self._lists = PeopleLists(tokens, tags, counted, person_names(tokens, tags, lexicon))
        self._inverts = lexicon.attribution.order == "v2"
        self._verb_last = lexicon.attribution.order == "sov"
        self._caseless = bool(lexicon.counting.given_names)

    def all(self) -> Iterator[NamedVictims]:
        """Yield what each harm of the sentence befalls; the same people may come twice."""
        yield from self._parts()
        for table in ("acts", "fates"):
            for harm in self._tags.all(table):
                if harm.label not in _HARMS or self._is_denied(harm.first):
                    continue
                read = self._objects if table == "acts" else self._subjects
                yield from read(harm)
        yield from self._announced()
        yield from self._enumerated()
        yield from self._pronominal()

    def _pronominal(self) -> Iterator[NamedVictims]:
        """Yield those whom a pronoun stands for: "left him dead", "killing both"."""
        for table, count in _PRONOMINAL.items():
            for phrase in self._tags.all(table):
                first, last = phrase.first, phrase.last
                if count == 1 or not self._lists.read(last + 1):  # "killing both Ada and her son"
                    yield NamedVictims(phrase.label, first, last, count, None, (), repeats=True)

    def _objects(self, act: Match) -> Iterator[NamedVictims]:
        """Yield the people right after an act: "killing Ada Holt", "مقتل سامي الحداد"."""
        start = act.last + 1
        while start - act.last <= _FARTHEST_LIST and self._tags.covers_any(_BEFORE_PEOPLE, start):
            start += 1
        people = self._lists.read(start)
        named = all(person.number is None and not person.kin for person in people)
        lost = named and self._tags.covers("losing", act.first)  # "the team lost Ada Holt"
        each = start > act.last + 1 and self._tags.covers("all", act.last + 1)  # "كل من"
        cut_short = each and bool(people) and self._is_cut_short(people)
        if people and not lost and not cut_short and self._ends_well(people):
            yield from self._victims(act.label, people)

    def _subjects(self, fate: Match) -> Iterator[NamedVictims]:
        """Yield the people right before a fate: "Ada Holt was killed"."""
        end = fate.first - self._tags.covers("degrees", fate.first - 1)
        while end and fate.first - end < _MOST_AUXILIARIES and self._opens_fate(end - 1):
            end -= 1
        passive = end < fate.first and self._opens_fate(end)
        if passive or not self._has_object(fate):
            people = self._before(end) or self._before_adverbs(end, fate)
            if people:
                yield from self._victims(fate.label, people)
                return
        if self._inverts and not passive:
            yield from self._inverted(fate)

    def _parts(self) -> Iterator[NamedVictims]:
        """Yield relatives of a counted part of a total: "nine, among them a woman and her son"."""
        for opener in self._tags.all("includes"):
            wholes = [one for one in self._counted if one.number.end < opener.first]
            near = wholes and opener.first - wholes[-1].phrase.last <= _FARTHEST_LIST
            if not near or wholes[-1].category not in _HARMS:
                continue
            people = self._lists.read(opener.last + 1)
            if people and people[0].number is not None and any(one.kin for one in people):
                for victims in self._victims(wholes[-1].category, people):
                    yield replace(victims, included=True)

    def _inverted(self, fate: Match) -> Iterator[NamedVictims]:
        """Yield the people after an auxiliary and before its participle: "blev Ada Holt dræbt"."""
        for place in range(fate.first - 1, max(-1, fate.first - _FARTHEST_SUBJECT), -1):
            if self._tags.covers_any(("clauses", "saying"), place):
                return
            if not self._tags.covers("passive", place):
                continue
            people = self._lists.read(place + 1)
            start = self._lists.after(people[-1]) if people else place + 1
            gap = range(start, fate.first)
            marked = any(self._tokens[i].kind is not Kind.WORD for i in gap)
            if len(gap) > _FARTHEST_PARTICIPLE or marked:
                return
            people = people or self._before(place)
            yield from self._victims(fate.label, people)
            return

    def _before(self, end: int) -> tuple[Person, ...]:
        """Return the people of the list that ends right before ``end``."""
        for start in range(max(0, end - _FARTHEST_SUBJECT), end):
            if self._begins_clause(start) and (people := self._reaching(start, end)):
                return people
        return ()

    def _before_adverbs(self, end: int, fate: Match) -> tuple[Person, ...]:
        """Return Turkish people before where and when: "Kadın ve oğlu yangında öldü"."""
        if not self._verb_last:
            return ()
        place = end
        while place and end - place < _MOST_ADVERBS and self._tags.covers_any(_ADVERBS, place - 1):
            place -= 1
        after = fate.last + 1
        closed = after >= len(self._tokens) or self._tokens[after].kind is Kind.MARK
        return self._before(place) if place < end and closed else ()

    def _enumerated(self) -> Iterator[NamedVictims]:
        """Yield the members of a numbered list of those harmed: "Wounded: 1- Ada 2- Bo Holt"."""
        for places in enumerators(self._tokens):
            first = places[0]
            near = range(max(0, first - _FARTHEST_LIST), first)
            harms = [m for i in near for t in ("things", "fates") if (m := self._tags.at(t, i))]
            harm = self._harm(harms[-1]) if harms else None
            if harm in _HARMS and not any(one.category == harm for one in self._counted):
                last = min(places[-1] + 2, len(self._tokens) - 1)
                yield NamedVictims(harm, first, last, len(places), None, (), repeats=True)

    def _announced(self) -> Iterator[NamedVictims]:
        """Yield the people whom a sentence names as those harmed: "the dead are Ada and Bo"."""
        for phrase in self._tags.all("announced"):
            before = range(max(0, phrase.first - _FARTHEST_LIST), phrase.first)
            harms = [m for i in before for t in ("things", "fates") if (m := self._tags.at(t, i))]
            people = self._lists.read(phrase.last + 1)
            known = [self._harm(harm) for harm in harms if self._harm(harm) in _HARMS]
            if known and people and self._ends_well(people):
                yield from self._victims(known[-1], people)

    def _harm(self, told: Match) -> str:
        """Return what became of those told; "victims" are the dead where nothing else is said."""
        return "killed" if self._tags.covers("victims", told.first) else told.label

    def _victims(self, category: str, people: Sequence[Person]) -> Iterator[NamedVictims]:
        """Yield each stretch of people without a number, and the numbers that share the harm."""
        alone = len(people) == 1 and self._tags.covers("pronouns_of_one", people[0].first)
        if not people or alone or all(person.number is not None for person in people):
            return
        numbers = tuple(person.number for person in people if person.number is not None)
        inside = range(people[0].first, people[-1].last + 1)
        others = [one for one in self._counted if one.number.begin not in inside]
        told = bool(numbers) or any(one.category in _HARMS for one in others)
        again = any(one.category == category and not self._adds(one) for one in others)
        for counted, run in groupby(people, key=lambda person: person.number is not None):
            victims = None if counted else _as_victims(category, tuple(run), numbers, told=told)
            if victims is not None and not (again and victims.repeats):
                yield victims

    def _adds(self, counted: Counted) -> bool:
        """Tell whether people come on top of those named: "killed Ada Holt along with three"."""
        before = range(counted.number.begin - _FARTHEST_COMPANY, counted.number.begin)
        return any(self._tags.covers("together", place) for place in before)

    def _reaching(self, start: int, end: int) -> tuple[Person, ...]:
        """Return the list from ``start`` if it ends right before ``end``, past an age's comma."""
        people = self._lists.read(start)
        if not people:
            return ()
        after = self._lists.after(people[-1])
        aged = after > people[-1].last + 1
        if after < end and self._tokens[after].text in COMMAS and (aged or self._is_apart(start)):
            after += 1
        reaches = after == end or self._is_surname(after, end, people[-1])
        source = self._tags.covers_any(("according", "prepositions"), start - 1)
        told = not source and self._lists.reaches(people[-1], end)
        return people if reaches or told else ()

    def _is_apart(self, start: int) -> bool:
        """Tell whether a name stands between commas: "a woman from Tarn, Edla Vik, was killed"."""
        return start > 0 and self._tokens[start - 1].text in COMMAS

    def _is_surname(self, place: int, end: int, named: Person) -> bool:
        """Tell whether one more word of an Arabic name, which looks like two, stands before a fate.

        "سامي بركات قتل": the first letter can be a preposition's.
        """
        if not self._caseless or place + 1 != end or place != named.last + 1 or named.number:
            return False
        token = self._tokens[place]
        plain = token.kind is Kind.WORD and not self._tags.covers_any(_ENDING, place)
        return plain and len(token.forms) > 1 and not token.norm.startswith(_ARTICLE)

    def _is_denied(self, first: int) -> bool:
        """Tell whether the words before a harm say that it did not happen, or was only tried."""
        before = range(max(0, first - _BEFORE_ACT), first)
        denied = any(self._tags.covers_any(_DENYING, place) for place in before)
        passive = self._tags.covers("passive", first - 1)
        return denied or (self._tags.covers("blockers", first - 1) and not passive)

    def _opens_fate(self, place: int) -> bool:
        return self._tags.covers("passive", place)

    def _has_object(self, fate: Match) -> bool:
        """Tell whether a verb that is no passive has an object, whom it harms instead."""
        if not self._tags.covers("acts", fate.first):
            return False
        following = fate.last + 1
        timed = self._tags.covers("times", following + 1)  # "starb am Dienstag", "murió el martes"
        determined = self._tags.covers("determiners", following) and not timed
        people = self._tags.covers_any(("who", "persons", "possessives"), following)
        return determined or people or bool(self._lists.read(following))

    def _begins_clause(self, place: int) -> bool:
        if not place or self._verb_last:
            return True
        mark = self._tokens[place - 1].kind is Kind.MARK
        opened = ("clauses", "that", "and", "links", "describing")  # "20-летний Иво Рунд"
        return mark or self._tags.covers_any(opened, place - 1)

    def _ends_well(self, people: Sequence[Person]) -> bool:
        """Tell whether a list ends where its people do: no noun or verb of theirs follows."""
        place = self._lists.after(people[-1])
        if place >= len(self._tokens):
            return True
        token = self._tokens[place]
        if token.kind is Kind.MARK:
            return not (token.text in COMMAS and self._goes_on(place + 1))
        if self._caseless and self._tags.covers("and", place) and self._goes_on(place + 1):
            return False
        attached = len(token.forms) > 1
        return attached or self._tags.covers_any(_ENDING, place)

    def _is_cut_short(self, people: Sequence[Person]) -> bool:
        """Tell whether an unknown word is joined to those read of "each of": one more name.

        A surname whose first letter may be a preposition's can stand before it.
        """
        after = self._lists.after(people[-1])
        for place in range(after, min(after + _LONGEST_REST, len(self._tokens))):
            token = self._tokens[place]
            if has_attached_and(token):
                return not self._tags.covers_any(_ENDING, place)
            if token.text not in COMMAS and len(token.forms) == 1:
                return False
        return False

    def _goes_on(self, place: int) -> bool:
        """Tell whether two words of an unknown name may follow: the list is longer than read."""
        if self._tags.beginning("pronouns_of_one", place) is not None:
            return False  # "قتل سامي بدران، وهو طبيب،"
        two = self._tokens[place : place + 2]
        named = (
            len(token.forms) == 1 if self._caseless else token.capitalised
            for token in two
            if token.kind is Kind.WORD
        )
        known = any(self._tags.covers_any(_ENDING, place + offset) for offset in (0, 1))
        return len(two) > 1 and sum(named) > 1 and not known


def _as_victims(
    category: str, people: Sequence[Person], numbers: tuple[Counted, ...], *, told: bool
) -> NamedVictims:
    related = all(person.kin for person in people)
    return NamedVictims(
        category=category,
        first=people[0].first,
        last=people[-1].last,
        count=len(people),
        who=_class_of(people),
        beside=numbers,
        repeats=not (told and related),
    )


def _class_of(people: Sequence[Person]) -> str | None:
    """Return the class that all have: their own, or that of a title before the first name."""
    first = people[0]
    named = all(person.number is None and not person.kin for person in people)
    if first.several and named and all(person.who in {None, first.who} for person in people):
        return first.who
    return first.who if all(person.who == first.who for person in people) else None
