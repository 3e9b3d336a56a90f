"""Articles of the day before or after the asked one, beside some that are of that very day.

Nights and time zones move an event by a day, and so a neighbouring day will do where no article
names the asked one. Where some begin with it, one that begins with another day and has less of the
event, fewer of its names or not what was hit, is of another event: two raids on one city on two
days. With all of that it may tell how a toll rose, and if it tells what one of the asked day tells,
it only came out later.
"""

from collections.abc import Callable, Sequence
from datetime import date

from bot.answers import Question
from bot.choosing.events.article_days import meets
from bot.choosing.events.linked_articles import shares_statement
from bot.reading.reader import Reading

_Days = Sequence[tuple[date, date]]


def without_other_days(
    question: Question, readings: Sequence[Reading], told_of: Callable[[Reading], float]
) -> list[Reading]:
    """Leave out articles that begin with another day than the asked one, as others do not.

    Args:
        question: The question; only one for single days tells a day from its neighbour.
        readings: Articles that may be about the asked event.
        told_of: Returns how much an article has of the event.
    """
    asked = question.circumstances.days
    if not _are_single(asked):
        return list(readings)
    of_day = [one for one in readings if meets(_told(one), asked)]
    if not of_day:
        return list(readings)
    most = max(map(told_of, of_day))
    return [
        one
        for one in readings
        if not _is_of_another(one, asked)
        or told_of(one) >= most
        or any(shares_statement(one, other) for other in of_day)
    ]


def _is_of_another(reading: Reading, asked: _Days) -> bool:
    """Tell whether an article begins with single days, and names the asked one nowhere."""
    named = [days for claim in reading.claims for days in claim.circumstances.days]
    told = _told(reading)
    return _are_single(told) and not meets((*told, *named), asked)


def _told(reading: Reading) -> _Days:
    return reading.lead.days


def _are_single(days: _Days) -> bool:
    return bool(days) and all(first == last for first, last in days)
