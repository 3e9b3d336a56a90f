"""Other events mentioned in passing: figures of an article that are not of its main event."""

from collections.abc import Sequence
from functools import cache, lru_cache

from bot.choosing.events.article_days import day_fits, days_of
from bot.choosing.events.particular_names import particular
from bot.choosing.events.relevance import sentence_before
from bot.claims import Claim
from bot.ledger.comparing import can_both_hold, overlap, same_thing
from bot.ledger.quotation_pairs import same_voice
from bot.reading.figures.counted_phrases import QUOTES
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import countries_of
from bot.reading.names.placed_names import people_finder
from bot.reading.names.transliteration import find_name, same_name
from bot.reading.reader import Reading
from bot.reading.words.concepts import concepts_of
from bot.reading.words.tokens import fold, fold_all, tokenize
from index.spans import Span

_BODIES = frozenset(
    {
        "militia", "movement", "political_party", "organisation", "brigade", "army", "forces",
        "front", "police", "security_forces", "hezbollah", "hamas", "islamic_state", "taliban",
        "al_qaeda", "boko_haram",
    }
)  # fmt: skip
"""Concepts of bodies to which people who are hit belong."""
_PROOF = 2
"""How many signs it takes to call a figure one of another event."""


def is_aside(claim: Claim, reading: Reading) -> bool:
    """Tell whether ``claim`` speaks of another event than the one its article is about.

    Another time than the article's own is proof. Else two of these signs are: the sentence turns
    to another subject, names a place or person that the article's beginning does not, has a speaker
    from a country that the beginning does not name, or gives a figure that none of the same voice
    on the main event can be reconciled with. Such a figure is also one of another event where its
    sentence goes on with one about another time or place.
    """
    if claim.figure is None:
        return False
    if is_of_other_time(claim, reading):
        return True
    shift, alone = claim.circumstances.shift, _irreconcilable(claim, reading)
    if (claim.circumstances.points_back or alone) and _goes_on(claim, reading):
        return True
    new_names = _new_names(claim, reading)
    signs = (shift, new_names, _new_country(claim, reading), alone)
    return sum(signs) >= _PROOF and (shift or new_names)


def is_of_other_time(claim: Claim, reading: Reading) -> bool:
    """Tell whether the sentence puts the figure on another day, or before the article's event."""
    days = claim.circumstances.days
    main = (*days_of(reading), *reading.lead.days)
    if claim.circumstances.long_ago or _is_of_earlier_event(claim, reading):
        return True
    return day_fits(days, main) is False and day_fits(main, days) is False


def _is_of_earlier_event(claim: Claim, reading: Reading) -> bool:
    """Tell whether the sentence only measures its time by the event that the figure is of.

    The article's own event it can be where no other figure counts that harm, or one is the same.
    """
    if not claim.circumstances.earlier or claim.figure is None:
        return False
    alike = [
        other.figure
        for other in reading.claims
        if other.figure is not None
        and other.figure.counted == claim.figure.counted
        and not (other.circumstances.earlier or other.background)
    ]
    same = (same_thing(figure, claim.figure) and overlap(figure, claim.figure) for figure in alike)
    return bool(alike) and not any(same)


def _goes_on(claim: Claim, reading: Reading) -> bool:
    """Tell whether the sentence names no day or place, and the one before names others.

    "In January shells hit Oldmere. Four people were killed." "These raids" are the article's own
    where the sentence before tells of the war at large.
    """
    told = claim.circumstances
    before = sentence_before(claim, reading)
    if told.days or told.places or told.since or before is None:
        return False
    at_large = before.background and not told.points_back
    return at_large or is_of_other_time(before, reading) or _is_elsewhere(before, reading)


def _is_elsewhere(claim: Claim, reading: Reading) -> bool:
    """Tell whether the sentence names places, and none that the article begins with."""
    places = particular(claim.circumstances.places, claim.article.language)
    known = reading.lead.names
    return bool(places) and not any(same_name(one, name) for one in places for name in known)


def _new_names(claim: Claim, reading: Reading) -> bool:
    """Tell whether the sentence has names beside those who speak and pass on what is said.

    None of them may be of the article's beginning. A body whose people were hit is no other place,
    nor is where something was said ("on Telegram").
    """
    said = claim.attribution
    telling = (said.speaker or "", *said.via, claim.article.outlet)
    names = particular(claim.circumstances.names, claim.article.language)
    outside = [name for name in names if not any(name in who for who in telling)]
    outside = [name for name in outside if not _is_body(name, claim.article.language)]
    outside = [name for name in outside if fold(name) not in _occasions(claim.article.language)]
    outside = _without_persons(outside, claim)
    known = reading.lead.names
    return bool(outside) and not any(same_name(one, other) for one in outside for other in known)


@cache
def _occasions(language: str) -> frozenset[str]:
    """Return what people speak on or at."""
    pack = lexicon(language)
    return fold_all(pack.attribution.occasions) if pack is not None else frozenset()


def _is_body(name: str, language: str) -> bool:
    """Tell whether a name is that of armed people or of an organisation."""
    return bool(concepts_of(name, language) & _BODIES)


def _without_persons(names: Sequence[str], claim: Claim) -> list[str]:
    """Leave out names right behind a noun for people: "the shopkeeper Anna Vik"."""
    article, places = claim.article, claim.circumstances.places
    return [
        name
        for name in names
        if name in places or not _is_of_person(name, article.text, claim.quote, article.language)
    ]


@lru_cache(maxsize=4096)  # a sentence is looked at for each of its figures and by each question
def _is_of_person(name: str, text: str, quote: Span, language: str) -> bool:
    pack = lexicon(language)
    tokens = tokenize(text, quote) if pack is not None else ()
    place = find_name(name, tokens)
    if pack is None or place is None:
        return False
    people = people_finder(pack)
    before = [token for token in tokens[: place[0]] if token.text not in QUOTES][-1:]
    return bool(before) and bool(people.find(before))


def _new_country(claim: Claim, reading: Reading) -> bool:
    countries = countries_of(claim.attribution.speaker or "", claim.article.language)
    return bool(countries) and not countries & reading.lead.countries


def _irreconcilable(claim: Claim, reading: Reading) -> bool:
    """Tell whether a figure agrees with no other of the article, and one voice gives both.

    Two speakers may differ on one event: that tells something only where the subject changes.
    """
    figure = claim.figure
    if figure is None or figure.included:
        return False
    others = [c for c in reading.claims if c is not claim and c.figure and not c.figure.included]
    if any(_can_both_hold(claim, other) for other in others):
        return False
    turned = claim.circumstances.shift
    against = (c for c in others if turned or same_voice(claim, c))
    return any(_can_both_hold(claim, c) is False for c in against)


def _can_both_hold(one: Claim, other: Claim) -> bool | None:
    """Tell whether two figures can be of one event; None where they can't be compared.

    A class and all of the victims are compared in one voice only.
    """
    if one.figure is None or other.figure is None:
        return None
    if same_thing(one.figure, other.figure):
        return overlap(one.figure, other.figure)
    return can_both_hold(one.figure, other.figure) if same_voice(one, other) else None
