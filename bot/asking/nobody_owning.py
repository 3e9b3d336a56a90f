"""Whose figures are asked for where that is nobody in particular: "give each source's figures"."""

from functools import cache

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tokens import fold_all, tokenize


def is_anybody(owner: str, pack: Lexicon) -> bool:
    """Tell whether every source is meant, or nothing but sources: "the single media"."""
    words = [token.norm for token in tokenize(owner)]
    return not _each(pack).isdisjoint(words) or _sources(pack).issuperset(words)


@cache
def _each(pack: Lexicon) -> frozenset[str]:
    """Return the words for each and all."""
    asking, said = pack.asking, pack.attribution
    return fold_all(asking.everyone) & fold_all((*asking.function_words, *said.determiners))


@cache
def _sources(pack: Lexicon) -> frozenset[str]:
    asking, said = pack.asking, pack.attribution
    return fold_all((*asking.everyone, *asking.function_words, *said.determiners, *said.documents))
