"""Days that a question gives without a year: those of the years that the articles are of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.answers import Question
from bot.reading.days.days import read_days
from bot.reading.days.mention import DayMention
from bot.reading.lexicon.pack import lexicon
from bot.reading.reader import Reading
from bot.reading.words.tokens import tokenize

_Days = tuple[date, date]
SINGLE = timedelta(days=2)
"""How far apart first and last day may lie for the question to ask for one day."""
_NEAR = 3
"""How many tokens further on than its weekday a day may stand ("Friday, the 4th")."""


def names_a_day(question: Question) -> bool:
    """Tell whether a question names a day, or a night, maybe among longer times."""
    return any(last - first <= SINGLE for first, last in question.circumstances.days)


def asks_one_day(question: Question) -> bool:
    """Tell whether it names one, and nothing else: of one place and day there is one event."""
    days = question.circumstances.days
    return bool(days) and max(last for _, last in days) - min(days)[0] <= SINGLE


def dated(question: Question, readings: Sequence[Reading]) -> Question:
    """Return ``question`` with its days that lack a year ("on 4 March") as its articles mean them.

    Each is the last such day before an article came out. A weekday before it must be right. A
    question that names a year is returned as it is, as is one for a total since such a day.
    """
    pack = lexicon(question.language)
    told = question.circumstances
    if pack is None or told.days or told.since:
        return question
    tokens = tokenize(question.text)
    without_year = read_days(tokens, pack, None)
    if not without_year:
        return question
    published = sorted({r.article.published for r in readings if r.article.published is not None})
    found = (
        day
        for latest in published
        for day in _placed(without_year, read_days(tokens, pack, latest))
    )
    days = tuple(dict.fromkeys(found))
    return replace(question, circumstances=replace(told, days=days)) if days else question


def _placed(open_days: Sequence[DayMention], placed: Sequence[DayMention]) -> Iterator[_Days]:
    """Yield the days and months without a year, ``open_days``, as ``placed`` has them in time."""
    places = {mention.first: mention.days for mention in placed}
    for before, mention in zip((None, *open_days), open_days, strict=False):
        day = places.get(mention.first)
        known = mention.days is not None or mention.weekday is not None or mention.since
        if not known and day is not None and _on_weekday(before, mention, day):
            yield day


def _on_weekday(before: DayMention | None, mention: DayMention, days: _Days) -> bool:
    """Tell whether the weekday right before the day ("Friday 4 March"), if any, is the day's."""
    if before is None or before.weekday is None or mention.first - before.last > _NEAR:
        return True
    return days[0] != days[1] or days[0].weekday() == before.weekday
