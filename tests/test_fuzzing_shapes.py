"""Texts of shapes that readers are slow on: made the same for a seed, and read without a fault."""

from datetime import date

from bot.reading.reader import Reader
from evals.fuzzing.invariants import faults
from evals.fuzzing.shapes import LENGTH, shaped_texts
from index.articles import Article

_PUBLISHED = date(2031, 3, 10)


def test_shapes_are_the_same_for_a_seed() -> None:
    assert list(shaped_texts("da", 4, 1)) == list(shaped_texts("da", 4, 1))
    assert list(shaped_texts("da", 4, 1)) != list(shaped_texts("da", 5, 1))


def test_shapes_are_read_without_a_fault() -> None:
    for name, text in shaped_texts("ar", 1, 1):
        assert LENGTH * 0.9 < len(text) < LENGTH * 1.5, name
        article = Article("shaped", "shaped", None, None, _PUBLISHED, "ar", text[:600])
        assert faults(Reader().read(article)) == (), name
