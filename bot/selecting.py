"""Which claims of the articles on the event answer the question."""

from collections.abc import Iterable, Sequence

from bot.answers import Question
from bot.asides import is_aside
from bot.claims import Claim, Figure
from bot.question import HARM, specific_names
from bot.reading.countries import read_countries
from bot.reading.lexicon import lexicon
from bot.reading.reader import Reading
from bot.reading.speakers_match import same_speaker
from bot.reading.tokens import tokenize
from bot.relevance import day_fits
from index.spans import Span

_CLASSES_WITHIN = {
    "civilians": frozenset({"civilians", "children", "women", "men", "people"}),
    "people": frozenset({"people"}),
}
"""Victim classes that count as the asked one; any other class counts only as itself."""
_NEAR = 40
"""How many characters around a figure the nationality of the counted may stand."""
_PARTS_ONLY = frozenset({"children", "women", "men"})
"""Classes that are never meant by a figure without a class."""


def asks_for_figures(question: Question) -> bool:
    """Tell whether figures answer: "how many were hit", and "were civilians hit" as well."""
    harm = bool(HARM.intersection(question.counted))
    return question.wants_figure or (harm and question.who is not None)


def select_figures(question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """Return the claims whose figure is of the asked thing, people, speaker and event."""
    claims = [
        claim
        for reading in readings
        for claim in reading.claims
        if claim.figure is not None and _of_event(question, claim, reading)
    ]
    claims = _spoken(question, claims)
    claims = [claim for claim in claims if claim.figure and _of_people(question, claim.figure)]
    claims = [claim for claim in claims if _of_nation(question, claim)]
    claims = _of_time(question, claims)
    asked = [claim for claim in claims if claim.figure and _of_thing(question, claim.figure)]
    if not asked and "killed" in question.counted and specific_names(question):
        # A missing person is an open death toll: the nearest thing to an answer that there is.
        asked = [claim for claim in claims if claim.figure and claim.figure.counted == "missing"]
    return without_repetition(asked)


def select_statements(question: Question, readings: Sequence[Reading]) -> tuple[Claim, ...]:
    """Return what the asked speakers say, in the order of the articles."""
    claims = [claim for reading in readings for claim in reading.claims if claim.figure is None]
    names = (*question.speakers, *question.about_people)
    return tuple(claim for claim in claims if _spoken_by(claim, names, question.language))


def without_repetition(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return each article's figures once: the attributed mention before the article's own."""
    best: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        figure = claim.figure
        if figure is None:
            continue
        value = (figure.low, figure.high) if figure.low is not None else figure.text.casefold()
        key = (claim.article.id, figure.counted, figure.who, figure.unit, value)
        known = best.get(key)
        if known is None or (known.attribution.speaker is None and claim.attribution.speaker):
            best[key] = claim
    return tuple(best.values())


def _of_event(question: Question, claim: Claim, reading: Reading) -> bool:
    asked = question.circumstances.days
    if day_fits(claim.circumstances.days, asked) is False:
        return False
    return not specific_names(question) or not is_aside(claim, reading)


def _spoken(question: Question, claims: list[Claim]) -> list[Claim]:
    if not question.speakers:
        return claims
    return [c for c in claims if _spoken_by(c, question.speakers, question.language)]


def _spoken_by(claim: Claim, names: Sequence[str], language: str) -> bool:
    speaker = claim.attribution.speaker or claim.article.outlet
    tongue = claim.article.language
    known = (speaker, *claim.attribution.via)
    return any(same_speaker(name, language, other, tongue) for name in names for other in known)


def _of_time(question: Question, claims: list[Claim]) -> list[Claim]:
    background = [claim for claim in claims if claim.background]
    if question.background:
        return background or claims
    return [claim for claim in claims if not claim.background]


def _of_thing(question: Question, figure: Figure) -> bool:
    if not question.counted:
        return _same_noun(question, figure)
    if figure.counted in question.counted:
        return True
    victims = figure.counted == "casualties" and figure.low == 0
    if victims or "casualties" in question.counted:
        return figure.counted in {"killed", "injured", "casualties"}
    return False


def _same_noun(question: Question, figure: Figure) -> bool:
    if question.noun is None or figure.noun is None:
        return False
    asked, told = question.noun.casefold(), figure.noun.casefold()
    return asked in told or told in asked


def _of_nation(question: Question, claim: Claim) -> bool:
    """Tell whether the words around the figure name the people's country, where one is asked."""
    pack = lexicon(claim.article.language)
    if not question.nationality or claim.figure is None or pack is None:
        return True
    start, end = claim.figure.span
    near = Span(max(claim.quote.start, start - _NEAR), min(claim.quote.end, end + _NEAR))
    mentions = read_countries(tokenize(claim.article.text, near), pack)
    return bool(question.nationality.intersection(mention.code for mention in mentions))


def _of_people(question: Question, figure: Figure) -> bool:
    if question.who is None or not HARM.intersection({figure.counted, *question.counted}):
        return True
    if figure.who is None or figure.who == "people":
        return question.who not in _PARTS_ONLY and question.wants_figure
    return figure.who in _CLASSES_WITHIN.get(question.who, frozenset({question.who}))
