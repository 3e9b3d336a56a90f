"""People of whom something else is told than harm: "how many people watched the hearing?".

No lexicon holds all that people do. Any figure of people may be meant, so that the sentences
decide: those whose meaning is near to the question's, as the local embedding model has it.
"""

from collections.abc import Sequence

import numpy as np

from bot.answers import Question
from bot.choosing.asked_people import names_people
from bot.claims import Claim
from bot.reading.figures.counting import OTHER
from bot.reading.gloss import in_english
from bot.reading.names.countries import peoples_of
from bot.reading.reader import Reading
from index.embedding.embedding import Embedder

_CLOSE_ENOUGH = 0.45
"""Cosine from which a sentence is taken to tell what is asked.

Chosen on a dozen questions over 60 news texts in eleven languages: sentences that answer have 0.50
and more, the nearest ones to questions without an answer 0.29 and less.
"""
_BEHIND_BEST = 0.12


class CountedPeople:
    """Finds the figures of people whose sentences tell what a question asks of people."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def best(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return such figures in the order of the articles; none where all sentences are far."""
        claims = [c for reading in readings for c in reading.claims if _counts_people(c)]
        if not claims:
            return ()
        words = [in_english(words, question.language) for words in question.wordings]
        texts = [in_english(claim.quote_text, claim.article.language) for claim in claims]
        near = (self._embedder.embed(texts) @ self._embedder.embed(words).T).max(axis=1)
        floor = max(_CLOSE_ENOUGH, float(near.max()) - _BEHIND_BEST)
        return tuple(claims[place] for place in np.flatnonzero(near >= floor))


def _counts_people(claim: Claim) -> bool:
    figure = claim.figure
    if figure is None or figure.counted != OTHER:
        return False
    nation = figure.noun is not None and peoples_of(figure.noun, claim.article.language)
    return bool(nation) or names_people(claim)
