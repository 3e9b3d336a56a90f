"""Whether the days of two articles' events can be one day, as far as the articles tell."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.choosing.events.article_days import LATE, days_of, near
from bot.choosing.events.open_days import rules_out
from bot.claims import OpenDay
from bot.reading.reader import Reading

_Days = Sequence[tuple[date, date]]

_DAY = timedelta(days=1)
"""An event of the night is told of the day before or after."""
_SOON = timedelta(days=2)
"""How far apart two outlets' pages on one event mostly come out."""


def days_agree(one: Reading, other: Reading) -> bool | None:
    """Tell whether two articles are on events of the same day; None where they do not say.

    A day that both begin with is their event's; where they begin with different ones, one may be
    that of a statement. Else the days of publication tell: close ones speak for one event, and
    those that are far apart against it. An article without a day that names one in part ("Friday
    4 March") is of no day that this rules out.
    """
    mine, theirs = days_of(one), days_of(other)
    if mine and theirs:
        return _known_days_agree(one, other)
    if mine or theirs:
        undated, dated = (other, one) if mine else (one, other)
        return _open_day_agrees(undated.lead.open_days, dated)
    return _open_days_agree(one.lead.open_days, other.lead.open_days)


def _known_days_agree(one: Reading, other: Reading) -> bool | None:
    mine, theirs = _told(one), _told(other)
    exact = bool(mine and theirs)
    mine, theirs = mine or days_of(one), theirs or days_of(other)
    reach = _DAY if exact else _SOON
    if near(mine, theirs, early=reach, late=reach):
        return True
    return None if near(mine, theirs, early=LATE, late=LATE) else False


def _told(reading: Reading) -> _Days:
    """Return the single days that an article begins with and came out soon after, if it tells."""
    published = reading.article.published
    single = [days for days in reading.lead.days if days[0] == days[1]]
    if published is None:
        return single
    return [days for days in single if published - LATE <= days[0] <= published + _DAY]


def _open_day_agrees(told: Sequence[OpenDay], dated: Reading) -> bool | None:
    """Tell whether a day named in part can be the dated article's, and names it by its number."""
    if not told:
        return None
    days = _told(dated) or [(first - _SOON, last) for first, last in days_of(dated)]
    if rules_out(told, days):
        return False
    return True if any(day.number is not None for day in told) else None


def _open_days_agree(mine: Sequence[OpenDay], theirs: Sequence[OpenDay]) -> bool | None:
    """Compare two articles that each name a day in part: by month and number, else by weekday."""
    numbers = [
        {(d.month, d.number) for d in days if d.number is not None} for days in (mine, theirs)
    ]
    if all(numbers):
        return bool(numbers[0] & numbers[1])
    weekdays = [{d.weekday for d in days if d.weekday is not None} for days in (mine, theirs)]
    if all(weekdays) and not weekdays[0] & weekdays[1]:
        return False
    return None
