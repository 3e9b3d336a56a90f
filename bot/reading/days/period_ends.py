"""Which days of a sentence are the two ends of one time, by the small words beside them."""

from collections.abc import Sequence
from functools import cache

from bot.reading.days.mention import DayMention
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.attached_and import has_attached_and
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token, fold_all

_SMALL = 2
"""How many small words may stand between "until" and the day ("until about the")."""
_BETWEEN = 8
"""How many words from the first day of a time its last may stand."""
_BESIDE = 2
_EVENT_WITHIN, _EVENT_BEFORE = 4, 6
"""How many words behind "until" its event is named, and how many before a word that follows it."""
_DAYS_IN_MONTH = 31


class PeriodEnds:
    """Tells which mentions of a sentence are the ends of one time."""

    def __init__(
        self,
        tokens: Sequence[Token],
        lexicon: Lexicon,
        tags: Tags,
        ends: Tags,
        mentions: Sequence[DayMention],
    ) -> None:
        self._tokens, self._tags, self._mentions = tokens, tags, mentions
        self._ends, self._lexicon = ends, lexicon
        self._words_follow = lexicon.attribution.order == "sov"
        self._small = _small_words(lexicon)

    def first_of(self, place: int, before: Sequence[DayMention]) -> DayMention | None:
        """Return the first day of the time whose last one the mention at ``place`` is, or None.

        Args:
            place: Which of the mentions.
            before: Those before it, as they have been read.
        """
        mention = self._mentions[place]
        if self._goes_on(place):
            return None
        first = next((m for m in reversed(before) if not self._goes_on(self._index(m))), None)
        if first is None or mention.first - first.last > _BETWEEN:
            return self._bare_first(place)
        ends = self._are_ends(self._index(first), place, first)
        return first if ends else self._bare_first(place)

    def _goes_on(self, place: int) -> bool:
        """Tell whether a mention is the weekday of the one after it ("Friday 4 March")."""
        mention, after = self._mentions[place], self._mentions[place + 1 : place + 2]
        weekday = mention.weekday is not None
        return weekday and any(other.first - mention.last <= _BESIDE for other in after)

    def limits(self, place: int) -> bool:
        """Tell whether a mention alone is the end of a time ("by late July")."""
        return not self._goes_on(place) and self._word(place, "up_to") is not None

    def runs_until_event(self, place: int) -> bool:
        """Tell whether a mention opens a time that an event closes: "from May until the raid".

        What follows "to" or "until" may be a place or a person else ("the letter from May to Ada").
        """
        end = self._end(place)
        if self._words_follow:
            closings = [m for m in self._ends.all("up_to") if end < m.first <= end + _EVENT_BEFORE]
            told = range(end + 1, closings[0].first) if closings else range(0)
            return self._is_ablative(place) and self._names_event(told)
        if self._word(place, "from") is None:
            return False
        found = (self._ends.beginning(table, end + 1) for table in ("to", "up_to"))
        closing = next((match for match in found if match is not None), None)
        if closing is None:
            return False
        return self._names_event(range(closing.last + 1, closing.last + 1 + _EVENT_WITHIN))

    def _names_event(self, places: range) -> bool:
        words = self._tokens[places.start : places.stop]
        return bool(kinds(frozenset(m.concept for m in read_concepts(words, self._lexicon))))

    def _are_ends(self, one: int, other: int, first: DayMention) -> bool:
        if self._words_follow:
            opened = first.since or self._is_ablative(one)
            joined = self._ends.covers_any(("and", "joiners"), self._end(one) + 1)
            between = joined and self._is_after("between", other)
        else:
            opened = first.since or self._word(one, "from") is not None
            between = self._word(one, "between") is not None and self._is_joined(other)
        return between or (opened and self._word(other, "to", "up_to") is not None)

    def _index(self, mention: DayMention) -> int:
        return next(i for i, m in enumerate(self._mentions) if m.last >= mention.first)

    def _is_ablative(self, place: int) -> bool:
        end = self._end(place)
        return any(self._ends.covers("from", i) for i in (end, end + 1))

    def _is_after(self, table: str, place: int) -> bool:
        end = self._end(place)
        return any(self._ends.covers(table, i) for i in range(end + 1, end + 1 + _BESIDE))

    def _word(self, place: int, *tables: str) -> Match | None:
        """Return the word of ``tables`` beside the mention, small words between them."""
        if self._words_follow:
            end = self._end(place)
            after = range(end + 1, end + 1 + _BESIDE)
            found = (self._ends.beginning(table, i) for i in after for table in tables)
            return next((match for match in found if match is not None), None)
        start = self._start(place)
        for at in range(start, max(start - 2 - _SMALL, -1), -1):
            found = (self._ends.at(table, at) for table in tables)
            match = next((match for match in found if match is not None), None)
            if match is not None:
                return match if match.first <= self._mentions[place].first else None
            if at < start and self._tokens[at].norm not in self._small:
                return None
        return None

    def _is_joined(self, place: int) -> bool:
        """Tell whether "and" stands before the mention, or is written with its first word."""
        word = self._tokens[self._start(place)]
        return has_attached_and(word) or self._word(place, "and") is not None

    def _start(self, place: int) -> int:
        """Return the first token of a mention with its weekday and the part of the month."""
        first = self._mentions[place].first
        if place and self._goes_on(place - 1):
            first = self._mentions[place - 1].first
        for at in range(first, max(first - 1 - _BESIDE, -1), -1):
            part = self._tags.at("month_parts", at)
            if part is not None:
                return min(first, part.first)
        return first

    def _end(self, place: int) -> int:
        """Return the last token of a mention, with a part of the month behind it."""
        last = self._mentions[place].last
        parts = (self._tags.beginning("month_parts", at) for at in (last + 1, last + 2))
        return next((part.last for part in parts if part is not None), last)

    def _bare_first(self, place: int) -> DayMention | None:
        """Return the day of which only the number stands before its last: "from 3 to 5 May"."""
        mention = self._mentions[place]
        closing = self._word(place, "to", "and")
        if mention.days is None or not is_day(mention) or closing is None or self._words_follow:
            return None
        at = closing.first - 1
        at -= at > 0 and self._tokens[at].kind is Kind.MARK and self._tokens[at].text == "."
        number = self._tokens[at].text if at > 0 else ""
        opened = any(
            self._ends.covers_any(("from", "between"), i) or self._tags.covers("since", i)
            for i in range(max(0, at - _BESIDE), at)
        )
        day = mention.days[0]
        if not (opened and number.isdecimal() and 0 < int(number) < day.day <= _DAYS_IN_MONTH):
            return None
        first = day.replace(day=int(number))
        return DayMention(at, at, (first, first))


def is_day(mention: DayMention) -> bool:
    """Tell whether a mention is of one day, its year known or not."""
    days = mention.days
    if days is None:
        return mention.number is not None or mention.weekday is not None
    return days[0] == days[1]


@cache
def _small_words(lexicon: Lexicon) -> frozenset[str]:
    return fold_all((*lexicon.attribution.determiners, "of", "month", "شهر", "месяца"))
