"""How many processors the embedding model computes on.

The model's package can set this only through threadpoolctl, which slows it down ten times and
more, and NumPy has no setting of its own. So the OpenBLAS that NumPy brings along is told.
"""

import ctypes
from collections.abc import Iterator
from pathlib import Path

import numpy as np

_SETTER = "scipy_openblas_set_num_threads64_"
_GETTER = "scipy_openblas_get_num_threads64_"


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


def _openblas() -> Iterator[ctypes.CDLL]:
    package = Path(np.__file__).parent
    for folder in (package.with_name("numpy.libs"), package / ".dylibs"):
        for file in folder.glob("*openblas*"):
            library = ctypes.CDLL(str(file))
            if hasattr(library, _SETTER):
                yield library
