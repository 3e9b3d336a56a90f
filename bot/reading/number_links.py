"""How the numbers of a sentence hang together: lists, and parts of a total."""

from collections.abc import Sequence
from enum import Enum, auto

from bot.reading.counted_phrases import NounPhrase
from bot.reading.numbers import Form, Number
from bot.reading.tags import Tags
from bot.reading.tokens import Kind, Token

_COMMAS = frozenset(",،")
_OPENERS = frozenset(":(–—")
_LONGEST_LIST_GAP = 10
_LONGEST_PART_GAP = 18
_LONGEST_ASIDE_GAP = 7
_FARTHEST_INCLUDES = 3
_AND = "و"


class Link(Enum):
    """What a number is to the one before it."""

    NONE = auto()
    LIST = auto()
    PART = auto()


def link_numbers(
    tokens: Sequence[Token],
    numbers: Sequence[Number],
    phrases: Sequence[NounPhrase],
    tags: Tags,
) -> list[Link]:
    """Return, for each number, what it is to the number before it in the sentence."""
    linker = _Linker(tokens, tags)
    links = []
    for index, number in enumerate(numbers):
        previous = numbers[index - 1] if index else None
        after = max(phrases[index - 1].last, previous.end) + 1 if previous else 0
        links.append(linker.link(previous, after, number, phrases[index]))
    return links


class _Linker:
    def __init__(self, tokens: Sequence[Token], tags: Tags) -> None:
        self._tokens = tokens
        self._tags = tags

    def link(self, previous: Number | None, after: int, number: Number, phrase: NounPhrase) -> Link:
        """Return the link between the words up to ``after`` and ``number``."""
        before = self._before(number.begin)
        if number.begin - after <= _LONGEST_PART_GAP and self._opens_parts(before):
            return Link.PART
        if previous is None or number.begin - after > _LONGEST_LIST_GAP:
            return Link.NONE
        if self._opens_aside(after, number.begin - 1) or self._singles_out(number, phrase):
            return Link.PART
        if not self._continues(number, before):
            return Link.NONE
        gap = range(after, number.begin)
        blocking = ["saying", "clauses", "things"]
        if phrase.noun is not None or number.form is not Form.CARDINAL:
            blocking += ["acts", "fates", "passive"]
        if any(self._tags.at(table, i) is not None for i in gap for table in blocking):
            return Link.NONE
        return Link.LIST

    def _before(self, begin: int) -> int:
        """Return the last word before a number that is no determiner."""
        position = begin - 1
        while position >= 0 and self._tags.at("determiners", position) is not None:
            if self._tags.at("includes", position) is not None:
                break
            position -= 1
        return position

    def _singles_out(self, number: Number, phrase: NounPhrase) -> bool:
        """Tell whether only a degree follows: "12 were injured, three (of them) seriously"."""
        whole = self._tags.beginning("of_them", number.last + 1)
        following = whole.last + 1 if whole is not None else number.last + 1
        degree = self._tags.beginning("degrees", following)
        if phrase.noun is not None or degree is None:
            return False
        return self._tags.beginning("fates", degree.last + 1) is None

    def _opens_aside(self, after: int, position: int) -> bool:
        """Tell whether a colon or a bracket right before the number opens the parts."""
        mark = self._tokens[position].text
        if mark not in _OPENERS or position - after > _LONGEST_ASIDE_GAP:
            return False
        tables = ("passive", "fates")
        return mark == "(" or all(
            any(self._tags.at(table, i) is not None for table in tables)
            for i in range(after, position)
        )

    def _opens_parts(self, position: int) -> bool:
        earliest = max(0, position - _FARTHEST_INCLUDES)
        while position > earliest and self._may_follow(position):
            position -= 1
        return position >= 0 and self._tags.at("includes", position) is not None

    def _may_follow(self, position: int) -> bool:
        """Tell whether a word can stand between "among the dead" and the number."""
        if self._tags.at("includes", position) is not None:
            return False
        token = self._tokens[position]
        passive = self._tags.at("passive", position) is not None
        return passive or token.text in _COMMAS or _is_definite(token)

    def _continues(self, number: Number, before: int) -> bool:
        """Tell whether a comma or "and" stands before the number or is attached to it."""
        if self._tokens[number.begin].norm.startswith(_AND):
            return True
        if before < 0:
            return False
        token = self._tokens[before]
        if token.text in _COMMAS:
            return True
        return token.kind is not Kind.NUMBER and self._tags.at("and", before) is not None


def _is_definite(token: Token) -> bool:
    """Tell whether a word is an Arabic noun with the article ("بين ضحايا المجزرة")."""
    return token.norm.startswith("ال")
