"""What each number of a sentence counts: the act or the thing it belongs to.

A number is bound, in this order, to the harm its own noun names ("nine deaths"), to an act before
it ("killed nine"), to a fate after it ("nine were killed"), to a toll that announces it ("the
death toll rose to nine"). What is left takes part in its neighbour's act, as a member of a list
("nine civilians and a soldier") or as a part of a total ("nine, including two children").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reading.counted_phrases import QUOTES, VICTIMS, NounPhrase, read_noun_phrase
from bot.reading.number_links import Link, link_numbers
from bot.reading.numbers import Form, Number
from bot.reading.phrases import Match
from bot.reading.tags import Tags
from bot.reading.tokens import Kind, Token

OTHER = "other"
CASUALTIES = "casualties"
_AND = "و"
_OWN = frozenset({"killed", "injured", "missing"})
_COUNTED_THINGS = frozenset({"air_strikes", "bombs"})
_FARTHEST_ACT = 7
_FARTHEST_FATE = 22
_FARTHEST_BARE_FATE = 6
_FARTHEST_ARTICLE_FATE = 10
_FARTHEST_TOLL = 30
_NEAR = 2
_COMMAS = frozenset(",،")
_WEAK_FORMS = frozenset({Form.ARTICLE, Form.SINGLE, Form.ZERO})
_STANDS_FOR_A_VICTIM = frozenset({"killed", "injured", "missing"})
_BREAKS = frozenset(";:؛.!?؟|")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with what it counts.

    Attributes:
        number: The number.
        phrase: The noun phrase after it.
        category: What is counted; "other" where no category fits.
        who: Victim class, or None.
        included: Whether it is a part of a total.
        bound: Whether a word of the sentence says so (False for a mere guess from the noun).
    """

    number: Number
    phrase: NounPhrase
    category: str
    who: str | None
    included: bool
    bound: bool


def count(tokens: Sequence[Token], numbers: Sequence[Number], tags: Tags) -> tuple[Counted, ...]:
    """Return what each number counts, in order; numbers that count nothing are left out."""
    return _Binder(tokens, _kept(tokens, numbers), tags).run()


def _kept(tokens: Sequence[Token], numbers: Sequence[Number]) -> tuple[Number, ...]:
    """Leave out articles before a number and singular nouns that belong to one."""
    kept: list[Number] = []
    for index, number in enumerate(numbers):
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if number.form is Form.ARTICLE and following and following.begin == number.last + 1:
            continue
        if number.form is Form.SINGLE:
            if "ال" in tokens[number.first].norm[:4] and _is_definite(tokens[number.first]):
                continue
        joins = tokens[number.first].norm.startswith(_AND)
        if kept and not joins and _describes(kept[-1], number):
            continue
        kept.append(number)
    return tuple(kept)


def _describes(noun: Number, following: Number) -> bool:
    """Tell whether a word for one is an adjective of the singular noun before it."""
    if noun.form not in {Form.SINGLE, Form.NOUN}:
        return False
    same = noun.low == following.low and following.form is Form.NOUN
    adjacent = noun.last + 1 == following.first and following.form in {Form.SINGLE, Form.ARTICLE}
    return adjacent or (same and noun.last + 1 >= following.first)


def _is_definite(token: Token) -> bool:
    """Tell whether an Arabic noun carries the article, alone or after a particle."""
    return token.norm.startswith(("ال", "وال", "بال", "فال", "كال"))


def _places(numbers: Sequence[Number]) -> frozenset[int]:
    """Return the tokens at which numbers begin, those of mere negations left out."""
    counting = (number for number in numbers if number.form is not Form.ZERO)
    return frozenset(place for number in counting for place in (number.begin, number.first))


class _Binder:
    def __init__(self, tokens: Sequence[Token], numbers: tuple[Number, ...], tags: Tags) -> None:
        self._tokens = tokens
        self._tags = tags
        taken = _places(numbers)
        self._numbers = tuple(
            number
            for number in numbers
            if number.form is not Form.ARTICLE
            or self._can_count(number, read_noun_phrase(tokens, number, tags, taken))
        )
        self._taken = _places(self._numbers)
        self._phrases = [
            read_noun_phrase(tokens, number, tags, self._taken) for number in self._numbers
        ]
        self._wholes = frozenset(self._find_wholes())
        self._ages = frozenset(i for i in range(len(self._numbers)) if self._is_age(i))
        self._taken -= _places([self._numbers[index] for index in self._ages])

    def run(self) -> tuple[Counted, ...]:
        links = link_numbers(self._tokens, self._numbers, self._phrases, self._tags)
        direct = [
            self._direct(index) or (self._named_whole(index) if link is Link.PART else None)
            for index, link in enumerate(links)
        ]
        for index in range(len(direct) - 1):
            if self._rises(index):
                direct[index] = direct[index + 1] or direct[index]
        categories = self._shared(direct, links)
        parts = _parts(links)
        counted = []
        for index, number in enumerate(self._numbers):
            category = categories[index]
            included = parts[index] or self._phrases[index].part
            found = self._counted(index, number, category, included=included)
            if found is not None:
                counted.append(found)
        return tuple(counted)

    def _rises(self, index: int) -> bool:
        """Tell whether the next number is the new value of this one: "from 9 to 12 dead"."""
        number, following = self._numbers[index], self._numbers[index + 1]
        opened = self._tags.at("from", number.begin - 1) is not None
        return opened and following.begin - number.end <= _NEAR + 1

    def _find_wholes(self) -> Iterator[int]:
        """Yield the numbers that are a whole ("nine of the 47"), their parts spanning them."""
        for index, part in enumerate(self._numbers):
            if self._opens_clause(part):
                self._taken -= {part.begin, part.first}
                yield index
        for index in range(1, len(self._numbers)):
            part, whole = self._numbers[index - 1], self._numbers[index]
            of = self._tags.beginning("of", part.last + 1)
            if of is None or whole.begin - of.last > _NEAR or part.form is Form.ARTICLE:
                continue
            self._phrases[index - 1] = self._phrases[index]
            self._taken -= {whole.begin, whole.first}
            yield index

    def _opens_clause(self, number: Number) -> bool:
        """Tell whether "of the" at the beginning of a clause makes the number a whole."""
        position = number.begin - 1
        while position > 0 and self._tags.at("determiners", position) is not None:
            position -= 1
        of = self._tags.at("of", position)
        if of is None:
            return False
        if of.first == 0 or self._tokens[of.first - 1].kind is Kind.MARK:
            return True
        return self._tags.at("shares", of.first - 1) is not None

    def _is_age(self, index: int) -> bool:
        """Tell whether a bare number after people and a preposition is an age: "mænd på 33"."""
        number, phrase = self._numbers[index], self._phrases[index]
        before = number.begin - 2
        if phrase.noun is not None or before < 0:
            return False
        listed = self._tokens[before + 1].text in _COMMAS or self._tags.at("and", before + 1)
        if listed and index and self._numbers[index - 1].end == before:
            return self._is_age(index - 1)
        if not self._is_blocked(before + 1):
            return False
        return any(self._tags.at(table, before) is not None for table in ("who", "persons"))

    def _lists_ages(self, comma: int) -> bool:
        return all(self._tokens[i].kind is Kind.NUMBER for i in (comma - 1, comma + 1))

    def _counted(
        self, index: int, number: Number, category: str | None, *, included: bool
    ) -> Counted | None:
        phrase = self._phrases[index]
        weak = number.form in _WEAK_FORMS
        if category is None and (weak or number.vague):
            return None
        if index in self._ages or self._is_covered(index):
            return None
        if weak and category not in VICTIMS:
            return None
        who = phrase.who or (self._who_nearby(index) if included else None)
        bound = category is not None
        return Counted(number, phrase, category or OTHER, who, included, bound)

    def _is_covered(self, index: int) -> bool:
        """Tell whether the noun belongs to the number before: "12 dead and wounded"."""
        covered = index > 0 and self._numbers[index].first <= self._phrases[index - 1].last
        return covered and self._numbers[index].form is Form.SINGLE

    def _can_count(self, number: Number, phrase: NounPhrase) -> bool:
        """Tell whether an article counts: a person or a harm follows, or "one" stands alone."""
        if phrase.thing is not None and phrase.thing not in VICTIMS:
            return False
        if phrase.person and phrase.thing is None:
            return True
        following = number.last + 1
        if len(self._tokens[number.first].text) < 3:  # noqa: PLR2004 - articles are shorter
            named = any(
                self._tags.within(table, following, phrase.last) for table in ("who", "persons")
            )
            return named or self._stands_for_a_victim(following)
        tables = ("fates", "passive", "things", "others")
        after_adverb = self._stands_for_a_victim(following + 1)
        if self._tags.beginning("fates", following) is not None:
            return self._stands_for_a_victim(following)
        return after_adverb or any(self._tags.at(table, following) is not None for table in tables)

    def _stands_for_a_victim(self, position: int) -> bool:
        """Tell whether a participle stands for its victim: "one killed in", "en dræbt og"."""
        fate = self._tags.beginning("fates", position)
        if fate is None or fate.label not in _STANDS_FOR_A_VICTIM:
            return False
        following = fate.last + 1
        if following >= len(self._tokens) or self._tokens[following].kind is Kind.MARK:
            return True
        tables = ("prepositions", "and", "links", "clauses")
        return any(self._tags.at(table, following) is not None for table in tables)

    def _who_nearby(self, index: int) -> str | None:
        """Return the class in the predicate: "four of the dead were fighters"."""
        phrase = self._phrases[index]
        position = phrase.last + 1
        if self._tags.at("passive", position) is None:
            return None
        for follower in range(position + 1, position + 4):
            match = self._tags.at("who", follower)
            if match is not None:
                return match.label
        return None

    def _direct(self, index: int) -> str | None:
        """Return the category that the number's own surroundings give it, or None."""
        number, phrase = self._numbers[index], self._phrases[index]
        thing = phrase.thing
        if index in self._wholes | self._ages:
            return None
        if number.form is Form.ZERO:
            return self._denied(index)
        if thing in _OWN:
            return self._with_the_other(phrase.last, thing)
        if thing is not None and thing not in VICTIMS:
            member = thing == OTHER and self._tags.at("of", number.last + 1) is not None
            return self._before(index) if member else self._of_thing(index, thing)
        category = (
            self._completed(index)
            or self._before(index, near=True)
            or self._after(index)
            or self._before(index)
            or self._toll(index)
        )
        if category is not None and not self._fits(index, category):
            category = None
        return category or thing

    def _completed(self, index: int) -> str | None:
        """Return the fate of a verb whose sense stands after the number: "lost nine their lives"."""
        phrase = self._phrases[index]
        fate = self._tags.beginning("fates", max(phrase.last, self._numbers[index].end) + 1)
        if fate is None or self._tags.at("acts", fate.first) is not None:
            return None
        return fate.label if self._before(index) is not None else None

    def _fits(self, index: int, category: str) -> bool:
        number, phrase = self._numbers[index], self._phrases[index]
        if category == "destroyed":
            return not phrase.person
        fraction = isinstance(number.low, float) and not number.percent
        vanishing = number.form is Form.CARDINAL and number.low == 0 and number.qualifier
        return not (fraction or vanishing)

    def _of_thing(self, index: int, thing: str) -> str | None:
        """Return the category of a thing that is no victim, or None for "other"."""
        if thing in _COUNTED_THINGS:
            return thing
        if thing == "territory" and self._numbers[index].percent:
            return thing
        if thing == "destroyed":
            act = self._before(index) or self._after(index)
            return act if act == thing else None
        return None

    def _with_the_other(self, last: int, category: str) -> str:
        """Return "casualties" for "nine dead and wounded"."""
        for position in (last + 1, last + 2):
            match = self._tags.beginning("things", position)
            joined = position == last + 2 and self._tags.at("and", last + 1) is not None
            attached = position == last + 1 and self._is_attached(position)
            if match is not None and (joined or attached) and position not in self._taken:
                both = {match.label, category}
                return CASUALTIES if both == {"killed", "injured"} else category
        return category

    def _is_attached(self, position: int) -> bool:
        """Tell whether a word carries the Arabic "and"."""
        if position >= len(self._tokens):
            return False
        token = self._tokens[position]
        return token.norm.startswith("و") and len(token.forms) > 1

    # Acts before the number.

    def _before(self, index: int, *, near: bool = False) -> str | None:
        """Return the act before the number; where ``near``, right before it."""
        number, phrase = self._numbers[index], self._phrases[index]
        if self._is_blocked(number.begin - 1):
            return None
        earliest = max(0, number.begin - _FARTHEST_ACT)
        for act in reversed(self._tags.within("acts", earliest, number.begin - 1)):
            if act.last >= number.begin or act.label not in VICTIMS | {"destroyed"}:
                continue
            if not self._is_object(act, number) or self._misses_people(act, index):
                return None
            far = number.begin - act.last - 1 > _NEAR
            if far and (near or number.percent or not (phrase.person or phrase.noun is None)):
                return None
            return self._joined_acts(act)
        return None

    def _misses_people(self, match: Match, index: int) -> bool:
        """Tell whether a word that happens to things as well as people has no people here."""
        number, phrase = self._numbers[index], self._phrases[index]
        weak = self._tags.at("weak", match.first)
        if weak is None or weak.last < match.last or phrase.person:
            return False
        after = match.first > number.last
        single = number.form in {Form.ARTICLE, Form.SINGLE}
        return not after or phrase.noun is not None or number.percent or single

    def _is_blocked(self, position: int) -> bool:
        """Tell whether a preposition right before the number makes it no subject or object."""
        if position < 0 or self._tags.at("acts", position) is not None:
            return False
        return self._tags.at("prepositions", position) is not None

    def _is_object(self, act: Match, number: Number) -> bool:
        commas = 0
        for position in range(act.last + 1, number.begin):
            token = self._tokens[position]
            if token.kind is Kind.MARK and token.text not in QUOTES:
                commas += 1
                if token.text not in _COMMAS:
                    return False
            if not self._can_stand_between(position):
                return False
        gap = range(act.last + 1, number.begin)
        people = any(self._tags.at(table, i) for i in gap for table in ("who", "persons"))
        if people and (commas or self._is_passive(act) or number.form is not Form.CARDINAL):
            return False
        near = len(gap) <= _NEAR
        if commas % 2 or (number.form in {Form.ARTICLE, Form.SINGLE} and not near):
            return False
        return near or not self._is_passive(act)

    def _can_stand_between(self, position: int) -> bool:
        """Tell whether the word can stand between an act and its number."""
        if self._tags.at("determiners", position) is not None:
            return True
        if position in self._taken or self._tags.at("clauses", position) is not None:
            return False
        thing = self._tags.at("things", position)
        if thing is not None and thing.label in VICTIMS:
            return False
        blocking = ("fates", "saying", "that", "passive", "and")
        return not any(self._tags.at(table, position) is not None for table in blocking)

    def _is_passive(self, act: Match) -> bool:
        earliest = max(0, act.first - 3)
        return bool(self._tags.within("passive", earliest, act.first - 1))

    def _joined_acts(self, act: Match) -> str:
        """Return "casualties" for "killing and wounding nine"."""
        before = act.first - 1
        if self._tags.at("and", before) is not None or self._is_or(before):
            before -= 1
        elif not self._is_attached(act.first):
            return act.label
        other = self._tags.at("acts", before)
        if other is None or other.last != before:
            return act.label
        both = {other.label, act.label}
        return CASUALTIES if both == {"killed", "injured"} else act.label

    def _is_or(self, position: int) -> bool:
        token = self._tokens[position] if position >= 0 else None
        joins = token is not None and self._tags.at("links", position) is not None
        return joins and token is not None and len(token.text) <= 5  # noqa: PLR2004 - "eller"

    # Fates after the number.

    def _after(self, index: int) -> str | None:
        number, phrase = self._numbers[index], self._phrases[index]
        if self._is_blocked(number.begin - 1) and number.form is not Form.VAGUE:
            return None
        start = max(phrase.last, number.end) + 1
        for fate in self._tags.within("fates", start, start + _FARTHEST_FATE):
            if not self._is_subject(number, start, fate) or self._misses_people(fate, index):
                return None
            return self._joined_fates(fate)
        return None

    def _is_subject(self, number: Number, start: int, fate: Match) -> bool:
        gap = range(start, fate.first)
        if any(self._is_barrier(position, start, fate.first) for position in gap):
            return False
        if number.percent and len(gap) > _FARTHEST_BARE_FATE:
            return False
        commas = [i for i in gap if self._tokens[i].text in _COMMAS and not self._lists_ages(i)]
        if len(commas) % 2 and not self._leads_up(commas[-1] + 1, fate.first):
            return False
        passive = self._tags.within("passive", max(start, fate.first - 5), fate.first - 1)
        inverted = self._tags.within("passive", max(0, number.begin - 4), number.begin - 1)
        if number.form in {Form.ARTICLE, Form.SINGLE} and len(gap) > _FARTHEST_ARTICLE_FATE:
            return False
        aside = commas[-1] - commas[0] + 1 if len(commas) > 1 else 0
        near = len(gap) - aside <= _FARTHEST_BARE_FATE
        return bool(passive) or (near and (bool(inverted) or not self._has_object(fate)))

    def _leads_up(self, start: int, end: int) -> bool:
        """Tell whether only auxiliaries and quotation marks stand from ``start`` to ``end``."""
        return all(
            self._tags.at("passive", position) is not None or self._tokens[position].text in QUOTES
            for position in range(start, end)
        )

    def _is_barrier(self, position: int, start: int, fate: int) -> bool:
        token = self._tokens[position]
        if token.text in _BREAKS or position in self._taken:
            return True
        if self._tags.at("saying", position) is not None:
            return True
        clause = self._tags.at("clauses", position) is not None
        if clause and self._tags.at("passive", position - 1) is None:
            return True
        if self._tags.at("acts", position) is not None and position < fate - 1:
            return self._tags.at("things", position) is None
        people = self._tags.at("who", position) or self._tags.at("persons", position)
        if people is None or self._is_coordinated(start, people.first):
            return False
        return not self._is_inside_phrase(people.first)

    def _is_coordinated(self, start: int, position: int) -> bool:
        """Tell whether people without a number join the counted: "14 people and the driver"."""
        near = position - start <= _NEAR
        return near and (self._tags.at("and", start) is not None or self._is_attached(start))

    def _is_inside_phrase(self, position: int) -> bool:
        """Tell whether a noun depends on a preposition shortly before it."""
        nearby = range(max(0, position - 3), position)
        tables = ("prepositions", "of", "includes")
        return any(self._tags.at(table, i) is not None for i in nearby for table in tables)

    def _has_object(self, fate: Match) -> bool:
        """Tell whether a participle without auxiliary is an active verb with an object."""
        if self._tags.at("acts", fate.first) is None:
            return False
        following = fate.last + 1
        if following >= len(self._tokens):
            return False
        token = self._tokens[following]
        if following in self._taken or self._tags.at("determiners", following) is not None:
            return True
        if self._tags.at("who", following) or self._tags.at("persons", following):
            return True
        known = self._tags.at("links", following) or self._tags.at("prepositions", following)
        return token.kind is Kind.WORD and token.capitalised and known is None

    def _joined_fates(self, fate: Match) -> str:
        joined = fate.last + 1
        if self._tags.at("and", joined) is not None or self._is_or_at(joined):
            joined += 1
        elif joined >= len(self._tokens) or not self._is_attached(joined):
            return fate.label
        other = self._tags.beginning("fates", joined)
        if other is None or self._tags.at("acts", joined) is None:
            return fate.label
        both = {other.label, fate.label}
        has_object = self._has_object(other) or other.last + 1 in self._taken
        harmed = both == {"killed", "injured"} and not has_object
        return CASUALTIES if harmed else fate.label

    def _is_or_at(self, position: int) -> bool:
        return position < len(self._tokens) and self._is_or(position)

    # Tolls.

    def _toll(self, index: int) -> str | None:
        number = self._numbers[index]
        if not self._is_reached(number):
            return None
        earliest = max(0, number.begin - _FARTHEST_TOLL)
        tolls = self._tags.within("tolls", earliest, number.begin - 1)
        counters = self._tags.within("counters", earliest, number.begin - 1)
        for toll in sorted([*tolls, *counters], key=lambda match: match.first, reverse=True):
            category = toll.label if toll in tolls else self._counted_by(toll, number.begin)
            if category is not None:
                return category
        return self._numbered(index)

    def _numbered(self, index: int) -> str | None:
        """Return the category of a harm whose number follows: "casualties reached 12"."""
        number, phrase = self._numbers[index], self._phrases[index]
        if phrase.noun is not None and not phrase.person:
            return None
        reaching = self._tags.at("reaching", number.begin - 1)
        if reaching is None:
            return None
        thing = self._tags.at("things", reaching.first - 1)
        return thing.label if thing is not None and thing.label in VICTIMS else None

    def _is_reached(self, number: Number) -> bool:
        before = number.begin - 1
        if before < 0:
            return False
        if number.qualifier is not None:
            return True
        reaching = self._tags.at("reaching", before) or self._tags.at("reaching", number.begin)
        tables = ("tolls", "things", "who", "fates")
        return reaching is not None or any(
            self._tags.at(table, before) is not None for table in tables
        )

    def _counted_by(self, counter: Match, end: int) -> str | None:
        """Return the category of what a counter counts: "number of people killed"."""
        for position in range(counter.last + 1, min(counter.last + 7, end)):
            if position in self._taken or self._tokens[position].text in _COMMAS:
                return None
            for table in ("fates", "things", "acts"):
                match = self._tags.at(table, position)
                if match is not None and match.label in VICTIMS | _COUNTED_THINGS:
                    return self._joined_fates(match) if table == "fates" else match.label
        return None

    # Denials.

    def _denied(self, index: int) -> str | None:
        """Return the category of the harm that a denying word denies, or None."""
        number, phrase = self._numbers[index], self._phrases[index]
        following = number.last + 1
        act = self._tags.beginning("acts", following)
        if act is None:
            act = next(iter(self._tags.within("acts", following, following + 1)), None)
        if act is not None and act.label in VICTIMS and self._is_any(act.last + 1):
            thing = self._tags.at("things", act.last + 1) or self._tags.at("things", act.last + 2)
            return thing.label if thing and thing.label in VICTIMS else act.label
        if self._tags.at("outcomes", following) is not None:
            return self._denied_outcome(following)
        if self._is_negation(number):
            return None
        if phrase.thing is not None:
            return phrase.thing if phrase.thing in VICTIMS and self._any(phrase) else None
        thing = next(iter(self._tags.within("things", following, following + 3)), None)
        if thing is not None and thing.label in VICTIMS and self._reaches(following, thing.first):
            return None if _is_definite(self._tokens[thing.first]) else thing.label
        return self._after(index) if self._denies_people(index) else None

    def _denied_outcome(self, position: int) -> str | None:
        """Return the harm that did not come about: "did not cause casualties"."""
        for thing in self._tags.within("things", position, position + _FARTHEST_ACT):
            if thing.label in VICTIMS and not _is_definite(self._tokens[thing.first]):
                return thing.label
        return None

    def _any(self, phrase: NounPhrase) -> bool:
        """Tell whether the harm is indefinite: the definite one is not denied."""
        first, last = phrase.noun or (phrase.last, phrase.last)
        things = self._tags.within("things", first, last)
        return not any(_is_definite(self._tokens[thing.first]) for thing in things)

    def _denies_people(self, index: int) -> bool:
        """Tell whether people are denied ("no miners were"), or everybody ("no one died")."""
        number, phrase = self._numbers[index], self._phrases[index]
        if phrase.person:
            return True
        following = phrase.last + 1
        if phrase.noun is None:
            tables = ("fates", "passive")
            return any(self._tags.at(table, number.last + 1) is not None for table in tables)
        return self._tags.at("passive", following) is not None

    def _is_negation(self, number: Number) -> bool:
        """Tell whether the denying word denies a verb ("not"), not a noun ("no")."""
        return self._tags.at("negations", number.first) is not None

    def _is_any(self, position: int) -> bool:
        return any(self._tags.at(table, position) is not None for table in ("any", "things"))

    def _reaches(self, start: int, end: int) -> bool:
        """Tell whether only plain words stand between a denial and the harm."""
        stops = ("links", "clauses", "prepositions", "saying", "who", "persons", "fates")
        return all(
            self._tokens[i].kind is Kind.WORD
            and not any(self._tags.at(table, i) is not None for table in stops)
            for i in range(start, end)
        )

    # Lists.

    def _shared(self, direct: list[str | None], links: list[Link]) -> list[str | None]:
        """Give the members of a list the act that one of them has."""
        shared = list(direct)
        open_act = [
            self._follows_act(index) or (links[index] is Link.PART and direct[index] is not None)
            for index in range(len(links))
        ]
        for index in range(1, len(links)):
            if shared[index] is not None or links[index] is Link.NONE:
                continue
            closed = links[index] is Link.LIST and not open_act[index - 1]
            if closed and (self._phrases[index].noun is not None or self._ends_list(index)):
                continue
            shared[index] = self._heir(index, shared[index - 1])
            open_act[index] = open_act[index - 1] or links[index] is Link.PART
        for index in range(len(links) - 1, 0, -1):
            if links[index] is not Link.NONE and shared[index - 1] is None:
                shared[index - 1] = self._heir(index - 1, shared[index])
        for index in range(1, len(links)):
            if shared[index] is None and links[index] is Link.PART:
                shared[index] = self._heir(index, shared[index - 1])
        return shared

    def _named_whole(self, index: int) -> str | None:
        """Return the harm whose parts a number tells: "among the dead were four children"."""
        begin = self._numbers[index].begin
        opener = next(iter(self._tags.within("includes", max(0, begin - 5), begin - 1)), None)
        if opener is None:
            return None
        for table in ("things", "fates"):
            for match in self._tags.within(table, max(0, opener.first - 1), opener.last):
                if match.label in VICTIMS:
                    return match.label
        return None

    def _ends_list(self, index: int) -> bool:
        """Tell whether a number without a noun has words of its own that say what it counts."""
        following = self._phrases[index].last + 1
        if following >= len(self._tokens) or self._tokens[following].kind is Kind.MARK:
            return False
        tables = ("prepositions", "others", "and", "includes")
        return not any(self._tags.at(table, following) is not None for table in tables)

    def _follows_act(self, index: int) -> bool:
        """Tell whether the number's act stands before it, so that a list can go on."""
        return self._phrases[index].thing not in _OWN and self._before(index) is not None

    def _heir(self, index: int, category: str | None) -> str | None:
        """Return the neighbour's category if the number's own noun can have it."""
        if category not in VICTIMS or index in self._wholes | self._ages:
            return None
        phrase = self._phrases[index]
        if phrase.thing is not None and phrase.thing not in VICTIMS:
            return None
        if self._numbers[index].vague and not phrase.person:
            return None
        return None if self._numbers[index].percent else category


def _parts(links: list[Link]) -> list[bool]:
    """Tell of each number whether it is a part: a list after a part goes on with parts."""
    parts: list[bool] = []
    for index, link in enumerate(links):
        follows = link is Link.LIST and index > 0 and parts[-1]
        parts.append(link is Link.PART or follows)
    return parts
