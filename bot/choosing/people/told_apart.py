"""Which of an article's counts are left out, since it tells people apart by their class.

Those who struck are none of the dead that are asked for, and a toll of everybody is no count of
firemen where it is told how many of them were firemen. "Six firemen and two residents" tells that
the two were none.
"""

from collections.abc import Collection, Iterable, Sequence

from bot.answers import Question
from bot.choosing.people.asked_people import asked_classes
from bot.claims import Claim, Figure
from bot.reading.classes_of_people import is_of_any
from bot.reading.harms import HARM
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.attached_and import ATTACHED_AND
from bot.reading.words.tokens import fold_all, tokenize
from index.spans import Span

_DOERS, _CIVILIANS = "attackers", "civilians"
_ANYBODY = frozenset({None, "people"})
_Counts = list[tuple[Claim, Figure]]


def without_others_told_apart(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Leave out counts of people who are not asked for, where their article counts the asked.

    Args:
        question: What is asked.
        claims: The figures that count what is asked.
    """
    if not question.wants_figure or HARM.isdisjoint(question.counted):
        return list(claims)
    counts = [(c, c.figure) for c in claims if c.figure and c.figure.counted in HARM]
    asked = asked_classes(question)
    others = [*_wholes(asked, counts), *_joined(asked, counts)] if asked else _of_doers(counts)
    return [claim for claim in claims if claim not in others]


def without_joined_others(
    question: Question, claims: Sequence[Claim], told: Iterable[Claim]
) -> tuple[Claim, ...]:
    """Leave out of ``claims`` counts of others that "and" joins to the asked class.

    Args:
        question: What is asked.
        claims: What may answer.
        told: All that the articles count.
    """
    asked = asked_classes(question)
    if not claims or not asked or not question.wants_figure:
        return tuple(claims)
    others = _joined(asked, [(c, c.figure) for c in told if c.figure and c.figure.counted in HARM])
    return tuple(claim for claim in claims if claim not in others)


def _of_doers(counts: _Counts) -> list[Claim]:
    """Return counts of those who struck alone, in articles that count others as well."""
    harmed = {(c.article.id, f.counted) for c, f in counts if f.who != _DOERS}
    return [
        claim
        for claim, figure in counts
        if figure.who == _DOERS
        and not figure.included
        and (claim.article.id, figure.counted) in harmed
    ]


def _wholes(asked: Collection[str], counts: _Counts) -> list[Claim]:
    """Return counts of everybody in articles that count the asked class as a part of them.

    A toll of everybody may be one of civilians by another name.
    """
    if _CIVILIANS in asked:
        return []
    parts = {(c.article.id, f.counted) for c, f in counts if f.included and _is_of(f, asked)}
    return [
        claim
        for claim, figure in counts
        if figure.who in _ANYBODY
        and not figure.also
        and (claim.article.id, figure.counted) in parts
    ]


def _joined(asked: Collection[str], counts: _Counts) -> list[Claim]:
    """Return counts of anybody whom "and" joins to the asked class in its sentence."""
    told = [(claim, figure) for claim, figure in counts if _is_of(figure, asked)]
    return [
        claim
        for claim, figure in counts
        if figure.who in _ANYBODY
        and not figure.included
        and any(_are_joined(claim, figure, *one) for one in told)
    ]


def _are_joined(claim: Claim, figure: Figure, other: Claim, asked: Figure) -> bool:
    """Tell whether "and" stands before the second of two counts of one harm in one sentence."""
    if claim.article.id != other.article.id or claim.quote != other.quote or asked.included:
        return False
    later = max(figure, asked, key=lambda one: one.span.start)
    return figure.counted == asked.counted and _follows_and(claim, later)


def _follows_and(claim: Claim, figure: Figure) -> bool:
    """Tell whether "and" stands right before a figure, in its first word or by itself."""
    pack = lexicon(claim.article.language)
    if pack is None:
        return False
    before = tokenize(claim.article.text, Span(claim.quote.start, figure.span.start))
    joiners = fold_all((*pack.numbers.and_words, ATTACHED_AND))
    return bool(before) and before[-1].norm in joiners


def _is_of(figure: Figure, asked: Collection[str]) -> bool:
    told = {who for who in (figure.who, *figure.also) if who is not None}
    return figure.who not in _ANYBODY and is_of_any(told, asked)
