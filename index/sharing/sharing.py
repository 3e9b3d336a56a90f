"""A store that is one machine's copy of a corpus on a Chroma server: how it is opened."""

import secrets
from pathlib import Path

from index.catalogue.catalogue import Catalogue
from index.embedding.embedding import Embedder
from index.errors import IndexUnavailableError, UserError
from index.searching.search import Wording
from index.sharing.change_log import ChangeLog
from index.sharing.chroma_server import ChromaServer
from index.sharing.replica import Replica
from index.sharing.server_address import ServerAddress
from index.sharing.shared_index import SharedIndex
from index.sharing.shared_position import POSITION
from index.storing.derived_index import Notice
from index.storing.doubts import Opening
from index.storing.folders import remove_folder
from index.storing.opening import Opened, doubts_of, has_lost
from index.storing.sealing import CATALOGUE, WORDS, open_seal
from index.vectors.vector_copies import COPIES

_MACHINE = "machine"
"""The file with the name by which the others know this copy; it outlives a damaged catalogue."""
_NAME_BYTES = 8


class Sharing:
    """What the stores of this process share a corpus by.

    Attributes:
        address: Of the server.
    """

    def __init__(self, address: ServerAddress) -> None:
        """Keep the address; nothing is asked yet."""
        self.address = address
        self._server = ChromaServer(address)

    def close(self) -> None:
        """Let go of the connection."""
        self._server.close()

    def open_copy(self, folder: Path, notice: Notice) -> Opened:
        """Open the catalogue of a copy; one that is damaged is thrown away, to be fetched anew.

        Raises:
            UserError: It is no copy, but holds articles that are nowhere else.
            IndexUnavailableError: It cannot be opened now.
        """
        seal = open_seal(folder)
        doubts = doubts_of(folder, seal)
        if has_lost(folder, doubts):
            if not folder.joinpath(_MACHINE).exists():
                raise UserError(_no_copy(folder))
            notice("The copy of the articles here is damaged; it is fetched anew from the server.")
            _throw_away(folder)
        catalogue = Catalogue(folder / CATALOGUE)
        if catalogue.meta(POSITION) is None and catalogue.holdings.counts().articles:
            catalogue.close()
            raise UserError(_no_copy(folder))
        return Opened(catalogue, seal, doubts)

    def open_index(
        self,
        folder: Path,
        catalogue: Catalogue,
        embedder: Embedder,
        wording: Wording,
        opening: Opening,
    ) -> tuple[SharedIndex, Replica]:
        """Open the index of a copy and bring the copy up to date.

        Raises:
            IndexUnavailableError: The server does not answer, or has the vectors of another model.
        """
        log = ChangeLog(self._server)
        index = SharedIndex(folder, catalogue, embedder, wording, opening, self._server, log)
        try:
            replica = Replica(catalogue, index, log, _machine(folder))
            if not replica.position and log.slots([1]):
                opening.notice(f"The articles are fetched from the Chroma server {self.address}.")
            replica.begin()
        except IndexUnavailableError:
            index.close()
            raise
        return index, replica


def _no_copy(folder: Path) -> str:
    return (
        f"The store {folder} holds articles that are on no server; choose another store folder"
        " (--store) and index their folder again."
    )


def _throw_away(folder: Path) -> None:
    for path in folder.glob(f"{CATALOGUE}*"):
        path.unlink()
    remove_folder(folder / WORDS)
    (folder / COPIES).unlink(missing_ok=True)


def _machine(folder: Path) -> str:
    file = folder / _MACHINE
    try:
        if not file.exists():
            new = file.with_name(f"{_MACHINE}.new")
            new.write_text(secrets.token_hex(_NAME_BYTES), encoding="ascii")
            new.replace(file)
        return file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise IndexUnavailableError(f"The file {file} cannot be used ({error}).") from error
