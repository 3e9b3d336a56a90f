"""Whom a disaster hit and a disease infected, told by the words that also tell of wounds."""

from functools import cache

from bot.answers import Question
from bot.claims import Claim
from bot.reading.figures.ailments import AFFECTED, INFECTED
from bot.reading.figures.countables import CASUALTIES
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import tokenize


@cache
def _victims(language: str) -> PhraseFinder | None:
    pack = lexicon(language)
    return PhraseFinder({CASUALTIES: pack.counting.things.get(CASUALTIES, ())}) if pack else None


def are_hit(question: Question, claim: Claim) -> bool:
    """Tell whether a count is of the affected or the infected whom a question asks for.

    "9,000 people are affected" tells of the infected, and "7,000 have been hit" of the
    affected, where the article is on the asked flood or disease; victims by name are dead or hurt.
    """
    figure = claim.figure
    if figure is None:
        return False
    if INFECTED in question.counted:
        return figure.counted == AFFECTED
    if AFFECTED not in question.counted or figure.counted != CASUALTIES or not figure.noun:
        return False
    victims = _victims(claim.article.language)
    return victims is not None and not victims.find(tokenize(figure.noun))
