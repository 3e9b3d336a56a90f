"""Questions for the total of a year: "how many were killed in 2030 in Brenvik?".

An article may give it. Where none does, the events of that year are told one by one, and that no
total is reported is said.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from bot.answers import Question
from bot.choosing.events.article_days import meets
from bot.claims import Claim
from bot.reading.figures.counting import COUNTED_THINGS

_LONG = timedelta(days=300)
"""How long a time is told of for its count to be a total."""
_HALF = timedelta(days=150)
"""How long half a year is at least."""
_ABOUT = timedelta(days=31)
"""How far apart two times may begin, and end, to be the same one."""


def asks_for_total(question: Question) -> bool:
    """Tell whether a question asks for the total of a long time that it names: a year."""
    asked = question.circumstances
    return question.background and bool(asked.days) and asked.since == asked.days


def is_total(question: Question, claim: Claim) -> bool:
    """Tell whether a claim sums up: over years, since a beginning, or over the asked year."""
    told = claim.background or bool(claim.circumstances.since)
    return told or is_of_asked_year(question, claim)


def is_of_asked_year(question: Question, claim: Claim) -> bool:
    """Tell whether a claim's sentence names the asked year, or part of one, and no shorter time.

    It may tell it by its own day ("last year"); what that year is compared with comes after it.
    """
    asked, days = question.circumstances.days, claim.circumstances.days
    if not asks_for_total(question):
        return False
    times = days or claim.circumstances.years[:1]
    long = all(last - first >= _LONG or _is_one_of((first, last), asked) for first, last in times)
    return long and meets(times, asked)


def is_of_other_year(question: Question, claim: Claim) -> bool:
    """Tell whether a claim's sentence tells years, or halves of them, and none is asked for."""
    asked, told = question.circumstances, claim.circumstances
    times = () if told.since else told.days or told.years[:1]
    long = bool(times) and all(last - first >= _HALF for first, last in times)
    return long and bool(asked.since) and not meets(times, asked.since)


def _is_one_of(days: tuple[date, date], asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether a time is about as long as an asked one, and at the same time."""
    return any(
        abs(days[0] - first) <= _ABOUT and abs(days[1] - last) <= _ABOUT for first, last in asked
    )


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
