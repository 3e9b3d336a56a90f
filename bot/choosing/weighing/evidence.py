"""What an answer is chosen from: the articles that were found, and how near they came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.claims import Claim
from bot.reading.reader import Reading
from index.articles import Passage

_FARTHEST = -6.0
"""How far behind the nearest passage of all the nearest one of an article may be."""
FAR = -20.0
"""How much farther than the nearest passage an article is of which none was found."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """How much farther than the nearest passage of all each passage came.

    Attributes:
        by_article: The passages found of each article, by its id, as (start, end, how far).
    """

    by_article: Mapping[str, Sequence[tuple[int, int, float]]]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "Nearness":
        """Return that of ``passages``, which one question found."""
        best = max((passage.nearness for passage in passages), default=0.0)
        told: dict[str, list[tuple[int, int, float]]] = {}
        for passage in passages:
            span, behind = passage.chunk.span, passage.nearness - best
            told.setdefault(passage.article.id, []).append((span.start, span.end, behind))
        return cls(told)

    def of_article(self, article: str) -> float:
        """Return how far an article's nearest passage is behind the nearest of all: 0 or less."""
        return max((far for _, _, far in self.by_article.get(article, ())), default=FAR)

    def of_claim(self, claim: Claim) -> float:
        """Return how far the nearest passage is in which the claim's sentence begins."""
        found = self.by_article.get(claim.article.id, ())
        return max(
            (far for start, end, far in found if start <= claim.quote.start < end), default=FAR
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found for a question, and what was made of it.

    Attributes:
        readings: The articles that were read, in the order in which they were found.
        fitting: Those of them that the rules take to be about the asked event.
        nearness: How near their passages came.
    """

    readings: Sequence[Reading]
    fitting: Sequence[Reading]
    nearness: Nearness

    def near(self) -> list[Reading]:
        """Return the articles about the asked event, and those of which a passage came near.

        Of a hundred figures of all others, fewer than one is right.
        """
        fitting = {reading.article.id for reading in self.fitting}
        return [
            one
            for one in self.readings
            if one.article.id in fitting or self.nearness.of_article(one.article.id) >= _FARTHEST
        ]
