"""What a question says was destroyed: "how many houses and shops were destroyed"."""

from collections.abc import Sequence

from bot.asking.happened import happened_finder
from bot.reading.lexicon.pack import Lexicon
from bot.reading.property_kinds import ANYTHING, property_finder
from bot.reading.words.phrases import Match
from bot.reading.words.tokens import Kind, Token, fold_all, tokenize

_WITHIN = 4
"""How many words after "how many" what was destroyed may begin."""
_BETWEEN = 2
"""How many words may join one thing and the next ("and the")."""
_AND = "و"
"""The Arabic "and", written together with its noun."""


def destroyed_things(
    text: str, tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]
) -> str:
    """Return the words for kinds of things after each "how many"; "" where there are none."""
    named = [_named_after(asked.last + 1, tokens, pack) for asked in how_many]
    return " ".join(
        text[tokens[match.first].span.start : tokens[match.last].span.end]
        for found in named
        for match in found
    )


def leaves_open(words: str, pack: Lexicon) -> bool:
    """Tell whether words name nothing that can be destroyed, but things at all or a verb."""
    tokens = tokenize(words)
    things = any(match.label == ANYTHING for match in property_finder(pack).find(tokens))
    return things or happened_finder(pack).at(tokens, 0) is not None


def _named_after(start: int, tokens: Sequence[Token], pack: Lexicon) -> list[Match]:
    """Return the first kind of thing from ``start``, and those that "and" or "or" joins to it."""
    joined: list[Match] = []
    near = range(start, start + _WITHIN)
    for match in property_finder(pack).find(tokens):
        if joined and not _joins(tokens[joined[-1].last + 1 : match.first + 1], pack):
            break
        begins = match.first in near and not _follows_verb(tokens, start, match, pack)
        if joined or begins:
            joined.append(match)
    return joined


def _follows_verb(tokens: Sequence[Token], start: int, thing: Match, pack: Lexicon) -> bool:
    """Tell whether a verb parts it from "how many": "how many storms destroyed houses"."""
    verbs = (happened_finder(pack).at(tokens, place) for place in range(start + 1, thing.first))
    return any(verb is not None for verb in verbs)


def _joins(words: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether the words before the last one, or its first letter, join it to what was named.

    Others tell where or by what: "how many houses near the bridge".
    """
    *between, last = words
    if not between:
        return last.norm.startswith(_AND) and len(last.forms) > 1
    return len(between) <= _BETWEEN and any(_is_joiner(one, pack) for one in between)


def _is_joiner(token: Token, pack: Lexicon) -> bool:
    joiners = fold_all((*pack.numbers.and_words, *pack.numbers.range_joiners))
    return token.kind is Kind.MARK or token.norm in joiners
