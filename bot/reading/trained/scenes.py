"""A paragraph as the trained reader of attributions sees it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.reading.saying.statements import Statement
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.trained.word_classes import WordClasses
from bot.reading.words.tokens import Token
from index.spans import Span

Stretch = tuple[int, int]
"""The first and the last token of something in a paragraph."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the rules read as one attribution; None for what lies in another paragraph."""

    source: Stretch | None
    cue: Stretch | None
    content: Stretch | None


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph, place by place.

    Attributes:
        tokens: Its tokens.
        classes: Their numbers in ``WordClasses``.
        kinds: The one name that says most about each.
        quoted: The number of the quotation that each belongs to, or -1.
        begins: Whether each begins a sentence.
        cues: The field of the cue phrase that each belongs to, with "begins" at its first, or "".
        ruled: What each is in the attributions that the rules read: letters of "source", "cue"
            and "content", or "".
        told: The attributions that the rules read.
        heading: Whether it is a headline.
    """

    tokens: tuple[Token, ...]
    classes: tuple[int, ...]
    kinds: tuple[str, ...]
    quoted: tuple[int, ...]
    begins: tuple[bool, ...]
    cues: tuple[str, ...]
    ruled: tuple[str, ...]
    told: tuple[Told, ...]
    heading: bool

    @property
    def size(self) -> int:
        """The number of tokens."""
        return len(self.tokens)

    def span(self, stretch: Stretch) -> Span:
        """Return where ``stretch`` stands in the article."""
        return Span(self.tokens[stretch[0]].span.start, self.tokens[stretch[1]].span.end)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the rules read it: in units of one or more sentences."""

    units: tuple[Words, ...]
    heading: bool

    @property
    def span(self) -> Span:
        """Where it stands in the article."""
        return Span(self.units[0].span.start, self.units[-1].span.end)


class SceneReader:
    """Prepares paragraphs for the trained reader."""

    def __init__(self, vocabulary: Vocabulary, classes: WordClasses) -> None:
        self._vocabulary = vocabulary
        self._classes = classes

    def read(
        self,
        paragraphs: Sequence[Paragraph],
        beginnings: frozenset[int],
        statements: Iterable[Statement],
    ) -> list[Scene]:
        """Return a scene for each paragraph that holds a token.

        Args:
            paragraphs: The article's paragraphs in order.
            beginnings: Where its sentences begin.
            statements: What the rules read.
        """
        told = _by_paragraph(paragraphs, statements)
        return [
            self._scene(paragraph, beginnings, here)
            for paragraph, here in zip(paragraphs, told, strict=True)
            if any(words.tokens for words in paragraph.units)
        ]

    def _scene(
        self, paragraph: Paragraph, beginnings: frozenset[int], statements: Iterable[Statement]
    ) -> Scene:
        tokens = tuple(token for words in paragraph.units for token in words.tokens)
        classes = tuple(map(self._classes.of, tokens))
        told = tuple(_told(tokens, one) for one in statements)
        return Scene(
            tokens=tokens,
            classes=classes,
            kinds=tuple(map(self._classes.kind, classes)),
            quoted=tuple(_quoted(paragraph.units)),
            begins=tuple(token.span.start in beginnings for token in tokens),
            cues=tuple(cue for words in paragraph.units for cue in self._cues(words)),
            ruled=_ruled(len(tokens), told),
            told=told,
            heading=paragraph.heading,
        )

    def _cues(self, words: Words) -> list[str]:
        cues = [""] * words.size
        for match in self._vocabulary.matches(words):
            cues[match.first : match.last + 1] = [match.label] * (match.last + 1 - match.first)
            cues[match.first] = f"begins {match.label}"
        return cues


def _by_paragraph(
    paragraphs: Sequence[Paragraph], statements: Iterable[Statement]
) -> list[list[Statement]]:
    """Return the statements that stand in each paragraph, in whole or in part."""
    starts = [paragraph.span.start for paragraph in paragraphs]
    found: list[list[Statement]] = [[] for _ in paragraphs]
    for one in statements:
        spans = [span for span in (one.source, one.cue, one.content) if span is not None]
        places = {
            place
            for span in spans
            for place in range(bisect_right(starts, span.start) - 1, bisect_left(starts, span.end))
        }
        for place in sorted(places):
            found[place].append(one)
    return found


def stretch_of(tokens: Sequence[Token], span: Span) -> Stretch | None:
    """Return the tokens that have a character in ``span``, or None where none has."""
    first = bisect_right(tokens, span.start, key=_end)
    last = bisect_left(tokens, span.end, key=_start) - 1
    return (first, last) if first <= last else None


def _told(tokens: Sequence[Token], statement: Statement) -> Told:
    spans = (statement.source, statement.cue, statement.content)
    return Told(*(stretch_of(tokens, span) if span is not None else None for span in spans))


def _quoted(units: Iterable[Words]) -> Iterator[int]:
    """Number the quotations of all units, each of which counts its own from 0."""
    before = 0
    for words in units:
        for number in words.quoted:
            yield number if number == -1 else before + number
        before += len(words.quotations)


def _ruled(size: int, told: Iterable[Told]) -> tuple[str, ...]:
    roles: list[set[str]] = [set() for _ in range(size)]
    for one in told:
        named = (("source", one.source), ("cue", one.cue), ("told", one.content))
        for name, stretch in named:
            if stretch is not None:
                for place in range(stretch[0], stretch[1] + 1):
                    roles[place].add(name[0])
    return tuple("".join(sorted(names)) for names in roles)


def _start(token: Token) -> int:
    return token.span.start


def _end(token: Token) -> int:
    return token.span.end
