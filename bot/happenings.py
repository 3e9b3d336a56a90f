"""Kinds of happening: which concepts of the lexicons say what happened, and of what kind.

Two texts are of different events where one tells of a flood and the other of a shooting. Within a
kind the press chooses freely: one outlet's air strike is another's bombing, raid or attack.
"""

_VIOLENCE = frozenset(
    {
        "air_strike", "military_strike", "shelling", "bombing", "explosion", "raid", "attack",
        "airborne_operation", "military_operation", "massacre", "shooting", "stabbing", "clash",
        "bombarding", "siege", "invasion", "murder", "shoot_down", "torture", "robbery",
    }
)  # fmt: skip
_ACCIDENT = frozenset(
    {"crash", "plane_crash", "shipwreck", "explosion", "fire", "collapse", "shoot_down"}
)
_NATURE = frozenset(
    {"earthquake", "tsunami", "flood", "storm", "landslide", "avalanche", "drought", "fire"}
)
_ILLNESS = frozenset({"epidemic"})
_PROTEST = frozenset({"protest", "labour_strike", "coup", "election"})
_CAPTURE = frozenset({"arrest", "kidnapping", "trial", "execution", "escape"})

_KINDS = (_VIOLENCE, _ACCIDENT, _NATURE, _ILLNESS, _PROTEST, _CAPTURE)

GEOGRAPHY = frozenset(
    {
        "middle_east", "mediterranean", "euphrates", "tigris", "nile", "red_sea", "black_sea",
        "persian_gulf", "west_bank", "gaza_strip", "jerusalem", "aleppo",
    }
)  # fmt: skip
"""Concepts that are names of places: they pin an event down as names do."""


def kinds(concepts: frozenset[str]) -> frozenset[int]:
    """Return the numbers of the kinds of happening that ``concepts`` speak of."""
    return frozenset(number for number, kind in enumerate(_KINDS) if kind & concepts)


def same_kind(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sets of concepts can be of one happening; so where either names none."""
    first, second = kinds(one), kinds(other)
    return not first or not second or bool(first & second)
