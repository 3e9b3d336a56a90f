"""Finding the lexicons' phrases in a sentence's tokens.

A phrase is one or more words, compared in folded form. ``*`` at the end of a word stands for any
ending ("dræb*"), at its beginning for any first part of a compound ("*angreb"),
alone for any one word ("refused * give").
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, count
from typing import Protocol

from bot.reading.words.patterns import Match, Opening, Pattern, fits, rank
from bot.reading.words.phrase_words import phrase_words
from bot.reading.words.tokens import Token

__all__ = ["MEMORY", "FirstWords", "Found", "Match", "PhraseFinder", "covered", "finder"]

_KEY = 2
"""How many letters of a stem tell which words it may fit: few patterns share them."""
_Drawer = tuple[bool, str]
_ANYWHERE: _Drawer = (False, "")
MEMORY = 50_000
"""How many words a finder remembers before it starts afresh."""


class PhraseFinder:
    """Finds every labelled phrase of a lexicon section; the longest wins at each place."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._by_word: dict[str, list[Pattern]] = {}
        self._wild: dict[_Drawer, list[tuple[int, Pattern]]] = {}
        self._places = count()
        self._memory: dict[str, Opening] = {}
        self._closed: set[str] = set()  # the words that begin no phrase: most of a text
        self._stems: dict[_Drawer, tuple[str, ...]] = {}
        for label, entries in phrases.items():
            for entry in entries:
                pattern = Pattern.of(label, entry, phrase_words(entry))
                first = pattern.words[0]
                if "*" in first:
                    self._wild.setdefault(_drawer(first), []).append((next(self._places), pattern))
                else:
                    self._by_word.setdefault(first, []).append(pattern)

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """Return the matches in order; a token belongs to at most one match."""
        matches: list[Match] = []
        last, closed, memory = -1, self._closed, self._memory
        for position in [at for at, token in enumerate(tokens) if token.norm not in closed]:
            if position <= last:
                continue
            token = tokens[position]
            opening = memory.get(token.norm) or self._learnt(token)
            found = opening.at(tokens, position) if opening is not None else None
            if found is not None:
                matches.append(found)
                last = found.last
        return matches

    def at(self, tokens: Sequence[Token], position: int) -> Match | None:
        """Return the longest match that begins at ``position``, or None."""
        token = tokens[position]
        if token.norm in self._closed:
            return None  # so are most
        opening = self.opening(token)
        return opening.at(tokens, position) if opening is not None else None

    def may_begin_in(self, tokens: Iterable[Token]) -> bool:
        """Tell whether a phrase may begin among ``tokens``, without remembering any of them."""
        forms = chain.from_iterable([token.forms for token in tokens])
        return bool(self._wild) or not self._by_word.keys().isdisjoint(forms)

    def find_once(self, tokens: Sequence[Token]) -> list[Match]:
        """Return what ``find`` does, without remembering words: for a finder of one article.

        Its phrases have no wildcards.
        """
        firsts = self._by_word.keys()
        may = [place for place, token in enumerate(tokens) if not firsts.isdisjoint(token.forms)]
        matches: list[Match] = []
        for place in may:
            found = self.at(tokens, place) if not matches or place > matches[-1].last else None
            if found is not None:
                matches.append(found)
        return matches

    def opening(self, token: Token) -> Opening | None:
        """Return the phrases that begin with a word like ``token``, or None."""
        norm = token.norm
        if norm in self._closed:
            return None
        return self._memory.get(norm) or self._learnt(token)  # another thread may forget all

    def first_words(self) -> set[str]:
        """Return the words, some with a wildcard, with which the phrases begin."""
        wild = (pattern.words[0] for entries in self._wild.values() for _, pattern in entries)
        return {*self._by_word, *wild}

    def _learnt(self, token: Token) -> Opening | None:
        """Return the phrases that begin with a word like ``token``, and remember them."""
        if len(self._memory) + len(self._closed) >= MEMORY:
            self._memory.clear()
            self._closed.clear()
        patterns = self._patterns(token)
        if not patterns:
            self._closed.add(token.norm)
            return None
        opening = self._memory[token.norm] = Opening(patterns)
        return opening

    def _patterns(self, token: Token) -> list[Pattern]:
        """Return the patterns whose first word fits, the longest first."""
        if not self._wild and self._by_word.keys().isdisjoint(token.forms):
            return []
        exact = [pattern for form in token.forms for pattern in self._by_word.get(form, ())]
        return sorted((*exact, *self._wild_patterns(token)), key=_length, reverse=True)

    def _wild_patterns(self, token: Token) -> list[Pattern]:
        """Return the patterns with a wildcard that fit, in the order of the lexicon."""
        near: list[tuple[int, Pattern]] = []
        for drawer in _drawers(token).intersection(self._wild):
            entries = self._wild[drawer]
            stems = self._stems.get(drawer)
            if stems is None:
                stems = self._stems[drawer] = _stems(entry.words[0] for _, entry in entries)
            if _may_fit(drawer, stems, token):
                near += entries
        near.sort(key=rank)
        return [pattern for _, pattern in near if fits(pattern.words[0], token)]


@lru_cache(maxsize=1024)
def finder(label: str, phrases: tuple[str, ...]) -> PhraseFinder:
    """Return a finder of ``phrases``, all of one label; the same one for the same phrases."""
    return PhraseFinder({label: phrases})


class FirstWords:
    """Which of several finders have phrases that begin with a word, asked once for all."""

    def __init__(self, finders: Mapping[str, PhraseFinder]) -> None:
        """Sort the first words of the phrases of ``finders``, which have names."""
        self._plain: dict[str, set[str]] = {}
        self._wild: dict[_Drawer, dict[str, set[str]]] = {}
        for name, one in finders.items():
            for word in one.first_words():
                near = self._wild.setdefault(_drawer(word), {}) if "*" in word else self._plain
                near.setdefault(word, set()).add(name)
        self._stems = {drawer: _stems(words) for drawer, words in self._wild.items()}

    def names(self, token: Token) -> set[str]:
        """Return the names of the finders that have phrases which begin with ``token``."""
        found = {name for form in token.forms for name in self._plain.get(form, ())}
        for drawer in _drawers(token).intersection(self._wild):
            if not _may_fit(drawer, self._stems[drawer], token):
                continue
            for word, names in self._wild[drawer].items():
                if not found.issuperset(names) and fits(word, token):
                    found |= names
        return found


def _drawers(token: Token) -> set[_Drawer]:
    drawers = {_ANYWHERE}
    for form in token.forms:
        drawers.update(((False, form[:_KEY]), (True, form[-_KEY:])))
    return drawers


def _stems(words: Iterable[str]) -> tuple[str, ...]:
    return tuple({word.strip("*") for word in words})


def _may_fit(drawer: _Drawer, stems: tuple[str, ...], token: Token) -> bool:
    """Tell whether a pattern of a drawer may fit: one look at all stems rules most words out."""
    if drawer == _ANYWHERE:
        return True
    at_end, _ = drawer
    if at_end:
        return any(form.endswith(stems) for form in token.forms)
    return any(form.startswith(stems) for form in token.forms)


def _length(pattern: Pattern) -> tuple[int, int]:
    """Return the number of words and of letters: of two phrases the longer one fits closer."""
    return len(pattern.words), sum(len(word.strip("*")) for word in pattern.words)


def _drawer(word: str) -> _Drawer:
    """Return where a wildcard pattern is kept: by its first letters, or (True) by its last."""
    stem = word.strip("*")
    if len(stem) < _KEY or (word.startswith("*") and word.endswith("*")):
        return _ANYWHERE
    return (True, stem[-_KEY:]) if word.startswith("*") else (False, stem[:_KEY])


class Found(Protocol):
    """What stands at some tokens: a match, a name, a day."""

    @property
    def first(self) -> int:
        """The place of its first token."""

    @property
    def last(self) -> int:
        """The place of its last token."""


def covered(found: Iterable[Found]) -> set[int]:
    """Return the places of all tokens at which something was found."""
    return {place for one in found for place in range(one.first, one.last + 1)}
