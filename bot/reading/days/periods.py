"""Longer times by their ends: "from the start of 2030 until late July", "by early February".

A time of months is one that totals are counted over: its first day opens it like "since", its last
one tells how far the count goes. A time of some days or weeks is that of an event.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.reading.days.mention import DayMention
from bot.reading.days.period_ends import PeriodEnds, is_day
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tags import Tags, period_tagger
from bot.reading.words.tokens import Token

_FEW_WEEKS = 45
"""The longest time, in days, that is read as that of one event."""
_YEAR = timedelta(days=364)

Reread = Callable[[date], Sequence[DayMention]]
"""Returns the mentions as an article of that day means them."""


def with_periods(
    mentions: Sequence[DayMention],
    tokens: Sequence[Token],
    lexicon: Lexicon,
    tags: Tags,
    reread: Reread,
) -> tuple[DayMention, ...]:
    """Return ``mentions``, marked where they open or close a longer time; short times as one."""
    ends = period_tagger(lexicon).tag(tokens) if mentions else Tags({})
    opened = any(mention.since for mention in mentions)
    if not (opened or any(map(ends.all, ("from", "between", "up_to")))):
        return tuple(mentions)
    reader = PeriodEnds(tokens, lexicon, tags, ends, mentions)
    found: list[DayMention] = []
    for place, mention in enumerate(mentions):
        first = reader.first_of(place, found)
        if first is None:
            found.append(_alone(mention, place, reader))
            continue
        found = [other for other in found if other is not first]
        found.extend(_joined(first, mention, reread))
    found.sort(key=lambda mention: mention.first)
    return tuple(_with_years(found, reread))


def _alone(mention: DayMention, place: int, reader: PeriodEnds) -> DayMention:
    """Return a mention beside no other one, marked as an end of a time where it is one."""
    if reader.limits(place):
        return replace(mention, until=True)
    opens = not mention.since and reader.runs_until_event(place)
    return replace(mention, since=True) if opens else mention


def closes_total(mentions: Sequence[DayMention]) -> bool:
    """Tell whether a time of weeks or more is the last that is asked for ("up to mid-August")."""
    return any(mention.until and not is_day(mention) for mention in mentions)


def _joined(first: DayMention, last: DayMention, reread: Reread) -> Iterator[DayMention]:
    """Yield a short time as one mention, a long one as what opens it and what closes it."""
    first, last = _of_one_time(first, last, reread)
    are_days = is_day(first) and is_day(last)
    if first.days and last.days:
        short = (last.days[1] - first.days[0]).days <= _FEW_WEEKS
        if short and (are_days or not first.since):
            yield DayMention(first.first, last.last, (first.days[0], last.days[1]))
            return
    if are_days and not (first.days and last.days):
        yield first
        yield last
    else:
        yield replace(first, since=True)
        yield replace(last, until=True)


def _with_years(mentions: Sequence[DayMention], reread: Reread) -> Iterator[DayMention]:
    """Yield the mentions; the end of a time that lacks its year has that of the other end."""
    opening = next((m for m in mentions if m.since), None)
    closing = next((m for m in mentions if m.until), None)
    for mention in mentions:
        if opening is None or closing is None or mention not in {opening, closing}:
            yield mention
        else:
            opened, closed = _of_one_time(opening, closing, reread)
            yield opened if mention == opening else closed


def _of_one_time(
    first: DayMention, last: DayMention, reread: Reread
) -> tuple[DayMention, DayMention]:
    """Return the ends of a time, the one that lacks its year with that of the other one."""
    if last.days and (first.days is None or first.days[0] > last.days[1]):
        return _as_of(first, last.days[1], reread), last
    if first.days and last.days is None:
        return first, _as_of(last, first.days[0] + _YEAR, reread)
    return first, last


def _as_of(mention: DayMention, day: date, reread: Reread) -> DayMention:
    found = (other.days for other in reread(day) if other.first == mention.first and other.days)
    days = next(found, mention.days)
    return mention if days is None else replace(mention, days=days, month=None, number=None)
