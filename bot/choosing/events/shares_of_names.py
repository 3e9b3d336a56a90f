"""Which share of the names that pin an event down an article has."""

from collections.abc import Sequence

from bot.answers import Question
from bot.choosing.events.naming import article_names
from bot.choosing.events.same_event import tells_capital
from bot.choosing.events.told_topics import concepts_told
from bot.reading.happenings import GEOGRAPHY
from bot.reading.reader import Reading
from bot.reading.words.concepts import concepts_of


def shares_of_names(
    question: Question, names: Sequence[str], readings: Sequence[Reading]
) -> dict[int, float]:
    """Return the share of ``names`` that each reading has, by the reading's identity.

    Some unknown words are no names but words of their language: they count only for articles in
    a language of which some article has them.
    """
    unknown = set(question.unknown_words)
    maybe = [name for name in names if unknown.issuperset(name.split())]
    certain = [name for name in names if name not in maybe]
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
        article_names(reading.article, name)
        or bool(concepts_of(name, language) & places)
        or tells_capital(reading.lead, [name])
        for name in names
    )
