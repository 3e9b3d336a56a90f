"""The amount in a sentence that answers "how much", "how far", "how long", as its figure.

Sums and lengths stand side by side as counts do; ``bot.ledger.comparing`` holds them against each
other where they are told in one unit.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import Question
from bot.claims import Claim, Figure, Qualifier, Unit
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.numbers.amounts import Amount, read_amounts
from bot.reading.numbers.measures import MONEY, Measure
from bot.reading.words.tokens import Token, tokenize
from index.spans import Span

Given = frozenset[tuple[str, float | None, float | None]]
"""Amounts by kind and value."""


def with_amount(claim: Claim, measure: Measure) -> Claim:
    """Return a statement with its amount at ``measure`` as its figure; as it is without a number.

    Args:
        claim: A statement.
        measure: A measure of its sentence; places are those of the sentence's tokens.
    """
    pack = lexicon(claim.article.language)
    if claim.figure is not None or pack is None:
        return claim
    tokens = tokenize(claim.article.text, claim.quote)
    at_place = (a for a in read_amounts(tokens, pack) if a.first <= measure.place <= a.last)
    amount = next((a for a in at_place if a.kind == measure.kind), None)
    if amount is None:
        return claim
    span = Span(tokens[amount.first].span.start, tokens[amount.last].span.end)
    return replace(claim, figure=_figure(amount, span, claim.article.text))


def is_own(claim: Claim, unit: Token, kind: str) -> bool:
    """Tell whether a sum stands in what the claim's speaker says, and not in another's words.

    "Investigators say 310 million roubles were stolen; the lawyer said it was 18 million."
    """
    said = claim.attribution
    apart = kind != MONEY or said.speaker is None or not said.content.overlaps(claim.quote)
    return apart or said.content.start <= unit.span.start < said.content.end


def given_amounts(question: Question) -> Given:
    """Return the amounts that a question tells itself: "those who gave men 1,000 dollars"."""
    pack = lexicon(question.language)
    found = read_amounts(tokenize(question.text), pack) if pack is not None else ()
    return frozenset((one.kind, one.number.low, one.number.high) for one in found)


def unless_given(
    measures: Sequence[Measure], tokens: Sequence[Token], pack: Lexicon, given: Given
) -> Sequence[Measure]:
    """Leave out measures that the question tells itself, where a sentence has another one."""
    if not given:
        return measures
    known = [
        range(one.first, one.last + 1)
        for one in read_amounts(tokens, pack)
        if (one.kind, one.number.low, one.number.high) in given
    ]
    return [m for m in measures if not any(m.place in places for places in known)] or measures


def _figure(amount: Amount, span: Span, text: str) -> Figure:
    number = amount.number
    qualifier = None if number.qualifier is None else Qualifier(number.qualifier)
    return Figure(
        low=number.low,
        high=number.high,
        qualifier=qualifier,
        span=span,
        text=span.of(text),
        counted=amount.kind,
        noun=amount.unit,
        unit=Unit.MEASURE,
    )
