"""Which figures may count others beside the asked people: all the dead, not the children alone.

A total answers for a class where its article tells no more ("the raid on the school killed 41"),
and it may count others as well. Whoever reads the answer has to know which figures are such.
"""

from bot.answers import Question
from bot.choosing.people.asked_people import are_told_as, asked_classes
from bot.claims import Claim, Figure
from bot.reading.classes_of_people import is_of_any
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import lexicon

_PEOPLE = "people"


def may_count_others(question: Question, claim: Claim) -> bool:
    """Tell whether a figure counts harmed people of whom not all are told to be of an asked class.

    Nobody at all is nobody of any class.
    """
    figure, asked = claim.figure, asked_classes(question)
    if figure is None or not asked or not figure.low or figure.counted not in HARM:
        return False
    pack = lexicon(claim.article.language)
    if pack is None or are_told_as(claim, asked, pack):
        return False
    return not _are_all_of(figure, asked)


def _are_all_of(figure: Figure, asked: frozenset[str]) -> bool:
    if figure.who == _PEOPLE:  # of several classes together
        return bool(figure.also) and all(is_of_any({who}, asked) for who in figure.also)
    return is_of_any({who for who in (figure.who, *figure.also) if who is not None}, asked)
