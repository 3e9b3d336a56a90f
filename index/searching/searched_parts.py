"""What retrieval needs of the parts of a store, whoever keeps them."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.articles import Article, Chunk
from index.searching.lexical import Hit
from index.searching.search import Days, Limits, Term

Vector = NDArray[np.float32]
Near = list[tuple[str, float]]
"""Ids with their similarities, best first."""


class Vectors(Protocol):
    """What retrieval needs of the vectors."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that can be asked for."""

    def query(self, language: str, vector: Vector, limit: int) -> list[tuple[str, float]]:
        """Return the nearest ids with their cosine similarities, best first."""

    def query_within(
        self, language: str, asked: Vector, limit: int, limits: Limits
    ) -> list[list[tuple[str, float]]] | None:
        """Return the nearest to each row that are admitted; None where that cannot be told."""

    def fetch(self, language: str, ids: Sequence[str]) -> Mapping[str, Vector]:
        """Return the vectors of those ids that there are."""

    def sample(self, language: str) -> Vector:
        """Return some vectors of the language (rows)."""


class Words(Protocol):
    """What retrieval needs of the words, names and days."""

    def search(
        self, language: str, terms_: Sequence[Term], limit: int, limits: Limits
    ) -> list[Hit]:
        """Return the chunks of one language that share terms with the search, best first."""

    def named(self, terms_: Sequence[Term], limit: int, limits: Limits) -> list[Hit]:
        """Return the chunks of any language in which names of the search are heard."""

    def dated(
        self, days: Sequence[Days], terms_: Sequence[Term], limit: int, limits: Limits
    ) -> list[Hit]:
        """Return chunks of the days, those with names of the search first."""


class Texts(Protocol):
    """What retrieval needs of the catalogue."""

    def chunks_with_outlets(
        self, chunk_ids: Collection[str]
    ) -> Mapping[str, tuple[Chunk, str | None]]:
        """Return those of the chunks that exist, by id, and whose they are; None for a guess."""

    def articles_by_id(self, article_ids: Collection[str]) -> Mapping[str, Article]:
        """Return those of the articles that exist, by id."""

    def chunk_ids_within(self, language: str, limits: Limits, most: int) -> list[str]:
        """Return ids of at most so many chunks that the limits admit."""

    def admitted(self, chunk_ids: Sequence[str], limits: Limits) -> Collection[str]:
        """Return those of the chunks whose articles the limits admit."""
