"""Days of one figure among several: each is of the day that goes with it.

"A raid on 13 May killed five, and another on 27 April killed ten"; "five died on Tuesday and nine
on Wednesday". The days of the sentence go with its figures one by one where they take turns.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate, pairwise
from operator import or_

from bot.claims import Circumstances, Figure, OpenDay
from bot.reading.harms import HARM
from bot.reading.read_sentence import ReadSentence
from index.spans import Span

Day = tuple[date, date] | OpenDay
_Dated = Sequence[tuple[Span, Day]]
_SEVERAL = 2


def with_own_days(told: Circumstances, figure: Figure, sentence: ReadSentence) -> Circumstances:
    """Return the circumstances of a figure, its own day alone for those of the sentence.

    Args:
        told: The circumstances of the figure's sentence.
        figure: A figure of the sentence; a part of a total is of its total's day.
        sentence: The sentence.
    """
    of_event = {*told.days, *told.open_days}.difference(told.said_on)
    dated = [(span, day) for span, day in sentence.dated if day in of_event]
    if len(dated) < _SEVERAL:
        return told
    harmed = [f for f in sentence.figures if f.counted in HARM]
    before = accumulate((not f.included for f in harmed), or_, initial=False)
    totals = [
        f for f, has_total in zip(harmed, before, strict=False) if not (f.included and has_total)
    ]
    if len(totals) < _SEVERAL or any(f.former for f in totals):
        return told
    days = _taking_turns([f.span for f in totals], dated)
    own = _total_of(figure, totals)
    if days is None or own is None:
        return told
    day = days[totals.index(own)]
    if isinstance(day, OpenDay):
        return replace(told, days=(), open_days=(day,))
    return replace(told, days=(*told.said_on, day), open_days=())


def _total_of(figure: Figure, totals: Sequence[Figure]) -> Figure | None:
    """Return the total that a figure is, or is a part of."""
    before = [total for total in totals if total.span.start <= figure.span.start]
    return before[-1] if before and figure.counted in HARM else None


def _taking_turns(figures: Sequence[Span], dated: _Dated) -> list[Day] | None:
    """Return the day of each figure, or None where days and figures do not take turns.

    Either each day has the figures behind it, or each figure the day behind it.
    """
    starts = [span.start for span, _ in dated]
    order = sorted([(span.start, False) for span in figures] + [(start, True) for start in starts])
    are_days = [is_day for _, is_day in order]
    if are_days == [False, True] * len(figures):
        return [day for _, day in dated]
    apart = not any(one and other for one, other in pairwise(are_days))
    if not are_days[0] or are_days[-1] or not apart:
        return None
    return [dated[bisect_left(starts, span.start) - 1][1] for span in figures]
