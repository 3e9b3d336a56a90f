"""Answers to "how old", "how much money", "what share": claims that have such a measure.

A measure is no count and stands in a statement, whose figure it becomes; a percentage is a figure.
Which of the sentences with a measure of the asked kind tells what is asked, the local embedding
model decides, as it does for open counts (``bot.choosing.counted_people``).
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from bot.answers import Question
from bot.asking.measures import measured_noun, measured_sort
from bot.choosing.asked_shares import SAME_WORD, AskedShares
from bot.choosing.asked_words import without_names
from bot.choosing.bare_rivals import bare_rivals
from bot.choosing.counted_nouns import of_noun
from bot.choosing.naming import names_any_of
from bot.choosing.particular_names import particular
from bot.choosing.sorts_of_sums import of_asked_sort, tells_sort
from bot.choosing.told_ages import with_age
from bot.choosing.told_amounts import Given, given_amounts, is_own, unless_given, with_amount
from bot.choosing.word_nearness import WordNearness
from bot.claims import Claim, Unit
from bot.ledger.repetition import without_repetition
from bot.reading.gloss import in_english
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import is_country
from bot.reading.numbers.measures import (
    AGE,
    HEAT,
    PERCENT,
    SPEED,
    STRENGTH,
    TIMES,
    Measure,
    read_measures,
)
from bot.reading.reader import Reading
from bot.reading.words.tokens import tokenize
from bot.speakers.asked_speakers import spoken_by
from index.embedding.embedding import Embedder

_CLOSE_ENOUGH = 0.35
_OF_THE_NAMED = 0.28
_SURELY_OF_THE_ASKED = 0.2
"""Cosine from which a sentence tells what is asked; less will do for one that names whom or what
the question names, and still less for a percentage of the asked noun and for an age, which is only
told of the named.

Chosen on 130 questions over 60 news texts in eleven languages and 280 in English: sentences that
answer have 0.35 and more without the name and 0.2 to 0.6 beside it, the nearest ones to questions
without an answer 0.3 and less without the name and 0.25 beside it.
"""
_WORDS_ALIKE, _IN_WORDS = 0.65, 0.25
"""From when on a sentence has the words of the question, and what cosine will do then."""
_WITH_ITS_NOUN = 0.12
"""The same for a sentence that has the noun of what is asked: "the rent is ..." has no more
of the question "how high is the rent of the flat that was let to ..."."""
_OF_ITS_SORT = 0.05
"""The same for a sentence with a pack's word for the asked sort of sum: "fined", "Bußgeld"."""
_OF_ONE_SCALE = 0.1
"""The same for how strong a quake was, which no other sentence tells."""
_WEIGHT_OF_WORDS = 0.5
_RARE = frozenset({SPEED, HEAT})
"""Measures that few sentences have, so that one need be no nearer than where it has the name."""
_BEHIND_BEST, _BEHIND_OTHERS = 0.1, 0.2
"""How much farther than the nearest one of its article, and of all, a sentence may be."""
_PART_IS_NEARER = 0.1
"""How much nearer to a question the few words around a measure are by chance."""
_BEFORE, _BEHIND = 9, 4
"""Tokens around a measure that are compared apart from the sentence, which may tell much else."""
_TELLS = {
    "killed": ("killed", "murder", "shooting", "execution", "body"),
    "injured": ("wounded",),
    "arrested": ("arrest",),
    "kidnapped": ("kidnapping",),
    "missing": ("missing",),
}
"""Concepts of sentences on those who came to an asked harm."""
_WEIGHT_OF_NAMES = 0.15
_SEVERAL = 2
"""From how many asked countries on one that is told beside them is told instead of one of them."""


class Measured:
    """Finds the statements, and the percentages, that tell the measure asked for."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._words = WordNearness(embedder)
        self._shares = AskedShares(self._words)

    def best(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return such claims in the order of the articles; none where all sentences are far."""
        found = [c for reading in readings for c in reading.claims if _has_measure(question, c)]
        found = [c for c in without_repetition(found) if not _is_of_other_country(question, c)]
        sort = measured_sort(question)
        found = of_asked_sort(sort, _of_the_named(question, found))
        claims = self._shares.of_noun(question, found)
        if not claims:
            return ()
        sure = np.array([_is_sure(question, claim) for claim in claims])
        named = sure | np.array([_names_asked(question, claim) for claim in claims])
        near, told = self._nearness(question, claims)
        words = self._words.of(question, claims)
        apart = _OF_THE_NAMED if question.measures & _RARE else _CLOSE_ENOUGH
        enough = np.where(named, _OF_THE_NAMED, np.where(words >= _WORDS_ALIKE, _IN_WORDS, apart))
        enough = np.where(self._names_measure(question, claims), _WITH_ITS_NOUN, enough)
        of_sort = np.array(tells_sort(sort, claims))
        enough = np.where(of_sort, _OF_ITS_SORT, enough)
        least = np.where(sure, np.minimum(_SURELY_OF_THE_ASKED, enough), enough)
        least = np.full_like(least, _OF_ONE_SCALE) if question.measures == {STRENGTH} else least
        weight = _WEIGHT_OF_NAMES * named + _WEIGHT_OF_WORDS * words
        ranked = np.where(near >= least, near + weight, 0)
        nearest = {*_near_best(ranked, claims), *np.flatnonzero(of_sort & (ranked > 0)).tolist()}
        chosen = {claims[place]: told[place] for place in sorted(nearest)}
        beside = self._shares.beside(list(chosen), found)
        chosen |= {claim: self._told(question, claim) for claim in beside}
        ordered = [claim for claim in found if claim in chosen]
        if AGE in question.measures:
            return without_repetition(with_age(one, _names(question)) for one in ordered)
        amounts = [amount for one in ordered for amount in _with_amounts(one, chosen[one])]
        return without_repetition((*amounts, *bare_rivals(amounts, readings)))

    def _told(self, question: Question, claim: Claim) -> Measure | None:
        """Return the measure of a sentence that is nearest to the question."""
        return self._nearness(question, [claim])[1][0]

    def _names_measure(self, question: Question, claims: Sequence[Claim]) -> NDArray[np.bool_]:
        """Tell of each claim whether its sentence has the noun that the question asks for: bail."""
        noun = measured_noun(question)
        if noun is None:
            return np.zeros(len(claims), dtype=np.bool_)
        named: NDArray[np.bool_] = self._words.nearest(noun, question.language, claims) >= SAME_WORD
        return named

    def _nearness(
        self, question: Question, claims: Sequence[Claim]
    ) -> tuple[NDArray[np.float32], list[Measure | None]]:
        """Return how near each sentence, or a part with a measure, is to the question.

        With it comes the measure of the nearest such part, or None where there is none.
        """
        words = dict.fromkeys((*question.wordings, without_names(question)))
        asked = self._embedder.embed([in_english(one, question.language) for one in words])
        given = given_amounts(question)
        parts = [tuple(_parts(question, claim, given)) for claim in claims]
        texts = [
            in_english(part, claim.article.language)
            for claim, own in zip(claims, parts, strict=True)
            for part, _ in own
        ]
        scores = iter((self._embedder.embed(texts) @ asked.T).max(axis=1))
        near = [[float(next(scores)) for _ in own] for own in parts]
        nearest = [max(one[0], max(one) - _PART_IS_NEARER) for one in near]
        told = [_nearest_measure(own, one) for own, one in zip(parts, near, strict=True)]
        return np.array(nearest, dtype=np.float32), told


def _near_best(ranked: NDArray[np.float32], claims: Sequence[Claim]) -> Iterator[int]:
    """Yield the places of claims nearly as near as the best of their article, and of all."""
    best: dict[str, float] = {}
    for claim, score in zip(claims, ranked, strict=True):
        best[claim.article.id] = max(float(score), best.get(claim.article.id, 0.0))
    floor = max(best.values()) - _BEHIND_OTHERS
    for place, (claim, score) in enumerate(zip(claims, ranked, strict=True)):
        if score > 0 and score >= max(floor, best[claim.article.id] - _BEHIND_BEST):
            yield place


def _nearest_measure(
    parts: Sequence[tuple[str, Measure | None]], near: Sequence[float]
) -> Measure | None:
    """Return the measure of the part that is nearest to the question."""
    measured = [
        (score, measure) for (_, measure), score in zip(parts, near, strict=True) if measure
    ]
    return max(measured, key=itemgetter(0))[1] if measured else None


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


def _parts(question: Question, claim: Claim, given: Given) -> Iterator[tuple[str, Measure | None]]:
    """Yield a claim's sentence, and the words around each measure of the asked kinds in it.

    What the question tells itself, ``given``, is not what it asks for.
    """
    yield claim.quote_text, None
    pack = lexicon(claim.article.language)
    if claim.figure is not None or pack is None:
        return
    tokens = tokenize(claim.article.text, claim.quote)
    told = [one for one in read_measures(tokens, pack) if one.kind in question.measures]
    asked = [one for one in told if is_own(claim, tokens[one.place], one.kind)]
    for measure in unless_given(asked, tokens, pack, given):
        around = tokens[max(0, measure.place - _BEFORE) : measure.place + _BEHIND]
        yield claim.article.text[around[0].span.start : around[-1].span.end], measure


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
    others = (n for n in _names(question) if not is_country(n, question.language))
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
    named = [c for c in claims if not _names(question) or _names_asked(question, c)]
    sure = {claim.article.id for claim in named if AGE in _kinds(claim)}
    return [c for c in named if c.article.id not in sure or AGE in _kinds(c)]


def _is_sure(question: Question, claim: Claim) -> bool:
    """Tell whether a claim is of the asked noun, or gives the age of somebody who is asked for.

    That is who is named, or else one who came to the harm that the question tells of.
    """
    if of_noun(question, claim):
        return True
    harms = {concept for harm in question.counted for concept in _TELLS.get(harm, ())}
    harmed = not harms.isdisjoint(claim.circumstances.concepts)
    return AGE in question.measures and (bool(_names(question)) or harmed)


def _names_asked(question: Question, claim: Claim) -> bool:
    """Tell whether a sentence names whom or what, or the country that, the question names."""
    countries = question.circumstances.countries & claim.circumstances.countries
    return bool(countries) or names_any_of(claim.article.text, claim.told_in, _names(question))


def _names(question: Question) -> tuple[str, ...]:
    """Return the names in the question, and the last word of each: a sentence has no more."""
    told = question.circumstances
    of_age = AGE in question.measures
    people = (name for name in told.names if not (of_age and _is_place(name, question)))
    names = particular(tuple(people), question.language)
    return tuple(dict.fromkeys(part for name in names for part in (name, name.split()[-1])))


def _is_place(name: str, question: Question) -> bool:
    """Tell whether a name is a place's, or another name of it in brackets: "Arvik (al-Arvik)"."""
    places = question.circumstances.places
    return name in places or any(f"{place} ({name})" in question.text for place in places)
