"""What holds for every reading of every text: each span says what it is said to say."""

from collections.abc import Iterator

from bot.claims import Attribution, Claim, Figure
from bot.reading.reader import Reading
from index.spans import Span


def faults(reading: Reading) -> tuple[str, ...]:
    """Return what is wrong with a reading, in words; nothing where all is well."""
    text = reading.article.text
    return tuple(
        f"{fault}: {claim!r}"
        for claim in (*reading.claims, *reading.unread)
        for fault in _faults(text, claim)
    )


def _faults(text: str, claim: Claim) -> Iterator[str]:
    if not _is_inside(claim.quote, text):
        yield "the quotation lies outside the text"
    if claim.figure is not None:
        yield from _faults_of_figure(text, claim.figure, claim.quote)
    yield from _faults_of_attribution(text, claim.attribution)


def _faults_of_figure(text: str, figure: Figure, quote: Span) -> Iterator[str]:
    if not _is_inside(figure.span, text) or figure.span.of(text) != figure.text:
        yield "the figure is not what stands at its place"
    if not quote.contains(figure.span):
        yield "the figure lies outside the quotation"
    if (figure.low is None) != (figure.high is None):
        yield "the figure has one end"
    elif figure.low is not None and figure.high is not None and not figure.low <= figure.high:
        yield "the figure's ends are the wrong way round"
    if figure.noun is not None and figure.noun not in text:
        yield "the counted noun does not stand in the text"


def _faults_of_attribution(text: str, said: Attribution) -> Iterator[str]:
    if not _is_inside(said.content, text):
        yield "what is said lies outside the text"
    if (said.speaker is None) != (said.speaker_span is None):
        yield "the speaker has no place"
    if said.speaker_span is not None and said.speaker_span.of(text) != said.speaker:
        yield "the speaker is not who stands at the place"
    if any(words not in text for words in (said.cue, said.hedge, *said.via) if words is not None):
        yield "a cue, a hedge or an outlet does not stand in the text"


def _is_inside(span: Span, text: str) -> bool:
    """Tell whether the span holds at least one character of the text, and none beyond it."""
    return 0 <= span.start < span.end <= len(text)
