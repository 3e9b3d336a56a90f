"""Finding the lexicons' phrases in a sentence's tokens.

A phrase is one or more words, compared in folded form. ``*`` at the end of a word stands for any
ending ("dræb*"), at its beginning for any first part of a compound ("*angreb"),
alone for any one word ("refused * give").
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
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
        self._memory: dict[str, Opening | None] = {}
        for label, entries in phrases.items():
            for entry in entries:
                self._add(_Pattern(label, entry, _words(entry)))

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """Return the matches in order; a token belongs to at most one match."""
        matches: list[Match] = []
        last = -1
        for position, token in enumerate(tokens):
            opening = self.opening(token)
            if opening is None or position <= last:
                continue
            found = opening.at(tokens, position)
            if found is not None:
                matches.append(found)
                last = found.last
        return matches

    def at(self, tokens: Sequence[Token], position: int) -> Match | None:
        """Return the longest match that begins at ``position``, or None."""
        opening = self.opening(tokens[position])
        return opening.at(tokens, position) if opening is not None else None

    def opening(self, token: Token) -> "Opening | None":
        """Return the phrases that begin with a word like ``token``, or None."""
        try:
            return self._memory[token.norm]
        except KeyError:
            pass
        if len(self._memory) >= MEMORY:
            self._memory.clear()
        patterns = self._patterns(token)
        opening = self._memory[token.norm] = Opening(patterns) if patterns else None
        return opening

    def _add(self, pattern: "_Pattern") -> None:
        word = pattern.words[0]
        if "*" not in word:
            self._by_word.setdefault(word, []).append(pattern)
            return
        self._wild.setdefault(_drawer(word), []).append((next(self._places), pattern))

    def _patterns(self, token: Token) -> list["_Pattern"]:
        """Return the patterns whose first word fits, the longest first."""
        exact = [pattern for form in token.forms for pattern in self._by_word.get(form, ())]
        return sorted((*exact, *self._wild_patterns(token)), key=_length, reverse=True)

    def _wild_patterns(self, token: Token) -> list["_Pattern"]:
        """Return the patterns with a wildcard that fit, in the order of the lexicon."""
        drawers = {_ANYWHERE}
        for form in token.forms:
            drawers.update(((False, form[:_KEY]), (True, form[-_KEY:])))
        near = [entry for drawer in drawers for entry in self._wild.get(drawer, ())]
        near.sort(key=_rank)
        return [pattern for _, pattern in near if _fits(pattern.words[0], token)]


@lru_cache(maxsize=1024)
def finder(label: str, phrases: tuple[str, ...]) -> PhraseFinder:
    """Return a finder of ``phrases``, all of one label; the same one for the same phrases."""
    return PhraseFinder({label: phrases})


class Opening:
    """The phrases that begin with one word, by the word that comes second."""

    __slots__ = ("_alone", "_goes_on", "_second", "_wild_second")

    def __init__(self, patterns: "Sequence[_Pattern]") -> None:
        self._alone: _Pattern | None = None
        self._second: dict[str, list[tuple[int, _Pattern]]] = {}
        self._wild_second: list[tuple[int, _Pattern]] = []
        for entry in enumerate(patterns):
            words = entry[1].words
            if len(words) == 1:
                self._alone = self._alone or entry[1]
            elif "*" in words[1]:
                self._wild_second.append(entry)
            else:
                self._second.setdefault(words[1], []).append(entry)
        self._goes_on = bool(self._second or self._wild_second)

    def at(self, tokens: Sequence[Token], position: int) -> Match | None:
        """Return the longest match at ``position``, where the word itself is known to stand."""
        if self._goes_on and position + 1 < len(tokens):
            for pattern in self._with_second(tokens[position + 1]):
                size = len(pattern.words)
                rest = tokens[position + 2 : position + size]
                if len(rest) == size - 2 and all(map(_fits, pattern.words[2:], rest)):
                    return Match(pattern.label, pattern.phrase, position, position + size - 1)
        alone = self._alone
        return Match(alone.label, alone.phrase, position, position) if alone is not None else None

    def _with_second(self, token: Token) -> list["_Pattern"]:
        """Return the patterns that go on with a word like ``token``, the longest first."""
        near = [entry for form in token.forms for entry in self._second.get(form, ())]
        near += [entry for entry in self._wild_second if _fits(entry[1].words[1], token)]
        if len(near) > 1:
            near.sort(key=_rank)
        return [pattern for _, pattern in near]


@dataclass(frozen=True, slots=True)
class _Pattern:
    label: str
    phrase: str
    words: tuple[str, ...]


def _length(pattern: _Pattern) -> tuple[int, int]:
    """Return the number of words and of letters: of two phrases the longer one fits closer."""
    return len(pattern.words), sum(len(word.strip("*")) for word in pattern.words)


def _rank(entry: tuple[int, _Pattern]) -> int:
    return entry[0]


def _drawer(word: str) -> tuple[bool, str]:
    """Return where a wildcard pattern is kept: by its first letters, or (True) by its last."""
    stem = word.strip("*")
    if len(stem) < _KEY or (word.startswith("*") and word.endswith("*")):
        return _ANYWHERE
    return (True, stem[-_KEY:]) if word.startswith("*") else (False, stem[:_KEY])


@lru_cache(maxsize=MEMORY)
def _words(entry: str) -> tuple[str, ...]:
    """Return the words of a phrase; the tables of a pack share many phrases."""
    words = tuple(fold(word) for word in entry.split())
    if not words:
        raise ValueError("a lexicon phrase is empty")
    if "*" in words:
        return words
    plain = " ".join(word.strip("*").strip("-") for word in words)
    split = tuple(token.norm for token in tokenize(plain))
    return words if len(split) == len(words) else split


def _fits(word: str, token: Token) -> bool:
    stem = word.strip("*")
    if stem == word:
        return word in token.forms
    if word.startswith("*") and word.endswith("*"):
        return any(stem in form for form in token.forms)
    if word.startswith("*"):
        return any(form.endswith(stem) for form in token.forms)
    return any(form.startswith(stem) for form in token.forms)
