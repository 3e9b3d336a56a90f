"""Years that a text names: beside a month, or alone after "since", "in" or as ends of a time.

Numbers without such a word are mostly counts.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache, cached_property

from bot.reading.days.times_of_year import Days, TimesOfYear
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import PhraseFinder, finder
from bot.reading.words.tags import Tags, period_tagger
from bot.reading.words.tokens import Kind, Token, fold_all

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_DIGITS = 4
_SINCE_WITHIN = 2
"""How many tokens before a year "since" may stand."""
_AFTER_WITHIN = 3
"""How many tokens after a time "since" or "until" may stand where words follow nouns."""
_TIME_WITHIN = 8
"""How many tokens from one end of a time the other may stand."""
_OPENERS_WITHIN = 6
"""How many words the phrase before a year may have ("over the course of the year")."""
_FROM, _UNTIL = ("from", "between"), ("to", "up_to")


class Years:
    """Reads the years of one sentence.

    Args:
        tokens: The sentence.
        lexicon: The pack of its language.
        tags: What the ``happening_tagger`` found in it.
        published: When the article appeared, or None.
    """

    def __init__(
        self, tokens: Sequence[Token], lexicon: Lexicon, tags: Tags, published: date | None
    ) -> None:
        self._tokens, self._lexicon, self._tags = tokens, lexicon, tags
        self._published = published
        self._times_of_year = TimesOfYear(tokens, lexicon, tags)
        self._words_follow = lexicon.attribution.order == "sov"

    @cached_property
    def _ends(self) -> Tags:
        return period_tagger(self._lexicon).tag(self._tokens)

    def alone(self, position: int) -> Days | None:
        """Return the days of the year at ``position``, or of the part of it that is meant."""
        value = year_number(self._tokens[position])
        if value is None:
            return None
        year = date(value, 1, 1), date(value, 12, 31)
        first, last, days = self._times_of_year.part_of_year(position, year)
        opened = first != last or self._is_opened(position)  # "in early 2030" says "when" itself
        since = self.is_since(first, last, _SINCE_WITHIN)
        return days if opened or since or self._is_end(first, last) else None

    def _is_opened(self, position: int) -> bool:
        """Tell whether words beside a year make it the time, or none need do so."""
        before, after = _openers(self._lexicon), _closers(self._lexicon)
        starts = range(max(0, position - _OPENERS_WITHIN), position)
        opening = (before.at(self._tokens, start) for start in starts)
        if any(match is not None and match.last == position - 1 for match in opening):
            return True
        following = self._tokens[position + 1 :]
        if following and after.at(following, 0) is not None:
            return True
        return self._lexicon.happening.bare_years and self._counts_nothing(position)

    def of_month(self, place: int) -> tuple[int, int] | None:
        """Return the year after a month, at ``place``, and its last token; a noun may go before."""
        tokens = self._tokens
        nouns = finder("year", self._lexicon.happening.year_nouns)
        if place + 1 < len(tokens) and nouns.at(tokens, place) is not None:
            place += 1
        year = year_number(tokens[place]) if place < len(tokens) else None
        return (year, place) if year is not None else None

    def begun(self, position: int) -> tuple[int, int | None] | None:
        """Return the last token of "the start of the year" and the year, if any is known."""
        match = self._tags.beginning("years_begun", position)
        if match is None:
            return None
        after = self._tokens[match.last + 1 : match.last + 2]
        named = year_number(after[0]) if after else None
        year = named or (self._published.year if self._published else None)
        return match.last + (named is not None), year

    def is_since(self, first: int, last: int, within: int) -> bool:
        """Tell whether "since" stands before a time, or after it where words follow nouns."""
        places = range(first - within, first)
        if self._words_follow:
            places = range(last + 1, last + 1 + _AFTER_WITHIN)
        tables = ("since", "starting") if self._published is None else ("since",)
        return any(self._tags.covers_any(tables, place) for place in places)

    def _is_end(self, first: int, last: int) -> bool:
        """Tell whether a year is the first or last of a time: "from 2030 to 2031".

        What an article says alone of a year until which something lasts is no day of its event.
        """
        if self._words_follow:
            places = range(last + 1, last + 1 + _AFTER_WITHIN)
            return any(self._ends.covers_any(_UNTIL, place) for place in places)
        places = range(first - 1 - (first != last), first)
        whole = first == last
        if any(self._ends.covers_any(_FROM, place) for place in places):
            return self._is_followed(last) and (not whole or self._counts_nothing(last))
        closes = any(self._ends.covers_any(_UNTIL, place) for place in places)
        if not closes and not any(self._ends.covers("and", place) for place in places):
            return False
        if whole and not self._counts_nothing(last):
            return False
        return (closes and self._published is None and not whole) or self._is_preceded(first)

    def _is_followed(self, last: int) -> bool:
        """Tell whether the other end of a time follows: a year or a month after "to" or "and"."""
        joined = [
            place
            for place in range(last + 1, last + 1 + _TIME_WITHIN)
            if self._ends.covers_any((*_UNTIL, "and"), place)
        ]
        return bool(joined) and any(
            self._tags.covers("months", place)
            or (place < len(self._tokens) and year_number(self._tokens[place]) is not None)
            for place in range(joined[0] + 1, joined[0] + 1 + _AFTER_WITHIN)
        )

    def _is_preceded(self, first: int) -> bool:
        """Tell whether the first end of a time goes before."""
        near = range(first - _TIME_WITHIN, first)
        opened = any(
            self._ends.covers_any(_FROM, place) or self._tags.covers("since", place)
            for place in near
        )
        return opened and any(
            self._tags.covers("months", place)
            or (place >= 0 and year_number(self._tokens[place]) is not None)
            for place in near
        )

    def _counts_nothing(self, place: int) -> bool:
        """Tell whether no noun can follow a number, nor the year that it is joined to."""
        tokens = self._tokens
        joined = self._ends.covers_any(("and", "to"), place + 1)
        if joined and place + 2 < len(tokens) and year_number(tokens[place + 2]) is not None:
            return self._counts_nothing(place + 2)
        after = tokens[place + 1 : place + 2]
        before_places = _before_places(self._lexicon)
        opens = joined or all(token.norm in before_places for token in after)
        return opens or all(token.kind is Kind.MARK for token in after)


def year_number(token: Token) -> int | None:
    """Return the year that a number can be, or None."""
    text = token.text
    if token.kind is not Kind.NUMBER or not text.isdecimal() or len(text) > _DIGITS:
        return None
    return int(text) if _FIRST_YEAR <= int(text) <= _LAST_YEAR else None


@cache
def _openers(lexicon: Lexicon) -> PhraseFinder:
    return PhraseFinder({"opens": lexicon.happening.year_openers})


@cache
def _closers(lexicon: Lexicon) -> PhraseFinder:
    return PhraseFinder({"closes": lexicon.happening.year_closers})


@cache
def _before_places(lexicon: Lexicon) -> frozenset[str]:
    return fold_all(lexicon.happening.place_prepositions)
