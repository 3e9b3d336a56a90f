"""Statements that answer a question which asks for neither a figure nor a speaker."""

from collections.abc import Collection, Sequence

import numpy as np

from bot.answers import Question
from bot.choosing.events.naming import names_any_of
from bot.choosing.events.particular_names import particular
from bot.choosing.events.same_event import begins_with
from bot.choosing.statements.word_nearness import WordNearness
from bot.claims import Claim
from bot.reading.gloss import in_english
from bot.reading.reader import Reading
from index.embedding.embedding import Embedder

_WEIGHT_OF_MARKS = 0.3
_CLOSE_ENOUGH = 0.3
"""Cosine plus weighted share of common marks from which a sentence is shown.

Chosen by eye on a dozen questions over the sample corpus and two other articles; an open question
is no more than a search until a model reads.
"""
_WEIGHT_OF_WORDS = 1.0
"""Of the single words of the question that a sentence has, among those that are near enough."""
_ENOUGH_WITH_WORDS, _ENOUGH_WITH_NAMES = 1.15, 0.95
"""What the nearest sentence must reach with its words for an article to answer: less where the
question names somebody, some place or a country, which its sentence or article has to name, too.

Chosen on 578 records of NoMIRACL that are not measured: 76% instead of 81% of those that no passage
answers are answered, and 11% instead of 8% of the others refused.
"""
_FARTHER_BETWEEN_LANGUAGES = 0.2
"""By how much less sentence and words of another language come near, though they say the same."""
_SAID_SO = 0.5
"""The same, where it is asked who says something: then contents are compared, not sentences."""
_HALF = 0.5
_BEHIND_BEST = 0.15
_MOST = 4
_MOST_COMPARED = 400


class StatementRanker:
    """Ranks statements by nearness to the question: in meaning, and in whom and what they name."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder, self._words = embedder, WordNearness(embedder)

    def best(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return the few statements nearest to ``question``, best first; none if all are far.

        Asked who says something, what is said is compared, without who says it.

        Where the question names a country or somebody, a statement that names neither is far, but
        for one of an article that begins with them.
        """
        claims = [c for reading in readings for c in reading.claims if c.figure is None]
        unique = {(claim.article.id, claim.quote_text): claim for claim in reversed(claims)}
        about = _articles_about(question, readings)
        near = [
            claim
            for claim in reversed(unique.values())
            if claim.article.id in about or _names_the_same(question, claim)
        ]
        if not near:
            return ()
        near = near[:_MOST_COMPARED]
        said = question.said
        asked = self._embedder.embed([in_english(said or question.text, question.language)])[0]
        texts = [in_english(_told(claim, said), claim.article.language) for claim in near]
        marks = np.array([_common_marks(question, claim, about) for claim in near])
        scores = self._embedder.embed(texts) @ asked + _WEIGHT_OF_MARKS * marks
        enough = _SAID_SO if said else _CLOSE_ENOUGH
        if float(scores.max()) < enough:
            return ()
        words = np.zeros(len(near)) if said else self._words.of(question, near)
        ranked = np.where(scores >= enough, scores + _WEIGHT_OF_WORDS * words, -np.inf)
        nearest = near[int(ranked.argmax())]
        if words.any() and float(ranked.max()) < _enough_with_words(question, nearest):
            return ()
        order = np.argsort(-ranked, kind="stable")[:_MOST]
        floor = float(ranked.max()) - _BEHIND_BEST
        return tuple(near[place] for place in order if ranked[place] >= floor)


def _enough_with_words(question: Question, nearest: Claim) -> float:
    asked = question.circumstances
    enough = _ENOUGH_WITH_NAMES if asked.names or asked.countries else _ENOUGH_WITH_WORDS
    foreign = nearest.article.language != question.language
    return enough - _FARTHER_BETWEEN_LANGUAGES if foreign else enough


def _told(claim: Claim, said: str) -> str:
    """Return what is compared: what a speaker says, where it is asked who says something."""
    if said and claim.attribution.speaker is not None:
        return claim.attribution.content.of(claim.article.text)
    return claim.quote_text


def _names_the_same(question: Question, claim: Claim) -> bool:
    asked, told = question.circumstances, claim.circumstances
    if not asked.countries and not asked.names:
        return True
    if asked.countries & told.countries:
        return True
    names = particular(asked.names, question.language)
    return names_any_of(claim.article.text, claim.quote, names)


def _articles_about(question: Question, readings: Sequence[Reading]) -> frozenset[str]:
    """Return the articles that begin with a name of the question: their event is the asked one."""
    names = particular(question.circumstances.names, question.language)
    return frozenset(one.article.id for one in readings if names and begins_with(one, names))


def _common_marks(question: Question, claim: Claim, about: Collection[str]) -> float:
    """Return which share of the question's concepts, countries and names the sentence has.

    A name that its article begins with is half as good.
    """
    asked, told = question.circumstances, claim.circumstances
    marks = asked.concepts | asked.countries
    names = particular(asked.names, question.language)
    common: float = len(marks & (told.concepts | told.countries))
    around = _HALF if claim.article.id in about else 0.0
    text, quote = claim.article.text, claim.quote
    common += sum(1.0 if names_any_of(text, quote, [name]) else around for name in names)
    return common / (len(marks) + len(names)) if marks or names else 0.0
