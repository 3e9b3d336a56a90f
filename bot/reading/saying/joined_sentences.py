"""Sentences in the units in which they are read: several are one where a quotation joins them."""

from collections.abc import Iterator, Sequence
from itertools import chain

from bot.reading.words.tokens import Token
from bot.values import value_class
from index.spans import Span
from index.text.layout import Sentence

_MOST_SENTENCES = 60
_Tokenized = tuple[Sentence, Sequence[Token]]


@value_class(frozen=True, slots=True)
class Unit:
    """Sentences that are read as one, since a quotation runs over the border between them."""

    span: Span
    paragraph: int
    heading: bool
    tokens: tuple[Token, ...]


def joined_sentences(
    text: str,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    spans: Sequence[Span],
) -> Iterator[tuple[Unit, list[Span]]]:
    """Yield the units of a text in order, each with the quotations that stand in it.

    Args:
        text: The article's text.
        sentences: Its sentences.
        tokens: The tokens of each sentence.
        spans: Its outermost quotations, in order.
    """
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
