"""What a question asks to be measured instead of counted: "how old", "how long", "what share"."""

from collections.abc import Sequence
from functools import cache

from bot.answers import Question
from bot.harms import HARM
from bot.reading.lexicon import Lexicon
from bot.reading.measures import AGE, LENGTH, MONEY, PERCENT
from bot.reading.phrases import Match, PhraseFinder, finder
from bot.reading.tokens import Token

_ANSWERED_BY = {
    "age": (AGE, "year"),
    "time": ("span", "year"),
    "length": (LENGTH,),
    "share": (PERCENT,),
    "price": (MONEY,),
    "amount": (MONEY, PERCENT, "amount", LENGTH),
    "times": ("times",),
    "count": (),
}
"""What is asked for, and the kinds of measure that tell it; ages are mostly told in bare years."""
ANY_AMOUNT, SHARE = frozenset(_ANSWERED_BY["amount"]), frozenset(_ANSWERED_BY["share"])
_MAY_COUNT = (ANY_AMOUNT, frozenset(_ANSWERED_BY["times"]))
"""What "how much" and "how often" may mean; a count will do as well."""


def asked_measures(tokens: Sequence[Token], pack: Lexicon) -> frozenset[str]:
    """Return the kinds of measure that answer a question; none for one that asks for none.

    Lives that something cost are counted.
    """
    found = measure_asked(tokens, pack)
    lives = finder("lives", pack.asking.lives).find(tokens)
    kinds = (kind for match in found for kind in _ANSWERED_BY[match.label])
    return frozenset(kind for kind in kinds if kind != MONEY or not lives)


def measure_asked(tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return the first words that ask for a measure; none where no words do."""
    return _asking(pack).find(tokens)[:1]


def counts_as_well(question: Question) -> bool:
    """Tell whether a count answers the question as well: "how much territory", "how high"."""
    harmed = bool(HARM.intersection(question.counted))
    return question.measures in _MAY_COUNT or (harmed and question.measures == {LENGTH})


def answers_nothing_else(question: Question) -> bool:
    """Tell whether no other words answer: ages, prices, shares and lengths are told by measures.

    A time may be told by its beginning ("since the spring").
    """
    return bool(question.measures & {AGE, MONEY, PERCENT, LENGTH}) and not counts_as_well(question)


@cache
def _asking(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder(pack.measures.asking)
