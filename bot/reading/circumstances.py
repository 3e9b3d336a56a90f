"""When, where and by whom: what one sentence, or an article's lead, says of its event."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from bot.claims import Circumstances, OpenDay
from bot.reading.days.days import read_days
from bot.reading.days.mention import DayMention
from bot.reading.days.years_ago import read_years_ago
from bot.reading.earlier_events import opens_another, points_back, turns_to_another
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.names import Name, read_names
from bot.reading.names.placed_names import PlacedNames
from bot.reading.words.genitives import without_genitives
from bot.reading.words.mentions import mentioned
from bot.reading.words.phrases import Match, covered
from bot.reading.words.tags import Tags, happening_tagger
from bot.reading.words.tokens import Token, fold, fold_all
from bot.values import value_class
from index.spans import Span

_TURN_WITHIN = 4
"""A phrase turns to another subject only at the beginning of a sentence (in tokens)."""
_SUBJECT_WITHIN = 3
"""How many words behind "also" the subject stands."""
_DEFINITE = "ال"
_LONG_TIMES = ("background", "over_spans", "since_then")
"""Tables of the times over which a running total counts, where no day is named."""
_LONG_AGO = 60
"""Days after which "since ..." counts a running total rather than one event."""


_Dated = tuple[Span, tuple[date, date] | OpenDay]


@value_class(frozen=True, slots=True)
class Told:
    """What a sentence tells of its event.

    Attributes:
        circumstances: When, where and by whom.
        background: Whether it counts over a long time ("since 2011", "during the war").
        long_times: Where it says so, as far as single words do.
        dated: The days of the circumstances, each with where it is named.
    """

    circumstances: Circumstances
    background: bool
    long_times: tuple[Span, ...] = ()
    dated: tuple[_Dated, ...] = ()


class CircumstancesReader:
    """Reads circumstances in one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._placed = PlacedNames(lexicon)
        self._adding = fold_all(lexicon.attribution.adding)

    def read(
        self, tokens: Sequence[Token], published: date | None, tags: Tags | None = None
    ) -> Told:
        """Return what ``tokens``, one sentence, say of time, place and actors.

        Args:
            tokens: The sentence.
            published: When the article came out.
            tags: What the ``happening_tagger`` found in the sentence, if it has been asked.
        """
        tags = tags if tags is not None else happening_tagger(self._lexicon).tag(tokens)
        days = read_days(tokens, self._lexicon, published, tags)
        compared = _compared_from(tags, len(tokens))
        if days:
            days = tuple([day for day in days if day.first < compared or not day.since])
        bare = without_genitives(tokens)
        names = _without_days(read_names(tokens, self._lexicon, bare=bare), days)
        named = mentioned(bare, self._lexicon, tags if bare is tokens else None)
        since: tuple[tuple[date, date], ...] = ()
        dated: tuple[_Dated, ...] = ()
        if days:  # of four sentences in ten
            since = tuple([mention.days for mention in days if mention.days and mention.since])
            since = since or tuple(_years_up_to(days, tags))
            dated = tuple(_all_dated(tokens, days))
        apart = opens_another(tokens, self._lexicon, tags)
        circumstances = Circumstances(
            days=tuple([day for _, day in dated if not isinstance(day, OpenDay)]),
            names=tuple([name.text for name in names]),
            places=tuple([name.text for name in names if self._placed.is_place(tokens, name)]),
            since=since,
            runs=not since and _runs_on(tags, compared),
            countries=named.countries,
            concepts=named.concepts,
            long_ago=bool(tags.all("long_ago")),
            shift=apart or self._turns(tokens, tags),
            apart=apart,
            points_back=points_back(tokens, self._lexicon, tags),
            open_days=tuple([day for _, day in dated if isinstance(day, OpenDay)]),
            years=tuple(read_years_ago(tokens, self._lexicon, published, tags, days)),
            back_then=bool(tags.all("back_then")),
        )
        times: tuple[Span, ...] = ()
        if days or tags.may_have(_LONG_TIMES):
            times = tuple(
                Span(tokens[first].span.start, tokens[last].span.end)
                for first, last in _long_times(tags, days, published, compared)
            )
        return Told(circumstances, bool(times) or _spans_long(days), times, dated)

    def _turns(self, tokens: Sequence[Token], tags: Tags) -> bool:
        """Tell whether the sentence turns to another event."""
        if not tags.may_have(("further", "shifts")):
            return False
        if turns_to_another(tokens, self._lexicon, tags):
            return True
        turns = [match for match in tags.all("shifts") if match.first < _TURN_WITHIN]
        return any(not self._adds(tokens, match) for match in turns)

    def _adds(self, tokens: Sequence[Token], opening: Match) -> bool:
        """Tell whether Arabic "also" goes on with the same event: "كما تسبب القصف" (the shelling).

        A happening with the article is one that was told of before.
        """
        following = tokens[opening.last + 1 : opening.last + 1 + _SUBJECT_WITHIN]
        if fold(opening.phrase) not in self._adding:
            return False
        known = [token for token in following if token.norm.startswith(_DEFINITE)]
        return bool(kinds(mentioned(known[:1], self._lexicon).concepts))


def _runs_on(tags: Tags, compared: int) -> bool:
    """Tell whether "since" stands by no day that is known, so that its time goes on till now."""
    since = tags.all("since")
    return bool(since) and since[0].first < compared and not tags.all("since_then")


@cache
def circumstances_reader(lexicon: Lexicon) -> CircumstancesReader:
    """Return the reader of circumstances of one pack."""
    return CircumstancesReader(lexicon)


def _without_days(names: Iterable[Name], days: Sequence[DayMention]) -> tuple[Name, ...]:
    """Leave out names that are days ("Christmas 2030")."""
    if not days:
        return tuple(names)
    told = covered(days)
    return tuple(name for name in names if not told.issuperset(range(name.first, name.last + 1)))


def _all_dated(tokens: Sequence[Token], days: Iterable[DayMention]) -> Iterator[_Dated]:
    """Yield the days that are told, each with where it is named."""
    for day in days:
        told = _dated(day)
        if told is not None:
            yield Span(tokens[day.first].span.start, tokens[day.last].span.end), told


def _dated(day: DayMention) -> tuple[date, date] | OpenDay | None:
    """Return the days that are named, known or in part; a total's beginning is no day."""
    if day.since:
        return None
    if day.days is None and (day.weekday is not None or day.number is not None):
        return OpenDay(day.weekday, day.month, day.number)
    return day.days


def merge(parts: Iterable[Circumstances]) -> Circumstances:
    """Return the circumstances of several sentences as one."""
    all_parts = tuple(parts)
    return Circumstances(
        days=tuple(dict.fromkeys(days for part in all_parts for days in part.days)),
        names=tuple(dict.fromkeys(name for part in all_parts for name in part.names)),
        places=tuple(dict.fromkeys(name for part in all_parts for name in part.places)),
        countries=frozenset(code for part in all_parts for code in part.countries),
        concepts=frozenset(concept for part in all_parts for concept in part.concepts),
        open_days=tuple(dict.fromkeys(day for part in all_parts for day in part.open_days)),
    )


def _compared_from(tags: Tags, end: int) -> int:
    """Return where the sentence begins to compare its event with others, or its end."""
    superlatives = tags.all("superlatives")
    return superlatives[0].first if superlatives else end


def _long_times(
    tags: Tags, days: Sequence[DayMention], published: date | None, compared: int
) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of the times over which a running total counts."""
    firsts = tags.all("firsts")
    rare = min(firsts[0].first, compared) if firsts else compared
    phrases = [m for m in tags.all("background") if m.first < compared]
    phrases += [m for m in tags.all("over_spans") if m.first < rare]
    closing = tags.all("that_year") if days and any(_years_up_to(days, tags)) else ()
    for match in (*phrases, *tags.all("since_then"), *closing):
        yield match.first, match.last
    for mention in days:
        if _is_long(mention, published):
            yield mention.first, mention.last


def _years_up_to(days: Sequence[DayMention], tags: Tags) -> Iterator[tuple[date, date]]:
    """Yield the first day of the year that is counted up to a day ("by 14 May ... that year")."""
    if tags.all("that_year"):
        for day in days:
            if day.until and day.days is not None:
                yield day.days[0].replace(month=1, day=1), day.days[0].replace(month=1, day=1)


def _spans_long(mentions: Sequence[DayMention]) -> bool:
    """Tell whether the days named lie far apart ("between 1 January and 20 March")."""
    days = [mention.days for mention in mentions if mention.days is not None]
    if not days:
        return False
    return (max(first for first, _ in days) - min(last for _, last in days)).days > _LONG_AGO


def _is_long(mention: DayMention, published: date | None) -> bool:
    if not mention.since:
        return False
    if mention.days is None or published is None:
        return mention.weekday is None
    return (published - mention.days[0]).days > _LONG_AGO
