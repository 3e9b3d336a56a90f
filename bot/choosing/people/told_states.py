"""Counts of the hurt who are in the state that a question asks for: "seven of them critically".

The words for a state stand behind the number, or before it where none stands behind: "14 have left
hospital", "in hospital remain eight". Each number has its own part of the sentence.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import Question
from bot.claims import Claim, Figure
from bot.reading.figures.counted import OTHER
from bot.reading.figures.states import HOSPITALISED, state_finder
from bot.reading.lexicon.pack import lexicon
from bot.reading.reader import Reading
from bot.reading.words.tokens import Kind, Token, tokenize
from index.spans import Span

_INJURED, _KILLED = "injured", "killed"
_DEGREES = frozenset({"serious", "slight"})
_PLACES = frozenset({"discharged", "remaining", HOSPITALISED})
_OF_HURT = frozenset({_INJURED, "casualties", HOSPITALISED, OTHER})
_WITHIN = 12
"""How many words from a number the words for the state may stand."""


def counts_in_state(
    question: Question, claims: Sequence[Claim], readings: Sequence[Reading]
) -> list[Claim]:
    """Return the counts of people in the asked state, as counts of the hurt.

    Args:
        question: What is asked.
        claims: The figures of the event.
        readings: The articles on it, whose other figures bound the words that go with one.
    """
    every = [claim for reading in readings for claim in reading.claims if claim.figure]
    return [
        _of_hurt(claim, question.state)
        for claim in claims
        if _is_in_state(claim, question.state, every)
    ]


def _is_in_state(claim: Claim, state: str | None, every: Sequence[Claim]) -> bool:
    figure = claim.figure
    if figure is None or not figure.low or state is None:
        return False
    spans = [c.figure.span for c in every if c.figure and c.article.id == claim.article.id]
    behind, told = _states_behind(claim, figure, spans)
    if figure.counted not in _OF_HURT and not (figure.counted == _KILLED and told == 0):
        return False
    if behind.isdisjoint(_DEGREES if state in _DEGREES else _PLACES):
        behind = _states_before(claim, figure, spans)
    if behind >= _DEGREES and not figure.included:
        return False  # of all of them it is told how differently they were hurt
    return state in behind or (state == HOSPITALISED == figure.counted)


def _states_behind(
    claim: Claim, figure: Figure, spans: Sequence[Span]
) -> tuple[frozenset[str], int | None]:
    """Return the states told behind a figure, and how many words behind it the first stands."""
    following = (span.start for span in spans if span.start >= figure.span.end)
    end = min((claim.quote.end, *following))
    return _found(claim, _up_to_mark(tokenize(claim.article.text, Span(figure.span.end, end))))


def _states_before(claim: Claim, figure: Figure, spans: Sequence[Span]) -> frozenset[str]:
    """Return the states told before a figure that go with no figure before it."""
    before = [span for span in spans if claim.quote.start <= span.start < figure.span.start]
    start = max((claim.quote.start, *(span.end for span in before)))
    tokens = tokenize(claim.article.text, Span(start, figure.span.start))
    near = _up_to_mark(tokens[::-1])[::-1]
    return frozenset() if before and len(near) == len(tokens) else _found(claim, near)[0]


def _up_to_mark(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words up to the first mark, brackets and quotation marks left out."""
    marks = (i for i, t in enumerate(tokens) if t.kind is Kind.MARK and t.text in ",،;؛:.!?؟")
    return tokens[: min(next(marks, len(tokens)), _WITHIN)]


def _found(claim: Claim, tokens: Sequence[Token]) -> tuple[frozenset[str], int | None]:
    pack = lexicon(claim.article.language)
    found = state_finder(pack).find(tokens) if pack is not None else []
    return frozenset(m.label for m in found), found[0].first if found else None


def _of_hurt(claim: Claim, state: str | None) -> Claim:
    """Return a count as one of the hurt, whatever its noun left open ("14 cases")."""
    figure = claim.figure
    patients = {HOSPITALISED} if state != HOSPITALISED else set()  # "14 patients have gone home"
    if figure is None or figure.counted not in {OTHER, _KILLED, *patients}:
        return claim
    return replace(claim, figure=replace(figure, counted=_INJURED))
