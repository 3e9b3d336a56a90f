"""What the corpus is made of: an article, and the pieces of it that are searched.

Loading them from files is the work of ``index.loading.loading``.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from index.spans import Span

UNKNOWN_LANGUAGE = "und"
"""The language tag of a text whose language could not be told (BCP 47)."""
UNKNOWN_OUTLET = "unknown outlet"
"""The outlet of an article of which neither its file, its address nor its folder tells one."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where an article can be found: its id there, and the page's address or None."""

    article: str
    url: str | None


@dataclass(frozen=True)
class Article:
    """One page of one outlet, as stored: ``text`` never changes under an answer.

    Attributes:
        id: The path relative to the articles folder with forward slashes, plus ``#key`` for one
            entry of a file with several; or the URL of an article that came from no file.
        outlet: Whose page it is. Not who says so, and not where the statement comes from.
        url: Where the page can be opened, or None.
        title: The headline, or None.
        published: The day on the page, or None where none is known.
        language: BCP 47 primary tag ("da", "ar"), or ``UNKNOWN_LANGUAGE``.
        text: The cleaned text. Every span of every claim points into it.
        inferred: Names of the fields above that were guessed rather than read.
        also: The other addresses at which the outlet has the same text.
    """

    id: str
    outlet: str
    url: str | None
    title: str | None
    published: date | None
    language: str
    text: str = field(repr=False)
    inferred: frozenset[str] = frozenset()
    also: tuple[Address, ...] = field(default=(), compare=False)

    @cached_property
    def fingerprint(self) -> str:
        """A hash over every field but ``also``: the same only if all of it is the same."""
        fields = (
            self.id,
            self.outlet,
            self.url or "",
            self.title or "",
            self.published.isoformat() if self.published else "",
            self.language,
            ",".join(sorted(self.inferred)),
            self.text,
        )
        encoded = [value.encode("utf-8", "surrogatepass") for value in fields]
        told = b"".join(len(one).to_bytes(8, "big") + one for one in encoded)
        return hashlib.sha256(told).hexdigest()


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of one article that is searched as one: ``article.text[span]`` is its text."""

    id: str
    article_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A chunk that was found for a query, with its article.

    Attributes:
        chunk: Where it stands.
        article: What it is a piece of.
        score: Orders the passages of one query, and means nothing across queries.
        nearness: How near it came by meaning, words, names and days, before articles and outlets
            took turns; only differences within one query mean anything.
    """

    chunk: Chunk
    article: Article
    score: float
    nearness: float = 0.0

    @property
    def text(self) -> str:
        """The passage, word for word as it stands in the article."""
        return self.chunk.span.of(self.article.text)
