"""Parts told before their whole, as in Turkish: "5'i gardiyan 34 kişi yaralandı"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.claims import Figure
from bot.reading.figures.counted_phrases import VICTIMS
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_LONGEST_GAP = 4
"""Words between a part and its whole."""
_PARTING = ("fates", "acts", "clauses", "saying")


def with_parts_ahead(
    tokens: Sequence[Token], figures: Sequence[Figure], tags: Tags, lexicon: Lexicon
) -> list[Figure]:
    """Return the figures with what came to the whole behind them for those of its parts."""
    if lexicon.attribution.order != "sov":
        return list(figures)
    ordered = sorted(figures, key=lambda figure: figure.span)
    following = {id(one): other for one, other in pairwise(ordered)}
    return [_as_part(tokens, one, following.get(id(one)), tags) for one in figures]


def _as_part(tokens: Sequence[Token], part: Figure, whole: Figure | None, tags: Tags) -> Figure:
    if whole is None or whole.counted not in VICTIMS or not _is_more(whole, part):
        return part
    gap = [i for i, t in enumerate(tokens) if part.span.end <= t.span.start < whole.span.start]
    ends = next((i for i, t in enumerate(tokens) if t.span.start >= part.span.start), 0)
    owned = any(tags.beginning("of_them", place) for place in range(ends + 1, ends + 3))
    plain = all(tokens[place].kind is Kind.WORD for place in gap)
    parted = any(tags.covers_any(_PARTING, place) for place in gap)
    if not owned or not plain or parted or len(gap) > _LONGEST_GAP:
        return part
    return replace(part, counted=whole.counted, included=True)


def _is_more(whole: Figure, part: Figure) -> bool:
    return whole.low is not None and part.low is not None and whole.low > part.low
