"""People whom a question calls by a noun that no class has: "how many beekeepers have died".

An article that counts beekeepers is not asked for everybody whom it counts beside them. Where it
counts none by such a noun, its figures may be of them. Those of a class (children, soldiers) are
left to ``bot.choosing.people.asked_people``: a count without a class is of the asked ones too
often.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.choosing.counts.counted_nouns import in_same_words, noun_of
from bot.claims import Claim
from bot.reading.figures.figures import UNNAMED


def of_asked_kind(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out the other figures of articles that count the asked people by their noun.

    Where nothing but that noun says which event is meant, those of all other articles as well.
    """
    own = [claim for claim in claims if _is_of_kind(question, claim)] if question.kind else []
    if not own:
        return list(claims)
    told = question.circumstances
    open_event = not (told.names or told.days or told.countries)
    articles = {claim.article.id for claim in own}
    return [c for c in claims if c in own or not (open_event or c.article.id in articles)]


def _is_of_kind(question: Question, claim: Claim) -> bool:
    figure = claim.figure
    if figure is None or figure.noun is None or figure.counted == UNNAMED:
        return False
    told = noun_of(figure)
    alike = (claim.article.language, told) in question.nouns_alike
    return alike or in_same_words(question.kind or "", told)
