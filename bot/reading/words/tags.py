"""Which words of a sentence stand in which table of a language pack."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from bot.reading.days.calendars import month_names, weekday_names, with_forms
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.patterns import JointOpening
from bot.reading.words.phrases import MEMORY, Key, Match, PhraseFinder, word_keys
from bot.reading.words.tokens import Kind, Token

_NOTHING: Mapping[int, Match] = MappingProxyType({})
_NO_PHRASES: Mapping[str, Mapping[int, Match]] = MappingProxyType({})
_UNKNOWN = JointOpening(())
"""Stands for the phrases of a word that has not been looked up."""


class Tags:
    """The phrases of every table in one sentence, by the token at which they begin.

    Args:
        begins: The phrases of each table that has some, in the order of their places.
    """

    __slots__ = ("_begins", "_covers")

    def __init__(self, begins: Mapping[str, Mapping[int, Match]] = _NO_PHRASES) -> None:
        self._begins = begins
        self._covers: dict[str, dict[int, Match]] = {}

    def beginning(self, table: str, position: int) -> Match | None:
        """Return the phrase of ``table`` that begins at ``position``."""
        return self._begins.get(table, _NOTHING).get(position)

    def at(self, table: str, position: int) -> Match | None:
        """Return the phrase of ``table`` that covers ``position``."""
        return self._covering(table).get(position) if table in self._begins else None

    def all(self, table: str) -> Sequence[Match]:
        """Return the phrases of ``table``, in order."""
        return tuple(self._begins[table].values()) if table in self._begins else ()

    def places(self, tables: Iterable[str]) -> set[int]:
        """Return the places at which phrases of some tables begin."""
        begins = self._begins
        return {place for table in tables if table in begins for place in begins[table]}

    def within(self, table: str, first: int, last: int) -> list[Match]:
        """Return the phrases of ``table`` that begin from ``first`` to ``last``, in order."""
        begins = self._begins.get(table, _NOTHING)
        if last - first < len(begins):
            return [begins[place] for place in range(first, last + 1) if place in begins]
        return [match for place, match in begins.items() if first <= place <= last]

    def covers(self, table: str, position: int) -> bool:
        """Tell whether a phrase of ``table`` covers ``position``."""
        return table in self._begins and position in self._covering(table)

    def covers_any(self, tables: Iterable[str], position: int) -> bool:
        """Tell whether a phrase of one of ``tables`` covers ``position``."""
        begins = self._begins
        return any(position in self._covering(table) for table in tables if table in begins)

    def _covering(self, table: str) -> Mapping[int, Match]:
        """Return the phrases of a table that has some, by every token that they cover."""
        covers = self._covers.get(table)
        if covers is None:
            covers = self._covers[table] = dict(self._begins[table])
            for match in self._begins[table].values():
                for position in range(match.first + 1, match.last + 1):
                    covers[position] = match
        return covers


class Tagger:
    """Finds the phrases of several tables in one pass over a sentence.

    Which tables have phrases that begin with a word is looked up once for all of them, and
    remembered: of most words none has.

    Attributes:
        tables: The tables by name.
        from_numerals: Those whose phrases may begin with a numeral ("* years ago").
    """

    def __init__(
        self, tables: Mapping[str, PhraseFinder], from_numerals: Collection[str] = ()
    ) -> None:
        """Find the phrases of ``tables``."""
        self.tables = tables
        self.from_numerals = from_numerals
        self._memory: dict[str, JointOpening | None] = {}
        self._named: dict[Key, list[str]] = {}
        for name, finder in tables.items():
            for key in finder.first_keys():
                self._named.setdefault(key, []).append(name)

    def tag(self, tokens: Sequence[Token]) -> Tags:
        """Return the phrases found; within a table they do not overlap."""
        begins: dict[str, dict[int, Match]] = {}
        ends: dict[str, int] = {}
        known = self._memory.get
        new = tuple.__new__  # half the time of calling the named tuple
        for position, token in enumerate(tokens):
            opening = known(token.norm, _UNKNOWN)
            if opening is _UNKNOWN:
                opening = self._learnt(token)
            if opening is None:
                continue
            for table, label, phrase, further in opening.at(tokens, position):
                if ends.get(table, -1) >= position:
                    continue
                match = new(Match, (label, phrase, position, position + further))
                if table in begins:
                    begins[table][position] = match
                else:
                    begins[table] = {position: match}
                if further:
                    ends[table] = match.last
        return Tags(begins)

    def _learnt(self, token: Token) -> JointOpening | None:
        """Return the phrases that begin with a word like ``token``, and remember them.

        Only the few tables that can have some are asked: all hundred take two hundred
        microseconds for each word that is new, half of the time of the first articles.
        """
        if len(self._memory) >= MEMORY:
            self._memory.clear()
        near = {name for key in word_keys(token) for name in self._named.get(key, ())}
        numeral = token.kind is Kind.NUMBER
        found = [
            (name, opening)
            for name, finder in self.tables.items()
            if name in near
            if not numeral or name in self.from_numerals
            if (opening := finder.opening(token)) is not None
        ]
        return self._memory.setdefault(token.norm, JointOpening(found) if found else None)


@cache
def sentence_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of all that ``figure_tagger`` and ``happening_tagger`` find."""
    figures, happenings = figure_tagger(lexicon), happening_tagger(lexicon)
    return Tagger({**figures.tables, **happenings.tables}, happenings.from_numerals)


@cache
def figure_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of the phrases that decide whether a number counts, what, and of whom."""
    plain = {**_number_phrases(lexicon), **_counting_phrases(lexicon), **_telling_phrases(lexicon)}
    return Tagger(_finders(_labelled_counts(lexicon), plain))


def _labelled_counts(lexicon: Lexicon) -> dict[str, Mapping[str, Iterable[str]]]:
    """Return the tables whose phrases say what or who is counted, and how nearly."""
    counting, numbers = lexicon.counting, lexicon.numbers
    return {
        "acts": counting.acts,
        "fates": counting.fates,
        "things": counting.things,
        "tolls": counting.tolls,
        "who": counting.who,
        "nobody": counting.nobody,
        "kin": counting.kin,
        "kin_owned": counting.kin_owned,
        "fates_of_one": counting.fates_of_one,
        "fates_of_two": counting.fates_of_two,
        "bodies": counting.bodies,
        "qualifiers": numbers.qualifiers,
        "qualifiers_after": numbers.qualifiers_after,
    }


def _number_phrases(lexicon: Lexicon) -> dict[str, Iterable[str]]:
    """Return the tables that decide what value a number has, and whether it counts."""
    numbers = lexicon.numbers
    return {
        "vague": numbers.vague,
        "zero": numbers.zero,
        "duals": numbers.duals,
        "singles": numbers.singles,
        "exceptions": numbers.exceptions,
        "percent": numbers.percent,
        "percent_before": numbers.percent_before,
        "joiners": numbers.range_joiners,
        "between": numbers.between,
        "not_counts": numbers.not_counts,
        "ones": numbers.ones,
        "and": numbers.and_words,
        "of": numbers.of_words,
        "rounded": numbers.rounded,
        "partitive": numbers.partitive,
        "shares": numbers.shares,
    }


def _counting_phrases(lexicon: Lexicon) -> dict[str, Iterable[str]]:
    """Return the tables of what may be counted, and of what is said about it."""
    counting = lexicon.counting
    return {
        "nouns": _nouns(lexicon),
        "people": _people(lexicon),
        "counters": counting.counters,
        "persons": counting.persons,
        "members": counting.members,
        "includes": counting.includes,
        "of_them": counting.of_them,
        "partitives": counting.partitives,
        "degrees": counting.degrees,
        "others": counting.others,
        "besides": counting.further,
        "all": counting.all_words,
        "unharmed": counting.unharmed,
        "amounts": counting.amounts,
        "outcomes": counting.outcomes,
        "absent": counting.absent,
        "non_answers": counting.non_answers,
        "passive": counting.passive,
        "brackets": counting.brackets,
        "prepositions": counting.prepositions,
        "links": counting.links,
        "weak": counting.weak,
        "losing": counting.losing,
        "determiners": counting.determiners,
        "clauses": counting.clauses,
        "negations": counting.negations,
        "any": counting.any_words,
        "reaching": counting.reaching,
        "from": counting.from_words,
        "from_after": counting.from_after,
        "denials": counting.denials,
        "claims_of": counting.claims_of,
        "blame": counting.blame,
        "alive": counting.alive,
        "finding": counting.finding,
        "tallies": counting.tallies,
        "differences": counting.differences,
        "among": counting.among,
        "losses": counting.losses,
        "together": counting.together,
        "possessives": counting.possessives,
        "pronouns_of_one": counting.pronouns_of_one,
        "called": counting.called,
        "definite": counting.definite,
        "announced": counting.announced,
        "victims": counting.victims,
        "attempts": counting.attempts,
        "given_names": counting.given_names,
        "from_to": (*counting.from_words, *counting.from_to),
        "former": counting.former,
    }


def _telling_phrases(lexicon: Lexicon) -> dict[str, Iterable[str]]:
    """Return the tables of who tells a figure, and how."""
    attribution = lexicon.attribution
    return {
        "roles": attribution.roles,
        "blockers": attribution.blockers,
        "telling": (*attribution.verbs, *attribution.counting),
        "saying": attribution.verbs,
        "that": attribution.conjunctions,
        "times": attribution.times,
    }


@cache
def happening_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of the phrases that tell when, and of which event, a sentence speaks."""
    labelled, plain = _labelled_days(lexicon), _time_phrases(lexicon)
    return Tagger(_finders(labelled, plain), from_numerals={*labelled, *plain})


def _labelled_days(lexicon: Lexicon) -> dict[str, Mapping[str, Iterable[str]]]:
    """Return the tables whose phrases name a day or a longer time, or count it back."""
    happening = lexicon.happening
    months = with_forms(month_names(happening.calendars), happening.months)
    return {
        "months": _with_parts(months, happening.month_parts),
        "month_parts": _opened(happening.month_parts, months),
        "seasons": happening.seasons,
        "feasts": happening.feasts,
        "weekdays": with_forms(
            weekday_names(happening.calendars, happening.weekday_endings), happening.weekdays
        ),
        "days_ago": with_forms({}, happening.days_ago),
        "spans": with_forms({}, happening.spans),
        "beside_days": with_forms({}, happening.beside_days),
        "months_ago": with_forms({}, happening.months_ago),
        "years_ago": with_forms({}, happening.years_ago),
        "weeks_ago": with_forms({}, happening.weeks_ago),
        "ordinals": with_forms({}, happening.ordinals),
    }


def _time_phrases(lexicon: Lexicon) -> dict[str, Iterable[str]]:
    """Return the tables that tell how a sentence stands to a time, or to another event."""
    happening = lexicon.happening
    return {
        "since": happening.since,
        "starting": happening.starting,
        "since_then": happening.since_then,
        "years_begun": happening.years_begun,
        "superlatives": happening.superlatives,
        "ago_before": happening.ago_before,
        "ago_after": happening.ago_after,
        "elapsed_after": happening.elapsed_after,
        "elapsed_before": happening.elapsed_before,
        "long_ago": happening.long_ago,
        "shifts": happening.shifts,
        "shortly_before": happening.shortly_before,
        "shortly_after": happening.shortly_after,
        "some_days": happening.some_days,
        "background": lexicon.counting.background,
        "over_spans": lexicon.counting.over_spans,
        "firsts": lexicon.counting.firsts,
        "aftermaths": happening.aftermaths,
        "demonstratives": happening.demonstratives,
        "further": happening.further,
    }


@cache
def period_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of the words by which days are the ends of a longer time.

    They are small words that nearly every sentence has: asked only where days are named.
    """
    happening, numbers = lexicon.happening, lexicon.numbers
    plain = {
        "from": happening.periods_from,
        "between": happening.periods_between,
        "to": happening.periods_to,
        "up_to": happening.up_to,
        "and": numbers.and_words,
        "joiners": numbers.range_joiners,
    }
    return Tagger(_finders({}, plain))


def _finders(
    labelled: Mapping[str, Mapping[str, Iterable[str]]], plain: Mapping[str, Iterable[str]]
) -> dict[str, PhraseFinder]:
    finders = {name: PhraseFinder(table) for name, table in labelled.items()}
    return finders | {name: PhraseFinder({name: table}) for name, table in plain.items()}


def _with_parts(
    months: Mapping[str, Iterable[str]], parts: Mapping[str, Iterable[str]]
) -> dict[str, list[str]]:
    """Return the names of months, also in one word with a part of theirs ("mid-January")."""
    openings = [part for phrases in parts.values() for part in phrases if part.endswith("-")]
    return {
        number: [*names, *(opening + name for opening in openings for name in names)]
        for number, names in months.items()
    }


def _opened(
    parts: Mapping[str, Iterable[str]], months: Mapping[str, Iterable[str]]
) -> dict[str, list[str]]:
    """Return the phrases for parts of months, those that are one word with the month in full."""
    names = [name for them in months.values() for name in them]
    return {
        label: [
            whole
            for part in phrases
            for whole in ([part + name for name in names] if part.endswith("-") else [part])
        ]
        for label, phrases in parts.items()
    }


def _nouns(lexicon: Lexicon) -> tuple[str, ...]:
    counting = lexicon.counting
    tables = (*counting.things.values(), *counting.fates.values())
    return (*_people(lexicon), *(noun for table in tables for noun in table))


def _people(lexicon: Lexicon) -> tuple[str, ...]:
    counting = lexicon.counting
    return (*counting.persons, *(noun for table in counting.who.values() for noun in table))
