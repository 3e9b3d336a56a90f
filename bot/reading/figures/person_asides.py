"""What is told of a person aside, right behind them: "Ada Holt, 34,", "Ada Holt (34)"."""

from collections.abc import Mapping, Sequence

from bot.reading.figures.countables import COMMAS
from bot.reading.figures.counted import Counted
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

HYPHENS = frozenset("-–—")
"""What joins the parts of one word or one age: "20-year-old"."""
_LONGEST_ASIDE = 8
_BRACKETS = {"(": ")", "[": "]", "（": "）"}
_LONGEST_AGE = 4
_BEFORE_AGE = 3
"""How many tokens may stand before an age: ", aged 34", ", âgée de 34 ans"."""
_SHORTEST_TOLD = 3
_OPENING = ("kin", "clauses", "that")
_OF_OTHERS = ("saying", "possessives", "kin_owned", "includes")
_NO_CALLING = ("acts", "passive", "saying", "clauses", "that")


class PersonAsides:
    """Steps over ages and offices of people in one sentence.

    Args:
        tokens: The sentence.
        tags: The counting phrases in it.
        numbers: Its numbers that count something, by their first tokens.
    """

    def __init__(self, tokens: Sequence[Token], tags: Tags, numbers: Mapping[int, Counted]) -> None:
        self._tokens, self._tags, self._numbers = tokens, tags, numbers

    def past(self, place: int) -> int:
        """Return the first token after what is told aside at ``place``, or ``place``."""
        return (  # a place behind something is never the first
            self._past_brackets(place)
            or self._past_age(place)
            or self._past_bare_age(place)
            or self._past_slash(place)
            or self._past_calling(place)
            or self._past_years(place)
            or place
        )

    def reaches(self, place: int, end: int) -> bool:
        """Tell whether all from ``place`` to ``end`` is told aside: ", who worked in Orlu,".

        A place may come first: "from Orlu, Ada Holt,". Nobody else is spoken of in it.
        """
        if end - place < _SHORTEST_TOLD or self._tokens[end - 1].text not in COMMAS:
            return False
        comma = self._tokens[place].text in COMMAS
        if not comma and not self._tags.covers("prepositions", place):
            return False
        inside = range(place + comma, end - 1)
        commas = sum(self._tokens[i].text in COMMAS for i in range(place, end))
        return commas % 2 == 0 and all(self._tells_of_one(i, inside.start) for i in inside)

    def _tells_of_one(self, place: int, start: int) -> bool:
        """Tell whether a word may say something of the one before, and of nobody else."""
        token = self._tokens[place]
        if token.kind is Kind.MARK and token.text not in COMMAS | HYPHENS:
            return False
        harm = self._tags.at("acts", place) or self._tags.at("fates", place)
        harmed = harm is not None and harm.label != "displaced"
        if harmed or self._tags.covers_any(_OF_OTHERS, place):
            return False
        if not self._tags.covers_any(_OPENING, place):
            return True
        article = self._tags.covers_any(("ones", "definite"), start)
        return place == start or (place == start + 1 and article)

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
        """Return the token after an age: "Ada Holt på 20 år", "سمير بدران 20 عاما"."""
        age = past_age_before(self._tokens, place + self._tags.covers("prepositions", place))
        years = age is not None and self._tags.covers("not_counts", age - 1)
        return age if years else None

    def _past_calling(self, place: int) -> int | None:
        """Return where a fate follows what somebody is: "سامي بدران وهو أحد وجهاء كلدة قتل"."""
        pronoun = self._tags.beginning("pronouns_of_one", place)
        if pronoun is None or not is_joined(self._tokens, self._tags, place):
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
            if ahead[offset].kind is Kind.MARK and ahead[offset].text not in HYPHENS:
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


def is_joined(tokens: Sequence[Token], tags: Tags, place: int) -> bool:
    """Tell whether "and" stands before a person, or is attached to the first word."""
    return has_attached_and(tokens[place]) or tags.covers_any(("and", "together"), place - 1)


def past_age_before(tokens: Sequence[Token], place: int) -> int | None:
    """Return the token after a number and its unit, which a hyphen may join: "20-year-old"."""
    if place + 1 >= len(tokens) or tokens[place].kind is not Kind.NUMBER:
        return None
    unit = place + 1 + (tokens[place + 1].text in HYPHENS)
    return unit + 1 if unit < len(tokens) and tokens[unit].kind is Kind.WORD else None
