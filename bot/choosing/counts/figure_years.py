"""Which of several figures of one sentence is of the asked year.

"There were 1,412 bids last year, compared with 3,105 in 2019" tells two years, each beside its own
figure.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from bot.answers import Question
from bot.claims import Claim
from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize

_SEVERAL = 2


def of_asked_year(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what a sentence counts in another year, beside what it counts in the asked one."""
    asked = question.circumstances.days
    if not asked or question.clause:
        return list(claims)
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        sentences[claim.article.id, claim.quote.start].append(claim)
    left_out = [
        claim
        for told in sentences.values()
        if len(told) >= _SEVERAL
        for claim in _of_other_years(told, asked)
    ]
    return [claim for claim in claims if claim not in left_out]


def _of_other_years(told: Sequence[Claim], asked: Sequence[tuple[date, date]]) -> list[Claim]:
    """Return those of a sentence's figures that do not stand beside a year, if others do."""
    beside = [_nearest(told, place) for place in _places(told[0], asked)]
    return [claim for claim in told if claim not in beside] if beside else []


def _places(claim: Claim, asked: Sequence[tuple[date, date]]) -> list[int]:
    """Return where a sentence names days that are asked for."""
    pack = lexicon(claim.article.language)
    tokens = tokenize(claim.article.text, claim.quote)
    mentions = read_days(tokens, pack, claim.article.published) if pack is not None else ()
    return [
        tokens[mention.first].span.start
        for mention in mentions
        if mention.days is not None
        and any(mention.days[0] <= end and mention.days[1] >= start for start, end in asked)
    ]


def _nearest(told: Sequence[Claim], place: int) -> Claim:
    def distance(claim: Claim) -> int:
        span = claim.figure.span if claim.figure is not None else claim.quote
        return place - span.end if place >= span.end else span.start - place

    return min(told, key=distance)
