"""Direct speech that a dash opens, as Scandinavian papers print it instead of quotation marks.

"– Vi är rädda. Ingen vet något, säger Ada Holt." A paragraph that opens with a dash is somebody's
words, from the dash to the comma before its cue; another dash in the paragraph opens more of
them, and in Swedish so does the next sentence. A paragraph without a cue goes on with the words
of the one before.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from bot.reading.saying.vocabulary import Vocabulary
from bot.reading.words.tokens import Kind, tokenize
from index.spans import Span, cover
from index.text.layout import Sentence

_DASH = re.compile(r"[–—-][ \u00a0]+(?=\S)")
_NEXT_DASH = re.compile(r"(?<=[.!?…])[ \u00a0]+[–—-][ \u00a0]+(?=\S)")
_BEFORE_CUE = frozenset(",?!…")


def dash_quotations(
    text: str, sentences: Sequence[Sentence], vocabulary: Vocabulary
) -> Iterator[Span]:
    """Yield the stretches of direct speech that dashes open, without the dashes, in order."""
    speaking = False
    for paragraph in _paragraphs(sentences):
        whole = cover(paragraph)
        opened = _DASH.match(text, *whole)
        if opened is None:
            speaking = text[: whole.end].endswith(":")
            continue
        cued = False
        spoken: list[Span] = []
        for turn in _turns(text, Span(opened.end(), whole.end)):
            for span, has_cue in _speech(text, turn, paragraph, vocabulary):
                spoken.append(span)
                cued |= has_cue
        speaking = speaking or cued
        if speaking:
            yield from spoken


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[list[Span]]:
    for _, together in groupby(sentences, key=lambda sentence: sentence.paragraph):
        yield [sentence.span for sentence in together]


def _turns(text: str, spoken: Span) -> Iterator[Span]:
    """Yield the parts of a paragraph's speech, each from its dash to the next."""
    dashes = list(_NEXT_DASH.finditer(text, *spoken))
    starts = [spoken.start, *(dash.end() for dash in dashes)]
    ends = [*(dash.start() for dash in dashes), spoken.end]
    yield from (Span(start, end) for start, end in zip(starts, ends, strict=True))


def _speech(
    text: str, turn: Span, sentences: Sequence[Span], vocabulary: Vocabulary
) -> Iterator[tuple[Span, bool]]:
    """Yield the words of a turn, and whether a cue follows them."""
    while True:
        end = _before_cue(text, turn, vocabulary)
        yield Span(turn.start, end or turn.end), end is not None
        later = [s.start for s in sentences if end is not None and end < s.start < turn.end]
        if not later or not vocabulary.section.dashes_go_on:
            return
        turn = Span(later[0], turn.end)


def _before_cue(text: str, turn: Span, vocabulary: Vocabulary) -> int | None:
    """Return where the words end that a cue follows ("..., säger hon"), or None without a cue."""
    tokens = tokenize(text, turn)
    words = vocabulary.words(text, turn, tokens, ())
    for place, (mark, word) in enumerate(pairwise(tokens)):
        if mark.text not in _BEFORE_CUE or word.kind is not Kind.WORD:
            continue
        cue = vocabulary.cue_at(words, place + 1)
        if cue is None or cue.label not in ("verbs", "hedging_verbs"):
            continue
        if not words.has(cue.last + 1, "blockers") and not words.ends(cue.last + 1):
            return mark.span.start if mark.text == "," else mark.span.end
    return None
