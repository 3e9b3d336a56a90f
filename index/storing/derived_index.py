"""What is made of a catalogue's chunks so that they are found: vectors and words.

The words lie in the store's folder, always. The vectors lie beside them
(``index.storing.search_index``) or on a server (``index.sharing.shared_index``).
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from index.catalogue.catalogue import Catalogue
from index.embedding.embedding import Embedder
from index.searching.lexical import Entry, WordIndex
from index.searching.search import Wording
from index.storing.folders import beside, replace_folder
from index.storing.sealing import WORDS
from index.vectors.leads import lead_ids
from index.vectors.stored_vectors import Label, StoredVectors
from index.vectors.vector_writing import Piece, VectorWriter, pieces_of

Notice = Callable[[str], None]


class DerivedIndex(ABC):
    """The two indexes of one store, kept in step with its catalogue.

    Attributes:
        embedder: The model that the vectors come from, and that questions are embedded with.
        words: Chunks by their words.
    """

    words: WordIndex

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        embedder: Embedder,
        wording: Wording,
        forget: Callable[[Sequence[str]], None],
    ) -> None:
        """Keep what both kinds of index need.

        Args:
            folder: The store's folder.
            catalogue: What has to be in them.
            embedder: The model of the vectors in use.
            wording: How passages are put to it.
            forget: Removes what is remembered of articles, by id, that were taken out or changed.
        """
        self._folder, self._catalogue = folder, catalogue
        self.embedder, self._wording = embedder, wording
        self._forget = forget

    @property
    @abstractmethod
    def vectors(self) -> StoredVectors:
        """Chunks by meaning."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the folders."""

    @abstractmethod
    def write(self, pieces: Sequence[Piece]) -> None:
        """Store chunks; when this returns they are on disk and can be found."""

    @abstractmethod
    def sweep(self) -> None:
        """Take out what the catalogue has noted as garbage."""

    @abstractmethod
    def write_anew(self) -> None:
        """Write what lies here into new files, for the old ones hold traces of what was deleted.

        The old ones can be searched meanwhile. No text is embedded.
        """

    @abstractmethod
    def swap(self) -> None:
        """Use what ``write_anew`` has written; nothing may be searched meanwhile."""

    @abstractmethod
    def complete(self, notice: Notice, *, thorough: bool = True) -> None:
        """Rebuild what is incomplete.

        Args:
            notice: Called with one sentence where something had to be rebuilt.
            thorough: Compare by name what there is, and not by number alone.
        """

    @abstractmethod
    def rebuild(self, notice: Notice) -> None:
        """Make anew from the stored articles what is not right."""

    def relabel(self, article_ids: Iterable[str]) -> None:
        """Write anew what stands beside the vectors of articles that took over an other's."""
        for article_id in article_ids:
            article = self._catalogue.article(article_id)
            if article is not None:
                ids = [chunk.id for chunk in self._catalogue.chunks(article_id)]
                labels = [Label(id_, article.id, article.outlet) for id_ in (*ids, *lead_ids(ids))]
                self.vectors.relabel(article.language, labels)

    def forget_gone(self) -> None:
        """Remove what is remembered of articles that were taken out or changed."""
        gone = self._catalogue.journal.gone()
        if gone:
            self._forget(gone)
            self._catalogue.journal.forget_gone(gone)

    def embedded_texts(
        self, pieces: Sequence[Piece]
    ) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Yield, by language, the ids of vectors and the texts that they are made of."""
        for language, texts in self._vector_writer.texts(pieces):
            yield language, [(label.chunk_id, text) for label, text in texts]

    @property
    def _vector_writer(self) -> VectorWriter:
        return VectorWriter(self.embedder, self._wording)

    @property
    def _words_folder(self) -> Path:
        return self._folder / WORDS

    def _complete_words(self, notice: Notice, *, thorough: bool) -> None:
        stored = self._catalogue.holdings.chunks()
        if self.words.count() != stored or (thorough and not self._words_agree()):
            notice(f"Building the word index of {stored} passages from the stored articles.")
            self._rebuild_words()

    def _words_agree(self) -> bool:
        held = self.words.ids()
        return len(self._catalogue.chunks_by_id(held)) == len(set(held)) == len(held)

    def _rebuild_words(self) -> None:
        self.words.close()
        WordIndex.destroy(self._words_folder)
        self.words = WordIndex(self._words_folder)
        for pieces in pieces_of(self._catalogue):
            write_words(self.words, pieces)

    def _write_words_anew(self) -> None:
        folder = beside(self._words_folder)
        WordIndex.destroy(folder)
        with closing(WordIndex(folder)) as anew:
            for pieces in pieces_of(self._catalogue):
                write_words(anew, pieces)

    def _swap_words(self) -> None:
        replace_folder(self._words_folder)
        self.words = WordIndex(self._words_folder)


def write_words(words: WordIndex, pieces: Sequence[Piece]) -> None:
    """Store the words of chunks; when this returns they are on disk."""
    words.add(word_entries(pieces))
    words.commit()


def word_entries(pieces: Sequence[Piece]) -> list[Entry]:
    """Return chunks as the word index sees them."""
    return [
        Entry(
            chunk.id,
            article.language,
            article.title or "",
            chunk.span.of(article.text),
            article.outlet,
            article.published,
        )
        for article, chunk in pieces
    ]
