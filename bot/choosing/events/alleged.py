"""Where the kind of happening that a question names tells no event from another.

"Who accuses the police of torture?" is asked of articles on anything, and what somebody was
sentenced for stands in the article on the sentence: a kidnapping, a coup.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.reading.harms import HURT

_COUNTED = {
    "displaced": ("escape",),
    "arrested": ("arrest",),
    "kidnapped": ("kidnapping",),
    "killed": ("execution", "murder"),
}
"""Harms that are happenings as well: prisoners escape in a riot."""
_ACCUSE, _TRIAL = "accuse", "trial"
_BEFORE_COURT = frozenset({"court", "prison", "prosecutor"})


def is_alleged(question: Question, names: Sequence[str]) -> bool:
    """Tell whether a question for an accusation names nothing but what is alleged."""
    accuses = _ACCUSE in question.circumstances.concepts
    return accuses and not question.wants_figure and not names


def is_before_court(question: Question, concepts: frozenset[str]) -> bool:
    """Tell whether an article that begins with these ``concepts`` is on a trial, as is asked."""
    return _TRIAL in question.circumstances.concepts and bool(concepts & _BEFORE_COURT)


def counted_kinds(question: Question) -> frozenset[str]:
    """Return the concepts of what is counted, which may happen in an event of any kind.

    Hostages that are taken where the dead are counted are the event ("la toma de rehenes").
    """
    harms = set(question.counted)
    counted = harms - {"kidnapped"} if harms & HURT else harms
    return frozenset(kind for harm in counted for kind in _COUNTED.get(harm, ()))
