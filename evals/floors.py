"""Floors: what each question set must at least reach, as ``evals/floors.json`` has it.

A floor is raised when the answers get better, and never lowered.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.errors import OperatorError

Floors = Mapping[str, Mapping[str, float]]
"""Name of the set to its floors, by measure."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A measure below its floor; ``value`` is None where nothing could be counted."""

    name: str
    measure: str
    floor: float
    value: float | None

    def __str__(self) -> str:
        reached = "nothing to count" if self.value is None else f"{self.value:.3f}"
        return f"{self.name}: {self.measure} is {reached}, below its floor of {self.floor:.3f}"


def load_floors(path: Path, measures: Collection[str]) -> Floors:
    """Return the floors of ``path``, which may name the given ``measures``.

    Raises:
        OperatorError: The file is missing or broken, or a floor is unknown or outside 0 to 1.
    """
    try:
        document = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise OperatorError(f"The floors in {path} cannot be read: {error}.") from error
    if not isinstance(document, dict):
        raise OperatorError(f"{path}: an object of sets is expected.")
    return {name: _floors(name, values, measures, path) for name, values in document.items()}


def check(name: str, reached: Mapping[str, float | None], floors: Floors) -> tuple[Breach, ...]:
    """Return every floor of the set ``name`` that ``reached``, by measure, is below."""
    return tuple(
        Breach(name, measure, floor, reached.get(measure))
        for measure, floor in floors.get(name, {}).items()
        if (value := reached.get(measure)) is None or value < floor
    )


def _floors(name: str, values: Any, measures: Collection[str], path: Path) -> dict[str, float]:
    if not isinstance(values, dict):
        raise OperatorError(f"{path}, {name}: an object of measures is expected.")
    for key in values:
        if key not in measures:
            known = ", ".join(sorted(measures))
            raise OperatorError(f"{path}, {name}: '{key}' is no measure; there are: {known}.")
    return {key: _floor(key, value, path) for key, value in values.items()}


def _floor(key: str, value: Any, path: Path) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise OperatorError(f"{path}: the floor of {key} must lie between 0 and 1, not {value!r}.")
    return float(value)
