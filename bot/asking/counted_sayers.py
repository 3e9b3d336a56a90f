"""Verbs of saying whose subject is what a question counts: "how many voters said X should go".

Those who are counted are not the speaker whose figure is asked for, and neither is whoever the
clause behind the verb is about.
"""

from collections.abc import Sequence
from functools import cache

from bot.asking.happened import happened_finder
from bot.asking.measures import measure_asked
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tokens import Kind, Token, fold_all

_LONGEST_NOUN = 5
"""How many words may stand between "how many" and the verb."""


def is_said_by_counted(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], verb: Match
) -> bool:
    """Tell whether those who are counted are the subject of a verb of saying.

    Only where every subject stands before its verb: "wie viele Tote meldete die Armee" asks for
    what the army says. Neither does a harm say anything ("how many killed"), and a body behind
    "how many" and a noun speaks for itself ("how many deaths officials reported").
    """
    if _is_counted(tokens, pack, how_many, verb):
        return True
    if pack.attribution.order != "svo" or pack.attribution.adjectives_follow:
        return False
    asking = [*how_many, *measure_asked(tokens, pack)[:1]]
    asked = max((m.last for m in asking if m.last < verb.first), default=-1)
    noun = tokens[asked + 1 : verb.first]
    if asked < 0 or not 0 < len(noun) <= _LONGEST_NOUN or noun[-1].capitalised:
        return False
    if any(t.kind is Kind.MARK or t.norm in _small(pack) for t in noun):
        return False
    return not (_bodies(pack).find(noun[-1:]) or happened_finder(pack).find(noun[-1:]))


def _is_counted(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], verb: Match
) -> bool:
    """Tell whether a word spelt like a verb is what is counted: "how many suspects did X hold"."""
    behind = any(asked.last + 1 == verb.first for asked in how_many)
    auxiliaries = fold_all((*pack.asking.whether, *pack.attribution.auxiliaries))
    following = tokens[verb.last + 1 : verb.last + 2]
    return behind and any(token.norm in auxiliaries for token in following)


@cache
def _small(pack: Lexicon) -> frozenset[str]:
    said = pack.attribution
    return fold_all((*pack.asking.whether, *said.determiners, *said.auxiliaries))


@cache
def _bodies(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"body": (*pack.attribution.collectives, *pack.attribution.roles)})
