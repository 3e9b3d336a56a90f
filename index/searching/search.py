"""What is searched for: a question as retrieval sees it, without the language packs behind it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from index.articles import Article
from index.searching.folding import words

Days = tuple[date, date]

MOST_DAYS = 40
"""The longest time that is searched for day by day."""


def within(days: Iterable[date], times: Sequence[Days]) -> bool:
    """Tell whether one of ``days`` falls into one of ``times``."""
    return any(first <= day <= last for day in days for first, last in times)


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a question.

    Attributes:
        text: The word as it was put.
        translations: BCP 47 tag to words of that language which mean the same.
        name: Whether it may be a name, which is found by its sound in any script.
        others: Other names of the same place, found likewise.
    """

    text: str
    translations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    name: bool = False
    others: tuple[str, ...] = ()

    def words_in(self, language: str) -> tuple[str, ...]:
        """Return the words that stand for it in texts of ``language``."""
        return (self.text, *self.translations.get(language, ()))


@dataclass(frozen=True, slots=True)
class Limits:
    """Which articles may be found: those that meet all that is set.

    Attributes:
        languages: BCP 47 tags, any of them.
        outlets: Names of outlets as they are stored, any of them.
        since: The first day of publication.
        until: The last day of publication. With either set, an article without a day is not found.
    """

    languages: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None

    @property
    def by_article(self) -> bool:
        """Whether more than the language is limited."""
        return bool(self.outlets or self.since or self.until)

    def admit_language(self, language: str) -> bool:
        """Tell whether articles of ``language`` may be found."""
        return not self.languages or language in self.languages

    def admit(self, article: Article) -> bool:
        """Tell whether ``article`` may be found."""
        if not self.admit_language(article.language):
            return False
        return self.admit_fact(article.outlet, article.published)

    def admit_fact(self, outlet: str, day: date | None) -> bool:
        """Tell whether articles of ``outlet`` and ``day`` may be found, whatever their language."""
        if self.outlets and outlet not in self.outlets:
            return False
        if day is None:
            return self.since is None and self.until is None
        return (self.since or day) <= day <= (self.until or day)


EVERYTHING = Limits()
"""No limits."""


@dataclass(frozen=True, slots=True)
class Search:
    """A question, ready to be searched for.

    Attributes:
        meanings: Texts that are compared by meaning: the question, parts and wordings of it.
        terms: Its words, those left out that tell nothing.
        days: First and last calendar day of each time that it names.
        outlets: Names of outlets, as they are stored, that it names: their articles come first.
        limits: Which articles may be found.
    """

    meanings: tuple[str, ...]
    terms: tuple[Term, ...] = ()
    days: tuple[Days, ...] = ()
    outlets: frozenset[str] = frozenset()
    limits: Limits = EVERYTHING

    @classmethod
    def plain(cls, text: str, limits: Limits = EVERYTHING) -> "Search":
        """Return the search for ``text`` as it stands, in whatever language."""
        terms = tuple(Term(word) for word in dict.fromkeys(words(text)))
        return cls((text,), terms, limits=limits)


class Wording(Protocol):
    """How passages are worded for the embedding model, which does not know every language."""

    def version(self, language: str) -> str:
        """Return what tells this wording of ``language`` from others; "" where it changes nothing.

        Vectors of different versions are never mixed.
        """

    def reworded(self, text: str, language: str) -> str:
        """Return ``text`` in words that the model knows."""


class AsItStands:
    """The wording of a corpus whose languages the model knows (``Wording``)."""

    def version(self, language: str) -> str:  # noqa: ARG002 - the same for all
        """Return ""."""
        return ""

    def reworded(self, text: str, language: str) -> str:  # noqa: ARG002 - likewise
        """Return ``text``."""
        return text
