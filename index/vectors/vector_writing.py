"""Chunks to vectors: what is embedded for each, and where it is written."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from index.articles import Article, Chunk
from index.catalogue.catalogue import Catalogue
from index.embedding.embedding import Embedder
from index.searching.search import Wording
from index.storing.sealing import VECTORS
from index.vectors.leads import chunk_of, lead_ids, lead_text, leads
from index.vectors.stored_vectors import Label, StoredVectors

Piece = tuple[Article, Chunk]

_BATCH = 500


def vectors_folder(store: Path, embedder: Embedder) -> Path:
    """Return the folder of the vectors of ``embedder``: those of two models never meet."""
    return store / f"{VECTORS}{hashlib.sha256(embedder.name.encode()).hexdigest()[:8]}"


def pieces_of(catalogue: Catalogue) -> Iterator[list[Piece]]:
    """Yield every chunk with its article, a few hundred at a time."""
    pieces: list[Piece] = []
    for article in catalogue.articles():
        pieces += [(article, chunk) for chunk in catalogue.chunks(article.id)]
        if len(pieces) >= _BATCH:
            yield pieces
            pieces = []
    if pieces:
        yield pieces


class VectorWriter:
    """Embeds chunks and leads and stores them."""

    def __init__(self, embedder: Embedder, wording: Wording) -> None:
        self._embedder = embedder
        self._wording = wording

    def write(self, store: StoredVectors, pieces: Sequence[Piece]) -> None:
        """Embed and store ``pieces``; when this returns they are on disk.

        Raises:
            IndexUnavailableError: They cannot be embedded or stored now.
        """
        for language, texts in self.texts(pieces):
            vectors = self._embedder.embed([text for _, text in texts])
            store.upsert(language, [label for label, _ in texts], vectors)

    def texts(self, pieces: Sequence[Piece]) -> Iterator[tuple[str, list[tuple[Label, str]]]]:
        """Yield, by language, what is embedded for ``pieces``: chunks and leads as reworded."""
        for language, some in _by_language(pieces):
            texts = [(chunk.id, article, chunk.span.of(article.text)) for article, chunk in some]
            texts += [(id_, article, lead_text(article)) for id_, article in leads(some)]
            yield (
                language,
                [
                    (
                        Label(id_, article.id, article.outlet),
                        self._wording.reworded(text, language),
                    )
                    for id_, article, text in texts
                ],
            )

    def write_missing(self, store: StoredVectors, pieces: Sequence[Piece]) -> int:
        """Do the same for those of ``pieces`` that ``store`` lacks, or whose lead it lacks.

        Returns:
            How many these were.
        """
        number = 0
        for language, some in _by_language(pieces):
            known = store.known(language, [id_ for _, chunk in some for id_ in _ids(chunk)])
            missing = [piece for piece in some if not known.issuperset(_ids(piece[1]))]
            self.write(store, missing)
            number += len(missing)
        return number


def remove_strangers(store: StoredVectors, catalogue: Catalogue) -> int:
    """Delete the vectors of chunks that the catalogue no longer has; return how many."""
    number = 0
    for language in store.languages:
        ids = store.ids(language)
        stored = catalogue.chunks_by_id({chunk_of(id_) for id_ in ids})
        strangers = [id_ for id_ in ids if chunk_of(id_) not in stored]
        if strangers:
            store.delete(strangers)
        number += len(strangers)
    return number


def _ids(chunk: Chunk) -> tuple[str, ...]:
    return (chunk.id, *lead_ids([chunk.id]))


def _by_language(pieces: Iterable[Piece]) -> Iterator[tuple[str, list[Piece]]]:
    groups: dict[str, list[Piece]] = {}
    for article, chunk in pieces:
        groups.setdefault(article.language, []).append((article, chunk))
    yield from groups.items()
