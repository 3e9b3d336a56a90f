"""Verbs by which a figure is given, where a noun would tell what is counted."""

from collections.abc import Sequence
from functools import cache

from bot.asking.joined_pronouns import without_object
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tokens import Token, fold_all


def gives_figure(tokens: Sequence[Token], start: int, place: int, pack: Lexicon) -> bool:
    """Tell whether the word at ``place`` is what somebody does with the figure asked for.

    A relative pronoun stands between it and the words that ask ("the number that each source
    gives"), or it is a verb of giving or of saying ("welche Zahlen nennen ...").
    """
    relatives = fold_all(pack.attribution.relatives)
    if any(token.norm in relatives for token in tokens[start:place]):
        return True
    verbs = _verbs(pack)
    return not verbs.isdisjoint((tokens[place].norm, *without_object(tokens[place], pack)))


@cache
def _verbs(pack: Lexicon) -> frozenset[str]:
    said, asking = pack.attribution, pack.asking
    cues = (*said.verbs, *said.hedging_verbs, *asking.giving)
    nouns = {word for told in pack.counting.things.values() for word in told}
    return fold_all(cue for cue in cues if " " not in cue and cue not in nouns)
