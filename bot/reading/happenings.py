"""Kinds of happening: which concepts of the lexicons say what happened, and of what kind.

Two texts are of different events where one tells of a flood and the other of a shooting. Of
violence the press speaks freely: one outlet's air strike is another's bombing, raid or attack.
Accidents and disasters have the same name everywhere.
"""

from bot.reading.words.concepts import GEOGRAPHIC

_VIOLENCE = frozenset(
    {
        "air_strike", "military_strike", "shelling", "bombing", "explosion", "raid", "attack",
        "airborne_operation", "military_operation", "massacre", "shooting", "stabbing", "clash",
        "bombarding", "siege", "invasion", "murder", "shoot_down", "torture", "robbery",
    }
)  # fmt: skip
_FROM_AFAR = frozenset({"air_strike", "shelling", "bombarding"})
"""Violence by which nobody is near: not that of a protest, an arrest or a hostage-taking."""
_ANY_OPERATION = frozenset({"military_operation"})
"""Violence only where nothing else is told to have happened: operations rescue and relieve, too."""
_CRASH = frozenset({"crash", "plane_crash"})
_BY_NAME = frozenset(
    {
        "shipwreck", "explosion", "fire", "collapse", "earthquake", "tsunami", "flood", "storm",
        "landslide", "avalanche", "drought", "epidemic", "heat_wave", "poisoning", "protest",
        "labour_strike", "coup", "election", "arrest", "kidnapping", "trial", "execution", "escape",
    }
)  # fmt: skip

UNMISTAKABLE = frozenset({"earthquake", "tsunami", "avalanche", "epidemic", "drought"})
"""Kinds that every article on such an event names: one that does not is of another event."""
ONCE = frozenset(
    {
        "massacre", "crash", "plane_crash", "shipwreck", "collapse", "fire", "earthquake",
        "tsunami", "landslide", "avalanche", "coup",
    }
)  # fmt: skip
"""Kinds of which a place has seldom two within weeks, so that place and kind tell which one."""
GEOGRAPHY = GEOGRAPHIC - {"africa", "asia", "europe"}
"""Concepts that are names of places and pin an event down as names do: a continent does not."""


def kinds(concepts: frozenset[str]) -> frozenset[str]:
    """Return the kinds of happening that ``concepts`` speak of."""
    found = set(concepts & _BY_NAME)
    if concepts & _CRASH:
        found.add("crash")
    violence = concepts & _VIOLENCE
    if violence and not (found and violence <= _ANY_OPERATION):
        found.add("violence")
    return frozenset(found)


def named_kinds(concepts: frozenset[str]) -> frozenset[str]:
    """Return those kinds that have the same name everywhere: no violence, no crash at large."""
    return concepts & _BY_NAME


def is_only_from_afar(concepts: frozenset[str]) -> bool:
    """Tell whether ``concepts`` speak of air strikes or shelling, and of no other happening."""
    nearer = concepts & _VIOLENCE - _FROM_AFAR
    return bool(concepts & _FROM_AFAR) and not nearer and kinds(concepts) == {"violence"}


def same_kind(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sets of concepts can be of one happening; so where either names none."""
    first, second = kinds(one), kinds(other)
    return not first or not second or bool(first & second)
