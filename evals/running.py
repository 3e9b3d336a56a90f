"""Putting the questions of a set to whosays itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from bot.answers import Answer
from bot.claims import Claim
from bot.reading.reader import Reader
from bot.rendering.document import as_document
from evals.answers import GivenAnswer, GivenClaim, parse_answer
from evals.command import load_articles
from evals.diagnosis import Workings
from evals.evaluation import Attempt, evaluate
from evals.evaluation import as_document as evaluation_object
from evals.question_files import load_questions
from evals.questions import GoldQuestion
from index.articles import Article


class Answers(Protocol):
    """What answers a question; ``bot.answering.Answerer`` does."""

    def answer(self, text: str) -> Answer:
        """Return the answer to ``text``."""


def attempts(
    answerer: Answers, questions: Iterable[GoldQuestion], reader: Reader
) -> Iterator[Attempt]:
    """Yield the answer to each question, with its workings.

    Args:
        answerer: What is measured.
        questions: What it is asked.
        reader: Tells what can be read in an article whose figure the answer lacks.
    """
    for question in questions:
        answer = answerer.answer(question.text)
        yield Attempt(question, _given(answer), _workings(question, answer, reader))


def evaluated_file(answerer: Answers, path: Path, folder: Path) -> dict[str, Any]:
    """Put the questions of a file to ``answerer`` and return the evaluation as JSON has it.

    Args:
        answerer: What is measured.
        path: The question file.
        folder: The articles.

    Raises:
        UserError: The file is no question file.
    """
    tried = list(attempts(answerer, load_questions(path), Reader()))
    return evaluation_object(evaluate(path.stem, tried, load_articles(folder)))


def _given(answer: Answer) -> GivenAnswer:
    """Score what is printed, not what is in memory; only retrieval is taken from the trace."""
    retrieved = dict.fromkeys(passage.article.id for passage in answer.trace.retrieved)
    return replace(parse_answer(as_document(answer)), retrieved=tuple(retrieved))


def _workings(question: GoldQuestion, answer: Answer, reader: Reader) -> Workings:
    articles = {passage.article.id: passage.article for passage in answer.trace.retrieved}
    wanted = {entry.article for entry in question.core} & articles.keys()
    return Workings(
        asked=answer.question.counted,
        claims={name: _read(articles[name], reader) for name in wanted},
        unread=answer.trace.unread_languages,
    )


def _read(article: Article, reader: Reader) -> tuple[GivenClaim, ...]:
    return tuple(given_claim(claim) for claim in reader.read(article).claims)


def given_claim(claim: Claim) -> GivenClaim:
    """Return a claim as the measures see one."""
    figure = claim.figure
    return GivenClaim(
        low=figure.low if figure else None,
        high=figure.high if figure else None,
        figure=figure.text if figure else None,
        counted=figure.counted if figure else None,
        speaker=claim.attribution.speaker,
        outlet=claim.article.outlet,
        article=claim.article.id,
        quote=claim.quote_text,
        span=claim.quote,
    )
