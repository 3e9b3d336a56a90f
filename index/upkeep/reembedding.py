"""A store whose vectors come from another embedding model than the one that is chosen now."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from index.catalogue.catalogue import Catalogue
from index.embedding.embedding import Embedder
from index.searching.search import Wording
from index.storing.derived_index import Notice
from index.storing.search_index import EMBEDDER
from index.vectors.chunk_vectors import ChunkVectors
from index.vectors.vector_writing import VectorWriter, pieces_of, remove_strangers

if TYPE_CHECKING:
    from index.upkeep.reports import Progress


def awaits_rebuild(catalogue: Catalogue, chosen: Embedder) -> bool:
    """Tell whether the vectors in use come from another embedder than the one chosen."""
    known = catalogue.meta(EMBEDDER)
    return known not in {None, chosen.name} and catalogue.holdings.chunks() > 0


def embedder_in_use(
    catalogue: Catalogue,
    chosen: Embedder,
    former: Callable[[str], Embedder] | None,
    notice: Notice,
) -> Embedder:
    """Return the embedder that questions are embedded with until vectors are made anew.

    Args:
        catalogue: Notes of which model the vectors are.
        chosen: The model of today.
        former: Returns the embedder of a name; None: the store is rebuilt now.
        notice: Told where the two differ.
    """
    if not awaits_rebuild(catalogue, chosen):
        return chosen
    known = catalogue.meta(EMBEDDER) or ""
    if former is None:
        notice(f"The embedding model was {known} and is now {chosen.name}.")
        return chosen
    in_use = former(known)
    notice(
        f"The index was made with the embedding model {known}, which goes on answering; "
        f"{chosen.name} is chosen now, and 'whosays index' on the folder brings it in."
    )
    return in_use


def fill_vectors(
    store: ChunkVectors,
    catalogue: Catalogue,
    embedder: Embedder,
    wording: Wording,
    progress: "Callable[[Progress], None]",
) -> None:
    """Make the vectors of all passages that ``store`` lacks; what is there already stays.

    Args:
        store: Where they go.
        catalogue: Has the passages.
        embedder: The model.
        wording: How passages are put to it.
        progress: Called after each few hundred passages, counting passages as files and bytes.

    Raises:
        IndexUnavailableError: The passages cannot be embedded or stored now.
    """
    from index.upkeep.reports import Progress  # noqa: PLC0415 -- most vectors are those chosen

    writer = VectorWriter(embedder, wording)
    total, done = catalogue.holdings.chunks(), 0
    for pieces in pieces_of(catalogue):
        writer.write_missing(store, pieces)
        done += len(pieces)
        progress(Progress(done, total, pieces[-1][0].id, 0, done, total))
    remove_strangers(store, catalogue)
