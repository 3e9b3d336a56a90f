"""The phrases of the lexicons that begin with one word, and whether they go on as a sentence does.

``bot.reading.words.phrases`` tells which words a phrase may hold. Most words that open a phrase
open it in vain: what the next word would have to be is asked before any phrase is looked at.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.reading.words.tokens import Token
from bot.values import value_class

_MOST_FOLLOWERS = 1000
"""For how many following words is remembered which phrases of a word may go on there."""


@value_class(frozen=True, slots=True)
class Match:
    """A phrase found: its label, the phrase as the lexicon has it, and its first and last token."""

    label: str
    phrase: str
    first: int
    last: int


@dataclass(slots=True, eq=False)
class Pattern:
    """A phrase of a lexicon, with its label and its folded words.

    Attributes:
        label: What it stands for.
        phrase: As the lexicon has it.
        words: Its folded words, with wildcards.
        further: How many words come after the first.
        rest: The words from the third on.
    """

    label: str
    phrase: str
    words: tuple[str, ...]
    further: int
    rest: tuple[str, ...]

    @classmethod
    def of(cls, label: str, phrase: str, words: tuple[str, ...]) -> "Pattern":
        """Return the pattern of a phrase that has these words."""
        return cls(label, phrase, words, len(words) - 1, words[2:])


_ByTable = tuple[tuple[str, tuple[Pattern, ...]], ...]
TablePhrases = Sequence[tuple[str, Pattern]]
"""A phrase for each table that has one at some place."""
_Open = tuple[TablePhrases, _ByTable]
"""The phrases that two words decide, and those of the tables where a third word does."""
_Known = TypeVar("_Known")


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

    __slots__ = ("_alone", "_may_follow", "_memory", "_second", "_wild_second")

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        """Order ``patterns``, the longest first."""
        longer = [entry for entry in enumerate(patterns) if len(entry[1].words) > 1]
        self._alone = tuple(one for one in patterns if len(one.words) == 1)[:1]
        seconds = {pattern.words[1] for _, pattern in longer}
        self._may_follow = SecondWords(seconds) if seconds else None
        self._memory: dict[str, tuple[Pattern, ...]] = {}
        self._second: dict[str, list[tuple[int, Pattern]]] = {}
        self._wild_second: list[tuple[int, Pattern]] = []
        for entry in longer:
            if "*" in entry[1].words[1]:
                self._wild_second.append(entry)
            else:
                self._second.setdefault(entry[1].words[1], []).append(entry)

    @property
    def goes_on(self) -> bool:
        """Whether some of the phrases have more words than the first."""
        return self._may_follow is not None

    def at(self, tokens: Sequence[Token], position: int) -> Match | None:
        """Return the longest match at ``position``, where the word itself is known to stand."""
        patterns = self._alone
        if self._may_follow is not None and position + 1 < len(tokens):
            following = tokens[position + 1]
            known = self._memory.get(following.norm)
            patterns = known if known is not None else self._learnt(following)
        pattern = patterns[0] if patterns else None
        if pattern is not None and pattern.rest:
            pattern = _longest(patterns, tokens, position)
        if pattern is None:
            return None
        return Match(pattern.label, pattern.phrase, position, position + pattern.further)

    def before(self, following: Token | None) -> tuple[Pattern, ...]:
        """Return the patterns whose second word ``following`` may be, and the first word alone.

        The longest come first.
        """
        may_follow = self._may_follow
        if following is None or may_follow is None or not may_follow.may_be(following):
            return self._alone
        near = [entry for form in following.forms for entry in self._second.get(form, ())]
        near += [entry for entry in self._wild_second if fits(entry[1].words[1], following)]
        near.sort(key=rank)
        return (*(pattern for _, pattern in near), *self._alone)

    def _learnt(self, following: Token) -> tuple[Pattern, ...]:
        return _remembered(self._memory, following, self.before(following))


class JointOpening:
    """The phrases of several tables that begin with one word.

    Attributes:
        alone: Those that the word itself is, where none has more words; None where some have.
        decided: Those that the word and the next one are, by the next, as far as it is known that
            no third one decides.
    """

    __slots__ = ("_open", "_openings", "_single", "alone", "decided")

    def __init__(self, openings: Iterable[tuple[str, Opening]]) -> None:
        """Join what each of some tables has."""
        self._openings = tuple(openings)
        goes_on = any(opening.goes_on for _, opening in self._openings)
        self._single = tuple((table, one[0]) for table, one in self._before(None))
        self.alone: TablePhrases | None = None if goes_on else self._single
        self.decided: dict[str, TablePhrases] = {}
        self._open: dict[str, _Open] = {}

    def at(self, tokens: Sequence[Token], position: int) -> TablePhrases:
        """Return the longest phrase of each table at ``position``, where the word stands.

        Mostly two words decide which it is: whoever asks often looks at ``decided`` first.
        """
        if position + 1 >= len(tokens):
            return self._single
        following = tokens[position + 1]
        known = self._open.get(following.norm)
        if known is None:
            tables = self._before(following)
            decided = tuple((table, some[0]) for table, some in tables if not some[0].rest)
            if len(decided) == len(tables):
                return _remembered(self.decided, following, decided)
            undecided = tuple((table, some) for table, some in tables if some[0].rest)
            known = _remembered(self._open, following, (decided, undecided))
        found = list(known[0])
        for table, patterns in known[1]:
            longest = _longest(patterns, tokens, position)
            if longest is not None:
                found.append((table, longest))
        return found

    def _before(self, following: Token | None) -> _ByTable:
        found = ((table, opening.before(following)) for table, opening in self._openings)
        return tuple((table, patterns) for table, patterns in found if patterns)


def _longest(patterns: Iterable[Pattern], tokens: Sequence[Token], position: int) -> Pattern | None:
    """Return the first of ``patterns`` that goes on from the third word on as the sentence does."""
    third = position + 2
    ahead = tokens[third] if third < len(tokens) else None
    for pattern in patterns:
        rest = pattern.rest
        if not rest:
            return pattern
        word = rest[0]
        if ahead is None or not (word in ahead.forms or ("*" in word and fits(word, ahead))):
            continue  # nearly all
        words = tokens[third : position + pattern.further + 1]
        if len(words) == len(rest) and all(map(fits, rest, words)):
            return pattern
    return None


def _remembered(memory: dict[str, _Known], following: Token, found: _Known) -> _Known:
    """Remember what ``found`` was before a word: the same words mostly follow each other."""
    if len(memory) >= _MOST_FOLLOWERS:
        memory.clear()
    memory[following.norm] = found
    return found


def rank(entry: tuple[int, Pattern]) -> int:
    """Return the place of a pattern among others."""
    return entry[0]


def fits(word: str, token: Token) -> bool:
    """Tell whether ``token`` is the ``word`` of a phrase, or has the form that its ``*`` leaves."""
    if "*" not in word:
        return word in token.forms
    stem = word.strip("*")
    if word[0] != "*":
        return any(form.startswith(stem) for form in token.forms)
    if word[-1] != "*":
        return any(form.endswith(stem) for form in token.forms)
    return any(stem in form for form in token.forms)
