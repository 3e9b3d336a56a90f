"""Days whose year is told by another day of their sentence: "in May and in September 2031".

Who asks about two events, or about how a count grew, tells the year of one of them. An article that
has a day of its own needs no such help.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.reading.days.mention import DayMention

_MONTH = timedelta(days=31)
_YEAR = timedelta(days=364)

Reread = Callable[[date], Sequence[DayMention]]
"""Returns the mentions as an article of that day means them."""


def with_shared_years(mentions: Sequence[DayMention], reread: Reread) -> Iterator[DayMention]:
    """Yield the mentions; one without a year has that of the next one with it, or the last one."""
    for place, mention in enumerate(mentions):
        if mention.days is not None or mention.month is None:
            yield mention
            continue
        later = next((m.days[1] for m in mentions[place:] if m.days and _is_short(m)), None)
        earlier = (m.days[0] + _YEAR for m in reversed(mentions[:place]) if m.days and _is_short(m))
        yield _as_of(mention, later or next(earlier, None), reread)


def _is_short(mention: DayMention) -> bool:
    """Tell whether a day or a month is meant: a year alone may be that of another event."""
    return mention.days is not None and mention.days[1] - mention.days[0] <= _MONTH


def _as_of(mention: DayMention, day: date | None, reread: Reread) -> DayMention:
    again = reread(day) if day is not None else ()
    days = next((m.days for m in again if m.first == mention.first and m.days), None)
    return mention if days is None else replace(mention, days=days, month=None, number=None)
