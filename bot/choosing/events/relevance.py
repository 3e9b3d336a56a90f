"""Which of the articles read are about the event that is asked about.

A question pins its event down by names, days, countries and kinds of happening. An article fits
where none of these contradicts it. One that names nothing of it may still report the same event:
it is taken in where it shares a statement with an article that fits.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.answers import Question
from bot.choosing.counts.asked_totals import is_of_asked_year
from bot.choosing.events.alleged import counted_kinds, is_alleged, is_before_court
from bot.choosing.events.article_days import (
    day_fits,
    days_of,
    is_of_before,
    looks_back,
    names_the_day,
    tells_another_day,
)
from bot.choosing.events.asked_days import names_a_day
from bot.choosing.events.asked_places import joined_places, other_names, pinned
from bot.choosing.events.later_events import names_of_opening_event, places_of_later_event
from bot.choosing.events.linked_articles import shares_area, shares_first_figure, shares_statement
from bot.choosing.events.naming import article_names, names_any_of
from bot.choosing.events.open_days import with_asked_days
from bot.choosing.events.other_days import without_other_days
from bot.choosing.events.particular_names import particular, specific_names, without_kind
from bot.choosing.events.recalled_events import recalls
from bot.choosing.events.same_event import (
    SIGNS,
    WEAPONS,
    begins_with,
    names_it_nearly,
    on_the_day_of,
    tells_capital,
    tells_of_it,
)
from bot.choosing.events.seats import names_seats_alone
from bot.choosing.events.shares_of_names import shares_of_names
from bot.choosing.events.told_topics import concepts_told, countries_told
from bot.choosing.events.unknown_names import unknown_names
from bot.claims import Claim
from bot.reading.happenings import (
    UNMISTAKABLE,
    is_only_from_afar,
    kinds,
    same_kind,
)
from bot.reading.harms import HURT
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import countries_of, peoples_of
from bot.reading.names.transliteration import same_name
from bot.reading.reader import Reading

_NARROW = timedelta(days=31)
"""How long the asked time may be for it to tell one event of a place from another."""
_ENOUGH = 0.6
"""Share of the best article's matches that an article needs to be about the same event."""
_HALF = 0.5
"""Share that is enough where a day is asked for, which an article of that day has as well."""
_MAY_BE_VIOLENT = frozenset({"arrest", "kidnapping", "escape", "protest"})
_NO_TOPIC = frozenset(
    {
        "killed", "wounded", "missing", "evacuated", "destroyed", "victim", "body", "people",
        "civilian", "child", "woman", "man", "soldier", "fighter", "police", "source", "report",
        "claim", "territory", "lost", "survivor", "displaced", "official", "air_strike",
        "prosecutor", "lawyer",
    }
)  # fmt: skip
"""Concepts of what is counted and of who speaks: they tell no event from another."""


def relevant(question: Question, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings about the asked event, in the given order; all where none is asked.

    The days that an undated one names in part are taken for the asked ones where they can be.
    """
    names = event_names(question, readings)
    readings = [with_asked_days(reading, question.circumstances.days) for reading in readings]
    possible = [reading for reading in readings if is_of_days(question, reading, names)]
    possible = [reading for reading in possible if happening_fits(question, reading, names)]
    if not names:
        return _nearest_in_topic(question, possible)
    scores = shares_of_names(question, names, possible)
    best = max(scores.values(), default=0)
    if not best:
        return tuple(r for r in possible if names_it_nearly(question, r, names))
    either, told = joined_places(question, names), specific_names(question)
    direct = [
        reading
        for reading in possible
        if _names_it(question, reading, names, scores[id(reading)], best)
        or (_tells_of_any(either, reading) and not _misses_target(question, reading))
        or tells_of_it(question, reading, told)
        or names_it_nearly(question, reading, names)
    ]
    mainly = [r for r in direct if begins_with(r, names)]
    known = [place for one in mainly for place in one.lead.names]
    narrowed = on_the_day_of(question, direct) or question
    direct += [r for r in possible if r not in direct and tells_of_it(narrowed, r, told, known)]
    mainly = [r for r in direct if begins_with(r, names)]
    linked = [r for r in possible if r not in direct and _is_linked(r, mainly, question)]
    about = [reading for reading in possible if reading in direct or reading in linked]

    def told_of(one: Reading) -> float:
        """Return how much of the event an article has: its names, and what was hit."""
        return scores[id(one)] - _lacks_target(question, one)

    return tuple(without_other_days(question, about, told_of))


def event_names(question: Question, readings: Sequence[Reading]) -> tuple[str, ...]:
    """Return the names that pin the event down: unknown words too, if an article has them.

    Those of another event, which only tells the day or the cause of the asked one, are left out,
    and who began what a total is counted from.
    """
    names = names_told(question, readings)
    other = (*places_of_later_event(question, names), *names_of_opening_event(question, names))
    return tuple(name for name in names if name not in other)


def names_told(question: Question, readings: Sequence[Reading]) -> tuple[str, ...]:
    """Return the names that may pin the event down, of whichever event in the question."""
    certain = _pins(question)
    possible = [
        word
        for word in unknown_names(question, readings)
        if not any(word in name for name in certain)
    ]
    names = pinned(question, (*certain, *possible))
    return (*names, *other_names(question, names))


def _is_linked(reading: Reading, known: Sequence[Reading], question: Question) -> bool:
    """Tell whether an article that does not name the event as asked tells what a known one does."""
    days, around = question.circumstances.days, specific_names(question)
    asked = kinds(question.circumstances.concepts)
    if asked and not asked & kinds(reading.lead.concepts):
        return False
    same = (one for one in known if shares_statement(reading, one))
    if any(shares_first_figure(reading, other) for other in same):
        return not _begins_elsewhere(reading, known, around)
    return names_a_day(question) and any(
        shares_area(reading, other, days, around) for other in known
    )


def _begins_elsewhere(reading: Reading, known: Sequence[Reading], around: Sequence[str]) -> bool:
    """Tell whether an article begins with places that nobody names who tells of the event."""
    places = particular(reading.lead.places, reading.article.language)
    named = (
        any(same_name(place, name) for name in around)
        or any(article_names(other.article, place) for other in known)
        for place in places
    )
    return bool(places) and not any(named)


def _pins(question: Question) -> tuple[str, ...]:
    """Return the names that pin the event down: beside others no acronym of one who acted there.

    Another outlet writes an acronym out, or has another one for the same body. The country tells
    enough where nothing else does and no day is asked for, as that of one event of many is. A
    place that only tells where another one lies is none of them.
    """
    names = pinned(question, specific_names(question))
    kept = tuple(name for name in names if not name.isupper())
    asked = question.circumstances
    if not kept and (asked.days or not asked.countries):
        kept = names
    return tuple(dict.fromkeys(without_kind(name, question.language) for name in kept))


def _names_it(
    question: Question, reading: Reading, names: Sequence[str], score: float, best: float
) -> bool:
    """Tell whether an article has enough of the names: ``score``, where the best has ``best``.

    One with a part of them must have something of what was hit, too.
    """
    if score < 1 and _misses_target(question, reading):
        return False
    return score >= _ENOUGH * best or (score > 0 and _has_place_and_day(question, reading, names))


def _has_place_and_day(question: Question, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether the article is of the asked days and names a place of the event.

    "Rockets hit a van in Brenvik, close to Torsk" names two, and who did it may be a third name.
    """
    asked = question.circumstances.days
    narrow = any(last - first <= _NARROW for first, last in asked)
    if not narrow or not day_fits(days_of(reading), asked):
        return False
    places = [name for name in names if name in question.circumstances.places]
    return any(
        article_names(reading.article, place) or tells_capital(reading.lead, [place])
        for place in places or names
    )


def _misses_target(question: Question, reading: Reading) -> bool:
    """Tell whether an article has nothing of what was hit, where no kind of happening is asked.

    "When a bus overturned on the road from Brenvik to Torsk" is no raid on one of the two.
    """
    asked = question.circumstances.concepts
    signs = asked & SIGNS
    return bool(signs) and not kinds(asked) and signs.isdisjoint(concepts_told(reading))


def _lacks_target(question: Question, reading: Reading) -> bool:
    """Tell whether an article has nothing of what was hit, where the question says what."""
    asked = question.circumstances.concepts & (SIGNS - WEAPONS)
    return bool(asked) and asked.isdisjoint(concepts_told(reading))


def _tells_of_any(places: Sequence[str], reading: Reading) -> bool:
    """Tell whether the article begins with one of ``places``, or gives a figure for it."""
    figures = (claim for claim in reading.claims if claim.figure is not None)
    return bool(places) and (
        begins_with(reading, places) or any(names_any(claim, places) for claim in figures)
    )


def is_of_days(question: Question, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether the article is of the asked days, or looks back on the asked event by its day.

    "In November a strike on the freight yard in Brenvik killed six" may stand in one of March.
    """
    asked = question.circumstances.days
    if is_of_before(reading, question.circumstances.since):
        return False
    if day_fits(days_of(reading), asked) is not False:
        return not tells_another_day(reading, asked)
    back = [claim for claim in reading.claims if looks_back(claim, asked)]
    if not names:
        return _looks_back_on_days(question, back)
    if begins_with(reading, names) and any(names_the_day(claim, asked) for claim in back):
        return True
    return any(
        names_any(claim, names) or follows_name(claim, reading, names) for claim in back
    ) or any(recalls(claim, reading, question, names) for claim in reading.claims)


def _looks_back_on_days(question: Question, back: Sequence[Claim]) -> bool:
    """Tell whether sentences of an article look back on the asked days, if no name is asked for."""
    if question.background:
        return any(claim.circumstances.since or is_of_asked_year(question, claim) for claim in back)
    if not question.counted:
        return bool(back)  # what is counted in July is told in an article of August
    return any(_tells_of_days(claim, question) for claim in back)


def _tells_of_days(claim: Claim, question: Question) -> bool:
    """Tell whether a figure is of the asked kind and days, where no name pins the event down.

    "In the first week of the strikes, in late August" names none.
    """
    asked, told, figure = question.circumstances, claim.circumstances, claim.figure
    if figure is None or figure.counted not in question.counted:
        return False
    lands = not (asked.countries and told.countries) or bool(asked.countries & told.countries)
    alike = bool(kinds(asked.concepts) & kinds(told.concepts))
    return alike and lands and names_the_day(claim, asked.days)


def follows_name(claim: Claim, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether a sentence without a place follows one that names the asked place."""
    before = sentence_before(claim, reading)
    speaker = claim.attribution.speaker or ""
    placed = any(place not in speaker for place in claim.circumstances.places)
    return before is not None and not placed and names_any(before, names)


def sentence_before(claim: Claim, reading: Reading) -> Claim | None:
    """Return a claim of the sentence right before in the article."""
    start = claim.quote.start
    earlier = [c for c in reading.claims if c.quote.end <= start]
    return max(earlier, key=_end_and_start, default=None)


def _end_and_start(claim: Claim) -> tuple[int, int]:
    return claim.quote.end, claim.quote.start


def happening_fits(question: Question, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether the article, or a sentence of it on the asked place, tells of that kind.

    A trial may be on anything, and of what somebody is accused is no event without a place.
    """
    if is_alleged(question, names) or is_before_court(question, reading.lead.concepts):
        return True
    asked = question.circumstances.concepts - counted_kinds(question)
    if kinds(asked) & UNMISTAKABLE:
        return bool(kinds(asked) & kinds(concepts_told(reading)))
    asked |= _violence(question, asked, reading)
    if same_kind(asked, reading.lead.concepts):
        return True
    return any(
        kinds(asked) & kinds(claim.circumstances.concepts) and names_any(claim, names)
        for claim in reading.claims
    )


def _violence(question: Question, asked: frozenset[str], reading: Reading) -> frozenset[str]:
    """Return the concept of violence where the question means it by another word.

    An arrest in which people died was a fight, though no air strike, and the fire of a country, of
    guns or of an armed body ("by XYZ fire") is no blaze.
    """
    hurt = not HURT.isdisjoint(question.counted)
    fought = hurt and bool(kinds(asked) & _MAY_BE_VIOLENT)
    fought = fought and not is_only_from_afar(reading.lead.concepts)
    peoples = peoples_of(question.text, question.language)
    bodies = any(name.isupper() for name in question.circumstances.names)
    fired = "fire" in asked and bool(peoples or bodies or asked & WEAPONS)
    return frozenset({"attack"}) if fought or fired else frozenset()


def names_any(claim: Claim, names: Sequence[str]) -> bool:
    """Tell whether the claim's sentence has any of ``names``, a capital also by its country.

    One that only tells where a government sits is no place of what happened.
    """
    text, pack = claim.article.text, lexicon(claim.article.language)
    if names_any_of(text, claim.told_in, names):
        return pack is None or not names_seats_alone(text, claim.told_in, tuple(names), pack)
    return tells_capital(claim.circumstances, names)


def _nearest_in_topic(question: Question, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings whose beginning has the question's countries and concepts, if any do.

    What is counted, and of whom, is no topic: it stands in articles on every event. A question
    for a speaker or for a total of many years has its answers in articles on anything.
    """
    asked = _asked_countries(question)
    fitting = [r for r in readings if not asked or asked & countries_told(r)]
    marks = (question.circumstances.concepts - _NO_TOPIC) | asked
    if not marks or question.speakers or question.background or not question.wants_figure:
        return tuple(fitting)
    shares = [len(marks & (r.lead.concepts | r.lead.countries)) / len(marks) for r in fitting]
    least = (_HALF if names_a_day(question) else _ENOUGH) * max(shares, default=0)
    return tuple(r for r, share in zip(fitting, shares, strict=True) if share >= least)


def _asked_countries(question: Question) -> frozenset[str]:
    """Return the countries of the question, but for those that only name its speakers."""
    rest = question.text
    for speaker in question.speakers:
        rest = rest.replace(speaker, " ")
    return question.circumstances.countries & countries_of(rest, question.language)
