"""Which classes of people lie within which, for questions and for articles alike."""

from collections.abc import Collection, Iterator

COMBATANTS = frozenset({"soldiers", "police", "security", "fighters", "commanders", "attackers"})
"""Who is no civilian, in whatever service."""
PARTS = frozenset({"children", "women", "men"})
"""Classes by age and sex, which are told beside any other."""
SINGLED_OUT = PARTS | {"firefighters", "commanders", "attackers"}
"""Classes that are never meant by a figure without a class."""
_WITHIN = {
    "police": "security",
    "soldiers": "security",
    "commanders": "fighters",
    "attackers": "fighters",
    "firefighters": "medics",
    "children": "civilians",
    "women": "civilians",
    "men": "civilians",
    "elderly": "civilians",
    "people": "civilians",
    "journalists": "civilians",
    "medics": "civilians",
    "workers": "civilians",
    "students": "civilians",
    "passengers": "civilians",
}
"""Class to the narrowest one around it."""
_BY_ANOTHER_NAME = {
    "police": "security",
    "soldiers": "security",
    "firefighters": "medics",
    "attackers": "fighters",
}
"""Class to a wider one, by which another outlet may call the very same people.

A commander is one of the fighters, but no outlet means the commanders by them.
"""


def lies_within(who: str, asked: str) -> bool:
    """Tell whether everybody of class ``who`` is of class ``asked``."""
    return asked in _around(who)


def is_of_any(told: Collection[str], asked: Collection[str]) -> bool:
    """Tell whether one of the classes told lies within one of those asked for."""
    return any(lies_within(who, one) for who in told for one in asked)


def may_be_meant(told: str | None, asked: str) -> bool:
    """Tell whether people told as of one class, or of none, may be those of the asked one."""
    return told is None or lies_within(told, asked) or told == _BY_ANOTHER_NAME.get(asked)


def wider_names(asked: Collection[str]) -> frozenset[str]:
    """Return the wider classes by which outlets may call people of those asked for."""
    return frozenset(_BY_ANOTHER_NAME[who] for who in asked if who in _BY_ANOTHER_NAME)


def _around(who: str) -> Iterator[str]:
    """Yield a class and all those around it, the narrowest first."""
    around: str | None = who
    while around is not None:
        yield around
        around = _WITHIN.get(around)
