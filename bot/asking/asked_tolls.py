"""What asks how high a toll is asks once: "How high is the death toll", "A cuánto asciende"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from bot.asking.classes import class_finder
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, finder
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize

_BETWEEN = 4
"""How many words may stand between "how high" and the toll."""


def asked_once(asked: Sequence[Match], tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return the words that ask how many, without a "how high" that leads to a toll.

    Only small words and those for reaching a number stand between them: "how high did the count
    of the hurt rise", but not "how many papers have the number of dead".
    """
    led = {one.first for one, toll in pairwise(asked) if _leads(one, toll, tokens, pack)}
    return [one for one in asked if one.first not in led]


def before_people(asked: Sequence[Match], tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return the words that ask without the class of people that they end with: "عدد الجنود"."""
    classes = class_finder(pack)

    def ends(one: Match) -> bool:
        return one.last > one.first and classes.at(tokens, one.last) is not None

    return [replace(one, last=one.last - 1) if ends(one) else one for one in asked]


def leads_to_toll(one: Match, tokens: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether a toll follows the words that ask how high something is."""
    tolls = (phrase for phrases in pack.counting.tolls.values() for phrase in phrases)
    counts = finder("ask", (*pack.asking.how_many, *tolls)).find(tokens)
    return any(_leads(one, toll, tokens, pack) for toll in counts if toll.first > one.last)


def _leads(one: Match, toll: Match, tokens: Sequence[Token], pack: Lexicon) -> bool:
    between = tokens[one.last + 1 : toll.first]
    known = _reaching(pack)
    words = all(token.kind is Kind.WORD and token.norm in known for token in between)
    return 0 < len(between) <= _BETWEEN and words


@cache
def _reaching(pack: Lexicon) -> frozenset[str]:
    """Return small words, auxiliaries, and the words of phrases for reaching a number."""
    asking, counting = pack.asking, pack.counting
    reached = [token.text for phrase in counting.reaching for token in tokenize(phrase)]
    small = (*asking.function_words, *asking.whether, *pack.attribution.determiners)
    known = fold_all((*reached, *small))
    return known - fold_all((*pack.numbers.and_words, *counting.persons, *counting.others))
