"""Finding the lexicons' phrases in a sentence's tokens.

A phrase is one or more words, compared in folded form. ``*`` at the end of a word stands for any
ending ("dræb*"), at its beginning for any first part of a compound ("*angreb"),
alone for any one word ("refused * give").
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

from bot.reading.tokens import Token, fold, tokenize

_KEY = 2
"""How many letters of a stem tell which words it may fit: few patterns share them."""
_ANYWHERE = (False, "")
MEMORY = 50_000
"""How many words a finder remembers before it starts afresh."""


class Match(NamedTuple):
    """A phrase found: its label, the phrase as the lexicon has it, and its first and last token."""

    label: str
    phrase: str
    first: int
    last: int


class PhraseFinder:
    """Finds every labelled phrase of a lexicon section; the longest wins at each place."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._by_word: dict[str, list[_Pattern]] = {}
        self._wild: dict[tuple[bool, str], list[tuple[int, _Pattern]]] = {}
        self._places = count()
        self._memory: dict[str, tuple[_Pattern, ...]] = {}
        for label, entries in phrases.items():
            for entry in entries:
                words = tuple(_words(entry))
                self._add(_Pattern(label, entry, words, len(words) - 1))

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """Return the matches in order; a token belongs to at most one match."""
        matches: list[Match] = []
        position = 0
        while position < len(tokens):
            found = self.at(tokens, position)
            if found is not None:
                matches.append(found)
            position = found.last + 1 if found is not None else position + 1
        return matches

    def at(self, tokens: Sequence[Token], position: int) -> Match | None:
        """Return the longest match that begins at ``position``, or None."""
        for pattern in self._candidates(tokens[position]):
            if pattern.goes_on(tokens, position):
                return Match(pattern.label, pattern.phrase, position, position + pattern.more)
        return None

    def may_begin(self, token: Token) -> bool:
        """Tell whether some phrase begins with a word like ``token``."""
        return bool(self._candidates(token))

    def _add(self, pattern: "_Pattern") -> None:
        word = pattern.words[0]
        if "*" not in word:
            self._by_word.setdefault(word, []).append(pattern)
            return
        self._wild.setdefault(_drawer(word), []).append((next(self._places), pattern))

    def _candidates(self, token: Token) -> tuple["_Pattern", ...]:
        """Return the patterns that can begin with ``token``, the longest first."""
        known = self._memory.get(token.norm)
        if known is None:
            exact = [pattern for form in token.forms for pattern in self._by_word.get(form, ())]
            found = sorted((*exact, *self._wild_candidates(token)), key=_length, reverse=True)
            if len(self._memory) >= MEMORY:
                self._memory.clear()
            known = self._memory[token.norm] = tuple(found)
        return known

    def _wild_candidates(self, token: Token) -> list["_Pattern"]:
        """Return the patterns with a wildcard that fit, in the order of the lexicon."""
        drawers = {_ANYWHERE}
        for form in token.forms:
            drawers.update(((False, form[:_KEY]), (True, form[-_KEY:])))
        near = [entry for drawer in drawers for entry in self._wild.get(drawer, ())]
        near.sort(key=lambda entry: entry[0])
        return [pattern for _, pattern in near if _fits(pattern.words[0], token)]


@dataclass(frozen=True, slots=True)
class _Pattern:
    label: str
    phrase: str
    words: tuple[str, ...]
    more: int
    """How many words follow the first."""

    def goes_on(self, tokens: Sequence[Token], position: int) -> bool:
        """Tell whether the words after the first stand after ``position``."""
        if not self.more:
            return True
        following = tokens[position + 1 : position + 1 + self.more]
        return len(following) == self.more and all(map(_fits, self.words[1:], following))


def _length(pattern: _Pattern) -> tuple[int, int]:
    """Return the number of words and of letters: of two phrases the longer one fits closer."""
    return len(pattern.words), sum(len(word.strip("*")) for word in pattern.words)


def _drawer(word: str) -> tuple[bool, str]:
    """Return where a wildcard pattern is kept: by its first letters, or (True) by its last."""
    stem = word.strip("*")
    if len(stem) < _KEY or (word.startswith("*") and word.endswith("*")):
        return _ANYWHERE
    return (True, stem[-_KEY:]) if word.startswith("*") else (False, stem[:_KEY])


def _words(entry: str) -> list[str]:
    words = [fold(word) for word in entry.split()]
    if not words:
        raise ValueError("a lexicon phrase is empty")
    if "*" in words:
        return words
    plain = " ".join(word.strip("*").strip("-") for word in words)
    split = [token.norm for token in tokenize(plain)]
    if len(split) == len(words):
        return words
    return split


def _fits(word: str, token: Token) -> bool:
    stem = word.strip("*")
    if stem == word:
        return word in token.forms
    if word.startswith("*") and word.endswith("*"):
        return any(stem in form for form in token.forms)
    if word.startswith("*"):
        return any(form.endswith(stem) for form in token.forms)
    return any(form.startswith(stem) for form in token.forms)
