"""Finding the lexicons' phrases in a sentence's tokens.

A phrase is one or more words, compared in folded form. ``*`` at the end of a word stands for any
ending ("dræb*"), at its beginning for any first part of a compound ("*angreb"),
alone for any one word ("refused * give").
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.reading.tokens import Token, fold, tokenize


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: its label, the phrase as the lexicon has it, and its first and last token."""

    label: str
    phrase: str
    first: int
    last: int


class PhraseFinder:
    """Finds every labelled phrase of a lexicon section; the longest wins at each place."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._by_word: dict[str, list[_Pattern]] = {}
        self._wild: list[_Pattern] = []
        self._memory: dict[str, tuple[_Pattern, ...]] = {}
        for label, entries in phrases.items():
            for entry in entries:
                words = tuple(_words(entry))
                letters = sum(len(word.strip("*")) for word in words)
                self._add(_Pattern(label, entry, words, (len(words), letters)))

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
        best: _Pattern | None = None
        for pattern in self._candidates(tokens[position]):
            closer = best is None or pattern.closeness > best.closeness
            if closer and pattern.matches(tokens, position):
                best = pattern
        if best is None:
            return None
        return Match(best.label, best.phrase, position, position + len(best.words) - 1)

    def may_begin(self, token: Token) -> bool:
        """Tell whether some phrase begins with a word like ``token``."""
        return bool(self._candidates(token))

    def _add(self, pattern: "_Pattern") -> None:
        if "*" in pattern.words[0]:
            self._wild.append(pattern)
        else:
            self._by_word.setdefault(pattern.words[0], []).append(pattern)

    def _candidates(self, token: Token) -> tuple["_Pattern", ...]:
        known = self._memory.get(token.norm)
        if known is None:
            exact = [pattern for form in token.forms for pattern in self._by_word.get(form, ())]
            wild = [pattern for pattern in self._wild if _fits(pattern.words[0], token)]
            known = self._memory[token.norm] = (*exact, *wild)
        return known


@dataclass(frozen=True, slots=True)
class _Pattern:
    label: str
    phrase: str
    words: tuple[str, ...]
    closeness: tuple[int, int]
    """Number of words and of letters: of two phrases the longer one fits more closely."""

    def matches(self, tokens: Sequence[Token], position: int) -> bool:
        """Tell whether the words stand at ``position``; the first is known to fit."""
        if position + len(self.words) > len(tokens):
            return False
        rest = zip(self.words[1:], tokens[position + 1 : position + len(self.words)], strict=True)
        return all(_fits(word, token) for word, token in rest)


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
