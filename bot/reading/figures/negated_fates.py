"""Fates that a word right before them denies: "three people were not hurt"."""

from bot.reading.figures.countables import Countables
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind


def is_negated(countables: Countables, number: Number, fate: Match) -> bool:
    """Tell whether a fate of one word is denied; "not badly hurt" is hurt all the same.

    Slavic languages deny twice, and a denying number is none of those counted here.
    """
    if number.form is Form.ZERO:
        return False
    tags, after = countables.tags, fate.last + 2
    ended = after >= len(countables.tokens) or countables.tokens[after].kind is Kind.MARK
    behind = ended and tags.covers("negations", fate.last + 1)  # "tre personer skadades inte"
    return fate.first == fate.last and (behind or tags.covers("negations", fate.first - 1))
