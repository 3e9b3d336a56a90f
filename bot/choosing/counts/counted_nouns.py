"""Counted things that no lexicon has, in the question's words and in the articles'.

"How many flights were cancelled?" is answered by "200 Flüge" and by "٣٠ رحلة". The embedding model
that compares sentences compares nouns as well. Measured on 40 common nouns in English, Danish,
German, Arabic, Russian and Swedish: 85% of the translations are as near as this asks for, and 0.4%
of the other pairs, most of them kin ("doctors" and "patients").
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from bot.answers import Question
from bot.choosing.counts.sorts_of_things import same_sorts, sorts_of
from bot.choosing.people.person_nouns import PersonNouns, are_apart
from bot.claims import Claim, Figure
from bot.reading.figures.counted import OTHER
from bot.reading.figures.one_displaced import DISPLACED
from bot.reading.gloss import noun_in_english
from bot.reading.property_kinds import answering, kind_of_noun, kinds_in
from bot.reading.reader import Reading
from index.embedding.embedding import Embedder

_ALIKE = 0.65
"""Cosine from which two nouns are taken to mean one thing."""
_BEHIND_BEST = 0.1
"""How much farther than the nearest noun another one may be."""
_SURELY_ALIKE = 0.8
"""Cosine from which a noun may be any farther: the nearest may be of another article's event."""
_MOST = 2000


class CountedNouns:
    """Finds the nouns that mean what a question counts."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._people = PersonNouns(embedder)

    def matched(self, question: Question, readings: Sequence[Reading]) -> Question:
        """Return ``question`` with the nouns of ``readings`` that mean what it counts.

        What it calls people by, as far as its words tell, may be none: "hvor mange kom til skade".
        """
        if question.kind and not self.means_people(question.kind, question.language):
            question = replace(question, kind=None)
        known = kinds_in(question.destroyed, question.language)
        asked = question.noun or question.kind or ("" if known else question.destroyed)
        if not asked:
            return question
        # Refugees are counted as displaced, whatever is asked of them ("how many live in").
        counted = frozenset({OTHER, DISPLACED, *question.counted})
        told = list(dict.fromkeys(_nouns(readings, counted)))[:_MOST]
        if not told:
            return question
        near = self.nearness(asked, question.language, told)
        near = np.where(_of_kinds(known, told), 1, near)
        floor = min(max(_ALIKE, float(near.max()) - _BEHIND_BEST), _SURELY_ALIKE)
        found = frozenset(told[place] for place in np.flatnonzero(near >= floor))
        return replace(question, nouns_alike=found)

    def nearness(
        self, asked: str, language: str, told: Sequence[tuple[str, str]]
    ) -> NDArray[np.float32]:
        """Return how near each of ``told`` comes to the asked noun: 1 for its sort, 0 for others.

        Args:
            asked: The noun of a question.
            language: Its language.
            told: Nouns, each with its language before it.
        """
        sorts = [sorts_of(noun, tongue) for tongue, noun in told]
        alike, unlike = same_sorts(sorts, sorts_of(asked, language))
        near = self._nearness(asked, language, told)
        return np.where(alike, 1, np.where(unlike, 0, near)).astype(np.float32)

    def means_people(self, asked: str, language: str) -> bool:
        """Tell whether a noun is one for people, whom an article need not call so: "viewers"."""
        return self._people.mean_people(self._vectors([(language, asked)]))[0]

    def _nearness(
        self, asked: str, language: str, told: Sequence[tuple[str, str]]
    ) -> NDArray[np.float32]:
        """Return how near each of ``told`` comes to any of the words that are asked for.

        The first of several asked words may be an adjective: it is compared with bare nouns only.
        One noun for people and one for things ("farmers", "farms") are never alike.
        """
        first = asked.split(maxsplit=1)[0]
        vectors = self._vectors((language, words) for words in (first, *_phrases(asked)))
        whole = self._vectors(told)
        heads = self._vectors((tongue, _head(noun)) for tongue, noun in told)
        near = np.maximum(whole @ vectors.T, heads @ vectors.T)
        near[are_apart(self._people.leaning(heads), self._people.leaning(vectors))] = 0
        near[[" " in noun for _, noun in told], 0] = 0
        nearest: NDArray[np.float32] = near.max(axis=1)
        return nearest

    def _vectors(self, nouns: Iterable[tuple[str, str]]) -> NDArray[np.float32]:
        return self._embedder.embed([noun_in_english(noun, tongue) for tongue, noun in nouns])


def _of_kinds(asked: Sequence[str], told: Sequence[tuple[str, str]]) -> NDArray[np.bool_]:
    """Tell of each noun whether it names a thing of one of the asked kinds, in any language."""
    answers = {kind for one in asked for kind in answering(one)}
    return np.array([kind_of_noun(noun, language) in answers for language, noun in told])


def _nouns(readings: Sequence[Reading], counted: frozenset[str]) -> Iterator[tuple[str, str]]:
    for reading in readings:
        for figure in (claim.figure for claim in reading.claims):
            if figure is not None and figure.noun is not None and figure.counted in counted:
                yield reading.article.language, noun_of(figure)


def _head(noun: str) -> str:
    """Return a noun without the first of several words, which may be an adjective."""
    return noun.partition(" ")[2].lstrip() or noun


def noun_of(figure: Figure) -> str:
    """Return the counted noun, folded for comparison; "" where there is none."""
    return (figure.noun or "").casefold()


def in_same_words(asked: str, told: str) -> bool:
    """Tell whether an article's noun has the words of a question's, or the other way round."""
    whole = f" {told} "
    return whole in f" {asked.casefold()} " or any(
        f" {words.casefold()} " in whole for words in _phrases(asked)
    )


def of_noun(question: Question, claim: Claim) -> bool:
    """Tell whether a claim's figure counts what the question names, in the same words or like."""
    if question.noun is None or claim.figure is None or claim.figure.noun is None:
        return False
    told = noun_of(claim.figure)
    alike = (claim.article.language, told) in question.nouns_alike
    return alike or in_same_words(question.noun, told)


def _phrases(noun: str) -> Iterator[str]:
    """Yield the asked words, and the same without those before or after the noun.

    "local football clubs signed" has an adjective before and a verb after what is counted; one
    word in the first place of several is the likeliest to be no noun.
    """
    words = noun.split()
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            if (first, last) != (0, 1) or len(words) == 1:
                yield " ".join(words[first:last])
