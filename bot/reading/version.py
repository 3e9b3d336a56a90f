"""Which reader this is: a hash of all that decides what is read in an article."""

import hashlib
import platform
from functools import cache
from importlib import metadata
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent.parent
_WHAT_READS = (
    "index/**/*.py",
    "index/**/*.toml",
    "bot/reading/**/*.py",
    "bot/reading/**/*.toml",
    "bot/claims.py",
)
_LIBRARIES = ("babel", "num2words")


@cache
def readers_version() -> str:
    """Return a hash of all that decides what is read: code, language packs, libraries."""
    digest = hashlib.blake2b(platform.python_version().encode(), digest_size=16)
    for library in _LIBRARIES:
        digest.update(f" {library} {metadata.version(library)}".encode())
    for pattern in _WHAT_READS:
        for file in sorted(_ROOT.glob(pattern)):
            content = file.read_bytes()
            digest.update(f" {file.relative_to(_ROOT)} {len(content)} ".encode())
            digest.update(content)
    return digest.hexdigest()
