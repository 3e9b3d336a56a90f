"""The local embedding model itself."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from index.embedding.embedding import SentenceEncoder, speed_warning
from index.embedding.processors import limit_threads, thread_count
from index.embedding.remembering_embedder import RememberingEmbedder


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


def test_a_remembering_embedder_embeds_each_text_once() -> None:
    class Counting(SentenceEncoder):
        asked: list[str] = []  # noqa: RUF012 -- of one test

        def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
            self.asked.extend(texts)
            return super().embed(texts)

    counting = Counting()
    remembering = RememberingEmbedder(counting, most=2)
    texts = ["The quay is open.", "The ferry sank.", "The quay is open."]
    vectors = remembering.embed(texts)
    assert counting.asked == ["The quay is open.", "The ferry sank."]
    assert np.allclose(vectors, counting.embed(texts), atol=1e-5)
    counting.asked.clear()
    assert np.array_equal(remembering.embed(texts[1:]), vectors[1:])
    assert counting.asked == []
    remembering.embed(["Third."])
    remembering.embed(["The ferry sank."])
    assert counting.asked == ["Third.", "The ferry sank."]
    assert remembering.embed([]).shape == (0, remembering.dimensions)
    assert remembering.name == counting.name
