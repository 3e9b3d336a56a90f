"""Figures of a whole war beside the one event of it, or of another war, that is asked about.

"The war in Kelda has cost 5,000 lives" may head an article, or a page that links to one, which
tells of a raid as well.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.choosing.asked_totals import asks_for_total
from bot.choosing.particular_names import particular
from bot.choosing.relevance import names_any
from bot.claims import Claim
from bot.reading.happenings import kinds
from bot.reading.reader import Reading

_WAR = "war"


def is_of_whole_war(
    claim: Claim, question: Question, reading: Reading, names: Sequence[str]
) -> bool:
    """Tell whether a sentence counts for a war and for nothing that the question names.

    It speaks of a war but of no happening in it and of no asked place, and names some other place
    or a beginning. The article counts fewer in another sentence, and nowhere else as many.
    """
    asked, told = question.circumstances, claim.circumstances
    if _WAR not in told.concepts or _WAR in asked.concepts:
        return False
    if kinds(told.concepts) or names_any(claim, names):
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
