"""What a question asks to be measured instead of counted: "how old", "how long", "what share"."""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.answers import Question
from bot.asking.asked_tolls import leads_to_toll
from bot.asking.things import things_finder
from bot.reading.figures.counted import OTHER
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.numbers.measures import (
    AGE,
    HEAT,
    LENGTH,
    MONEY,
    PERCENT,
    SPEED,
    STRENGTH,
    TIMES,
)
from bot.reading.numbers.number_words import cardinals
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token, fold, fold_all, tokenize

_TIME = "span"
_ANYTHING = (MONEY, PERCENT, "amount", LENGTH, SPEED, HEAT)
"""What "how much" may ask for."""
_ANSWERED_BY = {
    "age": (AGE, "year"),
    "time": (_TIME, "year"),
    "length": (LENGTH,),
    "share": (PERCENT,),
    "price": (MONEY,),
    "pay": (MONEY, PERCENT),
    "fine": (MONEY,),
    "bribe": (MONEY,),
    "embezzled": (MONEY,),
    "sentence": (_TIME, "year"),
    "ransom": (MONEY,),
    "damage": _ANYTHING,
    "compensation": (MONEY,),
    "aid": _ANYTHING,
    "amount": _ANYTHING,
    "speed": (SPEED,),
    "heat": (HEAT,),
    "times": (TIMES,),
    "strength": (STRENGTH,),
    "extent": (_TIME, "year", LENGTH),
    "count": (),
    "what": (),
}
"""What is asked for, and the kinds of measure that tell it; ages are mostly told in bare years."""
_ASKED_BY_UNIT = {
    "year": "time",
    "span": "time",
    LENGTH: "length",
    SPEED: "speed",
    HEAT: "heat",
    "amount": "amount",
    MONEY: "price",
    PERCENT: "share",
}
"""What a question for so many of a unit asks for."""
_TOLD_APART = frozenset(
    {"fine", "ransom", "damage", "compensation", "bribe", "embezzled", "sentence"}
)
"""Sorts that a word anywhere in a question asks for: "how much did he take in bribes"."""
SORTS = _TOLD_APART | {"aid", "pay"}
"""Sorts of sums, and the time of a prison sentence, for which every pack has words."""
_WHAT, _COUNT = "what", "count"
_GAP = " * "
"""What stands between the words that ask, in the packs."""
_OPEN = frozenset({"amount", "length", _WHAT})
"""Ways of asking that a noun behind them makes precise: "how high is the fine"."""
_NOUN_WITHIN = 4
_MEASURED_TOO = frozenset({OTHER, "territory"})
"""Things of which "how much" may ask for a share or an extent."""
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
    if lives and [match.label for match in found] == ["amount"]:
        return frozenset()  # "how great was the loss of life"
    kinds = (kind for match in found[-1:] for kind in _ANSWERED_BY[match.label])
    return frozenset(kind for kind in kinds if kind != MONEY or not lives)


def money_deals(tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return the verbs of a question for money by which somebody demands or gives it."""
    found = finder("dealing", pack.asking.dealing).find(tokens)
    return list(found) if found and MONEY in asked_measures(tokens, pack) else []


def measure_asked(tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return the first words that ask for a measure, and the noun that tells which; maybe none."""
    found = next(_measures_asked(tokens, pack), [])
    if found and found[0].label != _COUNT:
        return found
    unit = _unit_asked(tokens, pack)
    return found if unit is None else [unit]


def measured_noun(question: Question) -> str | None:
    """Return the noun that tells what is measured, "bail" in "how high is the bail"; maybe none."""
    text = question.wordings[-1]
    tokens = tokenize(text)
    found = _noun_asked(question, tokens)
    return _as_written(text, tokens, found) if found is not None else None


def measured_sort(question: Question) -> str | None:
    """Return what sort of sum is asked for, if the packs have words for it: "fine", "damage"."""
    tokens = tokenize(question.wordings[-1])
    found = _noun_asked(question, tokens)
    if found is not None:
        return found.label if found.label in SORTS else None
    pack = lexicon(question.language)
    told = {match.label for match in _sorts(pack).find(tokens)} if pack is not None else set()
    meant = {sort for sort in told if question.measures.intersection(_ANSWERED_BY[sort])}
    return next(iter(meant)) if len(meant) == 1 else None


def _noun_asked(question: Question, tokens: Sequence[Token]) -> Match | None:
    pack = lexicon(question.language)
    return next(iter(measure_asked(tokens, pack)[1:]), None) if pack is not None else None


def shared_noun(question: Question) -> str | None:
    """Return the noun for what a share is asked of, wherever it stands: "inflation"; maybe none."""
    pack, text = lexicon(question.language), question.wordings[-1]
    tokens = tokenize(text)
    found = share_nouns(tokens, pack) if pack is not None else ()
    return next((_as_written(text, tokens, one) for one in found), None)


def _as_written(text: str, tokens: Sequence[Token], match: Match) -> str:
    return text[tokens[match.first].span.start : tokens[match.last].span.end]


def share_nouns(tokens: Sequence[Token], pack: Lexicon) -> tuple[Match, ...]:
    """Return the nouns for what is told in percent, but for those that only mean a share."""
    found = (match for match in _nouns(pack).find(tokens) if match.label == "share")
    return tuple(match for match in found if fold(match.phrase) not in _mere_shares(pack))


def measures_asked(tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return all words that ask for a measure, which "how many" and a unit do as well."""
    return [found[0] for found in _measures_asked(tokens, pack)]


def _measures_asked(tokens: Sequence[Token], pack: Lexicon) -> Iterator[list[Match]]:
    """Yield words that ask for a measure, each with the noun that tells which, if one does.

    "What is" asks for one only before such a noun.
    """
    found = (*_asking(pack).find(tokens), *_framing(tokens, pack))
    for asked in sorted(found, key=lambda match: (match.first, -match.last)):
        noun = _noun_beside(tokens, asked, pack) if asked.label in _OPEN else None
        counts = noun is None and asked.label in _OPEN and _names_counted(tokens, asked, pack)
        counts = counts or (asked.label in _OPEN and leads_to_toll(asked, tokens, pack))
        if not counts and (noun is not None or asked.label != _WHAT):
            yield [asked] if noun is None else [asked, noun]


def _names_counted(tokens: Sequence[Token], asked: Match, pack: Lexicon) -> bool:
    """Tell whether what can be counted stands behind the words that ask: "на сколько атак"."""
    place = asked.last + 1
    found = things_finder(pack).at(tokens, place) if place < len(tokens) else None
    return found is not None and found.label not in _MEASURED_TOO


def _framing(tokens: Sequence[Token], pack: Lexicon) -> Iterator[Match]:
    """Yield where what is measured stands between the words that ask: "what did ... cost"."""
    for label, phrase, before, after in _frames(pack):
        for opening in before.find(tokens):
            marks = (p for p in range(opening.last + 1, len(tokens)) if _is_mark(tokens[p]))
            closings = after.find(tokens[: next(marks, len(tokens))])
            closing = next((c for c in closings if c.first > opening.last + 1), None)
            if closing is not None:
                yield Match(label, phrase, opening.first, closing.last)


def _is_mark(token: Token) -> bool:
    return token.kind is Kind.MARK


def _unit_asked(tokens: Sequence[Token], pack: Lexicon) -> Match | None:
    """Return "how many million dollars", "hvor mange hektar": a unit is counted, and so measured.

    How many times something happened is counted.
    """
    words = cardinals(pack)
    for asked in finder("ask", pack.asking.how_many).find(tokens):
        place = asked.last + 1
        while place < len(tokens) and words.multiplier(tokens[place]) is not None:
            place += 1
        unit = _units(pack).at(tokens, place) if place < len(tokens) else None
        if unit is not None and unit.label in _ASKED_BY_UNIT:
            return Match(_ASKED_BY_UNIT[unit.label], asked.phrase, asked.first, unit.last)
    return None


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

    So it is where harm is counted ("how high is the toll"), and where a count is asked for as well
    ("how long did it last, how many died").
    """
    harmed = bool(HARM.intersection(question.counted)) and question.measures == {LENGTH}
    return question.measures in _MAY_COUNT or question.counts_besides or harmed


def answers_nothing_else(question: Question) -> bool:
    """Tell whether no other words answer: what is no count is told by measures only.

    A time may be told by its beginning ("since the spring").
    """
    told = question.measures & {AGE, MONEY, PERCENT, LENGTH, SPEED, HEAT, STRENGTH}
    return bool(told) and _TIME not in question.measures and not counts_as_well(question)


@cache
def _asking(pack: Lexicon) -> PhraseFinder:
    asking = pack.measures.asking
    return PhraseFinder({kind: [p for p in asking[kind] if _GAP not in p] for kind in asking})


@cache
def _frames(pack: Lexicon) -> tuple[tuple[str, str, PhraseFinder, PhraseFinder], ...]:
    """Return what is asked for, with what stands before and behind what is measured."""
    asking = pack.measures.asking
    framed = [(kind, phrase) for kind in asking for phrase in asking[kind] if _GAP in phrase]
    parted = [(kind, phrase, phrase.split(_GAP, 1)) for kind, phrase in framed]
    return tuple(
        (kind, phrase, finder("before", (before,)), finder("after", (after,)))
        for kind, phrase, (before, after) in parted
    )


@cache
def _units(pack: Lexicon) -> PhraseFinder:
    numbers = pack.numbers
    return PhraseFinder({**pack.measures.units, MONEY: numbers.money, PERCENT: numbers.percent})


@cache
def _nouns(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder(pack.measures.nouns)


def words_of_sort(sort: str, pack: Lexicon) -> tuple[str, ...]:
    """Return the words by which a question asks for, or a sentence tells, a sort of sum."""
    return (*pack.measures.nouns.get(sort, ()), *pack.measures.telling.get(sort, ()))


@cache
def _sorts(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({sort: words_of_sort(sort, pack) for sort in _TOLD_APART})


@cache
def _mere_shares(pack: Lexicon) -> frozenset[str]:
    """Return the nouns that name no more than a share: those with which one is asked for."""
    words = {fold(word) for phrase in pack.measures.asking["share"] for word in phrase.split()}
    return frozenset(fold(noun) for noun in pack.measures.nouns["share"] if fold(noun) in words)


@cache
def _small_words(pack: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that may open a noun phrase, and those that belong to none or open it."""
    return (
        fold_all((*pack.attribution.determiners, *pack.asking.whether)),
        fold_all(pack.asking.function_words),
    )
