"""Examples of right and wrong figures, from annotated questions over articles.

Each question is put to the program as it stands. Every figure of the asked thing, in every article
read, is an example: right if the annotators have it for that article. Each question is put once
more with the articles that answer it hidden: then nothing is right.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.answering import Answerer
from bot.choosing.weighing.candidate import Candidate
from evals.measures import allowed
from evals.question_files import load_questions
from evals.questions import GoldQuestion
from evals.running import given_claim


@dataclass(frozen=True, slots=True)
class FigureExample:
    """A figure that may answer a question.

    Attributes:
        folder: The set's name.
        question: The question's id there.
        article: The id of the figure's article.
        figure: What it counts, and its smallest and largest value.
        candidate: The claim, with its signs.
        right: Whether the annotators have it for its article.
        known: Whether they have its number for any article.
        core: The places, in the question's gold, of the core entries that it says.
        hidden: Whether the articles that answer were hidden.
    """

    folder: str
    question: str
    article: str
    figure: tuple[str | None, float | None, float | None]
    candidate: Candidate
    right: bool
    known: bool
    core: tuple[int, ...]
    hidden: bool


def examples(answerer: Answerer, folder: Path) -> Iterator[FigureExample]:
    """Yield the examples of a set: of the questions in ``folder``, over its indexed articles."""
    for gold in load_questions(folder / "questions.json"):
        for hidden in (False, True) if gold.entries else (False,):
            for candidate in _candidates(answerer, gold, hidden=hidden):
                yield _example(folder.name, gold, candidate, hidden=hidden)


def _candidates(answerer: Answerer, gold: GoldQuestion, *, hidden: bool) -> tuple[Candidate, ...]:
    question = answerer.asked(gold.text)
    away = {entry.article for entry in gold.entries} if hidden else set()
    passages = [one for one in answerer.found(question) if one.article.id not in away]
    prepared = answerer.prepared(question, passages)
    return answerer.chooser.candidates(prepared.question, prepared.readings, passages)


def _example(
    folder: str, gold: GoldQuestion, candidate: Candidate, *, hidden: bool
) -> FigureExample:
    claim = given_claim(candidate.claim)
    said = [entry for entry in gold.entries if allowed(claim, [entry])]
    here = [entry for entry in said if entry.article == claim.article]
    return FigureExample(
        folder=folder,
        question=gold.id,
        article=claim.article,
        figure=(claim.counted, claim.low, claim.high),
        candidate=candidate,
        right=bool(here) and not hidden,
        known=bool(said) and not hidden,
        core=() if hidden else tuple(n for n, entry in enumerate(gold.core) if entry in here),
        hidden=hidden,
    )
