"""One run over one question set, and its outcome as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from evals.answers import GivenAnswer, GivenClaim
from evals.diagnosis import Workings, categories_read, fate, fates
from evals.measures import Measure, QuestionScore, Share, by_language_pair, score, total
from evals.questions import GoldQuestion
from index.articles import Article


@dataclass(frozen=True, slots=True)
class Attempt:
    """An answer to a question of the set, with what is known of how it came about."""

    question: GoldQuestion
    answer: GivenAnswer
    workings: Workings = field(default_factory=Workings)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How a set of answers fared; ``workings`` are by question id."""

    name: str
    scores: tuple[QuestionScore, ...]
    workings: Mapping[str, Workings]

    def workings_of(self, question: GoldQuestion) -> Workings:
        """Return what is known of how the answer to ``question`` came about."""
        return self.workings.get(question.id, Workings())


def evaluate(name: str, attempts: Iterable[Attempt], articles: Mapping[str, Article]) -> Evaluation:
    """Score every attempt against the corpus ``articles``, which are by id."""
    tried = tuple(attempts)
    return Evaluation(
        name=name,
        scores=tuple(score(one.question, one.answer, articles) for one in tried),
        workings={one.question.id: one.workings for one in tried},
    )


def as_document(evaluation: Evaluation) -> dict[str, Any]:
    """Return the evaluation as a JSON object."""
    pairs = by_language_pair(evaluation.scores)
    counted = fates(evaluation.scores, evaluation.workings)
    return {
        "set": evaluation.name,
        "questions": [_question(scored, evaluation) for scored in evaluation.scores],
        "measures": _shares(total(evaluation.scores)),
        "by_language_pair": {
            f"{asked}-{written}": _shares(shares) for (asked, written), shares in pairs.items()
        },
        "invented": sum(len(scored.invented) for scored in evaluation.scores),
        "misplaced": sum(len(scored.misplaced) for scored in evaluation.scores),
        "fates": {str(one): count for one, count in counted.items()},
    }


def _question(scored: QuestionScore, evaluation: Evaluation) -> dict[str, Any]:
    workings = evaluation.workings_of(scored.question)
    return {
        "id": scored.question.id,
        "language": scored.question.language,
        "outcome_right": scored.outcome_right,
        "asked": list(workings.asked),
        "entries": [
            {
                "figure": entry.entry.label,
                "article": entry.entry.article,
                "quote": entry.entry.quote,
                "fate": str(fate(entry, scored.answer.read, workings)),
                "read_as": list(categories_read(entry, workings)),
                "speakers": [claim.speaker for claim in entry.claims],
            }
            for entry in scored.entries
        ],
        "invented": [_claim(claim) for claim in scored.invented],
        "misplaced": [_claim(claim) for claim in scored.misplaced],
        "unverified": [_claim(claim) for claim in scored.unverified],
    }


def _claim(claim: GivenClaim) -> dict[str, Any]:
    return {
        "figure": claim.figure,
        "counted": claim.counted,
        "article": claim.article,
        "speaker": claim.speaker,
        "quote": claim.quote,
        "span": list(claim.span),
    }


def _shares(shares: Mapping[Measure, Share]) -> dict[str, Any]:
    return {
        str(measure): {"share": share.value, "hits": share.hits, "total": share.total}
        for measure, share in shares.items()
    }
