"""The order of chunks whose scores are worked out as they are needed, and taking turns."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

import pytest

from index.articles import Chunk
from index.searching.ranking import ranked
from index.searching.turns import Told, taking_turns
from index.spans import Span


def test_what_is_worked_out_comes_where_its_score_belongs() -> None:
    told = {"c": 2.5, "d": 0.5}
    order = ranked(
        {"a": 3.0, "b": 1.0}, {"c": 4.0, "d": 2.0}, lambda ids: {i: told[i] for i in ids}
    )
    assert [*order] == [("a", 3.0), ("c", 2.5), ("b", 1.0), ("d", 0.5)]


def test_chunks_without_a_score_are_left_out() -> None:
    assert [*ranked({"a": 1.0}, {"b": 2.0}, lambda _: {})] == [("a", 1.0)]


def test_known_scores_come_first_among_equal_ones() -> None:
    order = ranked({"a": 1.0, "b": 1.0}, {"c": 1.0}, lambda _: {"c": 1.0})
    assert [id_ for id_, _ in order] == ["a", "b", "c"]


def test_what_cannot_be_next_is_not_worked_out() -> None:
    chance = random.Random(3)  # noqa: S311 -- no secret
    known = {f"near {n}": chance.random() for n in range(500)}
    exact = {f"far {n}": chance.random() for n in range(900)}
    asked: list[str] = []

    def work_out(ids: Sequence[str]) -> Mapping[str, float]:
        asked.extend(ids)
        return {id_: exact[id_] for id_ in ids}

    most = {id_: score + 0.05 for id_, score in exact.items()}
    order = (id_ for id_, _ in ranked(known, most, work_out))
    everything = known | exact
    best = sorted(everything, key=lambda id_: -everything[id_])
    assert [*islice(order, 100)] == best[:100]
    assert len(asked) < 300
    assert [*order] == best[100:]


def _chunk(number: int, article: int) -> Chunk:
    return Chunk(f"{article}:f:{number}", str(article), Span(0, 1))


def _plainly(waiting: Sequence[Told], asked: frozenset[str]) -> list[str]:
    """Look at all that wait each time."""
    line, articles, outlets = [*enumerate(waiting, 1)], Counter[str](), Counter[str]()
    taken = []

    def turn(one: tuple[int, Told]) -> tuple[float, int]:
        place, (chunk, outlet) = one
        others = outlets[outlet] if outlet and outlet not in asked else 0
        return place * (1 + 5.0 * articles[chunk.article_id] + 0.1 * others), place

    while line:
        best = min(line, key=turn)
        line.remove(best)
        _, (chunk, outlet) = best
        outlets[outlet or ""] += chunk.article_id not in articles
        articles[chunk.article_id] += 1
        taken.append(chunk.id)
    return taken


@pytest.mark.parametrize("outlets", [1, 3, 30])
def test_turns_are_taken_as_if_all_that_wait_were_looked_at(outlets: int) -> None:
    chance = random.Random(outlets)  # noqa: S311 -- no secret
    for articles in (1, 4, 60):
        numbers = [chance.randrange(articles) for _ in range(120)]
        waiting = [
            (_chunk(place, number), f"Outlet {number % outlets}" if number % 5 else None)
            for place, number in enumerate(numbers)
        ]
        for asked in (frozenset[str](), frozenset({"Outlet 1"})):
            ours = [chunk.id for chunk in taking_turns(iter(waiting), asked)]
            assert ours == _plainly(waiting, asked)
