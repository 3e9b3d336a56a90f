import numpy as np

from index.embedding.word_vectors import word_vector


def likeness(one: str, other: str) -> float:
    first, second = word_vector(one), word_vector(other)
    return float(first @ second / np.linalg.norm(first) / np.linalg.norm(second))


def test_words_of_like_meaning_have_like_vectors() -> None:
    assert likeness("said", "told") > likeness("said", "green") + 0.3
    assert likeness("harbour", "port") > likeness("harbour", "seven") + 0.3


def test_every_word_has_a_vector() -> None:
    for word in ("mayor", "brannvik", "“", "140-150", "борт", ""):
        assert word_vector(word).shape == (512,)
        assert np.any(word_vector(word))


def test_vectors_are_of_about_unit_variance() -> None:
    words = ("the", "said", "government", "minister", "plans", "according", "tuesday", "denied")
    assert 0.7 < np.std([word_vector(word) for word in words]) < 1.4
