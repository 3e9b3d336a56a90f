"""The words of the lexicons' phrases, in the form in which texts are compared with them.

Packs have some thirty thousand phrases, and to take them apart is most of what a pack costs a
process. So the words of a pack's phrases are kept in a table from run to run.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from bot.reading.version import readers_version
from bot.reading.words.tokens import fold, tokenize
from index.made_tables import made_table, tables_folder

_MOST = 50_000
_known: dict[str, Sequence[str]] = {}
"""Phrases with their words, as an earlier process took them apart."""


@lru_cache(maxsize=_MOST)
def phrase_words(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase; the tables of a pack share many phrases."""
    known = _known.get(phrase)
    return _words(phrase) if known is None else tuple(known)


def know_phrases(language: str, tables: Mapping[str, Any]) -> None:
    """Have the words of a pack's phrases ready, where tables are kept.

    Args:
        language: Whose pack it is.
        tables: What the pack holds.
    """
    if tables_folder() is not None:
        source = readers_version().encode()
        _known.update(made_table(f"phrases-{language}", source, lambda: _all_words(tables)))


def _all_words(tables: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {phrase: _words(phrase) for phrase in _phrases(tables) if phrase.strip()}


def _phrases(told: Any) -> Iterator[str]:
    """Yield what stands in lists: labels and settings stand apart."""
    if isinstance(told, Mapping):
        for each in told.values():
            yield from _phrases(each)
    elif isinstance(told, list):
        yield from (each for each in told if isinstance(each, str))


def _words(phrase: str) -> tuple[str, ...]:
    words = tuple(fold(word) for word in phrase.split())
    if not words:
        raise ValueError("a lexicon phrase is empty")
    if "*" in words:
        return words
    plain = " ".join(word.strip("*").strip("-") for word in words)
    split = tuple(token.norm for token in tokenize(plain))
    return words if len(split) == len(words) else split
