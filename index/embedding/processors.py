"""How many processors there are, and how many the embedding model computes on.

The model's package can set this only through threadpoolctl, which slows it down ten times and
more, and NumPy has no setting of its own. So the OpenBLAS that NumPy brings along is told.
"""

import ctypes
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

_SETTER = "scipy_openblas_set_num_threads64_"
_GETTER = "scipy_openblas_get_num_threads64_"
_QUOTA = Path("/sys/fs/cgroup/cpu.max")
"""What a container may use: microseconds of processor time, and within how many; or "max"."""


def limit_threads(threads: int) -> bool:
    """Compute with ``threads`` threads from now on, in this whole process.

    Returns:
        Whether that was done: NumPy built without its own OpenBLAS is left as it is.
    """
    libraries = list(_openblas())
    for library in libraries:
        library[_SETTER](threads)
    return bool(libraries)


def thread_count() -> int | None:
    """Return how many threads NumPy computes with, or None where it cannot be told."""
    return next((int(library[_GETTER]()) for library in _openblas()), None)


def processor_count(quota: Path = _QUOTA) -> int:
    """Return how many processors this process may use, whole ones: at least one."""
    if hasattr(os, "sched_getaffinity"):
        count = len(os.sched_getaffinity(0))
    else:
        count = os.cpu_count() or 1
    try:
        allowed, period = quota.read_text("ascii").split()
        return max(1, min(count, int(allowed) // int(period)))
    except (OSError, ValueError):  # no container of this kind, or no limit
        return count


def _openblas() -> Iterator[ctypes.CDLL]:
    package = Path(np.__file__).parent
    for folder in (package.with_name("numpy.libs"), package / ".dylibs"):
        for file in folder.glob("*openblas*"):
            library = ctypes.CDLL(str(file))
            if hasattr(library, _SETTER):
                yield library
