"""Percentages of what a question names: of inflation, and not of the unemployment beside it.

An article gives several shares in a row, each with its noun. A sentence that names another one than
the asked is left out; one that names none is what another speaker says of the same.
"""

from collections.abc import Iterator, Sequence

from bot.answers import Question
from bot.asking.measures import share_nouns, shared_noun
from bot.choosing.counts.rival_claims import BESIDE, speaks_beside
from bot.choosing.statements.word_nearness import WordNearness
from bot.claims import Claim
from bot.reading.lexicon.pack import lexicon
from bot.reading.numbers.measures import PERCENT
from bot.reading.words.tokens import fold, tokenize

SAME_WORD = 0.65
"""Cosine from which a word of a sentence means the asked one ("turnout", "participación")."""
_ONE_NOUN = 0.75
"""Cosine from which two nouns of an article are one: "inflation rate" and "inflation"."""
_LITTLE = 60
"""Characters of what somebody says who leaves unsaid what it is of."""
_SHORTEST_STEM, _LONGEST_ENDING = 3, 2
_RIGHT_BEHIND = 12
"""How many characters behind a figure its noun may begin: "a 54 percent turnout"."""
_BEHIND_BEST = 0.15
"""How much farther than the nearest sentence of its article another one of the noun may be."""


class AskedShares:
    """Tells which of the claims with a measure are of the share that a question names.

    Args:
        words: Compares the words of sentences with the asked noun.
        claims: The claims, in the order of their articles.
    """

    def __init__(self, words: WordNearness, claims: Sequence[Claim]) -> None:
        self._words, self._claims = words, claims
        self._nouns = dict(_with_nouns(claims))

    def of_noun(self, question: Question) -> list[Claim]:
        """Leave out shares of something else where the article has the asked one: the turnout."""
        noun, claims = shared_noun(question) or question.noun, self._claims
        if PERCENT not in question.measures or noun is None:
            return list(claims)
        near = self._near(noun, question.language)
        best: dict[str, float] = {}
        for claim, score in zip(claims, near, strict=True):
            best[claim.article.id] = max(score, best.get(claim.article.id, SAME_WORD))
        least = {article: max(SAME_WORD, top - _BEHIND_BEST) for article, top in best.items()}
        told = [c for c, score in zip(claims, near, strict=True) if score >= least[c.article.id]]
        decided = {claim.article.id for claim in told}
        return [claim for claim in claims if claim in told or claim.article.id not in decided]

    def _near(self, noun: str, language: str) -> list[float]:
        """Return how near each sentence comes to the noun: by its own one, else by any word."""
        by_words = self._words.nearest(noun, language, self._claims)
        own = [(claim.article.language, self._nouns[claim]) for claim in self._claims]
        known = [(tongue, named) for tongue, named in own if named is not None]
        by_nouns = iter(self._alike(noun, language, known))
        return [
            float(near) if named is None else next(by_nouns)
            for near, (_, named) in zip(by_words, own, strict=True)
        ]

    def _alike(
        self, noun: str, language: str, others: Sequence[tuple[str, str]]
    ) -> Iterator[float]:
        """Yield how near each of ``others`` comes to a noun; forms of one word are one noun."""
        near = self._words.alike(noun, language, others)
        for (tongue, other), score in zip(others, near, strict=True):
            yield 1.0 if tongue == language and _is_form_of(noun, other) else float(score)

    def beside(self, chosen: Sequence[Claim]) -> list[Claim]:
        """Return the claims by which others tell the same right beside the chosen ones."""
        nouns, found = self._nouns, list(chosen)
        for rival in self._claims:
            told = [one for one in found if one != rival and speaks_beside(one, rival)]
            if any(self._are_of_one(rival, nouns[rival], nouns[one]) for one in told):
                found.append(rival)
        return [claim for claim in found if claim not in chosen]

    def _are_of_one(self, claim: Claim, noun: str | None, other: str | None) -> bool:
        """Tell whether two sentences of one article are of the same share, or name none."""
        if noun is None or other is None:
            return noun is other and _leaves_noun(claim)
        language = claim.article.language
        return next(self._alike(noun, language, [(language, other)])) >= _ONE_NOUN


def _is_form_of(noun: str, other: str) -> bool:
    """Tell whether each word of the shorter noun is a form of one of the other's."""
    shorter, longer = sorted((fold(noun).split(), fold(other).split()), key=len)
    return all(any(_have_one_stem(word, told) for told in longer) for word in shorter)


def _have_one_stem(first: str, second: str) -> bool:
    stem = max(_SHORTEST_STEM, min(len(first), len(second)) - _LONGEST_ENDING)
    return first[:stem] == second[:stem]


def _with_nouns(claims: Sequence[Claim]) -> Iterator[tuple[Claim, str | None]]:
    """Yield each claim with the noun for its share, which may be told in the sentence before."""
    last: dict[str, tuple[int, str]] = {}
    for claim in claims:
        own, before = _noun_of(claim), last.get(claim.article.id)
        near = before is not None and claim.quote.start - before[0] <= BESIDE
        if own is None and before is not None and near and _leaves_noun(claim):
            own = before[1]
        if own is not None:
            last[claim.article.id] = (claim.quote.end, own)
        yield claim, own


def _leaves_noun(claim: Claim) -> bool:
    """Tell whether somebody says little more than the figure: "says it is closer to 22 percent"."""
    said = claim.attribution
    return said.speaker is not None and said.content.end - said.content.start <= _LITTLE


def _noun_of(claim: Claim) -> str | None:
    """Return the noun for a share before a figure, or else the one right behind it."""
    pack = lexicon(claim.article.language)
    tokens = tokenize(claim.quote_text)
    found = share_nouns(tokens, pack) if pack is not None else ()
    if claim.figure is None:
        return found[0].phrase if found else None
    start, end = (
        spot - claim.quote.start for spot in (claim.figure.span.start, claim.figure.span.end)
    )
    before = [match for match in found if tokens[match.first].span.start < start]
    behind = [m for m in found if 0 <= tokens[m.first].span.start - end <= _RIGHT_BEHIND]
    nouns = [*before[-1:], *behind[:1]]
    return nouns[0].phrase if nouns else None
