"""Counts of the asked people by a wider name, where an article has no nearer one.

One outlet's policemen are another's members of the security forces. An article that counts a class
within the wider one tells them apart itself.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.choosing.people.asked_people import asked_classes
from bot.claims import Claim, Figure
from bot.reading.classes_of_people import lies_within, wider_names
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
    harmed = [(c, c.figure) for c in claims if c.figure and _is_of_asked_harm(question, c.figure)]
    return [
        claim
        for claim, figure in harmed
        if figure.who in wider
        and not any(
            other.article.id == claim.article.id and _is_nearer(told, figure)
            for other, told in harmed
        )
    ]


def _is_of_asked_harm(question: Question, figure: Figure) -> bool:
    return figure.counted in HARM and figure.counted in question.counted


def _is_nearer(told: Figure, figure: Figure) -> bool:
    """Tell whether a count is of people who lie within the class of another one."""
    if told.who is None or figure.who is None or told.who == figure.who:
        return False
    return lies_within(told.who, figure.who)
