"""A stretch of an article's text, by character offsets."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open character offsets into one article's stored text: ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, offset: int) -> "Span":
        """Return the span moved ``offset`` characters to the right."""
        return Span(self.start + offset, self.end + offset)


def cover(spans: "list[Span] | tuple[Span, ...]") -> Span:
    """Return the smallest span that contains every one of ``spans`` (at least one)."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))
