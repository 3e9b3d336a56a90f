"""People who are named in a question as part of its event, and not as those it counts.

"What is the toll of the bombing by two boys?" asks for everybody whom the bombing killed, and
"how many deaths after gunmen stormed the inn" for no gunmen.
"""

from collections.abc import Sequence
from functools import cache

from bot.reading.figures.interceptions import WEAPONS
from bot.reading.happenings import kinds
from bot.reading.lexicon.pack import Lexicon
from bot.reading.words.concepts import read_concepts
from bot.reading.words.phrases import Match, PhraseFinder, finder
from bot.reading.words.tokens import Kind, Token, fold_all

_AMONG_WITHIN = 2
"""How many words may stand between "among" and the people, an article counted."""


class PeopleOfEvent:
    """Tells the people who did something, or to whom it was done, from those who are counted.

    Args:
        tokens: The question.
        pack: The pack of its language.
        harms: Where it tells what happened to people, which makes nobody one of the event.
    """

    def __init__(self, tokens: Sequence[Token], pack: Lexicon, harms: Sequence[Match]) -> None:
        self._tokens, self._pack = tokens, pack
        mentions = [m for m in read_concepts(tokens, pack) if kinds(frozenset({m.concept}))]
        weapons = [m for m in _things(pack).find(tokens) if m.label == WEAPONS]
        events = {place for m in mentions for place in (m.first, m.last)}
        events |= {place for m in weapons for place in (m.first, m.last)}
        self._events = events - {harm.first for harm in harms if harm.first == harm.last}
        conjunctions = set(pack.counting.clauses) - set(pack.attribution.conjunctions)
        self._clauses = {m.first for m in PhraseFinder({"clause": conjunctions}).find(tokens)}
        self._prepositions = fold_all(pack.counting.prepositions)
        self._told = fold_all((*pack.asking.whether, *pack.asking.belonging))
        self._among = finder("among", (*pack.counting.among, *_partitives(pack)))

    def holds(self, people: Match, start: int) -> bool:
        """Tell whether ``people``, behind a "how many" that ends before ``start``, are of it."""
        before = self._tokens[start : people.first]
        opened = any(token.norm in self._prepositions for token in before)
        if opened and people.last + 1 in self._events:
            return True  # "in the gunmen's attack"
        behind = range(people.first - 1, start - 1, -1)
        for place in behind:
            token = self._tokens[place]
            if token.kind is Kind.MARK or token.norm in self._told or self._is_among(place, people):
                return False
            if place in self._events or place in self._clauses:
                return True
        return False

    def _is_among(self, place: int, people: Match) -> bool:
        """Tell whether words that single out some of the harmed stand before the people."""
        found = self._among.at(self._tokens, place)
        return found is not None and people.first - found.last <= _AMONG_WITHIN


def _partitives(pack: Lexicon) -> list[str]:
    """Return the words for "of" that lead to no doer: "ضحايا الهجوم من المدنيين"."""
    return [words for words in pack.numbers.of_words if words not in pack.counting.prepositions]


@cache
def _things(pack: Lexicon) -> PhraseFinder:
    return PhraseFinder(pack.counting.things)
