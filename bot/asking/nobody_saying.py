"""Verbs of saying that nobody is asked about: "some write Kamra", "in later reports"."""

from collections.abc import Sequence
from functools import cache

from bot.asking.figure_sources import interrogatives
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Token, fold_all, tokenize


def is_text(tokens: Sequence[Token], pack: Lexicon, verb: Match) -> bool:
    """Tell whether a word spelt like a verb is a noun for a text or a count.

    What goes with a noun stands before it: "the reports", "which estimates", "in later reports".
    """
    if verb.first != verb.last:
        return False
    norm, before = tokens[verb.first].norm, tokens[max(0, verb.first - 2) : verb.first]
    said = pack.attribution
    if norm in fold_all(said.counts) and before and before[-1].norm in interrogatives(pack):
        return True
    if norm not in fold_all(said.documents) or not before:
        return False
    placed = before[0].norm in _prepositions(pack) and before[-1].text.islower()
    described = len(before) > 1 and before[-1].norm not in _small(pack)
    return before[-1].norm in fold_all(said.determiners) or (placed and described)


def is_of_some(
    tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match], verb: Match
) -> bool:
    """Tell whether some say it, whoever they are: "some write", "others put it at nine".

    The Danish "many" that asks for a figure says nothing.
    """
    if any(asked.last + 1 == verb.first for asked in how_many):
        return False
    said = pack.attribution
    unnamed = fold_all((*said.determiners, *pack.counting.others)) & fold_all(said.anonymous)
    return any(token.norm in unnamed for token in tokens[verb.first - 1 : verb.first])


def is_of_texts(subject: str, verb: Match, pack: Lexicon) -> bool:
    """Tell whether texts are what agrees or not: "do the Danish papers agree"."""
    compared = bool(finder("agree", pack.asking.comparing).find(tokenize(verb.phrase)))
    last = tokenize(subject)[-1:]
    return compared and any(word.norm in fold_all(pack.asking.everyone) for word in last)


@cache
def _prepositions(pack: Lexicon) -> frozenset[str]:
    return fold_all((*pack.counting.prepositions, *pack.happening.place_prepositions))


@cache
def _small(pack: Lexicon) -> frozenset[str]:
    return fold_all((*pack.asking.function_words, *pack.asking.whether))
