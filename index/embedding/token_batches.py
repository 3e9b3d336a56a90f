"""Texts' tokens put in batches of a limited number of rows, some texts or a part of one in each.

A batch has its texts one below the other. Two empty rows between them keep them apart: neither of
two convolutions sees further at once. A text that is longer than a batch is cut; each part has, on
both sides, the four tokens that both convolutions together see from its edge.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from index.embedding.token_rows import Numbers

APART = 2
_SEEN = 2 * APART


@dataclass(frozen=True, slots=True)
class Part:
    """A text, or a part of one.

    Attributes:
        text: Its number.
        tokens: Its tokens.
        start: The first of them that counts; what is before is only seen by the others.
        end: The first that does not count any longer.
    """

    text: int
    tokens: Sequence[int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TokenBatch:
    """Texts' tokens and their rows.

    Attributes:
        texts: The number of each part's text.
        starts: The row in which each part begins; further ones at the end: where the last one ends.
        tokens: All tokens.
        rows: The row of each.
        uncounted: The rows of which nothing is added up: the empty ones too.
        empty: The empty rows.
    """

    texts: Sequence[int]
    starts: Numbers
    tokens: Numbers
    rows: Numbers
    empty: Numbers
    uncounted: Numbers

    @property
    def size(self) -> int:
        """How many rows there are."""
        return int(self.starts[-1])


def token_batches(texts: Sequence[Sequence[int]], most: int) -> Iterator[TokenBatch]:
    """Yield batches of up to ``most`` rows with all of ``texts``, in their order."""
    parts: list[Part] = []
    rows = 0
    for part in _parts(texts, most - APART):
        size = len(part.tokens) + APART
        if parts and rows + size > most:
            yield _batch(parts)
            parts, rows = [], 0
        parts.append(part)
        rows += size
    if parts:
        yield _batch(parts)


def _parts(texts: Sequence[Sequence[int]], most: int) -> Iterator[Part]:
    for number, tokens in enumerate(texts):
        if len(tokens) <= most:
            yield Part(number, tokens, 0, len(tokens))
            continue
        step = most - 2 * _SEEN
        for start in range(0, len(tokens), step):
            first, end = max(0, start - _SEEN), min(start + step, len(tokens))
            yield Part(number, tokens[first : end + _SEEN], start - first, end - first)


def _batch(parts: Sequence[Part]) -> TokenBatch:
    lengths = np.array([len(part.tokens) for part in parts])
    starts = np.zeros(len(parts) + 1, dtype=np.int64)
    np.cumsum(lengths + APART, out=starts[1:])
    number = int(lengths.sum())
    tokens = np.fromiter(chain.from_iterable(part.tokens for part in parts), np.int64, number)
    rows = np.arange(number) + np.repeat(np.arange(len(parts)) * APART, lengths)
    empty, uncounted = np.ones((2, starts[-1]), dtype=np.bool_)
    empty[rows] = False
    for first, part in zip(starts.tolist(), parts, strict=False):
        uncounted[first + part.start : first + part.end] = False
    return TokenBatch(
        [part.text for part in parts],
        starts,
        tokens,
        rows,
        np.flatnonzero(empty),
        np.flatnonzero(uncounted),
    )
