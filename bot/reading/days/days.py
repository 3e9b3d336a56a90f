"""Days that a text names: dates, months, weekdays and "yesterday", as calendar days.

Names of months and weekdays come from CLDR (through babel), in every calendar of the language.
Weekdays and relative days are resolved backwards from the day the article was published.
"""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from bot.reading.days.beside import with_days_beside
from bot.reading.days.calendars import month_names
from bot.reading.days.mention import DayMention
from bot.reading.days.periods import with_periods
from bot.reading.days.spans_ago import read_spans_ago
from bot.reading.days.times_of_year import TimesOfYear
from bot.reading.days.years import Years
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match
from bot.reading.words.tags import Tags, happening_tagger
from bot.reading.words.tokens import Kind, Token, fold

_NUMERIC = re.compile(r"(\d{1,4})[./\-](\d{1,2})[./\-](\d{1,4})$")
_APOSTROPHE = re.compile("['’]")
_ARABIC_ARTICLE = re.compile("[وفبك]?ال|[وف]?لل")
_SHORT_MONTH = 2
"""Letters of a month's name that is like other words, but for the way it is spelt."""
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MONTHS_IN_YEAR = 12
_DAYS_IN_MONTH = 31
_DAYS_IN_WEEK = 7
_WIDEST_DATE = 5
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
_FILLERS = frozenset(
    {",", ".", "of", "de", "من", "/", "-", "the", "den", "th", "st", "nd", "rd", "er", "l'"}
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
    return with_periods(mentions, tokens, lexicon, tags, as_of) if mentions else ()


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
    places = {place for place, token in enumerate(tokens) if token.kind is _NUMBER}
    return sorted(places | tags.places(_NAMES))


@cache
def _months_have_capitals(lexicon: Lexicon) -> bool:
    """Tell whether names of months begin with a capital letter, as in English."""
    months = month_names(lexicon.happening.calendars)
    return any(name.istitle() for names in months.values() for name in names)


@cache
def _last_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold(word) for word in lexicon.happening.last)


class _DayReader:
    def __init__(
        self, tokens: Sequence[Token], lexicon: Lexicon, published: date | None, tags: Tags
    ) -> None:
        self._tokens = tokens
        self._lexicon = lexicon
        self._published = published
        self._tags = tags
        self._times_of_year = TimesOfYear(tokens, lexicon, tags)
        self._years = Years(tokens, lexicon, tags, published)

    def at(self, position: int) -> DayMention | None:
        """Return the days named from ``position`` on, or None."""
        if self._tokens[position].kind is Kind.NUMBER:
            return (
                _numeric(self._tokens, position)
                or self._day_then_month(position)
                or self._year(position)
            )
        return (
            self._time_of_year(position)
            or self._month(position)
            or self._weekday(position)
            or self._relative(position)
            or self._ordinal_day(position)
            or self._last_month(position)
            or self._week(position)
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

    def _year_begun(self, position: int) -> DayMention | None:
        """Return the first month after "since the start of the year".

        Where no year is known, the start of a longer time is all that is told.
        """
        found = self._years.begun(position)
        if found is None:
            return None
        last, year = found
        told = self.with_since(DayMention(position, last, _month(year, 1) if year else None))
        return told if told.since else None

    def _day_then_month(self, position: int) -> DayMention | None:
        tokens = self._tokens
        day = _small_number(tokens[position])
        if day is None or not 1 <= day <= _DAYS_IN_MONTH:
            return None
        return self._day_of_month(position, position, day)

    def _ordinal_day(self, position: int) -> DayMention | None:
        """A day in words ("الرابع من آذار")."""
        match = self._tags.beginning("ordinals", position)
        return self._day_of_month(position, match.last, int(match.label)) if match else None

    def _day_of_month(self, first: int, last: int, day: int) -> DayMention | None:
        """Return the day whose month follows token ``last``."""
        tokens = self._tokens
        place = _skip(tokens, last + 1)
        month = self._month_at(place)
        if month is None:
            return self._day_of_month_ago(first, place, day)
        year, last = self._year_after(month.last + 1)
        if year is None:
            return self._of_open_year(first, month.last, int(month.label), day)
        found = _day(year, int(month.label), day)
        return DayMention(first, last, (found, found) if found else None)

    def _of_open_year(self, first: int, last: int, month: int, day: int) -> DayMention:
        """Return a day without a year: the last such before the article came out, if known."""
        past = _past(month, day, self._published)
        if past is None:
            return DayMention(first, last, None, month=month, number=day)
        return DayMention(first, last, past)

    def _year_after(self, position: int) -> tuple[int | None, int]:
        """Return the year that is named or counted back from ``position`` on, and its last token.

        A number goes before words: "of last year 2022".
        """
        place = _skip(self._tokens, position)
        match = self._tags.beginning("years_ago", place)
        named = self._years.of_month(place if match is None else match.last + 1)
        if named is not None:
            return named
        if match is None or self._published is None:
            return None, position - 1
        return self._published.year - int(match.label), match.last

    def _last_month(self, position: int) -> DayMention | None:
        """A month before this one, as a whole ("last month"), or the days of this one so far."""
        match = self._tags.beginning("months_ago", position)
        if match is None or self._published is None:
            return None
        first, last = _month(*self._month_ago(self._published, int(match.label)))
        return DayMention(position, match.last, (first, min(last, self._published)))

    def _week(self, position: int) -> DayMention | None:
        """A week before this one, as a whole, or the days of this one that are past."""
        match = self._tags.beginning("weeks_ago", position)
        if match is None or self._published is None:
            return None
        monday = self._published - timedelta(days=self._published.weekday())
        first = monday - timedelta(weeks=int(match.label))
        last = min(first + timedelta(days=_DAYS_IN_WEEK - 1), self._published)
        return DayMention(position, match.last, (first, last))

    @staticmethod
    def _month_ago(published: date, back: int) -> tuple[int, int]:
        """Return year and month of so many months before ``published``."""
        months = published.year * _MONTHS_IN_YEAR + published.month - 1 - back
        return months // _MONTHS_IN_YEAR, months % _MONTHS_IN_YEAR + 1

    def _day_of_month_ago(self, first: int, place: int, day: int) -> DayMention | None:
        """A day of this month or one before ("the 24th of last month")."""
        match = self._tags.beginning("months_ago", place)
        if match is None or self._published is None:
            return None
        found = _day(*self._month_ago(self._published, int(match.label)), day)
        return DayMention(first, match.last, (found, found) if found else None)

    def _month_at(self, place: int) -> Match | None:
        """Return the month named at ``place``; a name such as "Mar'i" is none."""
        month = self._tags.beginning("months", place)
        if month is None or self._lexicon.happening.name_cases:
            return month
        token = self._tokens[place]
        if _ARABIC_ARTICLE.match(token.norm) and not _ARABIC_ARTICLE.match(fold(month.phrase)):
            return None  # names of months have none: "الأب" is the father
        is_name = len(token.forms) > 1 and _APOSTROPHE.search(token.text)
        return None if is_name else month

    def _time_of_year(self, position: int) -> DayMention | None:
        found = self._times_of_year.at(position)
        return DayMention(position, *found) if found is not None else None

    def _month(self, position: int) -> DayMention | None:
        """A month, or the part of it that is meant ("late November")."""
        month = self._month_at(position)
        if month is None or _is_other_word(month, self._tokens[position]):
            return None
        mention = self._month_first(position, month)
        if mention is None or mention.days is None:
            return mention
        days = self._times_of_year.part_of_month(mention.first, mention.last, mention.days)
        return replace(mention, days=days)

    def _month_first(self, position: int, month: Match) -> DayMention | None:
        tokens = self._tokens
        number = int(month.label)
        after = month.last + 1
        # Some calendars print two names for one month ("مارس/آذار").
        if after + 1 < len(tokens) and tokens[after].text == "/":
            twin = self._tags.beginning("months", after + 1)
            after = twin.last + 1 if twin is not None else after
        twin_last = after - 1
        year, last = self._year_after(after)
        if year is not None:
            return DayMention(position, last, _month(year, number))
        if after + 1 < len(tokens) and tokens[after].text == ".":
            after += 1  # an abbreviation ("Feb. 24")
        day = _small_number(tokens[after]) if after < len(tokens) else None
        if day is not None and 1 <= day <= _DAYS_IN_MONTH:
            year, last = self._year_after(after + 1)
            if year is None:
                return self._of_open_year(position, after, number, day)
            found = _day(year, number, day)
            return DayMention(position, last, (found, found) if found else None)
        if _months_have_capitals(self._lexicon) and not tokens[position].capitalised:
            return None  # "may", "march": a verb
        days = _past_month(number, self._published)
        return DayMention(position, twin_last, days, month=None if days else number)

    def _weekday(self, position: int) -> DayMention | None:
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

    def _is_of_last_week(self, *beside: int) -> bool:
        """Tell whether a word for "last" stands at one of the places beside a weekday."""
        words, tokens = _last_words(self._lexicon), self._tokens
        return any(0 <= place < len(tokens) and tokens[place].norm in words for place in beside)

    def _relative(self, position: int) -> DayMention | None:
        match = self._tags.beginning("days_ago", position)
        if match is None or self._published is None:
            return None
        day = self._published - timedelta(days=int(match.label))
        return DayMention(position, match.last, (day, day), day.weekday())

    def _year(self, position: int) -> DayMention | None:
        days = self._years.alone(position)
        return DayMention(position, position, days) if days is not None else None


def _is_other_word(month: Match, token: Token) -> bool:
    """Tell whether a short name is spelt as another word: "آب" is August, "أب" a father."""
    return len(month.phrase) <= _SHORT_MONTH and month.phrase not in token.text


def _numeric(tokens: Sequence[Token], position: int) -> DayMention | None:
    for width in (_WIDEST_DATE, 1):
        piece = tokens[position : position + width]
        if len(piece) < width:
            continue
        match = _NUMERIC.match("".join(token.text for token in piece))
        if match is None:
            continue
        first, middle, last = (int(group) for group in match.groups())
        year, month, day = first, middle, last
        if first <= _DAYS_IN_MONTH:
            year, day = last, first
        if month > _MONTHS_IN_YEAR:
            month, day = day, month
        found = _day(year, month, day)
        if found is not None:
            return DayMention(position, position + width - 1, (found, found))
    return None


def _skip(tokens: Sequence[Token], position: int) -> int:
    end = min(position + 2, len(tokens))
    while position < end and tokens[position].norm in _FILLERS:
        position += 1
    return position


def _small_number(token: Token) -> int | None:
    if token.kind is not Kind.NUMBER or not token.text.isdecimal():
        return None
    return int(token.text) if len(token.text) <= 4 else None  # noqa: PLR2004 - digits of a year


def _day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _past(month: int, day: int, published: date | None) -> tuple[date, date] | None:
    """A day without a year is the last one of that name before publication."""
    if published is None:
        return None
    for year in (published.year, published.year - 1):
        found = _day(year, month, day)
        if found is not None and found <= published + timedelta(days=1):
            return found, found
    return None


def _past_month(month: int, published: date | None) -> tuple[date, date] | None:
    if published is None:
        return None
    return _month(published.year - (month > published.month), month)
