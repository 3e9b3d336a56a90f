"""Days in a row of which the last alone has its month: "11-13 October", "11. og 12. oktober".

Read as the one day that has the month, they would stand against the days before it. Weekdays in a
row are told in order: "Tuesday and Wednesday" of an article of a Tuesday are those of last week.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import pairwise

from bot.reading.days.mention import DayMention
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.phrases import covered
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token, fold_all

_DASHES = frozenset("-–—/")
_DOT = "."
_ARABIC_AND = "و"
_WEEK = timedelta(weeks=1)


def with_first_days(
    mentions: Sequence[DayMention], tokens: Sequence[Token], lexicon: Lexicon, tags: Tags
) -> Iterator[DayMention]:
    """Yield the mentions, a last day of some days with those before it.

    Two days that "and" joins are such days only if none lies between them.
    """
    taken = covered(mentions)
    for mention in mentions:
        first = _first_day(mention, tokens, lexicon, tags)
        if first is None or first in taken or mention.days is None:
            yield mention
        else:
            day = mention.days[0].replace(day=int(tokens[first].text))
            yield replace(mention, first=first, days=(day, mention.days[1]))


def in_order(
    mentions: Sequence[DayMention], tokens: Sequence[Token], lexicon: Lexicon, tags: Tags
) -> Iterator[DayMention]:
    """Yield the mentions, a weekday that is joined to an earlier one a week before it."""
    for mention, following in pairwise(mentions):
        days, later = mention.days, following.days
        named = all(tags.covers("weekdays", one.first) for one in (mention, following))
        disordered = named and days is not None and later is not None and days > later
        if days and disordered and _are_joined(mention, following, tokens, lexicon):
            yield replace(mention, days=(days[0] - _WEEK, days[1] - _WEEK))
        else:
            yield mention
    yield from mentions[-1:]


def _are_joined(
    mention: DayMention, following: DayMention, tokens: Sequence[Token], lexicon: Lexicon
) -> bool:
    between = tokens[mention.last + 1 : following.first]
    if not between:
        return has_attached_and(tokens[following.first])
    return len(between) == 1 and _joins(between[0], lexicon)


def last_day(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the last of some days whose first stands at ``place``, and where: "October 11-13".

    What follows must not be what a number counts: "on October 11 and 12 people".
    """
    joiner, at = place + 1, place + 2
    if at >= len(tokens) or not _is_day(tokens[at]) or not _joins(tokens[joiner], lexicon):
        return None
    first, last = int(tokens[place].text), int(tokens[at].text)
    counted = tokens[at + 1 : at + 2]
    if not first < last or any(token.kind is Kind.WORD for token in counted):
        return None
    return (last, at) if _is_run(first, last, tokens[joiner], lexicon) else None


def _first_day(
    mention: DayMention, tokens: Sequence[Token], lexicon: Lexicon, tags: Tags
) -> int | None:
    """Return the place of the number that opens the days which a mention ends."""
    days, place = mention.days, mention.first - 1
    if days is None or days[0] != days[1] or not _is_day(tokens[mention.first]):
        return None
    if int(tokens[mention.first].text) != days[0].day:
        return None
    while place > 0 and tags.covers("weekdays", place):
        place -= 1
    joiner = place
    place -= 1
    place -= place > 0 and tokens[place].text == _DOT
    if place < 0 or not _joins(tokens[joiner], lexicon) or not _is_day(tokens[place]):
        return None
    first = int(tokens[place].text)
    run = 0 < first < days[0].day and _is_run(first, days[0].day, tokens[joiner], lexicon)
    return place if run else None


def _is_run(first: int, last: int, joiner: Token, lexicon: Lexicon) -> bool:
    return last == first + 1 or joiner.norm not in _and_words(lexicon)


def _is_day(token: Token) -> bool:
    return token.kind is Kind.NUMBER and token.text.isdecimal() and len(token.text) <= len("31")


def _joins(token: Token, lexicon: Lexicon) -> bool:
    return token.text in _DASHES or token.norm in _joiners(lexicon)


@cache
def _joiners(lexicon: Lexicon) -> frozenset[str]:
    to = (*lexicon.happening.periods_to, *lexicon.numbers.range_joiners)
    return fold_all(to) | _and_words(lexicon)


@cache
def _and_words(lexicon: Lexicon) -> frozenset[str]:
    return fold_all((*lexicon.numbers.and_words, _ARABIC_AND))
