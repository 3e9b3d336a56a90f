"""Which claims answer a question: those that the rules choose, and what else speaks for itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from bot.answers import Question
from bot.asking.measures import answers_nothing_else, counts_as_well
from bot.choosing.counts.breaches import asked_as_times
from bot.choosing.counts.counted_nouns import CountedNouns
from bot.choosing.counts.open_counts import OpenCounts
from bot.choosing.counts.rival_claims import RivalClaims
from bot.choosing.counts.who_gave_it import with_givers
from bot.choosing.counts.wholes_of_things import wholes_of_things
from bot.choosing.counts.whose_counts import AskedOwners
from bot.choosing.events.relevance import relevant
from bot.choosing.events.sentence_events import without_events_apart
from bot.choosing.events.targets_told import without_other_targets
from bot.choosing.measures.measured import Measured
from bot.choosing.people.counted_people import CountedPeople
from bot.choosing.people.others_counted import may_count_others
from bot.choosing.people.told_apart import without_joined_others
from bot.choosing.selecting import (
    asks_for_figures,
    needs_figures,
    select_figures,
    select_statements,
)
from bot.choosing.statements.accused import Accused
from bot.choosing.statements.responsibility import (
    accuses,
    asks_who_accuses,
    of_responsibility,
    tells_whose_deed,
    without_mere_deeds,
)
from bot.choosing.statements.similar import StatementRanker
from bot.choosing.weighing.candidate import Candidate
from bot.choosing.weighing.evidence import Evidence, Nearness
from bot.choosing.weighing.figure_weigher import FigureWeigher, Verdict
from bot.claims import Claim
from bot.reading.figures.one_displaced import DISPLACED
from bot.reading.harms import DEPORTED
from bot.reading.numbers.measures import TIMES
from bot.reading.reader import Reading
from index.articles import Passage
from index.embedding.embedding import Embedder

_UNSEEN = frozenset({DEPORTED})
"""Categories of which no annotated question asks: what the rules choose is left as it is."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen.

    Attributes:
        fitting: The articles that are about the asked event.
        parts: The claims that answer each part of the question, and those that are heard too.
        unsure: Those claims of them that fit the question in most of what it names, not in all.
        beside: Those that may count others beside the asked people.
        nearest: Those that are only nearest to an open question, the nearest first.
    """

    fitting: tuple[Reading, ...]
    parts: tuple[tuple[Claim, ...], ...]
    unsure: tuple[Claim, ...] = ()
    beside: tuple[Claim, ...] = ()
    nearest: tuple[Claim, ...] = ()

    @property
    def side_by_side(self) -> tuple[tuple[Claim, ...], ...]:
        """The claims that stand side by side, in order: each part's, but the nearest one by one."""
        near = frozenset(map(id, self.nearest))
        return tuple(
            together
            for part in self.parts
            for together in (
                [(one,) for one in part] if near.intersection(map(id, part)) else [part]
            )
        )


class Chooser:
    """Chooses among the claims of articles.

    Args:
        sentences: Compares sentences, and remembers the last ones.
        nouns: Compares counted nouns.
    """

    def __init__(self, sentences: Embedder, nouns: CountedNouns) -> None:
        self._ranker = StatementRanker(sentences)
        self._open = OpenCounts(sentences, nouns)
        self._people = CountedPeople(sentences)
        self._rivals = RivalClaims(nouns)
        self._measured = Measured(sentences)
        self._weigher = FigureWeigher(sentences)
        self._accused = Accused(sentences)

    def choose(
        self, question: Question, readings: Sequence[Reading], passages: Sequence[Passage]
    ) -> Choice:
        """Return the claims of ``readings`` that answer ``question``.

        Args:
            question: The question.
            readings: The articles that were read, in the order in which they were found.
            passages: What was found of them.
        """
        evidence = _evidence(question, readings, passages)
        fitting = evidence.fitting
        asked = question.parts or (question,)
        ruled = [self._by_rule(part, fitting) for part in asked]
        nearest = [
            () if claims else self._nearest(part, fitting)
            for part, claims in zip(asked, ruled, strict=True)
        ]
        verdicts = [
            self._verdict(part, claims or near, evidence)
            for part, claims, near in zip(asked, ruled, nearest, strict=True)
        ]
        found = [(*one.chosen, *one.further) for one in verdicts]
        parts = [
            some if part.speakers else with_givers(some, readings)
            for part, some in zip(asked, found, strict=True)
        ]
        if question.parts:
            heard = select_statements(question, fitting) if question.also_heard else ()
            parts.append(heard)
        unsure = tuple(claim for one in verdicts for claim in one.further)
        return Choice(
            tuple(fitting),
            tuple(parts),
            unsure,
            _counting_others(asked, parts),
            tuple(chain.from_iterable(nearest)),
        )

    def _verdict(self, question: Question, claims: Sequence[Claim], evidence: Evidence) -> Verdict:
        """Return what answers by weighing; what is told apart does not come back."""
        if not _is_weighed(question, claims):
            return Verdict(tuple(claims))
        found = self._weigher.weigh(question, claims, evidence)
        further = without_events_apart(question, found.further, evidence.readings)
        told = (claim for reading in evidence.readings for claim in reading.claims)
        further = without_joined_others(question, further, told)
        return Verdict(found.chosen, further)

    def candidates(
        self, question: Question, readings: Sequence[Reading], passages: Sequence[Passage]
    ) -> tuple[Candidate, ...]:
        """Return every figure that may answer a part of ``question``, with what speaks for it."""
        evidence = _evidence(question, readings, passages)
        return tuple(
            candidate
            for part in question.parts or (question,)
            if _is_weighed(part, ())
            for candidate in self._weigher.candidates.of(
                part, self._by_rule(part, evidence.fitting), evidence
            )
        )

    def _by_rule(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return the claims that the rules choose from articles on the asked event."""
        return self._on_responsibility(question, readings) or self._of_kind(question, readings)

    def _on_responsibility(
        self, question: Question, readings: Sequence[Reading]
    ) -> tuple[Claim, ...]:
        """Return the statements on whose deed it was: of whom, where the question asks that."""
        told = of_responsibility(question, readings)
        if not asks_who_accuses(question):
            return told
        return self._accused.best(question, tuple(claim for claim in told if accuses(claim)))

    def _of_kind(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return measures, figures or statements, as the question asks for them."""
        measured = self._measured.best(question, readings) if question.measures else ()
        if measured and not counts_as_well(question):
            return measured
        if answers_nothing_else(question):
            return ()
        counts = asks_for_figures(question)
        figures = self._figures(question, readings, measured) if counts else ()
        if figures or (counts and needs_figures(question)):
            return figures
        if question.speakers or question.about_people:
            return select_statements(question, readings)
        return ()

    def _figures(
        self, question: Question, readings: Sequence[Reading], measured: Sequence[Claim]
    ) -> tuple[Claim, ...]:
        """Return what counts the asked people or things, what is heard of them, and measures."""
        figures = self._counts(question, readings)
        figures = (*figures, *self._breaches(question, figures, readings))
        if question.also_heard:
            figures = (*figures, *select_statements(question, readings))
        others = _without_measured(figures, measured)
        besides = question.counts_besides or TIMES in question.measures
        if measured and (len(others) < len(figures) or not figures or besides):
            return (*others, *measured)
        return figures

    def _counts(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return the counts of the asked people or things, and what rivals them."""
        figures = select_figures(question, readings)
        owners = None if question.counted else AskedOwners(question, readings)
        if question.noun is not None and owners is not None:
            figures = owners.own(self._open.best(question, figures, readings))
        moved = question.counted == (DISPLACED,)  # they may "cross a border", or "leave"
        of_anybody = question.counts_people and not (question.noun or question.counted)
        if of_anybody or (not figures and (moved or question.counts_people)):
            figures = (*figures, *self._people.best(question, readings))
        if owners is not None and not question.speakers:
            rivals = self._rivals.beside(figures, readings)
            figures = (*figures, *owners.without_others(rivals))
        return figures

    def _nearest(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return the statements nearest to an open question; none where a rule has to answer."""
        near = self._ranker.best(question, readings) if _is_open(question) else ()
        return without_mere_deeds(question, near)

    def _breaches(
        self, question: Question, figures: Sequence[Claim], readings: Sequence[Reading]
    ) -> tuple[Claim, ...]:
        """Return how often a truce was broken, beside counts of its violations."""
        often = asked_as_times(question) if figures else None
        return self._measured.best(often, readings) if often is not None else ()


def _without_measured(figures: Sequence[Claim], measured: Sequence[Claim]) -> list[Claim]:
    """Leave out mere numbers that are read as measures too, beside one that has its unit."""
    spans = {(claim.article.id, claim.figure.span) for claim in measured if claim.figure}
    return [c for c in figures if c.figure is None or (c.article.id, c.figure.span) not in spans]


def _evidence(
    question: Question, readings: Sequence[Reading], passages: Sequence[Passage]
) -> Evidence:
    """Return what speaks for figures, without articles on an attack on something else."""
    about = relevant(question, readings)
    fitting = without_other_targets(question, about)
    others = {id(reading) for reading in about} - {id(reading) for reading in fitting}
    left = [reading for reading in readings if id(reading) not in others]
    return Evidence(left, fitting, Nearness.of(passages))


def _is_open(question: Question) -> bool:
    """Tell whether any statement may answer.

    Where somebody is asked about, others may tell of it as well ("when did X announce it?"), but
    not what he says, or whether he does.
    """
    if answers_nothing_else(question) or (asks_for_figures(question) and needs_figures(question)):
        return False
    of_somebody = bool(question.speakers or question.about_people)
    return not (of_somebody and (question.asks_words or question.asks_whether))


def _counting_others(
    asked: Sequence[Question], parts: Sequence[Sequence[Claim]]
) -> tuple[Claim, ...]:
    """Return the claims that may count others than are asked for, in every part that has them."""
    told = [
        (claim, claim in wholes or may_count_others(part, claim))
        for part, claims in zip(asked, parts, strict=False)  # what is heard besides counts nobody
        for wholes in (wholes_of_things(part, claims),)
        for claim in claims
    ]
    exact = [claim for claim, others in told if not others]
    return tuple(claim for claim, others in told if others and claim not in exact)


def _is_weighed(question: Question, chosen: Sequence[Claim]) -> bool:
    """Tell whether figures that the rules left out may answer: those of a known category.

    What a question calls by a noun alone is found by its meaning, and left out for that. Whose deed
    it was is told by no figure, and of some categories the trees have seen no question.
    """
    if tells_whose_deed(question, chosen) or _UNSEEN.issuperset(question.counted):
        return False
    return asks_for_figures(question)
