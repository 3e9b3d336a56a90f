"""Figures of one sentence or article that are of different places.

"Nine people were killed in Brenvik and four in Oldmere" has a place for each figure; an article
that counts nine in one town and two in the next may begin with their sum.
"""

from collections.abc import Sequence

from bot.choosing.events.naming import names_any_of
from bot.choosing.events.particular_names import particular
from bot.choosing.events.relevance import names_any
from bot.claims import Claim
from bot.reading.reader import Reading
from bot.reading.words.tokens import Kind, tokenize
from index.spans import Span

_DASHES = frozenset("—–")
_LONGEST_DATELINE = 3
"""How many words and marks a dateline may have before its dash."""


def places_of(claim: Claim) -> tuple[str, ...]:
    """Return the particular places that the sentence names, beside those who tell and are told.

    Where a speaker sits is no place of the event, nor is a paper ("sagde til Tidende").
    """
    said = claim.attribution
    telling = (said.speaker or "", *said.via, claim.article.outlet)
    places = particular(claim.circumstances.places, claim.article.language)
    return tuple(place for place in places if not any(place in who for who in telling))


def is_of_neighbour(claim: Claim, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether the words around one of several figures name another place than ``names``.

    The words around another figure of the sentence must name the asked one: then the places go
    with the figures, and none lies inside the other.
    """
    beside = [other for other in reading.claims if _counts_beside(other, claim)]
    if len(beside) < 2 or claim not in beside:  # noqa: PLR2004 - a part is not beside its total
        return False
    stretches = _stretches(beside)
    own = stretches[beside.index(claim)]
    if _named(claim, own, names) or not _named(claim, own, places_of(claim)):
        return False
    return any(_named(claim, stretch, names) for stretch in stretches)


def is_sum(claim: Claim, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether a figure adds up the next two: one of the place of ``names``, one of another.

    One whose sentence names no place but the asked one is of that place whatever it adds up to.
    """
    if names_any(claim, names) and len(places_of(claim)) < 2:  # noqa: PLR2004 - two make a sum
        return False
    alike = [other for other in reading.claims if _is_whole(other, claim)]
    following = alike[alike.index(claim) + 1 :][:2] if claim in alike else []
    if len(following) < 2 or not _adds_up(claim, *following):  # noqa: PLR2004 - as above
        return False
    here = [names_any(part, names) for part in following]
    return any(here) and any(places_of(p) and not h for p, h in zip(following, here, strict=True))


def _is_whole(other: Claim, claim: Claim) -> bool:
    """Tell whether a figure counts what the claim's counts, and is no part of a total."""
    one, figure = claim.figure, other.figure
    if one is None or figure is None or figure.included or not figure.low:
        return False
    return figure.counted == one.counted


def _adds_up(total: Claim, one: Claim, other: Claim) -> bool:
    lows = [claim.figure.low if claim.figure else None for claim in (total, one, other)]
    return None not in lows and lows[0] == (lows[1] or 0) + (lows[2] or 0)


def _counts_beside(other: Claim, claim: Claim) -> bool:
    """Tell whether two whole figures of one sentence count the same, or are the same."""
    if other.figure is None or claim.figure is None or other.figure.included:
        return False
    return other.quote == claim.quote and other.figure.counted == claim.figure.counted


def _stretches(claims: Sequence[Claim]) -> list[Span]:
    """Return the words that go with each figure of a sentence.

    They follow it, up to the next figure; but where the sentence begins with a place and ends
    with a figure they go before.
    """
    spans = [claim.figure.span for claim in claims if claim.figure]
    sentence = claims[0].quote
    begin = _past_dateline(claims[0].article.text, Span(sentence.start, spans[0].start))
    after = [
        Span(span.end, following.start)
        for span, following in zip(
            spans, [*spans[1:], Span(sentence.end, sentence.end)], strict=True
        )
    ]
    before = [
        Span(previous.end, span.start)
        for previous, span in zip([Span(begin, begin), *spans], spans, strict=False)
    ]
    places = places_of(claims[0])
    fronted = _named(claims[0], before[0], places) and not _named(claims[-1], after[-1], places)
    return before if fronted else after


def _past_dateline(text: str, before: Span) -> int:
    """Return where a sentence begins behind "Torsk –", the place that it was written in."""
    if _DASHES.isdisjoint(before.of(text)):
        return before.start
    tokens = tokenize(text, before)
    for place, token in enumerate(tokens[: _LONGEST_DATELINE + 1]):
        if token.text in _DASHES:
            return token.span.end if place else before.start
        if token.kind is Kind.WORD and token.text[0].islower():
            break
    return before.start


def _named(claim: Claim, stretch: Span, names: Sequence[str]) -> bool:
    return names_any_of(claim.article.text, stretch, names)
