"""The wordings of every language as one set, with a measure for each: that nothing is lost."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.table import Table

from evals.benchmarks import Benchmark, Outcome
from evals.wordings.judging import Judged, faults, judge_all, share_right

WORDINGS_FOLDER = Path(__file__).parent
"""Where the parts of each language lie."""
_EACH, _SEED = 4, 1
_LANGUAGES = tuple(sorted(path.stem for path in WORDINGS_FOLDER.glob("*.toml")))


def _measure(language: str) -> str:
    return f"wordings_{language}"


def _find(folder: Path) -> bool:
    return folder == WORDINGS_FOLDER


def _run(folder: Path) -> Outcome:
    """Read each language's wordings."""
    judged = {
        code: judge_all(folder / f"{code}.toml", each=_EACH, seed=_SEED) for code in _LANGUAGES
    }
    measures = {_measure(code): share_right(ones) for code, ones in judged.items()}
    return Outcome(measures, _report(judged))


def _report(judged: Mapping[str, Sequence[Judged]]) -> Table:
    table = Table(
        "language", "wordings", "right", "figures missed", "invented", "speakers wrong",
        title="wordings, put together from parts",
    )  # fmt: skip
    for code, ones in judged.items():
        told = map(str, faults(ones))
        table.add_row(code, f"{len(ones):,}", f"{share_right(ones):.3f}", *told)
    return table


WORDINGS = Benchmark("wordings", frozenset(map(_measure, _LANGUAGES)), _find, _run)
"""Whether sentences put together from parts are read right."""
