"""The figure of a proposed claim: read by our own reader, never taken from the model."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.answers import Question
from bot.claims import Claim, Figure, Qualifier, Unit
from bot.model_reading.locating import locate
from bot.model_reading.said_numbers import numbers_in
from bot.reading.figures.figures import UNNAMED
from bot.reading.harms import HARM, happenings
from bot.reading.lexicon.pack import Lexicon, lexicon
from bot.reading.numbers.numbers import read_numbers
from bot.reading.numbers.told_number import Form, Number
from bot.reading.words.phrases import PhraseFinder
from bot.reading.words.tokens import Kind, Token, tokenize
from index.articles import Article
from index.spans import Span

_COUNTING = frozenset({Form.CARDINAL, Form.VAGUE, Form.NOUN})
"""Forms of numbers that count by themselves."""


def place_of_figure(written: str, article: Article, words: Span) -> Span | None:
    """Return where the figure that a model ``written`` has stands in the quoted ``words``.

    In the same words, or as the only number there with that value: "7" where the quote has "seven".
    """
    place = next(locate(written, article.text, words), None)
    if place is not None:
        return place
    values = numbers_in(written, article.language)
    pack = lexicon(article.language)
    if len(values) != 1 or pack is None:
        return None
    tokens = tokenize(article.text, words)
    alike = [n for n in read_numbers(tokens, pack) if n.low == n.high and {n.low} == values]
    if len(alike) != 1:
        return None
    return Span(tokens[alike[0].first].span.start, tokens[alike[0].last].span.end)


def read_claims_at(place: Span, claims: Sequence[Claim]) -> list[Claim]:
    """Return those of the reader's ``claims`` whose figure stands at ``place``, best fit first."""
    there = [c for c in claims if c.figure is not None and c.figure.span.overlaps(place)]
    return sorted(there, key=lambda claim: -_common(claim, place))


def read_figure(
    article: Article, quote: Span, place: Span, noun: str | None = None
) -> Figure | None:
    """Return the number at ``place`` as a figure of no category; None if none counts there.

    Args:
        article: The article.
        quote: The sentences around it.
        place: Where the model sees a figure.
        noun: What the model says is counted; kept if it stands right behind the figure.
    """
    pack = lexicon(article.language)
    tokens = tokenize(article.text, quote)
    numbers = read_numbers(tokens, pack) if pack is not None else _plain_numbers(tokens)
    for number in numbers:
        span = Span(tokens[number.begin].span.start, tokens[number.end].span.end)
        if span.overlaps(place) and number.form in _COUNTING:
            return _figure(article, span, number, noun)
    return None


def as_asked(figure: Figure, question: Question, article: Article, quote: Span) -> Figure | None:
    """Return ``figure`` as a count of what is asked, where nothing says that it is not.

    A category that the reader has found is kept. Where it has found none, the model's word is
    taken if the sentence speaks of what is asked, and of people where it is people who are asked
    for; None if it does not.
    """
    if figure.counted != UNNAMED or not question.counted:
        return figure
    pack = lexicon(article.language)
    asked = question.counted[0]
    if pack is not None:
        tokens = tokenize(article.text, quote)
        if not _speaks_of(question.counted, tokens, pack):
            return None
        if asked in HARM and not _of_people(figure, pack):
            return None
    return replace(figure, counted=asked)


def _of_people(figure: Figure, pack: Lexicon) -> bool:
    if figure.noun is None or figure.who is not None:
        return True
    return bool(_people(pack).find(tokenize(figure.noun)))


def _figure(article: Article, span: Span, number: Number, noun: str | None) -> Figure:
    behind = article.text[span.end + 1 :]
    return Figure(
        low=number.low,
        high=number.high,
        qualifier=None if number.qualifier is None else Qualifier(number.qualifier),
        span=span,
        text=span.of(article.text),
        counted=UNNAMED,
        noun=noun if noun and behind.startswith(noun) else None,
        unit=Unit.PERCENT if number.percent else Unit.COUNT,
    )


def _plain_numbers(tokens: Sequence[Token]) -> tuple[Number, ...]:
    """Return the whole numbers in digits, which are read alike in every language."""
    found = []
    for place, token in enumerate(tokens):
        if token.kind is Kind.NUMBER and token.text.isdecimal():
            value = int(token.text)
            found.append(Number(place, place, value, value, begin=place, end=place))
    return tuple(found)


def _common(claim: Claim, place: Span) -> int:
    span = claim.figure.span if claim.figure else place
    return min(span.end, place.end) - max(span.start, place.start)


def _speaks_of(asked: Sequence[str], tokens: Sequence[Token], pack: Lexicon) -> bool:
    finders = _finders(pack)
    return any(match.label in asked for finder in finders for match in finder.find(tokens))


@cache
def _finders(pack: Lexicon) -> tuple[PhraseFinder, PhraseFinder]:
    return PhraseFinder(happenings(pack)), PhraseFinder(pack.counting.things)


@cache
def _people(pack: Lexicon) -> PhraseFinder:
    who = [phrase for phrases in pack.counting.who.values() for phrase in phrases]
    return PhraseFinder({"people": [*who, *pack.counting.persons]})
