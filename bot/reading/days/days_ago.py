"""Days that are told from the day of publication: weekdays, "yesterday", "last week"."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from bot.reading.days.calendar_days import month_ago, month_days
from bot.reading.days.mention import DayMention
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tags import Tags
from bot.reading.words.tokens import Token, fold_all

_DAYS_IN_WEEK = 7


class DaysAgo:
    """Finds the days that a sentence counts back from the day it was published."""

    def __init__(
        self, tokens: Sequence[Token], lexicon: Lexicon, published: date | None, tags: Tags
    ) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._published = published
        self._tags = tags

    def weekday(self, position: int) -> DayMention | None:
        """Return the last such weekday before publication, or the weekday alone."""
        match = self._tags.beginning("weekdays", position)
        if match is None:
            return None
        weekday = int(match.label)
        if self._published is None:
            return DayMention(position, match.last, None, weekday)
        back = (self._published.weekday() - weekday) % _DAYS_IN_WEEK
        if not back and self._is_of_last_week(position - 1, match.last + 1):
            back = _DAYS_IN_WEEK
        day = self._published - timedelta(days=back)
        return DayMention(position, match.last, (day, day), weekday)

    def relative(self, position: int) -> DayMention | None:
        """Return a day so many days back ("yesterday")."""
        match = self._tags.beginning("days_ago", position)
        if match is None or self._published is None:
            return None
        day = self._published - timedelta(days=int(match.label))
        return DayMention(position, match.last, (day, day), day.weekday())

    def last_month(self, position: int) -> DayMention | None:
        """A month before this one, as a whole ("last month"), or the days of this one so far."""
        match = self._tags.beginning("months_ago", position)
        if match is None or self._published is None:
            return None
        first, last = month_days(*month_ago(self._published, int(match.label)))
        return DayMention(position, match.last, (first, min(last, self._published)))

    def week(self, position: int) -> DayMention | None:
        """A week before this one, as a whole, or the days of this one that are past."""
        match = self._tags.beginning("weeks_ago", position)
        if match is None or self._published is None:
            return None
        monday = self._published - timedelta(days=self._published.weekday())
        first = monday - timedelta(weeks=int(match.label))
        last = min(first + timedelta(days=_DAYS_IN_WEEK - 1), self._published)
        return DayMention(position, match.last, (first, last))

    def _is_of_last_week(self, *beside: int) -> bool:
        """Tell whether a word for "last" stands at one of the places beside a weekday."""
        words, tokens = _last_words(self._lexicon), self._tokens
        return any(0 <= place < len(tokens) and tokens[place].norm in words for place in beside)


@cache
def _last_words(lexicon: Lexicon) -> frozenset[str]:
    return fold_all(lexicon.happening.last)
