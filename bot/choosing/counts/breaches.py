"""How often a truce was broken: one monitor counts violations, another side says "40 times"."""

from dataclasses import replace

from bot.answers import Question
from bot.reading.numbers.measures import TIMES

_TRUCE = "ceasefire"


def asked_as_times(question: Question) -> Question | None:
    """Return a question for violations of a truce as one for how often it was broken; else None."""
    if question.noun is None or question.counted or question.measures:
        return None
    if _TRUCE not in question.circumstances.concepts:
        return None
    return replace(question, measures=frozenset({TIMES}))
