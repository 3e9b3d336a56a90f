"""Arrays in a file that is mapped into memory, and the encoder's weights in one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.embedding.embedding import SentenceEncoder
from index.made_tables import keep_tables_in, tables_folder
from index.vectors.kept_arrays import mapped_arrays, write_arrays


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Path]:
    before = tables_folder()
    keep_tables_in(tmp_path)
    yield tmp_path
    keep_tables_in(before)


def test_arrays_come_back_as_they_were_and_cannot_be_written_to(tmp_path: Path) -> None:
    arrays: dict[str, Any] = {
        "matrix": np.arange(6, dtype=np.float32).reshape(2, 3).T,
        "bytes": np.array([7], dtype=np.uint8),
        "none": np.zeros((0, 4), dtype=np.float64),
    }
    write_arrays(tmp_path / "new" / "some.arrays", arrays)
    mapped = mapped_arrays(tmp_path / "new" / "some.arrays")
    assert mapped is not None
    assert mapped.keys() == arrays.keys()
    for name, array in arrays.items():
        assert mapped[name].dtype == array.dtype
        assert np.array_equal(mapped[name], array)
    with pytest.raises(ValueError, match="read-only"):
        mapped["matrix"][0, 0] = 1
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["some.arrays"]


@pytest.mark.parametrize("content", [b"", b"no arrays\n", b'{"end": 64, "arrays": []}\n'])
def test_a_file_that_is_not_whole_holds_no_arrays(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "some.arrays"
    assert mapped_arrays(file) is None
    file.write_bytes(content)
    assert mapped_arrays(file) is None


def test_the_encoder_gives_the_same_vectors_from_mapped_weights(kept: Path) -> None:
    texts = ["The ferry to Quenholm sank.", "غرقت العبارة", ""]
    unpacked = SentenceEncoder().embed(texts)
    (file,) = kept.glob("weights-*.arrays")
    written = file.stat().st_mtime_ns
    assert np.array_equal(SentenceEncoder().embed(texts), unpacked)
    assert file.stat().st_mtime_ns == written
    file.write_bytes(file.read_bytes()[:-1])
    assert np.array_equal(SentenceEncoder().embed(texts), unpacked)
    assert file.stat().st_size > 0
