"""Counts of an event beside a running total: "nine were killed on Monday, and 63 since 2011"."""

from collections.abc import Iterator, Sequence

from bot.claims import Figure
from bot.reading.lexicon.pack import Lexicon
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
    if len(totals) < 2 or not long_times or min(long_times) < totals[0].span:  # noqa: PLR2004
        return ()
    breaks = list(_breaks(tokens, pack))
    running = [f for f in totals if any(_together(f.span, t, breaks) for t in long_times)]
    return tuple(
        figure
        for figure in totals
        if figure not in running
        and any(t.counted == figure.counted and figure.span < t.span for t in running)
    )


def _breaks(tokens: Sequence[Token], pack: Lexicon) -> Iterator[int]:
    """Yield where parts of a sentence end: at its marks, and before "and"."""
    joining = fold_all(pack.numbers.and_words)
    for token in tokens:
        if (token.kind is Kind.MARK and token.text in _MARKS) or token.norm in joining:
            yield token.span.start


def _together(one: Span, other: Span, breaks: Sequence[int]) -> bool:
    first, second = sorted((one, other))
    return not any(first.end <= place < second.start for place in breaks)
