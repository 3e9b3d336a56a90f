"""Events that a later article recalls by nothing but their place and kind.

"The envoy arrived after the massacre in Brenvik, where 94 were killed" gives no day. Asked for the
massacre of two weeks ago, it is meant, if the article tells of no other one there.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.answers import Question
from bot.choosing.events.article_days import meets
from bot.choosing.events.naming import names_any_of
from bot.claims import Claim
from bot.reading.happenings import ONCE
from bot.reading.reader import Reading
from index.spans import Span

_SOONEST, _LATEST = timedelta(days=3), timedelta(days=92)
"""How long after an event it is recalled without its day."""


def recalls(claim: Claim, reading: Reading, question: Question, names: Sequence[str]) -> bool:
    """Tell whether a sentence without a day recalls the asked event by its place and kind.

    Args:
        claim: A claim of an article of another day than the asked one.
        reading: The article.
        question: The question.
        names: The names that pin the asked event down.
    """
    asked = question.circumstances
    kind = asked.concepts & ONCE
    if not kind or not _is_of_weeks_after(reading, question):
        return False
    same = [c for c in reading.claims if _names_it(c, kind, names)]
    return (
        claim in same
        and all(_is_undated(c) or meets(c.circumstances.days, asked.days) for c in same)
        and _is_undated(claim)
        and not _begins_with_it(reading, same, names)
    )


def _is_of_weeks_after(reading: Reading, question: Question) -> bool:
    published, asked = reading.article.published, question.circumstances.days
    return published is not None and any(
        last + _SOONEST <= published <= last + _LATEST for _, last in asked
    )


def _names_it(claim: Claim, kind: frozenset[str], names: Sequence[str]) -> bool:
    alike = not kind.isdisjoint(claim.circumstances.concepts)
    return alike and names_any_of(claim.article.text, claim.told_in, names)


def _is_undated(claim: Claim) -> bool:
    """Tell whether a sentence gives no time, and does not turn to another event."""
    told = claim.circumstances
    timed = told.days or told.open_days or told.years or told.since or told.long_ago
    return not (timed or told.shift or claim.background)


def _begins_with_it(reading: Reading, same: Sequence[Claim], names: Sequence[str]) -> bool:
    """Tell whether the article's title or first sentence has the place: it is its own news."""
    title = reading.article.title or ""
    first = reading.claims[0].quote
    return names_any_of(title, Span(0, len(title)), names) or any(c.quote == first for c in same)
