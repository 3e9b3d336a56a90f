"""Lists of people, each told by a number, a name or kinship: "Ada Holt, her son and two guards"."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.reading.figures.countables import COMMAS
from bot.reading.figures.counted_phrases import QUOTES, VICTIMS
from bot.reading.figures.counting import Counted
from bot.reading.figures.single_nouns import is_definite
from bot.reading.names.person_names import NameEnd
from bot.reading.numbers.told_number import Form
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

ANYBODY = "people"
"""The class of kin who can be of any age and either sex."""

_AND = "و"
_BRACKETS = {"(": ")", "[": "]", "（": "）"}
_LONGEST_TITLE = 4
_LONGEST_ASIDE = 8
_LONGEST_AGE = 4
_BEFORE_AGE = 3
"""How many tokens may stand before an age: ", aged 34", ", âgée de 34 ans"."""
_LONGEST_ORIGIN = 5
_LONGEST_OFFICE = 5
_MOST_DESCRIBING = 6
_NO_DESCRIPTION = ("acts", "fates", "passive", "saying", "clauses", "that", "and")
_NO_CALLING = ("acts", "passive", "saying", "clauses", "that")
_MOST = 60
_TITLES = ("who", "persons", "members", "roles", "kin")
_NO_TITLE = ("and", "prepositions", "clauses", "acts", "passive", "saying", "that", "according")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_GOES_ON = frozenset("-–—")
_DEFINITE = "en"
"""How the Scandinavian article ends a noun: "20-åringen"."""


@dataclass(frozen=True, slots=True)
class Person:
    """One member of a list.

    Attributes:
        first: Its first token, a joined "and" included.
        last: Its last token, name included.
        who: Victim class, or None.
        number: Its number, where it has one.
        kin: Whether it is told by kinship to somebody else.
        several: Whether a title before it can be that of several ("journalists Ada and Bo Holt").
    """

    first: int
    last: int
    who: str | None = None
    number: Counted | None = None
    kin: bool = False
    several: bool = False


class PeopleLists:
    """Reads lists of people from a sentence.

    Args:
        tokens: The sentence.
        tags: The counting phrases in it.
        counted: Its numbers, with what they count.
        name_end: Finds names of persons.
    """

    def __init__(
        self, tokens: Sequence[Token], tags: Tags, counted: Sequence[Counted], name_end: NameEnd
    ) -> None:
        self._tokens, self._tags, self._name_end = tokens, tags, name_end
        self._numbers: Mapping[int, Counted] = {one.number.begin: one for one in counted}
        self._inside: Collection[int] = {
            place
            for one in counted
            if one.number.form is not Form.SINGLE
            for place in range(one.number.begin, one.number.end + 1)
        }

    def read(self, start: int) -> tuple[Person, ...]:
        """Return the people of the list that begins at ``start``; empty where none does."""
        people: list[Person] = []
        quoted = start < len(self._tokens) and self._tokens[start].text in QUOTES
        place: int | None = start + quoted
        while place is not None and len(people) < _MOST:
            person = self._person(place)
            if person is None or self._is_apposition(person, people):
                break
            people.append(person)
            after = self._past_description(person)
            place = self._next(after)
            if place is None and person.number is not None:
                place = self._kin_behind(after)
        return tuple(people)

    def _kin_behind(self, place: int) -> int | None:
        """Return where a relative is joined behind where people are from.

        "Three children of one family and their mother", "ثلاثة أطفال من عائلة واحدة ووالدتهم".
        """
        if not self._tags.covers_any(("of", "prepositions"), place):
            return None
        for begin in range(place + 1, min(len(self._tokens), place + _LONGEST_ORIGIN)):
            joined = self._tags.beginning("and", begin)
            start = joined.last + 1 if joined is not None else begin
            if (joined is not None or self._is_joined(begin)) and self._kin(start) is not None:
                return start
            marked = self._tokens[begin].kind is Kind.MARK
            if marked or self._tags.covers_any(("acts", "fates", "clauses", "passive"), begin):
                return None
        return None

    def _past_description(self, person: Person) -> int:
        """Return the first token after a person and what is said of them: ", a nurse, and".

        It stands between commas, and the list goes on after it.
        """
        start = self.after(person)
        described = person.number is None and self._tags.beginning("ones", start + 1) is not None
        if not described or self._tokens[start].text not in COMMAS:
            return start
        for place in range(start + 2, min(len(self._tokens), start + _LONGEST_ASIDE)):
            if self._tokens[place].text in COMMAS:
                joined = ("and", "together")
                goes_on = any(self._tags.beginning(table, place + 1) for table in joined)
                return place if goes_on else start
            ended = self._tokens[place].kind is Kind.MARK
            if ended or self._tags.covers_any(_NO_DESCRIPTION, place):
                return start
        return start

    def after(self, person: Person) -> int:
        """Return the first token after a person and what is told of it aside: its age."""
        place = person.last + 1
        if place < len(self._tokens) and self._tokens[place].text in QUOTES:
            place += 1
        ages = (self._past_age, self._past_bare_age, self._past_slash)
        readers = (self._past_brackets, *ages, self._past_calling, self._past_years)
        for past in (read(place) for read in readers):
            if past is not None:
                return past
        return place

    def _person(self, place: int) -> Person | None:
        pronoun = self._tags.beginning("pronouns_of_one", place)
        if pronoun is not None and not self._is_attached(place):
            return Person(place, pronoun.last)  # "سامي، وهو طبيب" is one person
        readers = (
            *(self._named, self._counted, self._kin),
            *(self._known, self._officer, self._one_of, self._aged),
        )
        return next((person for read in readers if (person := read(place)) is not None), None)

    def _known(self, place: int) -> Person | None:
        """Return the one person who is known already: "the driver", "السائق"."""
        article = self._tags.beginning("definite", place)
        noun = article.last + 1 if article is not None else place
        one = self._tags.beginning("singles", noun)
        if one is None or (article is None and not is_definite(self._tokens[place])):
            return None
        if not self._tags.covers_any(("who", "persons", "kin"), noun):
            return None
        who = self._tags.at("who", noun)
        last = self._past_name(one.last)
        return Person(place, last, who.label if who is not None else None)

    def _counted(self, place: int) -> Person | None:
        """Return the person, or people, whose number begins at ``place``."""
        end = min(len(self._tokens) - 1, place + _LONGEST_TITLE)
        while place not in self._numbers and place < end:
            if not self._tags.covers("determiners", place):
                break
            place += 1
        one = self._numbers.get(place)
        if one is None or one.phrase.thing not in {None, *VICTIMS}:
            return None
        last = max(one.number.end, one.phrase.last)
        last = self._past_name(last) if one.number.form is Form.SINGLE else last
        return Person(place, last, one.who, one)

    def _past_name(self, last: int) -> int:
        """Return the last token of one person's name: "السيدة أريج الحداد", "الشاب «غياث»"."""
        if last + 1 < len(self._tokens) and self._tokens[last + 1].text in QUOTES:
            ahead = range(last + 2, min(len(self._tokens), last + _LONGEST_ASIDE))
            closing = (place for place in ahead if self._tokens[place].text in QUOTES)
            return next(closing, last + 1) - 1
        named = self._name_end(last + 1, told=True)
        return named if named is not None else last

    def _kin(self, place: int) -> Person | None:
        """Return the relative, by a word for "his" and one for kin, or by one for both."""
        owned = self._tags.beginning("kin_owned", place)
        if owned is None:
            owner = self._tags.beginning("possessives", place)
            owned = self._described_kin(owner.last + 1) if owner is not None else None
        if owned is None:
            return None
        last = self._name_end(owned.last + 1, told=True)
        who = None if owned.label == ANYBODY else owned.label
        end = last if last is not None else owned.last
        return Person(place, end, who, kin=True)

    def _described_kin(self, start: int) -> Match | None:
        """Return the word for kin at ``start``, or behind adjectives: "ihr zweijähriger Sohn"."""
        for place in range(start, min(len(self._tokens), start + _MOST_DESCRIBING)):
            kin = self._tags.beginning("kin", place)
            if kin is not None:
                return kin
            token = self._tokens[place]
            plain = token.text.islower() and not self._tags.covers_any(_NO_TITLE, place)
            if not (plain or token.kind is Kind.NUMBER or token.text in _GOES_ON):
                return None
        return None

    def _named(self, place: int) -> Person | None:
        """Return the person whose name begins at ``place``, or follows a title that does."""
        last = self._name_end(place)
        if last is not None:
            return Person(place, last)
        for first in range(place + 1, min(len(self._tokens), place + _LONGEST_TITLE + 1)):
            if first - 1 in self._inside or not self._may_title(first - 1):
                return None
            title = self._title_before(place, first)
            if title is None:
                continue
            quoted = first < len(self._tokens) and self._tokens[first].text in QUOTES
            last = self._name_end(first + 1 if quoted else first, told=True)
            if last is not None:
                who = self._tags.at("who", title)
                several = not self._tags.covers("singles", title)
                label = who.label if who is not None else None
                return Person(self._start(place, title), last, label, several=several)
        return None

    def _aged(self, place: int) -> Person | None:
        """Return the one told by an age: "a 20-year-old", "den 20-årige", "20-årige Ada Holt"."""
        opened = self._tags.beginning("definite", place) or self._tags.beginning("ones", place)
        number = opened.last + 1 if opened is not None else place
        age = past_age_before(self._tokens, number)
        if age is None or not self._tags.covers("not_counts", age - 1):
            return None
        one = self._tags.beginning("singles", age) if opened is not None else None
        if one is not None:
            who = self._tags.at("who", age)
            return Person(place, one.last, who.label if who is not None else None)
        last = self._name_end(age, told=True)
        if last is None and age < len(self._tokens):
            last = self._name_end(age + 1, told=True)  # "20 år gamle Ada Holt"
        alone = opened is not None or self._tokens[age - 1].norm.endswith(_DEFINITE)
        unnamed = alone and self._tokens[number + 1].kind is Kind.MARK
        return Person(place, last) if last else Person(place, age - 1) if unnamed else None

    def _officer(self, place: int) -> Person | None:
        """Return the holder of an office: "the mayor of Orlu", "مدير المشفى"."""
        article = self._tags.beginning("definite", place)
        start = article.last + 1 if article is not None else place
        office = self._tags.beginning("roles", start)
        if office is None or (article is None and not self._has_owner(office.last + 1)):
            return None
        last = office.last
        while last - office.last < _LONGEST_OFFICE and self._belongs(last + 1):
            last += 1
        return Person(place, last)

    def _one_of(self, place: int) -> Person | None:
        """Return one of several who are known: "one of his guards"."""
        one = self._tags.beginning("ones", place)
        start = one.last + 1 if one is not None else place
        share = one is not None and self._tags.covers("shares", one.last)  # "a third of the men"
        of = self._tags.covers_any(("of", "possessives", "definite"), start)
        if one is None or share or not of:
            return None
        for noun in range(start, min(len(self._tokens), start + _LONGEST_TITLE + 1)):
            if self._tags.covers("things", noun) or self._tokens[noun].kind is not Kind.WORD:
                return None
            owned = noun > start and self._tags.covers("possessives", noun - 1)
            if owned or self._tags.covers_any((*_TITLES, "people"), noun):
                who = self._tags.at("who", noun)
                return Person(place, noun, who.label if who is not None else None)
        return None

    def _has_owner(self, place: int) -> bool:
        """Tell whether a definite Arabic noun follows, which makes the one before it known."""
        return place < len(self._tokens) and is_definite(self._tokens[place])

    def _belongs(self, place: int) -> bool:
        """Tell whether a word says of what, or who by name, the holder of an office is."""
        if place >= len(self._tokens) or self._tokens[place].kind is not Kind.WORD:
            return False
        token = self._tokens[place]
        if self._tags.covers("of", place) or token.capitalised or is_definite(token):
            return True
        arabic = bool(_ARABIC.match(token.norm)) and len(token.forms) == 1
        return arabic and not self._tags.covers_any((*_NO_TITLE, *_TITLES, "links"), place)

    def _start(self, place: int, title: int) -> int:
        """Return where a person with a title begins; an Arabic title follows its verb's subject."""
        return title if _ARABIC.match(self._tokens[title].norm) else place

    def _title_before(self, start: int, end: int) -> int | None:
        """Return the title before a name, past "named" and the adjectives of an Arabic one."""
        for place in range(end - 1, start - 1, -1):
            if self._tags.covers_any(_TITLES, place):
                return place
            if not (is_definite(self._tokens[place]) or self._tags.covers("called", place)):
                return None
        return None

    def _may_title(self, place: int) -> bool:
        word = self._tokens[place].kind is Kind.WORD
        return word and not self._tags.covers_any(_NO_TITLE, place)

    def _is_apposition(self, person: Person, before: Sequence[Person]) -> bool:
        """Tell whether a person after a comma is one told before: "two men, Ada and Bo".

        The one before is counted, or named: "Ada Holt, one of the miners".
        """
        if person.number is not None or person.kin or not before or self._is_joined(person.first):
            return False
        return before[-1].number is not None or (
            self._tags.beginning("ones", person.first) is not None
        )

    def _is_joined(self, place: int) -> bool:
        """Tell whether "and" stands before a person, or is attached to the first word."""
        return self._is_attached(place) or self._tags.covers_any(("and", "together"), place - 1)

    def _is_attached(self, place: int) -> bool:
        token = self._tokens[place]
        return token.norm.startswith(_AND) and len(token.forms) > 1

    def _next(self, place: int) -> int | None:
        """Return where the next person begins, past a comma, an "and", or both."""
        start = place
        while place < len(self._tokens) and place - start <= 1:
            joined = self._tags.beginning("and", place) or self._tags.beginning("together", place)
            if joined is not None:
                return joined.last + 1
            attached = self._is_attached(place)
            if attached and self._tags.covers_any(("links", "prepositions"), place):
                return None  # "وفق" is no "and"
            if attached or place > start:
                return place
            if self._tokens[place].text not in COMMAS:
                return None
            place += 1
        return None

    def _past_brackets(self, place: int) -> int | None:
        if place >= len(self._tokens):
            return None
        closing = _BRACKETS.get(self._tokens[place].text)
        for end in range(place + 1, min(len(self._tokens), place + _LONGEST_ASIDE)):
            if closing is not None and self._tokens[end].text == closing:
                return end + 1
        return None

    def _past_slash(self, place: int) -> int | None:
        """Return the token after an age behind a slash: "سمير بدران/ 20 عاما"."""
        ahead = self._tokens[place : place + 2]
        if len(ahead) < 2 or ahead[0].text != "/" or ahead[1].kind is not Kind.NUMBER:  # noqa: PLR2004 - a slash and an age
            return None
        end = place + 2
        return end + self._tags.covers("not_counts", end)

    def _past_years(self, place: int) -> int | None:
        """Return the token after an age without commas: "Ada Holt på 20 år"."""
        if not self._tags.covers("prepositions", place):
            return None
        age = past_age_before(self._tokens, place + 1)
        years = age is not None and self._tags.covers("not_counts", age - 1)
        return age if years else None

    def _past_calling(self, place: int) -> int | None:
        """Return where a fate follows what somebody is: "سامي بدران وهو أحد وجهاء كلدة قتل"."""
        pronoun = self._tags.beginning("pronouns_of_one", place)
        if pronoun is None or not self._is_joined(place):
            return None
        for end in range(pronoun.last + 1, min(len(self._tokens), place + _LONGEST_ASIDE)):
            if self._tags.beginning("fates", end) is not None:
                return end
            if self._tokens[end].kind is Kind.MARK or self._tags.covers_any(_NO_CALLING, end):
                return None
        return None

    def _past_age(self, place: int) -> int | None:
        """Return the token after an age between commas: ", 34,"; its second comma is left."""
        ahead = self._tokens[place : place + _LONGEST_AGE + 2]
        if len(ahead) < 2 or ahead[0].text not in COMMAS:  # noqa: PLR2004 - a comma and an age
            return None
        numerals = [i for i, token in enumerate(ahead) if token.kind is Kind.NUMBER]
        if not numerals or numerals[0] > _BEFORE_AGE:
            return None
        for offset in range(numerals[0] + 1, len(ahead)):
            if ahead[offset].kind is Kind.MARK and ahead[offset].text not in _GOES_ON:
                return place + offset
        return None

    def _past_bare_age(self, place: int) -> int | None:
        """Return the token after an age without commas: "une fillette de huit ans et son père"."""
        for begin in range(place + 1, place + _BEFORE_AGE):
            number = self._numbers.get(begin)
            end = number.number.end if number is not None else begin
            told = number is not None or (
                begin < len(self._tokens) and self._tokens[begin].kind is Kind.NUMBER
            )
            aged = told and self._tags.covers("not_counts", end + 1)
            if aged and self._tags.covers("prepositions", begin - 1):
                return end + 2
        return None


def past_age_before(tokens: Sequence[Token], place: int) -> int | None:
    """Return the token after a number and its unit, which a hyphen may join: "20-year-old"."""
    if place + 1 >= len(tokens) or tokens[place].kind is not Kind.NUMBER:
        return None
    unit = place + 1 + (tokens[place + 1].text in _GOES_ON)
    return unit + 1 if unit < len(tokens) and tokens[unit].kind is Kind.WORD else None
