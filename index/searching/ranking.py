"""Chunks in the order of their scores, worked out for no more of them than are looked at."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import count
from math import inf

_AT_ONCE = 100
"""How many scores are worked out together: reading vectors one by one takes longer."""


def ranked(
    scores: Mapping[str, float],
    at_most: Mapping[str, float],
    work_out: Callable[[Sequence[str]], Mapping[str, float]],
) -> Iterator[tuple[str, float]]:
    """Yield chunks with their scores, the highest first, equal ones in the order given.

    Args:
        scores: Those that are known.
        at_most: What others are, at most.
        work_out: Returns the scores of those others that have one; it is asked for those that may
            be next.
    """
    places = count()
    line = [(-score, next(places), id_) for id_, score in scores.items()]
    heapify(line)
    waiting = deque(sorted(at_most, key=lambda id_: -at_most[id_]))
    while line or waiting:
        best = -line[0][0] if line else -inf
        if waiting and at_most[waiting[0]] > best:
            some = [waiting.popleft() for _ in range(min(_AT_ONCE, len(waiting)))]
            for id_, score in work_out(some).items():
                heappush(line, (-score, next(places), id_))
        elif line:
            score, _, id_ = heappop(line)
            yield id_, -score
        else:
            return
