"""Numbers and nouns beside each other: a noun before its number, a noun that is one itself."""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.numbers.told_number import BRACKETS, Form, Number
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import ARABIC, Kind, Token

_AND = "و"
_DEFINITE = "ال"
_ACCUSATIVE, _FEMININE = "ا", "ه"
_PLURAL = "ين"
_LAST_WITH_PLURAL = 10
"""Up to ten an Arabic number has its noun in the plural, from there on in the accusative."""
_RELATING = ("ي", "يه")
"""Endings of Arabic adjectives that are made of nouns."""
_NEVER_BEFORE = 2
"""The last Arabic number that stands behind its noun, and never before it."""
_NO_NOUN = ("prepositions", "links", "clauses", "fates", "acts", "of", "saying", "others", "times")
_SECOND_NOUN = 3


def bracketed(tokens: Sequence[Token], number: Number, tags: Tags) -> Number | None:
    """Return a number between marks, with them, where what it counts follows: "(8) men".

    Behind an Arabic act it counts whom that befell: "مقتل (8)".
    """
    opening, closing = number.first - 1, number.last + 1
    if opening < 0 or closing >= len(tokens) or number.form is not Form.CARDINAL:
        return None
    pair = (tokens[opening].text, tokens[closing].text)
    if pair not in BRACKETS:
        return None
    counted = tags.beginning("nouns" if pair == ("/", "/") else "people", closing + 1)
    arabic = opening > 0 and ARABIC.match(tokens[opening - 1].norm) is not None
    told = counted is not None or (arabic and tags.covers("acts", opening - 1))
    return replace(number, first=opening, last=closing) if told else None


def with_noun_before(tokens: Sequence[Token], number: Number, tags: Tags) -> Number:
    """Return a number in words together with its noun where it follows that, as in Arabic."""
    word = tokens[number.first].kind is Kind.WORD and number.form is Form.CARDINAL
    if not word or number.percent:
        return number
    noun = tags.at("nouns", number.first - 1)
    norm = tokens[number.first].norm
    if noun is None or norm.startswith(_AND) or noun.last != number.first - 1:
        return number
    if tags.at("acts", noun.first) is not None:
        return number
    following = number.last + 1
    ahead = _counts_next(tokens, noun.first, following, tags) and not norm.startswith(_DEFINITE)
    if ahead or tags.beginning("of_them", following) is not None:
        return number  # "دمر القصف أربعة مقرات", "4 مدنيين، ثلاثة منهم"
    joined = following < len(tokens) and tokens[following].norm.startswith(_AND)
    few = number.low is not None and number.low <= _NEVER_BEFORE
    followed = tags.at("nouns", following) is not None and not (joined or few)
    if followed and not norm.startswith(_DEFINITE):
        return number
    return replace(number, first=noun.first, form=Form.NOUN)


def _counts_next(tokens: Sequence[Token], noun: int, following: int, tags: Tags) -> bool:
    """Tell whether a number behind a noun with the article counts the word behind it."""
    if not tokens[noun].norm.startswith(_DEFINITE) or following >= len(tokens):
        return False
    token = tokens[following]
    other = tags.covers_any(_NO_NOUN, following) or token.norm.startswith(_AND)
    return token.kind is Kind.WORD and not other


def is_counted_noun(tokens: Sequence[Token], number: Number, before: Sequence[Number]) -> bool:
    """Tell whether a noun for one, or for two, is what the number right before it counts.

    A noun for two is often written like the plural that a higher number counts: "أربعة شرطيين".
    """
    token = tokens[number.first]
    joined = has_attached_and(token)
    if number.form is Form.NOUN and before and not joined:
        plural = token.norm.endswith(_PLURAL) and (before[-1].low or 0) > _NEVER_BEFORE
        return plural and before[-1].form is Form.CARDINAL and before[-1].end + 1 == number.first
    if number.form is not Form.SINGLE or not before:
        return False
    if joined:
        return _is_second_noun(tokens, number, before[-1])
    adjacent = before[-1].form is not Form.SINGLE and before[-1].end + 1 == number.first
    return adjacent or _describes_counted(tokens, number, before[-1])


def _describes_counted(tokens: Sequence[Token], number: Number, before: Number) -> bool:
    """Tell whether an adjective goes with what a number counts: "30 قتيلا كيلديا", "100 قتيل".

    From eleven on that noun is in the singular.
    """
    many = before.form is Form.CARDINAL and (before.low or 0) > _LAST_WITH_PLURAL
    word = tokens[number.first].norm
    behind = before.end + 2 == number.first and tokens[number.first - 1].kind is Kind.WORD
    return many and behind and word.removesuffix(_ACCUSATIVE).endswith(_RELATING)


def _is_second_noun(tokens: Sequence[Token], number: Number, before: Number) -> bool:
    """Tell whether a number counts two nouns: "12 عسكريا ومدنيا", "20 طفلا وطفلة"."""
    noun = tokens[number.first].norm
    near = number.first - before.end <= _SECOND_NOUN
    if not near or before.form is not Form.CARDINAL or (before.low or 0) <= _LAST_WITH_PLURAL:
        return False
    feminine = noun == f"{_AND}{tokens[number.first - 1].norm.removesuffix(_ACCUSATIVE)}{_FEMININE}"
    return noun.endswith(_ACCUSATIVE) or feminine
