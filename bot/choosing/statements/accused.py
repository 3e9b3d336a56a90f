"""Which of the sentences that accuse somebody accuse whom, and of what, a question names.

"Who accuses the coastguard of delay?" names no place and no day by which its event could be told:
every accusation of the corpus would answer. What a sentence tells beside who speaks is held against
the words of the question instead.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.answers import Question
from bot.choosing.events.naming import names_any_of
from bot.choosing.events.particular_names import particular
from bot.choosing.statements.word_nearness import WordNearness
from bot.claims import Claim
from bot.reading.gloss import in_english
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.concepts import read_concepts
from bot.reading.words.tokens import tokenize
from index.embedding.embedding import Embedder
from index.spans import Span

_ACCUSING = frozenset({"accuse", "suspect", "people"})
"""Concepts that every accusation has."""
_WEIGHT_OF_CONCEPTS = 0.3
_FARTHER_BETWEEN_LANGUAGES = 0.2
_ENOUGH = 1.2
"""The nearness of sentence and words, with the share of common concepts, of the same accusation.

Chosen on 8 questions in five languages over 20 invented articles: accusations of others came to
0.96 at most, those of the asked to 1.2 at least.
"""
_BEHIND_BEST = 0.4


class Accused:
    """Tells whom an accusation is raised against."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder, self._words = embedder, WordNearness(embedder)

    def best(self, question: Question, told: Sequence[Claim]) -> tuple[Claim, ...]:
        """Return those of ``told`` that accuse the asked, of what is asked.

        Where the question names a place, somebody or a country, its articles are on the asked
        event; only what the named themselves say is left out.
        """
        if not told:
            return ()
        asked = question.circumstances
        if asked.names or asked.countries:
            return tuple(claim for claim in told if not _is_told_by_named(question, claim))
        concepts = np.array([_common_concepts(question, claim) for claim in told])
        scores = self._nearness(question, told) + _WEIGHT_OF_CONCEPTS * concepts
        floor = max(_ENOUGH, float(scores.max()) - _BEHIND_BEST)
        lacking = (concepts == 0) & (concepts.max() > 0)
        kept = (scores >= floor) & ~lacking
        return tuple(claim for claim, keeps in zip(told, kept, strict=True) if keeps)

    def _nearness(self, question: Question, told: Sequence[Claim]) -> NDArray[np.float32]:
        asked = self._embedder.embed([in_english(question.text, question.language)])[0]
        texts = [in_english(_beside_speaker(claim), claim.article.language) for claim in told]
        near = self._embedder.embed(texts) @ asked + self._words.of(question, told)
        foreign = [claim.article.language != question.language for claim in told]
        return np.asarray(near + _FARTHER_BETWEEN_LANGUAGES * np.array(foreign), dtype=np.float32)


def _is_told_by_named(question: Question, claim: Claim) -> bool:
    """Tell whether whom the question names accuses, and is not accused, in a sentence."""
    speaker = claim.attribution.speaker_span
    names = particular(question.circumstances.names, question.language)
    if speaker is None or not names or not names_any_of(claim.article.text, speaker, names):
        return False
    rest = Span(speaker.end, claim.quote.end) if speaker.end < claim.quote.end else speaker
    return rest == speaker or not names_any_of(claim.article.text, rest, names)


def _common_concepts(question: Question, claim: Claim) -> float:
    """Return which share of the question's concepts is told beside who speaks."""
    asked = question.circumstances.concepts - _ACCUSING
    pack = lexicon(claim.article.language)
    told = {one.concept for one in read_concepts(tokenize(_beside_speaker(claim)), pack)}
    return len(asked & told) / len(asked) if asked else 0.0


def _beside_speaker(claim: Claim) -> str:
    """Return the sentence without the words for who speaks."""
    speaker, quote = claim.attribution.speaker_span, claim.quote
    if speaker is None or not (quote.start <= speaker.start and speaker.end <= quote.end):
        return claim.quote_text
    text = claim.article.text
    return f"{text[quote.start : speaker.start]} {text[speaker.end : quote.end]}".strip()
