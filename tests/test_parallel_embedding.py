"""Other processes that help to embed much text."""

import io
import json
import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index.embedding.embedding import SentenceEncoder
from index.embedding.parallel_embedding import ParallelEncoder
from index.embedding.processors import processor_count
from index.embedding.worker import READY, serve
from index.made_tables import keep_tables_in, tables_folder

_TEXTS = [f"The ferry to quay {number} sank {'again ' * (number % 7)}." for number in range(70)]


class _Recording(SentenceEncoder):
    """Remembers what it embedded, and takes its time if it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds = 0.0
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        time.sleep(self.seconds)
        self.asked += texts
        return super().embed(texts)


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Recording]:
    before = tables_folder()
    keep_tables_in(tmp_path_factory.mktemp("tables"))
    yield _Recording()
    keep_tables_in(before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_process_helps_with_the_same_vectors_and_may_be_killed(
    encoder: _Recording, caplog: pytest.LogCaptureFixture
) -> None:
    expected = encoder.embed(_TEXTS)
    with ParallelEncoder(encoder, workers=1, start_after=len(_TEXTS)) as helped:
        assert helped.name == encoder.name
        assert np.array_equal(helped.embed(_TEXTS), expected)
        assert helped.process_ids == ()
        assert np.array_equal(helped.embed(_TEXTS), expected)  # nobody waits for the start
        _wait_until(helped._workers[0].is_ready)
        encoder.asked.clear()
        encoder.seconds = 0.05
        assert np.allclose(helped.embed(_TEXTS), expected, atol=1e-5)
        encoder.seconds = 0.0
        assert 0 < len(encoder.asked) < len(_TEXTS)
        odd = ["", "\n", "Lodsen så båden.\u2028", *_TEXTS]
        assert np.allclose(helped.embed(odd), encoder.embed(odd), atol=1e-5)

        os.kill(helped._workers[0].process_id, signal.SIGKILL)
        with caplog.at_level(logging.WARNING):
            assert np.allclose(helped.embed(_TEXTS), expected, atol=1e-5)
            assert np.array_equal(helped.embed(_TEXTS), expected)
        assert len(caplog.records) == 1
        assert helped.process_ids == ()


def test_a_few_texts_at_a_time_start_no_process(encoder: _Recording) -> None:
    with ParallelEncoder(encoder, workers=1, start_after=0) as helped:
        for text in _TEXTS:
            helped.embed([text])
        assert helped.process_ids == ()


def test_a_process_that_cannot_be_started_is_done_without(
    encoder: _Recording,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "missing"))
    with (
        ParallelEncoder(encoder, workers=2, start_after=0) as helped,
        caplog.at_level(logging.WARNING),
    ):
        assert helped.embed(_TEXTS).shape == (len(_TEXTS), helped.dimensions)
        helped.embed(_TEXTS)
    assert [record.getMessage().partition(" (")[0] for record in caplog.records] == [
        "Texts are embedded on one core from now on"
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_processes_end_when_closed_and_when_idle(encoder: _Recording) -> None:
    with ParallelEncoder(encoder, workers=2, start_after=0) as helped:
        helped.embed(_TEXTS)
        closed = helped.process_ids
    idle = ParallelEncoder(encoder, workers=1, start_after=0, idle_seconds=0.01)
    idle.embed(_TEXTS)
    _wait_until(lambda: not idle.process_ids)
    assert len(closed) == 2
    for process in closed:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_an_interrupted_call_leaves_no_process(
    encoder: _Recording, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: Sequence[str]) -> None:
        raise KeyboardInterrupt

    with ParallelEncoder(encoder, workers=1, start_after=0) as helped:
        monkeypatch.setattr(encoder, "embed", interrupted)
        with pytest.raises(KeyboardInterrupt):
            helped.embed(_TEXTS)
        assert helped.process_ids == ()


def test_whoever_helps_ends_when_nobody_asks(encoder: _Recording) -> None:
    answers = io.BytesIO()
    requests = [["One quay.", "Two quays."], ["Nine piers."]]
    lines = b"".join(json.dumps(texts).encode() + b"\n" for texts in requests)
    serve(encoder, io.BytesIO(lines), answers)
    expected = b"".join(encoder.embed(texts).tobytes() for texts in requests)
    assert answers.getvalue() == READY + expected


def test_a_container_has_the_processors_that_it_may_use(tmp_path: Path) -> None:
    quota = tmp_path / "cpu.max"
    without = processor_count(quota)
    quota.write_text("max 100000\n", "ascii")
    assert processor_count(quota) == without >= 1
    quota.write_text("50000 100000\n", "ascii")
    assert processor_count(quota) == 1


def _wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.02)
