"""What a backup of an installation holds: the catalogue, the bot's people and answers, the budget.

Vectors and words are left out: they are made from the catalogue when the store is next opened.
"""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bot.model.budget import FILE as BUDGET
from bot.settings import Settings
from bot.stores import HOME, Place, derived_store, holds_index
from bot.telegram.database import database_file
from index.catalogue.catalogue import Catalogue
from index.errors import IndexUnavailableError, UserError
from index.storing.backup import Manifest, read_manifest, restore, write_backup
from index.storing.ownership import Ownership
from index.storing.sealing import CATALOGUE, distrust

_TELEGRAM = "telegram.sqlite"


@dataclass(frozen=True, slots=True)
class Restored:
    """Where a backup went, what it held, and how many takedowns of before are not in it."""

    store: Path
    manifest: Manifest
    lost_takedowns: int


def back_up(settings: Settings, place: Place, file: Path) -> Manifest:
    """Write a backup of the store at ``place``, which another process may own meanwhile.

    Raises:
        UserError: The file is there and is no backup.
        OperatorError: Something cannot be read or written, or is damaged.
    """
    databases = _databases(settings, place.store)
    return write_backup(file, {name: path for name, path in databases.items() if path.exists()})


def put_back(settings: Settings, store: Path | None, file: Path, *, replace: bool) -> Restored:
    """Put a backup into ``store``, or where the store of its folder belongs if None.

    Raises:
        UserError: It is no backup, or there is something and ``replace`` is not set.
        OperatorError: The store is in use, or cannot be written.
    """
    manifest = read_manifest(file)
    store = store or _place_of(manifest)
    databases = _databases(settings, store)
    held = [path for name, path in databases.items() if name in manifest.digests and path.exists()]
    if not replace and (held or holds_index(store)):
        raise UserError(
            f"There is an index at {store}; add --replace to put the backup in its place, or"
            " choose another folder with --store."
        )
    with Ownership(store):
        distrust(store)  # what is made from the articles is compared with them, and mended
        before = _takedowns(databases[CATALOGUE])
        restore(file, databases)
        lost = before - _takedowns(databases[CATALOGUE])
    return Restored(store, manifest, len(lost))


def _takedowns(file: Path) -> set[str]:
    """Return the takedowns in a catalogue by their ids; none where it cannot be read."""
    if not file.exists():
        return set()
    try:
        with closing(Catalogue(file)) as catalogue:
            return {takedown.id for takedown in catalogue.takedowns()}
    except IndexUnavailableError:
        return set()


def _place_of(manifest: Manifest) -> Path:
    return derived_store(Path(manifest.root)) if manifest.root else HOME / "restored"


def _databases(settings: Settings, store: Path) -> dict[str, Path]:
    return {
        _TELEGRAM: database_file(settings, store),
        BUDGET: store / BUDGET,
        CATALOGUE: store / CATALOGUE,
    }
