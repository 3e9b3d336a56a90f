"""The noun phrase that a number counts: where it ends, its noun, and what it says of people."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.reading.classes_of_people import COMBATANTS, lies_within
from bot.reading.figures.described_nouns import noun_described, past_attribute
from bot.reading.figures.described_things import describes_things
from bot.reading.figures.member_bodies import classes_of_bodies
from bot.reading.figures.noun_edges import ends_verb, is_label, past_partitive
from bot.reading.figures.thing_words import is_owner, stronger, told_thing
from bot.reading.harms import HARM
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import ARABIC, Kind, Token, fold
from bot.values import value_class

VICTIMS = HARM | {"hospitalised"}
"""The categories that count people."""

_HELD = frozenset({"displaced", "arrested", "kidnapped", "missing"})
QUOTES = frozenset("\"'“”„»«‘’‹›")
_STOPS = ("links", "prepositions", "passive", "includes", "saying", "acts", "fates", "and")
_PARTICLES = frozenset("وفبلك")
_ARTICLE, _AND = "ال", "و"
_OTHER = "other"
_CIVILIANS = "civilians"
_MEMBERS = "fighters"
"""The class of mere members, who are of a group more often than not."""
EVENTS = frozenset({"air_strikes", "bombs"})
_FIRST_LEADS = re.compile(r"[\u0600-\u06ff\u0400-\u04ff]")
_OF_COMPOUND = re.compile("[ıiuü]n[ıiuü]n$")
"""What the genitive of a Turkish compound ends in: "konutunun"."""
_MOST_ADJECTIVES = 4
_MOST_OPENERS = 8
_LONGEST_UNKNOWN_NOUN = 3
_NEAR_A_FAMILY = 3


@value_class(frozen=True, slots=True)
class NounPhrase:
    """What stands after a number.

    Attributes:
        last: Its last token (the number's own last token where no noun follows).
        noun: First and last token of the noun with its adjectives, or None.
        who: Victim class, or None.
        also: Further classes of the same people ("civilian women": civilians).
        thing: The counted thing where the noun is one ("deaths", "raids"), or None.
        person: Whether the noun is known to mean people.
        part: Whether the number is a part of what the noun names ("two of the dead").
    """

    last: int
    noun: tuple[int, int] | None = None
    who: str | None = None
    thing: str | None = None
    person: bool = False
    part: bool = False
    also: frozenset[str] = frozenset()


def read_noun_phrase(
    tokens: Sequence[Token], number: Number, tags: Tags, taken: frozenset[int]
) -> NounPhrase:
    """Return the noun phrase after ``number``.

    Args:
        tokens: The sentence.
        number: The number.
        tags: The counting phrases of the sentence.
        taken: The tokens at which other numbers begin; no noun phrase reaches over one.
    """
    scan = _Scan(tokens, tags, taken)
    if number.form in {Form.NOUN, Form.SINGLE}:
        return scan.run(number.first, allow_taken=number.first)
    start = past_partitive(number, tags)
    whole = tags.beginning("of", start)
    if number.form in {Form.ZERO, Form.VAGUE} and whole is not None:
        start = whole.last + 1
    if number.form in {Form.VAGUE, Form.ZERO}:
        found = scan.run(scan.after_openers(start))
        suffered = found.noun is None and tags.at("fates", start) is not None
        return scan.run(start) if suffered else found
    if whole is None:
        found = scan.run(start)
        if found.thing in VICTIMS and is_label(tokens, number, found.last):
            return NounPhrase(number.last)
        return replace(found, part=True) if tags.covers("partitives", number.last) else found
    pronoun = tags.at("of_them", start) is not None
    first = whole.last + 1 if pronoun else scan.after_openers(whole.last + 1)
    found = scan.run(first)
    harmed = found.thing in VICTIMS or found.noun is None
    part = pronoun or (harmed and not number.percent)
    if found.noun is None:
        return NounPhrase(whole.last, part=part)
    return scan.members_of(first, found) or replace(found, part=part)


class _Scan:
    def __init__(self, tokens: Sequence[Token], tags: Tags, taken: frozenset[int]) -> None:
        self._tokens = tokens
        self._tags = tags
        self._taken = taken

    def run(self, start: int, allow_taken: int = -1) -> NounPhrase:
        """Return the noun phrase whose first word stands at ``start``."""
        position, head = (start := past_attribute(self._tokens, start, self._tags)), None
        while position < len(self._tokens) and position - start <= _MOST_ADJECTIVES:
            if position in self._taken and position != allow_taken:
                break
            head = self._head(position)
            if head is not None and position != allow_taken and self._is_attached(position):
                head = None
                break
            if head is not None and self._is_owner(position, start):
                head = None
                break
            if head is not None:
                break
            if self._ends(position) and not self._is_attribute(position, start):
                break
            if self._opens_count(position):
                break
            position += 1
        if head is None:
            return self._unknown(start, position)
        return self._known(start, position, allow_taken)

    def _is_owner(self, position: int, start: int) -> bool:
        """Tell whether a thing after an unknown Arabic noun only says whose that noun is."""
        thing = self._tags.at("things", position)
        if thing is None or thing.label in VICTIMS or position == start:
            return False
        return bool(ARABIC.match(self._tokens[position].norm))

    def after_openers(self, position: int) -> int:
        """Return the first place that holds no determiner, "any" or act."""
        end = min(len(self._tokens), position + _MOST_OPENERS)
        while position < end and self._opens(position):
            position += 1
        return position

    def members_of(self, first: int, found: NounPhrase) -> NounPhrase | None:
        """Return those of a body that no noun names: "two of the militia", "2 من فصيل".

        A noun behind the body would be what is counted ("two of the police stations"), but in
        Arabic, where the first one leads.
        """
        body = self._tags.beginning("bodies", first)
        if body is None or found.noun is None or found.person:
            return None
        arabic = ARABIC.match(self._tokens[first].norm)
        if arabic:
            counted = found.thing in {None, _OTHER}
        else:
            counted = found.thing is None and found.noun[1] == body.last
        if not counted:
            return None
        return NounPhrase(body.last, (first, body.last), body.label, person=True)

    def _opens(self, position: int) -> bool:
        if self._tags.covers_any(("things", "who", "persons"), position):
            return False
        return self._tags.covers_any(("determiners", "any", "acts"), position)

    def _head(self, position: int) -> Match | None:
        for table in ("things", "who", "persons"):
            match = self._tags.at(table, position)
            if match is not None:
                return match
        return None

    def _ends(self, position: int) -> bool:
        token = self._tokens[position]
        if token.kind is Kind.NUMBER:
            return not self._is_age(position)
        if token.kind is Kind.MARK:
            return token.text not in QUOTES and not self._is_hyphen(position)
        return self._tags.covers_any(_STOPS, position) or ends_verb(
            self._tokens, position, self._tags
        )

    def _is_attribute(self, position: int, start: int) -> bool:
        """Tell whether a participle between number and people says of whom: "two arrested men"."""
        if self._is_told_harm(position, start) or self._is_possessive(position, start):
            return True
        if position == start and describes_things(self._tokens, self._tags, position):
            return True
        act = self._tags.beginning("acts", position)
        if position == start and self._tags.covers("degrees", position):
            act = self._tags.beginning("acts", position + 1)  # "three badly wounded men"
        begun = start + self._tags.covers("degrees", start)
        if position not in {start, begun} or act is None or act.last + 1 in self._taken:
            return False
        after = (self._tags.beginning(table, act.last + 1) for table in ("who", "persons"))
        harm = self._tags.beginning("things", act.last + 1)  # "nine drowning deaths"
        told = harm is not None and harm.label in VICTIMS
        return told or any(match is not None for match in after)

    def _is_possessive(self, position: int, start: int) -> bool:
        """Tell whether a word for whose they are stands before people: "двое её детей"."""
        owned = position == start and self._tags.covers("possessives", position)
        return owned and self._tags.covers_any(("who", "persons"), position + 1)

    def _is_told_harm(self, position: int, start: int) -> bool:
        """Tell whether a word for how sure or bad it is precedes a harm: "two confirmed deaths"."""
        told = self._tags.covers_any(("saying", "degrees"), position)
        thing = self._tags.beginning("things", position + 1)
        return told and position == start and thing is not None and thing.label in VICTIMS

    def _is_hyphen(self, position: int) -> bool:
        """Tell whether a hyphen joins two words, and is no dash between spaces."""
        if self._tokens[position].text != "-" or not 0 < position < len(self._tokens) - 1:
            return self._tokens[position].text == "-"
        before, mark, after = self._tokens[position - 1 : position + 2]
        return before.span.end == mark.span.start or mark.span.end == after.span.start

    def _is_age(self, position: int) -> bool:
        """Tell whether a numeral begins an adjective: "34-year-old", "34 år gammel"."""
        following = position + 1
        if self._tags.beginning("not_counts", following) is not None:
            return True
        return following < len(self._tokens) and self._tokens[following].text == "-"

    def _unknown(self, start: int, end: int) -> NounPhrase:
        """Return the phrase of an unknown noun: the words up to the next known one."""
        words = [i for i in range(start, end) if self._tokens[i].kind is Kind.WORD]
        if not words or self._tags.covers("from_after", start):
            return NounPhrase(start - 1)
        arabic = ARABIC.match(self._tokens[words[0]].norm)
        short = len(words) <= _LONGEST_UNKNOWN_NOUN and not arabic
        last = words[-1] if short else words[0]
        return NounPhrase(last, (words[0], last))

    def _known(self, start: int, position: int, allow_taken: int) -> NounPhrase:
        """Return the phrase whose known nouns begin at ``position``; the last one leads."""
        who = thing = None
        classes: list[str] = []
        person, last, noun_last = False, position - 1, -1
        while position < len(self._tokens):
            known = last >= start
            position = noun_described(self._tokens, position, self._tags) if known else position
            match = self._head(position)
            if match is None or (position in self._taken and position != allow_taken):
                break
            if position > start and self._begins_anew(position, person=person):
                break
            if person and allow_taken < 0 and self._is_thing_of_person(position, known=True):
                break
            label = self._tags.at("who", position)
            named = told_thing(self._tags, position, VICTIMS)
            if label is not None:
                who, person = self._class_of(label, start), True
                classes += [who] if who is not None else []
                classes += ["soldiers"] if self._is_of_any_force(label) else []
                thing = thing if thing in VICTIMS else None
            if named is not None:
                if self._is_owner_of_thing(named, thing, person=person):
                    break
                thing = stronger(thing, named.label, VICTIMS)
                if named.label not in VICTIMS and label is None:
                    who, person, classes = None, False, []
            person = person or self._tags.at("persons", position) is not None
            last = max(m.last for m in (match, label, named) if m is not None)
            if noun_last < start or not self._is_fate(position):
                noun_last = last
            position = last + 1
        who, classes = self._of_bodies(who, classes, start, last)
        begin = next(i for i in range(start, last + 1) if self._tokens[i].kind is Kind.WORD)
        person = person or thing in VICTIMS
        also = frozenset(classes) - {who}
        return NounPhrase(last, (begin, noun_last), who, thing, person, also=also)

    def _of_bodies(
        self, who: str | None, classes: list[str], start: int, last: int
    ) -> tuple[str | None, list[str]]:
        """Return the classes of people, by the bodies whose members they are.

        A commander of a militia stays one; and "three local commanders" are no civilians.
        """
        bodies = classes_of_bodies(self._tokens, self._tags, start, last)
        if bodies:
            who = who if who and lies_within(who, bodies[0]) else bodies[0]
            classes = [who, *(body for body in bodies if not lies_within(who, body))]
        armed = who in COMBATANTS
        return who, [one for one in classes if not (armed and one == _CIVILIANS)]

    def _begins_anew(self, position: int, *, person: bool) -> bool:
        """Tell whether a known noun is no more of this phrase: joined by "and", or a verb."""
        if person and self._tags.beginning("alive", position) is not None:
            return True
        if person and self._is_thing_of_person(position):
            return True
        if person and self._tags.beginning("doers", position) is not None:
            return True  # "üç köylü teröristler tarafından öldürüldü"
        case = self._tags.covers("cases", position - 1)  # "39 حالة إصابة ما زالت تعالج"
        how_badly = not person and self._tags.covers("degrees", position - 1)
        acts = not (case or how_badly) and self._acts_on_others(position)
        return self._is_attached(position) or acts

    def _is_attached(self, position: int) -> bool:
        """Tell whether a known Arabic noun carries "and" or a preposition ("بقصف")."""
        norm = self._tokens[position].norm
        if norm[:1] not in _PARTICLES:
            return False
        match = self._head(position)
        word = match.phrase.split()[0] if match is not None and match.first == position else ""
        return bool(word) and fold(word.strip("*"))[:1] != norm[:1]

    def _opens_count(self, position: int) -> bool:
        """Tell whether "and" is attached to an Arabic word for a count: "5 وعدد الجرحى 20"."""
        token = self._tokens[position]
        counter = self._tags.beginning("counters", position)
        return counter is not None and token.norm[:1] == _AND != fold(counter.phrase)[:1]

    def _is_thing_of_person(self, position: int, *, known: bool = False) -> bool:
        """Tell whether a thing only says what a person does: "سائق شاحنة", "водитель автобуса".

        In Arabic and Slavic languages the first of two nouns leads. One with the article makes it
        a ``known`` person, whom no number but "one of" counts: "أحد سكان البلدة", one of the
        town's residents. A Turkish ending says where they were ("üç çocuk köyde öldürüldü"), or
        whose part that place is ("üç çocuk evin bahçesinde öldürüldü").
        """
        thing = told_thing(self._tags, position, VICTIMS)
        if thing is None or thing.label in VICTIMS:
            return False
        norm = self._tokens[position].norm
        if not _FIRST_LEADS.match(norm):
            return self._tags.covers("oblique", thing.last) or self._is_whose(thing.last)
        definite = norm.startswith(_ARTICLE) and not known
        return not definite and self._tags.at("persons", position) is None

    def _is_whose(self, position: int) -> bool:
        """Tell whether a Turkish thing is a genitive, and no second part of a compound.

        "İşçi konutunun" is of a home for workers, and homes are counted.
        """
        norm = self._tokens[position].norm
        return self._tags.covers("owners", position) and not _OF_COMPOUND.search(norm)

    def _is_owner_of_thing(self, named: Match, thing: str | None, *, person: bool) -> bool:
        """Tell whether Arabic people only say whose a counted thing is: "أحد مخيمات النازحين".

        So does what raids or shells have struck: "خمس غارات جوية بلدة". The first noun leads, and
        so it does where victims are told of: "ضحايا عمليات القصف".
        """
        if thing in VICTIMS and self._is_subject_behind(named):
            return True
        if person and named.label in VICTIMS:
            return is_owner(self._tokens[named.first - 1], self._tokens[named.first])
        led = thing in VICTIMS and named.label not in VICTIMS
        owned = thing is not None and thing not in VICTIMS and named.label in _HELD
        norm = self._tokens[named.first].norm
        struck = thing in EVENTS and named.label not in {thing, *VICTIMS}
        return bool(ARABIC.match(norm)) and (led or struck or (owned and norm.startswith(_ARTICLE)))

    def _is_subject_behind(self, named: Match) -> bool:
        """Tell whether what did the harm follows it, as in headlines: "deja 20 heridos ataque"."""
        plural = self._tokens[named.first - 1].norm.endswith("s")
        return plural and named.label in EVENTS

    def _acts_on_others(self, position: int) -> bool:
        """Tell whether a participle after a person is an active verb: "gunmen wounded three"."""
        act = self._tags.beginning("acts", position)
        if act is None or self._tags.at("who", position) is not None:
            return False
        if act.last > position and self._tags.covers("things", position):
            return False  # "vier weitere Leichen von Urlaubern"
        following = act.last + 1
        known = self._tags.covers_any(("who", "persons", "determiners"), following)
        return known or following in self._taken

    def _is_fate(self, position: int) -> bool:
        """Tell whether a word after a noun says what became of it ("people dead")."""
        return self._tags.at("fates", position) is not None

    def _is_of_any_force(self, label: Match) -> bool:
        """Tell whether an Arabic "member" (عنصر) can be one of an army as well as of a militia."""
        member = self._tags.at("members", label.first) is not None and label.label == "fighters"
        return member and bool(ARABIC.match(self._tokens[label.first].norm))

    def _class_of(self, label: Match, start: int) -> str | None:
        """Return the class of a person; mere "members" belong to nobody known."""
        member = label.label == _MEMBERS and self._tags.at("members", start) is not None
        alone = member and label.first == label.last == start
        if not alone or ARABIC.match(self._tokens[start].norm):
            return label.label
        whole = self._tags.at("of", label.last + 1)
        return label.label if whole is not None and not self._is_family(whole.last + 1) else None

    def _is_family(self, start: int) -> bool:
        """Tell whether people follow of whom the counted are a part: "members of one family"."""
        near = range(start, start + _NEAR_A_FAMILY)
        return any(self._tags.at("persons", place) is not None for place in near)
