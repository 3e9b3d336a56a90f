"""The file of learnt weights that comes with the reader."""

import logging
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import IO, Any

import numpy as np

from bot.reading.trained.chain import Weights
from bot.reading.trained.network import NetworkWeights

ATTRIBUTION = "attribution.npz"
CUES, ROLES = CHAINS = "cues", "roles"
"""The names of the chains in ``ATTRIBUTION``."""
_NETWORK = "network"
_KEPT_ARRAYS = f"{_NETWORK}_array_"


@dataclass(frozen=True, slots=True, eq=False)
class AttributionWeights:
    """What the trained reader has learnt: two chains, and a network beside the first."""

    chains: Mapping[str, Weights]
    network: NetworkWeights


_log = logging.getLogger(__name__)


@cache
def attribution_weights() -> AttributionWeights | None:
    """Return the weights of the trained reader of attributions, or None without its file."""
    path = files("bot.reading").joinpath("models", ATTRIBUTION)
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            return read_weights(file)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        _log.warning("The weights in %s cannot be read, and rules alone are used: %s", path, error)
        return None


def read_weights(file: IO[bytes]) -> AttributionWeights:
    """Return what ``write_weights`` wrote.

    Raises:
        KeyError: Something is missing in the file.
        ValueError: It is no such file.
    """
    with np.load(file, allow_pickle=False) as arrays:
        return AttributionWeights(
            {
                chain: Weights(
                    _strings(arrays[f"{chain}_labels"]),
                    _lines(arrays[f"{chain}_names"]),
                    arrays[f"{chain}_values"].astype(np.float32),
                    arrays[f"{chain}_transitions"].astype(np.float32),
                )
                for chain in CHAINS
            },
            NetworkWeights(
                _strings(arrays[f"{_NETWORK}_labels"]),
                _lines(arrays[f"{_NETWORK}_names"]),
                {
                    name.removeprefix(_KEPT_ARRAYS): arrays[name].astype(np.float32)
                    for name in arrays.files
                    if name.startswith(_KEPT_ARRAYS)
                },
            ),
        )


def write_weights(path: Path, weights: AttributionWeights) -> None:
    """Write ``weights``, in half precision."""
    arrays: dict[str, Any] = {}
    for chain, one in weights.chains.items():
        arrays[f"{chain}_labels"] = np.array(one.labels)
        arrays[f"{chain}_names"] = _bytes(one.names)
        arrays[f"{chain}_values"] = one.values.astype(np.float16)
        arrays[f"{chain}_transitions"] = one.transitions
    arrays[f"{_NETWORK}_labels"] = np.array(weights.network.labels)
    arrays[f"{_NETWORK}_names"] = _bytes(weights.network.names)
    for name, array in weights.network.arrays.items():
        arrays[_KEPT_ARRAYS + name] = array.astype(np.float16)
    np.savez_compressed(path, **arrays)


def _strings(array: Any) -> tuple[str, ...]:
    return tuple(str(label) for label in array)


def _lines(array: Any) -> tuple[str, ...]:
    return tuple(array.tobytes().decode().split("\n"))


def _bytes(names: Iterable[str]) -> Any:
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)
