"""The question sets that a run of all evaluations goes through."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_FORMS = ("questions.yaml", "questions.yml", "questions.json")


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A folder of articles with a question file beside them."""

    name: str
    questions: Path
    articles: Path


def find_sets(folders: Iterable[Path]) -> tuple[QuestionSet, ...]:
    """Return a set for each of ``folders`` that holds a question file, by name."""
    found = (_set(folder) for folder in folders)
    return tuple(sorted((one for one in found if one), key=lambda one: one.name))


def _set(folder: Path) -> QuestionSet | None:
    for name in _FORMS:
        if (folder / name).is_file():
            return QuestionSet(folder.name, folder / name, folder)
    return None
