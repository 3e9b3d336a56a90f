"""How much of what a question names the sentences of figures may tell of."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from bot.answers import Question
from bot.choosing.counts.told_countries import SEVERAL
from bot.choosing.events.naming import names_any_of
from bot.choosing.events.particular_names import particular
from bot.choosing.events.same_event import begins_with
from bot.claims import Claim
from bot.reading.reader import Reading
from bot.reading.words.tokens import tokenize
from index.spans import Span

_YEAR = re.compile("(?:19|20)[0-9]{2}")


def named_shares(
    question: Question, claims: Sequence[Claim], readings: Mapping[str, Reading]
) -> list[float]:
    """Return for each claim the share of the asked names, countries and years that it tells of.

    Args:
        question: What is asked.
        claims: Figures that may answer.
        readings: The articles by id.
    """
    found: list[list[bool]] = [[] for _ in claims]
    for name in particular(question.circumstances.names, question.language):
        for place, told in enumerate(_told(name, claims, readings)):
            found[place].append(told)
    for claim, shares in zip(claims, found, strict=True):
        shares.extend(_countries_and_years(question, claim, readings[claim.article.id]))
    return [sum(shares) / len(shares) if shares else 1.0 for shares in found]


def _told(name: str, claims: Sequence[Claim], readings: Mapping[str, Reading]) -> Iterator[bool]:
    """Tell of each claim whether it may be on who or what has a name.

    All sentences of an article may whose title names it. Where it only begins with the name, those
    may that have it, if any of the figures' sentences do.
    """
    own = [names_any_of(claim.article.text, claim.told_in, (name,)) for claim in claims]
    apart = {claim.article.id for claim, named in zip(claims, own, strict=True) if named}
    for claim, named in zip(claims, own, strict=True):
        reading = readings[claim.article.id]
        title = reading.article.title or ""
        told = named or names_any_of(title, Span(0, len(title)), (name,))
        yield told or (claim.article.id not in apart and begins_with(reading, (name,)))


def _countries_and_years(question: Question, claim: Claim, reading: Reading) -> Iterator[bool]:
    """Tell of each asked country and year whether the sentence may tell of it.

    It may tell of countries that its article begins with, unless it names another one.
    """
    asked, told = question.circumstances.countries, claim.circumstances.countries
    lead = reading.lead.countries if len(asked) < SEVERAL else frozenset()
    around = told if told - asked - lead else told | lead
    yield from (country in around for country in asked)
    words = {token.norm for token in tokenize(claim.article.text, claim.quote)}
    yield from (year in words for year in _years(question.wordings[-1]))


@lru_cache(maxsize=1024)
def _years(text: str) -> tuple[str, ...]:
    """Return the years in a question, in digits."""
    found = (token.norm for token in tokenize(text) if _YEAR.fullmatch(token.norm))
    return tuple(dict.fromkeys(found))
