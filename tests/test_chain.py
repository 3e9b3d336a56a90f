import io
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest

from bot.reading.trained.chain import Chain, Weights
from bot.reading.trained.network import NetworkWeights
from bot.reading.trained.weights import CHAINS, AttributionWeights, read_weights, write_weights

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
    found = chain.best(chain.scores([[[(colour,)] for colour in colours] for colours in sequences]))
    for colours, labels in zip(sequences, found, strict=True):
        paths = filter(allowed, product(range(len(LABELS)), repeat=len(colours)))
        best = max(paths, key=lambda path: score(path, colours, learnt))
        assert labels == [LABELS[label] for label in best]


@pytest.mark.parametrize("seed", range(20))
def test_chances_are_the_share_of_the_sequences_that_hold_a_label(seed: int) -> None:
    learnt = weights(seed)
    random = np.random.default_rng(200 + seed)
    sequences = [[str(random.choice(NAMES)) for _ in range(length)] for length in (1, 5, 3)]
    chain = Chain(learnt, lambda view: view or ())
    scores = chain.scores([[[(colour,)] for colour in colours] for colours in sequences])
    for colours, chances in zip(sequences, chain.chances(scores), strict=True):
        paths = list(filter(allowed, product(range(len(LABELS)), repeat=len(colours))))
        shares = np.exp([score(path, colours, learnt) for path in paths])
        expected = np.zeros((len(colours), len(LABELS)))
        for path, share in zip(paths, shares / shares.sum(), strict=True):
            expected[range(len(colours)), path] += share
        assert np.allclose(chances, expected, atol=1e-4)


def test_views_add_up_and_unknown_names_and_nothing_count_nothing() -> None:
    values = np.array([[1, 0, 0.9], [0, 0, 1], [0, 0, 0]], dtype=np.float32)
    learnt = Weights(LABELS, NAMES, values, np.zeros((3, 3), dtype=np.float32))
    chain = Chain(learnt, lambda view: view or ())
    assert chain.best(chain.scores([[[("red",), None]]])) == [["B-x"]]
    both = chain.scores([[[("red", "pink"), ("green",)]]])
    assert chain.best(both) == [["O"]]
    assert chain.best(both, {"B-x": 1.0}) == [["B-x"]]
    nothing = chain.scores([])
    assert (chain.best(nothing), chain.chances(nothing)) == ([], [])


def test_weights_are_read_as_they_were_written_and_alike_each_time(tmp_path: Path) -> None:
    chains = {name: weights(seed) for seed, name in enumerate(CHAINS)}
    arrays = {"leave": np.array([[0.25, -3]], dtype=np.float32)}
    network = NetworkWeights(LABELS, NAMES, arrays)
    paths = [tmp_path / "one.npz", tmp_path / "two.npz"]
    for path in paths:
        write_weights(path, AttributionWeights(chains, network))
    assert paths[0].read_bytes() == paths[1].read_bytes()
    read = read_weights(io.BytesIO(paths[0].read_bytes()))
    for name, one in chains.items():
        found = read.chains[name]
        assert (found.labels, found.names) == (one.labels, one.names)
        assert np.allclose(found.values, one.values, atol=0.01)
        assert np.array_equal(found.transitions, one.transitions)
    assert (read.network.labels, read.network.names) == (LABELS, NAMES)
    assert np.array_equal(read.network.arrays["leave"], arrays["leave"])


def test_a_file_that_holds_no_weights_is_refused() -> None:
    with pytest.raises(ValueError, match=r"."):
        read_weights(io.BytesIO(b"nothing"))
