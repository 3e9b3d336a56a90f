import io
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest

from bot.reading.chain import Chain, Weights
from bot.reading.weights import CUES, ROLES, read_weights, write_weights

LABELS = ("B-x", "I-x", "O")
NAMES = ("red", "green", "blue")


def weights(seed: int) -> Weights:
    random = np.random.default_rng(seed)
    values = random.normal(size=(len(NAMES), len(LABELS))).astype(np.float32)
    transitions = random.normal(size=(len(LABELS), len(LABELS))).astype(np.float32)
    return Weights(LABELS, NAMES, values, transitions)


def allowed(path: tuple[int, ...]) -> bool:
    before = ("O", *(LABELS[label] for label in path))
    return all(
        before[place] in ("B-x", "I-x")
        for place, label in enumerate(path)
        if LABELS[label] == "I-x"
    )


def score(path: tuple[int, ...], colours: list[str], learnt: Weights) -> float:
    rows = [NAMES.index(colour) for colour in colours]
    here = sum(learnt.values[row, label] for row, label in zip(rows, path, strict=True))
    steps = pairwise(path)
    return float(here + sum(learnt.transitions[before, after] for before, after in steps))


@pytest.mark.parametrize("seed", range(20))
def test_the_best_of_all_allowed_sequences_is_found(seed: int) -> None:
    learnt = weights(seed)
    random = np.random.default_rng(100 + seed)
    sequences = [[str(random.choice(NAMES)) for _ in range(length)] for length in (1, 5, 3)]
    chain = Chain(learnt, lambda view: view or ())
    found = chain.label([[[(colour,)] for colour in colours] for colours in sequences])
    for colours, labels in zip(sequences, found, strict=True):
        paths = filter(allowed, product(range(len(LABELS)), repeat=len(colours)))
        best = max(paths, key=lambda path: score(path, colours, learnt))
        assert labels == [LABELS[label] for label in best]


def test_views_add_up_and_unknown_names_and_nothing_count_nothing() -> None:
    values = np.array([[1, 0, 0.9], [0, 0, 1], [0, 0, 0]], dtype=np.float32)
    learnt = Weights(LABELS, NAMES, values, np.zeros((3, 3), dtype=np.float32))
    chain = Chain(learnt, lambda view: view or ())
    assert chain.label([[[("red",), None]]]) == [["B-x"]]
    assert chain.label([[[("red", "pink"), ("green",)]]]) == [["O"]]
    assert chain.label([]) == []
    biased = Chain(learnt, lambda view: view or (), {"B-x": 1.0})
    assert biased.label([[[("red",), ("green",)]]]) == [["B-x"]]


def test_weights_are_read_as_they_were_written_and_alike_each_time(tmp_path: Path) -> None:
    chains = {CUES: weights(1), ROLES: weights(2)}
    paths = [tmp_path / "one.npz", tmp_path / "two.npz"]
    for path in paths:
        write_weights(path, chains)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    read = read_weights(io.BytesIO(paths[0].read_bytes()))
    for name, one in chains.items():
        assert (read[name].labels, read[name].names) == (one.labels, one.names)
        assert np.allclose(read[name].values, one.values, atol=0.01)
        assert np.array_equal(read[name].transitions, one.transitions)


def test_a_file_that_holds_no_weights_is_refused() -> None:
    with pytest.raises(ValueError, match=r"."):
        read_weights(io.BytesIO(b"nothing"))
