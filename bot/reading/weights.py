"""The file of learnt weights that comes with the reader."""

import logging
import zipfile
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import IO, Any

import numpy as np

from bot.reading.chain import Weights

ATTRIBUTION = "attribution.npz"
CUES, ROLES, CHOICES = CHAINS = "cues", "roles", "choices"
"""The names of the chains in ``ATTRIBUTION``."""
_log = logging.getLogger(__name__)


@cache
def attribution_weights() -> Mapping[str, Weights] | None:
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


def read_weights(file: IO[bytes]) -> dict[str, Weights]:
    """Return what ``write_weights`` wrote.

    Raises:
        KeyError: Something is missing in the file.
        ValueError: It is no such file.
    """
    with np.load(file, allow_pickle=False) as arrays:
        return {
            chain: Weights(
                tuple(str(label) for label in arrays[f"{chain}_labels"]),
                tuple(arrays[f"{chain}_names"].tobytes().decode().split("\n")),
                arrays[f"{chain}_values"].astype(np.float32),
                arrays[f"{chain}_transitions"].astype(np.float32),
            )
            for chain in CHAINS
        }


def write_weights(path: Path, chains: Mapping[str, Weights]) -> None:
    """Write ``chains`` by name, weights in half precision."""
    arrays: dict[str, Any] = {}
    for chain, weights in chains.items():
        arrays[f"{chain}_labels"] = np.array(weights.labels)
        arrays[f"{chain}_names"] = np.frombuffer("\n".join(weights.names).encode(), dtype=np.uint8)
        arrays[f"{chain}_values"] = weights.values.astype(np.float16)
        arrays[f"{chain}_transitions"] = weights.transitions
    np.savez_compressed(path, **arrays)
