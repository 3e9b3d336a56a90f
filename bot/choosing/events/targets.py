"""What was hit tells attacks on one town and day apart.

"How many died at the police academy of Brenvik?" is not answered by those who died at its barracks
the same evening. Where some figure is told of the asked target, one whose sentence tells of another
target alone is of another attack.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.claims import Claim
from bot.reading.reader import Reading

TARGETS = frozenset(
    {
        "market", "school", "mosque", "church", "port", "refugee_camp", "camp", "airport",
        "air_base", "military_base", "police_station", "prison", "hotel", "restaurant",
        "factory", "warehouse", "power_plant", "oil_field", "bridge", "tunnel", "checkpoint",
        "stadium", "embassy", "court", "parliament", "wedding", "funeral",
        "bakery", "bus_station", "train_station", "fuel_station",
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


def of_asked_target(
    question: Question, claims: Sequence[Claim], readings: Sequence[Reading]
) -> list[Claim]:
    """Return the figures without those of another target than the asked one.

    A sentence that names none is of what its article begins with.
    """
    asked = with_alike(question.circumstances.concepts & (TARGETS | _DAMAGED))
    hit = [claim for claim in claims if asked & claim.circumstances.concepts]
    if not hit:
        return list(claims)
    begun = {one.article.id: one.lead.concepts for one in readings}
    return [
        claim
        for claim in claims
        if claim in hit
        or not (
            claim.circumstances.concepts & TARGETS
            or _is_another(begun.get(claim.article.id, frozenset()), asked)
        )
    ]


def _is_another(told: frozenset[str], asked: frozenset[str]) -> bool:
    """Tell whether an article begins with targets, none of which is asked for."""
    return bool(told & TARGETS) and asked.isdisjoint(told)


def with_alike(targets: frozenset[str]) -> frozenset[str]:
    """Return ``targets`` with those that other outlets call them."""
    return targets.union(*(group for group in _ALIKE if group & targets))
