"""What an answer shows of articles in languages that have no pack.

Their figures and quotations are shown beside the answer, not in it: an article must name the
place that the question names, and nothing in it is compared with what was read elsewhere.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from bot.answers import Question
from bot.choosing.events.naming import names_any_of
from bot.choosing.events.relevance import event_names
from bot.choosing.events.same_event import begins_with
from bot.choosing.selecting import asks_for_figures
from bot.claims import Claim
from bot.reading.reader import Reading
from index.spans import Span
from index.text.paragraphs import paragraphs

_MOST_SENTENCES = 3
"""How many sentences of an article are shown: news puts first what matters most."""


def select_unread(question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """Return figures, or quotations, of articles without a pack that name what is asked about.

    Args:
        question: One for a figure gets figures; one for a speaker's words gets the quotations
            whose paragraph has that name. Any other gets nothing.
        readings: Those about the asked event.
    """
    unread = [reading for reading in readings if reading.unread]
    if asks_for_figures(question):
        names = event_names(question, readings)
        about = [r for r in unread if begins_with(r, names) or _early(r, names)]
        return tuple(claim for reading in about for claim in _first(_figures(reading)))
    names = (*question.speakers, *question.about_people)
    return tuple(claim for r in unread for claim in _first(_beside(r, names)))


def _figures(reading: Reading) -> Iterator[Claim]:
    return (claim for claim in reading.unread if claim.figure is not None)


def _beside(reading: Reading, names: Sequence[str]) -> Iterator[Claim]:
    """Yield the quotations in paragraphs that have one of ``names``."""
    text = reading.article.text
    named = [part for part in paragraphs(text) if _names_any(text, part, names)]
    for claim in reading.unread:
        if claim.figure is None and any(part.overlaps(claim.quote) for part in named):
            yield claim


def _early(reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether the article's first sentences name the place."""
    beginning = paragraphs(reading.article.text)[:1]
    return any(_names_any(reading.article.text, part, names) for part in beginning)


def _names_any(text: str, part: Span, names: Sequence[str]) -> bool:
    return names_any_of(text, part, names)


def _first(claims: Iterator[Claim]) -> Iterator[Claim]:
    """Yield the claims of the first few sentences that have any."""
    for _, group in islice(groupby(claims, key=lambda claim: claim.quote), _MOST_SENTENCES):
        yield from group
