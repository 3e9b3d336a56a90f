"""How much of what a question says stands in a sentence, word by word and by meaning.

Sentences are compared as wholes by one vector each, which a further clause, or the form of a
question, pulls away: "how many work for the operator" and "the operator, which employs 640, was
fined". Their single words are as near as ever. Measured on 20 questions on people in six languages,
each against the sentences of the others: together with the nearness of the sentences this finds 17
answers, that nearness alone 11 at as many false ones.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.answers import Question
from bot.choosing.statements.asked_words import content_words, telling_words
from bot.claims import Claim
from bot.reading.gloss import in_english, noun_in_english
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize
from index.embedding.embedding import Embedder


class WordNearness:
    """Compares the words of a question with those of sentences."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def of(self, question: Question, claims: Sequence[Claim]) -> NDArray[np.float32]:
        """Return for each claim how near the asked words come to its sentence's, on average."""
        asked = self._vectors(telling_words(question), question.language)
        return self._compared(asked, claims)

    def nearest(self, noun: str, language: str, claims: Sequence[Claim]) -> NDArray[np.float32]:
        """Return for each claim how near the nearest word of its sentence comes to ``noun``."""
        return self._compared(self._vectors((noun,), language), claims)

    def alike(
        self, noun: str, language: str, others: Sequence[tuple[str, str]]
    ) -> NDArray[np.float32]:
        """Return how near each of ``others``, nouns with their languages, comes to ``noun``."""
        if not others:
            return np.zeros(0, dtype=np.float32)
        nouns = [(language, noun), *others]
        vectors = self._embedder.embed([noun_in_english(word, tongue) for tongue, word in nouns])
        return np.asarray(vectors[1:] @ vectors[0], dtype=np.float32)

    def _compared(self, asked: NDArray[np.float32], claims: Sequence[Claim]) -> NDArray[np.float32]:
        near = np.zeros(len(claims), dtype=np.float32)
        for place, claim in enumerate(claims if len(asked) else ()):
            told = self._vectors(_words(claim), claim.article.language)
            if len(told):
                near[place] = (asked @ told.T).max(axis=1).mean()
        return near

    def _vectors(self, words: Sequence[str], language: str) -> NDArray[np.float32]:
        return self._embedder.embed([in_english(word, language) for word in words])


def _words(claim: Claim) -> tuple[str, ...]:
    pack = lexicon(claim.article.language)
    return content_words(tokenize(claim.quote_text), pack) if pack is not None else ()
