"""Which counts of what was destroyed are of the thing that a question names.

"How many bridges were destroyed?" is answered by no count of burned shops. A count without a noun
("and damaged ten others") is of what the count before it in the sentence counts.
"""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from math import inf, log

from bot.answers import Question
from bot.choosing.counts.counted_nouns import of_noun
from bot.claims import Claim, Figure
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.property_kinds import DESTROYED, answering, kinds_in
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import tokenize
from index.spans import Span

_Sentence = tuple[str, Span]
_BESIDE = 160
"""How many characters may stand between a count and one that refers to it."""


class DestroyedThings:
    """Tells whether what is counted is what a question asks for.

    Args:
        question: What is asked.
        claims: What the articles count, among it what stands before the counts in question.
    """

    def __init__(self, question: Question, claims: Iterable[Claim]) -> None:
        self._question = question
        asked = kinds_in(question.destroyed, question.language)
        self._kinds = frozenset(kind for one in asked for kind in answering(one))
        self._counts: dict[_Sentence, list[Claim]] = {}
        for claim in claims if question.destroyed else ():
            if claim.figure is not None and claim.figure.counted == DESTROYED:
                self._counts.setdefault((claim.article.id, claim.quote), []).append(claim)

    def are_meant(self, claim: Claim) -> bool:
        """Tell whether a claim counts what is asked for; anything is where nothing is named."""
        figure = claim.figure
        if not self._question.destroyed or figure is None or figure.counted != DESTROYED:
            return True
        named = self._with_noun(claim)
        kind = self._kind(named) if self._kinds else None
        if kind is not None:
            return kind in self._kinds
        if self._kinds and not _names_thing(named):
            return False
        return of_noun(replace(self._question, noun=self._question.destroyed), named)

    def _with_noun(self, claim: Claim) -> Claim:
        """Return the claim, or the nearest before it in its sentence that says what it counts."""
        sentence = self._counts.get((claim.article.id, claim.quote), [])
        before = [one for one in sentence if _start(one) < _start(claim) and _names_thing(one)]
        if _names_thing(claim):
            return claim
        return max(before, key=_start, default=None) or self._referred_to(claim)

    def _referred_to(self, claim: Claim) -> Claim:
        """Return the count of the sentence before that somebody else's bare count rivals.

        Of "90 houses and 12 cars burned. The mayor speaks of 110." the houses, which are as many.
        """
        figure = claim.figure
        if figure is None or not figure.refers:
            return claim
        near = range(claim.quote.start - _BESIDE, claim.quote.start + 1)
        told = [
            one
            for (article, quote), counts in self._counts.items()
            for one in counts
            if article == claim.article.id and quote.end in near and _names_thing(one)
        ]
        return min(told, key=lambda one: _apart(one.figure, figure), default=claim)

    @staticmethod
    def _kind(claim: Claim) -> str | None:
        """Return the kind of thing that is counted, or the last one named before a bare number."""
        figure, language = claim.figure, claim.article.language
        if figure is None:
            return None
        if figure.noun is not None and not _are_others(figure, language):
            return next(iter(kinds_in(figure.noun, language)), None)
        before = claim.article.text[claim.quote.start : figure.span.start]
        return next(reversed(kinds_in(before, language)), None)


def _apart(figure: Figure | None, rival: Figure) -> float:
    if figure is None or not figure.low or not rival.low:
        return inf
    return abs(log(figure.low / rival.low))


def _start(claim: Claim) -> int:
    return claim.figure.span.start if claim.figure is not None else claim.quote.start


def _names_thing(claim: Claim) -> bool:
    figure = claim.figure
    if figure is None or figure.noun is None:
        return False
    return not _are_others(figure, claim.article.language)


def _are_others(figure: Figure, language: str) -> bool:
    """Tell whether a noun names nothing but further ones of a kind ("ten others")."""
    pack, noun = lexicon(language), figure.noun or ""
    known = pack is not None and bool(_others(pack).find(tokenize(noun)))
    return known and not kinds_in(noun, language)


@cache
def _others(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"others": pack.counting.others})
