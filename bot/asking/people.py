"""Whom a question counts of whom it asks no harm: anybody, or people of one kind."""

from collections.abc import Sequence
from functools import cache

from bot.reading.figures.counted import OTHER
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Token, fold_all

_CONCEPTS = ("people", "resident")
_SMALL_WORDS = 2
"""How many small words may stand between "how many" and the people ("كم عدد")."""


class AskedPeople:
    """Reads the people right after "how many".

    Args:
        tokens: The question.
        pack: The pack of its language.
        how_many: The words that ask, of which the first may name people themselves ("kaç kişi").
    """

    def __init__(self, tokens: Sequence[Token], pack: Lexicon, how_many: Sequence[Match]) -> None:
        self._tokens, self._pack = tokens, pack
        self._place = self._named(how_many[0]) if how_many else len(tokens)

    def are_counted(self, *, amounts: bool) -> bool:
        """Tell whether people are counted: named, or meant by a verb ("how many live in").

        Where amounts are asked for as well ("how much was"), an auxiliary means nobody, and one
        that is a noun as well means that ("stemmer").
        """
        asking = self._pack.asking
        losing = self._pack.counting.losing  # power, a home: who lost lives was told before
        doing = finder("doing", (*asking.done_by_people, *losing))
        things = finder("things", tuple(self._pack.counting.things[OTHER]))
        auxiliary = self._stands(finder("auxiliary", asking.whether)) and not self._stands(things)
        auxiliary = auxiliary and not amounts
        return auxiliary or self._stands(_people(self._pack)) or self._stands(doing)

    def are_of_a_kind(self) -> bool:
        """Tell whether a noun says what they are: viewers or siblings, not people or residents."""
        named = self._stands(_people(self._pack))
        return named and not self._stands(_anybody(self._pack))

    def _named(self, asked: Match) -> int:
        """Return the place of people in the words that ask, or else behind them."""
        named = (place for place in range(asked.first, asked.last + 1) if self._are_at(place))
        return next(named, self._first(asked.last + 1))

    def _first(self, start: int) -> int:
        """Return the place of the first people; else ``start``."""
        small = fold_all(self._pack.asking.function_words)
        for place in range(start, min(start + 1 + _SMALL_WORDS, len(self._tokens))):
            if self._are_at(place):
                return place
            if self._tokens[place].norm not in small:
                break
        return start

    def _are_at(self, place: int) -> bool:
        return place < len(self._tokens) and _people(self._pack).at(self._tokens, place) is not None

    def _stands(self, table: PhraseFinder) -> bool:
        place = self._place
        return place < len(self._tokens) and table.at(self._tokens, place) is not None


def is_of_anybody(noun: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether a counted noun says no more than that they are people, or live there."""
    return bool(_anybody(pack).find(noun))


@cache
def _people(pack: Lexicon) -> PhraseFinder:
    concepts = (noun for name in _CONCEPTS for noun in pack.concepts.get(name, ()))
    return PhraseFinder({**pack.counting.who, "persons": (*pack.counting.persons, *concepts)})


@cache
def _anybody(pack: Lexicon) -> PhraseFinder:
    concepts = (noun for name in _CONCEPTS for noun in pack.concepts.get(name, ()))
    return finder("anybody", (*pack.counting.who.get("civilians", ()), *concepts))


def named_between(asked: Match, thing: Match, tokens: Sequence[Token], pack: Lexicon) -> bool:
    """Tell whether people stand before a thing: "combien de gens l'attaque a-t-elle tués"."""
    return bool(finder("people", pack.counting.persons).find(tokens[asked.last + 1 : thing.first]))
