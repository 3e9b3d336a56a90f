"""The numbers of a sentence that can count something, with the words around them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.reading.figures.bare_ages import OF_AN_AGE, is_bare_age
from bot.reading.figures.children import somebodys_children
from bot.reading.figures.counted_phrases import VICTIMS, NounPhrase, read_noun_phrase
from bot.reading.figures.joined_classes import with_joined_class
from bot.reading.figures.member_bodies import is_whose_members
from bot.reading.figures.nations import past_description, tells_nation
from bot.reading.figures.one_harmed import is_fated, meets_more
from bot.reading.figures.single_nouns import (
    described,
    describes_two,
    does_harm,
    is_bare,
    is_definite,
    with_class_of_one,
)
from bot.reading.figures.singled_out import is_singled_out
from bot.reading.harms import OWN_HARMS
from bot.reading.numbers.post_tags import ends_tag
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import ARABIC, Kind, Token
from bot.values import value_class

NEAR = 2
"""As many words may stand between an act and its number and the two still belong together."""

COMMAS = frozenset(",،")
CASUALTIES = "casualties"
_AND, _WITH = "و", "ب"
_LONGEST_ARTICLE = 2
_MOST_DETERMINERS = 8
_OPENING, _CLOSING = frozenset("(–—-"), frozenset(")–—-")
_OLDEST = 120
_FARTHEST_TOLL = 8
_CAPTIVES = frozenset({"kidnapped", "arrested", "missing"})
"""Who can be freed or found, so that a word for it says more of them than their noun."""


@value_class(frozen=True, slots=True)
class Countables:
    """The numbers of one sentence and what surrounds them.

    Attributes:
        tokens: The sentence.
        tags: The counting phrases in it.
        numbers: Its numbers; articles and singular nouns only where they can count.
        phrases: The noun phrase after each number.
        taken: The tokens at which numbers begin, over which no act reaches.
        wholes: Numbers that are a whole of which another number is a part ("nine of the 47"),
            or somebody's children, who need not be harmed as well ("a father of nine").
        ages: Numbers that are ages after people ("mænd på 33 og 39"); they count nothing.
    """

    tokens: Sequence[Token]
    tags: Tags
    numbers: tuple[Number, ...]
    phrases: tuple[NounPhrase, ...]
    taken: frozenset[int]
    wholes: frozenset[int] = frozenset()
    ages: frozenset[int] = frozenset()

    def is_attached(self, position: int) -> bool:
        """Tell whether a word carries the Arabic "and"."""
        return position < len(self.tokens) and has_attached_and(self.tokens[position])

    def is_blocked(self, number: Number) -> bool:
        """Tell whether a preposition right before makes the number no subject or object."""
        before = number.begin - 1
        if not self.tags.covers("prepositions", before):
            return False
        opener = self.tags.at("determiners", before)  # "un total de nueve"
        opened = opener is not None and opener.first < before
        part = self.tags.covers("includes", before - 1)  # "incluyendo a tres niños"
        more = part or self.tags.covers_any(("acts", "includes", "groups"), before)
        return not (opened or more)

    def is_person(self, position: int) -> bool:
        """Tell whether a noun for people stands at ``position``."""
        return self.tags.covers_any(("who", "persons"), position)

    def names_source(self, aside: range) -> bool:
        """Tell whether what stands between two commas says who says so: ", the board said,"."""
        return any(
            self.tags.covers("according", place)
            or (self.tags.covers("saying", place) and not self.tokens[place].capitalised)
            for place in aside
        )

    def misses_people(self, match: Match, index: int) -> bool:
        """Tell whether a word that happens to things as well as people has no people here."""
        number, phrase = self.numbers[index], self.phrases[index]
        weak = self.tags.at("weak", match.first)
        razed = phrase.thing == "destroyed" and match.label in {"destroyed", "affected"}
        if weak is None or weak.last < match.last or razed:
            return False
        before = match.first < number.first
        alone = number.form is Form.ARTICLE and phrase.noun is None  # "one was badly hurt"
        single = number.form in {Form.ARTICLE, Form.SINGLE} and not alone
        past = past_description(self.tokens, phrase.last + 1, self.tags)
        apart = number.form is Form.SINGLE and match.first > past
        freed = match.label == "rescued" and phrase.thing in _CAPTIVES
        if (phrase.thing in VICTIMS and not freed) or apart:
            return True
        case = self.tags.covers("cases", phrase.last)  # "استقبل المستشفى 24 حالة"
        if phrase.person or phrase.part or freed or case or self.are_more(phrase):
            return False
        if before and phrase.noun is None and self._goes_on_harming(match, index):
            return False
        return before or phrase.noun is not None or number.percent or single

    def may_be_people(self, phrase: NounPhrase) -> bool:
        """Tell whether a number counts people, or has no noun that says what it counts."""
        return phrase.person or phrase.noun is None or self.are_more(phrase)

    def are_more(self, phrase: NounPhrase) -> bool:
        """Tell whether a word for more people is all that the number counts: "12 more"."""
        first, last = phrase.noun or (0, -1)
        return first <= last and all(self.tags.covers("others", i) for i in range(first, last + 1))

    def _goes_on_harming(self, act: Match, index: int) -> bool:
        """Tell whether an act has the subject of another one: "kills one, wounds three"."""
        if not index or self.numbers[index - 1].end + NEAR < act.first - NEAR:
            return False
        earlier = self.tags.at("acts", self.numbers[index - 1].begin - 1)
        joined = self.is_attached(act.first) or self.tags.covers("and", act.first - 1)
        joined = joined or self.tokens[act.first - 1].text in COMMAS
        return joined and earlier is not None and earlier.label in VICTIMS

    def stands_for_a_victim(self, position: int) -> bool:
        """Tell whether a participle stands for its victim: "one killed in", "en dræbt og"."""
        fate = self.tags.beginning("fates", position)
        if fate is None or fate.label not in OWN_HARMS:
            return False
        following = fate.last + 1
        if following >= len(self.tokens) or self.tokens[following].kind is Kind.MARK:
            return True
        return self.tags.covers_any(("prepositions", "and", "links", "clauses"), following)


def read_countables(tokens: Sequence[Token], numbers: Sequence[Number], tags: Tags) -> Countables:
    """Return the numbers that can count something, with their noun phrases."""
    kept = _kept(tokens, numbers, tags)
    first = _with_phrases(tokens, kept, tags)
    can_count = [
        number
        for number, phrase in zip(kept, first.phrases, strict=True)
        if number.form is not Form.ARTICLE
        or (_can_count(first, number, phrase) and not is_whose_members(tags, number))
    ]
    if len(can_count) == len(kept):
        return _without_wholes(first)
    return _without_wholes(_with_phrases(tokens, tuple(can_count), tags))


def _with_phrases(tokens: Sequence[Token], numbers: tuple[Number, ...], tags: Tags) -> Countables:
    taken = _places(numbers)
    phrases = tuple(_phrase(tokens, number, tags, taken) for number in numbers)
    return Countables(tokens, tags, numbers, phrases, taken)


def _phrase(
    tokens: Sequence[Token], number: Number, tags: Tags, taken: frozenset[int]
) -> NounPhrase:
    if tells_nation(tokens, number, tags):
        return NounPhrase(number.last, (number.first, number.last), person=True)
    phrase = with_class_of_one(read_noun_phrase(tokens, number, tags, taken), number, tags)
    return with_joined_class(phrase, number, tokens, tags, taken)


def _places(numbers: Sequence[Number]) -> frozenset[int]:
    """Return the tokens at which numbers begin, those of mere denials left out."""
    counting = (number for number in numbers if number.form is not Form.ZERO)
    return frozenset(place for number in counting for place in (number.begin, number.first))


def _kept(tokens: Sequence[Token], numbers: Sequence[Number], tags: Tags) -> tuple[Number, ...]:
    """Leave out articles before a number, definite nouns, and adjectives of a counted noun."""
    kept: list[Number] = []
    for index, number in enumerate(numbers):
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        opens = number.form is Form.ARTICLE and following and following.begin == number.last + 1
        if opens and following and not _is_one_of_two(tokens, following):
            continue
        if kept and kept[-1].form is Form.ARTICLE and kept[-1].last + 1 == number.begin:
            continue
        token = tokens[number.first]
        if ends_tag(tokens, number.first) or describes_two(tokens, number, tags):
            continue
        if number.form is Form.SINGLE:
            number = described(tokens, number, tags)  # noqa: PLW2901 - it is the same noun
            bare = is_bare(tokens, number, tags, kept[-1] if kept else None)
            if not bare or does_harm(tokens, number, following, tags):
                continue
        if kept and not token.norm.startswith(_AND) and _describes(kept[-1], number):
            continue
        kept.append(number)
    return tuple(kept)


def _is_one_of_two(tokens: Sequence[Token], noun: Number) -> bool:
    """Tell whether "one" picks one of two who are known: "أحد الشابين"."""
    return noun.form is Form.NOUN and is_definite(tokens[noun.first])


def _describes(noun: Number, following: Number) -> bool:
    """Tell whether a word for one, or for two, goes with the counted noun before it."""
    if noun.form not in {Form.SINGLE, Form.NOUN}:
        return False
    same = noun.low == following.low and following.form is Form.NOUN
    adjacent = noun.last + 1 == following.first and following.form in {Form.SINGLE, Form.ARTICLE}
    return adjacent or (same and noun.last + 1 >= following.first)


def _can_count(countables: Countables, number: Number, phrase: NounPhrase) -> bool:
    """Tell whether an article counts: a person or a harm follows, or "one" stands alone."""
    tags = countables.tags
    if phrase.thing is not None and phrase.thing not in VICTIMS:
        return False
    of = tags.beginning("of", phrase.last + 1)
    several = phrase.who not in OF_AN_AGE  # "a man of 45" is one
    if phrase.person and several and of is not None and of.last + 1 in countables.taken:
        return False  # "a family of seven"
    if tags.covers("others", number.last):
        alone = _stands_alone(countables, number, phrase)
        if alone or ARABIC.match(countables.tokens[number.first].norm):
            return alone  # an Arabic "another" follows its noun: "هجوم آخر"
    if phrase.part and phrase.thing in OWN_HARMS:
        return meets_more(tags, phrase.last + 1)
    person = phrase.person and (phrase.thing is None or is_fated(countables.tokens, tags, phrase))
    return person or _counts_one(countables, number, phrase)


def _counts_one(countables: Countables, number: Number, phrase: NounPhrase) -> bool:
    """Tell whether an article without a person after it counts one who came to harm."""
    tags, following = countables.tags, number.last + 1
    if is_singled_out(tags, number):
        return True
    short = len(countables.tokens[number.first].text) <= _LONGEST_ARTICLE
    if short or tags.covers("links", number.first):
        named = tags.within("who", following, phrase.last)
        named += tags.within("persons", following, phrase.last)
        told = bool(named) or countables.stands_for_a_victim(_past_verb(tags, following))
        return told or _is_one_harmed(countables, following)
    if tags.beginning("fates", following) is not None:
        return countables.stands_for_a_victim(following)
    act = tags.at("acts", number.first - 1)
    if act is not None and act.label in VICTIMS and phrase.noun is None:
        return True
    alone = tags.covers_any(("fates", "passive", "things", "others"), following)
    return alone or countables.stands_for_a_victim(following + 1)


def _is_one_harmed(countables: Countables, place: int) -> bool:
    """Tell whether a noun, which its capital shows, is one who came to harm: "einen Toten"."""
    harmed = countables.tags.beginning("things", place)
    if harmed is None or harmed.label not in OWN_HARMS:
        return False
    return countables.tokens[place].capitalised


def _past_verb(tags: Tags, following: int) -> int:
    """Return where what became of one is told: "og en er hårdt såret"."""
    if tags.beginning("passive", following) is None:
        return following
    return following + 1 + tags.covers("degrees", following + 1)


def _stands_alone(countables: Countables, number: Number, phrase: NounPhrase) -> bool:
    """Tell whether "another" is a person: "and another was hurt", "and wounded another"."""
    tags, following = countables.tags, number.last + 1
    noun = phrase.noun[0] if phrase.noun is not None else number.last
    if noun > number.last and not _is_with(countables.tokens[noun]):
        return False
    act, fate = tags.at("acts", number.first - 1), tags.beginning("fates", following)
    harmed = any(match is not None and match.label in VICTIMS for match in (act, fate))
    return harmed or tags.beginning("passive", following) is not None


def _is_with(token: Token) -> bool:
    """Tell whether a word holds an Arabic preposition: "وإصابة آخر برفقته"."""
    return token.norm.startswith(_WITH) and len(token.forms) > 1


def _without_wholes(found: Countables) -> Countables:
    """Mark wholes and ages, and let acts reach over them."""
    openers = frozenset(i for i, n in enumerate(found.numbers) if _opens_clause(found, n))
    openers |= somebodys_children(found.tokens, found.tags, found.numbers, found.phrases)
    phrases, inner = list(found.phrases), set()
    for index in _wholes_after_parts(found):
        whole = phrases[index]
        phrases[index - 1] = replace(whole, part=whole.thing in VICTIMS)
        inner.add(index)
    ages = frozenset(i for i in range(len(found.numbers)) if _is_age(found, phrases, i))
    parts = openers | inner
    bare = (i for i in range(1, len(found.numbers)) if i - 1 not in parts)
    ages |= {i for i in bare if is_bare_age(found.numbers, phrases, i, found.tags)} - parts
    out = _places([found.numbers[index] for index in parts | ages])
    return Countables(
        found.tokens,
        found.tags,
        found.numbers,
        tuple(phrases),
        found.taken - out,
        parts,
        ages,
    )


def _wholes_after_parts(found: Countables) -> Iterator[int]:
    """Yield the numbers that follow their part: the 47 of "nine of the 47"."""
    for index in range(1, len(found.numbers)):
        part, whole = found.numbers[index - 1], found.numbers[index]
        of = found.tags.beginning("of", part.last + 1)
        if of is None or part.form is Form.ARTICLE:
            continue
        between = range(of.last + 1, whole.begin)
        named = any(found.tags.covers_any(("who", "persons", "degrees"), i) for i in between)
        if whole.begin - of.last <= NEAR and not named:
            yield index


def _opens_clause(found: Countables, number: Number) -> bool:
    """Tell whether "of the 47" opens a clause, or follows a share ("half of the 47")."""
    position = number.begin - 1
    earliest = max(0, position - _MOST_DETERMINERS)
    while position > earliest and found.tags.covers("determiners", position):
        position -= 1
    of = found.tags.at("of", position)
    if of is None or found.tags.covers("of_them", position):
        return False
    opens = of.first == 0 or found.tokens[of.first - 1].kind is Kind.MARK
    return opens or found.tags.covers_any(("shares", "ones"), of.first - 1)


def _is_age(found: Countables, phrases: Sequence[NounPhrase], index: int) -> bool:
    """Tell whether a bare number after people and a preposition is an age: "mænd på 33"."""
    number = found.numbers[index]
    joiner, before = number.begin - 1, number.begin - 2
    if phrases[index].noun is not None or before < 0:
        return False
    if _leads_to_years(found, number.end + 1) or _is_aged_aside(found, phrases, index):
        return True
    listed = found.tokens[joiner].text in COMMAS or found.tags.covers("and", joiner)
    if listed and index and found.numbers[index - 1].end == before:
        return _is_age(found, phrases, index - 1)
    told = found.tags.covers("reaching", joiner) and _follows_toll(found, before)
    return found.is_blocked(number) and found.is_person(before) and not told


def _follows_toll(found: Countables, before: int) -> bool:
    """Tell whether a toll stands in the clause: "the number of dead at 37", "bezifferte X auf"."""
    for place in range(before, max(-1, before - _FARTHEST_TOLL), -1):
        if found.tokens[place].kind is Kind.MARK:
            return False
        if found.tags.covers_any(("tolls", "counters"), place):
            return True
    return False


def _leads_to_years(found: Countables, place: int) -> bool:
    """Tell whether a list of numbers goes on and has years for its noun: ", 34 and 39 years"."""
    tokens = found.tokens
    while place + 1 < len(tokens) and (
        tokens[place].text in COMMAS or found.tags.covers("and", place)
    ):
        if tokens[place + 1].kind is not Kind.NUMBER:
            return False
        place += 2
        if found.tags.covers("not_counts", place):
            return True
    return False


def _is_aged_aside(found: Countables, phrases: Sequence[NounPhrase], index: int) -> bool:
    """Tell whether a number stands in an aside with one for each of those counted before it.

    "Three men (33, 34 and 39) were arrested" tells how old they are.
    """
    first = index
    while first and phrases[first].noun is None:
        first -= 1
    counted, place = found.numbers[first], phrases[first].last + 1
    if not (found.is_person(phrases[first].last) and place < len(found.tokens)):
        return False
    if found.tokens[place].text not in _OPENING or first == index:
        return False
    ages = 0
    for age in found.numbers[first + 1 :]:
        joined = found.tokens[place].text in COMMAS or found.tags.covers("and", place)
        if age.first != place + 1 or not (joined or not ages) or (age.high or _OLDEST) >= _OLDEST:
            break
        ages, place = ages + 1, age.end + 1
    closed = place < len(found.tokens) and found.tokens[place].text in _CLOSING
    return closed and counted.low == counted.high == ages
