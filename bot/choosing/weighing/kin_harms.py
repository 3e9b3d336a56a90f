"""Harms that papers tell by the name of another one: the wounded as those taken to hospital."""

from collections.abc import Sequence

from bot.answers import Question
from bot.asking.participants import GATHERING
from bot.claims import Claim, Figure
from bot.reading.figures.countables import CASUALTIES
from bot.reading.figures.figures import UNNAMED
from bot.reading.figures.states import HOSPITALISED
from bot.reading.figures.turnouts import PARTICIPANTS
from bot.reading.harms import DEPORTED, HARM, HURT
from bot.reading.reader import Reading

_KIN = {
    "killed": frozenset({CASUALTIES}),
    "injured": frozenset({CASUALTIES, HOSPITALISED, "affected"}),
    HOSPITALISED: frozenset({"injured"}),
    "displaced": frozenset({"affected", DEPORTED, "rescued"}),
    "affected": frozenset({CASUALTIES, "displaced", "infected", "injured"}),
    "infected": frozenset({CASUALTIES, "affected", HOSPITALISED}),
    "arrested": frozenset({"kidnapped"}),
    "kidnapped": frozenset({"arrested", "missing"}),
    "rescued": frozenset({"displaced"}),
}
"""By what other categories those of a harm may be told."""
MOVED = frozenset({"displaced", "rescued"})
"""Who left, and who was brought out: one may be told as the other where no article parts them."""
_CONCEPTS = {
    "killed": frozenset({"killed"}),
    "injured": frozenset({"wounded"}),
    "missing": frozenset({"missing"}),
    "displaced": frozenset({"displaced", "evacuated"}),
    "arrested": frozenset({"arrest"}),
    "kidnapped": frozenset({"kidnapping"}),
    PARTICIPANTS: GATHERING,
}
"""Concepts of sentences that tell of a harm, where a number of people in them has no category."""


def tells_apart(question: Question, reading: Reading) -> bool:
    """Tell whether an article counts the asked harm by its own name: its casualties are others.

    "Eleven were killed; casualties exceed forty" does not say that forty were killed.
    """
    counted = (claim.figure.counted for claim in reading.claims if claim.figure is not None)
    return not HURT.isdisjoint(question.counted) and not set(question.counted).isdisjoint(counted)


def counts_by_name(question: Question, readings: Sequence[Reading]) -> bool:
    """Tell whether an article counts those who were asked for by their own name."""
    asked = MOVED.intersection(question.counted)
    counted = (c.figure.counted for r in readings for c in r.claims if asked and c.figure)
    return not asked.isdisjoint(counted)


def may_be_kin(question: Question, claim: Claim, figure: Figure) -> bool:
    """Tell whether a figure of another category, or of none, may count the asked harm."""
    asked = (HARM | {PARTICIPANTS}).intersection(question.counted)
    if figure.counted == UNNAMED:
        told = claim.circumstances.concepts
        return any(told & _CONCEPTS.get(harm, frozenset()) for harm in asked)
    return any(figure.counted in _KIN.get(harm, frozenset()) for harm in asked)
