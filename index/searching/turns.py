"""In which order passages are taken, so that no article and no outlet is heard alone.

The n-th passage of an article, and the n-th article of an outlet, stand in the list as if found so
many times further down. A guessed outlet is nobody's.
"""

from collections import Counter
from collections.abc import Iterator
from heapq import heappop, heappush
from sys import maxsize

from index.articles import Chunk

Told = tuple[Chunk, str | None]
"""A chunk, and whose it is, or None where that is a guess."""
_WAIT_OF_ARTICLE = 5.0
_WAIT_OF_OUTLET = 0.1
_ALL = maxsize


def taking_turns(waiting: Iterator[Told], asked: frozenset[str]) -> Iterator[Chunk]:
    """Yield chunks, those of articles and outlets that have been heard later than they stand.

    Args:
        waiting: The chunks, best first; no more are taken of them than are needed.
        asked: Outlets that are asked for, which need not wait.
    """
    line: list[tuple[float, int, Chunk, str | None]] = []
    of_article: Counter[str] = Counter()
    of_outlet: Counter[str] = Counter()
    last = 0

    def turn(place: int, chunk: Chunk, outlet: str | None) -> float:
        heard = _WAIT_OF_ARTICLE * of_article[chunk.article_id]
        heard += _WAIT_OF_OUTLET * (of_outlet[outlet] if outlet and outlet not in asked else 0)
        return place * (1 + heard)

    while True:
        if not line or line[0][0] > last + 1:  # the next one, or one behind it, may come before
            found = next(waiting, None)
            if found is not None:
                last += 1
                heappush(line, (turn(last, *found), last, *found))
                continue
            last = _ALL
        if not line:
            return
        told, place, chunk, outlet = heappop(line)
        if (now := turn(place, chunk, outlet)) > told:  # others were heard since it was told
            heappush(line, (now, place, chunk, outlet))
            continue
        if outlet and chunk.article_id not in of_article:
            of_outlet[outlet] += 1
        of_article[chunk.article_id] += 1
        yield chunk
