"""Which words of a sentence stand in which table of a language pack."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from bot.reading.lexicon import Lexicon
from bot.reading.phrases import Match, PhraseFinder
from bot.reading.tokens import Kind, Token


class Tags:
    """The phrases of every table in one sentence, by the token at which they begin."""

    __slots__ = ("_begins", "_covers")

    def __init__(self) -> None:
        self._begins: dict[str, dict[int, Match]] = {}
        self._covers: dict[str, dict[int, Match]] = {}

    def add(self, table: str, match: Match) -> None:
        """Enter a phrase found."""
        self._begins.setdefault(table, {})[match.first] = match
        covers = self._covers.setdefault(table, {})
        for position in range(match.first, match.last + 1):
            covers[position] = match

    def beginning(self, table: str, position: int) -> Match | None:
        """Return the phrase of ``table`` that begins at ``position``."""
        return self._begins.get(table, {}).get(position)

    def at(self, table: str, position: int) -> Match | None:
        """Return the phrase of ``table`` that covers ``position``."""
        return self._covers.get(table, {}).get(position)

    def within(self, table: str, first: int, last: int) -> list[Match]:
        """Return the phrases of ``table`` that begin from ``first`` to ``last``, in order."""
        begins = self._begins.get(table)
        if not begins:
            return []
        return [begins[i] for i in sorted(begins) if first <= i <= last]

    def covers(self, table: str, position: int) -> bool:
        """Tell whether a phrase of ``table`` covers ``position``."""
        return position in self._covers.get(table, ())

    def covers_any(self, tables: Iterable[str], position: int) -> bool:
        """Tell whether a phrase of one of ``tables`` covers ``position``."""
        return any(position in self._covers.get(table, ()) for table in tables)


class Tagger:
    """Finds the phrases of several tables in one pass over a sentence."""

    def __init__(self, tables: Mapping[str, PhraseFinder]) -> None:
        self._tables = tables
        self._openers: dict[str, tuple[str, ...]] = {}

    def tag(self, tokens: Sequence[Token]) -> Tags:
        """Return the phrases found; within a table they do not overlap."""
        tags = Tags()
        ends: dict[str, int] = {}
        for position, token in enumerate(tokens):
            if token.kind is Kind.NUMBER:
                continue
            for table in self._opened_by(token):
                if position <= ends.get(table, -1):
                    continue
                match = self._tables[table].at(tokens, position)
                if match is not None:
                    tags.add(table, match)
                    ends[table] = match.last
        return tags

    def _opened_by(self, token: Token) -> tuple[str, ...]:
        known = self._openers.get(token.norm)
        if known is None:
            known = self._openers[token.norm] = tuple(
                name for name, finder in self._tables.items() if finder.may_begin(token)
            )
        return known


@cache
def number_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of the phrases that decide whether a number counts something."""
    words = lexicon.numbers
    return Tagger(
        {
            "vague": PhraseFinder({"vague": words.vague}),
            "zero": PhraseFinder({"zero": words.zero}),
            "duals": PhraseFinder({"duals": words.duals}),
            "singles": PhraseFinder({"singles": words.singles}),
            "exceptions": PhraseFinder({"exceptions": words.exceptions}),
            "percent": PhraseFinder({"percent": words.percent}),
            "percent_before": PhraseFinder({"percent_before": words.percent_before}),
            "joiners": PhraseFinder({"joiners": words.range_joiners}),
            "between": PhraseFinder({"between": words.between}),
            "not_counts": PhraseFinder({"not_counts": words.not_counts}),
            "nouns": PhraseFinder({"nouns": _nouns(lexicon)}),
            "people": PhraseFinder({"people": _people(lexicon)}),
            "qualifiers": PhraseFinder(words.qualifiers),
            "qualifiers_after": PhraseFinder(words.qualifiers_after),
            "of": PhraseFinder({"of": words.of_words}),
            "rounded": PhraseFinder({"rounded": words.rounded}),
            "and": PhraseFinder({"and": words.and_words}),
            "ones": PhraseFinder({"ones": words.ones}),
            "acts": PhraseFinder(lexicon.counting.acts),
            "prepositions": PhraseFinder({"prepositions": lexicon.counting.prepositions}),
            "from": PhraseFinder({"from": lexicon.counting.from_words}),
            "reaching": PhraseFinder({"reaching": lexicon.counting.reaching}),
        }
    )


@cache
def counting_tagger(lexicon: Lexicon) -> Tagger:
    """Return the finder of the phrases that decide what a number counts."""
    counting = lexicon.counting
    labelled = {
        "acts": counting.acts,
        "fates": counting.fates,
        "things": counting.things,
        "tolls": counting.tolls,
        "who": counting.who,
        "nobody": counting.nobody,
        "bodies": counting.bodies,
    }
    plain = {
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
        "from_to": (*counting.from_words, *counting.from_to),
        "former": counting.former,
        "ones": lexicon.numbers.ones,
        "zero": lexicon.numbers.zero,
        "telling": (*lexicon.attribution.verbs, *lexicon.attribution.counting),
        "and": lexicon.numbers.and_words,
        "measures": lexicon.numbers.not_counts,
        "of": lexicon.numbers.of_words,
        "partitive": lexicon.numbers.partitive,
        "shares": lexicon.numbers.shares,
        "saying": lexicon.attribution.verbs,
        "that": lexicon.attribution.conjunctions,
        "times": lexicon.attribution.times,
    }
    finders = {name: PhraseFinder(table) for name, table in labelled.items()}
    return Tagger(finders | {name: PhraseFinder({name: table}) for name, table in plain.items()})


def _nouns(lexicon: Lexicon) -> tuple[str, ...]:
    counting = lexicon.counting
    tables = (*counting.things.values(), *counting.fates.values())
    return (*_people(lexicon), *(noun for table in tables for noun in table))


def _people(lexicon: Lexicon) -> tuple[str, ...]:
    counting = lexicon.counting
    return (*counting.persons, *(noun for table in counting.who.values() for noun in table))
