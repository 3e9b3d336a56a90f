"""The numbers of a sentence that can count something, with the words around them."""

from collections.abc import Sequence

from bot.reading.figures.counted_phrases import VICTIMS, NounPhrase
from bot.reading.figures.nations import past_description
from bot.reading.harms import OWN_HARMS
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token
from bot.values import value_class

NEAR = 2
"""As many words may stand between an act and its number and the two still belong together."""

COMMAS = frozenset(",،")
CASUALTIES = "casualties"
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

    def is_joining(self, gap: range) -> bool:
        """Tell whether nothing but commas and "and" stands in a gap."""
        return all(self.tokens[i].text in COMMAS or self.tags.covers("and", i) for i in gap)

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


def places_taken(numbers: Sequence[Number]) -> frozenset[int]:
    """Return the tokens at which numbers begin, those of mere denials left out."""
    counting = (number for number in numbers if number.form is not Form.ZERO)
    return frozenset(place for number in counting for place in (number.begin, number.first))
