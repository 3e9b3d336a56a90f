"""How near the beginnings of articles come to a question, and to each other."""

from collections.abc import Collection, Sequence

from bot.answers import Question
from bot.reading.gloss import in_english
from bot.reading.reader import Reading
from index.embedding.embedding import Embedder

_LENGTH = 400
"""How many letters of an article are its beginning."""


class Beginnings:
    """The beginnings of articles, compared by meaning.

    Args:
        embedder: What compares them.
        question: The question.
        readings: The articles.
    """

    def __init__(self, embedder: Embedder, question: Question, readings: Sequence[Reading]) -> None:
        texts = [in_english(_beginning(one), one.article.language) for one in readings]
        asked = embedder.embed([in_english(question.text, question.language)])[0]
        vectors = embedder.embed(texts)
        ids = [reading.article.id for reading in readings]
        self._vectors = dict(zip(ids, vectors, strict=True))
        self._asked = asked

    def to_question(self, article: str) -> float:
        """Return how near the beginning of an article comes to the question: a cosine."""
        return float(self._vectors[article] @ self._asked)

    def to_nearest(self, article: str, others: Collection[str]) -> float:
        """Return how near it comes to the nearest of ``others`` that is another one; 0 for none."""
        own = self._vectors[article]
        near = (float(own @ self._vectors[id_]) for id_ in others if id_ != article)
        return max(near, default=0.0)


def _beginning(reading: Reading) -> str:
    article = reading.article
    return f"{article.title or ''}\n{article.text[:_LENGTH]}"
