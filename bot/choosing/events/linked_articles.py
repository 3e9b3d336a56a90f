"""Articles that report one event though they name it differently: what they tell links them."""

from collections.abc import Sequence
from datetime import date

from bot.choosing.events.article_days import day_fits, days_of, near_its_beginning
from bot.choosing.events.particular_names import particular
from bot.claims import Claim
from bot.ledger.comparing import overlap
from bot.reading.figures.figures import UNNAMED
from bot.reading.happenings import kinds, same_kind
from bot.reading.harms import HARM
from bot.reading.names.transliteration import same_name
from bot.reading.reader import Reading
from bot.reading.speakers.speakers_match import same_speaker

_MANY, _TELLING = 3, 5
"""How many common figures, from which value on, make two articles one event's."""
_ROUNDUP = 0.25
"""Share of an article's figures that another one must have, to be about the same event."""


def shares_statement(one: Reading, other: Reading) -> bool:
    """Tell whether two articles give the same figures and hear the same named speaker.

    A long list of figures has some that any other article has: more of them must be the same.

    One common figure will do where their days agree; where no day is known it takes two. A body
    that speaks of every event of its kind ("the civil defence") takes two, one of them no small
    number. Two on the same days will do without a speaker, if the countries are the same, and so
    will three that are no small numbers. A shipwreck is no bombing, whoever speaks of both.
    """
    days = day_fits(days_of(one), days_of(other))
    if days is False or not same_kind(one.lead.concepts, other.lead.concepts):
        return False
    figures = _common_figures(one, other)
    if len(figures) < _ROUNDUP * len(_harms_counted(one)):
        return False
    things = {counted for counted, _ in figures}
    told = sum(value >= _TELLING for _, value in figures)
    speakers = _common_speakers(one, other)
    if particular(speakers, one.article.language):
        return len(things) >= (1 if days else 2)
    if speakers and len(things) > 1 and told:
        return True
    countries = one.lead.countries & other.lead.countries
    return bool(days) and ((len(things) > 1 and bool(countries)) or told >= _MANY)


def shares_area(
    one: Reading, other: Reading, asked: Sequence[tuple[date, date]], around: Sequence[str]
) -> bool:
    """Tell whether an article that names only the area around tells of another one's event.

    It begins with no place but those that the other begins with, or the question names. Both must
    be of the asked day and of one kind, and count the same of the harmed.

    Args:
        one: The article.
        other: An article that is about the asked event.
        asked: The days that are asked for.
        around: Every place that the question names.
    """
    if not (near_its_beginning(one, asked) and near_its_beginning(other, asked)):
        return False
    if not kinds(one.lead.concepts) & kinds(other.lead.concepts):
        return False
    places = particular(one.lead.places, one.article.language)
    known = (*other.lead.names, *around)
    within = all(any(same_name(place, name) for name in known) for place in places)
    return bool(places) and within and any(c in HARM for c, _ in _common_figures(one, other))


def shares_first_figure(one: Reading, other: Reading) -> bool:
    """Tell whether an article's first sentence with a figure has one that another gives.

    What an article adds of other events stands further on, and what the other one adds has a place
    that it does not begin with.
    """
    return any(
        _same_figure(claim, match)
        and _same_number(claim, match)
        and not _is_elsewhere(match, other)
        for claim in _first_counts(one)
        for match in other.claims
    )


def _same_number(one: Claim, other: Claim) -> bool:
    """Tell whether the printed numbers can be one: "at least 21" could be any that is larger."""
    first, second = one.figure, other.figure
    if first is None or second is None or first.low is None or second.low is None:
        return False
    return first.low <= (second.high or second.low) and second.low <= (first.high or first.low)


def _first_counts(reading: Reading) -> list[Claim]:
    """Return the figures of the first sentence with any, and of the first on the harmed."""
    named = [c for c in reading.claims if c.figure is not None and c.figure.counted != UNNAMED]
    harmed = [c for c in named if c.figure is not None and c.figure.counted in HARM]
    first = {min(c.quote.start for c in counted) for counted in (named, harmed) if counted}
    return [claim for claim in named if claim.quote.start in first]


def _is_elsewhere(claim: Claim, reading: Reading) -> bool:
    places, known = claim.circumstances.places, reading.lead.names
    return bool(places) and not any(same_name(one, other) for one in places for other in known)


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
    if first.counted == UNNAMED or first.counted != second.counted:
        return False
    return first.unit is second.unit and overlap(first, second)


def _common_speakers(one: Reading, other: Reading) -> tuple[str, ...]:
    """Return the named speakers of an article, as it writes them, whom the other hears too."""
    language, tongue = one.article.language, other.article.language
    theirs = {name for names in _named_speakers(other).values() for name in names}
    return tuple(
        speaker
        for speaker, names in _named_speakers(one).items()
        if any(same_speaker(name, language, known, tongue) for name in names for known in theirs)
    )


def _named_speakers(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Return the named speakers of an article, each with all names that it is known by."""
    said = (claim.attribution for claim in reading.claims)
    return {
        one.speaker: (one.speaker, *one.known_as)
        for one in said
        if one.speaker and not one.anonymous
    }
