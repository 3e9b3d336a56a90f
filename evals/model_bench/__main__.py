"""``python -m evals.model_bench FOLDER``: reader alone, model alone and merged over one set.

Slow: it asks the model that the settings name (WHOSAYS_MODEL, WHOSAYS_MODEL_URL) one reading for
each question. Give WHOSAYS_MODEL_DEADLINE, the seconds for one answer, enough for a local model.
"""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from bot.reading.reader import Reader
from bot.settings import alone, load_settings
from bot.stores import place_for
from bot.upkeep.indexing import refresh_for_question
from bot.wiring import open_application
from evals.command import load_articles
from evals.evaluation import Attempt, Evaluation, evaluate
from evals.measures import Measure, Share, total
from evals.model_bench.ways import Effort, Watched, Way, answerers
from evals.question_files import load_questions
from evals.question_sets import question_file
from evals.questions import GoldQuestion
from evals.running import attempts
from index.errors import UserError, WhosaysError

_SHOWN = (Measure.CORE_RECALL, Measure.SPEAKERS, Measure.NOT_INVENTED, Measure.QUOTES)
_WIDE = 130
_LONGEST = 100
"""Characters of a dropped quotation that are printed, for reading by hand."""


def main(arguments: Sequence[str]) -> int:
    """Run the questions of a folder and print the table; 1 where that is not possible."""
    parser = ArgumentParser(prog="python -m evals.model_bench", description=__doc__)
    parser.add_argument("folder", type=Path, help="articles with a question file beside them")
    parser.add_argument("--only", nargs="*", metavar="ID", help="put these questions only")
    given = parser.parse_args(arguments)
    try:
        questions = _questions(given.folder, given.only)
        with TemporaryDirectory() as store:
            _run(
                given.folder,
                questions,
                Path(store) / "index",
                Console(highlight=False, width=_WIDE),
            )
    except WhosaysError as error:
        sys.stderr.write(f"evals: {error}\n")
        return 1
    return 0


def _questions(folder: Path, only: Sequence[str] | None) -> tuple[GoldQuestion, ...]:
    path = question_file(folder)
    if path is None:
        raise UserError(f"{folder} holds no question file.")
    questions = load_questions(path)
    return tuple(q for q in questions if not only or q.id in only)


def _run(folder: Path, questions: Sequence[GoldQuestion], store: Path, console: Console) -> None:
    articles = load_articles(folder)
    efforts = {way: Effort() for way in Way}
    with open_application(alone(load_settings()), place_for(folder, store)) as application:
        refresh_for_question(application)
        ways, reader = answerers(application), Reader()
        model = ways[Way.MERGED].assistant
        tried: dict[Way, list[Attempt]] = {way: [] for way in Way}
        for question in questions:
            for way in (Way.READER, Way.MERGED, Way.MODEL):
                watched = Watched(ways[way], efforts[way])
                tried[way].extend(attempts(watched, [question], reader))
            console.print(f"{question.id}: {efforts[Way.MERGED].seconds:.0f} s so far")
    outcomes = {way: evaluate(way, tried[way], articles) for way in Way}
    console.print(_table(outcomes, efforts, len(questions)))
    merged = efforts[Way.MERGED]
    console.print(f"model {model.model.name if model else ''}; prompts as set")
    console.print(f"proposed {merged.proposed}, dropped {len(merged.drops)}:")
    for reason, count in Counter(drop.reason for drop in merged.drops).most_common():
        console.print(f"  {count:>4}  {reason}")
    for drop in merged.drops:
        console.print(f"  {drop.reason} | {drop.figure} | {drop.quote[:_LONGEST]}", markup=False)
    for failure, count in merged.failures.items():
        console.print(f"  {count} questions without the model: {failure}")


def _table(outcomes: dict[Way, Evaluation], efforts: dict[Way, Effort], questions: int) -> Table:
    """Return a row for each way; seconds and tokens are counted once, at the first reading."""
    table = Table(title=f"{questions} questions")
    for name in ("", *_SHOWN, "other figures", "seconds", "tokens in", "tokens out"):
        table.add_column(str(name), justify="right" if name else "left")
    for way, outcome in outcomes.items():
        shares = total(outcome.scores)
        others = sum(len(score.invented) for score in outcome.scores)
        effort = efforts[Way.MERGED] if way is Way.MODEL else efforts[way]
        table.add_row(
            str(way),
            *(_share(shares[measure]) for measure in _SHOWN),
            str(others),
            f"{effort.seconds:.0f}",
            str(effort.sent),
            str(effort.received),
        )
    return table


def _share(share: Share) -> str:
    return f"{share.hits}/{share.total}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
