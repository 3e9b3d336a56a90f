"""Figures that the rules left out, though much speaks for them.

How well an article fits the event is weighed, by trees that annotated questions over articles of
many papers taught (``evals.train_figures``). Where the rules found an answer, what a question says
in so many words stays a condition: whose figures, of which people, of which nation. What is only
not said must be nearly certain: "32 people survived" may answer for the passengers.

Where the rules chose figures alone of which each is unlikely, no article answers: most such figures
are of a neighbouring event.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from pathlib import Path

import numpy as np

from bot.answers import Question
from bot.choosing.weighing.candidate import SIGNS, Candidate
from bot.choosing.weighing.candidates import Candidates
from bot.choosing.weighing.chances import reaching
from bot.choosing.weighing.evidence import Evidence
from bot.choosing.weighing.open_candidates import OpenCandidates
from bot.choosing.weighing.trees import Trees
from bot.claims import Claim
from index.embedding.embedding import Embedder

MODEL = Path(__file__).resolve().parent / "figures.npz"
"""Where the trees are kept."""
_UNANSWERED, _ANOTHER_ARTICLE, _SAME_ARTICLE = 0.38, 0.4, 0.75
"""How likely a figure must be right: where the rules find no answer, where they choose none of its
article, and where they chose another one of it, having seen this one."""
_OF_ANOTHER = 0.15
"""How much likelier where it counts not the asked harm but one that may stand for it, or a thing
that is known by its noun alone."""
_CERTAIN = 0.8
"""How likely a figure must be right that does not say of which people it is, or is a running total
where none is asked for, or none where one is."""
_OF_THE_ARTICLE, _OF_ANOTHER_SPEAKER = 0.42, 0.5
"""How likely one must be, where the rules find no answer, that the article itself gives and not the
asked speaker, and that somebody else gives: he may be the asked one under another name."""
_UNLIKELY = 0.3
"""How unlikely each figure that the rules chose must be for all of them to be no answer."""
_NEVER = 2.0
_OF_PEOPLE, _OF_NATION, _OF_SPEAKER, _OF_CLASS = (
    SIGNS.index(f"figure.{name}") for name in ("of_people", "of_nation", "of_speaker", "of_class")
)
_OWN_VOICE = SIGNS.index("figure.own_voice")
_OF_ANY_PEOPLE = SIGNS.index("question.of_any_people")
_SAME_THING = SIGNS.index("figure.same_thing")
_TOTAL, _OF_TOTAL = SIGNS.index("figure.total"), SIGNS.index("question.of_total")
_BESIDE, _IS_UNANSWERED = SIGNS.index("company.beside"), SIGNS.index("question.unanswered")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of the figures.

    Attributes:
        chosen: What the rules chose; nothing, where all of it is unlikely to answer.
        further: What they left out and what is likely to answer.
    """

    chosen: tuple[Claim, ...]
    further: tuple[Claim, ...] = ()


class FigureWeigher:
    """Finds figures that answer a question beside those that the rules chose.

    Args:
        embedder: Compares sentences.

    Attributes:
        candidates: Tells what speaks for each figure.
    """

    def __init__(self, embedder: Embedder) -> None:
        self.candidates = Candidates(embedder)

    def weigh(self, question: Question, chosen: Sequence[Claim], evidence: Evidence) -> Verdict:
        """Return what answers, of the claims that the rules chose and of those they left out.

        Args:
            question: The question, or one part of it.
            chosen: What the rules chose.
            evidence: What was found and read.

        Returns:
            What the rules chose alone where there are no trees, as while they are learned anew.
        """
        trees = _trees()
        found = self.candidates.open(question, chosen, evidence) if trees else None
        if trees is None or found is None:
            return Verdict(tuple(chosen))
        limits = np.array([_limit(one) for one in found.candidates])
        likely = reaching(found, trees, limits)
        further = tuple(one.claim for one in compress(found.candidates, likely))
        if further or not _names_event(question):
            return Verdict(tuple(chosen), further)
        return Verdict(() if _are_unlikely(chosen, found, trees) else tuple(chosen))


def _limit(candidate: Candidate) -> float:
    """Return how likely a figure must be for the answer to have it beside what the rules chose."""
    return _NEVER if candidate.chosen else least_chance(candidate)


def _names_event(question: Question) -> bool:
    """Tell whether a question says which event it means: "How many drowned?" means any."""
    asked = question.circumstances
    return bool(asked.names or asked.days or asked.countries)


def _are_unlikely(chosen: Sequence[Claim], found: OpenCandidates, trees: Trees) -> bool:
    """Tell whether each of the chosen claims counts somebody and is unlikely to answer.

    Who says that nobody came to harm says so of the event that he speaks of.
    """
    told = [one.claim for one in found.candidates]
    counting = [claim in chosen and _counts_somebody(claim) for claim in told]
    counted = list(compress(told, counting))
    if not chosen or not all(claim in counted for claim in chosen):
        return False
    limits = np.where(counting, _UNLIKELY, _NEVER)
    return not reaching(found, trees, limits, one_is_enough=True).any()


def _counts_somebody(claim: Claim) -> bool:
    return claim.figure is not None and bool(claim.figure.low)


def least_chance(candidate: Candidate) -> float:
    """Return how likely a figure must be right to be shown; more than 1 if it never is."""
    signs = candidate.signs
    more = 0.0 if signs[_SAME_THING] else _OF_ANOTHER
    if signs[_IS_UNANSWERED]:
        return _where_unanswered(signs) + more
    if _contradicts(signs):
        return _NEVER
    usual = _SAME_ARTICLE if signs[_BESIDE] else _ANOTHER_ARTICLE + more
    exact = signs[_OF_PEOPLE] and signs[_TOTAL] == signs[_OF_TOTAL]
    return usual if exact else max(usual, _CERTAIN)


def _where_unanswered(signs: Sequence[float]) -> float:
    if signs[_OF_SPEAKER]:
        return _UNANSWERED
    return _OF_THE_ARTICLE if signs[_OWN_VOICE] else _OF_ANOTHER_SPEAKER


def _contradicts(signs: Sequence[float]) -> bool:
    """Tell whether a figure is of another speaker, nation or class of people than the asked one."""
    if not (signs[_OF_NATION] and signs[_OF_SPEAKER]):
        return True
    return not (signs[_OF_PEOPLE] or signs[_OF_ANY_PEOPLE]) and bool(signs[_OF_CLASS])


@cache
def _trees() -> Trees | None:
    return Trees.load(MODEL) if MODEL.exists() else None
