"""Who says what in an article: the statements of its sentences, with speakers carried over.

The patterns are those of the quotation-attribution literature (Pouliquen et al. 2007, Krestel et
al. 2008, O'Keefe et al. 2012, Pareti 2015): quotation, cue and speaker in any order, indirect
speech with and without a conjunction, "according to", titles of the form "speaker: content", and
speakers named earlier that a pronoun or a bare noun stands for.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, groupby
from typing import TYPE_CHECKING

from bot.claims import Attribution, Mode
from bot.reading.lexicon.pack import Lexicon
from bot.reading.saying.incises import without_incises
from bot.reading.saying.statements import Statement, StatementReader
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.credited import credited_text
from bot.reading.speakers.dialogue import dash_quotations
from bot.reading.speakers.issued import issued_text
from bot.reading.speakers.persons import Persons
from bot.reading.speakers.posts import signed_posts
from bot.reading.speakers.quotations import quotations
from bot.reading.speakers.sources import Sources
from bot.reading.trained.scenes import Paragraph
from bot.reading.words.tokens import Kind, Token, tokenize
from index.spans import Span, cover
from index.text.layout import Sentence

if TYPE_CHECKING:
    from bot.reading.trained.reader import TrainedReader

_SHORTEST_SECOND_HALF = 3
_MOST_SENTENCES = 60
_Tokenized = tuple[Sentence, Sequence[Token]]


def read_attributions(
    text: str,
    sentences: Sequence[Sentence],
    lexicon: Lexicon,
    tokens: Sequence[Sequence[Token]] | None = None,
) -> tuple[Attribution, ...]:
    """Return who says what in ``text``, in the order of the contents.

    Text that no attribution covers is the article's own voice. An attribution without a speaker
    is hedged by the article without saying who claims it ("is reported to", "angiveligt").

    Args:
        text: The article's text.
        sentences: Its sentences.
        lexicon: The pack of its language.
        tokens: The tokens of each sentence, if they have been made.
    """
    made = tokens if tokens is not None else _tokens(text, sentences)
    return _reader(lexicon).read(text, sentences, made)


def read_statements(
    text: str, sentences: Sequence[Sentence], lexicon: Lexicon
) -> tuple[Statement, ...]:
    """Return what is said, thought and wished in ``text``, as each sentence gives it.

    This is wider than ``read_attributions``, and holds speakers in the words at the place. It is
    what the trained reader finds, to which what the rules find is a hint, and what the rules find
    by a mark alone (“Ferry sinks: police”), of which it has seen too few. Without learnt weights,
    or in a language whose pack has no classes of words, it is what the rules find.
    """
    reader = _reader(lexicon)
    paragraphs, statements = reader.ruled(text, sentences, _tokens(text, sentences))
    trained = reader.trained()
    if trained is None:
        return tuple(statements)
    found = trained.read(paragraphs, beginnings(sentences), statements)
    seen = [one.cue for one in found]
    found += [
        one
        for one in statements
        if not (_has_words(text, one.cue) or any(one.cue.overlaps(cue) for cue in seen))
    ]
    return tuple(sorted(found, key=lambda one: one.cue))


def ruled_paragraphs(
    text: str, sentences: Sequence[Sentence], lexicon: Lexicon
) -> tuple[list[Paragraph], list[Statement]]:
    """Return the paragraphs of ``text``, and what the rules alone read in them."""
    return _reader(lexicon).ruled(text, sentences, _tokens(text, sentences))


def beginnings(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return where the sentences begin."""
    return frozenset(sentence.span.start for sentence in sentences)


def _has_words(text: str, span: Span) -> bool:
    return any(character.isalnum() for character in span.of(text))


def _tokens(text: str, sentences: Sequence[Sentence]) -> list[tuple[Token, ...]]:
    return [tokenize(text, sentence.span) for sentence in sentences]


@cache
def _reader(lexicon: Lexicon) -> "_ArticleReader":
    return _ArticleReader(lexicon)


@dataclass(frozen=True, slots=True)
class Unit:
    """Sentences that are read as one, since a quotation runs over the border between them."""

    span: Span
    paragraph: int
    heading: bool
    tokens: tuple[Token, ...]


class _ArticleReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._vocabulary = Vocabulary(lexicon)
        self._reader = StatementReader(self._vocabulary)
        self._trained: TrainedReader | None = None

    def read(
        self, text: str, sentences: Sequence[Sentence], tokens: Sequence[Sequence[Token]]
    ) -> tuple[Attribution, ...]:
        sources = Sources(text, self._vocabulary)
        _, statements = self.ruled(text, sentences, tokens)
        found = [sources.attribution(statement) for statement in statements]
        told = [one for one in found if one is not None]
        told.extend(signed_posts(text, sentences))
        told.extend(issued_text(text, sentences, tokens, told, self._vocabulary))
        told.extend([*credited_text(text, sentences, tokens, told, self._vocabulary)])
        return tuple(sorted(told, key=lambda one: one.content))

    def ruled(
        self, text: str, sentences: Sequence[Sentence], tokens: Sequence[Sequence[Token]]
    ) -> tuple[list[Paragraph], list[Statement]]:
        """Return the paragraphs, and what the rules read in the order of the sentences."""
        whole = [quotation.span for quotation in quotations(text) if quotation.depth == 0]
        spans = list(without_incises(text, whole, self._vocabulary.says))
        if self._lexicon.attribution.dashes:
            spans = _with_dashes(spans, dash_quotations(text, sentences, self._vocabulary))
        found: list[Statement] = []
        read: list[tuple[Unit, Words]] = []
        memory = _Memory(self._vocabulary)
        for unit, quoted in _units(text, sentences, tokens, spans):
            words = self._vocabulary.words(text, unit.span, unit.tokens, quoted)
            statements = self._reader.read(words, heading=unit.heading)
            statements = memory.continued(words, unit, statements)
            found.extend(statements)
            read.append((unit, words))
        return _paragraphs(read), _confirmed(text, _owned(found))

    def trained(self) -> "TrainedReader | None":
        """Return the trained reader, or None without weights or without classes of words."""
        if self._trained is None and self._lexicon.word_classes.stems:
            from bot.reading.trained.reader import trained_reader  # noqa: PLC0415 -- answers need it not

            self._trained = trained_reader(self._lexicon, self._vocabulary)
        return self._trained


def _paragraphs(read: Sequence[tuple[Unit, Words]]) -> list[Paragraph]:
    groups = groupby(read, key=lambda one: one[0].paragraph)
    units = [list(group) for _, group in groups]
    return [Paragraph(tuple(words for _, words in one), one[0][0].heading) for one in units]


def _with_dashes(marked: Sequence[Span], dashed: Iterable[Span]) -> list[Span]:
    """Return both kinds of quotations in order; one with marks inside one with a dash is lost."""
    dashed = list(dashed)
    outer = [span for span in marked if not any(span.overlaps(other) for other in dashed)]
    return sorted((*outer, *dashed))


def _owned(statements: list[Statement]) -> list[Statement]:
    """Give hedges that no speaker owns to the statement that points back to their sentence."""
    result: list[Statement] = []
    for one in statements:
        hedge = one.hedge
        while one.backward and result and _is_loose_within(result[-1], one.content):
            hedge = hedge or result.pop().hedge
        result.append(one if hedge == one.hedge else replace(one, hedge=hedge))
    return result


def _is_loose_within(statement: Statement, content: Span | None) -> bool:
    if statement.source is not None or statement.implied or statement.content is None:
        return False
    return content is not None and content.contains(statement.content)


def _confirmed(text: str, statements: list[Statement]) -> list[Statement]:
    """Leave out titles like "NAME: ..." whose name says nothing else in the article."""
    if not any(one.tentative for one in statements):
        return statements
    speaking = {
        word
        for one in statements
        if one.source is not None and not one.tentative
        for word in one.source.of(text).casefold().split()
    }
    return [
        one
        for one in statements
        if not one.tentative
        or (one.source is not None and one.source.of(text).casefold().split()[-1] in speaking)
    ]


@dataclass(frozen=True, slots=True)
class _Before:
    """Sentences of one paragraph without a speaker, which the next one may point back to."""

    span: Span
    paragraph: int
    mode: Mode


class _Memory:
    """What the sentences so far leave open: a colon, or a speaker who may go on."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._persons = Persons(vocabulary)
        self._opened: Words | None = None
        self._last: Statement | None = None
        self._paragraph = -1
        self._awaiting = False
        self._comma, self._end = False, 0
        self._before: _Before | None = None

    def continued(self, words: Words, unit: Unit, statements: list[Statement]) -> list[Statement]:
        """Return ``statements`` with the quotations that belong to an earlier speaker."""
        statements = [self._pointed_back(one, unit) for one in statements]
        statements = self._retold(words, unit, statements)
        statements = self._with_person(words, unit, statements)
        result = list(statements)
        if self._awaiting or not statements:
            result.extend(self._carried(words, unit))
        if not result:
            result.extend(self._parts(words, unit))
        result.extend(self._rest(words, [one for one in statements if one.content is not None]))
        self._remember(words, unit, statements, carried=len(result) > len(statements))
        return sorted(result, key=lambda one: one.content or one.cue)

    def _with_person(
        self, words: Words, unit: Unit, statements: list[Statement]
    ) -> list[Statement]:
        """Name the person of the sentence before where a pronoun goes on with them."""
        opened, self._opened = self._opened, None
        if not any(one.source is not None or one.implied for one in statements):
            if not unit.heading and not words.quotations:
                self._opened = words
            return statements
        if opened is None or not self._persons.stands_for_one(words.text, statements[0]):
            return statements
        person = self._persons.mentioned(opened)
        return [person, *statements] if person is not None else statements

    def _retold(self, words: Words, unit: Unit, statements: list[Statement]) -> list[Statement]:
        """Give a clause of the sentence before, or indirect speech, to the speaker of that one."""
        last, spoken = self._last, any(one.source or one.implied for one in statements)
        if last is None or spoken or unit.heading:
            return statements
        retold = unit.paragraph == self._paragraph and any(
            map(words.plain, words.places("indirect"))
        )
        if not (retold or self._unfinished(words, unit, last)):
            return statements
        hedge = next((one.hedge for one in statements), None)
        span = words.between(0, max(0, words.end - 1))
        return [replace(last, content=span, mode=Mode.PARAPHRASE, hedge=hedge, implied=True)]

    def _unfinished(self, words: Words, unit: Unit, last: Statement) -> bool:
        """Tell whether the words are a clause of the sentence before, or add to what it told.

        A sentence that ends in a comma goes on over the border of its paragraph.
        """
        if last.content is None:
            return False
        if self._comma and unit.paragraph <= self._paragraph + 1:
            return last.content.end >= self._end - 1
        if unit.paragraph != self._paragraph:
            return False
        head = last.cue if last.source is None else last.source
        told_on = last.mode is Mode.PARAPHRASE and head.end <= last.content.start
        return words.has(0, "continuing") or (told_on and self._vocabulary.adds(words))

    def _pointed_back(self, statement: Statement, unit: Unit) -> Statement:
        """Give a statement that points back ("Det oplyser politiet") its content."""
        before = self._before
        if not statement.backward or before is None:
            return statement
        if unit.paragraph > before.paragraph + 1:
            return statement
        return replace(statement, content=before.span, mode=before.mode)

    def _remember(
        self, words: Words, unit: Unit, statements: list[Statement], *, carried: bool
    ) -> None:
        spoken = [one for one in statements if one.source is not None or one.implied]
        if spoken:
            self._last = spoken[-1]
        elif not carried and not unit.heading:
            self._last = None
        if spoken or carried:
            self._paragraph = unit.paragraph
        self._awaiting = any(one.awaits for one in spoken)
        self._comma, self._end = words.is_comma(words.last), unit.span.end
        quoted = bool(words.quoted) and words.quoted[-1] != -1
        mode = Mode.QUOTATION if quoted else Mode.PARAPHRASE
        if spoken or unit.heading:
            self._before = None
        elif self._before is not None and self._before.paragraph == unit.paragraph:
            span = Span(self._before.span.start, unit.span.end)
            self._before = _Before(span, unit.paragraph, Mode.PARAPHRASE)
        else:
            self._before = _Before(unit.span, unit.paragraph, mode)

    def _carried(self, words: Words, unit: Unit) -> Iterator[Statement]:
        last = self._last
        if last is None or not words.quotations or unit.paragraph > self._paragraph + 1:
            return
        spans = [span for span in words.quotations if unit.span.overlaps(span)]
        if not spans:
            return
        whole = cover(spans)
        loose = sum(
            number == -1 and token.kind is not Kind.MARK
            for number, token in zip(words.quoted, words.tokens, strict=True)
        )
        spoken = last.mode is Mode.QUOTATION or last.content is None
        spoken = spoken or unit.paragraph == self._paragraph  # "X said that ... “It also ...”"
        if loose > 0 or not (spoken or self._awaiting):
            return
        yield replace(last, content=whole, mode=Mode.QUOTATION, hedge=None, implied=True)

    def _parts(self, words: Words, unit: Unit) -> Iterator[Statement]:
        """Find the parts of a count that somebody gives in the sentence before."""
        last = self._last
        if last is None or last.content is None or unit.paragraph != self._paragraph:
            return
        if self._vocabulary.goes_on_counting(words):
            yield replace(last, content=unit.span, mode=Mode.PARAPHRASE, implied=True)

    def _rest(self, words: Words, statements: list[Statement]) -> Iterator[Statement]:
        """Find the second half of a split quotation: "A," said X. "B." in one sentence."""
        if not statements:
            return
        last = statements[-1]
        content = last.content
        if content is None or last.mode is not Mode.QUOTATION:
            return
        end = max(last.cue.end, last.source.end if last.source is not None else 0)
        if content.end > last.cue.start:
            return
        after = [span for span in words.quotations if span.start >= end]
        if after and _goes_on(words, after[0]):
            yield replace(last, content=cover(after), implied=last.implied)


def _goes_on(words: Words, quotation: Span) -> bool:
    """Tell whether a quotation after the cue is more of the statement, not a name or a word."""
    first = next(
        place for place, token in enumerate(words.tokens) if token.span.start >= quotation.start
    )
    length = sum(number == words.quoted[first] for number in words.quoted)
    return first > 0 and words.tokens[first - 1].text in ",،.:—–" and length > _SHORTEST_SECOND_HALF


def _units(
    text: str,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    spans: Sequence[Span],
) -> Iterator[tuple[Unit, list[Span]]]:
    inside = 0
    pending: list[_Tokenized] = []
    for sentence, words in zip(sentences, tokens, strict=True):
        if pending and (
            sentence.paragraph != pending[-1][0].paragraph or len(pending) >= _MOST_SENTENCES
        ):
            yield _unit(pending, spans, inside)
            pending = []
        pending.append((sentence, words))
        while inside < len(spans) and spans[inside].end <= sentence.span.end:
            inside += 1
        if inside < len(spans) and spans[inside].start < sentence.span.end:
            continue
        if inside > 0 and spans[inside - 1].end == sentence.span.end and _asks(text, sentence):
            continue
        yield _unit(pending, spans, inside)
        pending = []
    if pending:
        yield _unit(pending, spans, inside)


def _asks(text: str, sentence: Sentence) -> bool:
    """Tell whether the sentence is a quoted question or cry, after which its cue may follow."""
    return text[max(sentence.span.start, sentence.span.end - 2)] in "?!؟…"


def _unit(pending: list[_Tokenized], spans: Sequence[Span], after: int) -> tuple[Unit, list[Span]]:
    """Return the unit of ``pending`` and its quotations; ``after`` counts those that have ended."""
    opening = pending[0][0]
    span = Span(opening.span.start, pending[-1][0].span.end)
    first = after
    while first > 0 and spans[first - 1].end > span.start:
        first -= 1
    inside = [one for one in spans[first : after + 1] if one.overlaps(span)]
    tokens = tuple(
        pending[0][1] if len(pending) == 1 else chain.from_iterable(w for _, w in pending)
    )
    heading = opening.heading and len(pending) == 1
    return Unit(span, opening.paragraph, heading, tokens), inside
