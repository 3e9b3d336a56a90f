"""Phrases that ask for a figure, with a slip of the finger in one word: "hvor mage", "cuantos"."""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind, Token, fold, fold_all

_SHORTEST = 4
"""Letters of a word in which one may be wrong."""
_SHORTEST_ALONE = 6
"""Letters of such a word that is all of the phrase."""
_OPENING = 2
"""How many words may stand before the phrase in its clause: "and then how mnay"."""
_Phrase = tuple[str, ...]


def misspelt_how_many(tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return the first phrase that asks for a figure but for one letter, if any does.

    A word of the language's own is no slip: "cuándo" asks when.
    """
    own = _own_words(pack)
    for place in _openings(tokens):
        for phrase in _phrases(pack):
            words = [token.norm for token in tokens[place : place + len(phrase)]]
            meant = all(word in own for word in words if word not in phrase)
            if not meant and _is_nearly(words, phrase):
                return [Match("ask", " ".join(phrase), place, place + len(phrase) - 1)]
    return []


def _openings(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the places at which a clause that asks may begin: the first words behind a mark."""
    since = 0
    for place, token in enumerate(tokens):
        since = 0 if token.kind is Kind.MARK else since + 1
        if 0 < since <= _OPENING + 1:
            yield place


def _is_nearly(words: Sequence[str], phrase: _Phrase) -> bool:
    """Tell whether all words are those of the phrase but one, in which one letter is wrong."""
    if len(words) != len(phrase):
        return False
    wrong = [pair for pair in zip(words, phrase, strict=True) if pair[0] != pair[1]]
    shortest = _SHORTEST if len(phrase) > 1 else _SHORTEST_ALONE
    return len(wrong) == 1 and len(wrong[0][1]) >= shortest and wrong[0][0] in _slips(wrong[0][1])


@cache
def _slips(word: str) -> frozenset[str]:
    """Return what becomes of a word by one letter left out, doubled, changed or exchanged.

    Nobody misses the first letter: "Wahl der" is no slip of "Zahl der".
    """
    slips = frozenset(_slipped(word, frozenset(word) | _LETTERS))
    return frozenset(slip for slip in slips if slip.startswith(word[0]))


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


def _slipped(word: str, letters: frozenset[str]) -> Iterator[str]:
    for place in range(len(word)):
        before, after = word[:place], word[place + 1 :]
        yield before + after
        yield before + word[place] + word[place] + after
        yield before + after[:1] + word[place] + after[1:]
        yield from (before + letter + after for letter in letters)


@cache
def _own_words(pack: Lexicon) -> frozenset[str]:
    asking, said = pack.asking, pack.attribution
    return fold_all((*asking.function_words, *asking.whether, *asking.giving, *said.verbs))


@cache
def _phrases(pack: Lexicon) -> tuple[_Phrase, ...]:
    """Return the phrases of one and two words that a question begins with."""
    words = [tuple(map(fold, phrase.split())) for phrase in pack.asking.how_many]
    starts = [phrase for phrase in words if len(phrase) <= 2]  # noqa: PLR2004 - "how many"
    small = fold_all(pack.asking.function_words)
    return tuple(phrase for phrase in starts if not small.isdisjoint(phrase) or len(phrase) == 1)
