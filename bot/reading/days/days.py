"""Days that a text names: dates, months, weekdays and "yesterday", as calendar days.

Names of months and weekdays come from CLDR (through babel), in every calendar of the language.
Weekdays and relative days are resolved backwards from the day the article was published.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.reading.days.beside import with_days_beside
from bot.reading.days.calendar_days import month_days
from bot.reading.days.day_runs import in_order, with_first_days
from bot.reading.days.days_ago import DaysAgo
from bot.reading.days.days_of_months import DaysOfMonths
from bot.reading.days.mention import DayMention
from bot.reading.days.nth_weekdays import with_nth_weekdays
from bot.reading.days.numeric_dates import numeric_date
from bot.reading.days.periods import with_periods
from bot.reading.days.shared_years import with_shared_years
from bot.reading.days.since_clauses import with_since_clauses
from bot.reading.days.spans_ago import read_spans_ago
from bot.reading.days.times_of_year import TimesOfYear
from bot.reading.days.years import Years
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.tags import Tags, happening_tagger
from bot.reading.words.tokens import Kind, Token

_NUMBER = Kind.NUMBER
_SINCE_WITHIN = 4
"""How many tokens before a day "since" may stand ("since the beginning of January")."""
_NAMES = (
    "months",
    "weekdays",
    "days_ago",
    "ordinals",
    "months_ago",
    "weeks_ago",
    "seasons",
    "feasts",
    "years_begun",
)


def read_days(
    tokens: Sequence[Token], lexicon: Lexicon, published: date | None, tags: Tags | None = None
) -> tuple[DayMention, ...]:
    """Return the days named in ``tokens``, in order, none overlapping.

    Args:
        tokens: A sentence.
        lexicon: The pack of its language.
        published: When the article appeared, or None.
        tags: What the ``happening_tagger`` found in the sentence, if it has been asked.
    """
    tags = tags if tags is not None else happening_tagger(lexicon).tag(tokens)

    def as_of(day: date | None) -> tuple[DayMention, ...]:
        return _mentions(tokens, lexicon, day, tags)

    mentions = as_of(published)
    if not mentions:
        return ()
    mentions = with_periods(mentions, tokens, lexicon, tags, as_of)
    if published is None:
        mentions = tuple(with_shared_years(mentions, as_of))
    mentions = tuple(in_order(mentions, tokens, lexicon, tags))
    return tuple(with_first_days(mentions, tokens, lexicon, tags))


def _mentions(
    tokens: Sequence[Token], lexicon: Lexicon, published: date | None, tags: Tags
) -> tuple[DayMention, ...]:
    openings = _openings(tokens, tags)
    if not openings and not tags.all("spans"):
        return ()
    reader = _DayReader(tokens, lexicon, published, tags)
    mentions: list[DayMention] = []
    for place in openings:
        if not mentions or place > mentions[-1].last:
            found = reader.at(place)
            if found is not None:
                mentions.append(reader.with_since(found, mentions))
    mentions = with_nth_weekdays(mentions, tokens, lexicon)
    mentions = with_since_clauses(mentions, tokens, lexicon, tags)
    mentions = with_days_beside(mentions, tokens, lexicon, tags)
    return _with_spans(mentions, tokens, lexicon, published, tags)


def _with_spans(
    mentions: Sequence[DayMention],
    tokens: Sequence[Token],
    lexicon: Lexicon,
    published: date | None,
    tags: Tags,
) -> tuple[DayMention, ...]:
    """Return the mentions with the days that are counted back ("two weeks ago")."""
    if published is None or not tags.all("spans"):
        return tuple(mentions)
    found = list(mentions)
    for first, last, days in read_spans_ago(tokens, lexicon, published, tags):
        if not any(mention.first <= last and first <= mention.last for mention in mentions):
            found.append(DayMention(first, last, days))
    return tuple(sorted(found, key=lambda mention: mention.first))


def _openings(tokens: Sequence[Token], tags: Tags) -> list[int]:
    """Return the places at which a mention of days can begin."""
    numbers = [place for place, token in enumerate(tokens) if token.kind is _NUMBER]
    return sorted(tags.places(_NAMES).union(numbers)) if tags.may_have(_NAMES) else numbers


class _DayReader:
    def __init__(
        self, tokens: Sequence[Token], lexicon: Lexicon, published: date | None, tags: Tags
    ) -> None:
        self._tokens = tokens
        self._times_of_year = TimesOfYear(tokens, lexicon, tags)
        self._years = Years(tokens, lexicon, tags, published)
        self._months = DaysOfMonths(tokens, lexicon, published, tags, self._years)
        self._ago = DaysAgo(tokens, lexicon, published, tags)

    def at(self, position: int) -> DayMention | None:
        """Return the days named from ``position`` on, or None."""
        if self._tokens[position].kind is Kind.NUMBER:
            return (
                numeric_date(self._tokens, position)
                or self._months.day_then_month(position)
                or self._year(position)
            )
        return (
            self._time_of_year(position)
            or self._months.month(position)
            or self._ago.weekday(position)
            or self._ago.relative(position)
            or self._months.ordinal_day(position)
            or self._ago.last_month(position)
            or self._ago.week(position)
            or self._year_begun(position)
        )

    def with_since(self, mention: DayMention, before: Sequence[DayMention] = ()) -> DayMention:
        """Return the mention, marked where a word like "since" stands before it.

        It is no other day's that stands between: "since March and in May".
        """
        days = (other.last for other in before if other.weekday is None)
        within = min(_SINCE_WITHIN, mention.first - max(days, default=-1) - 1)
        if not self._years.is_since(mention.first, mention.last, within):
            return mention
        return replace(mention, since=True)

    def _time_of_year(self, position: int) -> DayMention | None:
        found = self._times_of_year.at(position)
        return DayMention(position, *found) if found is not None else None

    def _year_begun(self, position: int) -> DayMention | None:
        """Return the first month after "since the start of the year".

        Where no year is known, the start of a longer time is all that is told.
        """
        found = self._years.begun(position)
        if found is None:
            return None
        last, year = found
        told = self.with_since(DayMention(position, last, month_days(year, 1) if year else None))
        return told if told.since else None

    def _year(self, position: int) -> DayMention | None:
        days = self._years.alone(position)
        return DayMention(position, position, days) if days is not None else None
