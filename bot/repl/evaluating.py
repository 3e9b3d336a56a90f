"""``/eval``, ``/save`` and ``/transcript``: what a conversation leaves behind in files."""

import json
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from bot.rendering.document import as_document
from bot.rendering.text import as_text
from bot.repl.session import Repl
from bot.stores import HOME
from index.errors import OperatorError, UserError

_RUNS = HOME / "runs"
_SAVED = "saved.yaml"


def evaluate(repl: Repl, arguments: list[str]) -> None:
    """Answer a file's questions and say what got better and worse since the last run."""
    if len(arguments) != 1:
        raise UserError("Name one question file: /eval samples/questions.yaml.")
    path = Path(arguments[0])
    now = repl.background.call(lambda application: application.evaluate(path))
    run = _RUNS / f"{path.stem}.json"
    before = _read(run)
    for line in _told(now, before):
        repl.output.line(line)
    _write(run, json.dumps(now, ensure_ascii=False))


def save(repl: Repl, arguments: list[str]) -> None:
    """Add the last exchange to a question file, for a person to mend."""
    path = Path(arguments[0] if arguments else _SAVED)
    last = repl.last_exchanged()
    saving = import_module("evals.saving")  # evals rests on the bot, not the other way round
    text = path.read_text("utf-8") if path.exists() else ""
    _write(path, saving.with_question(text, path.name, as_document(last.answer)))
    repl.output.line(f"Saved to {path}: check its gold, it is what the answer says.")


def transcript(repl: Repl, arguments: list[str]) -> None:
    """List the questions so far, or write them with their answers to a file."""
    if not arguments:
        for number, one in enumerate(repl.exchanged, start=1):
            taken = f"  (as: {one.asked.question})" if one.asked.rewritten else ""
            repl.output.line(f"{number}. {one.asked.asked}{taken}")
        return
    path = Path(arguments[0])
    parts = (f"## {one.asked.asked}\n\n{as_text(one.answer)}\n" for one in repl.exchanged)
    _write(path, "\n".join(parts))
    repl.output.line(f"{len(repl.exchanged)} questions with their answers are in {path}.")


def _told(now: Mapping[str, Any], before: Mapping[str, Any] | None) -> Iterator[str]:
    """Yield the measures, and each question whose outcome changed."""
    old = before or {"measures": {}, "questions": []}
    for name, share in now["measures"].items():
        was = old["measures"].get(name)
        change = "" if was is None else f"  (was {was['hits']}/{was['total']})"
        yield f"  {name:<22}{share['hits']}/{share['total']}{change}"
    if before is None:
        yield "The first run of this file: the next one is compared with it."
        return
    known = {question["id"]: question for question in old["questions"]}
    changes = [
        (question["id"], change)
        for question in now["questions"]
        if question["id"] in known
        for change in import_module("evals.saving").changes(known[question["id"]], question)
    ]
    for name, change in changes:
        yield f"  {name}: {change}"
    if not changes:
        yield "No question's outcome has changed since the last run."


def _read(path: Path) -> Mapping[str, Any] | None:
    try:
        held: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return held


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise OperatorError(f"{path} cannot be written: {error}.") from error
