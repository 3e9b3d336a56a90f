"""Answers to "how old", "how much money", "what share": claims that have such a measure.

A measure is no count and stands in a statement, whose figure it becomes; a percentage is a figure.
Which of the sentences with a measure of the asked kind tells what is asked, the local embedding
model decides, as it does for open counts (``bot.choosing.people.counted_people``).
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.answers import Question
from bot.asking.measures import measured_noun, measured_sort
from bot.choosing.events.naming import names_any_of
from bot.choosing.measures.asked_names import asked_names, names_asked
from bot.choosing.measures.asked_shares import SAME_WORD, AskedShares
from bot.choosing.measures.bare_rivals import bare_rivals
from bot.choosing.measures.bare_sums import bare_sums
from bot.choosing.measures.near_enough import Signs, least_nearness, naming_asked, sure_of_asked
from bot.choosing.measures.near_measures import NearMeasures
from bot.choosing.measures.sorts_of_sums import of_asked_sort, of_the_named, tells_sort
from bot.choosing.measures.told_ages import with_age
from bot.choosing.measures.told_amounts import is_own, with_amount
from bot.choosing.statements.word_nearness import WordNearness
from bot.claims import Claim, Unit
from bot.ledger.repetition import without_repetition
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import is_country
from bot.reading.numbers.measures import AGE, PERCENT, TIMES, Measure, read_measures
from bot.reading.reader import Reading
from bot.reading.words.tokens import tokenize
from bot.speakers.asked_speakers import spoken_by
from index.embedding.embedding import Embedder

_WEIGHT_OF_WORDS, _WEIGHT_OF_NAMES = 0.5, 0.15
_BEHIND_BEST, _BEHIND_OTHERS = 0.1, 0.2
"""How much farther than the nearest one of its article, and of all, a sentence may be."""
_SEVERAL = 2
"""From how many asked countries on one that is told beside them is told instead of one of them."""

Told = dict[Claim, Measure | None]
"""Claims that answer, each with the measure of its sentence that is nearest to the question."""


class Measured:
    """Finds the statements, and the percentages, that tell the measure asked for."""

    def __init__(self, embedder: Embedder) -> None:
        self._measures = NearMeasures(embedder)
        self._words = WordNearness(embedder)

    def best(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return such claims in the order of the articles; none where all sentences are far."""
        sort = measured_sort(question)
        told = self._with_unit(question, sort, readings)
        return without_repetition((*told, *bare_sums(question, sort, readings)))

    def _with_unit(
        self, question: Question, sort: str | None, readings: Sequence[Reading]
    ) -> tuple[Claim, ...]:
        """Return those that have their unit beside them, or beside what they rival."""
        found = of_asked_sort(sort, _candidates(question, readings))
        found = of_the_named(question, sort, found)
        shares = AskedShares(self._words, found)
        claims = shares.of_noun(question)
        if not claims:
            return ()
        told = self._near_enough(question, claims, sort)
        if beside := shares.beside(list(told)):
            told |= zip(beside, self._measures.of(question, sort, beside)[1], strict=True)
        ordered = [claim for claim in found if claim in told]
        if AGE in question.measures:
            return without_repetition(with_age(one, asked_names(question)) for one in ordered)
        amounts = [amount for one in ordered for amount in _with_amounts(one, told[one])]
        return without_repetition((*amounts, *bare_rivals(amounts, readings, sort)))

    def _near_enough(self, question: Question, claims: Sequence[Claim], sort: str | None) -> Told:
        """Return the claims whose sentences are near enough to the question and to the nearest."""
        near, measures = self._measures.of(question, sort, claims)
        signs = self._signs(question, claims, sort)
        weight = _WEIGHT_OF_NAMES * signs.named + _WEIGHT_OF_WORDS * signs.words
        ranked = np.where(near >= least_nearness(question, signs), near + weight, 0)
        of_sort = np.flatnonzero(signs.of_sort & (ranked > 0)).tolist()
        places = sorted({*_near_best(ranked, claims), *of_sort})
        return {claims[place]: measures[place] for place in places}

    def _signs(self, question: Question, claims: Sequence[Claim], sort: str | None) -> Signs:
        sure = sure_of_asked(question, claims)
        return Signs(
            words=self._words.of(question, claims),
            with_noun=self._with_noun(question, claims),
            of_sort=np.array(tells_sort(sort, claims)) & _is_pinned(question),
            sure=sure,
            named=sure | naming_asked(question, claims),
        )

    def _with_noun(self, question: Question, claims: Sequence[Claim]) -> NDArray[np.bool_]:
        """Tell of each claim whether its sentence has the noun that the question asks for: bail."""
        noun = measured_noun(question)
        if noun is None:
            return np.zeros(len(claims), dtype=np.bool_)
        named: NDArray[np.bool_] = self._words.nearest(noun, question.language, claims) >= SAME_WORD
        return named


def _candidates(question: Question, readings: Sequence[Reading]) -> list[Claim]:
    """Return the claims that tell a measure of the asked kind, of whom or what is asked for."""
    found = [c for reading in readings for c in reading.claims if _has_measure(question, c)]
    found = [c for c in without_repetition(found) if not _is_of_other_country(question, c)]
    return _of_the_named(question, found)


def _is_pinned(question: Question) -> bool:
    """Tell whether a question names anything that tells one fine or sentence from all others."""
    asked = question.circumstances
    return bool(asked.names or asked.countries or asked.days or question.unknown_words)


def _near_best(ranked: NDArray[np.float32], claims: Sequence[Claim]) -> Iterator[int]:
    """Yield the places of claims nearly as near as the best of their article, and of all."""
    best: dict[str, float] = {}
    for claim, score in zip(claims, ranked, strict=True):
        best[claim.article.id] = max(float(score), best.get(claim.article.id, 0.0))
    floor = max(best.values()) - _BEHIND_OTHERS
    for place, (claim, score) in enumerate(zip(claims, ranked, strict=True)):
        if score > 0 and score >= max(floor, best[claim.article.id] - _BEHIND_BEST):
            yield place


def _with_amounts(claim: Claim, measure: Measure | None) -> Iterator[Claim]:
    """Yield a statement with its amount; one that tells how many times, with all that it tells.

    "The 34th time this year, nine times in the province": the numbers stand for each other's whole.
    """
    pack = lexicon(claim.article.language)
    if measure is None or pack is None:
        yield claim
    elif measure.kind == TIMES:
        found = read_measures(tokenize(claim.article.text, claim.quote), pack)
        yield from (with_amount(claim, one) for one in found if one.kind == TIMES)
    else:
        yield with_amount(claim, measure)


def _has_measure(question: Question, claim: Claim) -> bool:
    """Tell whether a claim of an asked speaker gives a measure of the asked kind."""
    if question.speakers and not spoken_by(claim, question.speakers, question.language):
        return False
    if claim.figure is not None:
        return PERCENT in question.measures and claim.figure.unit is Unit.PERCENT
    return not question.measures.isdisjoint(_kinds(claim) - {PERCENT})


def _is_of_other_country(question: Question, claim: Claim) -> bool:
    """Tell whether a sentence has another country in the place of one of several asked ones.

    "How much aid did Chile get from Norway?" is not answered by what Norway gave to Peru. A
    sentence that names who or what else is asked for stays.
    """
    asked, told = question.circumstances.countries, claim.circumstances.countries
    if len(asked) < _SEVERAL or told <= asked or asked <= told:
        return False
    others = (n for n in asked_names(question) if not is_country(n, question.language))
    return not names_any_of(claim.article.text, claim.told_in, tuple(others))


def _kinds(claim: Claim) -> frozenset[str]:
    pack = lexicon(claim.article.language)
    tokens = tokenize(claim.article.text, claim.quote)
    found = read_measures(tokens, pack) if pack is not None else ()
    return frozenset(one.kind for one in found if is_own(claim, tokens[one.place], one.kind))


def _of_the_named(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out ages of others than the named, and mere years where their article has an age."""
    if AGE not in question.measures:
        return list(claims)
    named = [c for c in claims if not asked_names(question) or names_asked(question, c)]
    sure = {claim.article.id for claim in named if AGE in _kinds(claim)}
    return [c for c in named if c.article.id not in sure or AGE in _kinds(c)]
