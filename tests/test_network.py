from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pytest

from bot.reading.trained.chain import View
from bot.reading.trained.network import Array, Network, NetworkWeights, beside, layers
from evals import train_network
from evals.train_network import NetworkExample, NetworkSettings, learn_network

SETTINGS = NetworkSettings(features=6, words=4, size=16, rounds=120, pace=0.02, dropped=0.1)
SURE = NetworkSettings(features=6, words=4, size=8, dropped=0, features_dropped=0, words_dropped=0)


def vector(word: str) -> Array:
    return np.array([len(word), word.count("a"), 1.0], dtype=np.float32)


def names(view: View) -> Iterable[str]:
    return view or ()


def example() -> NetworkExample:
    features = [("red",), ("blue", "old"), ("old",), ("red", "old")] * 6
    labels = ["no"] + ["yes" if "red" in before else "no" for before in features[:-1]]
    return NetworkExample(features, ["anna", "bo", "cat", "dana"] * 6, labels)


def scores(weights: NetworkWeights, one: NetworkExample) -> Array:
    return Network(weights, names, vector).scores(list(one.features), list(one.words))


def test_a_network_learns_what_depends_on_the_place_before() -> None:
    one = example()
    weights = learn_network([one] * 3, vector, SETTINGS)
    found = [weights.labels[column] for column in scores(weights, one).argmax(axis=1)]
    assert found[1:] == list(one.labels[1:])


def test_learning_twice_gives_the_same_network() -> None:
    first, second = (learn_network([example()] * 3, vector, SETTINGS) for _ in range(2))
    assert first.names == second.names == ("blue", "old", "red")
    for name, array in first.arrays.items():
        assert np.array_equal(array, second.arrays[name])


def test_rare_features_are_not_learnt() -> None:
    odd = NetworkExample([("odd",)], ["bo"], ["no"])
    assert "odd" not in learn_network([example()] * 3 + [odd], vector, SETTINGS).names


def test_places_further_away_are_seen_beside_each_one() -> None:
    wide = beside(np.array([[1.0], [2.0], [3.0]], dtype=np.float32), 2)
    assert wide.tolist() == [[0, 1, 3], [0, 2, 0], [1, 3, 0]]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_short_texts_have_a_row_of_scores_for_each_place(count: int) -> None:
    weights = learn_network([example()], vector, SETTINGS)
    found = Network(weights, names, vector).scores([("red",)] * count, ["bo"] * count)
    assert found.shape == (count, 2)
    assert np.isfinite(found).all()


def test_what_is_seen_again_has_the_same_scores() -> None:
    network = Network(learn_network([example()] * 3, vector, SETTINGS), names, vector)
    places, words = list(example().features), list(example().words)
    assert np.array_equal(network.scores(places, words), network.scores(places, words))


def _surprise(arrays: Mapping[str, Array], batch: train_network._Batch) -> float:
    seen = (batch.rows @ arrays["features"])[batch.place]
    known = (batch.vectors @ arrays["words"])[batch.word]
    found = layers(np.concatenate([seen, known], axis=1), arrays)
    chances = np.exp(found) / np.exp(found).sum(axis=1, keepdims=True)
    return float(-np.log(chances[np.arange(len(batch.right)), batch.right]).mean())


def test_the_way_back_agrees_with_small_changes_of_each_weight() -> None:
    random = np.random.default_rng(1)
    texts = train_network._texts([example()] * 3, vector)
    [batch] = train_network._batches(random, texts, 1, 72)
    first = train_network._first(random, texts, SURE)
    arrays: dict[str, Any] = {name: array.astype(np.float64) for name, array in first.items()}
    found = train_network._gradients(arrays, batch, train_network._Dropping(random, SURE))
    for name, gradient in found.items():
        place = np.unravel_index(np.abs(gradient).argmax(), gradient.shape)
        changed = {key: array.copy() for key, array in arrays.items()}
        changed[name][place] += 1e-5
        more = _surprise(changed, batch)
        changed[name][place] -= 2e-5
        slope = (more - _surprise(changed, batch)) / 2e-5
        assert gradient[place] == pytest.approx(slope, rel=1e-3), name
