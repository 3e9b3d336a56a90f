"""How much a catalogue holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from index.catalogue import copies
from index.catalogue.database import Database

_COUNTED = f"articles WHERE id NOT IN ({copies.FURTHER})"
_SEVERAL = "SELECT 1 FROM chunks GROUP BY article_id HAVING count(*) > 1"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is; ``outlets`` and ``languages`` count articles by name."""

    articles: int
    chunks: int
    rejected: int
    outlets: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)


class Holdings:
    """Counts what is in one catalogue."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def articles(self) -> int:
        """Return how many articles are stored, further addresses of one not counted."""
        return self._number(f"SELECT count(*) FROM {_COUNTED}")  # noqa: S608 -- a constant

    def chunks(self) -> int:
        """Return how many chunks are stored."""
        return self._number("SELECT count(*) FROM chunks")

    def leads(self) -> int:
        """Return how many articles have several chunks, and so a vector for their lead."""
        return self._number(f"SELECT count(*) FROM ({_SEVERAL})")  # noqa: S608 -- a constant

    def text_bytes(self) -> int:
        """Return how many bytes all articles' texts have."""
        return self._number("SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM articles")

    def counts(self) -> Counts:
        """Return how much there is of everything."""
        return Counts(
            articles=self.articles(),
            chunks=self.chunks(),
            rejected=self._number("SELECT count(*) FROM rejections"),
            outlets=self._by("outlet"),
            languages=self._by("language"),
        )

    def _by(self, column: str) -> dict[str, int]:
        return dict(
            self._database.rows(
                f"SELECT {column}, count(*) AS n FROM {_COUNTED} GROUP BY 1 ORDER BY n DESC, 1"  # noqa: S608 -- constants
            )
        )

    def _number(self, query: str) -> int:
        return int(self._database.rows(query)[0][0])
