"""Sums of the asked sort told without their currency: "put the losses at 48 million".

The currency is told with another sum of the article and left unsaid with this one, which is read as
a mere number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answers import Question
from bot.choosing.measures.sorts_of_sums import is_beside_its_sort, tells_sort
from bot.claims import Claim, Unit
from bot.once_an_article import once_an_article
from bot.reading.figures.countables import CASUALTIES
from bot.reading.figures.figures import UNNAMED
from bot.reading.lexicon.pack import lexicon
from bot.reading.numbers.amounts import read_amounts
from bot.reading.numbers.measures import MONEY
from bot.reading.reader import Reading
from bot.reading.words.tokens import tokenize
from bot.speakers.asked_speakers import spoken_by
from index.articles import Article

_MERE = frozenset({UNNAMED, CASUALTIES})
"""What a mere number is read as: "losses" are those of an army, too."""
_LEAST = 100_000
"""From how many on a mere number beside a word for a sum is a sum of money."""


def bare_sums(question: Question, sort: str | None, readings: Sequence[Reading]) -> Iterator[Claim]:
    """Yield the sums of the asked ``sort`` that leave their currency unsaid."""
    if sort is None or MONEY not in question.measures:
        return
    for reading in readings:
        bare = [claim for claim in reading.claims if _is_bare(claim)]
        asked = [claim for claim in bare if _is_asked(question, claim)]
        told = [one for one in asked if _is_of(sort, one)]
        currency = _currency(reading.article) if told else None
        if currency is not None:
            yield from (_in_money(claim, currency) for claim in told)


def _is_of(sort: str, claim: Claim) -> bool:
    """Tell whether the number stands beside a word for the asked sort of sum."""
    pack, figure = lexicon(claim.article.language), claim.figure
    if pack is None or figure is None or not any(tells_sort(sort, [claim])):
        return False
    tokens = tokenize(claim.article.text, claim.quote)
    places = (i for i, token in enumerate(tokens) if token.span.start >= figure.span.start)
    return is_beside_its_sort(sort, tokens, next(places, 0), pack)


def _is_asked(question: Question, claim: Claim) -> bool:
    asked = question.speakers
    return not asked or spoken_by(claim, asked, question.language)


def _is_bare(claim: Claim) -> bool:
    figure = claim.figure
    if figure is None or figure.counted not in _MERE or figure.unit is not Unit.COUNT:
        return False
    return not figure.noun and figure.low is not None and figure.low >= _LEAST


def _in_money(claim: Claim, currency: str) -> Claim:
    if claim.figure is None:
        return claim
    return replace(
        claim, figure=replace(claim.figure, counted=MONEY, noun=currency, unit=Unit.MEASURE)
    )


@once_an_article
def _currency(article: Article) -> str | None:
    """Return the unit of the first sum of money that an article tells with one."""
    pack = lexicon(article.language)
    if pack is None:
        return None
    amounts = read_amounts(tokenize(article.text), pack)
    return next((amount.unit for amount in amounts if amount.kind == MONEY), None)
