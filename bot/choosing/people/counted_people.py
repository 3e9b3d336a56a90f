"""People of whom something else is told than harm: "how many people watched the hearing?".

No lexicon holds all that people do. Any figure of people may be meant, so that the sentences
decide: those whose meaning is near to the question's, as the local embedding model has it.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from bot.answers import Question
from bot.asking.people import is_of_anybody
from bot.choosing.counts.counted_nouns import noun_of
from bot.choosing.counts.told_countries import is_of_other_country
from bot.choosing.people.asked_people import names_people
from bot.choosing.people.person_nouns import PersonNouns
from bot.choosing.statements.sentence_nearness import SentenceNearness
from bot.choosing.statements.word_nearness import WordNearness
from bot.claims import Claim, Unit
from bot.reading.figures.counted import OTHER
from bot.reading.gloss import noun_in_english
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import peoples_of
from bot.reading.reader import Reading
from bot.reading.words.tokens import tokenize
from index.embedding.embedding import Embedder

_CLOSE_ENOUGH = 0.45
"""Cosine from which a sentence is taken to tell what is asked.

Chosen on a dozen questions over 60 news texts in eleven languages: sentences that answer have 0.50
and more, the nearest ones to questions without an answer 0.29 and less.
"""
_IN_THE_SAME_WORDS, _WORDS_ALIKE = 0.22, 0.6
"""The same for a sentence that has the words of the question, and from when on it has them."""
_NEARLY, _WITH_WORDS = 0.4, 0.7
"""The same for one that comes near, and with the weight of its words very near."""
_RESIDENTS, _THEY_LIVE_IN = "resident", "How many people live in"
"""The concept of residents, whom a sentence need not call so ("12,000 people live there")."""
_WEIGHT_OF_WORDS = 0.5
_BEHIND_BEST = 0.1
"""How much farther than the nearest sentence, with the weight of its words, another may be."""


class CountedPeople:
    """Finds the figures of people whose sentences tell what a question asks of people."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._sentences, self._words = SentenceNearness(embedder), WordNearness(embedder)
        self._persons = PersonNouns(embedder)

    def best(self, question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
        """Return such figures in the order of the articles; none where all sentences are far.

        Where people of one kind are asked for, others do only where they are called people.
        """
        figures = [
            claim
            for reading in readings
            for claim in reading.claims
            if _is_open(claim) and not is_of_other_country(question, claim, reading)
        ]
        if question.noun is not None:
            claims = [claim for claim in figures if counts_anybody(claim)]
        else:
            claims = self._of_people(figures)
        if not claims:
            return ()
        near = self._sentences.of(question, claims, tuple(_forms(question)))
        words = self._words.of(question, claims)
        same = (near >= _IN_THE_SAME_WORDS) & (words >= _WORDS_ALIKE) & (question.noun is None)
        score = near + _WEIGHT_OF_WORDS * words
        both = (near >= _NEARLY) & (score >= _WITH_WORDS)
        score = np.where(same | both | (near >= _CLOSE_ENOUGH), score, 0)
        floor = max(_CLOSE_ENOUGH, float(score.max()) - _BEHIND_BEST)
        return tuple(claims[place] for place in np.flatnonzero(score >= floor))

    def _of_people(self, claims: Sequence[Claim]) -> list[Claim]:
        """Return the claims whose noun means people, by the packs or by its meaning."""
        nouns = [noun_in_english(noun_of(c.figure), c.article.language) for c in claims if c.figure]
        meant = self._persons.mean_people(self._embedder.embed(nouns))
        return [
            claim
            for claim, people in zip(claims, meant, strict=True)
            if people or _counts_people(claim) or counts_anybody(claim)
        ]


def _forms(question: Question) -> Iterator[str]:
    """Yield of residents that they live there."""
    if _RESIDENTS in question.circumstances.concepts:
        yield " ".join((_THEY_LIVE_IN, *question.circumstances.names))


def _is_open(claim: Claim) -> bool:
    figure = claim.figure
    return figure is not None and figure.counted == OTHER and figure.unit is Unit.COUNT


def _counts_people(claim: Claim) -> bool:
    """Tell whether the words of a pack say that people are counted."""
    figure = claim.figure
    if figure is None:
        return False
    nation = figure.noun is not None and peoples_of(figure.noun, claim.article.language)
    return bool(nation) or figure.who is not None or names_people(claim)


def counts_anybody(claim: Claim) -> bool:
    """Tell whether a figure's noun says no more than that they are people, or it has none."""
    pack, figure = lexicon(claim.article.language), claim.figure
    if pack is None or figure is None or figure.unit is not Unit.COUNT:
        return False
    return figure.noun is None or is_of_anybody(tokenize(figure.noun), pack)
