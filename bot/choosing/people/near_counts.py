"""Figures that count something near the asked harm: victims for the dead, and who came on top.

"The number of victims rose to nine after two more bodies were found": where nobody says what
became of them, the nine are told as dead; the two are no count of the dead.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from bot.answers import Question
from bot.claims import Claim, Figure
from bot.reading.figures.countables import CASUALTIES
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import tokenize
from index.spans import Span

_NEAR = 3
"""How many words before a figure "after" may stand ("after the death of two")."""
_HARMED = frozenset({"killed", "injured"})


def are_victims(question: Question, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether a figure counts victims of no known fate, where the dead are asked for."""
    figure, pack = claim.figure, lexicon(claim.article.language)
    if figure is None or pack is None or "killed" not in question.counted:
        return False
    if figure.counted != CASUALTIES or figure.included or not figure.low:
        return False
    told = (c.figure for c in claims if c.figure is not None and _beside(c, claim))
    if any(other.counted == "killed" or _is_part_of(other) for other in told):
        return False
    return bool(_victims(pack).find(tokenize(claim.article.text, claim.quote)))


def _is_part_of(other: Figure) -> bool:
    """Tell whether the victims beside a figure hold its wounded; else they are set apart."""
    return other.counted in _HARMED and other.included


def without_growth(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out the figures by which a total before them in the sentence has grown.

    Those who died may be told as wounded: "nine, after two of the wounded had died".
    """
    beside: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        beside[claim.article.id, claim.quote].append(claim)
    return [c for c in claims if not _is_growth(c, beside[c.article.id, c.quote])]


def _is_growth(claim: Claim, beside: Sequence[Claim]) -> bool:
    """Tell whether a total among the figures ``beside`` it has grown by the figure."""
    figure, pack = claim.figure, lexicon(claim.article.language)
    if figure is None or pack is None or figure.low is None:
        return False
    return any(
        other.figure is not None
        and other.figure.counted in {figure.counted, "killed"}
        and other.figure.span.end <= figure.span.start
        and (other.figure.low or 0) > figure.low
        and _grown(claim, Span(other.figure.span.end, figure.span.start), pack)
        for other in beside
    )


def _grown(claim: Claim, between: Span, pack: Lexicon) -> bool:
    return _tells_growth(claim.article.text, between, pack)


@lru_cache(maxsize=4096)  # question after question comes to the same figures
def _tells_growth(text: str, between: Span, pack: Lexicon) -> bool:
    return bool(_growth(pack).find(tokenize(text, between)[-_NEAR:]))


def _beside(one: Claim, other: Claim) -> bool:
    return one.quote == other.quote and one.article.id == other.article.id


@cache
def _victims(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"victims": pack.counting.victims})


@cache
def _growth(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder({"growth": pack.counting.grown_by})
