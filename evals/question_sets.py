"""Question sets: folders of articles with a question file beside them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from evals.benchmarks import Benchmark, Outcome
from evals.command import ask_all
from evals.measures import Measure, total
from evals.question_files import load_questions
from evals.report import report

_FORMS = ("questions.yaml", "questions.yml", "questions.json")


def question_file(folder: Path) -> Path | None:
    """Return the question file of a folder, or None where there is none."""
    return next((folder / name for name in _FORMS if (folder / name).is_file()), None)


def _find(folder: Path) -> bool:
    return question_file(folder) is not None


def _run(folder: Path) -> Outcome:
    path = question_file(folder)
    questions = load_questions(path) if path is not None else ()
    with TemporaryDirectory() as store:
        evaluation = ask_all(folder.name, questions, folder, Path(store) / "index")
    shares = total(evaluation.scores)
    return Outcome({name: share.value for name, share in shares.items()}, report(evaluation))


QUESTIONS = Benchmark("questions", frozenset(Measure), _find, _run)
"""Answers to the questions of a set, as ``whosays eval`` measures them."""
