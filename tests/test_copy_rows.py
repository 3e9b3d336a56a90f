"""The file of copies of vectors."""

from contextlib import closing
from pathlib import Path

import pytest

from index.vectors.copy_rows import connected


def test_only_a_file_that_is_mapped_whole_is_mapped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "copies.sqlite"
    for most, mapped in ((1 << 20, 1 << 20), (1 << 10, 0)):
        monkeypatch.setattr("index.vectors.copy_rows._MAPPED", most)
        connected(file).close()
        with closing(connected(file)) as connection:
            assert connection.execute("PRAGMA mmap_size").fetchone() == (mapped,)
