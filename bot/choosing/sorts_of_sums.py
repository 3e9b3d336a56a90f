"""Sums of the asked sort: a fine is no ransom, though both are money told of one company."""

from collections.abc import Sequence
from itertools import compress

from bot.asking.measures import SORTS
from bot.choosing.rival_claims import speaks_beside
from bot.claims import Claim
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.phrases import finder
from bot.reading.words.tokens import tokenize


def tells_sort(sort: str | None, claims: Sequence[Claim]) -> list[bool]:
    """Tell of each claim whether its sentence has a word for the asked sort of sum, if one is."""
    return [sort is not None and _tells(claim, sort) for claim in claims]


def of_asked_sort(sort: str | None, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out other sums of articles that tell one of the asked sort, if one is asked for.

    What another speaker says right beside one, with no word for any sort, is of it as well.
    """
    told = list(compress(claims, tells_sort(sort, claims)))
    articles: dict[str, list[Claim]] = {}
    for claim in told:
        articles.setdefault(claim.article.id, []).append(claim)
    return [
        claim
        for claim in claims
        if claim.article.id not in articles or _is_of(claim, articles[claim.article.id])
    ]


def _is_of(claim: Claim, told: Sequence[Claim]) -> bool:
    """Tell whether a claim is one of those that tell the asked sort, or rivals one of them."""
    if claim in told:
        return True
    beside = any(speaks_beside(one, claim) for one in told)
    return beside and not any(_tells(claim, sort) for sort in SORTS)


def _tells(claim: Claim, sort: str) -> bool:
    pack = lexicon(claim.article.language)
    if pack is None:
        return False
    measures = pack.measures
    words = (*measures.nouns.get(sort, ()), *measures.telling.get(sort, ()))
    return bool(finder(f"sums of {sort}", words).find(tokenize(claim.quote_text)))
