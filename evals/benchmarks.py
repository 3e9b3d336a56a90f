"""What a run of all evaluations goes through: sets of several kinds behind one interface.

A kind of set is one module with one ``Benchmark``, listed in ``evals.registry``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.console import RenderableType


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one set was done.

    Attributes:
        measures: Name of the measure to its value from 0 to 1, higher being better; None where
            there was nothing to count.
        report: The same for people, with what was wrong.
    """

    measures: Mapping[str, float | None]
    report: RenderableType


@dataclass(frozen=True, slots=True)
class Benchmark:
    """One kind of set.

    Attributes:
        name: What the kind is called.
        measures: The names of all its measures, which floors may use.
        find: Tells whether a folder holds a set of this kind.
        run: Measures the set of a folder for which ``find`` is true.
    """

    name: str
    measures: frozenset[str]
    find: Callable[[Path], bool]
    run: Callable[[Path], Outcome]
