"""The figures that may answer a question, with what speaks for each and against it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from math import nan
from operator import attrgetter

from bot.answers import Question
from bot.choosing.counts.asked_weapons import are_other_weapons
from bot.choosing.counts.counted_nouns import noun_of
from bot.choosing.counts.destroyed_things import DestroyedThings
from bot.choosing.events.relevance import event_names
from bot.choosing.events.shares_of_names import shares_of_names
from bot.choosing.people.asked_people import names_people
from bot.choosing.people.person_nouns import PersonNouns
from bot.choosing.selecting import of_thing
from bot.choosing.weighing.article_signs import ArticleSigns, signs_of_article
from bot.choosing.weighing.candidate import Candidate
from bot.choosing.weighing.evidence import Evidence
from bot.choosing.weighing.figure_signs import CompanySigns, FigureSigns, signs_of_figure
from bot.choosing.weighing.kin_harms import MOVED, counts_by_name, may_be_kin, tells_apart
from bot.choosing.weighing.open_candidates import OpenCandidates
from bot.choosing.weighing.question_signs import QuestionSigns, signs_of_question
from bot.claims import Claim, Figure, Unit
from bot.reading.figures.countables import CASUALTIES
from bot.reading.figures.figures import UNNAMED
from bot.reading.figures.turnouts import PARTICIPANTS
from bot.reading.gloss import noun_in_english
from bot.reading.reader import Reading
from index.embedding.embedding import Embedder

_NEVER_THINGS = frozenset({"arrested", "kidnapped", PARTICIPANTS})
_MEANS_THINGS = -0.05
"""How far from the middle a noun is surely one for things (``PersonNouns``)."""
_OPEN = nan
"""A sign that takes vectors, until somebody needs it."""

_Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Weighed:
    reading: Reading
    claim: Claim
    figure: Figure

    @property
    def place(self) -> _Place:
        return place_of(self.claim, self.figure)

    @property
    def value(self) -> tuple[object, ...]:
        return (self.figure.counted, self.figure.low, self.figure.high)


def place_of(claim: Claim, figure: Figure) -> _Place:
    """Return where a figure stands."""
    return (claim.article.id, figure.span.start, figure.span.end)


def _places_of(claims: Iterable[Claim]) -> set[_Place]:
    """Return where the figures of ``claims`` stand; those without one stand nowhere."""
    return {place_of(claim, claim.figure) for claim in claims if claim.figure is not None}


class Candidates:
    """Finds the figures that count what is asked, in every article that was read.

    Args:
        embedder: Compares their sentences, and the beginnings of the articles.
    """

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._persons = PersonNouns(embedder)

    def of(
        self, question: Question, chosen: Sequence[Claim], evidence: Evidence
    ) -> tuple[Candidate, ...]:
        """Return what ``open`` does, with every sign."""
        found = self.open(question, chosen, evidence)
        return found.complete() if found is not None else ()

    def open(
        self, question: Question, chosen: Sequence[Claim], evidence: Evidence
    ) -> OpenCandidates | None:
        """Return each figure of the asked thing, in the order of the articles; None for none.

        Args:
            question: The question, or one part of it.
            chosen: What the rules chose.
            evidence: What was found and read.
        """
        weighed = self._without_things(question, _weighed(question, evidence.near()))
        if not weighed:
            return None
        taken = _places_of(chosen)
        names = event_names(question, evidence.readings)
        articles = _Articles(question, names, evidence, {article for article, _, _ in taken})
        company = _Companies(weighed, taken, articles)
        asked = _values(signs_of_question(question, names, articles=len(articles.answering)))
        candidates = [
            Candidate(
                one.claim,
                one.place in taken,
                (
                    *asked,
                    *articles.values(one.reading),
                    *_values(signs_of_figure(question, one.reading, one.claim, names)),
                    *_values(company.of(one)),
                ),
            )
            for one in weighed
        ]
        return OpenCandidates(
            question, candidates, evidence.readings, articles.answering, self._embedder
        )

    def _without_things(self, question: Question, weighed: Iterator[_Weighed]) -> list[_Weighed]:
        """Leave out figures of things where people are asked for: bottles are not arrested.

        They have no category, and stand in a sentence that tells of the asked harm. The dead may
        be bodies, the ill cases and the displaced homes, which are things by their nouns.
        """
        them = list(weighed)
        if _NEVER_THINGS.isdisjoint(question.counted):
            return them
        open_ones = [
            one
            for one in them
            if one.figure.counted == UNNAMED and not of_thing(question, one.claim)
        ]
        if not open_ones:
            return them
        nouns = [
            noun_in_english(noun_of(one.figure), one.claim.article.language) for one in open_ones
        ]
        leaning = self._persons.leaning(self._embedder.embed(nouns))
        things = {
            one.place
            for one, noun, place in zip(open_ones, nouns, leaning, strict=True)
            if noun and place <= _MEANS_THINGS and not names_people(one.claim)
        }
        return [one for one in them if one.place not in things]


def _weighed(question: Question, readings: Sequence[Reading]) -> Iterator[_Weighed]:
    """Yield the figures that count what is asked."""
    named = counts_by_name(question, readings)
    for reading in readings:
        for claim in _may_answer(question, reading, named=named):
            if claim.figure is not None:
                yield _Weighed(reading, claim, claim.figure)


def _may_answer(question: Question, reading: Reading, *, named: bool) -> Iterator[Claim]:
    """Yield the claims of an article whose figures count what is asked, or what stands for it.

    ``named`` tells whether some article counts it by its own name.
    """
    apart = tells_apart(question, reading)
    things = DestroyedThings(question, reading.claims)
    for claim in reading.claims:
        figure = claim.figure
        if figure is None or figure.low is None or figure.unit is not Unit.COUNT:
            continue
        if figure.former or figure.declined:
            continue
        if are_other_weapons(question, figure, claim.article.language):
            continue
        if not things.are_meant(claim):
            continue
        exact = figure.counted in question.counted or of_thing(question, claim)
        other = apart and figure.counted == CASUALTIES
        other = other or (named and figure.counted in MOVED)
        if exact or (not other and may_be_kin(question, claim, figure)):
            yield claim


def _values(signs: QuestionSigns | ArticleSigns | FigureSigns | CompanySigns) -> tuple[float, ...]:
    """Return the signs as numbers, in their order."""
    return tuple(map(float, _GETTERS[type(signs)](signs)))


_GETTERS = {
    kind: attrgetter(*(field.name for field in fields(kind)))
    for kind in (QuestionSigns, ArticleSigns, FigureSigns, CompanySigns)
}


class _Articles:
    """The signs of each article, worked out once.

    Attributes:
        answering: The ids of those of which the rules chose a figure.
    """

    def __init__(
        self,
        question: Question,
        names: Sequence[str],
        evidence: Evidence,
        answering: Collection[str],
    ) -> None:
        self.answering = answering
        self._question, self._names = question, names
        self._nearness = evidence.nearness
        self._fitting = {reading.article.id for reading in evidence.fitting}
        self._shares = shares_of_names(question, names, evidence.readings) if names else {}
        self._most = max(self._shares.values(), default=0.0)
        self._values: dict[str, tuple[float, ...]] = {}

    def values(self, reading: Reading) -> tuple[float, ...]:
        """Return what an article has of the event, as numbers."""
        id_ = reading.article.id
        if id_ not in self._values:
            others = any(other != id_ for other in self.answering)
            signs = signs_of_article(
                self._question,
                reading,
                self._names,
                nearness=self._nearness.of_article(id_),
                fits=id_ in self._fitting,
                share_of_names=self._shares.get(id(reading), 0.0),
                most_names=self._most,
                beginning=_OPEN,
                like_chosen=_OPEN if others else 0.0,
            )
            self._values[id_] = _values(signs)
        return self._values[id_]

    def passage(self, one: _Weighed) -> float:
        """Return how far the passage of a figure is behind the nearest of all."""
        return self._nearness.of_claim(one.claim)


class _Companies:
    """What each figure is seen beside: those of its article, and the same ones of others."""

    def __init__(
        self, weighed: Sequence[_Weighed], taken: set[_Place], articles: _Articles
    ) -> None:
        self._taken, self._articles = taken, articles
        self._givers: dict[tuple[object, ...], set[str]] = defaultdict(set)
        self._choosers: dict[tuple[object, ...], set[str]] = defaultdict(set)
        self._first: dict[tuple[str, str], int] = {}
        self._taken_of: dict[str, set[_Place]] = defaultdict(set)
        for place in taken:
            self._taken_of[place[0]].add(place)
        for one in weighed:
            article = one.claim.article.id
            self._givers[one.value].add(article)
            if one.place in taken:
                self._choosers[one.value].add(article)
            self._first.setdefault((article, one.figure.counted), one.figure.span.start)

    def of(self, one: _Weighed) -> CompanySigns:
        """Return what a figure is seen beside."""
        article = one.claim.article.id
        return CompanySigns(
            chosen=one.place in self._taken,
            passage=self._articles.passage(one),
            sentence=_OPEN,
            behind=_OPEN,
            first=self._first[article, one.figure.counted] == one.figure.span.start,
            agreeing=len(self._givers[one.value] - {article}),
            agrees=bool(self._choosers[one.value] - {article}),
            beside=bool(self._taken_of[article] - {one.place}),
        )
