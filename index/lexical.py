"""The words of the chunks. The only module that knows tantivy.

A document is written in the words of its own language (folded, then Snowball stems where there
is a stemmer), and a query is put once for each language in the stems of that language.
"""

import contextlib
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tantivy

from index.errors import DamagedIndexError, IndexUnavailableError
from index.folding import arabic_stem, words

_STEMMERS = {
    "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "fi": "finnish", "fr": "french", "hu": "hungarian", "it": "italian",
    "nb": "norwegian", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
_ARABIC = "ar"  # its Snowball stemmer keeps the article after "and"
_TITLE_WEIGHT = 0.5
_LONGEST_QUERY = 200
_HEAP_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One chunk as the word index sees it."""

    chunk_id: str
    language: str
    title: str
    text: str


class WordIndex:
    """Words by chunk id, ranked by BM25. One process at a time."""

    def __init__(self, folder: Path) -> None:
        """Open the word index, creating it if there is none.

        Raises:
            DamagedIndexError: The index on disk cannot be read and must be built anew.
            IndexUnavailableError: The folder cannot be used for another reason.
        """
        self._folder = folder
        self._writer: tantivy.IndexWriter | None = None
        with _translated(folder):
            folder.mkdir(parents=True, exist_ok=True)
            self._schema = _schema()
            self._index = tantivy.Index(self._schema, path=str(folder))
            self._index.searcher()

    def close(self) -> None:
        """Let go of the folder; what was not committed is dropped."""
        self.rollback()

    @staticmethod
    def destroy(folder: Path) -> None:
        """Delete the folder, readable or not."""
        if folder.exists():
            shutil.rmtree(folder)

    def add(self, entries: Sequence[Entry]) -> None:
        """Put chunks in, replacing those of the same id; searchable after ``commit``."""
        with _translated(self._folder):
            writer = self._writing()
            for entry in entries:
                writer.delete_documents_by_term("id", entry.chunk_id)
                writer.add_document(
                    tantivy.Document(
                        id=entry.chunk_id,
                        language=entry.language,
                        title=" ".join(terms(entry.title, entry.language)),
                        body=" ".join(terms(entry.text, entry.language)),
                    )
                )

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

    def rollback(self) -> None:
        """Drop what was not committed and let go of the writer."""
        if self._writer is not None:
            with _translated(self._folder):
                self._writer.rollback()
            self._writer = None

    def count(self) -> int:
        """Return how many chunks are searchable."""
        return int(self._index.searcher().num_docs)

    def search(self, language: str, query: str, limit: int) -> list[tuple[str, float]]:
        """Return ids and BM25 scores of the chunks of one language that share words with it."""
        wanted = list(dict.fromkeys(terms(query, language)))[:_LONGEST_QUERY]
        if not wanted:
            return []
        with _translated(self._folder):
            searcher = self._index.searcher()
            found = searcher.search(self._query(language, wanted), limit, count=False)
            return [
                (str(searcher.doc(address).get_first("id")), float(score))
                for score, address in found.hits
            ]

    def _query(self, language: str, wanted: Sequence[str]) -> tantivy.Query:
        term, should = tantivy.Query.term_query, tantivy.Occur.Should
        bodies = [(should, term(self._schema, "body", word)) for word in wanted]
        titles = [
            (should, tantivy.Query.boost_query(term(self._schema, "title", word), _TITLE_WEIGHT))
            for word in wanted
        ]
        in_language = tantivy.Query.const_score_query(term(self._schema, "language", language), 0.0)
        return tantivy.Query.boolean_query(
            [
                (tantivy.Occur.Must, in_language),
                (tantivy.Occur.Must, tantivy.Query.boolean_query([*bodies, *titles])),
            ]
        )

    def _writing(self) -> "tantivy.IndexWriter":
        if self._writer is None:
            self._writer = self._index.writer(_HEAP_BYTES, 1)
        return self._writer


def terms(text: str, language: str) -> list[str]:
    """Return the words of ``text`` as they are indexed for ``language``."""
    if language == _ARABIC:
        return [arabic_stem(word) for word in words(text)]
    return list(_analyzer(language).analyze(" ".join(words(text))))


@cache
def _analyzer(language: str) -> "tantivy.TextAnalyzer":
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    if language in _STEMMERS:
        builder = builder.filter(tantivy.Filter.stemmer(_STEMMERS[language]))
    return builder.build()


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("language", tokenizer_name="raw")
    builder.add_text_field("title", tokenizer_name="whitespace")
    builder.add_text_field("body", tokenizer_name="whitespace")
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
