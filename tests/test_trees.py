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


def test_a_row_of_which_numbers_are_unknown_lies_between_all_that_they_can_be() -> None:
    trees, rows, _ = _taught()
    some = rows[:20]
    assert np.allclose(trees.at_least(some), trees.chances(some), atol=1e-3)
    assert np.allclose(trees.at_most(some), trees.chances(some), atol=1e-3)
    unknown = some.copy()
    unknown[:, 1] = np.nan
    tried = [np.where(np.isnan(unknown), value, unknown) for value in np.linspace(0, 1, 101)]
    chances = np.stack([trees.chances(one.astype(np.float32)) for one in tried])
    assert (trees.at_least(unknown) <= chances.min(axis=0)).all()
    assert (trees.at_most(unknown) >= chances.max(axis=0)).all()
