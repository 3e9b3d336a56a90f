"""The end of a question that asks who gives the figures: it tells nothing of the event.

"How many were hurt in Brenvik, and do the Danish and the Swedish report agree?" is of no event in
Denmark, and nobody's report alone is asked for.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from bot.asking.measures import measure_asked
from bot.reading.days.days import read_days
from bot.reading.lexicon.pack import Lexicon
from bot.reading.names.countries import read_countries
from bot.reading.names.names import read_names
from bot.reading.words.phrases import Match, PhraseFinder, covered, finder
from bot.reading.words.tokens import Kind, Token, fold, fold_all

_STOPS = frozenset(".?!؟:;–—")
"""Marks behind which a new sentence may begin."""
_LONGEST = 10
"""How many words a tail may have that is not of known words alone."""
_UNCASED = 5
"""How many it may have in a script whose names have no capital."""


def without_tails(tokens: Sequence[Token], pack: Lexicon) -> list[Token]:
    """Return the tokens without the clauses behind the first figure asked for that ask who says so.

    A question that asks for no figure is left as it is: there they are what it asks.
    """
    asked = _first_asked(tokens, pack)
    if asked is None:
        return list(tokens)
    left_out: set[int] = set()
    for start, end in _clauses(tokens, asked.last + 1, pack):
        if start not in left_out and _Clause(tokens, start, end, pack).is_tail():
            left_out.update(range(start, end))
    return [token for place, token in enumerate(tokens) if place not in left_out]


def _first_asked(tokens: Sequence[Token], pack: Lexicon) -> Match | None:
    counts = finder("ask", (*pack.asking.how_many, *pack.asking.times)).find(tokens)
    asked = (*counts[:1], *measure_asked(tokens, pack)[:1])
    return min(asked, key=lambda match: match.first, default=None)


def _clauses(tokens: Sequence[Token], first: int, pack: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where clauses begin and end: behind a mark or "and", up to the next mark."""
    joining = fold_all(pack.numbers.and_words)
    for place in range(first, len(tokens)):
        if tokens[place].kind is Kind.MARK or tokens[place].norm in joining:
            marks = (i for i in range(place + 1, len(tokens)) if tokens[i].kind is Kind.MARK)
            end = next((i for i in marks if tokens[i].text != "¿"), len(tokens))
            if end > place + 1:
                yield place, end


class _Clause:
    """A clause of a question, with the mark or the "and" that opens it."""

    def __init__(self, tokens: Sequence[Token], start: int, end: int, pack: Lexicon) -> None:
        self._opening = tokens[start]
        self._pack = pack
        joining = fold_all(pack.numbers.and_words)
        joined = any(token.norm in joining for token in tokens[end + 1 : end + 2])
        self._ends = end >= len(tokens) or tokens[end].text in _STOPS or joined
        words = [token for token in tokens[start:end] if token.kind is not Kind.MARK]
        while words and words[0].norm in joining:
            words = words[1:]
        self._words = words

    def is_tail(self) -> bool:
        """Tell whether it asks who gives a figure, or whether those who do agree."""
        if not self._words or not self._ends:
            return False
        if finder("ask", self._pack.asking.how_many).at(self._words, 0) is not None:
            return self._compares()
        return self._compares() or (self._asks_who() and self._names_no_event())

    def _compares(self) -> bool:
        """Tell whether it is on sources and their agreement, and on nothing else."""
        comparing = finder("agree", self._pack.asking.comparing).find(self._words)
        known = covered(comparing) | covered(_known(self._pack).find(self._words))
        known |= covered(read_countries(self._words, self._pack))
        return bool(comparing) and len(known) == len(self._words)

    def _asks_who(self) -> bool:
        """Tell whether "who" or "where from" opens it, maybe behind a preposition ("by whom")."""
        asking, said = self._pack.asking, self._pack.attribution
        who = _who(self._pack)
        if said.order == "sov":
            return bool(who.find(self._words))
        small = fold_all(asking.function_words)
        places = range(2 if self._words[0].norm in small else 1)
        found = next((i for i in places if i < len(self._words) and who.at(self._words, i)), None)
        if found is None:
            return False
        relative = self._words[found].norm in fold_all(said.relatives)
        if relative and self._opening.text == ",":
            return False
        return said.order != "vso" or self._asks_with_verb(found)

    def _asks_with_verb(self, place: int) -> bool:
        """Tell whether a verb of saying follows the Arabic "who", which is spelt like "from"."""
        if finder("whence", self._pack.asking.whence).at(self._words, place) is not None:
            return True
        verbs = (*self._pack.attribution.verbs, *self._pack.asking.giving)
        after = place + 1
        return after < len(self._words) and finder("said", verbs).at(self._words, after) is not None

    def _names_no_event(self) -> bool:
        """Tell whether no name and no day stand in it."""
        words = self._words
        if not any(letter.isupper() or letter.islower() for w in words for letter in w.text):
            return self._opening.kind is Kind.MARK and len(words) <= _UNCASED
        opens = self._opening.text in _STOPS
        inside = words[1:] if opens else words
        if self._pack.happening.nouns_capitalised:
            named = bool(read_names(inside, self._pack))
        else:
            named = any(word.capitalised for word in inside)
        counted = any(word.kind is Kind.NUMBER for word in words)
        days = read_days(words, self._pack, None)
        return len(words) <= _LONGEST and not (named or counted or days)


@cache
def _who(pack: Lexicon) -> PhraseFinder:
    """Find the words that ask for a source: none like "anybody", which may be harmed as well."""
    asking = pack.asking
    anybody = fold_all((*asking.everyone, *pack.counting.any_words))
    asked = [phrase for phrase in asking.who if fold(phrase.split()[0]) not in anybody]
    return PhraseFinder({"who": (*asked, *asking.whence)})


@cache
def _known(pack: Lexicon) -> PhraseFinder:
    """Find the words by which sources, their figures and their saying so are told."""
    asking, said = pack.asking, pack.attribution
    sources = (*asking.everyone, *said.documents, *said.anonymous, *said.counts, *said.tolls)
    verbs = (*said.verbs, *asking.giving, *asking.whether, *said.auxiliaries)
    small = (*asking.function_words, *said.pronouns, *said.determiners, *said.blockers)
    return PhraseFinder({"known": (*sources, *verbs, *small)})
