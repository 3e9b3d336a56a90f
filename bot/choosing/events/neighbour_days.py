"""Figures of the day before or after the asked one, in an article that has the asked day's as well.

Nights and time zones move an event by a day, and so a neighbouring day will do where an article has
no other. "Shells killed one in Brenvik today. On Saturday, a raid killed three" has both.
"""

from collections.abc import Sequence
from datetime import date

from bot.answers import Question
from bot.choosing.events.article_days import meets
from bot.choosing.events.relevance import names_any, sentence_before
from bot.claims import Claim
from bot.ledger.comparing import can_both_hold
from bot.reading.harms import HURT
from bot.reading.reader import Reading

_Days = Sequence[tuple[date, date]]


def without_neighbours(
    question: Question, figures: Sequence[Claim], reading: Reading, names: Sequence[str]
) -> list[Claim]:
    """Leave out sentences of another day whose figures contradict one of the asked day.

    A sentence that names the asked place stays, whatever its day.

    Args:
        question: The question; only one for single days tells a day from its neighbour.
        figures: Figures of the article.
        reading: The article.
        names: The names that pin the asked event down.
    """
    asked = question.circumstances.days
    if not asked or any(first != last for first, last in asked):
        return list(figures)
    others = [c for c in figures if _is_of_another_day(c, reading, asked)]
    others = [c for c in others if not names_any(c, names)]
    own = [c for c in figures if c not in others and _is_of_day(c, reading, asked)]
    against = {c.quote for c in others if any(_against(c, one) for one in own)}
    return [c for c in figures if c not in others or c.quote not in against]


def _is_of_another_day(claim: Claim, reading: Reading, asked: _Days) -> bool:
    """Tell whether the sentence, or else the beginning, has single days, none of them asked."""
    days = _days_of(claim, reading)
    return bool(days) and all(first == last for first, last in days) and not meets(days, asked)


def _is_of_day(claim: Claim, reading: Reading, asked: _Days) -> bool:
    """Tell whether the sentence gives the asked day, or goes without one where the article does."""
    return meets(_days_of(claim, reading), asked)


def _days_of(claim: Claim, reading: Reading) -> _Days:
    """Return the days of a sentence, of the one that it goes on with, or of the beginning."""
    before = sentence_before(claim, reading)
    for told in (claim, before):
        if told is not None and told.circumstances.days:
            return told.circumstances.days
    published = reading.article.published
    return reading.lead.days or ([(published, published)] if published is not None else [])


def _against(claim: Claim, other: Claim) -> bool:
    """Tell whether two figures count one harm and can't be of one event."""
    one, two = claim.figure, other.figure
    if one is None or two is None or not {one.counted, two.counted} <= HURT:
        return False
    return one.counted == two.counted and can_both_hold(one, two) is False
