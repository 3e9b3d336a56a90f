"""Counts of what is asked for that an outlet calls by another name than the question does.

One outlet's soldiers are another's members of a militia, and three shells are three strikes. Where
an article counts nobody and nothing by the asked name, its count by the other one is shown as it is
told: whether they are the same is not for us to judge.
"""

from collections.abc import Sequence

from bot.answers import Question
from bot.claims import Claim, Figure
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.concepts import concepts_of
from bot.reading.words.tags import figure_tagger
from bot.reading.words.tokens import tokenize
from index.spans import Span

_SOLDIERS, _FIGHTERS = "soldiers", "fighters"
_ARMED = frozenset({_SOLDIERS, _FIGHTERS})
"""Classes of people under arms, which outlets tell apart by whose side they are on."""
_STRIKES = frozenset({"air_strikes", "bombs"})
"""What falls, and how often something is hit."""
_TOLD_AS = {
    _SOLDIERS: frozenset({"militia", "government"}),
    _FIGHTERS: frozenset({"militia", "forces", "brigade", "movement", "front"}),
}
"""Concepts of bodies whose people may be of the asked class though they are told as the other."""
_NEVER = {
    _SOLDIERS: frozenset({"rebel", "militant", "terrorist"}),
    _FIGHTERS: frozenset({"soldier", "army", "government", "police"}),
}
"""Concepts of people who are of no side that the asked class is on."""
_BINDING = ("of", "determiners", "ones")
"""Words that may stand between a noun for people and the body that they are of."""


def told_otherwise(
    question: Question, claims: Sequence[Claim], found: Sequence[Claim]
) -> list[Claim]:
    """Return the figures that count the asked by another name, of articles without the asked one.

    Such a count is the same as one by the asked name in another article; where no article has one,
    armed people must be told as of a body whose people may be meant.

    Args:
        question: What is asked.
        claims: The figures of the event, whatever they count.
        found: Those of them that count what is asked by its name.
    """
    named = [claim for claim in found if claim.figure and _is_named(question, claim.figure)]
    counted_by_name = {claim.article.id for claim in named}
    others = [
        claim
        for claim in claims
        if claim.figure
        and claim.article.id not in counted_by_name
        and _is_otherwise(question, claim.figure)
    ]
    if named:
        numbers = {_number(claim.figure) for claim in named if claim.figure}
        return [claim for claim in others if claim.figure and _number(claim.figure) in numbers]
    return [claim for claim in others if _may_be_meant(question, claim)]


def _number(figure: Figure) -> tuple[float | None, float | None]:
    return figure.low, figure.high


def _is_named(question: Question, figure: Figure) -> bool:
    """Tell whether a figure counts the asked thing by its own name."""
    if figure.counted not in question.counted or not figure.low:
        return False
    return question.who not in _ARMED or question.who in {figure.who, *figure.also}


def _is_otherwise(question: Question, figure: Figure) -> bool:
    """Tell whether a whole figure counts the asked by another name."""
    if figure.included or not figure.low:
        return False
    if question.who in _ARMED and question.or_who not in _ARMED:
        harmed = figure.counted in question.counted and figure.counted in HARM
        told = {figure.who, *figure.also}
        return harmed and question.who not in told and bool(told & _ARMED)
    other = _STRIKES.difference(question.counted)
    return len(other) == 1 and figure.counted in other


def _may_be_meant(question: Question, claim: Claim) -> bool:
    """Tell whether armed people of the other class are told as of a body that may be meant."""
    if question.who not in _ARMED or claim.figure is None:
        return False
    told = _body_of(claim, claim.figure)
    return bool(told & _TOLD_AS[question.who]) and told.isdisjoint(_NEVER[question.who])


def _body_of(claim: Claim, figure: Figure) -> frozenset[str]:
    """Return the concepts of the counted noun and of the first word that it is bound to.

    "Nine members of the militia", but not "nine fighters were killed by government forces".
    """
    language = claim.article.language
    pack = lexicon(language)
    told = concepts_of(figure.noun or "", language)
    if pack is None:
        return told
    start = figure.span.end + len(figure.noun or "") + 1
    behind = tokenize(claim.article.text, Span(min(start, claim.quote.end), claim.quote.end))
    tags = figure_tagger(pack).tag(behind)
    bound = (i for i in range(len(behind)) if not tags.covers_any(_BINDING, i))
    first = next(bound, None)
    return told if first is None else told | concepts_of(behind[first].text, language)
