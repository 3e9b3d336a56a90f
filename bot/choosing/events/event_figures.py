"""Which figures of an article are of the asked event: those of its place and time."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from bot.answers import Question
from bot.choosing.counts.asked_totals import sums_up
from bot.choosing.events.article_days import (
    LATE,
    begins_with_another_day,
    day_fits,
    days_of,
    looks_back,
    may_be_of_another_day,
    meets,
    names_the_day,
    near,
)
from bot.choosing.events.asides import is_aside, is_of_other_time
from bot.choosing.events.figure_places import is_of_neighbour, is_sum, places_of
from bot.choosing.events.naming import article_names
from bot.choosing.events.neighbour_days import without_neighbours
from bot.choosing.events.open_days import rules_out
from bot.choosing.events.others_doing import is_others_doing
from bot.choosing.events.recalled_events import recalls
from bot.choosing.events.relevance import names_any, sentence_before
from bot.choosing.events.same_event import LEAST_SIGNS, SIGNS, begins_with
from bot.choosing.events.sentence_events import is_of_opened_event
from bot.choosing.events.whole_wars import is_of_whole_war
from bot.claims import Claim, Figure
from bot.ledger.comparing import can_both_hold, overlap
from bot.ledger.quotation_pairs import same_voice
from bot.reading.happenings import GEOGRAPHY, kinds
from bot.reading.harms import HARM
from bot.reading.names.countries import countries_of
from bot.reading.names.transliteration import same_name
from bot.reading.reader import Reading

_DAY = timedelta(days=1)
_SOME_WEEKS = timedelta(days=14)
"""After how long a time that goes on is that of no single raid."""
_VIOLENCE = "violence"
_ANYBODY = frozenset({"people", "civilians"})
_LANDS = 2
"""How many lands make a sentence one on another war: who did it, and to whom or where."""
_AREA = "province"
"""The concept of a question for an area, whose towns' figures, and their sum, are of it."""


def figures_of_event(question: Question, reading: Reading, names: Sequence[str]) -> list[Claim]:
    """Return the figures of an article that are of the asked event.

    Those whose sentence names the asked place are; no other, if the article comes to that place
    only in passing. Else another figure is too, unless it is of another event or another place;
    where the article has figures for the asked place, those of a place around it are left out.
    An article of another day than the asked one has only what it looks back on, and one of an
    unknown day that names the place in passing has only what its sentences say of it.
    """
    figures = _not_ruled_out(question, reading, names)
    if not names:
        return figures
    if _only_looks_back(question, reading):
        kept = [c for c in figures if _is_looked_back_on(c, question, reading, names)]
        return [claim for claim in kept if not _lost_its_total(claim, reading.claims, kept)]
    within = () if _AREA in question.circumstances.concepts else names
    here = [c for c in figures if names_any(c, names) and not is_of_neighbour(c, reading, within)]
    here = [*here, *_told_with(figures, here, question, reading, names)]
    if not begins_with(reading, names):
        if _names_in_passing(reading, names, question):
            return here
        if here and all(is_aside(claim, reading) for claim in here):
            return here
    here = [claim for claim in here if not is_of_other_time(claim, reading)]
    single = [c for c in figures if not (within and is_sum(c, reading, names))]
    kept = [c for c in single if c in here or _may_be_of(c, question, reading, here, names)]
    return [claim for claim in kept if not _lost_its_total(claim, figures, kept)]


def _not_ruled_out(question: Question, reading: Reading, names: Sequence[str]) -> list[Claim]:
    """Return the figures of the asked day that are of no other deed, land or time."""
    figures = _of_day(question, reading, names)
    figures = [c for c in figures if not is_others_doing(c, question, reading)]
    if not figures:
        return []
    figures = [c for c in figures if not _outlasts(c, question, reading, names)]
    figures = [c for c in figures if not _is_in_other_land(c, question, reading, names)]
    figures = without_neighbours(question, figures, reading, names)
    figures = [c for c in figures if not is_of_opened_event(c, question, reading, names)]
    return [claim for claim in figures if not is_of_whole_war(claim, question, reading, names)]


def _is_looked_back_on(
    claim: Claim, question: Question, reading: Reading, names: Sequence[str]
) -> bool:
    """Tell whether an article of another day has a figure that may be of the asked place."""
    if names_any(claim, names) or not places_of(claim):
        return True
    return begins_with(reading, names) and names_the_day(claim, question.circumstances.days)


def _may_be_of(
    claim: Claim,
    question: Question,
    reading: Reading,
    here: Sequence[Claim],
    names: Sequence[str],
) -> bool:
    """Tell whether a figure whose sentence does not name the asked place may be of its event."""
    if _is_of_that_day(claim, question, reading) or _is_of_same_target(claim, question, reading):
        return True
    return not _is_of_other_event(claim, reading, here, names, question.circumstances.places)


def _names_in_passing(reading: Reading, names: Sequence[str], question: Question) -> bool:
    """Tell whether an article whose day is unknown names the place, though not to begin with."""
    undated = may_be_of_another_day(reading, question.circumstances.days)
    return undated and any(article_names(reading.article, name) for name in names)


def _told_with(
    figures: Sequence[Claim],
    here: Sequence[Claim],
    question: Question,
    reading: Reading,
    names: Sequence[str],
) -> list[Claim]:
    """Return the figures that follow the asked event's where a later article looks back on it."""
    asked = question.circumstances.days
    if day_fits(days_of(reading), asked) is not False:
        return []
    back = [c for c in reading.claims if looks_back(c, asked) and names_any(c, names)]
    return [c for c in figures if c not in here and _follows(c, reading, back)]


def _is_of_that_day(claim: Claim, question: Question, reading: Reading) -> bool:
    """Tell whether the sentence names the asked day, which is not the article's own."""
    asked = question.circumstances.days
    own = meets(days_of(reading), asked) or _is_elsewhere(claim, reading)
    return meets(claim.circumstances.days, asked) and not own


def _is_of_same_target(claim: Claim, question: Question, reading: Reading) -> bool:
    """Tell whether the sentence has the asked day, and what hit what as the beginning has it.

    "A drone hit a factory near Brenvik", and later: "today a drone hit the factory in Sorrel".
    """
    signs = claim.circumstances.concepts & reading.lead.concepts & SIGNS
    told = meets(claim.circumstances.days, question.circumstances.days)
    return told and len(signs) >= LEAST_SIGNS


def _lost_its_total(claim: Claim, figures: Sequence[Claim], kept: Sequence[Claim]) -> bool:
    """Tell whether a figure is a part of totals of its sentence none of which is kept."""
    if claim.figure is None or not claim.figure.included:
        return False
    totals = [other for other in figures if _is_total(other, claim)]
    return bool(totals) and not any(total in kept for total in totals)


def _is_total(other: Claim, claim: Claim) -> bool:
    one, total = claim.figure, other.figure
    if one is None or total is None or total.included or other.quote != claim.quote:
        return False
    return total.counted == one.counted


def _is_of_other_event(
    claim: Claim,
    reading: Reading,
    here: Sequence[Claim],
    names: Sequence[str],
    around: Sequence[str],
) -> bool:
    """Tell whether a figure whose sentence does not name the asked place is of another event.

    Args:
        claim: The figure.
        reading: Its article.
        here: The article's figures for the asked place.
        names: The asked place.
        around: Every place that the question names.
    """
    if is_aside(claim, reading) or _is_elsewhere(claim, reading) or names_any(claim, names):
        return True
    # One that tells of the event by its province alone tells of others there by their places.
    if not here and _names_other_place(claim, (*reading.lead.names, *around)):
        return True
    things = {c.figure.counted for c in here if c.figure and _counts_all(c)}
    if not places_of(claim) or not _is_counted(claim, things):
        return False
    return not _tells_the_same(claim, here)


def _counts_all(claim: Claim) -> bool:
    """Tell whether a figure counts all of the harmed, no part and no class of them."""
    figure = claim.figure
    return figure is not None and not figure.included and figure.who in {None, *_ANYBODY}


def _is_counted(claim: Claim, things: set[str]) -> bool:
    """Tell whether figures for the asked place count the same, or some where this denies any."""
    if claim.figure is None:
        return False
    return claim.figure.counted in things or (claim.figure.low == 0 and bool(HARM & things))


def _tells_the_same(claim: Claim, here: Sequence[Claim]) -> bool:
    """Tell whether another speaker's figure for a place around the asked one can be the same.

    "More than eight raids hit the province", says one; "Brenvik was hit 16 times", another.
    """
    alike = [c for c in here if c.figure and claim.figure and _count_alike(claim.figure, c.figure)]
    own = claim.attribution.speaker is None or any(same_voice(claim, other) for other in alike)
    return bool(alike) and not own


def _count_alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures count the same and can be of one event, one a class of it."""
    if one.counted != other.counted or one.low == 0:
        return False
    if one.who != other.who:
        return can_both_hold(one, other) is not False
    return one.low is None or other.low is None or overlap(one, other)


def _is_elsewhere(claim: Claim, reading: Reading) -> bool:
    """Tell whether the sentence names places, and none that the article begins with."""
    places, known = places_of(claim), reading.lead.names
    return bool(places) and not any(same_name(one, other) for one in places for other in known)


def _is_in_other_land(
    claim: Claim, question: Question, reading: Reading, names: Sequence[str]
) -> bool:
    """Tell whether a sentence tells of lands that neither question nor beginning speak of.

    So the headlines of other articles do, which stand in the text of a page.
    """
    if names_any(claim, names):
        return False
    asked, lead, told = question.circumstances, reading.lead, claim.circumstances
    speaker = countries_of(claim.attribution.speaker or "", claim.article.language)
    lands = (told.concepts & GEOGRAPHY) | (told.countries - speaker)
    known = lead.concepts | lead.countries | asked.concepts | asked.countries
    return len(lands) >= _LANDS and lands.isdisjoint(known)


def _of_day(question: Question, reading: Reading, names: Sequence[str]) -> list[Claim]:
    """Return the figures whose sentence gives no other day than the asked ones.

    A neighbouring day will do, since nights and time zones move events, but not where the article
    has the asked day as well and speaks of another place on its neighbour.
    """
    if not any(claim.figure for claim in reading.claims):
        return []
    asked = question.circumstances.days
    then = [claim for claim in reading.claims if meets(claim.circumstances.days, asked)]
    if _only_looks_back(question, reading):
        back = [
            c
            for c in reading.claims
            if looks_back(c, asked) or recalls(c, reading, question, names)
        ]
        return [c for c in reading.claims if c.figure and (c in back or _follows(c, reading, back))]
    figures = [
        claim
        for claim in reading.claims
        if claim.figure
        and day_fits(claim.circumstances.days, asked) is not False
        and not rules_out(claim.circumstances.open_days, asked)
        and (question.background or not _runs_longer(claim, asked))
    ]
    if not then:
        return figures
    known = {name for claim in then for name in claim.circumstances.names}
    figures = [c for c in figures if not _carries_other_day(c, reading, asked)]
    return [c for c in figures if not (_misses(c, asked) and _names_other_place(c, known))]


def _carries_other_day(claim: Claim, reading: Reading, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether a sentence without a day goes on with one of another day than the asked.

    "On 2 May a raid hit Brenvik. Six died." in an article that tells of a raid in June as well.
    """
    if claim.circumstances.days or claim.circumstances.since:
        return False
    before = sentence_before(claim, reading)
    return before is not None and day_fits(before.circumstances.days, asked) is False


def _only_looks_back(question: Question, reading: Reading) -> bool:
    """Tell whether the article is of another day than the asked one, which it may recall."""
    asked = question.circumstances.days
    if day_fits(days_of(reading), asked) is False:
        return True
    told = any(meets(claim.circumstances.days, asked) for claim in reading.claims)
    return told and begins_with_another_day(reading, asked)


def _follows(claim: Claim, reading: Reading, then: Sequence[Claim]) -> bool:
    """Tell whether a sentence without day and place goes on with one of the asked day.

    So where an article looks back: "In May a raid hit Brenvik. Six people were killed." A day
    beside "then" is that of an aside ("who had come in January"), but not one of the article's own.
    """
    told = claim.circumstances
    before = sentence_before(claim, reading)
    if any(sums_up(claim, other) for other in then):
        return True
    now = near(told.days, days_of(reading), early=LATE, late=LATE)
    aside = told.back_then and not now
    elsewhen = (told.days and not aside) or told.since or told.shift
    return before in then and not (elsewhen or places_of(claim))


def _runs_longer(claim: Claim, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether the sentence counts since well before the asked days."""
    starts = [first for first, _ in claim.circumstances.since]
    return bool(starts and asked) and min(starts) < min(first for first, _ in asked) - _DAY


def _outlasts(claim: Claim, question: Question, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether a sentence counts for weeks where a raid is asked for, which it does not name.

    "A raid on Brenvik killed three. Since 1 May sixteen have been killed in such attacks."
    """
    figure, published = claim.figure, claim.article.published
    starts = [first for first, _ in claim.circumstances.since]
    if question.background or figure is None or published is None or not starts:
        return False
    if kinds(question.circumstances.concepts) != {_VIOLENCE} or names_any(claim, names):
        return False
    shorter = any(
        other.figure is not None
        and other.figure.counted == figure.counted
        and not (other.background or other.circumstances.since)
        for other in reading.claims
    )
    return shorter and published - min(starts) > _SOME_WEEKS


def _misses(claim: Claim, asked: Sequence[tuple[date, date]]) -> bool:
    days = claim.circumstances.days
    return bool(days) and not meets(days, asked)


def _names_other_place(claim: Claim, known: Collection[str]) -> bool:
    return any(not any(same_name(p, name) for name in known) for p in places_of(claim))
