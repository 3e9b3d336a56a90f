"""Whether a store holds what its own articles make, no less and no more. Slow, and thorough.

Each article is held against its fingerprint, split again and embedded again, a few hundred chunks
at a time, and everything that vectors and words give out is compared with what comes out now.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from index.articles import Article
from index.catalogue import copies
from index.catalogue.article_rows import STORED, stored_article
from index.catalogue.catalogue import Catalogue
from index.errors import DamagedCatalogueError, IndexUnavailableError
from index.searching.lexical import terms_of
from index.storing.derived_index import DerivedIndex, word_entries
from index.text.splitting import split
from index.vectors.leads import chunk_of
from index.vectors.vector_writing import Piece, pieces_of

TOLERANCE = 1e-3
"""How far a stored vector may be from what its text gives now: servers round differently."""
_ARTICLES_AT_ONCE = 100
_FEW_MISSED = 10
_MISSED = 0.25
"""The graph is searched approximately: a few vectors are not found, of a damaged one most."""


class Part(StrEnum):
    """A part of a store."""

    CATALOGUE = "catalogue"
    VECTORS = "vectors"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a store that is not as it has to be.

    Attributes:
        part: Where it is.
        subject: The id of the article, chunk or lead, or a name in the catalogue.
        what: What is wrong with it, in a few words.
    """

    part: Part
    subject: str
    what: str

    def __str__(self) -> str:
        return f"{self.part}: {self.subject}: {self.what}"


@dataclass(frozen=True, slots=True)
class Store:
    """An open store as it is checked and compared."""

    catalogue: Catalogue
    index: DerivedIndex


def store_faults(store: Store) -> Iterator[Fault]:
    """Yield whatever is wrong with a store; the derived parts only where the catalogue is sound.

    Raises:
        IndexUnavailableError: The passages cannot be embedded now.
    """
    found = False
    for fault in catalogue_faults(store.catalogue):
        found = True
        yield fault
    if not found:
        yield from _vector_faults(store.catalogue, store.index)
        yield from _word_faults(store.catalogue, store.index)


def catalogue_faults(catalogue: Catalogue, *, passages: bool = True) -> Iterator[Fault]:
    """Yield what is wrong with the catalogue alone.

    Args:
        catalogue: The catalogue.
        passages: Split every text again, too, which takes most of the time.
    """
    try:
        for (told,) in catalogue.select("PRAGMA integrity_check"):
            if told != "ok":
                yield Fault(Part.CATALOGUE, "file", str(told))
        yield from _references(catalogue)
        yield from _articles(catalogue, passages=passages)
    except DamagedCatalogueError as error:
        yield Fault(Part.CATALOGUE, "file", str(error))


def _references(catalogue: Catalogue) -> Iterator[Fault]:
    for query, what in (
        ("SELECT id FROM chunks WHERE article_id NOT IN (SELECT id FROM articles)", "no article"),
        (
            (
                "SELECT id FROM articles WHERE source NOT IN (SELECT key FROM sources)"
                " AND NOT EXISTS (SELECT 1 FROM meta WHERE name = 'shared')"  # others have theirs
            ),
            "no source",
        ),
        ("SELECT key FROM rejections WHERE source NOT IN (SELECT key FROM sources)", "no source"),
    ):
        for (subject,) in catalogue.select(query):
            yield Fault(Part.CATALOGUE, str(subject), what)


def _articles(catalogue: Catalogue, *, passages: bool) -> Iterator[Fault]:
    last, further = "", {row[0] for row in catalogue.select(copies.FURTHER)}
    while rows := catalogue.select(
        f"SELECT {STORED} FROM articles WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608 -- a constant
        (last, _ARTICLES_AT_ONCE),
    ):
        for row in rows:
            try:
                article = stored_article(row)
            except DamagedCatalogueError:
                yield Fault(Part.CATALOGUE, str(row[0]), "its text is not what was stored")
                continue
            split_so = article.id in further or not passages or _is_split_so(article, catalogue)
            if not split_so:
                yield Fault(Part.CATALOGUE, article.id, "its passages are not those of its text")
        last = str(rows[-1][0])


def _is_split_so(article: Article, catalogue: Catalogue) -> bool:
    """Compare places alone: an article that moved may keep the ids that its passages had."""
    held = [chunk.span for chunk in catalogue.chunks(article.id)]
    return held == [chunk.span for chunk in split(article)]


def _vector_faults(catalogue: Catalogue, index: DerivedIndex) -> Iterator[Fault]:
    """Yield vectors that are missing, too many, not those of their texts, or not found."""
    expected = 0
    try:
        for pieces in pieces_of(catalogue):
            for language, texts in index.embedded_texts(pieces):
                expected += len(texts)
                yield from _compared_vectors(index, language, texts)
        if index.vectors.count() != expected:
            yield from _strange_vectors(catalogue, index)
    except IndexUnavailableError as error:
        yield Fault(Part.VECTORS, "files", str(error))


def _compared_vectors(
    index: DerivedIndex, language: str, texts: Sequence[tuple[str, str]]
) -> Iterator[Fault]:
    ids = [id_ for id_, _ in texts]
    wanted = index.embedder.embed([text for _, text in texts])
    held = index.vectors.fetch(language, ids)
    missed = 0
    for id_, vector in zip(ids, wanted, strict=True):
        if id_ not in held:
            yield Fault(Part.VECTORS, id_, "it has no vector")
        elif not np.allclose(held[id_], vector, atol=TOLERANCE):
            yield Fault(Part.VECTORS, id_, "its vector is not that of its text")
        else:
            missed += not _finds(index, language, vector)
    if missed > max(_FEW_MISSED, _MISSED * len(ids)):
        what = f"{missed} of {len(ids)} vectors from here on do not find themselves"
        yield Fault(Part.VECTORS, ids[0], what)


def _finds(index: DerivedIndex, language: str, vector: NDArray[np.float32]) -> bool:
    """Tell whether the nearest vector is this one, or one like it: passages may be alike."""
    nearest = index.vectors.query(language, vector, 1)
    return bool(nearest) and nearest[0][1] > 1 - TOLERANCE


def _strange_vectors(catalogue: Catalogue, index: DerivedIndex) -> Iterator[Fault]:
    for language in index.vectors.languages:
        for id_ in index.vectors.ids(language):
            chunk = catalogue.chunks_by_id([chunk_of(id_)]).get(chunk_of(id_))
            article = catalogue.article(chunk.article_id) if chunk else None
            if article is None or article.language != language:
                yield Fault(Part.VECTORS, id_, "no stored passage has this vector")


def _word_faults(catalogue: Catalogue, index: DerivedIndex) -> Iterator[Fault]:
    """Yield passages that their words do not find, or that other words find."""
    try:
        for pieces in pieces_of(catalogue):
            yield from _compared_words(index, pieces)
        yield from _strange_words(catalogue, index.words.ids())
    except IndexUnavailableError as error:
        yield Fault(Part.WORDS, "files", str(error))


def _compared_words(index: DerivedIndex, pieces: Sequence[Piece]) -> Iterator[Fault]:
    entries = word_entries(pieces)
    for id_ in index.words.lacking(entries):
        yield Fault(Part.WORDS, id_, "its words do not find it, or find it twice")
    wanted = Counter(term for entry in entries for term in terms_of(entry))
    held = index.words.postings([entry.chunk_id for entry in entries])
    for field, term in sorted(key for key, number in held.items() if number != wanted[key]):
        yield Fault(Part.WORDS, f"{field}:{term}", "it does not find the passages that have it")


def _strange_words(catalogue: Catalogue, ids: Sequence[str]) -> Iterator[Fault]:
    stored = catalogue.chunks_by_id(set(ids))
    for id_, number in Counter(ids).items():
        if id_ not in stored:
            yield Fault(Part.WORDS, id_, "no stored passage has these words")
        elif number > 1:
            yield Fault(Part.WORDS, id_, "it is found twice")
