"""Words in the store's folder, vectors on a server: the index of a machine that shares a corpus.

The words are made here from the articles that come over the change log, so that they are searched
as in a store of one machine. The vectors are made by the machine that brings an article, once.
"""

from collections.abc import Sequence
from pathlib import Path

from index.catalogue.catalogue import Catalogue
from index.embedding.embedding import Embedder
from index.errors import IndexUnavailableError
from index.searching.lexical import WordIndex
from index.searching.search import Limits, Wording
from index.sharing.change_log import ChangeLog
from index.sharing.chroma_server import ChromaServer
from index.sharing.server_vectors import ServerVectors
from index.storing.derived_index import DerivedIndex, Notice, write_words
from index.storing.doubts import Opening
from index.storing.folders import mend_folders
from index.storing.search_index import EMBEDDER
from index.vectors.vector_copies import COPIES
from index.vectors.vector_writing import Piece, pieces_of, remove_strangers

_AS_IT_STANDS = "-"


class SharedIndex(DerivedIndex):
    """The index of one machine of several."""

    def __init__(  # noqa: PLR0913, PLR0917 -- as for one machine, and where the vectors are
        self,
        folder: Path,
        catalogue: Catalogue,
        embedder: Embedder,
        wording: Wording,
        opening: Opening,
        server: ChromaServer,
        log: ChangeLog,
    ) -> None:
        """Open the words and find the vectors.

        Args:
            folder: The store's folder.
            catalogue: What has to be in the words.
            embedder: The model; all machines must have the same.
            wording: How passages are put to it; likewise.
            opening: What is known of the files, and who is told where something is rebuilt.
            server: Where the vectors are.
            log: Where the machines agree on model and wording.

        Raises:
            IndexUnavailableError: The server does not answer, or has vectors of another model.
        """
        super().__init__(folder, catalogue, embedder, wording, opening.forget)
        self._log = log
        self._agreed: set[str] = set()
        self._written: list[Piece] = []
        self._agree(EMBEDDER, embedder.name, "the embedding model", "WHOSAYS_EMBEDDING")
        catalogue.set_meta(EMBEDDER, embedder.name)
        mend_folders(folder)
        self._shared = ServerVectors(server, folder / COPIES, self._some)
        for language in self._shared.languages:
            self._agree_on_wording(language)
        self.words = opening.opened(WordIndex, self._words_folder, "word index")
        self.sweep()
        self.complete(opening.notice, thorough=opening.doubts.unsealed)

    @property
    def vectors(self) -> ServerVectors:
        """Chunks by meaning."""
        return self._shared

    def close(self) -> None:
        """Let go of the folder."""
        self.words.close()
        self._shared.close()

    def write(self, pieces: Sequence[Piece]) -> None:
        """Store the words of chunks; their vectors are the matter of who brings them."""
        for language in {article.language for article, _ in pieces}:
            self._shared.meet(language)
            self._agree_on_wording(language)
        write_words(self.words, pieces)
        self._written += pieces

    def written(self) -> list[Piece]:
        """Return the chunks that were written since the last call."""
        written, self._written = self._written, []
        return written

    def write_vectors(self, pieces: Sequence[Piece]) -> int:
        """Embed and store those of ``pieces`` that have no vector; return how many they were."""
        for language in {article.language for article, _ in pieces}:
            self._agree_on_wording(language)
        return self._vector_writer.write_missing(self._shared, pieces)

    def sweep(self) -> None:
        """Take out of the words what the catalogue has noted as garbage."""
        garbage = self._catalogue.journal.garbage()
        if garbage:
            self.words.delete(garbage)
            self.words.commit()
        self._catalogue.journal.forget_garbage()
        self.forget_gone()

    def write_anew(self) -> None:
        """Write the words into new files."""
        self.sweep()
        self._write_words_anew()

    def swap(self) -> None:
        """Use the new words, and forget the vectors that were read."""
        self.words.close()
        self._swap_words()
        self._shared.forget_copies()

    def complete(self, notice: Notice, *, thorough: bool = True) -> None:
        """Rebuild the words where they are incomplete."""
        self._complete_words(notice, thorough=thorough)

    def rebuild(self, notice: Notice) -> None:
        """Make the words anew, and what is missing on the server; what is too much there goes.

        Another machine that is about to bring an article writes what goes of it again.
        """
        notice("Missing vectors are written to the server, and the words here are made anew.")
        remove_strangers(self._shared, self._catalogue)
        for pieces in pieces_of(self._catalogue):
            self.write_vectors(pieces)
        self._rebuild_words()

    def _some(self, language: str, most: int) -> list[str]:
        return self._catalogue.chunk_ids_within(language, Limits(), most)

    def _agree_on_wording(self, language: str) -> None:
        if language not in self._agreed:
            version = self._wording.version(language) or _AS_IT_STANDS
            what = f"the wording of passages in '{language}'"
            self._agree(f"wording-{language}", version, what, "the same version of whosays")
            self._agreed.add(language)

    def _agree(self, name: str, mine: str, what: str, remedy: str) -> None:
        theirs = self._log.agreed(name, mine)
        if theirs != mine:
            raise IndexUnavailableError(
                f"The vectors on the Chroma server were made otherwise: {what} is {theirs} there"
                f" and {mine} here. Use the same on all machines ({remedy}), or index the articles"
                " into another database (WHOSAYS_CHROMA_DATABASE)."
            )
