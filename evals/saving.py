"""An answer as a question of a question file, and what changed between two runs of one."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from evals.question_yaml import questions_from_yaml

_BEGINNING = "questions:\n"


def with_question(text: str, source: str, answer: Mapping[str, Any]) -> str:
    """Return a question file in YAML with one question more, its gold what ``answer`` says.

    Args:
        text: The file so far; empty for a new one.
        source: Its name, for messages.
        answer: An answer in its JSON form.

    Raises:
        UserError: The file is not of that form.
    """
    known = {question.id for question in questions_from_yaml(text, source)}
    number = next(n for n in range(1, len(known) + 2) if f"saved-{n}" not in known)
    item = yaml.safe_dump([_question(f"saved-{number}", answer)], allow_unicode=True, **_FORM)
    before = text if text.strip() else _BEGINNING
    indented = "".join(f"  {line}\n" for line in item.splitlines())
    result = f"{before.rstrip()}\n{indented}"
    questions_from_yaml(result, source)
    return result


_FORM: Mapping[str, Any] = {"sort_keys": False, "width": 1000}


def _question(name: str, answer: Mapping[str, Any]) -> dict[str, Any]:
    claims = answer["claims"]
    question = {"id": name, "language": answer["language"], "question": answer["question"]}
    if not claims:
        return {**question, "not reported": True}
    return {**question, "gold": [_entry(claim) for claim in claims]}


def _entry(claim: Mapping[str, Any]) -> dict[str, Any]:
    entry = {"figure": _figure(claim["figure"]), "article": claim["article"]}
    if claim["speaker"] is not None:
        entry["speaker"] = claim["speaker"]
    return {**entry, "quote": " ".join(claim["quote"].split())}


def _figure(figure: Mapping[str, Any] | None) -> str:
    if figure is None or figure["low"] is None or figure["high"] is None:
        return "no figure given"
    low, high = (f"{figure[end]:.10g}" for end in ("low", "high"))
    number = low if low == high else f"{low}-{high}"
    return f"{number} included" if figure["included"] else number


def changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """Yield what got better and worse in one question, both as evaluations have it in JSON."""
    was, is_ = _found(before), _found(now)
    for entry in sorted(is_ - was):
        yield f"better: now has {' in '.join(entry)}"
    for entry in sorted(was - is_):
        yield f"worse: lacks {' in '.join(entry)}"
    more = len(now["invented"]) - len(before["invented"])
    if more:
        yield f"{'worse' if more > 0 else 'better'}: {abs(more)} other figures {_moved(more)}"
    if before["outcome_right"] != now["outcome_right"]:
        yield "better: the outcome is right" if now["outcome_right"] else "worse: it is not"


def _moved(more: int) -> str:
    return "more" if more > 0 else "fewer"


def _found(question: Mapping[str, Any]) -> set[tuple[str, str]]:
    return {(e["figure"], e["article"]) for e in question["entries"] if e["speakers"]}
