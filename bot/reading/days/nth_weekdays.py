"""Days that are told by their weekday and their month: "the first Saturday of June 2030"."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from bot.reading.days.mention import DayMention
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tokens import Kind, Token, fold

_WEEK = timedelta(days=7)
_WEEKDAY_AND_MONTH = 2
_BETWEEN = 2
"""How many small words may stand between weekday and month: "of", "im", "i"."""


def with_nth_weekdays(
    mentions: Sequence[DayMention], tokens: Sequence[Token], lexicon: Lexicon
) -> list[DayMention]:
    """Return ``mentions``; a weekday and its month are one day where it is told which."""
    if len(mentions) < _WEEKDAY_AND_MONTH:
        return list(mentions)
    which = _numbers(lexicon)
    found: list[DayMention] = []
    for mention in mentions:
        day = _nth_weekday(found[-1], mention, tokens, which) if found else None
        if day is None:
            found.append(mention)
        else:
            found[-1] = DayMention(found[-1].first - 1, mention.last, (day, day), day.weekday())
    return found


@cache
def _numbers(lexicon: Lexicon) -> dict[str, int]:
    """Return the numbers that words like "first" and "last" stand for."""
    return {fold(word): number for word, number in lexicon.happening.nth.items()}


def _nth_weekday(
    weekday: DayMention, month: DayMention, tokens: Sequence[Token], which: dict[str, int]
) -> date | None:
    """Return the day that is the first, second ... or last such weekday of a whole month."""
    if weekday.weekday is None or weekday.first == 0 or month.days is None:
        return None
    between = tokens[weekday.last + 1 : month.first]
    number = which.get(tokens[weekday.first - 1].norm)
    if number is None or len(between) > _BETWEEN or any(t.kind is not Kind.WORD for t in between):
        return None
    start = month.days[0].replace(day=1)
    end = start.replace(day=monthrange(start.year, start.month)[1])
    if not start <= month.days[1] <= end or month.days[0] == month.days[1]:
        return None
    return _in_month(weekday.weekday, number, start, end)


def _in_month(weekday: int, number: int, start: date, end: date) -> date | None:
    """Return the ``number``-th such weekday between two days, -1 being the last."""
    first = start + timedelta(days=(weekday - start.weekday()) % 7)
    last = end - timedelta(days=(end.weekday() - weekday) % 7)
    day = last if number < 0 else first + (number - 1) * _WEEK
    return day if day <= end else None
