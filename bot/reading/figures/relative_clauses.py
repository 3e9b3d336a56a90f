"""Relative clauses, whose subject a number is whatever stands before it."""

from bot.reading.figures.countables import COMMAS, Countables

_PRONOUNS = frozenset({"die", "welche", "der", "som", "who"})
"""Relative pronouns of several people that no preposition stands before."""


def opens_relative(countables: Countables, place: int) -> bool:
    """Tell whether a comma and a relative pronoun follow: "mit zwei Gästen, die starben"."""
    after = countables.tokens[place : place + 2]
    return len(after) > 1 and after[0].text in COMMAS and after[1].norm in _PRONOUNS
