"""Articles on another event that come to the asked place in passing.

A report from one town may close with what happened in another: "a week ago a bomb killed four in
Brenvik". Only what its sentences say of that place is of the asked event.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.choosing.events.linked_articles import shares_area, shares_first_figure, shares_statement
from bot.choosing.events.particular_names import particular, specific_names
from bot.choosing.events.same_event import begins_with
from bot.reading.names.consonants import alike_in_consonants
from bot.reading.names.transliteration import same_name
from bot.reading.reader import Reading


def in_passing(
    question: Question, readings: Sequence[Reading], names: Sequence[str]
) -> frozenset[str]:
    """Return the ids of articles that begin with other places, and tell what no other one tells.

    Args:
        question: The question.
        readings: The articles that may be about the asked event.
        names: The names that pin it down.
    """
    if not names:
        return frozenset()
    asked = (*names, *question.circumstances.names)
    mainly = [reading for reading in readings if begins_with(reading, names)]
    return frozenset(
        reading.article.id
        for reading in readings
        if reading not in mainly
        and begins_elsewhere(reading, asked)
        and not _is_of_same_event(reading, mainly, question)
    )


def begins_elsewhere(reading: Reading, asked: Sequence[str]) -> bool:
    """Tell whether an article begins with places, none of which is spelt like an asked name."""
    places = particular(reading.lead.places, reading.article.language)
    return bool(places) and not any(_is_near(place, name) for place in places for name in asked)


def _is_near(place: str, name: str) -> bool:
    """Tell whether a place may be an asked one, or is named by a word of its name."""
    parts = name.split()
    return alike_in_consonants(place, name) or any(
        same_name(place, part) for part in (name, *(parts if len(parts) > 1 else ()))
    )


def _is_of_same_event(reading: Reading, mainly: Sequence[Reading], question: Question) -> bool:
    """Tell whether an article begins with a figure that one on the event gives, and is linked."""
    days, around = question.circumstances.days, specific_names(question)
    return any(
        shares_first_figure(reading, other)
        and (shares_statement(reading, other) or shares_area(reading, other, days, around))
        for other in mainly
    )
