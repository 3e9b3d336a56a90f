"""Paragraphs that end with whose information they are: "Source: the Harbour Board".

What else the paragraph tells is theirs, but for what somebody else is said to say. A medium there
("Source: Reuters") only passes on, and a name that is no body's may be a photographer's.
"""

from collections.abc import Iterator, Sequence

from bot.claims import Attribution, Mode
from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.saying.words import Words
from bot.reading.speakers.issued import said_by
from bot.reading.words.tokens import Kind, Token
from index.spans import Span
from index.text.layout import Sentence

_LONGEST = 9
"""How many tokens such a sentence has."""
_NAME = 2
"""The token at which the name begins."""


def credited_text(
    text: str,
    sentences: Sequence[Sentence],
    tokens: Sequence[Sequence[Token]],
    told: Sequence[Attribution],
    vocabulary: Vocabulary,
) -> Iterator[Attribution]:
    """Yield the sentences of ``text`` whose paragraph ends with the body they are from.

    Args:
        text: The article's text.
        sentences: Its sentences.
        tokens: The tokens of each sentence.
        told: What the sentences themselves attribute to somebody.
        vocabulary: The words of its language.
    """
    for place, (sentence, words) in enumerate(zip(sentences, tokens, strict=True)):
        if not _NAME < len(words) <= _LONGEST or words[_NAME - 1].text != ":":
            continue
        credit = vocabulary.words(text, sentence.span, tuple(words), ())
        source = _source(credit)
        if source is None:
            continue
        before = _before(sentences[:place], sentence.paragraph)
        cue = credit.tokens[0].text
        yield from said_by(text, before, told, source, cue=cue, mode=Mode.PARAPHRASE)


def _before(sentences: Sequence[Sentence], paragraph: int) -> Iterator[Sentence]:
    """Yield the sentences of the paragraph, from its end."""
    for one in reversed(sentences):
        if one.paragraph != paragraph or one.heading:
            return
        yield one


def _source(words: Words) -> Span | None:
    """Return the body that the sentence credits, and nothing else; None where it does not."""
    if not words.has(0, "credits"):
        return None
    places = range(_NAME, words.end)
    if any(words.tokens[place].kind is not Kind.WORD for place in places):
        return None
    body = any(words.has(place, "collectives") for place in places)
    passing_on = any(words.has(place, "outlets", "anonymous") for place in places)
    return words.between(_NAME, words.end - 1) if body and not passing_on else None
