"""The local embedding model itself."""

import numpy as np
import pytest

from index.embedding import SentenceEncoder, speed_warning
from index.processors import limit_threads, thread_count


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


def test_every_text_has_a_unit_vector_also_an_empty_one(encoder: SentenceEncoder) -> None:
    vectors = encoder.embed(["", " ", "\n", "🚢", "The ferry sank.", "word " * 50_000])
    assert vectors.shape == (6, encoder.dimensions)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert encoder.embed([]).shape == (0, encoder.dimensions)


def test_a_text_has_the_same_vector_alone_and_among_others(encoder: SentenceEncoder) -> None:
    alone = encoder.embed(["The ferry sank."])[0]
    among = encoder.embed(["Snow fell.", "The ferry sank.", "word " * 900])[1]
    assert np.allclose(alone, among, atol=1e-5)


def test_a_translation_is_nearer_than_another_subject(encoder: SentenceEncoder) -> None:
    english, arabic, other = encoder.embed(
        ["The ferry sank and twelve people drowned.", "غرقت العبارة وغرق اثنا عشر شخصا.",
         "The council lowered the taxes."]
    )  # fmt: skip
    assert english @ arabic > english @ other + 0.2


def test_this_environment_does_not_slow_the_model_down(monkeypatch: pytest.MonkeyPatch) -> None:
    assert speed_warning() is None
    monkeypatch.setattr("importlib.util.find_spec", lambda _: object())
    assert "threadpoolctl" in (speed_warning() or "")


def test_the_number_of_threads_is_set_where_numpy_brings_its_own_openblas() -> None:
    before = thread_count()
    if before is None:
        pytest.skip("this build of NumPy has no OpenBLAS of its own")
    try:
        SentenceEncoder(threads=2)
        assert thread_count() == 2
        SentenceEncoder()
        assert thread_count() == 1
    finally:
        limit_threads(before)
    assert thread_count() == before
