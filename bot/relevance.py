"""Which of the articles read are about the event that is asked about.

A question pins its event down by names, days, countries and kinds of happening. An article fits
where none of these contradicts it. One that names nothing of it may still report the same event:
it is taken in where it shares a statement with an article that fits.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.answers import Question
from bot.asked_places import joined_places, pinned
from bot.claims import Claim
from bot.comparing import overlap
from bot.happenings import GEOGRAPHY, UNMISTAKABLE, kinds, same_kind
from bot.harms import HARM, HURT
from bot.naming import article_names, names_any_of
from bot.open_days import rules_out
from bot.particular_names import specific_names, without_site
from bot.reading.concepts import concepts_of
from bot.reading.countries import peoples_of
from bot.reading.reader import Reading
from bot.reading.speakers_match import same_speaker
from bot.reading.tokens import fold
from bot.same_event import WEAPONS, begins_with, tells_of_it

_EARLY = timedelta(days=1)
_NEXT = timedelta(days=2)
"""How long after an event its day may be taken for: its night, and the day that it became known."""
_LATE = timedelta(days=10)
"""A page on an event comes out on its day or soon after; time zones make it a day early."""
_NARROW = timedelta(days=31)
"""How long the asked time may be for it to tell one event of a place from another."""
_MANY, _TELLING = 3, 5
"""How many common figures, from which value on, make two articles one event's."""
_ENOUGH = 0.6
"""Share of the best article's matches that an article needs to be about the same event."""
_MAY_BE_VIOLENT = frozenset({"arrest", "kidnapping", "escape", "protest"})
_ROUNDUP = 0.25
"""Share of an article's figures that another one must have, to be about the same event."""
_COUNTED = {
    "displaced": ("escape",),
    "arrested": ("arrest",),
    "kidnapped": ("kidnapping",),
    "killed": ("execution", "murder"),
}
"""Harms that are happenings as well: prisoners escape in a riot."""
_NO_TOPIC = frozenset(
    {
        "killed", "wounded", "missing", "evacuated", "destroyed", "victim", "body", "people",
        "civilian", "child", "woman", "man", "soldier", "fighter", "police", "source", "report",
        "claim", "territory", "lost", "survivor", "displaced", "official", "air_strike",
    }
)  # fmt: skip
"""Concepts of what is counted and of who speaks: they tell no event from another."""


def relevant(question: Question, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings about the asked event, in the given order; all where none is asked."""
    names = event_names(question, readings)
    possible = [reading for reading in readings if _is_of_days(question, reading, names)]
    possible = [reading for reading in possible if _happening_fits(question, reading, names)]
    if not names:
        return _nearest_in_topic(question, possible)
    scores = _name_scores(question, names, possible)
    best = max(scores.values(), default=0)
    if not best:
        return ()
    either, told = joined_places(question, names), specific_names(question)
    direct = [
        reading
        for reading in possible
        if scores[id(reading)] >= _ENOUGH * best
        or (scores[id(reading)] and _has_place_and_day(question, reading, names))
        or _tells_of_any(either, reading)
        or tells_of_it(question, reading, told)
    ]
    named = [r for r in direct if _outlet_named(told, question.language, r)]
    if named:
        return tuple(named)
    mainly = [r for r in direct if begins_with(r, names)]
    linked = [
        r for r in possible if r not in direct and any(shares_statement(r, d) for d in mainly)
    ]
    return tuple(reading for reading in possible if reading in direct or reading in linked)


def event_names(question: Question, readings: Sequence[Reading]) -> tuple[str, ...]:
    """Return the names that pin the asked event down: unknown words too, if an article has them."""
    certain = _pins(question)
    language = question.language
    possible = [
        word
        for word in question.unknown_words
        if not any(word in name for name in certain)
        and any(_names_found([word], language, reading) for reading in readings)
    ]
    return pinned(question, (*certain, *possible))


def _pins(question: Question) -> tuple[str, ...]:
    """Return the names that pin the event down: beside a place no acronym of one who acted there.

    Another outlet writes an acronym out, or has another one for the same body. A place that only
    tells where another one lies is none of them.
    """
    names = pinned(question, specific_names(question))
    rest = tuple(name for name in names if not name.isupper())
    places = set(question.circumstances.places)
    kept = rest if places.intersection(rest) else names
    return tuple(dict.fromkeys(without_site(name, question.language) for name in kept))


def _has_place_and_day(question: Question, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether the article is of the asked days and names a place of the event.

    "Rockets hit a van in Brenvik, close to Torsk" names two, and who did it may be a third name.
    """
    asked = question.circumstances.days
    narrow = any(last - first <= _NARROW for first, last in asked)
    if not narrow or not day_fits(days_of(reading), asked):
        return False
    places = [name for name in names if name in question.circumstances.places]
    return any(article_names(reading.article, place) for place in places or names)


def _tells_of_any(places: Sequence[str], reading: Reading) -> bool:
    """Tell whether the article begins with one of ``places``, or gives a figure for it."""
    figures = (claim for claim in reading.claims if claim.figure is not None)
    return bool(places) and (
        begins_with(reading, places) or any(names_any(claim, places) for claim in figures)
    )


def _outlet_named(names: Sequence[str], language: str, reading: Reading) -> bool:
    """Tell whether the question names the outlet itself: then only its own pages are meant.

    A part of the outlet's name does not: it is mostly the name of a place.
    """
    article = reading.article
    whole = [name for name in names if name.isupper() or fold(name) == fold(article.outlet)]
    return any(same_speaker(name, language, article.outlet, article.language) for name in whole)


def day_fits(days: Sequence[tuple[date, date]], asked: Sequence[tuple[date, date]]) -> bool | None:
    """Tell whether any of ``days`` falls into the asked ones; None where either is unknown."""
    if not days or not asked:
        return None
    return any(
        first <= end + _LATE and last >= start - _EARLY
        for first, last in days
        for start, end in asked
    )


def days_of(reading: Reading) -> tuple[tuple[date, date], ...]:
    """Return the days that an article's event can have: those around its publication, if known."""
    published = reading.article.published
    if published is None:
        return reading.lead.days
    return ((published, published), *_recalled(reading, published))


def _recalled(reading: Reading, published: date) -> tuple[tuple[date, date], ...]:
    """Return the day that a late article begins with: the event that it looks back on.

    "On 4 March shells hit the market of Brenvik" may open a report of June.
    """
    first = reading.claims[0].circumstances.days[:1] if reading.claims else ()
    return first if first and first[0][1] < published - _LATE else ()


def concepts_told(reading: Reading) -> frozenset[str]:
    """Return every concept that an article speaks of."""
    told = (claim.circumstances.concepts for claim in reading.claims)
    return reading.lead.concepts.union(*told)


def _is_of_days(question: Question, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether the article is of the asked days, or looks back on the asked event by its day.

    "In November a strike on the freight yard in Brenvik killed six" may stand in one of March.
    """
    asked = question.circumstances.days
    if day_fits(days_of(reading), asked) is not False:
        return not _tells_another_day(reading, asked)
    back = [claim for claim in reading.claims if looks_back(claim, asked)]
    return any(names_any(claim, names) or _follows_name(claim, reading, names) for claim in back)


def _follows_name(claim: Claim, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether a sentence without a place follows one that names the asked place."""
    before = sentence_before(claim, reading)
    speaker = claim.attribution.speaker or ""
    placed = any(place not in speaker for place in claim.circumstances.places)
    return before is not None and not placed and names_any(before, names)


def sentence_before(claim: Claim, reading: Reading) -> Claim | None:
    """Return a claim of the sentence right before in the article."""
    earlier = (c for c in reading.claims if c.quote.end <= claim.quote.start)
    return max(earlier, key=lambda c: (c.quote.end, c.quote.start), default=None)


def _tells_another_day(reading: Reading, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether the article begins with a day that is none of the asked, which it never names.

    A page that came out soon after the asked days may be on an event of its own day.
    """
    told = [days for claim in reading.claims for days in claim.circumstances.days]
    if begins_with_another_day(reading, asked):
        return not _near(told, asked)
    return not told and _begins_with_another_open_day(reading, asked)


def _begins_with_another_open_day(reading: Reading, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether an undated article begins with "Friday 4 March" when no such day is asked for.

    One that recalls the asked event may name its day further on.
    """
    later = [c.circumstances.open_days for c in reading.claims if c.circumstances.open_days]
    return rules_out(reading.lead.open_days, asked) and all(rules_out(d, asked) for d in later)


def begins_with_another_day(reading: Reading, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether the article's beginning names days, and none of or right after the asked."""
    lead = reading.lead.days
    return bool(lead and asked) and not _near(lead, asked)


def _near(days: Sequence[tuple[date, date]], asked: Sequence[tuple[date, date]]) -> bool:
    return any(
        first <= end + _NEXT and last >= start - _EARLY
        for first, last in days
        for start, end in asked
    )


def looks_back(claim: Claim, asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether the sentence is of the asked days, or of a time ("months ago") that may be."""
    told = claim.circumstances
    return meets(told.days, asked) or (told.long_ago and not told.days)


def meets(days: Sequence[tuple[date, date]], asked: Sequence[tuple[date, date]]) -> bool:
    """Tell whether any of ``days`` is among the asked ones."""
    return any(first <= end and last >= start for first, last in days for start, end in asked)


def _happening_fits(question: Question, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether the article, or a sentence of it on the asked place, tells of that kind."""
    asked = question.circumstances.concepts - _counted_kinds(question)
    if kinds(asked) & UNMISTAKABLE:
        return bool(kinds(asked) & kinds(concepts_told(reading)))
    asked |= _violence(question, asked)
    if same_kind(asked, reading.lead.concepts):
        return True
    return any(
        kinds(asked) & kinds(claim.circumstances.concepts) and names_any(claim, names)
        for claim in reading.claims
    )


def _violence(question: Question, asked: frozenset[str]) -> frozenset[str]:
    """Return the concept of violence where the question means it by another word.

    An arrest in which people died was a fight, and the fire of a country or of guns is no blaze.
    """
    hurt = not HURT.isdisjoint(question.counted)
    fought = hurt and bool(kinds(asked) & _MAY_BE_VIOLENT)
    peoples = peoples_of(question.text, question.language)
    fired = "fire" in asked and bool(peoples or asked & WEAPONS)
    return frozenset({"attack"}) if fought or fired else frozenset()


def _counted_kinds(question: Question) -> frozenset[str]:
    """Return the concepts of what is counted, which may happen in an event of any kind."""
    return frozenset(kind for harm in question.counted for kind in _COUNTED.get(harm, ()))


def names_any(claim: Claim, names: Sequence[str]) -> bool:
    """Tell whether the claim's sentence has any of ``names``."""
    return names_any_of(claim.article.text, claim.told_in, names)


def _nearest_in_topic(question: Question, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings whose beginning has the question's countries and concepts, if any do.

    What is counted, and of whom, is no topic: it stands in articles on every event. A question
    for a speaker or for a total of many years has its answers in articles on anything.
    """
    asked = question.circumstances.countries
    fitting = [r for r in readings if not asked or asked & countries_told(r)]
    marks = (question.circumstances.concepts - _NO_TOPIC) | asked
    if not marks or question.speakers or question.background or not question.wants_figure:
        return tuple(fitting)
    shares = [len(marks & (r.lead.concepts | r.lead.countries)) / len(marks) for r in fitting]
    least = _ENOUGH * max(shares, default=0)
    return tuple(r for r, share in zip(fitting, shares, strict=True) if share >= least)


def countries_told(reading: Reading) -> frozenset[str]:
    """Return every country that an article names."""
    told = (claim.circumstances.countries for claim in reading.claims)
    return reading.lead.countries.union(*told)


def _name_scores(
    question: Question, names: Sequence[str], readings: Sequence[Reading]
) -> dict[int, float]:
    """Return the share of ``names`` that each reading has, by the reading's identity.

    Some unknown words are no names but words of their language: they count only for articles in
    a language of which some article has them.
    """
    certain = [name for name in names if name not in question.unknown_words]
    maybe = [name for name in names if name in question.unknown_words]
    language = question.language
    found = {
        (name, reading.article.language)
        for name in maybe
        for reading in readings
        if _names_found([name], language, reading)
    }
    abroad = {name for name, tongue in found if tongue != language}
    if certain:  # a word that only its own language has adds nothing to a name
        maybe = [name for name in maybe if name in abroad]
    shares: dict[int, float] = {}
    for reading in readings:
        tongue = reading.article.language
        sought = [*certain, *(name for name in maybe if (name, tongue) in found)]
        sought = [name for name in sought if not abroad or name in certain or name in abroad]
        told = _names_found(sought, language, reading) if sought else 0
        shares[id(reading)] = told / len(sought) if told else 0.0
    return shares


def _names_found(names: Sequence[str], language: str, reading: Reading) -> int:
    places = concepts_told(reading) & GEOGRAPHY
    return sum(
        article_names(reading.article, name) or bool(concepts_of(name, language) & places)
        for name in names
    )


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
