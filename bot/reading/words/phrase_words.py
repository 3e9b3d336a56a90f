"""The words of the lexicons' phrases, in the form in which texts are compared with them.

Packs have some thirty thousand phrases, and to take them apart is most of what a pack costs a
process. So the words of a pack's phrases are kept in a table from run to run.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from bot.reading.readers_tables import readers_table
from bot.reading.words.tokens import fold, tokenize
from index.made_tables import tables_folder

_MOST = 50_000
_BETWEEN = "\n"
_known: dict[str, Sequence[str]] = {}
"""Phrases with their words, as an earlier process took them apart; no words stand for a phrase
that is its words with nothing but spaces between, as most are."""


@lru_cache(maxsize=_MOST)
def phrase_words(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase; the tables of a pack share many phrases."""
    known = _known.get(phrase)
    if known is None:
        return _words(phrase)
    return tuple(known or phrase.split())


def know_phrases(language: str, tables: Mapping[str, Any]) -> None:
    """Have the words of a pack's phrases ready, where tables are kept.

    Args:
        language: Whose pack it is.
        tables: What the pack holds.
    """
    if tables_folder() is None:
        return
    table = readers_table(f"phrases-{language}", lambda: _all_words(tables))
    know_words(table["others"])
    know_words(dict.fromkeys(table["plain"].split(_BETWEEN), ()))


def know_words(words: Mapping[str, Sequence[str]]) -> None:
    """Have the words of some phrases ready, as ``phrase_words`` has given them before."""
    _known.update(words)


def _all_words(tables: Mapping[str, Any]) -> dict[str, Any]:
    """Return the phrases that are their words, joined, and the words of the others."""
    words = {phrase: _words(phrase) for phrase in _phrases(tables) if phrase.strip()}
    plain = {phrase for phrase, told in words.items() if " ".join(told) == phrase}
    return {
        "plain": _BETWEEN.join(sorted(plain)),
        "others": {phrase: told for phrase, told in words.items() if phrase not in plain},
    }


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
