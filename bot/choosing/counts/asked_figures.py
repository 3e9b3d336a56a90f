"""The figure that a question itself gives: "who says that 14 people were killed?"."""

from collections.abc import Sequence

from bot.answers import Question
from bot.claims import Claim, Figure
from bot.ledger.comparing import overlap
from bot.reading.figures.figures import read_figures
from bot.reading.lexicon.pack import lexicon
from bot.reading.words.tokens import tokenize
from index.spans import Span


def of_asked_figure(question: Question, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims that give the figure named in a question for speakers; all if none does.

    A question that asks how many names no figure that an answer must have.
    """
    asked = _figures_in(question) if question.asks_whether else ()
    told = [c for c in claims if c.figure is not None and any(_same(c.figure, f) for f in asked)]
    return told or list(claims)


def _figures_in(question: Question) -> tuple[Figure, ...]:
    pack = lexicon(question.language)
    if pack is None:
        return ()
    text = question.text
    figures = read_figures(text, Span(0, len(text)), tokenize(text), pack)
    return tuple(f for f in figures if f.low and f.counted in question.counted)


def _same(figure: Figure, asked: Figure) -> bool:
    """Tell whether a figure can be the asked one and is printed with one of its numbers."""
    return figure.counted == asked.counted and overlap(figure, asked) and figure.low == asked.low
