"""Which counts of what was destroyed are of the thing that a question names.

"How many bridges were destroyed?" is answered by no count of burned shops. A count without a noun
("and damaged ten others") is of what its sentence names before it.
"""

from dataclasses import replace
from functools import cache

from bot.answers import Question
from bot.choosing.counted_nouns import of_noun
from bot.claims import Claim, Figure
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.property_kinds import DESTROYED, answering, kinds_in
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import tokenize


def of_asked_property(question: Question, claim: Claim) -> bool:
    """Tell whether a claim counts the things that are asked for; any are where none is named."""
    figure = claim.figure
    if not question.destroyed or figure is None or figure.counted != DESTROYED:
        return True
    asked = kinds_in(question.destroyed, question.language)
    if not asked:
        return of_noun(replace(question, noun=question.destroyed), claim)
    told = _kind(claim, figure)
    return any(told in answering(kind) for kind in asked)


def _kind(claim: Claim, figure: Figure) -> str | None:
    """Return the kind of thing that is counted, or the last one named before a bare number."""
    language = claim.article.language
    if figure.noun is not None and not _are_others(figure.noun, language):
        return next(iter(kinds_in(figure.noun, language)), None)
    before = claim.article.text[claim.quote.start : figure.span.start]
    return next(reversed(kinds_in(before, language)), None)


def _are_others(noun: str, language: str) -> bool:
    """Tell whether a noun names nothing but further ones of a kind ("ten others")."""
    pack = lexicon(language)
    known = pack is not None and bool(_others(pack).find(tokenize(noun)))
    return known and not kinds_in(noun, language)


@cache
def _others(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"others": pack.counting.others})
