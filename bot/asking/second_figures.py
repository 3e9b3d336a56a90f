"""A second question for the figures themselves: "how many died, and which figures does X give?".

It counts nothing else than the first one, and asks whose figures there are.
"""

from collections.abc import Sequence
from functools import cache

from bot.asking.figure_sources import interrogatives
from bot.asking.happened import happened_finder, toll_finder
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, PhraseFinder
from bot.reading.words.tokens import Kind, Token, fold, fold_all

_PASSIVES = ("", "s")
"""What a verb of saying may end in: "nævner", "nævnes"."""


def second_figures(
    how_many: Sequence[Match], tokens: Sequence[Token], pack: Lexicon
) -> tuple[Match, ...]:
    """Return the phrases behind the first that ask which figures somebody gives.

    "Which figures are there on the hurt" asks for something else, and so does "which death toll".
    """
    return tuple(one for one in how_many[1:] if _asks_which(one, tokens, pack))


def _asks_which(asked: Match, tokens: Sequence[Token], pack: Lexicon) -> bool:
    words = tokens[asked.first : asked.last + 1]
    if words[0].norm not in interrogatives(pack) or toll_finder(pack).find(words):
        return False
    counts = fold_all((*pack.attribution.counts, *pack.attribution.tolls))
    clause = _clause(tokens, asked.last + 1)
    if words[-1].norm not in counts or not clause or happened_finder(pack).find(clause):
        return False
    return _gives(pack).at(clause, 0) is not None


def _clause(tokens: Sequence[Token], start: int) -> Sequence[Token]:
    """Return the words from ``start`` up to the next mark."""
    rest = tokens[start:]
    marks = (place for place, token in enumerate(rest) if token.kind is Kind.MARK)
    return rest[: next(marks, len(rest))]


@cache
def _gives(pack: Lexicon) -> PhraseFinder:
    """Find the verbs by which figures are given, and the auxiliaries that open such a clause."""
    verbs = (*pack.attribution.verbs, *pack.asking.giving, *pack.attribution.revising)
    single = sorted({fold(verb) for verb in verbs if " " not in verb})
    ends = _PASSIVES if pack.attribution.order == "v2" else ("",)
    given = [verb.removesuffix("r") + end for verb in single for end in ends]
    return PhraseFinder(
        {"gives": (*single, *given, *pack.asking.whether, *pack.attribution.auxiliaries)}
    )
