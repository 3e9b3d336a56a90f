"""How an answer came about, for ``/why``: what was retrieved, read and dropped, and the times."""

from collections.abc import Iterator

from bot.answers import Trace
from bot.rendering.untrusted import one_line
from index.articles import Passage

_SHOWN = 90
"""Characters of a passage that are shown."""


def trace_lines(trace: Trace) -> Iterator[str]:
    """Yield the lines, in English as all commands of the prompt are."""
    yield f"Retrieved {len(trace.retrieved)} passages, best first:"
    for passage in trace.retrieved:
        yield f"  {passage.score:.4f}  {_cited(passage)}  {_beginning(passage)}"
    yield f"Read {len(trace.articles_read)} articles: {', '.join(trace.articles_read) or 'none'}"
    yield f"Claims read: {trace.claims_read}"
    dropped = ", ".join(f"{count} ({reason})" for reason, count in trace.dropped.items())
    yield f"Dropped in verification: {dropped or 'none'}"
    if trace.unread_languages:
        yield f"Languages without a pack: {', '.join(trace.unread_languages)}"
    times = (f"{stage} {value:.1f}" for stage, value in trace.milliseconds.items())
    yield f"Milliseconds: {', '.join(times) or 'not measured'}"


def _cited(passage: Passage) -> str:
    span = passage.chunk.span
    return f"{passage.article.id} {span.start}:{span.end}"


def _beginning(passage: Passage) -> str:
    text = one_line(passage.text)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
