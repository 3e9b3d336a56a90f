"""The last gate: a claim is printed only if every part of it stands in the stored article.

Whoever proposes claims, the reader or a model, is checked in the same way.
"""

from collections import Counter
from collections.abc import Iterable

from bot.claims import Claim
from index.spans import Span


def verify(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], dict[str, int]]:
    """Return the claims that hold, and how many were dropped for which reason."""
    kept: list[Claim] = []
    dropped: Counter[str] = Counter()
    for claim in claims:
        reason = fault(claim)
        if reason is None:
            kept.append(claim)
        else:
            dropped[reason] += 1
    return tuple(kept), dict(dropped)


def fault(claim: Claim) -> str | None:
    """Return why ``claim`` may not be printed, or None where all of it is in the article."""
    text = claim.article.text
    if not _inside(claim.quote, text) or not claim.quote_text.strip():
        return "quote not in the article"
    figure = claim.figure
    if figure is not None:
        if not _inside(figure.span, text) or figure.span.of(text) != figure.text:
            return "figure not in the article"
        if not claim.quote.contains(figure.span):
            return "figure not in the quote"
    return _speaker_fault(claim)


def _speaker_fault(claim: Claim) -> str | None:
    said = claim.attribution
    if said.speaker is None:
        return None if said.speaker_span is None else "speaker without a name"
    if said.speaker_span is None or not _inside(said.speaker_span, claim.article.text):
        return "speaker not in the article"
    if said.speaker_span.of(claim.article.text) != said.speaker:
        return "speaker not in the article"
    return None


def _inside(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)
