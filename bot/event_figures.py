"""Which figures of an article are of the asked event: those of its place and time."""

from collections.abc import Sequence

from bot.answers import Question
from bot.asides import is_aside, is_of_other_time
from bot.claims import Claim
from bot.particular_names import particular
from bot.reading.reader import Reading
from bot.reading.transliteration import same_name
from bot.relevance import begins_with, day_fits, names_any


def figures_of_event(question: Question, reading: Reading, names: Sequence[str]) -> list[Claim]:
    """Return the figures of an article that are of the asked event.

    Those whose sentence names the asked place are; no other, if the article comes to that place
    only in passing. Else another figure is too, unless it is of another event or another place;
    where the article has figures for the asked place, those of a place around it are left out.
    """
    asked = question.circumstances.days
    figures = [
        c for c in reading.claims if c.figure and day_fits(c.circumstances.days, asked) is not False
    ]
    if not names:
        return figures
    here = [claim for claim in figures if names_any(claim, names)]
    if not begins_with(reading, names):
        if here and all(is_aside(claim, reading) for claim in here):
            return here
    else:
        here = [claim for claim in here if not is_of_other_time(claim, reading)]
    things = {claim.figure.counted for claim in here if claim.figure}
    return [
        claim
        for claim in figures
        if claim in here
        or not (
            is_aside(claim, reading)
            or _elsewhere(claim, reading)
            or (_places(claim) and claim.figure and claim.figure.counted in things)
        )
    ]


def _elsewhere(claim: Claim, reading: Reading) -> bool:
    """Tell whether the sentence names places, and none that the article begins with."""
    places, known = _places(claim), reading.lead.names
    return bool(places) and not any(same_name(one, other) for one in places for other in known)


def _places(claim: Claim) -> tuple[str, ...]:
    """Return the particular places that the sentence names, beside where its speaker sits."""
    speaker = claim.attribution.speaker or ""
    places = particular(claim.circumstances.places, claim.article.language)
    return tuple(place for place in places if place not in speaker)
