"""Questions for the total of a year: "how many were killed in 2030 in Brenvik?".

An article may give it. Where none does, the events of that year are told one by one, and that no
total is reported is said.
"""

from collections.abc import Iterable
from datetime import timedelta

from bot.answers import Question
from bot.choosing.article_days import meets
from bot.claims import Claim
from bot.reading.figures.counting import COUNTED_THINGS

_LONG = timedelta(days=300)
"""How long a time is told of for its count to be a total."""


def asks_for_total(question: Question) -> bool:
    """Tell whether a question asks for the total of a long time that it names: a year."""
    asked = question.circumstances
    return question.background and bool(asked.days) and asked.since == asked.days


def is_total(question: Question, claim: Claim) -> bool:
    """Tell whether a claim sums up: over years, since a beginning, or over the asked year."""
    told = claim.background or bool(claim.circumstances.since)
    return told or is_of_asked_year(question, claim)


def is_of_asked_year(question: Question, claim: Claim) -> bool:
    """Tell whether a claim's sentence names the asked year, and no shorter time."""
    days = claim.circumstances.days
    long = all(last - first >= _LONG for first, last in days)
    return asks_for_total(question) and long and meets(days, question.circumstances.days)


def lacks_total(question: Question, claims: Iterable[Claim]) -> bool:
    """Tell whether the total of a year is asked for, and the answer has single events only."""
    figures = [claim for claim in claims if claim.figure is not None]
    return (
        asks_for_total(question)
        and bool(figures)
        and not any(is_total(question, c) for c in figures)
    )


def sums_up(claim: Claim, other: Claim) -> bool:
    """Tell whether a sentence goes on with the happenings that the one before counts.

    "The rescuers counted 210 attacks since June. These attacks killed 58."
    """
    told, before = claim.circumstances, other.circumstances
    follows = claim.article.id == other.article.id and other.quote.end <= claim.quote.start
    between = claim.article.text[other.quote.end : claim.quote.start] if follows else "."
    counts = other.figure is not None and other.figure.counted in COUNTED_THINGS
    unsaid = claim.attribution.speaker is None and told.points_back and not between.strip()
    return counts and unsaid and claim.background and told.since == before.since
