"""What a question asks to be measured instead of counted: "how old", "how long", "what share"."""

from collections.abc import Sequence
from functools import cache

from bot.answers import Question
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.measures import AGE, LENGTH, MONEY, PERCENT
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Token, fold_all

_TIME, TIMES = "span", "times"
_ANSWERED_BY = {
    "age": (AGE, "year"),
    "time": (_TIME, "year"),
    "length": (LENGTH,),
    "share": (PERCENT,),
    "price": (MONEY,),
    "amount": (MONEY, PERCENT, "amount", LENGTH),
    "times": (TIMES,),
    "extent": (_TIME, "year", LENGTH),
    "count": (),
    "what": (),
}
"""What is asked for, and the kinds of measure that tell it; ages are mostly told in bare years."""
_WHAT = "what"
_OPEN = frozenset({"amount", _WHAT})
"""Ways of asking that a noun behind them makes precise: "how high is the fine"."""
_NOUN_WITHIN = 4
ANY_AMOUNT, SHARE = frozenset(_ANSWERED_BY["amount"]), frozenset(_ANSWERED_BY["share"])
_MAY_COUNT = (ANY_AMOUNT, frozenset(_ANSWERED_BY["times"]))
"""What "how much" and "how often" may mean; a count will do as well."""


def asked_measures(tokens: Sequence[Token], pack: Lexicon) -> frozenset[str]:
    """Return the kinds of measure that answer a question; none for one that asks for none.

    Lives that something cost are counted, and so is its human cost.
    """
    if finder("tolls", pack.asking.tolls).find(tokens):
        return frozenset()
    lives = finder("lives", pack.asking.lives).find(tokens)
    found = measure_asked(tokens, pack)
    kinds = (kind for match in found[-1:] for kind in _ANSWERED_BY[match.label])
    return frozenset(kind for kind in kinds if kind != MONEY or not lives)


def measure_asked(tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return the first words that ask for a measure, and the noun that tells which; maybe none.

    "What is" asks for one only before such a noun.
    """
    for asked in _asking(pack).find(tokens):
        noun = _noun_beside(tokens, asked, pack) if asked.label in _OPEN else None
        if noun is not None or asked.label != _WHAT:
            return [asked] if noun is None else [asked, noun]
    return []


def _noun_beside(tokens: Sequence[Token], asked: Match, pack: Lexicon) -> Match | None:
    """Return the noun of a measure right behind the words that ask, or right before the last words.

    An article and one word that describes it may stand between ("what is the highest fine"), but
    no preposition: "what is said of the fine" asks for words.
    """
    nouns = _nouns(pack)
    if pack.attribution.order == "sov":
        places = range(max(0, asked.first - _NOUN_WITHIN), asked.first)
        found = (nouns.at(tokens, place) for place in places)
        return next((m for m in found if m is not None and m.last == asked.first - 1), None)
    articles, small = _small_words(pack)
    described = 0
    for place in range(asked.last + 1, min(len(tokens), asked.last + 1 + _NOUN_WITHIN)):
        noun = nouns.at(tokens, place)
        if noun is not None:
            return noun
        described += tokens[place].norm not in articles
        if described > 1 or (tokens[place].norm in small - articles):
            return None
    return None


def counts_as_well(question: Question) -> bool:
    """Tell whether a count answers the question as well: "how much territory", "how often".

    So it is where harm is counted: "how high is the toll", "how long did it last, how many died".
    """
    harmed = bool(HARM.intersection(question.counted))
    besides = question.counts_besides or question.measures == {LENGTH}
    return question.measures in _MAY_COUNT or (harmed and besides)


def answers_nothing_else(question: Question) -> bool:
    """Tell whether no other words answer: ages, prices, shares and lengths are told by measures.

    A time may be told by its beginning ("since the spring").
    """
    told = question.measures & {AGE, MONEY, PERCENT, LENGTH}
    return bool(told) and _TIME not in question.measures and not counts_as_well(question)


@cache
def _asking(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder(pack.measures.asking)


@cache
def _nouns(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder(pack.measures.nouns)


@cache
def _small_words(pack: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that may open a noun phrase, and those that belong to none or open it."""
    return (
        fold_all((*pack.attribution.determiners, *pack.asking.whether)),
        fold_all(pack.asking.function_words),
    )
