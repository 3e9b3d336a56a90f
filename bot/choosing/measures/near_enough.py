"""From which nearness to its question on a sentence tells the measure that is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.answers import Question
from bot.choosing.counts.counted_nouns import of_noun
from bot.choosing.measures.asked_names import asked_names, names_asked
from bot.claims import Claim
from bot.reading.numbers.measures import AGE, HEAT, SPEED, STRENGTH

_CLOSE_ENOUGH = 0.35
_OF_THE_NAMED = 0.28
_SURELY_OF_THE_ASKED = 0.2
"""Cosine from which a sentence tells what is asked; less will do for one that names whom or what
the question names, and still less for a percentage of the asked noun and for an age, which is only
told of the named.

Chosen on 130 questions over 60 news texts in eleven languages and 280 in English: sentences that
answer have 0.35 and more without the name and 0.2 to 0.6 beside it, the nearest ones to questions
without an answer 0.3 and less without the name and 0.25 beside it.
"""
_WORDS_ALIKE, _IN_WORDS = 0.65, 0.25
"""From when on a sentence has the words of the question, and what cosine will do then."""
_WITH_ITS_NOUN = 0.12
"""The same for a sentence that has the noun of what is asked: "the rent is ..." has no more
of the question "how high is the rent of the flat that was let to ..."."""
_OF_ITS_SORT = 0.05
"""The same for a sentence with a pack's word for the asked sort of sum: "fined", "Bußgeld"."""
_OF_ONE_SCALE = 0.1
"""The same for how strong a quake was, which no other sentence tells."""
_RARE = frozenset({SPEED, HEAT})
"""Measures that few sentences have, so that one need be no nearer than where it has the name."""
_TELLS = {
    "killed": ("killed", "murder", "shooting", "execution", "body"),
    "injured": ("wounded",),
    "arrested": ("arrest",),
    "kidnapped": ("kidnapping",),
    "missing": ("missing",),
}
"""Concepts of sentences on those who came to an asked harm."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for each of some sentences, beside its nearness to the question.

    Attributes:
        words: How near the words of the question come to its own, on average: a cosine.
        with_noun: Whether it has the noun of what is asked ("bail").
        of_sort: Whether it has a word for the asked sort of sum.
        sure: Whether it surely tells the measure of what is asked.
        named: Whether that is so, or it names whom or what the question names.
    """

    words: NDArray[np.float32]
    with_noun: NDArray[np.bool_]
    of_sort: NDArray[np.bool_]
    sure: NDArray[np.bool_]
    named: NDArray[np.bool_]


def least_nearness(question: Question, signs: Signs) -> NDArray[np.float64]:
    """Return for each sentence the cosine from which it tells what is asked."""
    if question.measures == {STRENGTH}:
        return np.full(len(signs.words), _OF_ONE_SCALE)
    apart = _OF_THE_NAMED if question.measures & _RARE else _CLOSE_ENOUGH
    enough = np.where(signs.words >= _WORDS_ALIKE, _IN_WORDS, apart)
    enough = np.where(signs.named, _OF_THE_NAMED, enough)
    enough = np.where(signs.with_noun, _WITH_ITS_NOUN, enough)
    enough = np.where(signs.of_sort, _OF_ITS_SORT, enough)
    return np.where(signs.sure, np.minimum(_SURELY_OF_THE_ASKED, enough), enough)


def sure_of_asked(question: Question, claims: Sequence[Claim]) -> NDArray[np.bool_]:
    """Tell of each claim whether it surely tells the measure of what is asked."""
    return np.array([_is_sure(question, claim) for claim in claims])


def naming_asked(question: Question, claims: Sequence[Claim]) -> NDArray[np.bool_]:
    """Tell of each claim whether its sentence names whom or what the question names."""
    return np.array([names_asked(question, claim) for claim in claims])


def _is_sure(question: Question, claim: Claim) -> bool:
    """Tell whether a claim is of the asked noun, or gives the age of somebody who is asked for.

    That is who is named, or else one who came to the harm that the question tells of.
    """
    if of_noun(question, claim):
        return True
    harms = {concept for harm in question.counted for concept in _TELLS.get(harm, ())}
    harmed = not harms.isdisjoint(claim.circumstances.concepts)
    return AGE in question.measures and (bool(asked_names(question)) or harmed)
