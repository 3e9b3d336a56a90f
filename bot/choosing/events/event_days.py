"""The day of an event is not the one on which somebody gives the count of it.

In an article on Saturday's blast that killed nine "the mayor said on Monday that nine died" is of
Saturday: it tells whose count it is.
"""

from collections.abc import Collection
from dataclasses import replace

from bot.answers import Question
from bot.choosing.events.article_days import meets
from bot.claims import Claim
from bot.reading.reader import Reading

_Count = tuple[str, float | None, float | None]


def with_event_days(question: Question, reading: Reading) -> Reading:
    """Return a reading in which who repeats a count of the asked day gives it for that day.

    Another count that somebody gives on another day may be one of another event.
    """
    asked = question.circumstances.days
    if not asked or not meets(reading.lead.days, asked):
        return reading
    told = {_count(one) for one in reading.claims if _is_told_of(one, question)}
    claims = tuple(_of_event(claim, question, told) for claim in reading.claims)
    return reading if claims == reading.claims else replace(reading, claims=claims)


def _is_told_of(claim: Claim, question: Question) -> bool:
    """Tell whether the article itself gives a count of the asked day."""
    dated = meets(claim.circumstances.days, question.circumstances.days)
    return claim.figure is not None and claim.attribution.speaker is None and dated


def _count(claim: Claim) -> _Count:
    figure = claim.figure
    return (figure.counted, figure.low, figure.high) if figure is not None else ("", None, None)


def _of_event(claim: Claim, question: Question, told: Collection[_Count]) -> Claim:
    around = claim.circumstances
    elsewhen = not meets(around.days, question.circumstances.days)
    if not (around.said_on and elsewhen and _count(claim) in told):
        return claim
    kept = tuple(days for days in around.days if days not in around.said_on)
    return replace(claim, circumstances=replace(around, days=kept, said_on=()))
