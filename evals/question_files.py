"""Question files: which form one has, and what is common to both.

Two forms are read: the short YAML that an editor writes by hand (``evals.question_yaml``), and
the detailed JSON of annotated sets (``evals.question_json``). ``docs/evaluation.md`` has both.
"""

from collections import Counter
from pathlib import Path

from evals.question_json import questions_from_json
from evals.question_yaml import questions_from_yaml
from evals.questions import GoldQuestion
from index.errors import UserError

_LOADERS = {
    ".json": questions_from_json,
    ".yaml": questions_from_yaml,
    ".yml": questions_from_yaml,
}


def load_questions(path: Path) -> tuple[GoldQuestion, ...]:
    """Return the questions of ``path``, in their order.

    Raises:
        UserError: The file is missing, of another form, or has a mistake; the message says where.
    """
    loader = _LOADERS.get(path.suffix.lower())
    if loader is None:
        raise UserError(f"{path} is no question file: give a .yaml, .yml or .json file.")
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        reason = error.strerror or "no reason given"
        raise UserError(f"The question file {path} cannot be read: {reason}.") from error
    except UnicodeDecodeError as error:
        raise UserError(f"The question file {path} is not UTF-8: save it as UTF-8.") from error
    questions = loader(text, path.name)
    _check_ids(questions, path.name)
    return questions


def _check_ids(questions: tuple[GoldQuestion, ...], source: str) -> None:
    if not questions:
        raise UserError(f"{source} holds no questions.")
    twice = [name for name, count in Counter(q.id for q in questions).items() if count > 1]
    if twice:
        raise UserError(f"{source}: the id '{twice[0]}' is used twice; give each question its own.")
