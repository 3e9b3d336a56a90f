"""Articles on an attack on something else than was asked about.

"How many died at the school in Brenvik?" has no answer where all that is told of Brenvik is a raid
on its market.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.choosing.events.targets import TARGETS, with_alike
from bot.choosing.events.told_topics import concepts_told
from bot.reading.reader import Reading


def without_other_targets(question: Question, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Leave out articles that begin with another target, where none tells of the asked one."""
    asked = with_alike(question.circumstances.concepts & TARGETS)
    if not asked or any(asked & concepts_told(reading) for reading in readings):
        return tuple(readings)
    return tuple(reading for reading in readings if not reading.lead.concepts & TARGETS)
