"""What a file gives: articles as they are written there, and parts that are none."""

from dataclasses import dataclass, replace

from index.loading.metadata import Metadata


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as its file holds it.

    Attributes:
        key: What tells it from others of the same file, or None where the file holds just one.
        text: Its text, cleaned.
        metadata: What the file itself says about it.
        declared_by_page: Whether the metadata comes from a web page's own tags.
    """

    key: str | None
    text: str
    metadata: Metadata
    declared_by_page: bool = False


@dataclass(frozen=True, slots=True)
class BadEntry:
    """A part of a file that is no article, and why; ``key`` is None for the whole file."""

    key: str | None
    reason: str


def placed_in(name: str, found: Entry | BadEntry) -> Entry | BadEntry:
    """Return what was found in the file ``name`` of an archive or a message, keyed by that name."""
    return replace(found, key=name if found.key is None else f"{name}#{found.key}")
