"""Counts of an event beside a running total: "nine were killed on Monday, and 63 since 2011"."""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.claims import Figure
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Kind, Token, fold_all
from index.spans import Span

_MARKS = frozenset(",;:،؛—–")


def counts_of_event(
    figures: Sequence[Figure], long_times: Sequence[Span], tokens: Sequence[Token], pack: Lexicon
) -> tuple[Figure, ...]:
    """Return the figures of a sentence that count no running total, though another one does.

    A long time that stands before all figures is that of all. Else it is that of the figures of
    its own part of the sentence, if they have the same thing counted before them.

    Args:
        figures: The figures of the sentence, in order.
        long_times: Where it names times over which a total runs ("since 2011").
        tokens: The sentence.
        pack: The pack of its language.
    """
    totals = [figure for figure in figures if not figure.included]
    breaks = list(_breaks(tokens, pack))
    if _brings_total(totals, long_times, tokens, breaks, pack):
        return tuple(totals)
    if len(totals) < 2 or not long_times or min(long_times) < totals[0].span:  # noqa: PLR2004
        return ()
    running = [f for f in totals if any(_together(f.span, t, breaks) for t in long_times)]
    return tuple(
        figure
        for figure in totals
        if figure not in running
        and any(t.counted == figure.counted and figure.span < t.span for t in running)
    )


def _brings_total(
    totals: Sequence[Figure],
    long_times: Sequence[Span],
    tokens: Sequence[Token],
    breaks: Sequence[int],
    pack: Lexicon,
) -> bool:
    """Tell whether a total of its own has the long times: ", bringing the toll since 2011 to 63".

    Its number counts nothing by itself, and every figure of the sentence stands before it.
    """
    if not totals:
        return False
    last = max(figure.span for figure in totals)
    apart = all(last < time and not _together(last, time, breaks) for time in long_times)
    begin = max((place for place in breaks if place < min(long_times).start), default=0)
    rest = [token for token in tokens if token.span.start >= max(begin, last.end)]
    told = bool(_totals(pack).find(rest))
    return apart and told and any(token.kind is Kind.NUMBER for token in rest)


@cache
def _totals(pack: Lexicon) -> PhraseFinder:
    """Return the phrases for a count that has no noun beside it."""
    counting = pack.counting
    tolls = (phrase for entries in counting.tolls.values() for phrase in entries)
    return PhraseFinder({"totals": (*tolls, *counting.tallies, *counting.counters)})


def _breaks(tokens: Sequence[Token], pack: Lexicon) -> Iterator[int]:
    """Yield where parts of a sentence end: at its marks, and before "and"."""
    joining = fold_all(pack.numbers.and_words)
    for token in tokens:
        if (token.kind is Kind.MARK and token.text in _MARKS) or token.norm in joining:
            yield token.span.start


def _together(one: Span, other: Span, breaks: Sequence[int]) -> bool:
    first, second = sorted((one, other))
    return not any(first.end <= place < second.start for place in breaks)
