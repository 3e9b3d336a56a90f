"""Who took part, of whom a question asks no harm: "how many demonstrated?", "what turnout"."""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.asking.classes import NOUN_WITHIN
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize

GATHERING = frozenset({"protest", "demonstrator"})
"""Concepts of a question for who took part that an article need not have: "20,000 marched"."""
_EVENT_WITHIN = 6
"""How many words behind "how big was" or "turnout" the event may begin."""
_ACT_WITHIN = 8
"""How many words behind "how many" it is told that they took part."""


def asked_turnouts(tokens: Sequence[Token], pack: Lexicon) -> Iterator[Match]:
    """Yield the words that ask how many took part: "how big was" the march, "the turnout at" it.

    Where the verb goes last, the march stands before them.
    """
    gathering, verb_last = pack.gathering, pack.attribution.order == "sov"
    events = finder("event", (*gathering.events, *gathering.turnouts))
    for asked in finder("ask", gathering.asking).find(tokens):
        near = range(asked.last + 1, asked.last + 1 + _EVENT_WITHIN)
        if verb_last:
            near = range(max(0, asked.first - _EVENT_WITHIN), asked.first)
        if events.find(tokens[near.start : near.stop]):
            yield asked
    yield from finder("ask", _counts(pack)).find(tokens)


@cache
def _counts(pack: Lexicon) -> tuple[str, ...]:
    """Return the nouns for how many take part that say so themselves: "number of marchers"."""
    people = finder("people", pack.gathering.people)
    return tuple(noun for noun in pack.gathering.turnouts if people.find(tokenize(noun)))


def counts_participants(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], *, people: bool
) -> bool:
    """Tell whether those are counted who took part.

    Args:
        tokens: The question.
        pack: The pack of its language.
        how_many: Where it asks for a figure.
        people: Whether people are counted, as far as the words behind "how many" tell.
    """
    begun = {asked.first for asked in how_many}
    if any(asked.first in begun for asked in asked_turnouts(tokens, pack)):
        return True
    called = finder("people", pack.gathering.people)
    for asked in how_many[:1]:
        start = asked.last + 1
        if called.find(tokens[asked.first : start + NOUN_WITHIN]):
            return True
        act = next(_acts(tokens, pack, start), None)
        if act is not None and (people or act.first == start):
            return True
    return False


def _acts(tokens: Sequence[Token], pack: Lexicon, start: int) -> Iterator[Match]:
    """Yield what those may have done who are counted, where it is no noun: "during the march"."""
    counting, said = pack.counting, pack.attribution
    noun_openers = fold_all((*counting.prepositions, *counting.determiners, *said.determiners))
    for act in finder("act", pack.gathering.acts).find(tokens):
        between = tokens[start : act.first]
        if act.first < start or any(token.kind is Kind.MARK for token in between):
            continue
        opened = act.first > start and tokens[act.first - 1].norm in noun_openers
        if len(between) <= _ACT_WITHIN and not opened:
            yield act
