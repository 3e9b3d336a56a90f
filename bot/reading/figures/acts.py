"""Acts before a number: "killed nine", "the death of nine"."""

from collections.abc import Sequence

from bot.reading.figures.adverbials import are_adverbials
from bot.reading.figures.countables import CASUALTIES, COMMAS, NEAR, Countables
from bot.reading.figures.counted_phrases import EVENTS, QUOTES, VICTIMS
from bot.reading.figures.single_nouns import is_definite
from bot.reading.figures.two_harms import of_both, of_either
from bot.reading.numbers.told_number import Form, Number, is_one
from bot.reading.property_kinds import DESTROYED
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import ARABIC, Kind, Token, fold

_ACTS = VICTIMS | {DESTROYED}
_FARTHEST = 9
_FARTHEST_VERB = 18
_FARTHEST_AUXILIARY = 3
_LONGEST_OR = 5
_FARTHEST_KIN = 7
_AGE = "عمر"
_SHORTEST_ASIDE, _LONGEST_ASIDE = 4, 16
_LOST = "فقد"
"""An Arabic verb that is also a particle before verbs ("has")."""
_AND, _WITH = "و", "ب"
"""Arabic words written together with the next; most asides begin with the preposition."""
_OF_MANY = ("وا", "ا")
"""Endings of an Arabic verb whose subject stands before it."""
_ONE, _TWO = "ا", "ين"
"""Accusative endings of an Arabic noun for one and for two."""
_OBJECT = "a"
"""The Spanish word before people who are the object of a verb."""
_TAGGING = frozenset("#@_")
"""Marks of names in posts ("#Kelda_Post"), which part nothing."""
_SHORTEST_OWNED = 3
_COUNTABLE = ("who", "persons", "things", "bodies", "counters", "determiners")
_BLOCKING = ("fates", "saying", "that", "passive", "and")


class Acts:
    """Finds the acts whose object a number is."""

    def __init__(self, countables: Countables) -> None:
        self._all = countables
        self._tags = countables.tags
        self._known: dict[tuple[int, bool], str | None] = {}

    def before(self, index: int, *, near: bool = False) -> str | None:
        """Return the category of the act before the number; where ``near``, right before it.

        Half a dozen rules ask this of the same number.
        """
        known = self._known
        if (index, near) not in known:
            known[index, near] = self._before(index, near=near)
        return known[index, near]

    def _before(self, index: int, *, near: bool) -> str | None:
        number = self._all.numbers[index]
        if self._all.is_blocked(number):
            return self._with_object(index)
        end = self._before_aside(number.begin)
        earliest = max(0, end - _FARTHEST_VERB)
        for act in reversed(self._tags.within("acts", earliest, end - 1)):
            if act.first < end - _FARTHEST and not self._has_subject_only(act):
                return None
            begun = act.last < number.first and number.begin == end
            if act.label not in _ACTS or (act.last >= end and not begun):
                continue  # "mató al menos a nueve" begins with "mató al"
            if self._is_lookalike(act) or self._is_particle(act, number):
                continue
            gap = range(act.last + 1, end)
            binds = self._is_object(act, number, gap) and not self._all.misses_people(act, index)
            binds = binds and not self._names_harmed(act) and not self._is_told(act, number)
            binds = binds and not self._harms_kin(number)
            binds = binds and not self._has_another_object(act, gap)
            reaches = len(gap) <= NEAR or (not near and self._reaches_far(index, gap))
            if not (binds and reaches) or self._loses_things(act, index):
                return None
            return act.label if is_one(number) else self._joined(act)
        return None

    def _with_object(self, index: int) -> str | None:
        """Return the act whose object Spanish "a" opens behind a place: "detuvo en Orlu a nueve".

        No object of an act in the passive follows, nor people behind "junto a" and the like.
        """
        number, tags = self._all.numbers[index], self._tags
        opener = tags.at("prepositions", number.begin - 1)
        if opener is None or opener.first < opener.last or not self._all.phrases[index].person:
            return None
        if self._all.tokens[opener.first].text.lower() != _OBJECT:
            return None
        acts = tags.within("acts", max(0, opener.first - _FARTHEST), opener.first - 1)
        if not acts or acts[-1].label not in VICTIMS or self._is_passive(acts[-1]):
            return None
        gap = range(acts[-1].last + 1, opener.first)
        placed = tags.covers("prepositions", gap.start) and gap.start < gap.stop
        told = all(self._can_stand_between(i) and not self._is_mark(i) for i in gap)
        return acts[-1].label if placed and told else None

    def _has_subject_only(self, act: Match) -> bool:
        """Tell whether a verb has whom it tells of for its subject: "starben in Orlu neun"."""
        same = self._tags.beginning("fates", act.first)
        return act.label == "killed" and same is not None and same.last == act.last

    def _names_harmed(self, act: Match) -> bool:
        """Tell whether article and capital make a noun of the verb: "für die Verletzten"."""
        before = act.first - 1
        noun = (
            act.last == act.first
            and self._tags.covers("things", act.first)
            and self._all.tokens[act.first].capitalised
        )
        return noun and self._tags.covers_any(("determiners", "prepositions"), before)

    def _is_lookalike(self, act: Match) -> bool:
        """Tell whether what looks like an Arabic "and" begins a verb of saying: "وصفت"."""
        word, said = self._all.tokens[act.first], self._tags.at("saying", act.first)
        cut = word.norm.startswith(_AND) and not fold(act.phrase).startswith(_AND)
        return cut and said is not None and fold(said.phrase) == word.norm

    def _is_particle(self, act: Match, number: Number) -> bool:
        """Tell whether an Arabic verb of losing is the particle that is spelt as it is.

        "فقد أغلق بعض السكان الطريق": they have closed it. The verb has the lost behind it, or a
        subject with the article or of a body ("فقد الجيش سبعة جنود").
        """
        following = act.last + 1
        if self._all.tokens[act.last].norm != _LOST or following >= number.begin:
            return False
        known = self._tags.covers_any(("bodies", "determiners"), following)
        return not known and not is_definite(self._all.tokens[following])

    def _is_told(self, act: Match, number: Number) -> bool:
        """Tell whether an Arabic noun with the article is spoken of by those who follow it.

        It has no genitive: "أكد نبأ الوفاة عدد من الصحفيين", a number of reporters confirmed it.
        """
        alone = act.last == act.first == number.begin - 1
        uncounted = number.vague or number.form is Form.SINGLE
        return alone and uncounted and is_definite(self._all.tokens[act.first])

    def _has_another_object(self, act: Match, gap: range) -> bool:
        """Tell whether the number only says whose the object is: "released the names of nine".

        So does one behind what a shell has hit: "hit a school that housed nine families".
        """
        if act.label == CASUALTIES and any(self._is_built(place) for place in gap):
            return True
        if len(gap) < _SHORTEST_OWNED or not self._tags.covers("definite", gap.start):
            return False
        nouns = range(gap.start + 1, gap.stop - 1)
        people = any(self._tags.covers_any(_COUNTABLE, place) for place in nouns)
        return self._tags.covers("of", gap.stop - 1) and not people

    def _harms_kin(self, number: Number) -> bool:
        """Tell whether an Arabic subject has a relative for its object: "قتل مواطن شقيقه".

        Where people are from, and how old they are, may stand between them.
        """
        if number.form is not Form.SINGLE or not ARABIC.match(self._all.tokens[number.first].norm):
            return False
        place = number.last + 1
        for kin in self._tags.within("kin_owned", place, place + _FARTHEST_KIN):
            aged = self._all.tokens[kin.first - 1].norm.startswith(_AGE)
            return not self._all.is_attached(kin.first) and (aged or kin.first == place)
        return False

    def _loses_things(self, act: Match, index: int) -> bool:
        """Tell whether the counted lost something: "verloren 60 Familien ihr Haus"."""
        after = self._all.phrases[index].last + 1
        if not self._tags.covers("losing", act.first) or self._tags.beginning("fates", after):
            return False
        return any(
            self._tags.covers("possessives", place)
            and all(self._all.tokens[i].kind is Kind.WORD for i in range(after, place))
            for place in (after, after + 1)
        )

    def _before_aside(self, begin: int) -> int:
        """Return where an aside between commas begins that ends before ``begin``, or ``begin``.

        "Troops arrested, with help from the guard, nine people"; it opens with a preposition, or
        is a time, or says who says so.
        """
        tokens = self._all.tokens
        if begin < _SHORTEST_ASIDE or tokens[begin - 1].text not in COMMAS:
            return begin
        places = range(begin - 2, max(0, begin - _LONGEST_ASIDE), -1)
        comma = next((place for place in places if tokens[place].text in COMMAS), None)
        if comma is None:
            return begin
        inside = range(comma + 1, begin - 1)
        if self._all.names_source(inside):
            return comma
        told = all(self._can_stand_between(i) and not self._tags.covers("acts", i) for i in inside)
        return comma if told and self._opens_aside(comma + 1) else begin

    def _opens_aside(self, position: int) -> bool:
        token = self._all.tokens[position]
        attached = token.norm[:1] == _WITH and len(token.forms) > 1
        return attached or self._tags.covers_any(("prepositions", "times"), position)

    def _reaches_far(self, index: int, gap: range) -> bool:
        """Tell whether an act may stand some words before.

        Only people or nothing is named, or a place parts it from what it destroyed.
        """
        phrase = self._all.phrases[index]
        placed = phrase.thing == DESTROYED and self._tags.covers("prepositions", gap.start)
        near = phrase.person or phrase.noun is None or placed
        return near and not self._all.numbers[index].percent

    def _is_object(self, act: Match, number: Number, gap: range) -> bool:
        marks = [i for i in gap if self._is_mark(i) and not self._is_round(act, i)]
        if not (gap or is_one(number)) and self._all.is_attached(number.begin):
            return False  # "ثلاثة قتلوا وستة أصيبوا"
        if any(self._all.tokens[i].text not in COMMAS for i in marks):
            return False
        if not all(self._can_stand_between(i) for i in gap):
            return False
        passive = self._is_passive(act)
        people = any(self._all.is_person(i) for i in gap)
        apart = gap.stop < number.begin and not ARABIC.match(self._all.tokens[act.first].norm)
        owed = self._is_owed(act, number)
        if people and (marks or passive or apart or not (owed or number.form is Form.CARDINAL)):
            return False
        near = len(gap) <= NEAR or owed or are_adverbials(self._all, gap)
        if (len(marks) % 2 and not self._is_late(act, marks, number)) or (
            number.form in {Form.ARTICLE, Form.SINGLE} and not near
        ):
            return False
        return near or not passive

    def _is_built(self, position: int) -> bool:
        """Tell whether a thing that can be destroyed stands there."""
        thing = self._tags.at("things", position)
        return thing is not None and thing.label == DESTROYED

    def _is_late(self, act: Match, marks: Sequence[int], number: Number) -> bool:
        """Tell whether a comma only parts an Arabic verb from whom it harms, as the press writes.

        A body, or where it happened, stands between: "أوقفت الشرطة في البلدة، ستة أشخاص".
        """
        between = range(act.last + 1, number.begin)
        body = any(self._tags.covers("bodies", place) for place in between)
        body = body or self._tags.covers("prepositions", act.last + 1)
        arabic = bool(ARABIC.match(self._all.tokens[act.first].norm))
        return arabic and body and list(marks) == [number.begin - 1]

    def _is_owed(self, act: Match, number: Number) -> bool:
        """Tell whether an Arabic verb with a subject needs the noun for its object.

        The ending of the noun says so ("اعتقلت قوات الدرع شابا"), or a body that is the subject.
        """
        token = self._all.tokens[number.first]
        if not ARABIC.match(token.norm) or is_definite(token):
            return False
        ending = {Form.SINGLE: _ONE, Form.NOUN: _TWO}.get(number.form)
        accusative = ending is not None and token.norm.endswith(ending)
        return accusative or (ending is not None and self._tags.covers("bodies", act.last + 1))

    def _is_mark(self, position: int) -> bool:
        token = self._all.tokens[position]
        return token.kind is Kind.MARK and token.text not in QUOTES | _TAGGING

    def _is_round(self, act: Match, position: int) -> bool:
        """Tell whether a bracket closes behind the act alone: "(killing) nine"."""
        tokens = self._all.tokens
        pair = (tokens[act.first - 1].text, tokens[position].text)
        return act.first > 0 and position == act.last + 1 and pair == ("(", ")")

    def _can_stand_between(self, position: int) -> bool:
        """Tell whether the word can stand between an act and its number."""
        if self._tags.covers("determiners", position):
            return True
        if self._is_counted(position) or self._tags.covers("clauses", position):
            return False
        thing = self._tags.at("things", position)
        if thing is not None and thing.label in VICTIMS:
            return False
        return not self._tags.covers_any(_BLOCKING, position)

    def _is_counted(self, position: int) -> bool:
        """Tell whether a number stands there, and no article of who says so ("laut einem Arzt")."""
        article = any(
            number.first == position and number.form is Form.ARTICLE for number in self._all.numbers
        )
        told = article and self._tags.covers("according", position - 1)
        return position in self._all.taken and not told and not self._does_harm(position)

    def _does_harm(self, position: int) -> bool:
        """Tell whether an Arabic number tells of attacks, which the verb has for its subject.

        "قتل انفجاران في السوق 14 شخصا": two blasts killed 14.
        """
        counted = zip(self._all.numbers, self._all.phrases, strict=True)
        return bool(ARABIC.match(self._all.tokens[position].norm)) and any(
            number.first <= position <= number.last and phrase.thing in EVENTS
            for number, phrase in counted
        )

    def _is_passive(self, act: Match) -> bool:
        if self._tags.covers("perfects", act.first - 1):
            return False  # "a arrêté dans la capitale neuf hommes"
        earliest = max(0, act.first - _FARTHEST_AUXILIARY)
        return bool(self._tags.within("passive", earliest, act.first - 1))

    def _joined(self, act: Match) -> str:
        """Return the category of the act, or of two in "killing and wounding nine"."""
        before, joining = act.first - 1, of_both
        if self._tags.covers("and", before):
            before -= 1
        elif is_or(self._all, before):
            before, joining = before - 1, of_either
        elif not self._all.is_attached(act.first):
            return act.label
        other = self._tags.at("acts", before)
        if other is None or other.last != before or self._all.is_person(other.first - 1):
            return act.label
        first, second = self._all.tokens[other.first], self._all.tokens[act.first]
        return act.label if agrees_alone(first, second) else joining(act.label, other.label)


def agrees_alone(first: Token, second: Token) -> bool:
    """Tell whether the first of two Arabic verbs has people before it, as its plural shows.

    "تسعة أشخاص قتلوا وجرح 48": nine were killed, and 48 wounded.
    """
    plural = bool(ARABIC.match(first.norm)) and first.norm.endswith(_OF_MANY)
    return plural and second.norm[-1] != first.norm[-1]


def is_or(countables: Countables, position: int) -> bool:
    """Tell whether a short linking word, such as "or", stands at ``position``."""
    if not 0 <= position < len(countables.tokens):
        return False
    short = len(countables.tokens[position].text) <= _LONGEST_OR
    return short and countables.tags.covers("links", position)
