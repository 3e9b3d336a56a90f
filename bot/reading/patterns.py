"""The phrases of the lexicons that begin with one word, and whether they go on as a sentence does.

``bot.reading.phrases`` tells which words a phrase may hold. Most words that open a phrase open it
in vain: what the next word would have to be is asked before any phrase is looked at.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.reading.tokens import Token


class Match(NamedTuple):
    """A phrase found: its label, the phrase as the lexicon has it, and its first and last token."""

    label: str
    phrase: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase of a lexicon, with its label and its folded words."""

    label: str
    phrase: str
    words: tuple[str, ...]


class SecondWords:
    """What can stand second in some phrases."""

    __slots__ = ("_beginnings", "_endings", "_plain")

    def __init__(self, words: Iterable[str]) -> None:
        """Sort ``words``, with or without wildcards, by what of a text's word they tell."""
        plain: set[str] = set()
        beginnings: set[str] = set()
        endings: set[str] = set()
        for word in words:
            if not word.startswith("*"):
                (beginnings if word.endswith("*") else plain).add(word.rstrip("*"))
            elif word.endswith("*"):
                beginnings.add("")
            else:
                endings.add(word[1:])
        self._plain = frozenset(plain)
        self._beginnings, self._endings = tuple(beginnings), tuple(endings)

    def may_be(self, token: Token) -> bool:
        """Tell whether ``token`` may be one of them; one with a wildcard inside it is tried."""
        plain, beginnings, endings = self._plain, self._beginnings, self._endings
        for form in token.forms:
            if form in plain or form.startswith(beginnings) or form.endswith(endings):
                return True
        return False


class Opening:
    """The phrases that begin with one word, by the word that comes second."""

    __slots__ = ("_may_follow", "_second", "_wild_second", "alone", "seconds")

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Order ``patterns``, the longest first."""
        longer = [entry for entry in enumerate(patterns) if len(entry[1].words) > 1]
        self.alone = next((one for one in patterns if len(one.words) == 1), None)
        self.seconds = frozenset(pattern.words[1] for _, pattern in longer)
        self._may_follow = SecondWords(self.seconds) if longer else None
        self._second: dict[str, list[tuple[int, Pattern]]] = {}
        self._wild_second: list[tuple[int, Pattern]] = []
        for entry in longer:
            if "*" in entry[1].words[1]:
                self._wild_second.append(entry)
            else:
                self._second.setdefault(entry[1].words[1], []).append(entry)

    def at(self, tokens: Sequence[Token], position: int) -> Match | None:
        """Return the longest match at ``position``, where the word itself is known to stand."""
        follows, following = self._may_follow, position + 1
        if follows is not None and following < len(tokens) and follows.may_be(tokens[following]):
            for pattern in self._with_second(tokens[following]):
                size = len(pattern.words)
                rest = tokens[position + 2 : position + size]
                if len(rest) == size - 2 and all(map(fits, pattern.words[2:], rest)):
                    return Match(pattern.label, pattern.phrase, position, position + size - 1)
        alone = self.alone
        return Match(alone.label, alone.phrase, position, position) if alone is not None else None

    def _with_second(self, token: Token) -> list[Pattern]:
        """Return the patterns that go on with a word like ``token``, the longest first."""
        near = [entry for form in token.forms for entry in self._second.get(form, ())]
        near += [entry for entry in self._wild_second if fits(entry[1].words[1], token)]
        if len(near) > 1:
            near.sort(key=rank)
        return [pattern for _, pattern in near]


class JointOpening:
    """The phrases of several tables that begin with one word."""

    __slots__ = ("_alone", "_follows", "_openings")

    def __init__(self, openings: Iterable[tuple[str, Opening]]) -> None:
        """Join what each of some tables has."""
        self._openings = tuple(openings)
        self._alone = tuple((name, o.alone) for name, o in self._openings if o.alone is not None)
        seconds = {word for _, opening in self._openings for word in opening.seconds}
        self._follows = SecondWords(seconds) if seconds else None

    def at(self, tokens: Sequence[Token], position: int) -> list[tuple[str, Match]]:
        """Return the longest match of each table at ``position``, where the word stands."""
        follows, following = self._follows, position + 1
        if follows is not None and following < len(tokens) and follows.may_be(tokens[following]):
            found = ((name, opening.at(tokens, position)) for name, opening in self._openings)
            return [(name, match) for name, match in found if match is not None]
        alone = self._alone
        return [(name, Match(one.label, one.phrase, position, position)) for name, one in alone]


def rank(entry: tuple[int, Pattern]) -> int:
    """Return the place of a pattern among others."""
    return entry[0]


def fits(word: str, token: Token) -> bool:
    """Tell whether ``token`` is the ``word`` of a phrase, or has the form that its ``*`` leaves."""
    stem = word.strip("*")
    if stem == word:
        return word in token.forms
    if word.startswith("*") and word.endswith("*"):
        return any(stem in form for form in token.forms)
    if word.startswith("*"):
        return any(form.endswith(stem) for form in token.forms)
    return any(form.startswith(stem) for form in token.forms)
