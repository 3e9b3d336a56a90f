"""Whether a claim says what a gold entry says: its figure, its place, its speaker."""

import re
from collections.abc import Iterable, Sequence

from bot.reading.words.tokens import Kind, Token, fold, tokenize
from evals.answers import GivenClaim
from evals.questions import GoldEntry, GoldFigure
from index.spans import Span

_SHORTEST_NAME = 3


def claims_for(
    entry: GoldEntry, claims: Iterable[GivenClaim], text: str | None
) -> tuple[GivenClaim, ...]:
    """Return the claims that cite the entry's article and give its figure; empty if none do.

    Low and high must both be equal. A compound figure is also given where all its addends are; a
    figure that is no number, by a claim without a number at a place of the gold quotation.

    Args:
        entry: What should be said.
        claims: The claims of one answer.
        text: The article's stored text, or None where it is not at hand.
    """
    cited = [claim for claim in claims if claim.article == entry.article]
    whole = [claim for claim in cited if gives(claim, entry.figure)]
    if whole:
        return tuple(whole)
    addends = _addends(entry)
    if addends:
        given = [[claim for claim in cited if gives(claim, part)] for part in addends]
        return tuple(claim for part in given for claim in part) if all(given) else ()
    if not entry.figure.countable:
        return tuple(claim for claim in cited if not claim.countable and _there(claim, entry, text))
    return ()


def gives(claim: GivenClaim, figure: GoldFigure) -> bool:
    """Tell whether the claim's figure is exactly ``figure``, which must be a number."""
    return figure.countable and (claim.low, claim.high) == (figure.low, figure.high)


def permitted(entry: GoldEntry) -> tuple[GoldFigure, ...]:
    """Return every number that the entry allows an answer to give."""
    figures = (entry.figure, *entry.parts)
    return tuple(figure for figure in figures if figure.countable)


def names_speaker(claim: GivenClaim, entry: GoldEntry) -> bool:
    """Tell whether the claim gives the entry's speaker.

    One of the names must stand in the claim's speaker, or the other way round, in whole words
    (Arabic ones without their attached particles). Where the article says it itself, no speaker,
    or the outlet, is right too.
    """
    if entry.own_voice and (claim.speaker is None or fold(claim.speaker) == fold(claim.outlet)):
        return True
    if claim.speaker is None:
        return False
    given = _words(claim.speaker)
    return any(_within(given, name) or _within(name, given) for name in map(_words, entry.speakers))


def _addends(entry: GoldEntry) -> tuple[GoldFigure, ...]:
    """Return the parts that make up the figure; none where they are sub-counts of it."""
    addends = [part for part in entry.parts if part.countable and not part.included]
    if len(addends) < 2:  # noqa: PLR2004 - one part makes up nothing
        return ()
    total = (
        sum(part.low or 0 for part in addends),
        sum(part.high or 0 for part in addends),
    )
    whole = entry.figure
    return () if whole.countable and total != (whole.low, whole.high) else tuple(addends)


def _there(claim: GivenClaim, entry: GoldEntry, text: str | None) -> bool:
    places = (entry.quote, *entry.mentions)
    if text is None:
        return any(_same_words(claim.quote, place) for place in places)
    return any(
        claim.span.overlaps(found) for place in places for found in _occurrences(place, text)
    )


def _occurrences(quote: str, text: str) -> list[Span]:
    """Find ``quote`` in the stored text, which cleaning may have given other white space."""
    pattern = r"\s+".join(map(re.escape, quote.split()))
    return [Span(*match.span()) for match in re.finditer(pattern, text)] if pattern else []


def _same_words(one: str, other: str) -> bool:
    first, second = " ".join(one.split()), " ".join(other.split())
    return first in second or second in first


def _words(name: str) -> tuple[Token, ...]:
    return tuple(token for token in tokenize(name) if token.kind is not Kind.MARK)


def _within(inner: Sequence[Token], outer: Sequence[Token]) -> bool:
    """Tell whether ``inner`` stands in ``outer``, word for word, and is long enough to name."""
    if sum(len(token.norm) for token in inner) < _SHORTEST_NAME and len(inner) < len(outer):
        return False
    starts = range(len(outer) - len(inner) + 1)
    return bool(inner) and any(
        all(
            set(token.forms) & set(outer[start + offset].forms)
            for offset, token in enumerate(inner)
        )
        for start in starts
    )
