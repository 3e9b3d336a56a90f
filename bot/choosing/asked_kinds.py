"""People of a kind that a question asks for: "how many journalists", "how many deminers died".

An article that counts them is not asked for everybody whom it counts beside them. Where it counts
none of that kind, its figures may be of them.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.choosing.counted_nouns import in_same_words, noun_of
from bot.claims import Claim
from bot.reading.figures.figures import UNNAMED


def of_asked_kind(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out figures of people of no kind, of articles that count the asked ones as well.

    Where nothing but a noun says which event is meant, those of all other articles as well.
    """
    if question.who is not None:
        return _of_asked_class(question.who, claims)
    own = [claim for claim in claims if _is_of_kind(question, claim)] if question.kind else []
    if not own:
        return list(claims)
    told = question.circumstances
    open_event = not (told.names or told.days or told.countries)
    articles = {claim.article.id for claim in own}
    return [c for c in claims if c in own or not (open_event or c.article.id in articles)]


def _of_asked_class(who: str, claims: Sequence[Claim]) -> list[Claim]:
    figures = [(claim, claim.figure) for claim in claims if claim.figure is not None]
    told = {(claim.article.id, f.counted) for claim, f in figures if f.who == who and f.low}
    return [
        claim
        for claim, figure in figures
        if figure.who is not None or (claim.article.id, figure.counted) not in told
    ]


def _is_of_kind(question: Question, claim: Claim) -> bool:
    figure = claim.figure
    if figure is None or figure.noun is None or figure.counted == UNNAMED:
        return False
    told = noun_of(figure)
    alike = (claim.article.language, told) in question.nouns_alike
    return alike or in_same_words(question.kind or "", told)
