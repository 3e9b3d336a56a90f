"""Which words of a sentence stand in which table of a language pack."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial

from bot.reading.lexicon.pack import Lexicon
from bot.reading.names import countries
from bot.reading.words import concepts
from bot.reading.words.patterns import JointOpening, Pattern
from bot.reading.words.phrases import MEMORY, FirstWords, Match, PhraseFinder
from bot.reading.words.tagged_tables import (
    counting_phrases,
    gathering_phrases,
    labelled_counts,
    labelled_days,
    number_phrases,
    telling_phrases,
    time_phrases,
)
from bot.reading.words.tokens import Kind, Token

COUNTRIES, CONCEPTS = "countries", "concepts"
_Found = Mapping[str, Sequence[tuple[int, Pattern]]]
"""The phrases of each table that has some, with the places at which they begin, in order."""
_NONE: _Found = {}
_END = "\n"
"""What stands behind the last word, and is none."""
_WITH_NUMBERS = (
    *("and", "announced", "blockers", "bodies", "brackets", "clauses", "definite", "determiners"),
    *("joiners", "links", "negations", "not_counts", "nouns", "of", "others", "passive", "persons"),
    *("possessives", "prepositions", "pronouns_of_one", "qualifiers", "reaching", "roles"),
    *("saying", "struck", "telling", "that", "times", "who"),
    *("drawing", "gathered_people", "gathering", "turnouts"),
)
"""Tables that hold small words and are asked only where a sentence counts, or tells of harm.

Two thirds of all phrases are theirs, and half of the sentences ask for none.
"""


class Tags:
    """The phrases of every table in one sentence, by the token at which they begin.

    A table's phrases are put together when they are first asked for: most tables never are.

    Args:
        tables: The tables that have some, each with the places at which they begin, in order.
        later: Finds the phrases of further tables, once one of them is asked for.
        awaited: Those further tables, of which until then each may have some.
    """

    __slots__ = ("_begins", "_covers", "_later", "_own", "_tables")

    def __init__(
        self, tables: _Found, later: Callable[[], _Found] | None = None, awaited: _Found = _NONE
    ) -> None:
        self._own = tables
        self._tables = {**awaited, **tables} if later is not None else tables
        self._later = later
        self._begins: dict[str, dict[int, Match]] = {}
        self._covers: dict[str, dict[int, Match]] = {}

    def beginning(self, table: str, position: int) -> Match | None:
        """Return the phrase of ``table`` that begins at ``position``."""
        if table not in self._tables:
            return None
        begins = self._begins
        return (begins[table] if table in begins else self._beginnings(table)).get(position)

    def at(self, table: str, position: int) -> Match | None:
        """Return the phrase of ``table`` that covers ``position``."""
        if table not in self._tables:
            return None
        covers = self._covers
        return (covers[table] if table in covers else self._covering(table)).get(position)

    def all(self, table: str) -> Sequence[Match]:
        """Return the phrases of ``table``, in order."""
        return tuple(self._beginnings(table).values()) if table in self._tables else ()

    def may_have(self, tables: Iterable[str]) -> bool:
        """Tell whether one of ``tables`` has a phrase, as far as has been looked."""
        return not self._tables.keys().isdisjoint(tables)

    def places(self, tables: Iterable[str]) -> set[int]:
        """Return the places at which phrases of some tables begin."""
        having = self._tables
        return {place for table in tables if table in having for place in self._beginnings(table)}

    def within(self, table: str, first: int, last: int) -> list[Match]:
        """Return the phrases of ``table`` that begin from ``first`` to ``last``, in order."""
        if table not in self._tables:
            return []
        begins = self._beginnings(table)
        if last - first < len(begins):
            return [begins[place] for place in range(first, last + 1) if place in begins]
        return [match for place, match in begins.items() if first <= place <= last]

    def covers(self, table: str, position: int) -> bool:
        """Tell whether a phrase of ``table`` covers ``position``."""
        if table not in self._tables:
            return False
        covers = self._covers
        return position in (covers[table] if table in covers else self._covering(table))

    def covers_any(self, tables: Iterable[str], position: int) -> bool:
        """Tell whether a phrase of one of ``tables`` covers ``position``."""
        having, covers = self._tables, self._covers
        for table in tables:
            if table in having:
                covered = covers[table] if table in covers else self._covering(table)
                if position in covered:
                    return True
        return False

    def tells(self, tables: Iterable[str], labels: Collection[str]) -> bool:
        """Tell whether a phrase of one of ``tables`` stands for one of ``labels``."""
        having = self._tables
        for table in tables:
            for match in self._beginnings(table).values() if table in having else ():
                if match.label in labels:
                    return True
        return False

    def _beginnings(self, table: str) -> dict[int, Match]:
        """Return the phrases of a table that has some; none begins within another."""
        begins = self._begins.get(table)
        if begins is None:
            begins = self._begins[table] = {}
            last = -1
            for position, pattern in self._tables.get(table) or self._found_later(table):
                if position > last:
                    last = position + pattern.further
                    begins[position] = Match(pattern.label, pattern.phrase, position, last)
        return begins

    def _found_later(self, table: str) -> Sequence[tuple[int, Pattern]]:
        """Return the phrases of a table that is looked for once it is asked for."""
        if self._later is not None:
            self._tables = {**self._own, **self._later()}
            self._later = None
        return self._tables.get(table, ())

    def _covering(self, table: str) -> dict[int, Match]:
        """Put together the phrases of a table that has some, by every token that they cover."""
        begins = self._beginnings(table)
        longer = [match for match in begins.values() if match.last > match.first]
        covers = self._covers[table] = dict(begins) if longer else begins
        for match in longer:
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
        self,
        tables: Mapping[str, PhraseFinder],
        from_numerals: Collection[str] = (),
        later: "Tagger | None" = None,
    ) -> None:
        """Find the phrases of ``tables``, and those of ``later`` once one of them is asked for."""
        self.tables = tables
        self.from_numerals = from_numerals
        self._later = later
        self._awaited: _Found = dict.fromkeys(later.tables, ()) if later is not None else {}
        self._memory: dict[str, JointOpening] = {}
        self._closed: set[str] = set()
        self._first_words = FirstWords(tables)

    def tag(self, tokens: Sequence[Token]) -> Tags:
        """Return the phrases found; within a table they do not overlap."""
        if self._later is None:
            return Tags(self.found(tokens))
        return Tags(self.found(tokens), partial(self._later.found, tokens), self._awaited)

    def found(self, tokens: Sequence[Token]) -> _Found:
        """Return the phrases of its own tables, without those that wait to be asked for."""
        tables: defaultdict[str, list[tuple[int, Pattern]]] = defaultdict(list)
        memory, closed = self._memory, self._closed
        norms = [token.norm for token in tokens]
        opening_some = [at for at, norm in enumerate(norms) if norm not in closed]
        norms.append(_END)
        for position in opening_some:
            norm = norms[position]
            opening = memory.get(norm) or self._learnt(tokens[position])
            if opening is None:
                continue
            phrases = opening.alone
            if phrases is None:
                phrases = opening.decided.get(norms[position + 1])
            if phrases is None:
                phrases = opening.at(tokens, position)
            for table, pattern in phrases:
                tables[table].append((position, pattern))
        return tables

    def _learnt(self, token: Token) -> JointOpening | None:
        """Return the phrases that begin with a word like ``token``, and remember them.

        Only the few tables that have some are asked: all hundred take two hundred microseconds
        for each word that is new, half of the time of the first articles.
        """
        if len(self._memory) + len(self._closed) >= MEMORY:
            self._memory.clear()
            self._closed.clear()
        numeral = token.kind is Kind.NUMBER
        found = [
            (name, opening)
            for name in self._first_words.names(token)
            if not numeral or name in self.from_numerals
            if (opening := self.tables[name].opening(token)) is not None
        ]
        if not found:
            self._closed.add(token.norm)
            return None
        return self._memory.setdefault(token.norm, JointOpening(found))


@cache
def sentence_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of all that ``figure_tagger`` and ``happening_tagger`` find."""
    figures, happenings = figure_tagger(lexicon), happening_tagger(lexicon)
    tables = {**figures.tables, **happenings.tables}
    later = Tagger({name: tables.pop(name) for name in _WITH_NUMBERS})
    return Tagger(tables, happenings.from_numerals, later)


@cache
def figure_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of the phrases that decide whether a number counts, what, and of whom."""
    plain = {**number_phrases(lexicon), **counting_phrases(lexicon), **telling_phrases(lexicon)}
    return Tagger(_finders(labelled_counts(lexicon), plain | gathering_phrases(lexicon)))


@cache
def happening_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of the phrases that tell when, and of which event, a sentence speaks.

    It finds what ``mention_tagger`` finds as well.
    """
    finders = _finders(labelled_days(lexicon), time_phrases(lexicon))
    finders |= mention_tagger(lexicon.language).tables
    return Tagger(finders, from_numerals=finders)


@lru_cache(maxsize=64)
def mention_tagger(language: str) -> Tagger:
    """Return the finder of countries and concepts, which every language's texts mention."""
    finders = {COUNTRIES: countries.finder(language), CONCEPTS: concepts.finder(language)}
    return Tagger(finders, from_numerals=finders)


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
