"""How good answers are, in measures whose definitions ``docs/evaluation.md`` gives.

Every measure is a share of right things among counted things, so that better is higher.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from evals.answers import GivenAnswer, GivenClaim
from evals.matching import claims_for, gives, names_speaker, permitted
from evals.questions import GoldEntry, GoldQuestion
from index.articles import UNKNOWN_LANGUAGE, Article

RECALL_DEPTH = 10
"""How many of the articles found count as found."""


class Measure(StrEnum):
    """The measures, by the names that floors and reports use."""

    CORE_RECALL = "core_recall"
    SPEAKERS = "speakers_right"
    QUOTES = "quotes_verified"
    NOT_INVENTED = "not_invented"
    REFUSALS = "refusals_right"
    ARTICLE_RECALL = "article_recall_at_10"


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` right things of ``total``."""

    hits: int = 0
    total: int = 0

    @property
    def value(self) -> float | None:
        """The share from 0 to 1, or None where nothing was counted."""
        return self.hits / self.total if self.total else None

    def __add__(self, other: "Share") -> "Share":
        return Share(self.hits + other.hits, self.total + other.total)

    @classmethod
    def of(cls, right: Iterable[bool]) -> "Share":
        """Count the true ones."""
        values = list(right)
        return cls(sum(values), len(values))


@dataclass(frozen=True, slots=True)
class EntryScore:
    """How one core entry fared.

    Attributes:
        entry: What the answer must hold.
        language: Language of its article.
        claims: The claims that give it; empty where it was missed.
        speaker_right: Whether one of them names its speaker.
        found: Whether its article is among the first ``RECALL_DEPTH`` found; None if not told.
    """

    entry: GoldEntry
    language: str
    claims: tuple[GivenClaim, ...]
    speaker_right: bool
    found: bool | None


@dataclass(frozen=True, slots=True)
class QuestionScore:
    """How one answer fared.

    Attributes:
        question: The question.
        answer: The answer to it.
        entries: Its core entries, in order.
        unverified: Claims whose quote is not exactly what the article has at their span.
        invented: Claims with a number that no entry of the question has.
        misplaced: Claims with a number that the question's entries have, but of other articles:
            not invented by the definition, and yet to be looked at.
        counted: How many of its claims have a number.
    """

    question: GoldQuestion
    answer: GivenAnswer
    entries: tuple[EntryScore, ...]
    unverified: tuple[GivenClaim, ...]
    invented: tuple[GivenClaim, ...]
    misplaced: tuple[GivenClaim, ...]
    counted: int

    @property
    def outcome_right(self) -> bool:
        """Whether it was answered if, and only if, articles report it."""
        return self.answer.answered == self.question.answerable

    def shares(self) -> dict[Measure, Share]:
        """Return every measure of this one answer."""
        quotes = len(self.answer.claims)
        return {
            Measure.CORE_RECALL: Share.of(bool(entry.claims) for entry in self.entries),
            Measure.SPEAKERS: Share.of(e.speaker_right for e in self.entries if e.claims),
            Measure.QUOTES: Share(quotes - len(self.unverified), quotes),
            Measure.NOT_INVENTED: Share(self.counted - len(self.invented), self.counted),
            Measure.REFUSALS: Share.of([self.outcome_right]),
            Measure.ARTICLE_RECALL: _article_recall(self.entries),
        }


def score(
    question: GoldQuestion, answer: GivenAnswer, articles: Mapping[str, Article]
) -> QuestionScore:
    """Compare ``answer`` with what ``question`` must and may be answered with.

    Args:
        question: The question and its gold.
        answer: The answer.
        articles: The corpus as stored, by article id.
    """
    numbered = [claim for claim in answer.claims if claim.countable]
    invented = [claim for claim in numbered if not allowed(claim, question.entries)]
    misplaced = [
        claim
        for claim in numbered
        if claim not in invented and not allowed(claim, _entries_of(claim.article, question))
    ]
    return QuestionScore(
        question=question,
        answer=answer,
        entries=tuple(_entry_score(entry, answer, articles) for entry in question.core),
        unverified=tuple(claim for claim in answer.claims if not _verified(claim, articles)),
        invented=tuple(invented),
        misplaced=tuple(misplaced),
        counted=len(numbered),
    )


def total(scores: Sequence[QuestionScore]) -> dict[Measure, Share]:
    """Return every measure over all answers: each thing counts once, not each question."""
    return {
        measure: sum((score.shares()[measure] for score in scores), Share()) for measure in Measure
    }


def by_language_pair(
    scores: Sequence[QuestionScore],
) -> dict[tuple[str, str], dict[Measure, Share]]:
    """Return what is measured per entry, by (language of the question, of the article)."""
    pairs: dict[tuple[str, str], dict[Measure, Share]] = {}
    for scored in scores:
        for language in sorted({entry.language for entry in scored.entries}):
            entries = tuple(entry for entry in scored.entries if entry.language == language)
            pair = pairs.setdefault((scored.question.language, language), {})
            for measure, share in _entry_shares(entries).items():
                pair[measure] = pair.get(measure, Share()) + share
    return dict(sorted(pairs.items()))


def _entry_shares(entries: tuple[EntryScore, ...]) -> dict[Measure, Share]:
    return {
        Measure.CORE_RECALL: Share.of(bool(entry.claims) for entry in entries),
        Measure.SPEAKERS: Share.of(entry.speaker_right for entry in entries if entry.claims),
        Measure.ARTICLE_RECALL: _article_recall(entries),
    }


def _article_recall(entries: tuple[EntryScore, ...]) -> Share:
    """Count each article of the core entries once a question."""
    found = {e.entry.article: e.found for e in entries if e.found is not None}
    return Share.of(found.values())


def _entry_score(
    entry: GoldEntry, answer: GivenAnswer, articles: Mapping[str, Article]
) -> EntryScore:
    article = articles.get(entry.article)
    claims = claims_for(entry, answer.claims, article.text if article else None)
    retrieved = answer.retrieved if answer.retrieved is not None else answer.read
    return EntryScore(
        entry=entry,
        language=entry.language or (article.language if article else UNKNOWN_LANGUAGE),
        claims=claims,
        speaker_right=any(names_speaker(claim, entry) for claim in claims),
        found=None if retrieved is None else entry.article in retrieved[:RECALL_DEPTH],
    )


def _verified(claim: GivenClaim, articles: Mapping[str, Article]) -> bool:
    article = articles.get(claim.article)
    return article is not None and bool(claim.quote) and claim.span.of(article.text) == claim.quote


def allowed(claim: GivenClaim, entries: Iterable[GoldEntry]) -> bool:
    """Tell whether any of ``entries`` allows the claim's number."""
    return any(gives(claim, figure) for entry in entries for figure in permitted(entry))


def _entries_of(article: str, question: GoldQuestion) -> list[GoldEntry]:
    return [entry for entry in question.entries if entry.article == article]
