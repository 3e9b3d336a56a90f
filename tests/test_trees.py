"""Boosted trees: learned, kept, and applied."""

from pathlib import Path

import numpy as np

from bot.choosing.weighing.trees import Trees
from evals.boosting import Boosting, learned

_NAMES = ("one", "other", "noise")
_QUICK = Boosting(trees=40, depth=2, pace=0.3, least=1.0, penalty=1.0)


def _taught(seed: int = 1) -> tuple[Trees, np.ndarray, np.ndarray]:
    """Return trees that learned what is right where both of two numbers are large."""
    chance = np.random.default_rng(seed)
    rows = chance.random((600, 3)).astype(np.float32)
    right = (rows[:, 0] > 0.5) & (rows[:, 1] > 0.3)
    return learned(_NAMES, rows, right, np.ones(600, np.float32), _QUICK), rows, right


def test_trees_learn_what_two_numbers_tell_together() -> None:
    trees, rows, right = _taught()
    assert ((trees.chances(rows) > 0.5) == right).mean() > 0.98
    fresh = np.array([[0.9, 0.9, 0.1], [0.9, 0.1, 0.9], [0.1, 0.9, 0.9]], np.float32)
    high, low, lower = trees.chances(fresh)
    assert high > 0.9
    assert max(low, lower) < 0.1


def test_the_same_examples_give_the_same_trees() -> None:
    (one, rows, _), (other, _, _) = _taught(), _taught()
    assert np.array_equal(one.chances(rows), other.chances(rows))


def test_trees_say_the_same_once_they_have_been_kept(tmp_path: Path) -> None:
    trees, rows, _ = _taught()
    trees.save(tmp_path / "trees.npz")
    again = Trees.load(tmp_path / "trees.npz")
    assert again.names == _NAMES
    assert np.allclose(again.chances(rows), trees.chances(rows), atol=1e-6)


def test_a_number_with_one_value_splits_nothing() -> None:
    rows = np.ones((50, 3), np.float32)
    right = np.arange(50) % 5 == 0
    trees = learned(_NAMES, rows, right, np.ones(50, np.float32), _QUICK)
    assert np.allclose(trees.chances(rows), 0.2, atol=0.01)


def test_examples_count_by_their_weights() -> None:
    rows = np.zeros((4, 3), np.float32)
    right = np.array([True, False, False, False])
    weights = np.array([3, 1, 1, 1], np.float32)
    trees = learned(_NAMES, rows, right, weights, _QUICK)
    assert np.allclose(trees.chances(rows), 0.5, atol=0.01)
