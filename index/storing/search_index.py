"""Vectors and words of a catalogue's chunks: written together, swept, rebuilt if need be.

Both are derived from the catalogue. Whatever is wrong with them is put right when they are
opened, and the person is told.
"""

import copy
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Self

from index.catalogue.catalogue import Catalogue
from index.embedding.embedding import Embedder
from index.errors import IndexUnavailableError
from index.searching.lexical import WordIndex
from index.searching.search import Wording
from index.storing.derived_index import DerivedIndex, Notice, write_words
from index.storing.doubts import Opening
from index.storing.folders import beside, mend_folders, replace_folder
from index.storing.salvaging import INCOMPLETE
from index.storing.sealing import VECTORS
from index.vectors.chunk_vectors import ChunkVectors
from index.vectors.leads import lead_ids
from index.vectors.vector_writing import Piece, pieces_of, remove_strangers, vectors_folder

EMBEDDER = "embedder"
"""The catalogue's note of the model that the vectors in use come from."""
_WORDING = "wording:"


class SearchIndex(DerivedIndex):
    """Both indexes in the store's folder."""

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        embedder: Embedder,
        wording: Wording,
        opening: Opening,
    ) -> None:
        """Open both indexes, and rebuild whatever is unreadable or incomplete.

        Args:
            folder: The store's folder.
            catalogue: What has to be in them.
            embedder: The model of the vectors in use; the catalogue notes its name.
            wording: How passages are put to it.
            opening: What is known of the files, and who is told where something is rebuilt.

        Raises:
            IndexUnavailableError: They cannot even be rebuilt.
        """
        super().__init__(folder, catalogue, embedder, wording, opening.forget)
        catalogue.set_meta(EMBEDDER, embedder.name)
        mend_folders(folder)
        self._store = opening.opened(ChunkVectors, self._vectors_folder, "vectors")
        self._store.tell(catalogue.facts)
        try:
            self.words = opening.opened(WordIndex, self._words_folder, "word index")
        except IndexUnavailableError:
            self._store.close()
            raise
        self.sweep()
        self._drop_vectors_of_other_wordings(opening.notice)
        if catalogue.meta(INCOMPLETE) is None:
            self.complete(opening.notice, thorough=opening.doubts.unsealed)

    @property
    def vectors(self) -> ChunkVectors:
        """Chunks by meaning."""
        return self._store

    def close(self) -> None:
        """Let go of the folders."""
        self.words.close()
        self._store.close()

    def with_vectors(self, vectors: ChunkVectors, embedder: Embedder) -> Self:
        """Return an index that searches other, complete vectors; the catalogue notes their model.

        This one stays open for whoever is in the middle of a search.
        """
        other = copy.copy(self)
        other._store, other.embedder = vectors, embedder  # noqa: SLF001 -- its own copy
        vectors.tell(self._catalogue.facts)
        self._catalogue.set_meta(EMBEDDER, embedder.name)
        return other

    def write(self, pieces: Sequence[Piece]) -> None:
        """Embed and store chunks; when this returns they are on disk and can be found."""
        self._note_wordings(pieces)
        # An id holds the article's fingerprint: a vector that is there is that of this text.
        self._vector_writer.write_missing(self.vectors, pieces)
        write_words(self.words, pieces)

    def sweep(self) -> None:
        """Take out what the catalogue has noted as garbage."""
        garbage = self._catalogue.journal.garbage()
        if garbage:
            self.vectors.delete([*garbage, *lead_ids(garbage)])
            self.words.delete(garbage)
            self.words.commit()
        self._catalogue.journal.forget_garbage()
        self.forget_gone()

    def write_anew(self) -> None:
        """Write both indexes into new files, for the old ones hold traces of what was deleted.

        The old ones can be searched meanwhile. No text is embedded: vectors are copied.
        """
        self.sweep()
        self.remove_other_vectors()
        with closing(ChunkVectors(beside(self._vectors_folder))) as fresh:
            self._store.copy_to(fresh)
        self._write_words_anew()

    def swap(self) -> None:
        """Use what ``write_anew`` has written; nothing may be searched meanwhile."""
        self.close()
        replace_folder(self._vectors_folder)
        self._swap_words()
        self._store = ChunkVectors(self._vectors_folder)
        self._store.tell(self._catalogue.facts)
        self._store.clear_unused()

    @property
    def _vectors_folder(self) -> Path:
        return vectors_folder(self._folder, self.embedder)

    def remove_other_vectors(self, *kept: Path) -> None:
        """Delete the vectors of other models, but for the folders ``kept``."""
        mine = {vectors_folder(self._folder, self.embedder), *kept}
        for folder in self._folder.glob(f"{VECTORS}*"):
            if folder.is_dir() and folder not in mine:
                ChunkVectors.destroy(folder)

    def _drop_vectors_of_other_wordings(self, notice: Notice) -> None:
        for language in self.vectors.languages:
            name, version = f"{_WORDING}{language}", self._wording.version(language)
            if (self._catalogue.meta(name) or "") == version:
                continue
            notice(f"Passages in '{language}' are worded anew for the embedding model.")
            self.remove_other_vectors()
            self._store.drop(language)
            # Noted while there is no vector: a crash must not leave one under the old version.
            self._catalogue.set_meta(name, version)
            for pieces in pieces_of(self._catalogue):
                self._write_vectors([piece for piece in pieces if piece[0].language == language])

    def complete(self, notice: Notice, *, thorough: bool = True) -> None:
        """Rebuild what is incomplete; not before a salvaged catalogue has its articles again.

        Until then vectors are kept: the articles that come back need not be embedded anew.

        Args:
            notice: Called with one sentence where something had to be rebuilt.
            thorough: Compare by name what there is, and not by number alone.
        """
        stored = self._catalogue.holdings.chunks()
        expected = stored + self._catalogue.holdings.leads()
        if thorough or self.vectors.count() != expected:
            if self.vectors.count() == 0 < expected:
                notice(f"Building the vectors of {stored} passages from the stored articles.")
            self._mend_vectors(notice)
            if self.vectors.count() != expected:
                self._rebuild_vectors(vectors_folder(self._folder, self.embedder))
        self._complete_words(notice, thorough=thorough)

    def _mend_vectors(self, notice: Notice) -> None:
        """Delete the vectors that no stored passage has, and make those that are missing."""
        strange = remove_strangers(self.vectors, self._catalogue)
        empty, missing = self.vectors.count() == 0, 0
        for pieces in pieces_of(self._catalogue):
            self._note_wordings(pieces)
            missing += self._vector_writer.write_missing(self.vectors, pieces)
        if strange or (missing and not empty):
            notice(f"{missing} missing vectors were built, {strange} without an article removed.")

    def rebuild(self, notice: Notice) -> None:
        """Make vectors and words anew from the stored articles."""
        stored = self._catalogue.holdings.chunks()
        notice(f"Building vectors and words of {stored} passages from the stored articles.")
        self._rebuild_vectors(vectors_folder(self._folder, self.embedder))
        self._rebuild_words()

    def _rebuild_vectors(self, folder: Path) -> None:
        self._store.close()
        ChunkVectors.destroy(folder)
        self._store = ChunkVectors(folder)
        self._store.tell(self._catalogue.facts)
        for pieces in pieces_of(self._catalogue):
            self._write_vectors(pieces)

    def _write_vectors(self, pieces: Sequence[Piece]) -> None:
        self._note_wordings(pieces)
        self._vector_writer.write(self.vectors, pieces)

    def _note_wordings(self, pieces: Sequence[Piece]) -> None:
        for language in {article.language for article, _ in pieces}:
            if language not in self.vectors.languages:
                version = self._wording.version(language)
                self._catalogue.set_meta(f"{_WORDING}{language}", version)
