"""The verbs by which a question asks what somebody says."""

from collections.abc import Sequence
from functools import cache

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind, Token, fold_all

_ENDS = frozenset(".?!؟")


@cache
def saying_verbs(pack: Lexicon, *, tolls: bool, counts: bool) -> tuple[str, ...]:
    """Return the verbs of saying of a question that names a toll, or asks for a count."""
    said = pack.attribution
    revising = said.revising if tolls else ()
    giving, costing = (pack.asking.giving, pack.counting.weak) if counts else ((), ())
    cues = (*said.verbs, *said.hedging_verbs, *said.guarded_verbs, *revising, *giving)
    return tuple(cue for cue in cues if "*" not in cue.split() and cue not in costing)


def is_of_nobody(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], verb: Match
) -> bool:
    """Tell whether nobody's figure alone is asked for with a verb of saying or giving."""
    if how_many and how_many[0].first < verb.first:
        return _asks_agreement(tokens, pack, verb)
    return _is_background(tokens, pack, how_many, verb)


def is_added(tokens: Sequence[Token], how_many: Sequence[Match], verb: Match) -> bool:
    """Tell whether a comma parts a verb from its "how many": ", says X", ", and does X agree"."""
    asked = max((one.last for one in how_many if one.last < verb.first), default=verb.first)
    return any(token.kind is Kind.MARK for token in tokens[asked + 1 : verb.first])


def _is_background(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], verb: Match
) -> bool:
    """Tell whether a sentence before the one that asks only tells what somebody gave or gave up.

    "The bank gave a million to the bereaved. How many had died?" asks for nobody's figure.
    """
    said = pack.attribution
    speaks = {*said.verbs, *said.hedging_verbs, *said.guarded_verbs}
    if verb.phrase in speaks or not how_many:
        return False
    return any(token.text in _ENDS for token in tokens[verb.last + 1 : how_many[0].first])


def _asks_agreement(tokens: Sequence[Token], pack: Lexicon, verb: Match) -> bool:
    """Tell whether a verb opens a clause that asks if figures agree: "and gives X the same?"."""
    joining = fold_all(pack.numbers.and_words)
    before = tokens[verb.first - 1] if verb.first else None
    if before is None or not (before.kind is Kind.MARK or before.norm in joining):
        return False
    marks = (i for i in range(verb.last, len(tokens)) if tokens[i].kind is Kind.MARK)
    clause = tokens[verb.last : next(marks, len(tokens))]
    return any(token.norm in fold_all(pack.asking.comparing) for token in clause)
