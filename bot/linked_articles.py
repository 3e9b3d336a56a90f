"""Articles that report one event though they name it differently: what they tell links them."""

from bot.article_days import day_fits, days_of
from bot.claims import Claim
from bot.comparing import overlap
from bot.harms import HARM
from bot.reading.reader import Reading
from bot.reading.speakers_match import same_speaker

_MANY, _TELLING = 3, 5
"""How many common figures, from which value on, make two articles one event's."""
_ROUNDUP = 0.25
"""Share of an article's figures that another one must have, to be about the same event."""


def shares_statement(one: Reading, other: Reading) -> bool:
    """Tell whether two articles give the same figures and hear the same named speaker.

    A long list of figures has some that any other article has: more of them must be the same.

    One common figure will do where their days agree; where no day is known it takes two. Two
    on the same days will do without a speaker, if the countries are the same, and so will three
    that are no small numbers.
    """
    days = day_fits(days_of(one), days_of(other))
    if days is False:
        return False
    figures = _common_figures(one, other)
    if len(figures) < _ROUNDUP * len(_harms_counted(one)):
        return False
    if _common_people(one, other):
        return len({counted for counted, _ in figures}) >= (1 if days else 2)
    things = {counted for counted, _ in figures}
    countries = one.lead.countries & other.lead.countries
    told = sum(value >= _TELLING for _, value in figures)
    return bool(days) and ((len(things) > 1 and bool(countries)) or told >= _MANY)


def _harms_counted(reading: Reading) -> set[tuple[str, float]]:
    """Return the counts of the harmed in an article."""
    figures = (claim.figure for claim in reading.claims if not claim.background)
    return {(f.counted, f.low) for f in figures if f and f.counted in HARM and f.low}


def _common_figures(one: Reading, other: Reading) -> set[tuple[str, float]]:
    """Return the things of which both give the same figure, with the figure."""
    theirs = [claim for claim in other.claims if claim.figure is not None]
    common = (c for c in one.claims if any(_same_figure(c, match) for match in theirs))
    return {(c.figure.counted, c.figure.low or 0) for c in common if c.figure}


def _same_figure(one: Claim, other: Claim) -> bool:
    first, second = one.figure, other.figure
    if first is None or second is None or first.low is None or not first.low:
        return False
    if first.counted == "other" or first.counted != second.counted:
        return False
    return first.unit is second.unit and overlap(first, second)


def _common_people(one: Reading, other: Reading) -> int:
    theirs = _named_speakers(other)
    return sum(
        any(same_speaker(name, language, known, tongue) for known, tongue in theirs)
        for name, language in _named_speakers(one)
    )


def _named_speakers(reading: Reading) -> set[tuple[str, str]]:
    language = reading.article.language
    return {
        (name, language)
        for claim in reading.claims
        for name in (claim.attribution.speaker, *claim.attribution.known_as)
        if name and claim.attribution.speaker and not claim.attribution.anonymous
    }
