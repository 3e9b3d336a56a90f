"""Who says what in an article: the statements of its sentences, with speakers carried over.

The patterns are those of the quotation-attribution literature (Pouliquen et al. 2007, Krestel et
al. 2008, O'Keefe et al. 2012, Pareti 2015): quotation, cue and speaker in any order, indirect
speech with and without a conjunction, "according to", titles of the form "speaker: content", and
speakers named earlier that a pronoun or a bare noun stands for.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from bot.claims import Attribution
from bot.reading.lexicon.pack import Lexicon
from bot.reading.saying.comma_incises import without_comma_incises
from bot.reading.saying.incises import without_incises
from bot.reading.saying.joined_sentences import Unit, joined_sentences
from bot.reading.saying.loose_statements import confirmed, owned
from bot.reading.saying.open_speech import OpenSpeech
from bot.reading.saying.statements import Statement, StatementReader
from bot.reading.saying.vocabulary import vocabulary_of
from bot.reading.saying.words import Words
from bot.reading.speakers.credited import credited_text
from bot.reading.speakers.dialogue import dash_quotations
from bot.reading.speakers.issued import issued_text
from bot.reading.speakers.posts import signed_posts
from bot.reading.speakers.quotations import quotations
from bot.reading.speakers.sources import Sources
from bot.reading.trained.scenes import Paragraph
from bot.reading.words.tokens import Token, tokenize
from index.spans import Span
from index.text.layout import Sentence

if TYPE_CHECKING:
    from bot.reading.trained.reader import TrainedReader

_Read = tuple[Unit, Words]
"""Sentences that are read as one, and their words."""


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
    read, statements = reader.ruled(text, sentences, _tokens(text, sentences))
    trained = reader.trained()
    if trained is None:
        return tuple(statements)
    found = trained.read(_paragraphs(read), beginnings(sentences), statements)
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
    read, statements = _reader(lexicon).ruled(text, sentences, _tokens(text, sentences))
    return _paragraphs(read), statements


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


class _ArticleReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._vocabulary = vocabulary_of(lexicon)
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
    ) -> tuple[list[_Read], list[Statement]]:
        """Return the units with their words, and what the rules read in their order."""
        whole = [quotation.span for quotation in quotations(text) if quotation.depth == 0]
        spans = list(without_incises(text, whole, self._vocabulary.says))
        if self._lexicon.attribution.comma_incises:
            spans = list(without_comma_incises(text, spans, self._vocabulary))
        if self._lexicon.attribution.dashes:
            spans = _with_dashes(spans, dash_quotations(text, sentences, self._vocabulary))
        found: list[Statement] = []
        read: list[_Read] = []
        speech = OpenSpeech(self._vocabulary)
        for unit, quoted in joined_sentences(text, sentences, tokens, spans):
            words = self._vocabulary.words(text, unit.span, unit.tokens, quoted)
            statements = self._reader.read(words, heading=unit.heading)
            statements = speech.continued(words, unit, statements)
            found.extend(statements)
            read.append((unit, words))
        return read, confirmed(text, owned(found))

    def trained(self) -> "TrainedReader | None":
        """Return the trained reader, or None without weights or without classes of words."""
        if self._trained is None and self._lexicon.word_classes.stems:
            from bot.reading.trained.reader import trained_reader  # noqa: PLC0415 -- answers need it not

            self._trained = trained_reader(self._lexicon, self._vocabulary)
        return self._trained


def _paragraphs(read: Sequence[_Read]) -> list[Paragraph]:
    groups = groupby(read, key=lambda one: one[0].paragraph)
    units = [list(group) for _, group in groups]
    return [Paragraph(tuple(words for _, words in one), one[0][0].heading) for one in units]


def _with_dashes(marked: Sequence[Span], dashed: Iterable[Span]) -> list[Span]:
    """Return both kinds of quotations in order; one with marks inside one with a dash is lost."""
    dashed = list(dashed)
    outer = [span for span in marked if not any(span.overlaps(other) for other in dashed)]
    return sorted((*outer, *dashed))
