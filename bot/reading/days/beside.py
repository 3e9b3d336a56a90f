"""Days told by a day beside them: "a few days before 23 October", "dagen efter den 4. marts".

What is meant are the days before or after the one that is named, not that day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from bot.reading.days.mention import DayMention
from bot.reading.days.spans_ago import number_before
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, covered
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Kind, Token

_GAP = 4
"""How many words may stand between "before" and the day ("after the attack on 4 March")."""
_WORD_GAP = 1
"""How many words may stand between "days" and "before" ("the days leading up to")."""
_COMMA = 2
"""How many tokens after its weekday a day may stand ("Friday, 4 March")."""
_MANY_WITHIN = 2
"""How many words may stand between "قبل" and its time."""
_SOME_DAYS, _SOME_WEEKS = (1, 7), (7, 35)
"""How far from the day "a few days" and "some weeks" may reach, at least and at most."""
_WEEK, _ABOUT, _MOST = 7, 3, 60


@dataclass(frozen=True, slots=True)
class _Beside:
    """Words beside a day: their first and last token, and the days that they lead to from it."""

    first: int
    last: int
    nearest: int
    farthest: int


def with_days_beside(
    mentions: Sequence[DayMention], tokens: Sequence[Token], lexicon: Lexicon, tags: Tags
) -> list[DayMention]:
    """Return ``mentions``, those that only tell where other days lie as these other days."""
    if not (mentions and (tags.all("spans") or tags.all("beside_days"))):
        return list(mentions)
    reader = _BesideReader(tokens, lexicon, tags, mentions)
    found: list[DayMention] = []
    for mention in reversed(mentions):
        if found and mention.last >= found[-1].first:
            continue  # the weekday of such a day: "two days before Friday, 23 October"
        is_date = _is_one_day(mention) and not tags.covers("days_ago", mention.first)
        beside = reader.beside(mention) if is_date else None
        if beside is None:
            found.append(mention)
            continue
        while found and found[-1].first <= beside.last:
            found.pop()
        found.append(_moved(mention, beside))
    return found[::-1]


def _is_one_day(mention: DayMention) -> bool:
    if mention.days is None:
        return mention.number is not None or mention.weekday is not None
    return mention.days[0] == mention.days[1]


def _is_word(mention: DayMention) -> bool:
    """Tell whether a weekday or a word like "yesterday" is all that names the day."""
    return mention.weekday is not None or mention.first == mention.last


def _moved(mention: DayMention, beside: _Beside) -> DayMention:
    first, last = min(mention.first, beside.first), max(mention.last, beside.last)
    days = mention.days
    if days is not None:
        near, far = (days[0] + timedelta(days=n) for n in (beside.nearest, beside.farthest))
        days = min(near, far), max(near, far)
    return DayMention(first, last, days, since=mention.since)


class _BesideReader:
    def __init__(
        self,
        tokens: Sequence[Token],
        lexicon: Lexicon,
        tags: Tags,
        mentions: Sequence[DayMention],
    ) -> None:
        self._tokens, self._lexicon, self._tags = tokens, lexicon, tags
        self._dates = covered(m for m in mentions if not _is_word(m))
        near = ((one, m) for one, m in pairwise(mentions) if one.weekday is not None)
        self._weekdays = {m.first: one.first for one, m in near if m.first - one.last <= _COMMA}
        self._words_follow = lexicon.attribution.order == "sov"
        self._words_precede = bool(lexicon.happening.elapsed_before)

    def beside(self, mention: DayMention) -> _Beside | None:
        """Return the words beside ``mention`` by which other days than it are meant."""
        for place in self._near(mention):
            phrase = self._tags.at("beside_days", place)
            if phrase is not None:
                days = int(phrase.label)
                nearest = days if abs(days) == 1 else days // abs(days)
                return _Beside(phrase.first, phrase.last, nearest, days)
            found = self._counted(place, mention)
            if found is not None:
                return found
        return None

    def _near(self, mention: DayMention) -> Sequence[int]:
        """Return the places at which such words may stand, the nearest first."""
        tokens = self._tokens
        if self._words_follow:
            places = range(mention.last + 1, min(mention.last + 2 + _GAP, len(tokens)))
        else:
            first = self._weekdays.get(mention.first, mention.first)
            places = range(first - 1, max(first - 2 - _GAP, -1), -1)
        ends = (place in self._dates or tokens[place].kind is Kind.MARK for place in places)
        return places[: next((i for i, ending in enumerate(ends) if ending), len(places))]

    def _counted(self, place: int, mention: DayMention) -> _Beside | None:
        """Return a time that a word at ``place`` counts back or on from the day."""
        for table, sign in (("shortly_before", -1), ("shortly_after", 1)):
            word = self._tags.at(table, place)
            if word is not None:
                return next((self._at(word, s, sign) for s in self._spans(word)), None)
        if self._words_precede and self._tags.covers("elapsed_after", place):
            return self._preceded(place, mention)
        return None

    def _spans(self, word: Match) -> list[Match]:
        """Return the units of time that go with "before" or "after"."""
        before = range(word.first - 1, word.first - 2 - _WORD_GAP, -1)
        after = (word.last + 1,) if self._words_follow else ()
        found = (self._tags.at("spans", place) for place in (*before, *after))
        return [span for span in found if span is not None]

    def _preceded(self, place: int, mention: DayMention) -> _Beside | None:
        """Return the time of "before three days from 4 March", as Arabic has it."""
        span = self._tags.at("spans", place - 1)
        if span is None or place >= mention.first:
            return None
        for before in range(span.first - 1, span.first - 2 - _MANY_WITHIN, -1):
            for table, sign in (("shortly_before", -1), ("shortly_after", 1)):
                word = self._tags.at(table, before)
                if word is not None:
                    return self._at(word, span, sign)
        return None

    def _at(self, word: Match, span: Match, sign: int) -> _Beside | None:
        first, number = number_before(self._tokens, span.first, self._lexicon)
        counted = first < span.first
        least, most = self._reach(span, number, counted=counted)
        if not 0 < most <= _MOST:
            return None
        first, last = min(first, word.first), max(span.last, word.last)
        return _Beside(first, last, sign * least, sign * most)

    def _reach(self, span: Match, number: int, *, counted: bool) -> tuple[int, int]:
        """Return how many days away the time ends that is meant, at least and at most."""
        unit = int(span.label)
        some = any(self._tags.covers("some_days", i) for i in range(span.first, span.last + 1))
        if some and not counted:
            return _SOME_DAYS if unit < _WEEK else _SOME_WEEKS
        days = unit * number
        if unit < _WEEK:
            return days, days
        return (days - _ABOUT if counted else 1), days + _ABOUT
