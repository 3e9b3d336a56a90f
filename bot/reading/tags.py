"""Which words of a sentence stand in which table of a language pack."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from bot.reading.calendars import month_names, weekday_names, with_forms
from bot.reading.lexicon import Lexicon
from bot.reading.phrases import MEMORY, Match, Opening, PhraseFinder
from bot.reading.tokens import Kind, Token

_NOTHING: Mapping[int, Match] = MappingProxyType({})


class Tags:
    """The phrases of every table in one sentence, by the token at which they begin."""

    __slots__ = ("_begins", "_covers")

    def __init__(self) -> None:
        self._begins: dict[str, dict[int, Match]] = {}
        self._covers: dict[str, dict[int, Match]] = {}

    def add(self, table: str, match: Match) -> None:
        """Enter a phrase found; those of one table come in the order of their places."""
        self._begins.setdefault(table, {})[match.first] = match
        covers = self._covers.setdefault(table, {})
        for position in range(match.first, match.last + 1):
            covers[position] = match

    def beginning(self, table: str, position: int) -> Match | None:
        """Return the phrase of ``table`` that begins at ``position``."""
        return self._begins.get(table, _NOTHING).get(position)

    def at(self, table: str, position: int) -> Match | None:
        """Return the phrase of ``table`` that covers ``position``."""
        return self._covers.get(table, _NOTHING).get(position)

    def all(self, table: str) -> Sequence[Match]:
        """Return the phrases of ``table``, in order."""
        return tuple(self._begins.get(table, _NOTHING).values())

    def within(self, table: str, first: int, last: int) -> list[Match]:
        """Return the phrases of ``table`` that begin from ``first`` to ``last``, in order."""
        begins = self._begins.get(table, _NOTHING)
        if last - first < len(begins):
            return [begins[place] for place in range(first, last + 1) if place in begins]
        return [match for place, match in begins.items() if first <= place <= last]

    def covers(self, table: str, position: int) -> bool:
        """Tell whether a phrase of ``table`` covers ``position``."""
        return position in self._covers.get(table, _NOTHING)

    def covers_any(self, tables: Iterable[str], position: int) -> bool:
        """Tell whether a phrase of one of ``tables`` covers ``position``."""
        return any(position in self._covers.get(table, _NOTHING) for table in tables)


class Tagger:
    """Finds the phrases of several tables in one pass over a sentence.

    Args:
        tables: The tables by name.
        from_numerals: Whether phrases may begin with a numeral ("* years ago").
    """

    def __init__(self, tables: Mapping[str, PhraseFinder], *, from_numerals: bool = False) -> None:
        self._tables = tables
        self._from_numerals = from_numerals
        self._memory: dict[str, tuple[tuple[str, Opening], ...]] = {}

    def tag(self, tokens: Sequence[Token]) -> Tags:
        """Return the phrases found; within a table they do not overlap."""
        tags = Tags()
        ends: dict[str, int] = {}
        for position, token in enumerate(tokens):
            if token.kind is Kind.NUMBER and not self._from_numerals:
                continue
            for table, opening in self._openings(token):
                match = opening.at(tokens, position) if ends.get(table, -1) < position else None
                if match is not None:
                    tags.add(table, match)
                    ends[table] = match.last
        return tags

    def _openings(self, token: Token) -> tuple[tuple[str, Opening], ...]:
        """Return the tables with a phrase that begins with a word like ``token``: mostly none."""
        try:
            return self._memory[token.norm]
        except KeyError:
            pass
        if len(self._memory) >= MEMORY:
            self._memory.clear()
        found = ((name, finder.opening(token)) for name, finder in self._tables.items())
        openings = tuple((name, opening) for name, opening in found if opening is not None)
        return self._memory.setdefault(token.norm, openings)


@cache
def figure_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of the phrases that decide whether a number counts, what, and of whom."""
    counting, numbers = lexicon.counting, lexicon.numbers
    labelled = {
        "acts": counting.acts,
        "fates": counting.fates,
        "things": counting.things,
        "tolls": counting.tolls,
        "who": counting.who,
        "nobody": counting.nobody,
        "kin": counting.kin,
        "kin_owned": counting.kin_owned,
        "fates_of_one": counting.fates_of_one,
        "bodies": counting.bodies,
        "qualifiers": numbers.qualifiers,
        "qualifiers_after": numbers.qualifiers_after,
    }
    plain = {
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
        "roles": lexicon.attribution.roles,
        "blockers": lexicon.attribution.blockers,
        "from_to": (*counting.from_words, *counting.from_to),
        "former": counting.former,
        "telling": (*lexicon.attribution.verbs, *lexicon.attribution.counting),
        "saying": lexicon.attribution.verbs,
        "that": lexicon.attribution.conjunctions,
        "times": lexicon.attribution.times,
    }
    return Tagger(_finders(labelled, plain))


@cache
def happening_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of the phrases that tell when, and of which event, a sentence speaks."""
    happening = lexicon.happening
    months = with_forms(month_names(happening.calendars), happening.months)
    labelled = {
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
    plain = {
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
    }
    return Tagger(_finders(labelled, plain), from_numerals=True)


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
