"""What was hit tells attacks on one town and day apart.

"How many died at the police academy of Brenvik?" is not answered by those who died at its barracks
the same evening. Where some figure is told of the asked target, one whose sentence tells of another
target alone is of another attack.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.claims import Claim

TARGETS = frozenset(
    {
        "market", "school", "mosque", "church", "port", "refugee_camp", "camp", "airport",
        "air_base", "military_base", "police_station", "prison", "hotel", "restaurant",
        "factory", "warehouse", "power_plant", "oil_field", "bridge", "tunnel", "checkpoint",
        "stadium", "embassy", "court", "parliament", "wedding", "funeral",
    }
)  # fmt: skip
"""Concepts of what is attacked, after the target types of the Global Terrorism Database."""
_DAMAGED = frozenset({"house", "neighbourhood", "shop", "bus", "train", "car"})
"""What any attack on a town damages: asked for, it tells attacks apart; told, it does not."""
_ALIKE = (
    frozenset({"house", "neighbourhood"}),
    frozenset({"camp", "military_base", "air_base"}),
    frozenset({"camp", "refugee_camp"}),
    frozenset({"market", "shop"}),
)
"""Targets that one outlet calls so and another otherwise."""


def of_asked_target(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Return the figures without those of another target than the asked one."""
    asked = with_alike(question.circumstances.concepts & (TARGETS | _DAMAGED))
    hit = [claim for claim in claims if asked & claim.circumstances.concepts]
    if not hit:
        return list(claims)
    return [c for c in claims if c in hit or not c.circumstances.concepts & TARGETS]


def with_alike(targets: frozenset[str]) -> frozenset[str]:
    """Return ``targets`` with those that other outlets call them."""
    return targets.union(*(group for group in _ALIKE if group & targets))
