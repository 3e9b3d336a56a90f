"""Which folder holds the index of which articles.

A store belongs to one folder of articles, or to one list of sources. Unless one is named, its
place follows from the path of that, so that two corpora asked from one place never mix.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from index.errors import UserError
from index.storing.sealing import CATALOGUE, SEAL

HOME = Path(".whosays")
"""The folder of all stores that nobody named, in the working directory."""

_HASH_LENGTH = 8


class NoIndexError(UserError):
    """Nothing has been indexed where the person looks."""


@dataclass(frozen=True, slots=True)
class Place:
    """A store, and what it is asked to hold: a folder of articles, a list of sources, or both.

    ``shared`` says that the store is a copy of what is on a Chroma server.
    """

    store: Path
    articles: Path | None
    sources: Path | None = None
    shared: bool = False

    @property
    def is_fed(self) -> bool:
        """Whether anything is named that it should hold."""
        return self.articles is not None or self.sources is not None


def place_for(articles: Path | None, store: Path | None, sources: Path | None = None) -> Place:
    """Return the place that the options name, or the only one there is.

    Raises:
        NoIndexError: Nothing is named and there is no store.
        UserError: The articles do not exist, or nothing is named and there are several stores.
    """
    if articles is not None and not articles.exists():
        raise UserError(f"The folder {articles} does not exist; name the folder of the articles.")
    named = articles or sources
    if store is None:
        store = _only_store() if named is None else derived_store(named)
    return Place(store, articles, sources)


def places_here() -> tuple[Place, ...]:
    """Return the stores that nobody named, in the order of their names."""
    return tuple(Place(store, None) for store in _stores_here())


def holds_index(store: Path) -> bool:
    """Tell whether ``store`` is one: whether something was ever indexed there."""
    return any(store.joinpath(name).exists() for name in (CATALOGUE, SEAL))


def require_store(place: Place) -> None:
    """Make sure that something has been indexed at ``place``, or may have been elsewhere.

    Raises:
        NoIndexError: There is no store.
    """
    if not place.shared and not holds_index(place.store):
        raise NoIndexError(f"There is no index at {place.store}; run 'whosays index DIR' first.")


def shared_store(server: str) -> Path:
    """Return where the copy of what is on a server lies if nobody names another place.

    Args:
        server: The server and its database, in words.
    """
    return HOME / f"shared-{hashlib.sha256(server.encode()).hexdigest()[:_HASH_LENGTH]}"


def derived_store(named: Path) -> Path:
    """Return where the index of a folder or list of sources lies if nobody names another place."""
    path = named.resolve()
    name = re.sub(r"[^\w-]+", "-", path.name).strip("-") or "articles"
    digest = hashlib.sha256(str(path).encode("utf-8", "surrogateescape")).hexdigest()
    return HOME / f"{name}-{digest[:_HASH_LENGTH]}"


def _only_store() -> Path:
    stores = _stores_here()
    if not stores:
        raise NoIndexError("Nothing is indexed here yet; run 'whosays index DIR' first.")
    if len(stores) > 1:
        names = ", ".join(str(store) for store in stores)
        raise UserError(f"There are several indexes here ({names}); choose with --store.")
    return stores[0]


def _stores_here() -> list[Path]:
    return sorted(store for store in HOME.glob("*") if holds_index(store))
