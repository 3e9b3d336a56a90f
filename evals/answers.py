"""The answer that is scored: the public JSON object, parsed.

Only what the measures need is taken, so that any tool that prints this object can be scored.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, TypeAdapter, ValidationError

from index.errors import UserError
from index.spans import Span


@dataclass(frozen=True, slots=True)
class GivenClaim:
    """A claim of an answer.

    Attributes:
        low: Smallest value of its figure, or None where it has none that can be counted.
        high: Largest value.
        figure: The figure in the article's words, or None.
        counted: What is counted, or None.
        speaker: Who says so, or None in the article's own voice.
        outlet: Whose page it is.
        article: Id of the article.
        quote: The words quoted.
        span: Where they are said to stand.
    """

    low: float | None
    high: float | None
    figure: str | None
    counted: str | None
    speaker: str | None
    outlet: str
    article: str
    quote: str
    span: Span

    @property
    def countable(self) -> bool:
        """Whether its figure is a number."""
        return self.low is not None and self.high is not None


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer, whoever gave it.

    Attributes:
        question: The question as it was put.
        answered: False where the tool says that no article reports it.
        claims: What it says.
        read: Ids of the articles that it read, or None where the tool does not tell.
        retrieved: Ids of the articles that were found, best first and each once, or None.
    """

    question: str
    answered: bool
    claims: tuple[GivenClaim, ...]
    read: tuple[str, ...] | None = None
    retrieved: tuple[str, ...] | None = None


class _Figure(BaseModel):
    low: float | None = None
    high: float | None = None
    text: str | None = None
    counted: str | None = None


class _Claim(BaseModel):
    figure: _Figure | None = None
    speaker: str | None = None
    outlet: str
    article: str
    quote: str
    span: tuple[int, int]

    def given(self) -> GivenClaim:
        figure = self.figure or _Figure()
        return GivenClaim(
            low=figure.low,
            high=figure.high,
            figure=figure.text,
            counted=figure.counted,
            speaker=self.speaker,
            outlet=self.outlet,
            article=self.article,
            quote=self.quote,
            span=Span(*self.span),
        )


class _Reading(BaseModel):
    articles: tuple[str, ...] | None = None


class _Answer(BaseModel):
    question: str
    outcome: Literal["answered", "not_reported"]
    claims: tuple[_Claim, ...] = ()
    reading: _Reading = _Reading()


def parse_answer(document: Mapping[str, Any]) -> GivenAnswer:
    """Return the answer in the public JSON object ``document``.

    Raises:
        UserError: The object is not of that shape; the message names what is wrong.
    """
    try:
        answer = TypeAdapter(_Answer).validate_python(document)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        raise UserError(
            f"The answer's JSON is not as expected: {where}: {first['msg']}."
        ) from error
    return GivenAnswer(
        question=answer.question,
        answered=answer.outcome == "answered",
        claims=tuple(claim.given() for claim in answer.claims),
        read=answer.reading.articles,
    )


def load_answers(path: Path) -> dict[str, GivenAnswer]:
    """Return the answers of a file with one JSON object a line, by the question they answer.

    Raises:
        UserError: The file cannot be read, or a line is no answer; the message says which.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"The answers in {path} cannot be read: {error}.") from error
    answers = (_answer_line(line, n, path) for n, line in enumerate(lines, 1) if line.strip())
    return {answer.question: answer for answer in answers}


def _answer_line(line: str, number: int, path: Path) -> GivenAnswer:
    try:
        return parse_answer(json.loads(line))
    except (json.JSONDecodeError, UserError) as error:
        raise UserError(f"{path}, line {number}: {error}") from error
