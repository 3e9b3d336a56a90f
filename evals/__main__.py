"""``python -m evals``: every question set that is here, against its floors.

Looks at the sample corpus and at the folders of ``WHOSAYS_SHARED`` (or ``shared/data`` beside the
checkout). Exit code 1 where a measure is below its floor.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.command import ask_all, print_evaluation
from evals.floors import Breach, Floors, check, load_floors
from evals.measures import total
from evals.question_files import load_questions
from evals.sets import QuestionSet, find_sets
from index.errors import WhosaysError

_ROOT = Path(__file__).resolve().parent.parent
_FLOORS = Path(__file__).with_name("floors.json")


def main() -> int:
    """Run all sets and return the exit code."""
    shared = Path(os.environ.get("WHOSAYS_SHARED") or _ROOT.parent / "shared" / "data")
    folders = sorted(shared.iterdir()) if shared.is_dir() else []
    try:
        breaches = _run(find_sets([_ROOT / "samples", *folders]), load_floors(_FLOORS))
    except WhosaysError as error:
        sys.stderr.write(f"evals: {error}\n")
        return 1
    for breach in breaches:
        sys.stderr.write(f"{breach}\n")
    return 1 if breaches else 0


def _run(sets: tuple[QuestionSet, ...], floors: Floors) -> list[Breach]:
    for absent in sorted(floors.keys() - {one.name for one in sets}):
        sys.stdout.write(f"{absent}: skipped, the set is not here\n")
    return [breach for one in sets for breach in _run_set(one, floors)]


def _run_set(one: QuestionSet, floors: Floors) -> tuple[Breach, ...]:
    with TemporaryDirectory() as store:
        questions = load_questions(one.questions)
        evaluation = ask_all(one.name, questions, one.articles, Path(store) / "index")
    print_evaluation(evaluation, as_json=False)
    return check(one.name, total(evaluation.scores), floors)


if __name__ == "__main__":
    sys.exit(main())
