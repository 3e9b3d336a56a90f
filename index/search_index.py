"""Vectors and words of a catalogue's chunks: written together, swept, rebuilt if need be.

Both are derived from the catalogue. Whatever is wrong with them is put right when they are
opened, and the person is told.
"""

import copy
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Self, TypeVar

from index.catalogue import Catalogue
from index.embedding import Embedder
from index.errors import DamagedIndexError, IndexUnavailableError
from index.leads import lead_ids
from index.lexical import Entry, WordIndex
from index.search import Wording
from index.splitting import article_of
from index.store import Label, VectorStore
from index.vector_writing import VECTORS, Piece, VectorWriter, pieces_of, vectors_folder

Notice = Callable[[str], None]

EMBEDDER = "embedder"
"""The catalogue's note of the model that the vectors in use come from."""
_WORDING = "wording:"
_WORDS = "words"
_Index = TypeVar("_Index", VectorStore, WordIndex)


class SearchIndex:
    """The two indexes of one store, kept in step with its catalogue.

    Attributes:
        embedder: The model that the vectors come from, and that questions are embedded with.
        vectors: Chunks by meaning.
        words: Chunks by their words.
    """

    def __init__(  # noqa: PLR0913 -- what it lies in, is made from and tells
        self,
        folder: Path,
        catalogue: Catalogue,
        embedder: Embedder,
        wording: Wording,
        notice: Notice,
        *,
        forget: Callable[[Sequence[str]], None],
    ) -> None:
        """Open both indexes, and rebuild whatever is unreadable or incomplete.

        Args:
            folder: The store's folder.
            catalogue: What has to be in them.
            embedder: The model of the vectors in use; the catalogue notes its name.
            wording: How passages are put to it.
            notice: Called with one sentence where something had to be rebuilt.
            forget: Removes what is remembered of articles, by id, that were taken out or changed.

        Raises:
            IndexUnavailableError: They cannot even be rebuilt.
        """
        self._folder = folder
        self._catalogue = catalogue
        self._wording = wording
        self._forget = forget
        self.embedder = embedder
        vectors, words = self._vectors_folder, self._words_folder
        catalogue.set_meta(EMBEDDER, embedder.name)
        self.vectors = _opened(VectorStore, vectors, "vectors", notice)
        try:
            self.words = _opened(WordIndex, words, "word index", notice)
        except IndexUnavailableError:
            self.vectors.close()
            raise
        self.sweep()
        self._drop_vectors_of_other_wordings(notice)
        self._complete(vectors, words, notice)

    def close(self) -> None:
        """Let go of the folders."""
        self.words.close()
        self.vectors.close()

    def with_vectors(self, vectors: VectorStore, embedder: Embedder) -> Self:
        """Return an index that searches other, complete vectors; the catalogue notes their model.

        This one stays open for whoever is in the middle of a search.
        """
        other = copy.copy(self)
        other.vectors, other.embedder = vectors, embedder
        self._catalogue.set_meta(EMBEDDER, embedder.name)
        return other

    def write(self, pieces: Sequence[Piece]) -> None:
        """Embed and store chunks; when this returns they are on disk and can be found."""
        self._write_vectors(pieces)
        self._write_words(pieces)

    def relabel(self, article_ids: Iterable[str]) -> None:
        """Write anew what stands beside the vectors of articles that took over an other's."""
        for article_id in article_ids:
            article = self._catalogue.article(article_id)
            if article is not None:
                ids = [chunk.id for chunk in self._catalogue.chunks(article_id)]
                labels = [Label(id_, article.id, article.outlet) for id_ in (*ids, *lead_ids(ids))]
                self.vectors.relabel(article.language, labels)

    def sweep(self) -> None:
        """Take out what the catalogue has noted as garbage."""
        garbage = self._catalogue.garbage()
        if garbage:
            self.vectors.delete([*garbage, *lead_ids(garbage)])
            self.words.delete(garbage)
            self.words.commit()
            self._forget(list(dict.fromkeys(map(article_of, garbage))))
        self._catalogue.forget_garbage()

    def write_anew(self) -> None:
        """Write both indexes into new files, for the old ones hold traces of what was deleted.

        The old ones can be searched meanwhile. No text is embedded: vectors are copied.
        """
        self.sweep()
        self.remove_other_vectors()
        beside, words = _beside(self._vectors_folder), _beside(self._words_folder)
        WordIndex.destroy(_aside(self._words_folder))  # where a process was killed in ``swap``
        with closing(VectorStore(beside)) as fresh:
            self.vectors.copy_to(fresh)
        WordIndex.destroy(words)
        with closing(WordIndex(words)) as anew:
            for pieces in pieces_of(self._catalogue):
                _write_words(anew, pieces)

    def swap(self) -> None:
        """Use what ``write_anew`` has written; nothing may be searched meanwhile."""
        self.close()
        for folder in (self._vectors_folder, self._words_folder):
            aside = _aside(folder)
            folder.rename(aside)
            _beside(folder).rename(folder)
            shutil.rmtree(aside)
        self.vectors = VectorStore(self._vectors_folder)
        self.vectors.clear_unused()
        self.words = WordIndex(self._words_folder)

    @property
    def _vectors_folder(self) -> Path:
        return vectors_folder(self._folder, self.embedder)

    @property
    def _words_folder(self) -> Path:
        return self._folder / _WORDS

    def remove_other_vectors(self, *kept: Path) -> None:
        """Delete the vectors of other models, but for the folders ``kept``."""
        mine = {vectors_folder(self._folder, self.embedder), *kept}
        for folder in self._folder.glob(f"{VECTORS}*"):
            if folder.is_dir() and folder not in mine:
                VectorStore.destroy(folder)

    def _drop_vectors_of_other_wordings(self, notice: Notice) -> None:
        for language in self.vectors.languages:
            name, version = f"{_WORDING}{language}", self._wording.version(language)
            if (self._catalogue.meta(name) or "") == version:
                continue
            notice(f"Passages in '{language}' are worded anew for the embedding model.")
            self.remove_other_vectors()
            self.vectors.drop(language)
            # Noted while there is no vector: a crash must not leave one under the old version.
            self._catalogue.set_meta(name, version)
            for pieces in pieces_of(self._catalogue):
                self._write_vectors([piece for piece in pieces if piece[0].language == language])

    def _complete(self, vectors: Path, words: Path, notice: Notice) -> None:
        stored = self._catalogue.chunk_count()
        if self.vectors.count() != stored + self._catalogue.lead_count():
            notice(f"Building the vectors of {stored} passages from the stored articles.")
            self.vectors.close()
            VectorStore.destroy(vectors)
            self.vectors = VectorStore(vectors)
            for pieces in pieces_of(self._catalogue):
                self._write_vectors(pieces)
        if self.words.count() != stored:
            notice(f"Building the word index of {stored} passages from the stored articles.")
            self.words.close()
            WordIndex.destroy(words)
            self.words = WordIndex(words)
            for pieces in pieces_of(self._catalogue):
                self._write_words(pieces)

    def _write_vectors(self, pieces: Sequence[Piece]) -> None:
        for language in {article.language for article, _ in pieces}:
            if language not in self.vectors.languages:
                version = self._wording.version(language)
                self._catalogue.set_meta(f"{_WORDING}{language}", version)
        VectorWriter(self.embedder, self._wording).write(self.vectors, pieces)

    def _write_words(self, pieces: Sequence[Piece]) -> None:
        _write_words(self.words, pieces)


def _write_words(words: WordIndex, pieces: Sequence[Piece]) -> None:
    words.add(
        [
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
    )
    words.commit()


def _aside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.old")


def _beside(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.new")


def _opened(kind: type[_Index], folder: Path, name: str, notice: Notice) -> _Index:
    try:
        return kind(folder)
    except DamagedIndexError as error:
        notice(f"{error} The {name} will be rebuilt from the stored articles.")
    kind.destroy(folder)
    return kind(folder)
