"""Whether the figure of an open count is told of the asked countries, or of another one."""

from bot.answers import Question
from bot.choosing.events.told_topics import countries_told
from bot.claims import Claim
from bot.reading.reader import Reading

SEVERAL = 2
"""From how many asked countries on a sentence tells which of them it is about."""


def is_of_other_country(question: Question, claim: Claim, reading: Reading) -> bool:
    """Tell whether a sentence names another country in the place of an asked one.

    What its article begins with is no other, unless several are asked for: then all are named by
    the article ("how many troops does Kelda have in Torsk").
    """
    asked, told = question.circumstances.countries, claim.circumstances.countries
    if len(asked) < SEVERAL:
        told = told - reading.lead.countries
    elif not asked <= countries_told(reading):
        return True
    return not (told <= asked or asked <= told)
