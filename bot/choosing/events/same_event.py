"""Articles that tell of the asked event without naming its place as the question does.

"The roundabout in Brenvik" may be "the entrance of Brenvik" elsewhere, and a village is told by its
province. Such an article is taken for one on the event where its day, its kind of happening and the
place around fit, and its target too where the question gives no single day.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from bot.answers import Question
from bot.choosing.events.article_days import near, near_its_beginning
from bot.choosing.events.asked_days import SINGLE, names_a_day
from bot.choosing.events.naming import names_any_of
from bot.choosing.events.told_topics import concepts_told, countries_told
from bot.claims import Circumstances
from bot.reading.happenings import kinds, same_kind
from bot.reading.names.capitals import CAPITAL, is_capital
from bot.reading.names.consonants import alike_in_consonants
from bot.reading.names.countries import peoples_of
from bot.reading.names.transliteration import find_name, same_name
from bot.reading.reader import Reading
from bot.reading.words.tokens import tokenize
from index.spans import Span

_SOON = timedelta(days=2)
"""How long after an event an article on nothing else comes out."""
_EARLY = timedelta(days=1)
LEAST_SIGNS = 2
"""How many signs of the event an article must share where no single day is asked for."""
_FEWEST_LEFT = 2
"""Words that must be left of a shortened name: one alone may be that of another place."""
WEAPONS = frozenset({"drone", "rocket", "tank", "mine", "warplane"})
_SHORTEST_BEGINNING = 5
"""Letters of a place that may begin a longer name: shorter ones are words of many names."""
SIGNS = WEAPONS | frozenset(
    {
        "plane", "helicopter", "ship", "car", "train", "bus",
        "motorcycle", "market", "school", "mosque", "church", "port", "refugee_camp", "camp",
        "airport", "air_base", "military_base", "prison", "hotel", "restaurant", "shop", "factory",
        "warehouse", "power_plant", "oil_field", "bridge", "tunnel", "checkpoint", "farm",
        "stadium", "hospital", "airborne_operation",
    }
)  # fmt: skip
"""Concepts of what did it and of what was hit."""


def tells_of_it(
    question: Question, reading: Reading, names: Sequence[str], known: Sequence[str] = ()
) -> bool:
    """Tell whether an article is about the asked event by its day, kind, target and region.

    Args:
        question: The question.
        reading: An article.
        names: Every place that the question names, those around the event's among them.
        known: Places that articles on the event begin with: they are not elsewhere.
    """
    asked = question.circumstances
    days = _days_told(reading)
    if not asked.days or not near(days, asked.days, early=_EARLY, late=_EARLY):
        return False
    if not _kinds(asked.concepts) & _kinds(reading.lead.concepts):
        return False
    if not begins_with(reading, names):
        return False
    peoples = peoples_of(question.text, question.language)
    if peoples and peoples.isdisjoint(countries_told(reading)):
        return False
    return _shares_signs(question, reading, names, known)


def names_it_nearly(question: Question, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether an article begins with the place in a spelling that is only near the asked one.

    It must be of the asked day, where one day is asked for, and of no other kind of happening.
    """
    asked = question.circumstances
    if not names_a_day(question) or not near_its_beginning(reading, asked.days):
        return False
    if not same_kind(asked.concepts, reading.lead.concepts):
        return False
    return any(
        alike_in_consonants(name, p) or _is_shortened(name, p)
        for name in names
        for p in reading.lead.places
    )


def _is_shortened(name: str, place: str) -> bool:
    """Tell whether a place is a name of three words without its first or last one.

    Papers leave off "Camp", "Tell" or what a town is called after.
    """
    words = name.split()
    shorter = (words[1:], words[:-1]) if len(words) > _FEWEST_LEFT else ()
    return any(same_name(" ".join(left), place) for left in shorter)


def on_the_day_of(question: Question, readings: Sequence[Reading]) -> Question | None:
    """Return a question for a longer time as one for the day that its articles agree on, if any.

    "In late August" may be the 25th: where all articles on the event begin with that day, others
    of that day can be told by it, too.

    Args:
        question: The question.
        readings: Articles that are about the asked event.
    """
    asked = question.circumstances.days
    if not asked or all(last - first <= SINGLE for first, last in asked):
        return None
    told = [days for one in readings for days in one.lead.days if days[0] == days[1]]
    told = [days for days in told if near([days], asked, early=_EARLY, late=_EARLY)]
    if not told or max(told)[1] - min(told)[0] > _EARLY:
        return None
    day = (min(told)[0], max(told)[1])
    return replace(question, circumstances=replace(question.circumstances, days=(day,)))


def begins_with(reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether the article's title or beginning names the place: its main event."""
    known = reading.lead.names
    title = reading.article.title or ""
    return tells_capital(reading.lead, names) or any(
        names_any_of(title, Span(0, len(title)), [name])
        or any(same_name(name, other) or _begins_name(name, other) for other in known)
        for name in names
    )


def tells_capital(told: Circumstances, names: Sequence[str]) -> bool:
    """Tell whether a capital among ``names`` is told by its country ("the Kelvian capital")."""
    if CAPITAL not in told.concepts or not told.countries:
        return False
    return any(is_capital(name, told.countries) for name in names)


@lru_cache(maxsize=1 << 14)  # each article is asked about the same names several times
def _begins_name(place: str, longer: str) -> bool:
    """Tell whether a longer name is of something in the place: "Brenvik Square" for Brenvik."""
    found = find_name(place, tokenize(longer)) if len(place) >= _SHORTEST_BEGINNING else None
    return found is not None and found[0] == 0


def _kinds(concepts: frozenset[str]) -> frozenset[str]:
    """Return the kinds of happening; of violence where a weapon alone is named ("a drone hit")."""
    found = kinds(concepts)
    return found | {"violence"} if not found and concepts & WEAPONS else found


def _shares_signs(
    question: Question, reading: Reading, names: Sequence[str], known: Sequence[str]
) -> bool:
    """Tell whether the article has what did it and what was hit.

    For a question of one day it must contradict nothing: its beginning names no further place. One
    that has an asked sign may begin with a place that the question leaves out and articles on the
    event begin with.
    """
    asked = question.circumstances.concepts & SIGNS
    told = _signs_told(reading)
    if len(asked) >= LEAST_SIGNS and asked <= told:
        return True
    if not names_a_day(question) or not asked <= told:
        return False
    places = [place for place in reading.lead.places if place in reading.lead.names]
    elsewhere = [p for p in places if not any(same_name(p, name) for name in names)]
    common = (place for place in elsewhere if any(same_name(place, name) for name in known))
    return not elsewhere or (bool(asked) and any(common))


def _signs_told(reading: Reading) -> frozenset[str]:
    """Return what an article tells of; a camp may be one of refugees."""
    told = concepts_told(reading)
    return told | {"refugee_camp"} if "camp" in told else told


def _days_told(reading: Reading) -> list[tuple[date, date]]:
    """Return the days that an article begins with; those around its publication if it has none."""
    if reading.lead.days:
        return list(reading.lead.days)
    published = reading.article.published
    return [(published - _SOON, published)] if published is not None else []
