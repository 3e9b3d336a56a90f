"""An article's body to chunks: stretches of whole sentences that are searched as one."""

from collections.abc import Iterator, Sequence

from index.articles import Article, Chunk
from index.spans import Span
from index.text.layout import Sentence, body_runs

_ENOUGH = 350
_MOST = 700
_LONGEST_WHOLE_SENTENCE = 1500


def split(article: Article) -> tuple[Chunk, ...]:
    """Return the chunks of ``article`` in order.

    Together they hold every sentence of the body and nothing of the page furniture. A chunk is
    350 to 700 characters long where sentences and paragraphs allow it. A sentence is cut only
    where it is longer than 1,500 characters, then at white space if it has any.
    """
    prefix = f"{article.id}:{article.fingerprint[:12]}"
    spans = [
        span
        for run in body_runs(article.text, article.language)
        for span in _chunk_spans(article.text, run)
    ]
    return tuple(Chunk(f"{prefix}:{n}", article.id, span) for n, span in enumerate(spans))


def article_of(chunk_id: str) -> str:
    """Return the id of the article that a chunk of ``split`` is of."""
    return chunk_id.rsplit(":", 2)[0]


def _chunk_spans(text: str, run: Sequence[Sentence]) -> list[Span]:
    """Group one run of sentences; a chunk ends early rather than in mid-paragraph."""
    spans: list[Span] = []
    current: Span | None = None
    paragraph = -1
    for sentence in run:
        for piece in _pieces(text, sentence.span):
            grown = Span(current.start, piece.end) if current else piece
            new_paragraph = sentence.paragraph != paragraph
            if current and (
                _length(grown) > _MOST or (_length(current) >= _ENOUGH and new_paragraph)
            ):
                spans.append(current)
                grown = piece
            current, paragraph = grown, sentence.paragraph
    if current:
        spans.append(current)
    return _without_short_tail(spans)


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    if _length(sentence) > _LONGEST_WHOLE_SENTENCE:
        while sentence.end - start > _MOST:
            end = _last_space(text, start + _ENOUGH, start + _MOST)
            yield Span(start, end)
            start = end
            while text[start].isspace():
                start += 1
    yield Span(start, sentence.end)


def _last_space(text: str, earliest: int, latest: int) -> int:
    end = latest
    while end > earliest and not text[end].isspace():
        end -= 1
    if end == earliest:
        return latest
    while text[end - 1].isspace():
        end -= 1
    return end


def _without_short_tail(spans: list[Span]) -> list[Span]:
    """Join a last chunk of less than half the least length to the one before it."""
    if len(spans) > 1 and _length(spans[-1]) < _ENOUGH // 2:
        joined = Span(spans[-2].start, spans[-1].end)
        if _length(joined) <= _MOST + _ENOUGH // 2:
            return [*spans[:-2], joined]
    return spans


def _length(span: Span) -> int:
    return span.end - span.start
