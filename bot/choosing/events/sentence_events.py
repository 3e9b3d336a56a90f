"""Which event each sentence of an article is of: the asked one, or another that it opens.

An article on a raid tells of others as well: "In a separate attack three died", "Elsewhere in the
province ...", "On Friday a raid killed 45". Such words open another event, and sentences without
words of their own for time or place go on with it.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.answers import Question
from bot.choosing.events.article_days import meets, near, near_its_beginning
from bot.choosing.events.figure_places import places_of
from bot.choosing.events.relevance import event_names, names_any, sentence_before
from bot.choosing.events.same_event import SIGNS, begins_with
from bot.choosing.events.targets import TARGETS
from bot.claims import Claim
from bot.reading.reader import Reading

_BESIDE = timedelta(days=1)
"""Nights and time zones move an event by a day."""


def is_of_opened_event(
    claim: Claim, question: Question, reading: Reading, names: Sequence[str]
) -> bool:
    """Tell whether a figure's sentence, or the one that it goes on with, opens another event.

    Args:
        claim: A figure.
        question: The question.
        reading: The figure's article.
        names: The names that pin the asked event down.
    """
    if _opens_another(claim, question, reading, names):
        return True
    told = claim.circumstances
    own = told.days or told.open_days or told.since or told.shift or claim.background
    if own or places_of(claim) or names_any(claim, names) or told.concepts & _asked(question):
        return False
    before = sentence_before(claim, reading)
    return before is not None and _opens_another(before, question, reading, names)


def without_events_apart(
    question: Question, claims: Sequence[Claim], readings: Sequence[Reading]
) -> tuple[Claim, ...]:
    """Return the figures without those of an event that their article sets apart.

    A day alone leaves open what it is of: "on Friday men were held for the raid that killed nine".

    Args:
        question: The question.
        claims: Figures that may answer it.
        readings: Their articles.
    """
    if not claims:
        return ()  # as for most questions, whose names need not be sought then
    names = event_names(question, readings)
    by_article = {reading.article.id: reading for reading in readings}
    return tuple(
        claim
        for claim in claims
        if not _is_set_apart(claim, question, by_article[claim.article.id], names)
    )


def _opens_another(
    claim: Claim, question: Question, reading: Reading, names: Sequence[str]
) -> bool:
    """Tell whether a sentence is of another day than asked, or of an event told apart."""
    other_days = _is_of_other_days(claim, question, reading) and not names_any(claim, names)
    return other_days or _is_set_apart(claim, question, reading, names)


def _is_set_apart(claim: Claim, question: Question, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether an article on the asked event sets the sentence's event apart from it."""
    if not claim.circumstances.apart or not _is_on_asked_event(question, reading, names):
        return False
    asked = question.circumstances
    if meets(claim.circumstances.days, asked.days) or _has_more(claim, question, reading):
        return False
    return not names_any(claim, names) or _misses_target(claim, question, reading)


def _is_of_other_days(claim: Claim, question: Question, reading: Reading) -> bool:
    """Tell whether a sentence names days, none of them asked, one not even beside those.

    On the day of the article a toll may rise; it is no day of another event.
    """
    asked, told = question.circumstances.days, claim.circumstances
    days = [day for day in told.days if day not in told.said_on]
    if not days or not asked or any(first != last for first, last in asked):
        return False
    published = reading.article.published
    if meets(days, asked) or (published, published) in days:
        return False
    return not all(near([day], asked, early=_BESIDE, late=_BESIDE) for day in days)


def _is_on_asked_event(question: Question, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether an article is mainly on the asked event: it begins with its place and day."""
    days = question.circumstances.days
    placed = not names or begins_with(reading, names)
    dated = near_its_beginning(reading, days) if days else bool(names)
    return placed and dated


def _has_more(claim: Claim, question: Question, reading: Reading) -> bool:
    """Tell whether a sentence has something asked that its article's beginning has not."""
    return bool((claim.circumstances.concepts - reading.lead.concepts) & _asked(question))


def _misses_target(claim: Claim, question: Question, reading: Reading) -> bool:
    """Tell whether a sentence lacks the asked target, which the article begins with."""
    target = question.circumstances.concepts & TARGETS
    told = claim.circumstances.concepts
    return bool(target & reading.lead.concepts) and not target & told


def _asked(question: Question) -> frozenset[str]:
    """Return the concepts of what is asked that tell one event from another."""
    return question.circumstances.concepts & (SIGNS | TARGETS)
