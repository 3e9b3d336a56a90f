"""Days that a question gives without a year: those of the years that the articles are of."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.answers import Question
from bot.reading.days import DayMention, read_days
from bot.reading.lexicon import Lexicon, lexicon
from bot.reading.reader import Reading
from bot.reading.tokens import Token, tokenize

_Days = tuple[date, date]
_NEAR = 3
"""How many tokens further on than its weekday a day may stand ("Friday, the 4th")."""


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
    published = sorted({r.article.published for r in readings if r.article.published is not None})
    found = (day for latest in published for day in _days_of(tokens, pack, latest))
    days = tuple(dict.fromkeys(found))
    return replace(question, circumstances=replace(told, days=days)) if days else question


def _days_of(tokens: Sequence[Token], pack: Lexicon, published: date) -> list[_Days]:
    """Return the days and months of ``tokens`` that have no year, as of ``published``."""
    open_days = read_days(tokens, pack, None)
    placed = {mention.first: mention.days for mention in read_days(tokens, pack, published)}
    found: list[_Days] = []
    for before, mention in zip((None, *open_days), open_days, strict=False):
        day = placed.get(mention.first)
        known = mention.days is not None or mention.weekday is not None or mention.since
        if not known and day is not None and _on_weekday(before, mention, day):
            found.append(day)
    return found


def _on_weekday(before: DayMention | None, mention: DayMention, days: _Days) -> bool:
    """Tell whether the weekday right before the day ("Friday 4 March"), if any, is the day's."""
    if before is None or before.weekday is None or mention.first - before.last > _NEAR:
        return True
    return days[0] != days[1] or days[0].weekday() == before.weekday
