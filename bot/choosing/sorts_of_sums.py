"""Sums of the asked sort: a fine is no ransom, though both are money told of one company."""

from collections.abc import Sequence

from bot.answers import Question
from bot.asking.measures import measured_sort
from bot.claims import Claim
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.phrases import finder
from bot.reading.words.tokens import tokenize


def tells_sort(question: Question, claims: Sequence[Claim]) -> list[bool]:
    """Tell of each claim whether its sentence has a word for the sort of sum that is asked for."""
    sort = measured_sort(question)
    return [sort is not None and _tells(claim, sort) for claim in claims]


def of_asked_sort(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out other sums of articles that tell one of the asked sort."""
    told = tells_sort(question, claims)
    articles = {claim.article.id for claim, tells in zip(claims, told, strict=True) if tells}
    return [
        claim
        for claim, tells in zip(claims, told, strict=True)
        if tells or claim.article.id not in articles
    ]


def _tells(claim: Claim, sort: str) -> bool:
    pack = lexicon(claim.article.language)
    if pack is None:
        return False
    measures = pack.measures
    words = (*measures.nouns.get(sort, ()), *measures.telling.get(sort, ()))
    return bool(finder(f"sums of {sort}", words).find(tokenize(claim.quote_text)))
