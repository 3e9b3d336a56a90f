"""Which days an article is of, and whether they can be the days that are asked for."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.choosing.events.open_days import rules_out
from bot.claims import Claim
from bot.reading.reader import Reading

_EARLY = timedelta(days=1)
_NEXT = timedelta(days=2)
"""How long after an event its day may be taken for: its night, and the day that it became known."""
LATE = timedelta(days=10)
"""A page on an event comes out on its day or soon after; time zones make it a day early."""


def day_fits(days: Sequence[tuple[date, date]], asked: Sequence[tuple[date, date]]) -> bool | None:
    """Tell whether any of ``days`` falls into the asked ones; None where either is unknown."""
    if not days or not asked:
        return None
    return near(days, asked, early=_EARLY, late=LATE)


def days_of(reading: Reading) -> tuple[tuple[date, date], ...]:
    """Return the days that an article's event can have: those around its publication, if known."""
    published = reading.article.published
    if published is None:
        return reading.lead.days
    return ((published, published), *_recalled(reading, published))


def _recalled(reading: Reading, published: date) -> tuple[tuple[date, date], ...]:
    """Return the day that a late article begins with: the event that it looks back on.

    "On 4 March shells hit the market of Brenvik" may open a report of June.
    """
    first = reading.claims[0].circumstances.days[:1] if reading.claims else ()
    return first if first and first[0][1] < published - LATE else ()


def is_of_before(reading: Reading, since: Sequence[tuple[date, date]]) -> bool:
    """Tell whether the article came out before the days from which a total is counted."""
    published = reading.article.published
    return published is not None and any(since) and published < min(since)[0] - _EARLY


def tells_another_day(reading: Reading, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether the article begins with a day that is none of the asked, which it never names.

    A page that came out soon after the asked days may be on an event of its own day.
    """
    told = [days for claim in reading.claims for days in claim.circumstances.days]
    if _soon(told, asked):
        return False
    begins = begins_with_another_day(reading, asked)
    return begins or _begins_with_another_open_day(reading, asked)


def _begins_with_another_open_day(reading: Reading, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether an undated article begins with "Friday 4 March" when no such day is asked for.

    One that recalls the asked event may name its day further on.
    """
    later = [c.circumstances.open_days for c in reading.claims if c.circumstances.open_days]
    return rules_out(reading.lead.open_days, asked) and all(rules_out(d, asked) for d in later)


def may_be_of_another_day(reading: Reading, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether nothing in the article says that it is of the asked days, nor that it is not."""
    named = (days for claim in reading.claims for days in claim.circumstances.days)
    unknown = bool(asked) and day_fits(days_of(reading), asked) is None
    return unknown and not meets(tuple(named), asked)


def begins_with_another_day(reading: Reading, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether the article's beginning names days, and none of or right after the asked."""
    lead = reading.lead.days
    return bool(lead and asked) and not _soon(lead, asked)


def near_its_beginning(reading: Reading, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether an article begins with a day beside the asked ones, or came out beside them."""
    published = reading.article.published
    out = ((published, published),) if published is not None else ()
    return _soon(reading.lead.days or out, asked)


def near(
    days: Sequence[tuple[date, date]],
    asked: Sequence[tuple[date, date]],
    *,
    early: timedelta,
    late: timedelta,
) -> bool:
    """Tell whether any of ``days`` is among the asked ones, or so long before or after them."""
    if not days or not asked:  # of most sentences
        return False
    return any(
        first <= end + late and last >= start - early
        for first, last in days
        for start, end in asked
    )


def _soon(days: Sequence[tuple[date, date]], asked: Sequence[tuple[date, date]]) -> bool:
    return near(days, asked, early=_EARLY, late=_NEXT)


def looks_back(claim: Claim, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether the sentence is of the asked days, or of a time ("months ago") that may be."""
    told = claim.circumstances
    return meets(told.days or told.years, asked) or (told.long_ago and not told.days)


def names_the_day(claim: Claim, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether every day that the sentence names lies in the asked ones, and some do."""
    days = claim.circumstances.days
    return bool(days) and all(
        any(start <= first and last <= end for start, end in asked) for first, last in days
    )


def meets(days: Sequence[tuple[date, date]], asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether any of ``days`` is among the asked ones."""
    if not days:  # of most sentences
        return False
    return any(first <= end and last >= start for first, last in days for start, end in asked)
