"""Arrays kept in one file, which is mapped into memory: nothing is read before it is used.

The file begins with a line of JSON: of each array its name, type, shape and place. It is written
whole or not at all, and is on the disk before it has its name.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[Any]]

_ALIGNED = 64


def write_arrays(file: Path, arrays: Arrays) -> None:
    """Write ``arrays`` into ``file``.

    Raises:
        OSError: The file cannot be written; there is none then.
    """
    heads, places, end = [], [], 0
    for name, array in arrays.items():
        heads.append([name, array.dtype.str, array.shape, end])
        places.append(end)
        end = _aligned(end + array.nbytes)
    head = json.dumps({"end": end, "arrays": heads}).encode()
    half = file.with_name(f".{file.name}.{os.getpid()}")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with half.open("wb") as stream:
            stream.write(head + b"\n")
            begin = _aligned(len(head) + 1)
            for place, array in zip(places, arrays.values(), strict=True):
                stream.seek(begin + place)
                _write(stream, np.ascontiguousarray(array))
            stream.truncate(begin + end)
            stream.flush()
            os.fsync(stream.fileno())
        half.replace(file)
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _write(stream: BinaryIO, array: NDArray[Any]) -> None:
    if array.nbytes:  # a view of nothing cannot be had
        stream.write(array.data.cast("B"))


def mapped_arrays(file: Path) -> Arrays | None:
    """Return the arrays in ``file``, which cannot be written to; None where it is not whole."""
    try:
        with file.open("rb") as stream:
            line = stream.readline()
        told = json.loads(line)
        begin = _aligned(len(line))
        if file.stat().st_size != begin + int(told["end"]):
            return None
        whole = np.memmap(file, dtype=np.uint8, mode="r")
        return {
            str(name): _part(whole, np.dtype(kind), tuple(shape), begin + place)
            for name, kind, shape, place in told["arrays"]
        }
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _part(
    whole: NDArray[np.uint8], kind: np.dtype[Any], shape: tuple[int, ...], start: int
) -> NDArray[Any]:
    size = int(np.prod(shape, dtype=np.int64)) * kind.itemsize
    return np.asarray(whole[start : start + size]).view(kind).reshape(shape)


def _aligned(place: int) -> int:
    return -(-place // _ALIGNED) * _ALIGNED
