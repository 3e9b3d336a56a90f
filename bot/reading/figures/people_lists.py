"""Lists of people, each told by a number, a name or kinship: "Ada Holt, her son and two guards"."""

from collections.abc import Collection, Mapping, Sequence

from bot.reading.figures.countables import COMMAS
from bot.reading.figures.counted import Counted
from bot.reading.figures.counted_phrases import QUOTES, VICTIMS
from bot.reading.figures.person_asides import (
    HYPHENS,
    PersonAsides,
    is_joined,
    past_age_before,
)
from bot.reading.figures.single_nouns import is_definite
from bot.reading.names.person_names import NameEnd
from bot.reading.numbers.told_number import Form, is_one
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import ARABIC, Kind, Token
from bot.values import value_class

ANYBODY = "people"
"""The class of kin who can be of any age and either sex."""

_LONGEST_TITLE = 4
_LONGEST_ASIDE = 8
_LONGEST_ORIGIN = 5
_LONGEST_OFFICE = 5
_MOST_DESCRIBING = 6
_NO_DESCRIPTION = ("acts", "fates", "passive", "saying", "clauses", "that", "and")
_MOST = 60
_TITLES = ("who", "persons", "members", "roles", "kin")
_NO_TITLE = ("and", "prepositions", "clauses", "acts", "passive", "saying", "that", "according")
_DEFINITE = "en"
"""How the Scandinavian article ends a noun: "20-åringen"."""


@value_class(frozen=True, slots=True)
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
        self._asides = PersonAsides(tokens, tags, self._numbers)
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
            if place is None:
                numbered = person.number is not None
                place = self._kin_behind(after) if numbered else self._behind_surname(after)
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

    def _behind_surname(self, place: int) -> int | None:
        """Return where the next person is joined behind one more word of an Arabic name.

        The first letter of "بدران" may be a preposition's; the list that goes on shows a name.
        """
        if place >= len(self._tokens) or has_attached_and(self._tokens[place]):
            return None
        token = self._tokens[place]
        two = ARABIC.match(token.norm) and len(token.forms) > 1 and not is_definite(token)
        start = self._next(place + 1) if two else None
        return start if start is not None and self._person(start) is not None else None

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
        return self._asides.past(place)

    def reaches(self, person: Person, end: int) -> bool:
        """Tell whether only what is told aside stands between a person and ``end``."""
        many = person.number is not None and not is_one(person.number.number)
        return not many and self._asides.reaches(self.after(person), end)

    def _person(self, place: int) -> Person | None:
        pronoun = self._tags.beginning("pronouns_of_one", place)
        if pronoun is not None and not has_attached_and(self._tokens[place]):
            return Person(place, pronoun.last)  # "سامي، وهو طبيب" is one person
        return (
            self._named(place)
            or self._counted(place)
            or self._kin(place)
            or self._known(place)
            or self._paired(place)
            or self._officer(place)
            or self._one_of(place)
            or self._aged(place)
        )

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

    def _paired(self, place: int) -> Person | None:
        """Return the one whose noun is known by its ending, beside another such or a relative.

        "Kvinden og hendes søn", "et barn og faren", "kadın ve oğlu".
        """
        noun = self._tags.beginning("known", place)
        if noun is None or place - 1 in self._inside:
            return None
        following = self._next(noun.last + 1)
        beside = following is not None and self._kin(following) is not None
        return Person(place, noun.last, noun.label) if beside or self._joins_one(place) else None

    def _joins_one(self, place: int) -> bool:
        """Tell whether "and" joins a known noun to one person with an article: "et barn og faren".

        A bare noun may be of several: "5 erkek ve kadın".
        """
        joined = self._tags.at("and", place - 1)
        before = joined.first - 1 if joined is not None else -1
        person = before >= 0 and self._tags.covers_any(("who", "persons"), before)
        one = person and self._tags.covers("ones", before - 1)
        return one or (before >= 0 and self._tags.covers("known", before))

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
            if not (plain or token.kind is Kind.NUMBER or token.text in HYPHENS):
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
        arabic = bool(ARABIC.match(token.norm)) and len(token.forms) == 1
        return arabic and not self._tags.covers_any((*_NO_TITLE, *_TITLES, "links"), place)

    def _start(self, place: int, title: int) -> int:
        """Return where a person with a title begins; an Arabic title follows its verb's subject."""
        return title if ARABIC.match(self._tokens[title].norm) else place

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
        return is_joined(self._tokens, self._tags, place)

    def _next(self, place: int) -> int | None:
        """Return where the next person begins, past a comma, an "and", or both."""
        start = place
        while place < len(self._tokens) and place - start <= 1:
            joined = self._tags.beginning("and", place) or self._tags.beginning("together", place)
            if joined is not None:
                return joined.last + 1
            attached = has_attached_and(self._tokens[place])
            if attached and self._tags.covers_any(("links", "prepositions"), place):
                return None  # "وفق" is no "and"
            if attached or place > start:
                return place
            if self._tokens[place].text not in COMMAS:
                return None
            place += 1
        return None
