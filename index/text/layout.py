"""The body of an article: its sentences in order, with page furniture left out."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from index.loading.post_pages import PostPage
from index.spans import Span
from index.text.furniture import furniture
from index.text.paragraphs import paragraphs, trimmed
from index.text.sentences import paragraph_sentences
from index.text.teasers import without_teaser

_ENDS_SENTENCE = re.compile(r"[.!?…:;,。！？؟۔।،؛](?:\s?['\"”“’»«›‹)\]」』])*$")
_LONGEST_HEADING = 120
_LONGEST_KEPT = 10_000
"""Characters of a text that is remembered with its sentences."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article's body.

    Attributes:
        span: Where it stands in the article's text.
        paragraph: The number of its paragraph among those of the body, from 0.
        heading: Whether it is a line of its own in the form of a headline: short and without
            a mark at its end.
    """

    span: Span
    paragraph: int
    heading: bool


def body_sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` that are not page furniture, in order.

    Teasers within a paragraph are left out, too; in a search for the article they do no harm.
    """
    sentences = (sentence for run in body_runs(text, language) for sentence in run)
    told = ((sentence, without_teaser(text, sentence.span)) for sentence in sentences)
    return tuple(
        sentence if span == sentence.span else replace(sentence, span=span)
        for sentence, span in told
        if span is not None
    )


def body_runs(text: str, language: str) -> tuple[tuple[Sentence, ...], ...]:
    """Return the body's sentences in runs between which page furniture stands.

    Those of the last texts are remembered: an article is split, and its lead looked for when its
    batch is written.
    """
    return _last_runs(text, language) if len(text) <= _LONGEST_KEPT else _runs(text, language)


def forget_runs() -> None:
    """Forget the texts that are remembered, for a measurement that splits each of them anew."""
    _last_runs.cache_clear()


@lru_cache(maxsize=1024)  # more than a batch of ``index.upkeep.intake`` has
def _last_runs(text: str, language: str) -> tuple[tuple[Sentence, ...], ...]:
    return _runs(text, language)


def _runs(text: str, language: str) -> tuple[tuple[Sentence, ...], ...]:
    divided = paragraphs(text)
    left_out = frozenset(furniture(text, language, divided))
    page = PostPage(text)
    runs: list[list[Sentence]] = [[]]
    number = 0
    for paragraph in divided:
        if paragraph in left_out:
            runs.append([])
            continue
        for piece in map(partial(trimmed, text), page.pieces(paragraph)):
            if piece.start == piece.end:
                continue
            spans = paragraph_sentences(text, language, piece)
            heading = len(spans) == 1 and is_headline_shaped(text, piece)
            runs[-1].extend(Sentence(span, number, heading) for span in spans)
            number += 1
    return tuple(tuple(run) for run in runs if run)


def is_headline_shaped(text: str, paragraph: Span) -> bool:
    """Tell whether a paragraph is short, on one line, and has no mark at its end."""
    line = paragraph.of(text)
    short = len(line) <= _LONGEST_HEADING and "\n" not in line
    has_letters = any(character.isalpha() for character in line)
    return short and has_letters and not _ENDS_SENTENCE.search(line[-8:])
