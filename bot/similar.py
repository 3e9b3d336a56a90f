"""Statements that answer a question which asks for neither a figure nor a speaker."""

from collections.abc import Sequence

from bot.answers import Question
from bot.claims import Claim
from bot.reading.gloss import gloss
from bot.reading.reader import Reading
from index.embedding import Embedder

_CLOSE_ENOUGH = 0.45
"""Cosine below which a sentence does not answer; measured on questions over other texts."""
_BEHIND_BEST = 0.12
_MOST = 6
_MOST_COMPARED = 400


class StatementRanker:
    """Ranks statements by their nearness to the question."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def best(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return the few statements nearest to ``question``, best first; none if all are far."""
        claims = [c for reading in readings for c in reading.claims if c.figure is None]
        unique = list({(c.article.id, c.quote): c for c in claims}.values())[:_MOST_COMPARED]
        if not unique:
            return ()
        asked = self._embedder.embed([gloss(question.text, question.language)])[0]
        texts = [gloss(claim.quote_text, claim.article.language) for claim in unique]
        scores = self._embedder.embed(texts) @ asked
        floor = max(_CLOSE_ENOUGH, float(scores.max()) - _BEHIND_BEST)
        order = sorted(range(len(unique)), key=lambda place: -float(scores[place]))
        return tuple(unique[place] for place in order[:_MOST] if scores[place] >= floor)
