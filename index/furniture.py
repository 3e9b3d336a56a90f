"""Page furniture in plain text: what a page prints around an article."""

from index.spans import Span


def furniture(text: str, language: str) -> tuple[Span, ...]:
    """Return the paragraphs of ``text`` that are page furniture."""
    del text, language
    return ()
