"""What people count as who came to two harms, or to one of two."""

from bot.reading.figures.countables import CASUALTIES

_BOTH = frozenset({"killed", "injured"})
_EITHER = _BOTH | {"arrested", "kidnapped", "missing"}


def of_both(category: str, other: str) -> str:
    """Return what two joined harms count together: killed and injured are casualties."""
    return CASUALTIES if {category, other} == _BOTH else category


def of_either(category: str, other: str) -> str:
    """Return what those came to of whom one of two harms is told: "wounded or captured nine"."""
    harms = {category, other}
    return CASUALTIES if len(harms) > 1 and harms <= _EITHER and harms & _BOTH else category
