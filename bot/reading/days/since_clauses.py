"""Days in the clause or phrase that "since" opens: "since Ada Holt took office on 17 April".

What is told with such a clause is counted from that day on; it is no day of one event.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.reading.days.mention import DayMention
from bot.reading.days.years import year_number
from bot.reading.figures.countables import COMMAS
from bot.reading.lexicon.pack import Lexicon
from bot.reading.numbers.number_words import cardinals
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_WITHIN = 16
"""How many tokens from "since" the day of its clause may stand."""
_ARTICLE = 1
"""How many words may stand between a comma and the day behind it (", le 17 avril,")."""
_ASIDES = {"-": "-", "–": "–", "—": "—", "(": ")"}
"""Marks that open and close an aside within the clause."""


def with_since_clauses(
    mentions: Sequence[DayMention], tokens: Sequence[Token], lexicon: Lexicon, tags: Tags
) -> list[DayMention]:
    """Return ``mentions``, the first one of each clause that "since" opens marked as its day.

    Only a day with its month, or a year, is one: "since the raid the army said on Sunday".
    """
    told = list(mentions)
    if any(mention.since for mention in told):
        return told
    follows = lexicon.attribution.order == "sov"
    for since in tags.all("since_events"):
        if tags.covers("spans", since.first - 1) or tags.covers("long_ago", since.first):
            continue  # "tre uger siden": ago
        if follows:
            near = [m for m in told if since.first - _WITHIN <= m.last < since.first][-1:]
        else:
            near = [m for m in told if since.last < m.first <= since.last + _WITHIN][:1]
        for mention in near:
            if _is_dated(mention, tokens, tags) and _is_within(since, mention, tokens, lexicon):
                told[told.index(mention)] = replace(mention, since=True)
    return told


def _is_dated(mention: DayMention, tokens: Sequence[Token], tags: Tags) -> bool:
    """Tell whether a mention has a month or a year."""
    places = range(mention.first, mention.last + 1)
    return any(tags.covers("months", i) or year_number(tokens[i]) is not None for i in places)


def _is_within(
    since: Match, mention: DayMention, tokens: Sequence[Token], lexicon: Lexicon
) -> bool:
    """Tell whether nothing ends the clause, or begins a count, between "since" and the day."""
    before = since.last < mention.first
    first, last = (since.last + 1, mention.first) if before else (mention.last + 1, since.first)
    closing = ""
    for place in range(first, last):
        token = tokens[place]
        if closing:
            closing = "" if token.text == closing else closing
        elif token.text in _ASIDES:
            closing = _ASIDES[token.text]
        elif token.kind is Kind.NUMBER or _is_count(token, lexicon):
            return False
        elif token.kind is Kind.MARK and token.text not in "'’\"«»":
            return token.text in COMMAS and _is_apposition(place, mention, tokens)
    return not closing


def _is_count(token: Token, lexicon: Lexicon) -> bool:
    known = cardinals(lexicon)
    return token.kind is Kind.WORD and known.may_begin(token) and not known.is_one(token)


def _is_apposition(comma: int, mention: DayMention, tokens: Sequence[Token]) -> bool:
    """Tell whether a day stands between two commas, or a comma and the end: ", on 17 April,"."""
    after = tokens[mention.last + 1 : mention.last + 2]
    closed = all(token.kind is Kind.MARK for token in after)
    return closed and 0 < mention.first - comma <= 1 + _ARTICLE
