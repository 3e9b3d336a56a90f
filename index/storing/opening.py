"""A store's catalogue is opened: sound, or saved from what is left, and never silently less."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from index.catalogue.catalogue import Catalogue
from index.errors import DamagedCatalogueError, UserError
from index.sharing.shared_position import POSITION
from index.storing.derived_index import Notice
from index.storing.doubts import Doubts
from index.storing.salvaging import salvage
from index.storing.sealing import (
    CATALOGUE,
    SEAL,
    VECTORS,
    WORDS,
    Seal,
    damaged_parts,
    open_seal,
    remove_other_copies,
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A catalogue, and what is known of the rest of its store.

    Attributes:
        catalogue: Open.
        seal: What the store was like when it was closed, or None.
        doubts: What the derived parts have to be checked for.
    """

    catalogue: Catalogue
    seal: Seal | None
    doubts: Doubts


def open_catalogue(store: Path, notice: Notice) -> Opened:
    """Open the catalogue of ``store``, which this process owns; a damaged one is salvaged first.

    Args:
        store: The folder.
        notice: Called with one sentence where the catalogue was damaged.

    Raises:
        IndexUnavailableError: It cannot be opened or salvaged now, or is of another version.
    """
    file, seal = store / CATALOGUE, open_seal(store)
    doubts = doubts_of(store, seal)
    if seal and seal.marks:
        remove_other_copies(store, seal)
    if has_lost(store, doubts):
        held = seal.articles if seal else None
        notice(salvage(file, seal.root if seal else None, held))
    return Opened(Catalogue(file), seal, doubts)


def open_alone(folder: Path, notice: Notice) -> Opened:
    """Open the catalogue of a store that shares nothing.

    Raises:
        UserError: It is a copy of what is on a server.
        IndexUnavailableError: It cannot be opened now.
    """
    opened = open_catalogue(folder, notice)
    if opened.catalogue.meta(POSITION) is not None:
        opened.catalogue.close()
        raise UserError(
            f"The store {folder} is a copy of articles on a Chroma server; set WHOSAYS_CHROMA_URL,"
            " or choose another store folder (--store)."
        )
    return opened


def doubts_of(store: Path, seal: Seal | None) -> Doubts:
    """Return what the files of ``store`` have to be checked for, by how they were left."""
    damaged = damaged_parts(store, seal) if seal else frozenset[str]()
    return Doubts(damaged, unsealed=_seen_before(store) and not (seal and seal.marks))


def has_lost(store: Path, doubts: Doubts) -> bool:
    """Tell whether a store that was used before has no sound catalogue now."""
    look_through = doubts.unsealed or CATALOGUE in doubts.damaged
    return _seen_before(store) and _is_damaged(store / CATALOGUE, look_through=look_through)


def _seen_before(store: Path) -> bool:
    """Tell whether something was stored here before."""
    return store.exists() and any(_parts(store))


def _parts(store: Path) -> Iterator[Path]:
    """Yield what shows that something was stored here before."""
    names = (CATALOGUE, WORDS, f"{VECTORS}*/chroma.sqlite3", SEAL)
    return (path for name in names for path in store.glob(name))


def _is_damaged(file: Path, *, look_through: bool) -> bool:
    """Tell whether a catalogue cannot be opened, or is not sound where it is looked through."""
    if not file.exists():
        return True
    try:
        with closing(Catalogue(file)) as catalogue:
            return look_through and _has_faults(catalogue)
    except DamagedCatalogueError:
        return True


def _has_faults(catalogue: Catalogue) -> bool:
    from index.storing.checking import catalogue_faults  # noqa: PLC0415 -- most stores are sealed

    return any(catalogue_faults(catalogue, passages=False))
