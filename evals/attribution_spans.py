"""How well the spans of attributions are found: source, cue and content.

``docs/evaluation.md`` defines the measures. They are those of the literature: exact match and
overlap of spans (Pareti 2015), and shared words as BBC Citron counts them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.reading.words.tokens import Kind, tokenize
from index.spans import Span


class Role(StrEnum):
    """What a span is in an attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


class Found(StrEnum):
    """What became of a span of the gold, best first."""

    EXACT = "exact"
    INSIDE = "too short"
    OUTSIDE = "too long"
    SHIFTED = "shifted"
    OTHER_ROLE = "of another role"
    MISSED = "missed"


Roles = Mapping[Role, frozenset[Span]]
"""The spans of one article by what they are."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted of one role; tallies of articles add up.

    Attributes:
        given: How many spans were given.
        gold: How many there are.
        exact: How many are the same.
        given_met: How many given ones share a character with one of the gold.
        gold_met: How many of the gold share a character with one given.
        given_words: How many words the given spans hold, each once.
        gold_words: How many the gold holds.
        shared_words: How many are in both.
    """

    given: int = 0
    gold: int = 0
    exact: int = 0
    given_met: int = 0
    gold_met: int = 0
    given_words: int = 0
    gold_words: int = 0
    shared_words: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        mine = (getattr(self, name) for name in self.__slots__)
        return Tally(*(a + getattr(other, n) for a, n in zip(mine, self.__slots__, strict=True)))

    @property
    def exact_f1(self) -> float | None:
        """F1 of spans with the same beginning and end."""
        return _f1(self.exact, self.given, self.exact, self.gold)

    @property
    def overlap_f1(self) -> float | None:
        """F1 of spans that share a character with one of the other side."""
        return _f1(self.given_met, self.given, self.gold_met, self.gold)

    @property
    def words_f1(self) -> float | None:
        """F1 of words."""
        return _f1(self.shared_words, self.given_words, self.shared_words, self.gold_words)


def tally(text: str, given: Iterable[Span], gold: Iterable[Span]) -> Tally:
    """Compare the spans ``given`` for one role of one article with those of the ``gold``."""
    ours, theirs = sorted(given), sorted(gold)
    words = [token.span for token in tokenize(text) if token.kind is not Kind.MARK]
    our_words, their_words = set(_inside(words, ours)), set(_inside(words, theirs))
    return Tally(
        given=len(ours),
        gold=len(theirs),
        exact=len(set(ours) & set(theirs)),
        given_met=sum(_meets(span, theirs) for span in ours),
        gold_met=sum(_meets(span, ours) for span in theirs),
        given_words=len(our_words),
        gold_words=len(their_words),
        shared_words=len(our_words & their_words),
    )


def confusion(given: Roles, gold: Roles) -> dict[Role, Counter[Found]]:
    """Return, for each role, what became of the spans of the gold."""
    return {role: Counter(_found(span, role, given) for span in gold[role]) for role in Role}


def _found(span: Span, role: Role, given: Roles) -> Found:
    meeting = [other for other in given[role] if other.overlaps(span)]
    if span in meeting:
        return Found.EXACT
    if meeting:
        return _extent(span, meeting)
    others = (one for name in Role if name is not role for one in given[name])
    return Found.OTHER_ROLE if _meets(span, others) else Found.MISSED


def _extent(span: Span, meeting: Sequence[Span]) -> Found:
    if any(span.contains(other) for other in meeting):
        return Found.INSIDE
    return Found.OUTSIDE if any(other.contains(span) for other in meeting) else Found.SHIFTED


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _inside(words: Sequence[Span], spans: Sequence[Span]) -> Iterator[Span]:
    return (word for word in words if any(span.contains(word) for span in spans))


def _f1(right: int, given: int, found: int, gold: int) -> float | None:
    if not given or not gold:
        return None
    precision, recall = right / given, found / gold
    return 2 * precision * recall / (precision + recall) if right else 0.0
