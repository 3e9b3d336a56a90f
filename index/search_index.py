"""Vectors and words of a catalogue's chunks: written together, swept, rebuilt if need be.

Both are derived from the catalogue. Whatever is wrong with them is put right when they are
opened, and the person is told.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from index.articles import Article, Chunk
from index.catalogue import Catalogue
from index.embedding import Embedder
from index.errors import DamagedIndexError, IndexUnavailableError
from index.leads import lead_ids, lead_text, leads
from index.lexical import Entry, WordIndex
from index.search import Wording
from index.store import Label, VectorStore

Notice = Callable[[str], None]
Piece = tuple[Article, Chunk]

_BATCH = 500
_Index = TypeVar("_Index", VectorStore, WordIndex)


class SearchIndex:
    """The two indexes of one store, kept in step with its catalogue.

    Attributes:
        vectors: Chunks by meaning.
        words: Chunks by their words.
    """

    def __init__(
        self,
        folder: Path,
        catalogue: Catalogue,
        embedder: Embedder,
        wording: Wording,
        notice: Notice,
    ) -> None:
        """Open both indexes, and rebuild whatever is unreadable, incomplete or of another model.

        Raises:
            IndexUnavailableError: They cannot even be rebuilt.
        """
        self._catalogue = catalogue
        self._embedder = embedder
        self._wording = wording
        vectors, words = folder / "vectors", folder / "words"
        self._drop_vectors_of_another_model(vectors, notice)
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

    def write(self, pieces: Sequence[Piece]) -> None:
        """Embed and store chunks; when this returns they are on disk and can be found."""
        self._write_vectors(pieces)
        self._write_words(pieces)

    def sweep(self) -> None:
        """Take out what the catalogue has noted as garbage."""
        garbage = self._catalogue.garbage()
        if garbage:
            self.vectors.delete([*garbage, *lead_ids(garbage)])
            self.words.delete(garbage)
            self.words.commit()
        self._catalogue.forget_garbage()

    def _drop_vectors_of_another_model(self, folder: Path, notice: Notice) -> None:
        known, name = self._catalogue.meta("embedder"), self._embedder.name
        if known == name:
            return
        VectorStore.destroy(folder)
        # Noted before the first new vector: a crash must not leave it under the old name.
        self._catalogue.set_meta("embedder", name)
        if known is not None:
            notice(f"The embedding model was {known} and is now {name}: all vectors are made anew.")

    def _drop_vectors_of_other_wordings(self, notice: Notice) -> None:
        for language in self.vectors.languages:
            name, version = f"wording:{language}", self._wording.version(language)
            if (self._catalogue.meta(name) or "") == version:
                continue
            notice(f"Passages in '{language}' are worded anew for the embedding model.")
            self.vectors.drop(language)
            # Noted while there is no vector: a crash must not leave one under the old version.
            self._catalogue.set_meta(name, version)
            for pieces in self._everything():
                self._write_vectors([piece for piece in pieces if piece[0].language == language])

    def _complete(self, vectors: Path, words: Path, notice: Notice) -> None:
        stored = self._catalogue.chunk_count()
        if self.vectors.count() != stored + self._catalogue.lead_count():
            notice(f"Building the vectors of {stored} passages from the stored articles.")
            self.vectors.close()
            VectorStore.destroy(vectors)
            self.vectors = VectorStore(vectors)
            for pieces in self._everything():
                self._write_vectors(pieces)
        if self.words.count() != stored:
            notice(f"Building the word index of {stored} passages from the stored articles.")
            self.words.close()
            WordIndex.destroy(words)
            self.words = WordIndex(words)
            for pieces in self._everything():
                self._write_words(pieces)

    def _everything(self) -> Iterator[list[Piece]]:
        pieces: list[Piece] = []
        for article in self._catalogue.articles():
            pieces += [(article, chunk) for chunk in self._catalogue.chunks(article.id)]
            if len(pieces) >= _BATCH:
                yield pieces
                pieces = []
        if pieces:
            yield pieces

    def _write_vectors(self, pieces: Sequence[Piece]) -> None:
        for language, some in _by_language(pieces):
            if language not in self.vectors.languages:
                self._catalogue.set_meta(f"wording:{language}", self._wording.version(language))
            texts = [(chunk.id, article, chunk.span.of(article.text)) for article, chunk in some]
            texts += [(id_, article, lead_text(article)) for id_, article in leads(some)]
            vectors = self._embedder.embed(
                [self._wording.reworded(text, language) for _, _, text in texts]
            )
            labels = [Label(id_, article.id, article.outlet) for id_, article, _ in texts]
            self.vectors.upsert(language, labels, vectors)

    def _write_words(self, pieces: Sequence[Piece]) -> None:
        self.words.add(
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
        self.words.commit()


def _opened(kind: type[_Index], folder: Path, name: str, notice: Notice) -> _Index:
    try:
        return kind(folder)
    except DamagedIndexError as error:
        notice(f"{error} The {name} will be rebuilt from the stored articles.")
    kind.destroy(folder)
    return kind(folder)


def _by_language(pieces: Iterable[Piece]) -> Iterator[tuple[str, list[Piece]]]:
    groups: dict[str, list[Piece]] = {}
    for article, chunk in pieces:
        groups.setdefault(article.language, []).append((article, chunk))
    yield from groups.items()
