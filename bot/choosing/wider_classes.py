"""Counts of the asked people by a wider name.

One outlet's policemen are another's members of the security forces.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.choosing.asked_people import asked_classes
from bot.claims import Claim
from bot.reading.classes_of_people import wider_names
from bot.reading.harms import HARM


def told_by_wider_name(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Return the counts of asked harm whose class is a wider name for the asked one.

    Args:
        question: What is asked.
        claims: The figures of the event.
    """
    wider = wider_names(asked_classes(question))
    if not wider or not question.wants_figure:
        return []
    return [
        claim
        for claim in claims
        if claim.figure is not None
        and claim.figure.who in wider
        and claim.figure.counted in HARM
        and claim.figure.counted in question.counted
    ]
