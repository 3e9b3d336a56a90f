"""Days that an undated article names in part, against the days that are asked for.

"Police said on Friday 4 March" names no year. Asked for a week in which no such day lies, the
article is on another event; else its day may be the asked one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.claims import Circumstances, OpenDay
from bot.reading.reader import Reading

_Known = Mapping[tuple[int, int], date]
"""Days by their month and their number in it."""
_BESIDE = timedelta(days=1)
"""An event of the night is told of the day before or after."""
_LONGEST = 40
"""Days asked for, from which on weekdays rule nothing out, and neither do days of any year."""


def rules_out(told: Sequence[OpenDay], asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether none of the asked days can be one that is told; so where none is told: no.

    Args:
        told: What an article says of its days.
        asked: First and last days of the times that are asked for.
    """
    if not told or not asked or _is_long(asked):
        return False
    numbers = {(day.month, day.number) for day in told if day.number is not None}
    weekdays = {day.weekday for day in told if day.weekday is not None}
    return not any(
        (not numbers or (day.month, day.day) in numbers)
        and (not weekdays or day.weekday() in weekdays)
        for day in _days(asked)
    )


def with_asked_days(reading: Reading, asked: Sequence[tuple[date, date]]) -> Reading:
    """Return ``reading`` with the asked days where it names such days without their year."""
    days = _known(asked)
    told = [reading.lead, *(claim.circumstances for claim in reading.claims)]
    if not any(_key(day) in days for each in told for day in each.open_days):
        return reading
    claims = tuple(
        replace(claim, circumstances=_placed(claim.circumstances, days)) for claim in reading.claims
    )
    return replace(reading, lead=_placed(reading.lead, days), claims=claims)


def _key(day: OpenDay) -> tuple[int, int]:
    return day.month or 0, day.number or 0


def _known(asked: Sequence[tuple[date, date]]) -> _Known:
    if _is_long(asked):
        return {}
    return {(day.month, day.day): day for day in _days(asked)}


def _placed(told: Circumstances, days: _Known) -> Circumstances:
    found = [day for one in told.open_days if (day := days.get(_key(one)))]
    return replace(told, days=(*told.days, *((day, day) for day in found))) if found else told


def _is_long(asked: Sequence[tuple[date, date]]) -> bool:
    return any((last - first).days > _LONGEST for first, last in asked)


def _days(asked: Sequence[tuple[date, date]]) -> Iterator[date]:
    for first, last in asked:
        day = first - _BESIDE
        while day <= last + _BESIDE:
            yield day
            day += timedelta(days=1)
