"""How far a store has followed the changes of a shared corpus: what tells a copy from a store."""

from index.catalogue.catalogue import Catalogue

POSITION = "shared"
"""The catalogue's note of the last change that was replayed: its number and its payload."""


def position_of(catalogue: Catalogue) -> tuple[int, str]:
    """Return the number and payload of that change; 0 where there was none yet, or no server."""
    number, _, payload = (catalogue.meta(POSITION) or "0").partition(":")
    return int(number), payload
