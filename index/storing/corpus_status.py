"""What a store holds, told without opening its vectors or a model."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from index.catalogue.catalogue import Catalogue
from index.catalogue.takedowns import Takedown
from index.storing.search_index import EMBEDDER

REFRESHED = "refreshed"
"""The catalogue's note of when the store was last brought up to date."""
ROOT = "root"
"""The catalogue's note of the main folder that the store was compared with."""


@dataclass(frozen=True, slots=True)
class CorpusStatus:
    """What a store holds.

    Attributes:
        articles: How many articles.
        chunks: How many passages they were split into.
        rejected: How many files and entries could not be indexed.
        outlets: Outlet to number of articles, the largest first.
        languages: BCP 47 tag to number of articles, the largest first.
        embedder: Name of the model that the vectors come from, or None before the first use.
        refreshed: When the store was last compared with its folder, or None.
        root: The articles folder that it was compared with, or None.
        bytes: Size of the store on disk.
        taken_down: What was taken down and is refused, the latest first.
    """

    articles: int
    chunks: int
    rejected: int
    outlets: Mapping[str, int]
    languages: Mapping[str, int]
    embedder: str | None
    refreshed: datetime | None
    root: Path | None
    bytes: int
    taken_down: tuple[Takedown, ...] = ()


def status_of(folder: Path, catalogue: Catalogue) -> CorpusStatus:
    """Return what the store in ``folder`` holds, by its open catalogue."""
    counts = catalogue.holdings.counts()
    refreshed = catalogue.meta(REFRESHED)
    return CorpusStatus(
        articles=counts.articles,
        chunks=counts.chunks,
        rejected=counts.rejected,
        outlets=counts.outlets,
        languages=counts.languages,
        embedder=catalogue.meta(EMBEDDER),
        refreshed=datetime.fromisoformat(refreshed) if refreshed else None,
        root=root_of(catalogue),
        bytes=sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()),
        taken_down=catalogue.takedowns(),
    )


def root_of(catalogue: Catalogue) -> Path | None:
    """Return the main folder that the store was compared with, or None."""
    root = catalogue.meta(ROOT)
    return Path(root) if root else None
