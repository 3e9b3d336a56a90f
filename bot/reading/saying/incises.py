"""Cues inside the quotation marks: «Мы ищем, — сказала мэр. — Надежда есть».

Russian and Ukrainian, like French and Spanish, leave the marks open while the author speaks
between two dashes. The words between the dashes are no part of the quotation.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.reading.words.tokens import Kind, Token, tokenize
from index.spans import Span

_OPENING = re.compile(r"[,!?…](?P<dash>\s*[—–]\s+)(?=[^\W\d_])")
_CLOSING = re.compile(r"[,.](?P<dash>\s*[—–:]\s+)")
_FARTHEST_VERB = 3
_LONGEST_OPENING = 80


def without_incises(
    text: str, spans: Sequence[Span], says: Callable[[Token], bool]
) -> Iterator[Span]:
    """Return the quotations with what the author says inside them cut out.

    Args:
        text: The article.
        spans: Its quotations, marks included, in order.
        says: Whether a word is a verb of saying.
    """
    return cut_out(spans, lambda span: _incises(text, span, says))


def cut_out(
    spans: Sequence[Span], incises: Callable[[Span], Iterable[tuple[int, int]]]
) -> Iterator[Span]:
    """Yield what is left of ``spans`` once the places that ``incises`` finds in each are gone."""
    for span in spans:
        start = span.start
        for opening, end in incises(span):
            yield Span(start, opening)
            start = end
        if start < span.end:
            yield Span(start, span.end)


def _incises(text: str, span: Span, says: Callable[[Token], bool]) -> Iterator[tuple[int, int]]:
    """Yield where what the author says begins and ends; the dashes are inside."""
    place = span.start
    while (opening := _OPENING.search(text, place, span.end)) is not None:
        place = opening.end()
        if not _begins_with_saying(text, Span(place, span.end), says):
            continue
        closing = _CLOSING.search(text, place, span.end)
        end = closing.end() if closing is not None else span.end
        yield opening.start("dash"), end
        place = end


def _begins_with_saying(text: str, rest: Span, says: Callable[[Token], bool]) -> bool:
    """Tell whether a verb of saying stands among the first words."""
    first = Span(rest.start, min(rest.end, rest.start + _LONGEST_OPENING))
    for token in tokenize(text, first)[:_FARTHEST_VERB]:
        if token.kind is not Kind.WORD or token.capitalised:
            return False
        if says(token):
            return True
    return False
