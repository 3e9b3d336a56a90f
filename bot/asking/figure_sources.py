"""Questions that have a figure already and ask whose it is: "On whose word did 31 die in X?"."""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.numbers import read_numbers
from bot.reading.numbers.told_number import Form
from bot.reading.words.phrases import Match, PhraseFinder, covered, finder
from bot.reading.words.tokens import Kind, Token, fold_all

_BEHIND_PREPOSITION = 4
"""How many words of a clause may stand before "whom": "sur la foi de qui"."""


def asks_whose_figure(tokens: Sequence[Token], pack: Lexicon, harms: Sequence[Match]) -> bool:
    """Tell whether a question asks for the source of a figure that it tells or names.

    "Who killed the twelve soldiers" asks for those who did it, not for those who say so.
    """
    if not harms or not _names_figure(tokens, pack):
        return False
    done = {harm.first for harm in harms}
    return any(led or asked.last + 1 not in done for asked, led in _interrogatives(tokens, pack))


def _names_figure(tokens: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether a number stands in it that is of no day, or a word for a count."""
    days = read_days(tokens, pack, None)
    dated = covered(days)
    numbers = read_numbers(tokens, pack, weak=False)
    counts = (n for n in numbers if n.form is Form.CARDINAL and n.first not in dated)
    return any(counts) or bool(finder("count", pack.attribution.counts).find(tokens))


def _interrogatives(tokens: Sequence[Token], pack: Lexicon) -> Iterator[tuple[Match, bool]]:
    """Yield "who", "where from" or "which" that opens a clause, and if a preposition leads it.

    Turkish has them anywhere.
    """
    prepositions = fold_all((*pack.counting.prepositions, *pack.attribution.outside))
    anywhere = pack.attribution.order == "sov"
    for asked in _asking(pack).find(tokens):
        marks = [i for i in range(asked.first) if tokens[i].kind is Kind.MARK]
        start = max(marks, default=-1) + 1
        led = asked.first - start <= _BEHIND_PREPOSITION and tokens[start].norm in prepositions
        if asked.first == start or led or anywhere:
            yield asked, led and asked.first > start


@cache
def _asking(pack: Lexicon) -> PhraseFinder:
    asking = pack.asking
    which = sorted(interrogatives(pack))
    return PhraseFinder({"asked": (*asking.who, *asking.whence, *which)})


@cache
def interrogatives(pack: Lexicon) -> frozenset[str]:
    """Return the words that ask which one or who: they name nobody, whatever noun follows."""
    asking, counting = pack.asking, pack.counting
    opening = [phrase.split()[0] for phrase in asking.who]
    opening += [phrase.split()[0] for phrase in asking.whence if " " not in phrase]
    others = (*counting.any_words, *counting.others, *asking.everyone, *counting.persons)
    which = fold_all(opening) & fold_all(asking.function_words)
    return which - fold_all((*others, *pack.numbers.ones))
