"""Wholes of which the asked things are a part: of "25 of 60 trucks were looted" the sixty.

A question for what came to things is answered by the part; the whole counts others as well.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from bot.answers import Question
from bot.choosing.counts.counted_nouns import noun_of
from bot.claims import Claim, Figure
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Kind, Token, tokenize

_LONGEST = 40
"""Characters before a figure in which "of the altogether" may stand."""
_SHORTEST = 4
"""Letters of a verb that tells what happened."""


def wholes_of_things(question: Question, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the ``claims`` that count a whole, where a part of it is among them."""
    if question.counted or not question.noun or not _asks_what_happened(question):
        return ()
    return tuple(claim for claim in claims if _is_whole(claim, claims))


def _is_whole(claim: Claim, claims: Iterable[Claim]) -> bool:
    figure = claim.figure
    if figure is None or not figure.low:
        return False
    start = _of(claim, figure)
    if start is None:
        return False
    parts = [
        one.figure
        for one in claims
        if one.quote == claim.quote and one.article.id == claim.article.id and one.figure
    ]
    return any(
        noun_of(part) == noun_of(figure)
        and part.low is not None
        and part.low < (figure.low or 0)
        and (part.span.end in range(start - 1, start + 1) or part.span.start > figure.span.end)
        for part in parts
    )


def _of(claim: Claim, figure: Figure) -> int | None:
    """Return where "of" begins, right before a figure, in the article; None without one."""
    pack = lexicon(claim.article.language)
    if pack is None:
        return None
    first = max(claim.quote.start, figure.span.start - _LONGEST)
    text = claim.article.text[first : figure.span.start]
    tokens = tokenize(text)
    for match in _of_words(pack).find(tokens):
        rest = tokens[match.last + 1 :]
        if all(_determiners(pack).at(rest, place) for place in range(len(rest))):
            return first + tokens[match.first].span.start
    return None


def _asks_what_happened(question: Question) -> bool:
    """Tell whether a question has a verb in the passive, and not only where things were."""
    pack = lexicon(question.language)
    if pack is None:
        return False
    tokens = tokenize(question.text)
    passive = [match.last for match in _passive(pack).find(tokens)]
    return bool(passive) and any(
        _is_verb(tokens, place, pack) for place in range(min(passive) + 1, len(tokens))
    )


def _is_verb(tokens: Sequence[Token], place: int, pack: Lexicon) -> bool:
    token = tokens[place]
    plain = token.kind is Kind.WORD and not token.capitalised and len(token.norm) >= _SHORTEST
    opener = _openers(pack)
    return plain and opener.at(tokens, place) is None and opener.at(tokens, place - 1) is None


@cache
def _of_words(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"of": pack.numbers.of_words, "among": pack.counting.among})


@cache
def _determiners(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"determiners": pack.counting.determiners})


@cache
def _passive(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"passive": pack.counting.passive})


@cache
def _openers(pack: Lexicon) -> PhraseFinder:
    opening = (*pack.counting.determiners, *pack.counting.prepositions)
    return PhraseFinder({"opening": opening})
