"""Figures of a whole war beside the one event of it, or of another war, that is asked about.

"The war in Kelda has cost 5,000 lives" may head an article, or a page that links to one, which
tells of a raid as well; "more than 5,000 have died in Kelda" may end it.
"""

from collections.abc import Sequence
from functools import cache

from bot.answers import Question
from bot.choosing.counts.asked_totals import asks_for_total
from bot.choosing.events.figure_places import places_of
from bot.choosing.events.particular_names import particular
from bot.choosing.events.relevance import names_any, sentence_before
from bot.claims import Claim
from bot.reading.happenings import kinds
from bot.reading.harms import HURT
from bot.reading.lexicon.pack import lexicon
from bot.reading.names.countries import countries_of, names_of_countries, read_countries
from bot.reading.reader import Reading
from bot.reading.words.tokens import tokenize
from index.spans import Span

_WAR, _VIOLENCE = "war", "violence"
_VAST = 1000
"""How many dead are more than those of most raids, and ..."""
_TIMES = 10
"""... how many times as many as the article counts in the asked raid, to be those of a war."""


def is_of_whole_war(
    claim: Claim, question: Question, reading: Reading, names: Sequence[str]
) -> bool:
    """Tell whether a sentence counts for a war and for nothing that the question names.

    It speaks of a war but of no happening in it and of no asked place, and names some other place
    or a beginning. The article counts fewer in another sentence, and nowhere else as many. Many
    times as many as in the asked event are a war's too, and those of a whole country, and so is
    what goes on with them.
    """
    asked, told = question.circumstances, claim.circumstances
    if _WAR in asked.concepts or names_any(claim, names):
        return False
    vast = not question.background and _is_vast(claim, reading, names)
    if vast and _is_of_other_place(claim, question):
        return True
    if kinds(told.concepts):
        return False
    if vast and _is_at_large(claim, reading):
        return True
    if not names or _WAR not in told.concepts:
        return False
    elsewhere = particular(told.names, claim.article.language) or told.countries - asked.countries
    running = (not question.background or asks_for_total(question)) and (
        told.since or told.runs or claim.background
    )
    return bool(elsewhere or running) and _is_largest(claim, reading)


def _is_largest(claim: Claim, reading: Reading) -> bool:
    """Tell whether sentences on no war count the same, and all of them fewer."""
    figure = claim.figure
    others = [
        other.figure.low
        for other in reading.claims
        if figure is not None
        and other.figure is not None
        and other.figure.counted == figure.counted
        and other.figure.low
        and _WAR not in other.circumstances.concepts
    ]
    return bool(others) and figure is not None and max(others) < (figure.low or 0)


def _is_vast(claim: Claim, reading: Reading, names: Sequence[str]) -> bool:
    """Tell whether a figure is many times as large as any that the article has of the event.

    Where no sentence with a figure has the asked place, all that are not vast may be of the event.
    """
    figure = claim.figure
    if figure is None or figure.counted not in HURT or not figure.low or figure.low < _VAST:
        return False
    counts = [
        (other, other.figure.low)
        for other in reading.claims
        if other.figure is not None
        and other.figure.counted in HURT
        and other.figure.low
        and not other.background
    ]
    own = [low for other, low in counts if names_any(other, names)]
    own = own or [low for _, low in counts if low < _VAST]
    return bool(own) and figure.low >= _TIMES * max(own)


def _is_of_other_place(claim: Claim, question: Question) -> bool:
    """Tell whether a sentence on violence names a place or a land beside the asked ones."""
    asked, told = question.circumstances, claim.circumstances
    of_violence = _VIOLENCE in kinds(told.concepts) or not kinds(told.concepts)
    if kinds(asked.concepts) != {_VIOLENCE} or not of_violence:
        return False
    speaker = countries_of(claim.attribution.speaker or "", claim.article.language)
    return bool(places_of(claim) or told.countries - speaker - asked.countries)


def _is_at_large(claim: Claim, reading: Reading) -> bool:
    """Tell whether a sentence, or the one it goes on with, is of a war or a country at large."""
    if _names_only_land(claim):
        return True
    before = sentence_before(claim, reading)
    alone = not (claim.circumstances.places or claim.circumstances.days)
    return alone and before is not None and bool(before.figure) and _names_only_land(before)


def _names_only_land(claim: Claim) -> bool:
    told = claim.circumstances
    if told.days or kinds(told.concepts):
        return False
    if places_of(claim):
        return False
    return _WAR in told.concepts or _names_land(claim)


@cache
def _lands(language: str) -> frozenset[str]:
    return frozenset(names_of_countries(language))


def _names_land(claim: Claim) -> bool:
    """Tell whether the sentence has a country's own name, beside who says so."""
    article, said = claim.article, claim.attribution.speaker_span
    tokens = tokenize(article.text, claim.told_in)
    mentions = read_countries(tokens, lexicon(article.language))
    spans = (Span(tokens[m.first].span.start, tokens[m.last].span.end) for m in mentions)
    beside = (span for span in spans if said is None or not span.overlaps(said))
    return any(span.of(article.text) in _lands(article.language) for span in beside)
