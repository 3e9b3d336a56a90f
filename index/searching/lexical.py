"""The words, names and days of the chunks. This, stems and found_documents know tantivy.

A document is written in the words of its own language (folded, then Snowball stems where there
is a stemmer), and a question is put once for each language in the stems of that language. Names
stand beside them by their sound, and days as calendar days: these are alike in every language.

A term of a question is found by any of its forms and translations, and counts once, as the best
of them: Pirkola, "The effects of query structure and dictionary setups in dictionary-based
cross-language information retrieval", SIGIR 1998.
"""

import contextlib
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import tantivy

from index.errors import DamagedIndexError, IndexUnavailableError
from index.searching.day_tokens import asked_tokens, day_tokens, share_of_days
from index.searching.found_documents import View
from index.searching.search import EVERYTHING, MOST_DAYS, Days, Limits, Term
from index.searching.sounds import name_sounds, sound_keys, spelt_sounds
from index.searching.stems import stems, stems_of
from index.storing.folders import remove_folder

_WORD_FIELDS = ("title", "body", "sounds", "days")
_TERM_FIELDS = ("language", *_WORD_FIELDS)
_WHITE_SPACE = re.compile("[ \t\n\x0c\r]+")  # tantivy's: that of ASCII
_LONGEST_TERM = 65_530  # bytes; tantivy drops longer ones
_CHECKED_AT_ONCE = 10_000
_TITLE_WEIGHT = 0.8
_MOST_TERMS = 60
_NO_DAY = 0
"""The day, as a number, of what has none: before all others."""
_HEAP_BYTES = 50_000_000
_SATURATION = 2.2
"""The most that BM25, as tantivy computes it (k1 = 1.2), gives a term, in units of its idf."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One chunk as the word index sees it."""

    chunk_id: str
    language: str
    title: str
    text: str
    outlet: str = ""
    published: date | None = None


class Hit(NamedTuple):
    """A chunk found; a search makes some eight hundred.

    Attributes:
        chunk_id: Its id.
        language: Its BCP 47 tag.
        share: How much of the search is in it, from 0 to 1.
        days: The days that it names, and that of its publication, as far as their year is known.
    """

    chunk_id: str
    language: str
    share: float
    days: frozenset[date] = frozenset()


class WordIndex:
    """Words by chunk id, ranked by BM25. One process at a time."""

    def __init__(self, folder: Path) -> None:
        """Open the word index, creating it if there is none.

        Raises:
            DamagedIndexError: The index on disk cannot be read, or was written by another version,
                and must be built anew.
            IndexUnavailableError: The folder cannot be used for another reason.
        """
        self._folder = folder
        self._writer: tantivy.IndexWriter | None = None
        with _translated(folder):
            folder.mkdir(parents=True, exist_ok=True)
            self._schema = _schema()
            self._index = tantivy.Index(self._schema, path=str(folder))
            self._view = View(self._index.searcher())

    def close(self) -> None:
        """Let go of the folder; what was not committed is dropped."""
        self.rollback()

    @staticmethod
    def destroy(folder: Path) -> None:
        """Delete the folder, readable or not."""
        remove_folder(folder)

    def add(self, entries: Sequence[Entry]) -> None:
        """Put chunks in, replacing those of the same id; searchable after ``commit``."""
        with _translated(self._folder):
            writer = self._writing()
            for entry in entries:
                writer.delete_documents_by_term("id", entry.chunk_id)
                writer.add_document(_document(entry))

    def delete(self, chunk_ids: Sequence[str]) -> None:
        """Take chunks out; ids that are not there are no error."""
        with _translated(self._folder):
            writer = self._writing()
            for chunk_id in chunk_ids:
                writer.delete_documents_by_term("id", chunk_id)

    def commit(self) -> None:
        """Make everything added and deleted so far lasting and searchable."""
        if self._writer is None:
            return
        with _translated(self._folder):
            self._writer.commit()
            self._index.reload()
            self._view = View(self._index.searcher())

    def rollback(self) -> None:
        """Drop what was not committed and let go of the writer."""
        if self._writer is not None:
            with _translated(self._folder):
                self._writer.rollback()
            self._writer = None

    def count(self) -> int:
        """Return how many chunks are searchable."""
        with _translated(self._folder):
            return int(self._view.searcher.num_docs)

    def ids(self) -> list[str]:
        """Return the id of every chunk that is searchable, in no order, twice where it is twice."""
        with _translated(self._folder):
            searcher = self._view.searcher
            most = max(1, int(searcher.num_docs))
            hits = searcher.search(tantivy.Query.all_query(), most, count=False).hits
            return [str(searcher.doc(address).get_first("id")) for _, address in hits]

    def check(self) -> None:
        """Read all ids and all terms: after a kill nothing is taken for granted.

        Raises:
            DamagedIndexError: Some cannot be read.
        """
        ids = self.ids()
        for start in range(0, len(ids), _CHECKED_AT_ONCE):
            held = self.postings(ids[start : start + _CHECKED_AT_ONCE])
            if not held:
                raise DamagedIndexError(f"Words in {self._folder} are damaged.")

    def lacking(self, entries: Iterable[Entry]) -> list[str]:
        """Return the ids of those chunks that not each of their own terms finds, once."""
        with _translated(self._folder):
            searcher = self._view.searcher
            return [
                entry.chunk_id
                for entry in entries
                if len(searcher.search(self._whole(entry), 2, count=False).hits) != 1
            ]

    def postings(self, chunk_ids: Sequence[str]) -> dict[tuple[str, str], int]:
        """Return field and term of everything that finds one of the chunks, and how many of them.

        It takes some milliseconds for each ten thousand words of the index: ask for many at once.
        """
        with _translated(self._folder):
            searcher = self._view.searcher
            of_these = tantivy.Query.term_set_query(self._schema, "id", list(chunk_ids))
            return {
                (field, term): number
                for field in _TERM_FIELDS
                for term, number in searcher.terms_with_prefix(field, "", filter_query=of_these)
            }

    def search(
        self, language: str, terms_: Sequence[Term], limit: int, limits: Limits = EVERYTHING
    ) -> list[Hit]:
        """Return the chunks of one language that share terms with the search, best first."""
        asked = [_Asked(stems_of(term, language), _keys(term)) for term in terms_[:_MOST_TERMS]]
        return self._ranked(asked, limit, replace(limits, languages=frozenset({language})))

    def named(self, terms_: Sequence[Term], limit: int, limits: Limits = EVERYTHING) -> list[Hit]:
        """Return the chunks of any language in which names of the search are heard, best first."""
        keys = [_keys(term) for term in terms_[:_MOST_TERMS]]
        return self._ranked([_Asked((), some) for some in keys if some], limit, limits)

    def dated(
        self,
        days: Sequence[Days],
        terms_: Sequence[Term],
        limit: int,
        limits: Limits = EVERYTHING,
    ) -> list[Hit]:
        """Return chunks that name one of ``days`` or were published on it or soon after.

        Those with names of the search come first. Each has the share 1, or less where the day
        that it names may be of another year.
        """
        asked = list(dict.fromkeys(asked_tokens(days)))[:MOST_DAYS]
        if not asked:
            return []
        one_of = [self._const("days", token) for token in asked]
        named = [self._term("sounds", key) for term in terms_ for key in _keys(term)]
        query = tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Must, tantivy.Query.disjunction_max_query(one_of)),
                *((tantivy.Occur.Should, name) for name in named[:_MOST_TERMS]),
            ]
        )
        found = self._found(self._within(query, limits), limit, 1.0)
        return [hit._replace(share=share_of_days(hit.days, days)) for hit in found]

    def _ranked(self, asked: Sequence["_Asked"], limit: int, limits: Limits) -> list[Hit]:
        with _translated(self._folder):
            searcher = self._view.searcher
            slots = [slot for some in asked if (slot := self._slot(some))]
            most = _SATURATION * sum(self._rarity(searcher, some) for some in asked)
            if not slots or most <= 0:
                return []
            query = tantivy.Query.boolean_query([(tantivy.Occur.Should, slot) for slot in slots])
        return self._found(self._within(query, limits), limit, most)

    def _within(self, query: tantivy.Query, limits: Limits) -> tantivy.Query:
        """Return ``query`` for the chunks that ``limits`` admit; no score changes."""
        bounds: list[tantivy.Query] = []
        for field, names in (("language", limits.languages), ("outlet", limits.outlets)):
            if len(names) == 1:  # of many documents a set is written down before it is used
                bounds += (self._term(field, name) for name in names)
            elif names:
                bounds.append(tantivy.Query.term_set_query(self._schema, field, sorted(names)))
        if limits.since is not None or limits.until is not None:
            bounds.append(self._published(limits.since or date.min, limits.until or date.max))
        must, score = tantivy.Occur.Must, tantivy.Query.const_score_query
        within = [(must, score(bound, 0.0)) for bound in bounds]
        return tantivy.Query.boolean_query([*within, (must, query)]) if within else query

    def _published(self, first: date, last: date) -> tantivy.Query:
        return tantivy.Query.range_query(
            self._schema,
            "published",
            tantivy.FieldType.Integer,
            first.toordinal(),
            last.toordinal(),
        )

    def _found(self, query: tantivy.Query, limit: int, most: float) -> list[Hit]:
        with _translated(self._folder):
            view = self._view
            scored = view.searcher.search(query, limit, count=False).hits
            found = [(view.document(address), float(score) / most) for score, address in scored]
            return [Hit(one.chunk_id, one.language, min(1.0, s), one.days) for one, s in found]

    def _whole(self, entry: Entry) -> tantivy.Query:
        terms = [("id", entry.chunk_id), *sorted(terms_of(entry))]
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, self._term(field, term)) for field, term in terms]
        )

    def _slot(self, asked: "_Asked") -> tantivy.Query | None:
        boost = tantivy.Query.boost_query
        forms = [self._term("body", stem) for stem in asked.stems]
        forms += [boost(self._term("title", stem), _TITLE_WEIGHT) for stem in asked.stems]
        forms += [self._term("sounds", key) for key in asked.keys]
        return tantivy.Query.disjunction_max_query(forms) if forms else None

    def _rarity(self, searcher: tantivy.Searcher, asked: "_Asked") -> float:
        """Return the inverse document frequency of a term: that of its commonest form."""
        fields = [("body", stem) for stem in asked.stems] or [("sounds", key) for key in asked.keys]
        often = max((searcher.doc_freq(field, form) for field, form in fields), default=0)
        held = max(searcher.num_docs, often)  # deleted documents are counted in one of them
        return math.log(1 + (held - often + 0.5) / (often + 0.5))

    def _term(self, field: str, value: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, value)

    def _const(self, field: str, value: str, *, weight: float = 1.0) -> tantivy.Query:
        return tantivy.Query.const_score_query(self._term(field, value), weight)

    def _writing(self) -> "tantivy.IndexWriter":
        if self._writer is None:
            self._writer = self._index.writer(_HEAP_BYTES, 1)
        return self._writer


@dataclass(frozen=True, slots=True)
class _Asked:
    """The forms of one term: stems of one language, and the keys of a name."""

    stems: tuple[str, ...]
    keys: tuple[str, ...]


def _keys(term: Term) -> tuple[str, ...]:
    names = (term.text, *term.others) if term.name else ()
    keys = (key for name in names for key in (*sound_keys(name), *spelt_sounds(name)))
    return tuple(dict.fromkeys(keys))


def terms_of(entry: Entry) -> set[tuple[str, str]]:
    """Return field and term of everything that finds a chunk."""
    return {
        (field, term)
        for field, told in _fields(entry).items()
        for term in _WHITE_SPACE.split(told)
        if 0 < len(term.encode()) <= _LONGEST_TERM
    } | {("language", entry.language)}


def _document(entry: Entry) -> tantivy.Document:
    return tantivy.Document(
        id=entry.chunk_id,
        language=entry.language,
        outlet=entry.outlet,
        published=entry.published.toordinal() if entry.published is not None else _NO_DAY,
        **_fields(entry),
    )


def _fields(entry: Entry) -> dict[str, str]:
    told = f"{entry.title}\n{entry.text}"
    return {
        "title": " ".join(stems(f"{entry.title} {entry.outlet}", entry.language)),
        "body": " ".join(stems(entry.text, entry.language)),
        "sounds": " ".join(name_sounds(told)),
        "days": " ".join(day_tokens(told, entry.published)),
    }


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("language", stored=True, tokenizer_name="raw")
    builder.add_text_field("outlet", tokenizer_name="raw")
    builder.add_integer_field("published", indexed=True, fast=True)
    for name in _WORD_FIELDS:
        builder.add_text_field(name, stored=name == "days", tokenizer_name="whitespace")
    return builder.build()


@contextlib.contextmanager
def _translated(folder: Path) -> Iterator[None]:
    """Turn whatever tantivy raises (ValueError for all its own errors) into our error."""
    try:
        yield
    except ValueError as error:
        raise DamagedIndexError(f"The word index in {folder} cannot be used ({error}).") from error
    except OSError as error:
        raise IndexUnavailableError(
            f"The word index in {folder} cannot be used ({error})."
        ) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of its Rust core, and no ``Exception``
            raise
        raise DamagedIndexError(f"The word index in {folder} cannot be used ({error}).") from error
