"""Figures of an open count by the meaning of their sentences, besides that of their nouns.

"How many viewers did the second channel have?" finds every figure of viewers by its noun. Which of
them it means, the sentences tell: by the names and the words of the question. So they do where an
article counts the thing by a wider word ("products" for "cosmetics") or by one that no gloss has.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.answers import Question
from bot.choosing.counts.counted_nouns import CountedNouns, noun_of
from bot.choosing.counts.figure_years import of_asked_year
from bot.choosing.counts.told_countries import is_of_other_country
from bot.choosing.measures.named_shares import named_shares
from bot.choosing.people.counted_people import counts_anybody
from bot.choosing.selecting import of_asked_countries, of_time
from bot.choosing.statements.sentence_nearness import SentenceNearness
from bot.choosing.statements.word_nearness import WordNearness
from bot.claims import Claim, Unit
from bot.reading.figures.counted import OTHER
from bot.reading.gloss import is_unknown
from bot.reading.lexicon.pack import lexicon
from bot.reading.reader import Reading
from bot.reading.words.phrases import finder
from bot.reading.words.tokens import tokenize
from index.embedding.embedding import Embedder

_WEIGHT_OF_WORDS, _WEIGHT_OF_NAMES, _WEIGHT_OF_NOUNS = 0.5, 0.3, 0.5
_AKIN, _HARDLY_AKIN = 0.45, 0.35
"""Cosine from which a noun may be a wider or a narrower word for the asked one, and from when on it
may be where the sentence leaves no doubt."""
_TELLS, _SURELY_TELLS, _LEAVES_NO_DOUBT = 0.75, 0.95, 1.05
"""From when on a sentence, with the weight of its words, tells what is asked: with a noun akin to
the asked one, with one whose meaning is not known, and with one hardly akin."""
_NOUN_WORDS = 2
"""Words of an asked noun behind which a verb or a subject follows, but for English."""
_BEHIND_BEST = 0.2
"""How much farther than the nearest sentence of its article another one may be."""
_BEHIND_AKIN = 0.08
"""The same for figures of akin nouns, of which few are the asked thing."""
_OF_THE_PAST = 0.1
"""How much farther a count over a past time is, where none is asked for."""
_NEARER = 0.02
"""How much nearer than a figure of the asked noun one of an akin noun has to be."""


class OpenCounts:
    """Finds which figures an open count means.

    Args:
        embedder: Compares sentences and words.
        nouns: Compares counted nouns.
    """

    def __init__(self, embedder: Embedder, nouns: CountedNouns) -> None:
        self._nouns = nouns
        self._sentences, self._words = SentenceNearness(embedder), WordNearness(embedder)

    def best(
        self, question: Question, chosen: Sequence[Claim], readings: Sequence[Reading]
    ) -> tuple[Claim, ...]:
        """Return the nearest of the figures ``chosen`` by noun, and nearer ones of akin nouns."""
        known = set(map(_place, chosen))
        akin = {
            _place(claim): (claim, noun)
            for claim, noun in self._akin(question, readings)
            if _place(claim) not in known
        }
        claims = [*chosen, *(claim for claim, _ in akin.values())]
        if not claims:
            return ()
        scores = self._scores(question, claims, {r.article.id: r for r in readings})
        told = dict(zip(map(_place, claims), map(float, scores), strict=True))
        best = _best_of_articles(chosen, told)
        near = [
            claim
            for place, (claim, noun) in akin.items()
            if told[place] >= _least(question, claim, noun)
            and told[place] >= best.get(claim.article.id, 0.0) + _NEARER
            and told[place] >= max(best.values(), default=0.0) - _BEHIND_AKIN
        ]
        ranks = {_place(c): told[_place(c)] + _WEIGHT_OF_NOUNS * akin[_place(c)][1] for c in near}
        least = max(ranks.values(), default=0.0) - _BEHIND_AKIN
        found = [*chosen, *(claim for claim in near if ranks[_place(claim)] >= least)]
        best = _best_of_articles(found, told)
        nearest = [c for c in found if told[_place(c)] >= best[c.article.id] - _BEHIND_BEST]
        return tuple(of_asked_year(question, of_asked_countries(question, nearest)))

    def _akin(
        self, question: Question, readings: Sequence[Reading]
    ) -> Iterator[tuple[Claim, float]]:
        """Yield the figures that may count the asked thing by another word, and how near it is."""
        claims = [
            claim
            for reading in readings
            for claim in reading.claims
            if _may_count(claim) and not is_of_other_country(question, claim, reading)
        ]
        claims = of_time(question, claims) if question.background else claims
        if not claims or question.noun is None:
            return
        nouns = [(c.article.language, noun_of(c.figure)) for c in claims if c.figure]
        near = self._nouns.nearness(_bare_noun(question), question.language, nouns)
        people = bool(question.nationality) or question.counts_people
        people = people or self._nouns.means_people(question.noun, question.language)
        for claim, (language, noun), score in zip(claims, nouns, near, strict=True):
            if people and counts_anybody(claim):
                yield claim, max(float(score), _AKIN)
            elif not noun or is_unknown(noun, language):
                yield claim, float(score) if noun else 0.0
            elif score >= _HARDLY_AKIN:
                yield claim, float(score)

    def _scores(
        self, question: Question, claims: Sequence[Claim], readings: Mapping[str, Reading]
    ) -> NDArray[np.float32]:
        """Return how near each claim's sentence, with its words and names, is to the question."""
        named = np.array(named_shares(question, claims, readings), dtype=np.float32)
        words = self._words.of(question, claims)
        near = self._sentences.of(question, claims)
        past = np.array([claim.background and not question.background for claim in claims])
        scores: NDArray[np.float32] = near + _WEIGHT_OF_WORDS * words + _WEIGHT_OF_NAMES * named
        scores -= (_OF_THE_PAST * past).astype(np.float32)
        return scores


def _least(question: Question, claim: Claim, noun: float) -> float:
    """Return how near a sentence has to come, with a noun so near to the asked one.

    In the language of the question another noun is more often another thing: seasons and episodes.
    """
    if noun >= _AKIN:
        return _LEAVES_NO_DOUBT if claim.article.language == question.language else _TELLS
    told = noun_of(claim.figure) if claim.figure is not None else ""
    unknown = not told or is_unknown(told, claim.article.language)
    return _SURELY_TELLS if unknown else _LEAVES_NO_DOUBT


def _bare_noun(question: Question) -> str:
    """Return the asked noun without what follows it: "klager fik valgkommissionen"."""
    words = (question.noun or "").split()
    pack = lexicon(question.language)
    first_leads = (
        pack is None or pack.attribution.order != "svo" or pack.attribution.adjectives_follow
    )
    return " ".join(words[:_NOUN_WORDS] if first_leads else words)


def _best_of_articles(
    claims: Iterable[Claim], told: dict[tuple[str, int], float]
) -> dict[str, float]:
    best: dict[str, float] = {}
    for claim in claims:
        best[claim.article.id] = max(told[_place(claim)], best.get(claim.article.id, 0.0))
    return best


def _place(claim: Claim) -> tuple[str, int]:
    start = claim.quote.start if claim.figure is None else claim.figure.span.start
    return claim.article.id, start


def _may_count(claim: Claim) -> bool:
    """Tell whether a figure counts what no category has."""
    figure, pack = claim.figure, lexicon(claim.article.language)
    if figure is None or figure.counted != OTHER or figure.unit is not Unit.COUNT:
        return False
    if pack is None or figure.low is None:
        return False
    return not finder("all", pack.counting.all_words).find(tokenize(figure.text))
