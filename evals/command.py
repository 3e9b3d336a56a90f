"""``whosays eval``: measure answers against a question file, over anybody's own articles."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

from evals.answers import load_answers
from evals.evaluation import Attempt, Evaluation, as_document, evaluate
from evals.indexed_folder import indexed_folder
from evals.measures import Measure, total
from evals.question_files import load_questions
from evals.questions import GoldQuestion
from index.articles import Article
from index.errors import UserError

_DONE, _FAILED = 0, 1


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the options of ``whosays eval``."""
    parser.add_argument(
        "questions", metavar="QUESTIONS", type=Path, help="question file, .yaml or .json"
    )
    parser.add_argument(
        "--articles",
        metavar="DIR",
        required=True,
        help="folder of the articles that the questions are about",
    )
    parser.add_argument("--store", metavar="DIR", help="folder of the index")
    parser.add_argument("--only", metavar="ID", help="put this question only")
    parser.add_argument(
        "--answers",
        metavar="FILE",
        type=Path,
        help="score these answers, one JSON object a line, instead of asking",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(arguments: Namespace) -> int:
    """Measure, print, and return 1 if a quotation is not word for word in its article."""
    questions = _chosen(load_questions(arguments.questions), arguments.only)
    folder, name = Path(arguments.articles), arguments.questions.stem
    if arguments.answers is not None:
        given = _given(questions, arguments.answers)
        evaluation = evaluate(name, given, load_articles(folder))
    else:
        store = Path(arguments.store) if arguments.store else None
        evaluation = ask_all(name, questions, folder, store)
    print_evaluation(evaluation, as_json=arguments.json)
    quotes = total(evaluation.scores)[Measure.QUOTES]
    return _DONE if quotes.hits == quotes.total else _FAILED


def ask_all(
    name: str, questions: Iterable[GoldQuestion], folder: Path, store: Path | None
) -> Evaluation:
    """Index what is new in ``folder``, put every question to it and score the answers.

    Args:
        name: What the outcome is called.
        questions: What is asked.
        folder: The articles.
        store: The folder of the index, or None for the one that belongs to ``folder``.

    Raises:
        UserError: There is no such folder, or no article in it.
    """
    from bot.reading.reader import Reader  # noqa: PLC0415 -- as above
    from evals.running import attempts  # noqa: PLC0415 -- as above

    with indexed_folder(folder, store) as application:
        answered = list(attempts(application.answerer, questions, Reader()))
    return evaluate(name, answered, load_articles(folder))


def load_articles(folder: Path) -> Mapping[str, Article]:
    """Return the articles of ``folder`` by id, read from their files, not from the index."""
    from index.loading.loading import load, source_files  # noqa: PLC0415 -- the HTML reader loads long

    items = (item for source in source_files(folder) for item in load(source))
    return {item.id: item for item in items if isinstance(item, Article)}


def print_evaluation(evaluation: Evaluation, *, as_json: bool) -> None:
    """Print the outcome on the standard output."""
    if as_json:
        from bot.output import Output  # noqa: PLC0415 -- not needed for --help

        Output().json(as_document(evaluation))
        return
    from rich.console import Console  # noqa: PLC0415 -- as above

    from evals.report import report  # noqa: PLC0415 -- as above

    Console(highlight=False).print(report(evaluation))


def _chosen(questions: tuple[GoldQuestion, ...], only: str | None) -> tuple[GoldQuestion, ...]:
    if only is None:
        return questions
    chosen = tuple(question for question in questions if question.id == only)
    if not chosen:
        raise UserError(f"No question has the id '{only}'.")
    return chosen


def _given(questions: Iterable[GoldQuestion], path: Path) -> list[Attempt]:
    answers = load_answers(path)
    missing = [question.id for question in questions if question.text not in answers]
    if missing:
        raise UserError(f"{path} has no answer to question '{missing[0]}'; --only asks for one.")
    return [Attempt(question, answers[question.text]) for question in questions]
